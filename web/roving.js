// @ts-check
/**
 * Keyboard navigation in the article, with a roving tabindex: arrow keys move
 * between names and between sentences, and only one element is a tab stop.
 */

/** Selectors for the elements the arrow keys move between. */
const NAMES = 'mark:not(.off)';
const SENTENCES = '.s';

export class Roving {
  /** @type {HTMLElement | null} the tab stop */ #stop = null;
  #within;
  #act;

  /**
   * @param {HTMLElement} within
   * @param {object} act
   * @param {(at: HTMLElement) => void} act.name what Enter does at a name
   * @param {(at: HTMLElement) => void} act.sentence what Enter does at a sentence
   * @param {() => void} act.all renders the rest of the article; called before each move
   */
  constructor(within, act) {
    this.#within = within;
    this.#act = act;
    within.addEventListener('keydown', (event) => this.#key(event));
  }

  /** Drops the tab stop, because the article was replaced. */
  forget() {
    this.#stop = null;
  }

  /** Makes a name the tab stop if there is none. @param {HTMLElement} element */
  offer(element) {
    if (!this.#stop && !element.classList.contains('off')) this.stopAt(element);
  }

  /** Makes an element the tab stop. @param {HTMLElement} element */
  stopAt(element) {
    if (this.#stop && this.#stop !== element) {
      this.#stop.tabIndex = -1;
      this.#stop.removeAttribute('role');
    }
    this.#stop = element;
    element.tabIndex = 0;
    if (element.localName === 'mark') element.setAttribute('role', 'button');
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const at = /** @type {HTMLElement} */ (event.target);
    if (!at.matches(`mark, ${SENTENCES}`) || event.altKey || event.ctrlKey || event.metaKey) return;
    const { key } = event;
    if (key === 'Enter' || key === ' ') at.matches('mark') ? this.#act.name(at) : this.#act.sentence(at);
    else if (key === 'ArrowLeft' || key === 'ArrowRight') this.#walk(at, NAMES, key === 'ArrowRight');
    else if (key === 'ArrowUp' || key === 'ArrowDown') this.#walk(at, SENTENCES, key === 'ArrowDown');
    else return;
    event.preventDefault();
  }

  /** @param {Element} at @param {string} selector @param {boolean} on */
  #walk(at, selector, on) {
    this.#act.all();
    const all = [...this.#within.querySelectorAll(selector)].filter((e) => !e.closest('[hidden]'));
    const after = (/** @type {Element} */ e) => Boolean(at.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING);
    const before = (/** @type {Element} */ e) => Boolean(at.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_PRECEDING);
    const to = /** @type {HTMLElement | undefined} */ (on ? all.find((e) => after(e) && !at.contains(e) || at.contains(e) && e !== at) : all.findLast(before));
    if (!to) return;
    this.stopAt(to);
    to.focus({ preventScroll: true });
    to.scrollIntoView({ block: 'nearest' });
  }
}
