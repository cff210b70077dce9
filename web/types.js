// @ts-check
/**
 * What the engine returns (see internal/api). Offsets are UTF-16 code units into View.text.
 *
 * @typedef {{start: number, end: number}} Span
 * @typedef {Span & {kind: string, kept: boolean}} Block
 * @typedef {{text: string, weight: number}} Reason
 * @typedef {Span & {block: number, unfit?: boolean}} Sentence unfit: never part of a summary
 * @typedef {Span & {sentence: number, form?: string}} Mention form: absent for a name
 * @typedef {keyof typeof import('./strings.js').KINDS} Kind
 * @typedef {{name: string, kind: Kind, role?: string, aliases?: string[], of: number, value?: string, keySentence: number, mentions: Mention[]}} Entity
 * @typedef {{at: number, name: string}} Reminder whom the pronoun that ends at an offset refers to
 * @typedef {{sentence: number, score: number, why: Reason[] | null, start: number, speaker?: string, item?: string, reminders?: Reminder[]}} Pick start: of the sentence's own words, after a number or a speaker's label
 * @typedef {Span & {sentence: number, speaker: number, by?: string, turn?: boolean}} Quote speaker: an index into the entities, -1 if the text does not say; by: the words that name the speaker
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
 * @property {string} citation '' if the article has no title
 * @property {string[]} notes
 * @property {number} words
 *
 * The user's input: plain text, text and HTML from the clipboard, or a file (bytes is set once it has been read).
 * @typedef {{text: string, html?: string, name?: string, file?: File, bytes?: Uint8Array, credit?: string}} Source
 *
 * @typedef {{start: number, words: string}} Place words and their offset; if the text has changed we search for the words
 *
 * A change to the list of names, as a view requests it: indexes refer to the list on screen. An entry that an earlier split in
 * the same batch creates has no index yet, so at gives the start of one of its mentions instead.
 * @typedef {{op: 'merge' | 'rename' | 'kind' | 'drop' | 'add' | 'split', entity?: number, at?: number, into?: number, name?: string, kind?: string,
 *   start?: number, end?: number, spans?: Span[]}} Edit
 *
 * An edit with the words it applies to, because indexes and offsets change when the article is analysed again.
 * @typedef {{edit: Edit, at: Place, name: string, into?: Place, intoName?: string, spans?: Place[]}} Correction
 *
 * @typedef {{unit: 'auto' | 'sentences' | 'words' | 'share', value: number}} Length
 *
 * The user's input and everything they did with it: enough to restore a session.
 * @typedef {object} Saved
 * @property {Source | null} source
 * @property {Correction[]} corrections
 * @property {Record<string, boolean>} override block -> kept, for blocks where the user overrode the engine
 * @property {Length} length
 * @property {string} focus
 * @property {Place[]} pinned sentences the summary must include
 * @property {Place[]} struck sentences the summary must leave out
 * @property {number} [place] reading position, as an offset into the text
 */
export {};
