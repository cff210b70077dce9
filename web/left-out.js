// @ts-check
/** What was left out of an article, folded in its place, with a way to put it back. */
import { button, h } from './dom.js';
import { article as S } from './strings.js';

/**
 * @param {number[]} blocks
 * @param {(blocks: number[]) => void} putBack
 * @returns {{head: HTMLElement, held: HTMLElement}} held: empty, for the blocks themselves
 */
export function leftOut(blocks, putBack) {
  const held = h('div', { class: 'held', hidden: true });
  const fold = button(S.aside(blocks.length), () => {
    held.hidden = !held.hidden;
    fold.setAttribute('aria-expanded', String(!held.hidden));
  }, { class: 'plain', 'aria-expanded': 'false' });
  const all = button(blocks.length > 1 ? S.putBackAll : S.putBack, () => putBack(blocks), { class: 'plain' });
  return { head: h('p', { lang: 'en', dir: 'ltr' }, fold, ' ', all), held };
}
