/*
The search box, made nicer: suggestions while somebody types, as a combobox with a list (WAI-ARIA Authoring Practices), and a
reference such as the code of a case posted to its own page instead of standing in an address. Without this script, or when a
request fails, the form works as it stands. What it needs to know is in the data attributes of the form:
  data-suggest  address that suggests        data-base   address of the portal
  data-label    name of the list             data-count  "{0} suggestions"
  data-direct   path, field and shape of each kind of reference, separated by spaces
Only this kind of comment, so that it can be left out when the script is served.
*/
(() => {
  'use strict';
  const form = document.querySelector('form.search');
  if (!form || !window.fetch || !window.AbortController) return;
  const box = form.elements.q;
  const told = form.dataset;
  const base = told.base || ''; /* an empty attribute is not written */
  const list = document.createElement('ul');
  const status = document.createElement('p');
  let items = [], active = -1, asking = null, timer = 0;

  /* The same letters as the server compares with. */
  const letters = () => box.value.normalize('NFKC').replace(/[\s\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/g, '')
    .replace(/[\u2010-\u2015\u2212_-]+/g, '-').toUpperCase();
  const direct = () => {
    const parts = told.direct ? told.direct.split(' ') : [];
    for (let i = 0; i + 2 < parts.length; i += 3) {
      if (new RegExp('^(?:' + parts[i + 2] + ')$').test(letters())) return parts.slice(i, i + 2);
    }
    return null;
  };

  const mark = i => {
    if (list.children[active]) list.children[active].setAttribute('aria-selected', 'false');
    active = i;
    const option = list.children[i];
    if (!option) return box.removeAttribute('aria-activedescendant');
    option.setAttribute('aria-selected', 'true');
    box.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  };
  const show = found => {
    mark(-1);
    items = found;
    list.textContent = '';
    items.forEach((item, i) => {
      const option = document.createElement('li');
      const text = document.createElement('span');
      const note = document.createElement('span');
      option.id = 'q-' + i;
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', 'false');
      text.textContent = item.text;
      if (item.kind !== 'EVENT') text.lang = 'vi';
      note.textContent = item.note;
      note.className = 'meta';
      option.append(text, ' ', note);
      list.append(option);
    });
    list.hidden = !items.length;
    box.setAttribute('aria-expanded', String(items.length > 0));
    status.textContent = items.length ? told.count.replace('{0}', items.length) : '';
  };
  const close = () => {
    clearTimeout(timer);
    if (asking) asking.abort();
    asking = null;
    show([]);
  };
  const ask = async () => {
    const text = box.value.trim();
    if (asking) asking.abort();
    if (text.length < 2 || direct()) return close();
    const mine = asking = new AbortController();
    try {
      const answer = await fetch(told.suggest + '?q=' + encodeURIComponent(text.slice(0, 200)),
        { signal: mine.signal, headers: { 'Accept-Language': document.documentElement.lang } });
      const found = answer.ok ? (await answer.json()).suggestions : [];
      if (mine === asking) show(document.activeElement === box ? found : []);
    } catch (failed) {
      if (mine === asking) show([]);
    }
  };
  const go = i => { location.href = base + items[i].href; };

  box.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(ask, 150);
  });
  box.addEventListener('keydown', event => {
    if (event.isComposing) return;
    const open = !list.hidden;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!open) return ask();
      const way = event.key === 'ArrowDown' ? 1 : -1;
      mark(active < 0 && way < 0 ? items.length - 1 : active + way < items.length ? active + way : -1);
    } else if (event.key === 'Enter' && open && active >= 0) {
      event.preventDefault();
      go(active);
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      close();
    } else if (event.key === 'Tab') {
      close();
    } else if (event.key.startsWith('Arrow') || event.key === 'Home' || event.key === 'End') {
      mark(-1);
    }
  });
  box.addEventListener('blur', close);
  list.addEventListener('mousedown', event => event.preventDefault());
  list.addEventListener('click', event => {
    const option = event.target.closest('li');
    if (option) go([...list.children].indexOf(option));
  });
  form.addEventListener('submit', event => {
    const entry = direct();
    if (!entry) return;
    event.preventDefault();
    const post = document.createElement('form');
    const field = document.createElement('input');
    post.method = 'post';
    post.action = base + '/' + entry[0];
    post.hidden = true;
    field.name = entry[1];
    field.value = box.value;
    post.append(field);
    document.body.append(post);
    box.value = '';
    post.submit();
  });

  list.id = 'q-list';
  list.className = 'suggestions';
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', told.label);
  status.className = 'hidden';
  status.setAttribute('role', 'status');
  Object.entries({ role: 'combobox', autocomplete: 'off', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': 'q-list' })
    .forEach(([name, value]) => box.setAttribute(name, value));
  box.parentNode.append(list, status);
})();
