package vn.motcua.portal.browser;

import com.microsoft.playwright.Page;

/** What a page is made of, whatever the moment: the same with scripts and without. */
final class Outline {
  private static final String TOLD =
      """
      () => {
        const main = document.querySelector('main');
        const seen = e => e.getClientRects().length > 0;
        const all = selector => [...main.querySelectorAll(selector)];
        return [document.title,
          ...all('h1, h2, h3').filter(seen).map(e => e.tagName + ' ' + e.innerText),
          ...all('form').map(e => 'form ' + e.method + ' ' + e.getAttribute('action')),
          ...all('[name]').map(e => e.tagName + ' ' + e.type + ' ' + e.name),
          ...all('button').filter(seen).map(e => 'button ' + e.innerText),
        ].join('\\n');
      }""";

  /** Forms a person without scripts cannot send: no button for it, or one that is switched off. */
  private static final String UNSENDABLE =
      """
      () => [...document.querySelectorAll('main form')].filter(form =>
        ![...form.elements].some(e => ['submit', 'image'].includes(e.type) && !e.disabled
          && e.getClientRects().length > 0)
        && !form.closest('details:not([open])'))
        .map(form => form.outerHTML.slice(0, 160))""";

  private Outline() {}

  static String of(Page page) {
    return (String) page.evaluate(TOLD);
  }

  static Object unsendable(Page page) {
    return page.evaluate(UNSENDABLE);
  }
}
