// @ts-check
/**
 * The keyboard's way through the article: arrow keys lead from name to name
 * and from sentence to sentence, and only one of them is a stop of the Tab
 * key.
 */

/** What is walked: a name, or a sentence. */
const NAMES = 'mark:not(.off)';
const SENTENCES = '.s';

export class Roving {
  /** @type {HTMLElement | null} where the Tab key stops */ #stop = null;
  #within;
  #act;

  /**
   * @param {HTMLElement} within
   * @param {object} act
   * @param {(at: HTMLElement) => void} act.name what Enter does at a name
   * @param {(at: HTMLElement) => void} act.sentence and at a sentence
   * @param {() => void} act.all called before a walk: all of the article is to be there
   */
  constructor(within, act) {
    this.#within = within;
    this.#act = act;
    within.addEventListener('keydown', (event) => this.#key(event));
  }

  /** The article is another: nothing of it is a stop. */
  forget() {
    this.#stop = null;
  }

  /** Makes a name the stop if there is none. @param {HTMLElement} element */
  offer(element) {
    if (!this.#stop && element.matches(NAMES)) this.stopAt(element);
  }

  /** Makes an element the one that Tab stops at. @param {HTMLElement} element */
  stopAt(element) {
    if (this.#stop && this.#stop !== element) {
      this.#stop.tabIndex = -1;
      this.#stop.removeAttribute('role');
    }
    this.#stop = element;
    element.tabIndex = 0;
    if (element.matches('mark')) element.setAttribute('role', 'button');
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
