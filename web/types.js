// @ts-check
/**
 * The engine's answers, as api gives them. Offsets are UTF-16 units into View.text.
 *
 * @typedef {{start: number, end: number}} Span
 * @typedef {Span & {kind: string, kept: boolean}} Block
 * @typedef {{text: string, weight: number}} Reason
 * @typedef {Span & {block: number, unfit?: boolean}} Sentence unfit: it may not stand in a summary
 * @typedef {Span & {sentence: number, form?: string}} Mention form: none for a name
 * @typedef {keyof typeof import('./strings.js').KINDS} Kind
 * @typedef {{name: string, kind: Kind, role?: string, aliases?: string[], of: number, value?: string, telling: number, mentions: Mention[]}} Entity
 * @typedef {{at: number, name: string}} Reminder whom a pronoun that ends at a place stands for
 * @typedef {{sentence: number, score: number, why: Reason[] | null, reminders?: Reminder[]}} Pick
 * @typedef {Span & {sentence: number, speaker: number, by?: string, turn?: boolean}} Quote speaker: an index into the entities, -1 where the text does not say who; by: the words that name the speaker
 * @typedef {{sentences: Pick[], words: number, note: string, of: number}} Summary
 * @typedef {object} View
 * @property {string} title
 * @property {string} lang
 * @property {string} text
 * @property {Block[]} blocks
 * @property {Sentence[]} sentences
 * @property {Entity[]} entities
 * @property {Quote[]} quotes
 * @property {Summary} summary
 * @property {string} citation a line to cite the article by, '' if it has no title
 * @property {string[]} notes
 * @property {number} words
 *
 * What the user gave: text, the clipboard's both flavours, or a file, with its bytes once it is read.
 * @typedef {{text: string, html?: string, name?: string, file?: File, bytes?: Uint8Array, credit?: string}} Source
 *
 * @typedef {{start: number, words: string}} Place words at a place in the text; where the text has changed they are looked for
 *
 * A change to the list of names, as views ask for it: indexes are of the list that they show. For an entry that a split before it
 * has made, and has no index yet, at is where one of its mentions begins.
 * @typedef {{op: 'merge' | 'rename' | 'kind' | 'drop' | 'add' | 'split', entity?: number, at?: number, into?: number, name?: string, kind?: string,
 *   start?: number, end?: number, spans?: Span[]}} Edit
 *
 * The same, kept with the words that it was made on: indexes and offsets change when the article is read again.
 * @typedef {{edit: Edit, at: Place, name: string, into?: Place, intoName?: string, spans?: Place[]}} Correction
 *
 * @typedef {{unit: 'auto' | 'sentences' | 'words' | 'share', value: number}} Length
 *
 * What the reader gave and did: enough to bring all of it back.
 * @typedef {object} Saved
 * @property {Source | null} source
 * @property {Correction[]} corrections
 * @property {Record<string, boolean>} override block -> kept, where the reader says otherwise
 * @property {Length} length
 * @property {string} focus
 * @property {Place[]} pinned sentences that the summary must hold
 * @property {Place[]} struck sentences that it may not
 * @property {number} [place] where in the text the reader was
 */
export {};
