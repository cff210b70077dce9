// @ts-check
import { prepare } from './numbers.js';
import { sample } from './sample.js';

/** @typedef {import('./types.js').View} View */
/** @typedef {{element: HTMLElement, update(data: any): void, clear(): void}} Part a view of the article */

/**
 * Has the engine read the sample, and the page lay it out unseen, and nothing
 * kept of it: browsers compile a function when it is first called, and find
 * and shape their fonts at first use, and the first article need wait for
 * neither. In pieces from small to large, since who pastes meanwhile waits for
 * the one under way, and no more of them once the page is in use.
 * What goes wrong here is told when it does with an article.
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
  for (const params of [{ text: paragraphs.slice(0, 4).join('\n\n') }, { text }, { html }]) {
    if (engine.busy || over()) return;
    const view = await engine.call('warm', params).catch(() => null);
    for (const part of view && params.text ? parts : []) setTimeout(() => over() || rehearse(part, view, settings));
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
