/*
Writing feedback, made nicer: what is typed survives a reload of the page, and published answers to something similar are offered
while somebody types. The draft stays in this tab of this browser, is never sent anywhere by this script, and is gone when the
feedback was sent or the tab is closed. Without this script the form works as it stands. data-… of #similar: at (address that
finds), page (of one answer), title and how (what is said).
Only this kind of comment, so that it can be left out when the script is served.
*/
(() => {
  'use strict';
  const KEY = 'feedback-draft';
  const forget = () => { try { sessionStorage.removeItem(KEY); } catch (off) { return; } };
  if (document.getElementById('feedback-sent')) return forget();
  const box = document.getElementById('similar');
  const form = box && box.closest('form');
  if (!form) return;
  const text = form.elements.text;
  const kept = () => Array.from(form.elements).filter(field =>
    field.name && field.type !== 'file' && field.type !== 'hidden' && field.name !== 'file' && field.tabIndex >= 0 && field.tagName !== 'BUTTON');

  /* Only a form nothing was typed into: what the server shows again is newer. */
  const restore = () => {
    let draft;
    try { draft = JSON.parse(sessionStorage.getItem(KEY) || 'null'); } catch (off) { return; }
    if (!draft || text.value || form.elements.name.value) return;
    kept().forEach(field => {
      if (!(field.name in draft)) return;
      if (field.type === 'radio') field.checked = field.value === draft[field.name];
      else if (!field.value || field.tagName === 'SELECT') field.value = draft[field.name];
    });
  };
  const save = () => {
    const draft = {};
    kept().forEach(field => { if (field.type !== 'radio' || field.checked) draft[field.name] = field.value; });
    try { sessionStorage.setItem(KEY, JSON.stringify(draft)); } catch (full) { return; }
  };

  let timer = 0, asking = null, asked = '';
  const show = found => {
    box.textContent = '';
    box.className = found.length ? 'notice info' : '';
    if (!found.length) return;
    const title = document.createElement('h2');
    const list = document.createElement('ul');
    const how = document.createElement('p');
    title.textContent = box.dataset.title;
    how.textContent = box.dataset.how;
    found.forEach(one => {
      const item = document.createElement('li');
      const link = document.createElement('a');
      const note = document.createElement('span');
      link.href = box.dataset.page + one.id;
      link.target = '_blank';
      link.lang = 'vi';
      link.textContent = one.title;
      note.className = 'meta';
      note.textContent = one.department;
      item.append(link, ' ', note);
      list.append(item);
    });
    box.append(title, list, how);
  };
  const ask = async () => {
    const kind = form.elements.kind.value;
    const words = kind === 'REPORT' || kind === 'PROPOSAL' ? text.value.trim() : '';
    if (words === asked) return;
    asked = words;
    if (asking) asking.abort();
    if (words.length < 15) return show([]);
    const mine = asking = new AbortController();
    try {
      const answer = await fetch(box.dataset.at, { method: 'POST', signal: mine.signal, body: JSON.stringify({ text: words.slice(0, 2000) }),
        headers: { 'Content-Type': 'application/json', 'Accept-Language': document.documentElement.lang } });
      if (mine === asking) show(answer.ok ? await answer.json() : []);
    } catch (failed) {
      if (mine === asking) show([]);
    }
  };
  form.addEventListener('input', () => {
    save();
    clearTimeout(timer);
    timer = setTimeout(ask, 700);
  });
  restore();
  ask();
})();
