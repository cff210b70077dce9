// @ts-check
import { $ } from './dom.js';

/** Links to the parts of the page do not change the URL's fragment, which holds the settings. */
export function keepFragment() {
  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll('#skip, #jump a'))) {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      const part = $(link.hash.slice(1));
      part.scrollIntoView();
      part.focus({ preventScroll: true });
    });
  }
}
