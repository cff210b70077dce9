// @ts-check
/**
 * The status line at the bottom of the page: what is in progress or just
 * happened, with at most one action (Undo, Cancel and so on). Its text is the
 * page's live region; the progress bar is not part of it.
 */
import { $, button, h, raise } from './dom.js';
import { status as S } from './strings.js';

/** Show work in progress only after this many milliseconds. */
const SHOW = 150;
/** A message without an action is hidden after this many milliseconds. */
const BRIEF = 8000;
/** Offer to cancel work after this many milliseconds. */
const CANCEL = 1000;

export class StatusView {
  element = $('notice');
  #text = $('status');
  #bar = h('progress', { 'aria-labelledby': 'status', hidden: true });
  #action = button('', () => this.#act(), { hidden: true });
  #dismiss = button('×', () => this.clear(), { hidden: true, class: 'plain close', 'aria-label': S.dismiss, title: S.dismiss });
  /** @type {(() => void) | null} */ #do = null;
  #work = 0; // id of the latest message or work, so that older work does not clear a newer message
  /** @type {Set<AbortController>} of all work in progress */ #aborts = new Set();

  constructor() {
    this.element.append(this.#bar, this.#action, this.#dismiss);
    // Clear a dialog's message when it closes, so that it is gone the next time.
    document.addEventListener('close', ({ target }) => target instanceof Element && target.querySelector('.said')?.replaceChildren(), true);
  }

  /**
   * Shows a message, optionally with an action.
   * @param {string} text
   * @param {{label: string, run: () => void}} [action]
   */
  say(text, action) {
    const id = ++this.#work;
    this.#show(text, action, false);
    this.#dismiss.hidden = !text || !action;
    if (text && !action) setTimeout(() => id === this.#work && this.element.classList.add('quiet'), BRIEF);
  }

  /** Announces something to screen readers only. @param {string} text */
  whisper(text) {
    this.#work++;
    this.#show(text, undefined, false);
    this.element.classList.add('quiet');
  }

  clear() {
    this.say('');
  }

  /** Withdraws a message whose Undo would now undo something newer. */
  outdate() {
    if (!this.#dismiss.hidden) this.clear();
  }

  /**
   * Runs work: shows it if it takes a while, and offers to cancel it if it takes
   * longer.
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
      // Abort everything: earlier work no longer has a Cancel button of its own.
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
    // While a modal dialog is open, the rest of the page is inert and not announced.
    const dialog = document.querySelector('dialog[open] .said');
    if (dialog) dialog.textContent = text;
    if (this.#text.textContent !== text) this.#text.textContent = text;
    this.element.classList.toggle('quiet', !text);
    this.#bar.hidden = !busy;
    const focused = this.element.contains(document.activeElement);
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
