// @ts-check
/**
 * The middle of the page: the field in which the article is pasted or edited,
 * or the reader in which it is read. Raises 'edit-text' and 'read-text'.
 */
import { $, button, fill, h, raise } from './dom.js';
import { article as S } from './strings.js';

export class SheetView {
  element = $('article');
  #field = $('text');
  #sheet = $('sheet');
  #reader = $('reader');
  #fault = $('fault');
  #facts = h('p', { class: 'facts' });
  #credit = h('p', { class: 'credit', hidden: true });
  #toggle = button(S.edit, () => raise(this.element, this.#editing ? 'read-text' : 'edit-text'), { class: 'plain later', id: 'edit' });
  #editing = true;

  constructor() {
    this.element.querySelector('.bar')?.append(this.#facts, this.#toggle);
    this.#fault.before(this.#credit);
  }

  /** Whether the focus went with the field. */
  #lost() {
    return document.activeElement === document.body || this.#sheet.contains(document.activeElement);
  }

  /** @param {{empty: boolean, editing: boolean, facts: string, credit: string, fault: string}} data */
  update({ empty, editing, facts, credit, fault }) {
    const turned = this.#editing !== editing;
    const hadFocus = this.#sheet.contains(document.activeElement);
    this.#editing = editing;
    document.body.classList.toggle('empty', empty);
    this.#sheet.hidden = !editing;
    this.#reader.hidden = editing;
    this.#toggle.textContent = editing ? S.read : S.edit;
    fill(this.#facts, [facts]);
    this.#credit.textContent = credit;
    this.#credit.hidden = !credit;
    if (this.#fault.textContent !== fault) this.#fault.textContent = fault;
    // In the next frame, which lays the page out in any case.
    if (turned && !editing && hadFocus) requestAnimationFrame(() => this.#lost() && this.element.focus({ preventScroll: true }));
  }
}
