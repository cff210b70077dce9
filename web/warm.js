// @ts-check
import { prepare } from './numbers.js';
import { sample } from './sample.js';

/** @typedef {import('./types.js').View} View */
/** @typedef {{element: HTMLElement, update(data: any): void, clear(): void}} Part a view of the article */

// Browsers compile a function quickly at its first call, and well once it has run
// a while. After so many readings of the sample, a first long article takes a
// third less time, and more readings gain little.
const READINGS = 6;

/**
 * Has the engine read the sample, and the page lay it out unseen, and keeps
 * nothing of it: browsers compile code and find fonts at first use, and the first
 * article need not wait for either. Begins with a small piece, since an article
 * that is pasted meanwhile waits for the one in hand, and stops once the page is
 * in use. Errors are left to be reported with an article.
 * @param {import('./engine.js').Engine} engine
 * @param {Part[]} parts
 * @param {import('./settings.js').Settings} settings
 * @param {() => boolean} over whether the page is in use
 */
export async function warm(engine, parts, settings, over) {
  const { text } = sample;
  const paragraphs = text.split('\n\n');
  const html = `<p>${paragraphs.join('</p><p>')}</p>`;
  prepare();
  const pieces = [{ text: paragraphs.slice(0, 4).join('\n\n') }, { text }, { html }, ...Array(READINGS).fill({ text })];
  for (const [i, params] of pieces.entries()) {
    if (engine.busy || over()) return;
    const view = await engine.call('warm', params).catch(() => null);
    for (const part of view && i < 2 ? parts : []) setTimeout(() => over() || rehearse(part, view, settings));
  }
}

/**
 * Lays out one part as it will be with an article, and takes it back before it
 * can be painted.
 * @param {Part} part
 * @param {View} view
 * @param {import('./settings.js').Settings} settings
 */
function rehearse(part, view, settings) {
  const { body } = document;
  const { hidden } = part.element;
  part.update({
    view, settings, hide: settings.hide, marks: settings.marks, order: settings.order, length: settings, focus: '', selected: -1, mention: -1,
    corrections: 0, override: {}, marked: { pinned: new Set(), struck: new Set() }, top: 0,
  });
  body.classList.remove('empty');
  part.element.hidden = false;
  body.getBoundingClientRect();
  part.element.hidden = hidden;
  body.classList.add('empty');
  part.clear();
}
