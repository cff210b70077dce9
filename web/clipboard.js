// @ts-check
/** Copies a summary as text, Markdown or HTML, and a link that contains the settings. */
import { oneLine } from './dom.js';
import { copy } from './files.js';
import { toAddress } from './settings.js';
import { told } from './told.js';

/** @typedef {import('./types.js').View} View */

/** @param {string} s */
const plain = (s) => oneLine(s).replace(/\p{Cc}/gu, '\uFFFD'); // a terminal would act on control characters

/** The sentences of a view's summary, as they are copied. @param {View} view */
export const sentences = (view) => view.summary.sentences.map((pick) => plain(told(view, pick).map(({ added, words }) => (added === 'reminder' ? ` [${words}]` : added ? `[${words}] ` : words)).join('')));

/** @param {View} view @param {boolean} bullets */
function asText(view, bullets) {
  const lines = sentences(view);
  return [view.title, ...(bullets ? [lines.map((l) => `• ${l}`).join('\n')] : lines)].filter(Boolean).join('\n\n') + '\n';
}

/** Escapes what Markdown and its dialects would read as syntax; same as export/markdown.go. */
export const markdown = (/** @type {string} */ s) => s
  .replace(/[\\`*_[\]<~|${}^]/g, '\\$&')
  .replace(/&(?=#?[0-9A-Za-z]{1,32};)|(?<=mailto|xmpp):|:(?=\/)|(?<=\S)@(?=\S)|(?<=www)\.|==|%%|(?<= )#/gi, '\\$&')
  .replace(/^[#>+=%:-]/, '\\$&')
  .replace(/^(\d{1,9})([.)])/, '$1\\$2');

/** @param {View} view @param {boolean} bullets */
function asMarkdown(view, bullets) {
  const lines = sentences(view).map(markdown);
  const body = bullets ? lines.map((l) => `- ${l}`).join('\n') : lines.join('\n\n');
  return (view.title ? `# ${markdown(view.title)}\n\n` : '') + body + '\n';
}

const entity = /** @type {Record<string, string>} */ ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' });
const escaped = (/** @type {string} */ s) => s.replace(/[&<>"]/g, (c) => entity[c]);

/** @param {View} view @param {boolean} bullets */
function asHTML(view, bullets) {
  const lines = sentences(view).map(escaped);
  const body = bullets ? `<ul>${lines.map((l) => `<li>${l}</li>`).join('')}</ul>` : lines.map((l) => `<p>${l}</p>`).join('');
  return (view.title ? `<h2>${escaped(view.title)}</h2>` : '') + body;
}

/** @param {View} view @param {boolean} bullets @param {boolean} markdown */
export const copySummary = (view, bullets, markdown) => markdown ? copy(asMarkdown(view, bullets)) : copy(asText(view, bullets), asHTML(view, bullets));

/**
 * Copies a sentence, with its source on a line of its own.
 * @param {View} view @param {number} sentence @param {import('./types.js').Source | null} source
 */
export function copySentence(view, sentence, source) {
  const { end } = view.sentences[sentence];
  const { start } = view.summary.sentences.find((pick) => pick.sentence === sentence) ?? view.sentences[sentence];
  const from = [view.citation, source?.credit || (view.citation ? '' : source?.name)].filter(Boolean).map((s) => plain(s ?? '')).join(', ');
  return copy([`“${plain(view.text.slice(start, end))}”`, from && `— ${from}`].filter(Boolean).join('\n') + '\n');
}

/** @param {import('./settings.js').Settings} settings */
export const copyLink = (settings) => copy(`${location.href.split('#')[0]}#${toAddress(settings)}`);
