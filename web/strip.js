// @ts-check
/** A small strip that shows where in the article an entity occurs. */
import { svg } from './dom.js';

const WIDTH = 1000;

/**
 * @param {import('./types.js').Entity} entity
 * @param {number} length of the article's text
 */
export function strip({ mentions }, length) {
  const ticks = new Set(mentions.map((m) => Math.round((m.start / Math.max(1, length)) * (WIDTH - 8))));
  const d = [...ticks].map((x) => `M${x} 0h8v6h-8z`).join('');
  return svg(
    'svg',
    { class: 'strip', viewBox: `0 0 ${WIDTH} 6`, preserveAspectRatio: 'none', 'aria-hidden': 'true', focusable: 'false' },
    svg('path', { class: 'ground', d: `M0 2.5h${WIDTH}v1H0z` }),
    svg('path', { d }),
  );
}
