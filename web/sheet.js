// @ts-check
/**
 * The middle of the page: either the field for pasting and editing the article,
 * or the reader, with a legend of its colours. Raises 'edit-text', 'read-text'
 * and 'choose' {marks}.
 */
import { $, button, fill, h, raise } from './dom.js';
import { article as S, KIND } from './strings.js';

/** Kinds that have a colour of their own: see style-reader.css. */
const COLOURED = ['person', 'organization', 'place'];

export class SheetView {
  element = $('article');
  #sheet = $('sheet');
  #reader = $('reader');
  #fault = $('fault');
  #facts = h('p', { class: 'facts' });
  #credit = h('p', { class: 'credit', hidden: true });
  #marks = h('input', { type: 'checkbox', change: () => raise(this.element, 'choose', { marks: this.#marks.checked }) });
  #kinds = h('span', { class: 'kinds', 'aria-hidden': 'true' });
  #legend = h('p', { class: 'legend later' }, h('label', { class: 'tick' }, this.#marks, ' ', S.marks), this.#kinds);
  #toggle = button(S.edit, () => raise(this.element, this.#editing ? 'read-text' : 'edit-text'), { class: 'plain later', id: 'edit' });
  #editing = true;

  constructor() {
    this.element.querySelector('.bar')?.append(this.#facts, this.#toggle);
    this.#fault.before(this.#credit, this.#legend);
  }

  /**
   * @param {{empty: boolean, editing: boolean, facts: string, credit: string, fault: string, marks: boolean, kinds: string[]}} data kinds: those marked in the text
   */
  update({ empty, editing, facts, credit, fault, marks, kinds }) {
    this.#editing = editing;
    document.body.classList.toggle('empty', empty);
    this.#sheet.hidden = !editing;
    this.#reader.hidden = editing;
    this.#toggle.textContent = editing ? S.read : S.edit;
    fill(this.#facts, [facts]);
    this.#legend.hidden = editing;
    this.#marks.checked = marks;
    const keys = COLOURED.filter((kind) => kinds.includes(kind)).map((kind) => h('span', { class: `key ${kind}` }, KIND[kind]));
    if (kinds.length > keys.length) keys.push(h('span', { class: 'key' }, S.others));
    fill(this.#kinds, marks ? keys : []);
    this.#credit.textContent = credit;
    this.#credit.hidden = !credit;
    if (this.#fault.textContent === fault) return;
    this.#fault.textContent = fault;
    // Beside or below a long summary it may be out of view. The next frame lays the page out anyway.
    if (fault) requestAnimationFrame(() => this.#fault.scrollIntoView({ block: 'nearest' }));
  }
}
