// @ts-check
/**
 * The sheet for a name tapped in the text, on a narrow page: the details and
 * actions from the list, at the bottom where the thumb is. Raises 'step' {by},
 * 'focus' {focus}, 'correct' {entity}, 'show-in-list' and 'leave'.
 */
import { acts } from './acts.js';
import { $, button, fill, h, raise } from './dom.js';
import { KINDS, nameSheet as N } from './strings.js';

/** @typedef {import('./types.js').View} View */

export class NameSheetView {
  element = $('name-sheet');

  /** @param {{view: View, selected: number, mention: number, focus: string} | null} data null hides the sheet */
  update(data) {
    const entity = data?.view.entities[data.selected];
    this.element.hidden = !entity;
    if (!data || !entity) return fill(this.element, []);
    const [steps, ...others] = acts(this.element, data);
    fill(this.element, [
      h('p', { class: 'who' }, h('strong', { class: `key ${entity.kind}` }, entity.name), ' ', h('span', { class: 'about' }, entity.role || KINDS[entity.kind].one)),
      button('×', () => raise(this.element, 'leave'), { 'data-does': 'leave', 'aria-label': N.close, title: N.close, class: 'plain close' }),
      steps,
      h('div', { class: 'acts' }, ...others, button(N.list, () => raise(this.element, 'show-in-list'), { 'data-does': 'list' })),
    ]);
  }
}
