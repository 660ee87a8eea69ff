/*
Does the work of a challenge (ALTCHA, version 2: PBKDF2 over nonce and a number, until the key begins with the prefix) and puts what
it found into the field that asks for it:
  <input type="hidden" name="altcha" data-challenge="{…}"/>
A form with data-send is sent then; its element with data-working says so meanwhile. Browsers without cryptography (pages that came
without TLS) are left as they are without this script: they wait.
Only this kind of comment, so that it can be left out when the script is served.
*/
(() => {
  'use strict';
  const field = document.querySelector('[data-challenge]');
  const subtle = window.crypto && window.crypto.subtle;
  if (!field || !subtle) return;
  const challenge = JSON.parse(field.dataset.challenge);
  const asked = challenge.parameters;
  const together = 8;
  const bytes = hex => Uint8Array.from(hex.match(/../g), pair => parseInt(pair, 16));
  const nonce = bytes(asked.nonce), salt = bytes(asked.salt);

  const key = async counter => {
    const password = new Uint8Array(nonce.length + 4);
    password.set(nonce);
    new DataView(password.buffer).setUint32(nonce.length, counter);
    const from = await subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
    const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: asked.cost };
    const bits = new Uint8Array(await subtle.deriveBits(how, from, asked.keyLength * 8));
    return Array.from(bits, byte => byte.toString(16).padStart(2, '0')).join('');
  };
  const solve = async () => {
    for (let first = 0; ; first += together) {
      const numbers = Array.from({ length: together }, (none, i) => first + i);
      const keys = await Promise.all(numbers.map(key));
      const found = keys.findIndex(each => each.startsWith(asked.keyPrefix));
      if (found >= 0) return { counter: first + found, derivedKey: keys[found] };
    }
  };
  const form = field.form;
  const status = form.querySelector('[data-working]');
  if (status) status.textContent = status.dataset.working;
  solve().then(solution => {
    field.value = btoa(JSON.stringify({ challenge, solution }));
    if (form.hasAttribute('data-send')) form.submit();
  });
})();
