// @ts-check
/** Copies a summary as text, Markdown or HTML, and a link that contains the settings. */
import { copy } from './files.js';
import { toAddress } from './settings.js';

/** @typedef {import('./types.js').View} View */

/** @param {string} s */
const oneLine = (s) => s.replace(/\s+/g, ' ').replace(/\p{Cc}/gu, '\uFFFD'); // a terminal would act on control characters

/** The sentences of a view's summary, as they are copied. @param {View} view */
export const sentences = (view) => view.summary.sentences.map((pick) => oneLine(told(view, pick)));

/** A sentence's own words, with the names that its reader lacks in brackets. @param {View} view @param {import('./types.js').Pick} pick */
function told(view, { sentence, start, speaker, reminders = [] }) {
  const out = speaker ? [`[${speaker}] `] : [];
  for (const { at, name } of reminders) {
    out.push(view.text.slice(start, at), ` [${name}]`);
    start = at;
  }
  return out.join('') + view.text.slice(start, view.sentences[sentence].end);
}

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
  const { start, end } = view.sentences[sentence];
  const from = [view.citation, source?.credit || (view.citation ? '' : source?.name)].filter(Boolean).map((s) => oneLine(s ?? '')).join(', ');
  return copy([`“${oneLine(view.text.slice(start, end))}”`, from && `— ${from}`].filter(Boolean).join('\n') + '\n');
}

/** @param {import('./settings.js').Settings} settings */
export const copyLink = (settings) => copy(`${location.href.split('#')[0]}#${toAddress(settings)}`);
