// @ts-check
/**
 * The engine's answers, as api gives them. Offsets are UTF-16 units into View.text.
 *
 * @typedef {{start: number, end: number}} Span
 * @typedef {Span & {kind: string, kept: boolean}} Block
 * @typedef {{text: string, weight: number}} Reason
 * @typedef {Span & {block: number}} Sentence
 * @typedef {Span & {sentence: number, form?: string}} Mention form: none for a name
 * @typedef {keyof typeof import('./strings.js').KINDS} Kind
 * @typedef {{name: string, kind: Kind, role?: string, aliases?: string[], of: number, value?: string, telling: number, mentions: Mention[]}} Entity
 * @typedef {{at: number, name: string}} Reminder whom a pronoun that ends at a place stands for
 * @typedef {{sentence: number, score: number, why: Reason[] | null, reminders?: Reminder[]}} Pick
 * @typedef {{sentences: Pick[], words: number, note: string, of: number}} Summary
 * @typedef {object} View
 * @property {string} title
 * @property {string} lang
 * @property {string} text
 * @property {Block[]} blocks
 * @property {Sentence[]} sentences
 * @property {Entity[]} entities
 * @property {Summary} summary
 * @property {string[]} notes
 * @property {number} words
 *
 * What the user gave: text, the clipboard's both flavours, or a file, with its bytes once it is read.
 * @typedef {{text: string, html?: string, name?: string, file?: File, bytes?: Uint8Array, credit?: string}} Source
 *
 * @typedef {{op: string, entity?: number, into?: number, name?: string, kind?: string, start?: number, end?: number}} Edit
 * @typedef {{unit: 'auto' | 'sentences' | 'words' | 'share', value: number}} Length
 */
export {};
