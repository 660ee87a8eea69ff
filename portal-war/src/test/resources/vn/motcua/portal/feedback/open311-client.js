// What a program written for any city's Open311 does, with the package open311 as it is published. One command a run; answers are lines of JSON.
const Open311 = require('open311');

const [discovery, command, ...rest] = process.argv.slice(2);
const client = new Open311({discovery, apiKey: 'none', format: 'json'});

function tell(error, answer) {
  if (error) {
    console.error(error, answer);
    process.exit(1);
  }
  console.log(JSON.stringify(answer));
}

client.serviceDiscovery({cache: true}, (error) => {
  if (error) {
    tell(error);
  }
  switch (command) {
    case 'services':
      return client.serviceList(tell);
    case 'definition':
      return client.serviceDefinition(rest[0], tell);
    case 'post':
      return client.submitRequest(JSON.parse(rest[0]), tell);
    case 'token':
      return client.token(rest[0], tell);
    case 'read':
      return client.serviceRequest(rest[0], tell);
    case 'list':
      return client.serviceRequests(JSON.parse(rest[0]), tell);
    default:
      return tell('no such command', command);
  }
});
