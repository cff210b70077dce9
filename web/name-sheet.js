// @ts-check
/**
 * The sheet for a name tapped in the text, on a narrow page: the details and
 * actions from the list, at the bottom where the thumb is. Raises 'step' {by},
 * 'focus' {focus}, 'correct' {entity}, 'show-in-list' and 'leave'.
 */
import { $, button, fill, h, raise } from './dom.js';
import { KINDS, entities as S, nameSheet as N } from './strings.js';

/** @typedef {import('./types.js').View} View */

export class NameSheetView {
  element = $('name-sheet');

  /** @param {{view: View, selected: number, mention: number, focus: string} | null} data null hides the sheet */
  update(data) {
    const entity = data?.view.entities[data.selected];
    this.element.hidden = !entity;
    if (!data || !entity) return;
    const { selected, mention, focus } = data;
    const focused = focus === entity.name;
    const at = document.activeElement instanceof HTMLElement && this.element.contains(document.activeElement) ? document.activeElement.dataset.does : '';
    const does = (/** @type {string} */ key, /** @type {string} */ text, /** @type {() => void} */ act, more = {}) => button(text, act, { 'data-does': key, ...more });
    fill(this.element, [
      h('p', { class: 'who' }, h('strong', { class: `key ${entity.kind}` }, entity.name), ' ', h('span', { class: 'about' }, entity.role || KINDS[entity.kind].one)),
      does('leave', '×', () => raise(this.element, 'leave'), { 'aria-label': N.close, title: N.close, class: 'plain close' }),
      h('div', { class: 'steps' },
        does('back', '‹', () => raise(this.element, 'step', { by: -1 }), { 'aria-label': S.previous }),
        h('span', { class: 'at' }, S.step(mention + 1, entity.mentions.length)),
        does('on', '›', () => raise(this.element, 'step', { by: 1 }), { 'aria-label': S.next })),
      h('div', { class: 'acts' },
        does('focus', focused ? S.unfocus : S.focus, () => raise(this.element, 'focus', { focus: focused ? '' : entity.name })),
        does('correct', S.correct, () => raise(this.element, 'correct', { entity: selected })),
        does('list', N.list, () => raise(this.element, 'show-in-list'))),
    ]);
    if (at) /** @type {HTMLElement | null} */ (this.element.querySelector(`[data-does="${at}"]`))?.focus({ preventScroll: true });
  }
}
