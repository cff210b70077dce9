// @ts-check
import { prepare } from './numbers.js';
import { sample } from './sample.js';

/** @typedef {import('./types.js').View} View */
/** @typedef {{element: HTMLElement, update(data: any): void, clear(): void}} Part a view of the article */

// Browsers compile code quickly at first and optimize functions once they are
// hot. After this many runs over a part of the sample, a first long article takes
// half the time; more runs gain little. An article pasted meanwhile has to wait for
// the current run, which is why the parts are short.
const READINGS = 60;
const PARAGRAPHS = 4;

// On a busy machine a worker may time out before it has begun, so try each piece
// this many times.
const TRIES = 3;

/**
 * Warms up the engine and the page: analyses the sample and lays it out unseen.
 * Browsers compile code and load fonts at first use, and the first article should
 * not have to wait for that. Stops once the page is in use.
 * Ignores errors: they will show up with the first article.
 * @param {import('./engine.js').Engine} engine
 * @param {Part[]} views
 * @param {import('./settings.js').Settings} settings
 * @param {() => boolean} over whether the page is in use
 */
export async function warm(engine, views, settings, over) {
  const { text } = sample;
  const paragraphs = text.split('\n\n');
  prepare();
  const part = (/** @type {number} */ i) => {
    const from = (3 * i) % (paragraphs.length - PARAGRAPHS + 1);
    return paragraphs.slice(from, from + PARAGRAPHS);
  };
  const parts = Array.from({ length: READINGS }, (_, i) => ({ text: part(i).join('\n\n') }));
  const pieces = [parts[0], { text }, { html: `<p>${part(1).join('</p><p>')}</p>` }, ...parts];
  for (const [i, params] of pieces.entries()) {
    let view = null;
    for (let tries = 0; !view && tries < TRIES; tries++) {
      if (engine.busy || over()) return;
      view = await engine.call('warm', params).catch(() => null);
    }
    for (const part of view && i < 2 ? views : []) setTimeout(() => over() || rehearse(part, view, settings));
  }
}

/**
 * Lays out one part with an article and clears it again before the browser can
 * paint.
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
