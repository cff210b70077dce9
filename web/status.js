// @ts-check
/**
 * The line at the foot of the page: what is going on, what just happened, and
 * the one thing that can be done about it. Its text is the page's live region;
 * the progress bar beside it is not.
 */
import { $, button, h, raise } from './dom.js';
import { status as S } from './strings.js';

/** Work shorter than this shows nothing. */
const SHOW = 150;
/** What happened, with nothing to be done about it, is out of sight again after this. */
const BRIEF = 8000;
/** Work longer than this can be cancelled. */
const CANCEL = 1000;

export class StatusView {
  element = $('notice');
  #text = $('status');
  #bar = h('progress', { 'aria-labelledby': 'status', hidden: true });
  #action = button('', () => this.#act(), { hidden: true });
  #dismiss = button('×', () => this.clear(), { hidden: true, class: 'plain close', 'aria-label': S.dismiss, title: S.dismiss });
  /** @type {(() => void) | null} */ #do = null;
  #work = 0; // an id for each piece of work, so that an old one cannot end a newer one
  /** @type {Set<AbortController>} of all the work under way */ #aborts = new Set();

  constructor() {
    this.element.append(this.#bar, this.#action, this.#dismiss);
    // What was said in a dialog is not there when it is opened again.
    document.addEventListener('close', ({ target }) => target instanceof Element && target.querySelector('.said')?.replaceChildren(), true);
  }

  /**
   * Says something that happened, with perhaps something to do about it.
   * @param {string} text
   * @param {{label: string, run: () => void}} [action]
   */
  say(text, action) {
    const id = ++this.#work;
    this.#show(text, action, false);
    this.#dismiss.hidden = !text || !action;
    if (text && !action) setTimeout(() => id === this.#work && this.element.classList.add('quiet'), BRIEF);
  }

  /** Says something to screen readers alone. @param {string} text */
  whisper(text) {
    this.#work++;
    this.#show(text, undefined, false);
    this.element.classList.add('quiet');
  }

  clear() {
    this.say('');
  }

  /**
   * Follows a piece of work: shows it after a while, and a way to cancel it
   * after a longer one.
   * @template T
   * @param {string} text
   * @param {(signal: AbortSignal) => Promise<T>} work
   * @returns {Promise<T>}
   */
  async during(text, work) {
    const id = ++this.#work;
    const abort = new AbortController();
    this.#aborts.add(abort);
    const mine = () => id === this.#work;
    const shown = setTimeout(() => mine() && this.#show(text, undefined, true), SHOW);
    const cancellable = setTimeout(
      // What began earlier shows no way to cancel it any more.
      () => mine() && this.#show(text, { label: S.cancel, run: () => this.#aborts.forEach((a) => a.abort()) }, true),
      CANCEL,
    );
    try {
      return await work(abort.signal);
    } finally {
      this.#aborts.delete(abort);
      clearTimeout(shown);
      clearTimeout(cancellable);
      if (mine()) this.clear();
    }
  }

  /**
   * @param {string} text
   * @param {{label: string, run: () => void} | undefined} action
   * @param {boolean} busy
   */
  #show(text, action, busy) {
    // A dialog makes all that is outside it silent and out of reach.
    const dialog = document.querySelector('dialog[open] .said');
    if (dialog) dialog.textContent = text;
    if (this.#text.textContent !== text) this.#text.textContent = text;
    this.element.classList.toggle('quiet', !text);
    this.#bar.hidden = !busy;
    const focused = document.activeElement === this.#action;
    this.#action.hidden = !action;
    this.#action.textContent = action?.label ?? '';
    this.#do = action?.run ?? null;
    this.#dismiss.hidden = true;
    if (focused && !action) raise(this.element, 'lost-focus');
  }

  #act() {
    const run = this.#do;
    this.clear();
    run?.();
  }
}
