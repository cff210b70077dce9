// @ts-check
import { prepare } from './numbers.js';
import { sample } from './sample.js';

/**
 * Has the engine read the sample, and nothing kept of it: browsers compile a
 * function of WebAssembly when it is first called, and the first article need
 * not wait for that. In pieces from small to large, since who pastes meanwhile
 * waits for the one under way, and no more of them once there is an article.
 * What goes wrong here is told when it does with an article.
 * @param {import('./engine.js').Engine} engine
 * @param {() => boolean} over whether there is an article
 */
export async function warm(engine, over) {
  const { text } = sample;
  const paragraphs = text.split('\n\n');
  const html = `<p>${paragraphs.join('</p><p>')}</p>`;
  setTimeout(prepare);
  for (const params of [{ text: paragraphs[0] }, { text: paragraphs.slice(0, 2).join('\n\n') }, { text }, { html }]) {
    if (engine.busy || over()) return;
    await engine.call('warm', params).catch(() => {});
  }
}
