// @ts-check
/** A strip that shows where in the article an entity is mentioned. */
import { svg } from './dom.js';

const WIDTH = 1000;

/** Template: cloning it is much faster than building a new one. */
const bare = svg(
  'svg',
  { class: 'strip', viewBox: `0 0 ${WIDTH} 6`, preserveAspectRatio: 'none', 'aria-hidden': 'true', focusable: 'false' },
  svg('path', {}),
);

/**
 * @param {import('./types.js').Entity} entity
 * @param {number} length of the article's text
 */
export function strip({ mentions }, length) {
  const tick = mentions.length > 60 ? 3 : 8;
  const ticks = new Set(mentions.map((m) => Math.round((m.start / Math.max(1, length)) * (WIDTH - tick))));
  const made = /** @type {Element} */ (bare.cloneNode(true));
  made.firstElementChild?.setAttribute('d', [...ticks].map((x) => `M${x} 0h${tick}v6h-${tick}z`).join(''));
  return made;
}
