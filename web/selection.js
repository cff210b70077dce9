// @ts-check
/**
 * The actions for a selection in the article: add it to the list of names, or
 * focus the summary on it. They are in a bar at the bottom of the page so that
 * the keyboard can reach them. Raises 'edit' {edits, said} and 'focus' {focus}.
 */
import { inOneSentence } from './corrections.js';
import { $, button, h, raise, select } from './dom.js';
import { offsetOf } from './setter.js';
import { KIND, article as S, correct } from './strings.js';

/** @typedef {import('./types.js').View} View */

/** Maximum length of a name. */
const LONGEST = 120;

export class SelectionView {
  element = $('selection');
  #words = h('span', { class: 'words' });
  #kind = select({}, KIND);
  #adding = [h('label', null, S.addAs, ' ', this.#kind), button(S.addButton, () => this.#add())];
  /** @type {View | null} */ #view = null;
  #span = { start: 0, end: 0 };
  #within;

  /** @param {HTMLElement} within the article */
  constructor(within) {
    this.#within = within;
    this.element.append(
      this.#words,
      ...this.#adding,
      button(S.focusOn, () => this.#done(() => raise(this.element, 'focus', { focus: this.#chosen }))),
    );
    document.addEventListener('selectionchange', () => this.#selected());
  }

  /** @param {{view: View}} data */
  update({ view }) {
    this.#view = view;
    this.element.hidden = true;
  }

  #selected() {
    const selection = getSelection();
    if (this.element.contains(document.activeElement)) return; // our own list of kinds took the focus
    const span = selection?.rangeCount && !selection.isCollapsed ? this.#spanOf(selection.getRangeAt(0)) : null;
    this.element.hidden = !span;
    if (!span) return;
    this.#span = span;
    const one = inOneSentence(/** @type {View} */ (this.#view), span);
    this.#words.textContent = one ? S.selected(this.#chosen) : S.oneSentence;
    for (const element of this.#adding) element.hidden = !one;
  }

  get #chosen() {
    return this.#view?.text.slice(this.#span.start, this.#span.end) ?? '';
  }

  /** @param {Range} range */
  #spanOf(range) {
    const text = this.#view?.text ?? '';
    if (!this.#within.contains(range.commonAncestorContainer)) return null;
    let start = offsetOf(range.startContainer, range.startOffset);
    let end = offsetOf(range.endContainer, range.endOffset);
    if (start === null || end === null) return null;
    while (start < end && /\s/.test(text[start])) start++;
    while (end > start && /\s/.test(text[end - 1])) end--;
    return end > start && end - start <= LONGEST ? { start, end } : null;
  }

  #add() {
    const kind = this.#kind.value;
    this.#done(() => raise(this.element, 'edit', {
      edits: [{ op: 'add', ...this.#span, kind }],
      said: correct.done.add(this.#chosen),
    }));
  }

  /** @param {() => void} act */
  #done(act) {
    this.leave();
    act();
  }

  /** Unselects the words. */
  leave() {
    if (this.element.hidden) return;
    this.element.hidden = true;
    getSelection()?.removeAllRanges();
    this.#within.closest('section')?.focus({ preventScroll: true });
  }
}
