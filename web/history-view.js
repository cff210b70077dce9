// @ts-check
/** The Undo and Redo buttons at the top of the page. Raises 'undo' and 'redo'. */
import { $, h, raise, svg } from './dom.js';
import { status as S } from './strings.js';

/** @param {string} path */
const icon = (path) => svg('svg', { viewBox: '0 0 20 20', class: 'icon', 'aria-hidden': 'true' }, svg('path', { d: path }));

export class HistoryView {
  element = $('history');
  #undo = h('button', { type: 'button', id: 'undo', title: S.undo, 'aria-label': S.undo, click: () => raise(this.element, 'undo') }, icon('M7.5 4 3.5 8l4 4M4 8h7.5a4.5 4.5 0 0 1 0 9H8'));
  #redo = h('button', { type: 'button', id: 'redo', title: S.redo, 'aria-label': S.redo, click: () => raise(this.element, 'redo') }, icon('m12.5 4 4 4-4 4M16 8H8.5a4.5 4.5 0 0 0 0 9H12'));

  constructor() {
    this.element.append(this.#undo, this.#redo);
  }

  /** @param {{canUndo: boolean, canRedo: boolean}} data */
  update({ canUndo, canRedo }) {
    this.element.hidden = !canUndo && !canRedo;
    // Not disabled: a disabled button loses focus, which is bad for anyone pressing it repeatedly.
    this.#undo.setAttribute('aria-disabled', String(!canUndo));
    this.#redo.setAttribute('aria-disabled', String(!canRedo));
  }
}
