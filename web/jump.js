// @ts-check
/** Links to the parts of the page. They do not change the URL's fragment, which holds the settings. */
import { $, fill, h } from './dom.js';
import { shell } from './strings.js';

export class JumpView {
  element = $('jump');

  constructor() {
    const links = ['summary', 'article', 'entities'].map((id) => h('a', { href: `#${id}` }, id === 'entities' ? shell.names : shell[/** @type {'summary'} */ (id)]));
    fill(this.element, links);
    for (const link of [...links, $('skip')]) {
      link.addEventListener('click', (/** @type {Event} */ event) => {
        event.preventDefault();
        const part = $(/** @type {string} */ (link.getAttribute('href')).slice(1));
        part.scrollIntoView();
        part.focus({ preventScroll: true });
      });
    }
  }
}
