// @ts-check
/**
 * What a sentence of the summary says: its own words, with the speaker or the item of business before them and the names
 * that its reader lacks after pronouns and short names.
 * @param {import('./types.js').View} view
 * @param {import('./types.js').Pick} pick
 */
export function told({ text, sentences }, { sentence, start, speaker, item, reminders = [] }) {
  /** @type {{words: string, added?: 'speaker' | 'item' | 'reminder'}[]} */
  const parts = speaker ? [{ words: speaker, added: 'speaker' }] : item ? [{ words: item, added: 'item' }] : [];
  for (const { at, name } of reminders) {
    parts.push({ words: text.slice(start, at) }, { words: name, added: 'reminder' });
    start = at;
  }
  return [...parts, { words: text.slice(start, sentences[sentence].end) }];
}
