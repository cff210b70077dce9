// @ts-check
/**
 * The actions for a selection in the article: add it to the list of names, or
 * focus the summary on it. They are in a bar at the bottom of the page so that
 * the keyboard can reach them. Raises 'edit' {edits, said} and 'focus' {focus}.
 */
import { $, button, h, raise, select } from './dom.js';
import { offsetOf } from './setter.js';
import { KIND, article as S, correct } from './strings.js';

/** Maximum length of a name. */
const LONGEST = 120;

export class SelectionView {
  element = $('selection');
  #words = h('span', { class: 'words' });
  #kind = select({ 'aria-label': S.addAs }, KIND);
  #text = '';
  #span = { start: 0, end: 0 };
  #within;

  /** @param {HTMLElement} within the article */
  constructor(within) {
    this.#within = within;
    this.element.append(
      this.#words,
      h('label', null, S.addAs, ' ', this.#kind),
      button(S.addButton, () => this.#add()),
      button(S.focusOn, () => this.#done(() => raise(this.element, 'focus', { focus: this.#chosen }))),
    );
    document.addEventListener('selectionchange', () => this.#selected());
  }

  /** @param {{text: string}} data the article's text */
  update({ text }) {
    this.#text = text;
    this.element.hidden = true;
  }

  #selected() {
    const selection = getSelection();
    if (this.element.contains(document.activeElement)) return; // our own list of kinds took the focus
    const span = selection?.rangeCount && !selection.isCollapsed ? this.#spanOf(selection.getRangeAt(0)) : null;
    this.element.hidden = !span;
    if (!span) return;
    this.#span = span;
    this.#words.textContent = S.selected(this.#chosen);
  }

  get #chosen() {
    return this.#text.slice(this.#span.start, this.#span.end);
  }

  /** @param {Range} range */
  #spanOf(range) {
    if (!this.#within.contains(range.commonAncestorContainer)) return null;
    let start = offsetOf(range.startContainer, range.startOffset);
    let end = offsetOf(range.endContainer, range.endOffset);
    if (start === null || end === null) return null;
    while (start < end && /\s/.test(this.#text[start])) start++;
    while (end > start && /\s/.test(this.#text[end - 1])) end--;
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
    act();
    this.element.hidden = true;
    getSelection()?.removeAllRanges();
    this.#within.closest('section')?.focus({ preventScroll: true });
  }
}
