// @ts-check
/**
 * The context menu of a sentence. Raises 'show-sentence' {sentence},
 * 'mark-sentence' {sentence, how}, 'why-sentence' {sentence}, 'show-in-summary'
 * {sentence} and 'copy-sentence' {sentence}.
 */
import { $, button, fill, h, raise } from './dom.js';
import { menu as S } from './strings.js';

/**
 * @typedef {object} Asked
 * @property {number} sentence
 * @property {Element | {x: number, y: number}} at the element the menu belongs to, or the point that was clicked
 * @property {'summary' | 'text'} from
 * @property {boolean} chosen
 * @property {boolean} pinned
 * @property {boolean} struck
 */

export class MenuView {
  element = h('div', { class: 'popup', role: 'menu', 'aria-label': S.title, popover: 'auto', keydown: (/** @type {KeyboardEvent} */ e) => this.#key(e) });

  constructor() {
    $('main').append(this.element);
  }

  /** @param {Asked} asked */
  update({ sentence, at, from, chosen, pinned, struck }) {
    const item = (/** @type {string} */ text, /** @type {string} */ name, /** @type {object} */ more = {}) => button(text, () => {
      this.element.hidePopover();
      raise(this.element, name, { sentence, ...more });
    }, { role: 'menuitem', tabindex: -1 });
    fill(this.element, [
      from === 'summary' && item(S.show, 'show-sentence'),
      pinned ? item(S.unpin, 'mark-sentence', { how: '' }) : item(S.pin, 'mark-sentence', { how: 'pinned' }),
      struck ? item(S.allow, 'mark-sentence', { how: '' }) : item(S.strike, 'mark-sentence', { how: 'struck' }),
      chosen && item(S.why, 'why-sentence'),
      chosen && from === 'text' && item(S.back, 'show-in-summary'),
      item(S.copy, 'copy-sentence'),
    ]);
    this.element.showPopover();
    const { width, height } = this.element.getBoundingClientRect();
    const box = at instanceof Element ? at.getBoundingClientRect() : { left: at.x, right: at.x + width, bottom: at.y + 8, top: at.y - 8 };
    const left = at instanceof Element && at.matches('button') ? box.right - width : box.left;
    this.element.style.left = `${Math.max(8, Math.min(left, innerWidth - width - 8))}px`;
    this.element.style.top = `${Math.max(8, box.bottom + 4 + height > innerHeight ? box.top - height - 4 : box.bottom + 4)}px`;
    /** @type {HTMLElement | null} */ (this.element.querySelector('button'))?.focus();
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const items = /** @type {HTMLElement[]} */ ([...this.element.querySelectorAll('button')]);
    const i = items.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    const to = { ArrowDown: (i + 1) % items.length, ArrowUp: (i - 1 + items.length) % items.length, Home: 0, End: items.length - 1 }[event.key];
    if (event.key === 'Tab') this.element.hidePopover();
    if (to === undefined) return;
    items[to].focus();
    event.preventDefault();
  }
}
