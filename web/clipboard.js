// @ts-check
/** A summary as text, Markdown and HTML for the clipboard. */

/** @typedef {import('./types.js').View} View */

/** @param {View} view */
const sentences = (view) => view.summary.sentences.map(({ sentence }) => {
  const { start, end } = view.sentences[sentence];
  return view.text.slice(start, end).replace(/\s+/g, ' ');
});

/** @param {View} view @param {boolean} bullets */
export function asText(view, bullets) {
  const lines = sentences(view);
  return [view.title, ...(bullets ? [lines.map((l) => `• ${l}`).join('\n')] : lines)].filter(Boolean).join('\n\n') + '\n';
}

/** Characters that Markdown would take for its own. @param {string} s */
const plain = (s) => s.replace(/[\\`*_[\]<>]/g, '\\$&').replace(/^([#>+-]|\d+\.)/, '\\$1');

/** @param {View} view @param {boolean} bullets */
export function asMarkdown(view, bullets) {
  const lines = sentences(view).map(plain);
  const body = bullets ? lines.map((l) => `- ${l}`).join('\n') : lines.join('\n\n');
  return (view.title ? `# ${plain(view.title)}\n\n` : '') + body + '\n';
}

const entity = /** @type {Record<string, string>} */ ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' });
const escaped = (/** @type {string} */ s) => s.replace(/[&<>"]/g, (c) => entity[c]);

/** @param {View} view @param {boolean} bullets */
export function asHTML(view, bullets) {
  const lines = sentences(view).map(escaped);
  const body = bullets ? `<ul>${lines.map((l) => `<li>${l}</li>`).join('')}</ul>` : lines.map((l) => `<p>${l}</p>`).join('');
  return (view.title ? `<h2>${escaped(view.title)}</h2>` : '') + body;
}
