/*
Warns two minutes before a session of staff ends, and lets it go on at a button. Without this script the hour stands in the bar
above the page, and the session goes on with every page that is opened. What it needs is in the bar:
  data-left     seconds until the session ends unless the person does something
  data-session  address that says so again; asking keeps the session alive
Only this kind of comment, so that it can be left out when the script is served.
*/
(() => {
  'use strict';
  const bar = document.querySelector('.staff-bar[data-left]');
  const box = document.getElementById('session-end');
  if (!bar || !box || !window.fetch) return;
  const words = box.querySelector('p');
  const button = box.querySelector('button');
  const early = 120;
  let end = 0, timer = 0, told = '';

  const tell = text => {
    box.hidden = !text;
    if (text !== told) words.textContent = told = text;
  };
  const look = () => {
    const left = Math.round((end - Date.now()) / 1000);
    clearTimeout(timer);
    if (left > early) {
      tell('');
      timer = setTimeout(look, Math.min((left - early) * 1000, 2147483647));
    } else if (left > 0) {
      tell(words.dataset.soon.replace('{0}', Math.ceil(left / 60)));
      timer = setTimeout(look, (left % 60 || 60) * 1000);
    } else {
      tell(words.dataset.over);
      button.hidden = true;
    }
  };
  const from = seconds => {
    end = Date.now() + seconds * 1000;
    look();
  };

  button.addEventListener('click', () => {
    fetch(bar.dataset.session, { headers: { Accept: 'application/json' }, credentials: 'same-origin' })
      .then(answer => answer.ok ? answer.json().then(now => from(now.secondsLeft)) : answer.status === 401 && from(0))
      .catch(() => {});
  });
  /* A page that was asleep has to look at the clock. */
  document.addEventListener('visibilitychange', look);
  from(Number(bar.dataset.left));
})();
