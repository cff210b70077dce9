// @ts-check
/**
 * The actions for the selected name, shared by the list and the sheet. They
 * raise 'step' {by}, 'focus' {focus} and 'correct' {entity}.
 */
import { button, h, raise } from './dom.js';
import { entities as S } from './strings.js';

/**
 * @param {Element} from the view that raises the events
 * @param {{view: import('./types.js').View, selected: number, mention: number, focus: string}} data
 */
export function acts(from, { view, selected, mention, focus }) {
  const { name, mentions } = view.entities[selected];
  const focused = focus === name;
  return [
    h('div', { class: 'steps' },
      button('‹', () => raise(from, 'step', { by: -1 }), { 'data-does': 'back', 'aria-label': S.previous, title: S.previous }),
      h('span', { class: 'at' }, S.step(mention + 1, mentions.length)),
      button('›', () => raise(from, 'step', { by: 1 }), { 'data-does': 'on', 'aria-label': S.next, title: S.next })),
    button(focused ? S.unfocus : S.focus, () => raise(from, 'focus', { focus: focused ? '' : name }), { 'data-does': 'focus' }),
    button(S.correct, () => raise(from, 'correct', { entity: selected }), { 'data-does': 'correct' }),
  ];
}
