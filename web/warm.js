// @ts-check
import { sample } from './sample.js';

/**
 * Has the engine read the sample, and nothing kept of it: browsers compile a
 * function of WebAssembly when it is first called, and the first article
 * need not wait for that. In small pieces, and no more of them once there is
 * an article. What goes wrong here is told when it does with an article.
 * @param {import('./engine.js').Engine} engine
 * @param {() => boolean} over whether there is an article
 */
export async function warm(engine, over) {
  const { text } = sample;
  const html = `<p>${text.replaceAll('\n\n', '</p><p>')}</p>`;
  for (const params of [{ text }, { html }, { text }]) {
    if (engine.busy || over()) return;
    await engine.call('warm', params).catch(() => {});
  }
}
