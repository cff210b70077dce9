// @ts-check
/**
 * Renders the text of one block: its sentences, with the names marked. All of
 * it comes from the article and is inserted as text nodes. We remember the offset
 * of each text node, so that a selection can be converted to offsets.
 */
import { h } from './dom.js';

/** @typedef {import('./types.js').View} View */
/** @typedef {{start: number, end: number, entity: number, form?: string}} Spot a mention, with its entity */

/** @type {WeakMap<Node, number>} the offset at which each text node starts */
const begins = new WeakMap();

/**
 * Longer runs of text are split into pieces of this many characters: one huge text node would
 * freeze the page.
 */
const PIECE = 5000;

/**
 * @param {string} text
 * @param {number} start
 * @param {number} end
 */
function run(text, start, end) {
  const node = document.createTextNode(text.slice(start, end));
  begins.set(node, start);
  return node;
}

/**
 * @param {View} view
 * @param {Spot} spot
 */
function mark(view, { start, end, entity, form }) {
  const { kind } = view.entities[entity];
  const element = h('mark', { class: form ? `${kind} soft` : kind });
  element.append(run(view.text, start, end));
  return element;
}

/**
 * Renders a range of the text into an element.
 * @param {Element} into
 * @param {View} view
 * @param {number} start
 * @param {number} end
 * @param {Spot[]} spots the mentions in the range, in order
 * @param {(element: HTMLElement, spot: Spot) => void} marked
 */
export function set(into, view, start, end, spots, marked) {
  let at = start;
  for (const spot of spots) {
    if (spot.start < at || spot.end > end) continue; // nested: show only the outer one
    if (spot.start > at) into.append(run(view.text, at, spot.start));
    const element = mark(view, spot);
    marked(element, spot);
    into.append(element);
    at = spot.end;
  }
  for (; at < end; at += PIECE) into.append(run(view.text, at, Math.min(end, at + PIECE)));
}

/**
 * Converts a DOM position to an offset into the article's text.
 * @param {Node} node
 * @param {number} offset
 * @returns {number | null} null if the position is not in the article's text
 */
export function offsetOf(node, offset) {
  if (node.nodeType === Node.TEXT_NODE) {
    const start = begins.get(node);
    return start === undefined ? null : start + offset;
  }
  // Between elements: use the end of the text before, or the start of the text after.
  for (let i = offset - 1; i >= 0; i--) {
    const last = edge(node.childNodes[i], 'end');
    if (last !== null) return last;
  }
  for (let i = offset; i < node.childNodes.length; i++) {
    const first = edge(node.childNodes[i], 'start');
    if (first !== null) return first;
  }
  return null;
}

/** The offset at which an element's text starts. @param {Node} node */
export const startOf = (node) => edge(node, 'start');

/** @param {Node} node @param {'start' | 'end'} which */
function edge(node, which) {
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  let found = null;
  /** @type {Node | null} */
  let n = node.nodeType === Node.TEXT_NODE ? node : walker.nextNode();
  for (; n; n = walker.nextNode()) {
    const start = begins.get(n);
    if (start === undefined) continue;
    if (which === 'start') return start;
    found = start + (n.textContent ?? '').length;
  }
  return found;
}

/** Whether a block is a table row with cells (separated by tabs). @param {View} view @param {number} i */
export function hasCells({ text, blocks }, i) {
  const { kind, start, end } = blocks[i];
  return kind === 'table-row' && text.slice(start, end).includes('\t');
}
