/*
What other sites show of the portal: <portal-search>, <portal-case>, <portal-feedback> and <portal-booking>, on their own pages.
  <script src="https://motcua.tinh.gov.vn/embed/portal.js" defer></script>
  <portal-search><a href="https://motcua.tinh.gov.vn/thu-tuc">…</a></portal-search>
What stands in an element is shown until this script has run, and for good where it cannot. An element draws itself in a shadow
root with a sheet that was constructed, so a policy of the page that refuses inline styles refuses nothing here. Nothing is kept
in the browser, and the code of a case stands in no address. The page for departments is /nhung.
TOLD_BY_THE_PORTAL is put in when the script is served: texts by language, the pages there are, the shapes of references.
Only this kind of comment, so that it can be left out when the script is served.
*/
(() => {
  'use strict';
  const told = TOLD_BY_THE_PORTAL;
  const me = document.currentScript;
  if (!me || !window.customElements || !window.fetch || !window.AbortController) return;
  const base = me.src.replace(/\/embed\/portal\.js.*$/, '');

  const css = `
:host { display: block; color: var(--portal-ink, #1a2225); background: var(--portal-paper, #fff); text-align: left; line-height: 1.5;
  font-family: var(--portal-font, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif); font-size: var(--portal-size, 1rem); }
:host([hidden]), [hidden] { display: none; }
* { box-sizing: border-box; }
.part { padding: var(--portal-gap, 1rem); border: 1px solid var(--portal-line, #cdd6d8); border-radius: var(--portal-radius, .375rem); overflow-wrap: anywhere; }
label { display: block; font-weight: 600; margin: 0 0 .25rem; }
p, ul, ol, dl { margin: 0 0 .75rem; }
.hint, .meta, dt { color: var(--portal-muted, #4c595f); font-size: .9375em; }
.row { position: relative; display: flex; flex-wrap: wrap; gap: .5rem; }
input { flex: 1 1 12rem; min-width: 0; min-height: 2.75rem; padding: .4rem .7rem; font: inherit; color: inherit; background: var(--portal-paper, #fff);
  border: 2px solid var(--portal-field-line, #66757b); border-radius: var(--portal-radius, .375rem); }
button, a.button { display: inline-block; min-height: 2.75rem; padding: .5rem 1.1rem; font: inherit; font-weight: 600; cursor: pointer; text-decoration: none;
  color: var(--portal-on-accent, #fff); background: var(--portal-accent, #00605b); border: 2px solid var(--portal-accent, #00605b); border-radius: var(--portal-radius, .375rem); }
button.plain { color: var(--portal-accent, #00605b); background: var(--portal-paper, #fff); }
a { color: var(--portal-accent, #00605b); text-underline-offset: .18em; }
li a, p > a:not(.button) { display: inline-block; min-height: 1.5rem; }
button:hover, a:hover { text-decoration: underline; }
:focus-visible { outline: 3px solid var(--portal-focus, #b3470a); outline-offset: 2px; }
.error { color: var(--portal-error, #a3201b); font-weight: 600; }
.hidden { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.list { position: absolute; z-index: 9; top: 100%; left: 0; right: 0; max-height: 20rem; overflow-y: auto; margin: .25rem 0 0; padding: .25rem 0; list-style: none;
  background: var(--portal-paper, #fff); border: 2px solid var(--portal-field-line, #66757b); border-radius: var(--portal-radius, .375rem); }
.list li { padding: .5rem .7rem; cursor: pointer; }
.list .meta { display: block; }
.list [aria-selected=true] { box-shadow: inset 4px 0 var(--portal-accent, #00605b); text-decoration: underline; }
.answer { margin-top: 1rem; }
.status { font-size: 1.125em; font-weight: 600; }
.results { padding-left: 1.5rem; }
.results li { margin-bottom: .5rem; }
.results .meta { margin: 0; }
dl > div { display: flex; flex-wrap: wrap; gap: 0 .75rem; }
dd { margin: 0; }
form > p:last-child, .part > p:last-child { margin-bottom: 0; }
`;
  let sheet = null;
  try {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
  } catch (old) {
    sheet = null;
  }

  const make = (name, attributes, ...children) => {
    const made = document.createElement(name);
    Object.entries(attributes || {}).forEach(([key, value]) => made.setAttribute(key, value));
    made.append(...children);
    return made;
  };
  /* The same letters as the portal compares with. */
  const letters = text => text.normalize('NFKC').replace(/[\s\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/g, '')
    .replace(/[\u2010-\u2015\u2212_-]+/g, '-').toUpperCase();
  const direct = text => {
    const parts = told.direct ? told.direct.split(' ') : [];
    for (let i = 0; i + 2 < parts.length; i += 3) {
      if (new RegExp('^(?:' + parts[i + 2] + ')$').test(letters(text))) return parts.slice(i, i + 2);
    }
    return null;
  };

  class Part extends HTMLElement {
    static get observedAttributes() { return ['lang', 'procedure', 'department', 'centre', 'results']; }

    connectedCallback() {
      if (this.shadowRoot) return;
      this.attachShadow({ mode: 'open' });
      if (sheet) this.shadowRoot.adoptedStyleSheets = [sheet];
      this.redraw();
    }

    attributeChangedCallback(name, before, now) {
      if (this.shadowRoot && before !== now) this.redraw();
    }

    get language() {
      const near = this.closest('[lang]');
      return near && /^en/i.test(near.lang) ? 'en' : 'vi';
    }

    redraw() {
      const part = make('div', { class: 'part', lang: this.language, part: 'part' });
      this.shadowRoot.textContent = '';
      if (!sheet) this.shadowRoot.append(make('style', {}, css));
      this.shadowRoot.append(part);
      this.draw(part);
    }

    text(key, value) {
      const text = told.texts[this.language][key];
      return value === undefined ? text : text.replace('{0}', value);
    }

    /* An address of the portal, with those of the named fields that have a value. */
    at(path, fields) {
      const query = new URLSearchParams();
      Object.entries(fields || {}).forEach(([name, value]) => value && query.set(name, value));
      if (this.language === 'en') query.set('lang', 'en');
      const text = query.toString();
      return base + path + (text ? (path.includes('?') ? '&' : '?') + text : '');
    }

    link(key, path, fields, look) {
      return make('a', Object.assign({ href: this.at(path, fields) }, look ? { class: look } : {}), this.text(key));
    }

    ask(path, options) {
      return fetch(base + '/api/v1' + path, Object.assign({ credentials: 'omit', referrerPolicy: 'no-referrer' }, options,
        { headers: Object.assign({ 'Accept-Language': this.language }, options && options.headers) }));
    }

    /* A form whose field goes to the portal in its body, in a page of its own. */
    posting(path, name, value, label, look) {
      return make('form', { method: 'post', action: this.at(path), target: '_blank', rel: 'noopener' },
        make('input', { type: 'hidden', name, value }),
        make('p', {}, make('button', look ? { class: look } : {}, label, make('span', { class: 'hidden' }, ' ' + this.text('new-page')))));
    }

    field(id, label, hint, attributes, button) {
      const box = make('input', Object.assign({ id, 'aria-describedby': id + '-hint', autocapitalize: 'none', spellcheck: 'false' }, attributes));
      const row = make('div', { class: 'row' }, box, make('button', {}, this.text(button)));
      return { box, row, all: [make('label', { for: id }, this.text(label)), make('p', { class: 'hint', id: id + '-hint' }, this.text(hint)), row] };
    }
  }

  class Search extends Part {
    draw(part) {
      const { box, row, all } = this.field('q', 'search.label', 'search.hint', { type: 'search', name: 'q', maxlength: '2000', role: 'combobox',
        autocomplete: 'off', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': 'list' }, 'search.button');
      const form = make('form', { role: 'search', action: base + '/thu-tuc', 'aria-label': this.text('search.label') }, ...all);
      const list = make('ul', { id: 'list', class: 'list', role: 'listbox', 'aria-label': this.text('search.suggestions'), hidden: '' });
      const status = make('p', { class: 'hidden', role: 'status' });
      const answer = make('div', { class: 'answer', hidden: '' });
      let items = [], active = -1, asking = null, timer = 0;
      row.append(list);
      part.append(form, status, answer);

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
        items.forEach((item, i) => list.append(make('li', { id: 'o' + i, role: 'option', 'aria-selected': 'false' },
          make('span', item.kind === 'EVENT' ? {} : { lang: 'vi' }, item.text), ' ', make('span', { class: 'meta' }, item.note))));
        list.hidden = !items.length;
        box.setAttribute('aria-expanded', String(items.length > 0));
        status.textContent = items.length ? this.text('search.count', items.length) : '';
      };
      const close = () => {
        clearTimeout(timer);
        if (asking) asking.abort();
        asking = null;
        show([]);
      };
      const suggest = async () => {
        const text = box.value.trim();
        if (asking) asking.abort();
        if (text.length < 2 || direct(text)) return close();
        const mine = asking = new AbortController();
        try {
          const told = await this.ask('/procedures/suggest?q=' + encodeURIComponent(text.slice(0, 200)), { signal: mine.signal });
          const found = told.ok ? (await told.json()).suggestions : [];
          if (mine === asking) show(this.shadowRoot.activeElement === box ? found : []);
        } catch (failed) {
          if (mine === asking) show([]);
        }
      };
      const go = i => location.assign(this.at(items[i].href));
      const leave = () => location.assign(this.at('/thu-tuc', { q: box.value }));
      const results = async () => {
        const size = this.getAttribute('results') || '5';
        if (!/^([1-9]|1\d|20)$/.test(size)) return leave();
        const mine = asking = new AbortController();
        try {
          const told = await this.ask('/procedures?size=' + size + '&q=' + encodeURIComponent(box.value.slice(0, 2000)), { signal: mine.signal });
          if (!told.ok) return leave();
          const found = await told.json();
          if (mine !== asking) return;
          const list = found.hits.map(hit => make('li', { lang: 'vi' }, make('a', { href: this.at('/thu-tuc/' + hit.code) }, hit.name),
            make('p', { class: 'meta' }, [hit.code, hit.field].filter(Boolean).join(' · '))));
          const words = found.total ? this.text('search.found', found.total) : this.text('search.none');
          answer.textContent = '';
          answer.append(make('p', { class: 'status' }, words));
          if (list.length) answer.append(make('ol', { class: 'results' }, ...list));
          answer.append(make('p', {}, this.link(found.total ? 'search.all' : 'search.try', '/thu-tuc', { q: box.value })));
          answer.hidden = false;
          status.textContent = words;
        } catch (failed) {
          if (mine === asking) leave();
        }
      };

      box.addEventListener('input', () => {
        clearTimeout(timer);
        timer = setTimeout(suggest, 150);
      });
      box.addEventListener('keydown', event => {
        if (event.isComposing) return;
        const open = !list.hidden;
        if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
          event.preventDefault();
          if (!open) return suggest();
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
        event.preventDefault();
        close();
        const entry = direct(box.value);
        if (!entry) return results();
        answer.textContent = '';
        answer.append(make('p', {}, this.text('search.direct')), this.posting('/' + entry[0], entry[1], box.value, this.text('search.direct.open')));
        answer.hidden = false;
        status.textContent = this.text('search.direct');
      });
    }
  }

  class Case extends Part {
    draw(part) {
      const { box, all } = this.field('code', 'case.label', 'case.hint', { name: 'code', maxlength: '80', autocomplete: 'off', 'aria-required': 'true' }, 'case.button');
      const form = make('form', { method: 'post', action: this.at('/ho-so'), target: '_blank', rel: 'noopener', novalidate: '' }, ...all);
      const answer = make('div', { class: 'answer', role: 'status' });
      let asking = null;
      part.append(form, answer);

      const refuse = words => {
        box.setAttribute('aria-invalid', 'true');
        box.setAttribute('aria-describedby', 'code-error code-hint');
        answer.append(make('p', { class: 'error', id: 'code-error' }, this.text('error') + ' ' + words));
        box.focus();
      };
      const facts = found => [['case.code', found.code], ['case.procedure', found.procedure.name || found.procedure.code],
        ['case.promised', found.promisedOn && found.promisedOn.split('-').reverse().join('/')]]
        .filter(fact => fact[1]).map(([key, value]) => make('div', {}, make('dt', {}, this.text(key)), make('dd', key === 'case.procedure' ? { lang: 'vi' } : {}, value)));
      const told = found => answer.append(make('p', { class: 'status' }, found.statusText), make('p', {}, found.nextText), make('dl', {}, ...facts(found)),
        this.posting('/ho-so', 'code', found.code, this.text('case.more'), 'plain'));

      form.addEventListener('submit', async event => {
        event.preventDefault();
        answer.textContent = '';
        box.removeAttribute('aria-invalid');
        box.setAttribute('aria-describedby', 'code-hint');
        const code = box.value.trim();
        if (!code) return refuse(this.text('case.empty'));
        const mine = asking = new AbortController();
        try {
          const reply = await this.ask('/cases/lookup', { method: 'POST', body: JSON.stringify({ code }), headers: { 'Content-Type': 'application/json' }, cache: 'no-store' });
          const said = await reply.json();
          if (mine !== asking) return;
          if (reply.ok) return told(said);
          if (reply.status === 400 || reply.status === 404) return refuse(said.errors && said.errors[0] ? said.errors[0].message : said.detail || said.title);
          throw new Error(reply.status);
        } catch (failed) {
          if (mine === asking) answer.append(make('p', {}, this.text('case.failed')), this.posting('/ho-so', 'code', code, this.text('case.open')));
        }
      });
    }
  }

  class Feedback extends Part {
    draw(part) {
      const about = { procedure: this.getAttribute('procedure'), department: this.getAttribute('department') };
      part.append(make('p', {}, this.text('feedback.lead')), make('p', {}, this.link('feedback.send', '/gop-y', about, 'button')),
        make('p', {}, this.link('feedback.follow', '/gop-y/tra-cuu')));
    }
  }

  class Booking extends Part {
    draw(part) {
      const procedure = this.getAttribute('procedure');
      const centre = this.getAttribute('centre');
      const services = make('div', {});
      const ways = make('p', {}, this.link('booking.manage', '/dat-lich/quan-ly'));
      if (procedure) {
        part.append(make('p', {}, this.text('booking.lead')), make('p', {}, this.link('booking.go', '/dat-lich', { procedure, centre }, 'button')), ways);
        return;
      }
      const { box, all } = this.field('procedure', 'booking.label', 'booking.hint', { name: 'procedure', maxlength: '300' }, 'booking.button');
      const form = make('form', { action: base + '/dat-lich' }, ...all);
      form.addEventListener('submit', event => {
        event.preventDefault();
        location.assign(this.at('/dat-lich', { procedure: box.value, centre }));
      });
      part.append(form, services, ways);
      this.ask('/appointments/services').then(reply => reply.ok ? reply.json() : []).then(all => {
        const here = all.filter(one => !centre || one.centres.some(place => place.code === centre));
        if (!here.length) return;
        services.append(make('p', { id: 'services' }, this.text('booking.services')), make('ul', { 'aria-labelledby': 'services' },
          ...here.map(one => make('li', {}, make('a', { href: this.at('/dat-lich', { service: one.code, centre }) }, one.name)))));
      }).catch(() => {});
    }
  }

  [['portal-search', 'thu-tuc', Search], ['portal-case', 'ho-so', Case], ['portal-feedback', 'gop-y', Feedback], ['portal-booking', 'dat-lich', Booking]]
    .forEach(([name, path, type]) => {
      if (told.paths.includes(path) && !customElements.get(name)) customElements.define(name, type);
    });
})();
