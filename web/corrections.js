// @ts-check
/**
 * Corrections to the list of names. Converts between three ways to refer to an
 * entry: its index in the list on screen, its index in the engine's list when the
 * correction is applied, and the words of its mention in the text.
 */

/** @typedef {import('./types.js').View} View */
/** @typedef {import('./types.js').Edit} Edit */
/** @typedef {import('./types.js').Place} Place */
/** @typedef {import('./types.js').Correction} Correction */

/**
 * Adds to a view's edit the words it applies to.
 * @param {Edit} edit @param {View} shown what the view shows
 * @returns {Correction}
 */
export function correction(edit, shown) {
  const place = (/** @type {{start: number, end: number}} */ { start, end }) => ({ start, words: shown.text.slice(start, end) });
  const entry = (/** @type {number | undefined} */ i) => {
    const e = shown.entities[i ?? -1];
    const mention = e?.mentions[0];
    return { name: e?.name ?? '', at: mention ? place(mention) : { start: -1, words: '' } };
  };
  if (edit.op === 'add') {
    const at = place({ start: edit.start ?? 0, end: edit.end ?? 0 });
    return { edit, at, name: at.words };
  }
  const split = shown.entities.flatMap((e) => e.mentions).find((m) => m.start === edit.at);
  const { name, at } = split ? { name: '', at: place(split) } : entry(edit.entity);
  /** @type {Correction} */
  const made = { edit, at, name };
  if (edit.into !== undefined) {
    const into = entry(edit.into);
    Object.assign(made, { into: into.at, intoName: into.name });
  }
  if (edit.spans) made.spans = edit.spans.map(place);
  return made;
}

/**
 * Updates a correction's indexes to the given view; null if what it refers to is gone.
 * @param {Correction} correction @param {View} view
 * @returns {Correction | null}
 */
export function resolved(correction, view) {
  const { edit, at, name, into, intoName, spans } = correction;
  if (edit.op === 'add') {
    const start = nearest(view.text, at.words, at.start);
    return start < 0 ? null : { ...correction, edit: { ...edit, start, end: start + at.words.length } };
  }
  const entity = entryAt(view, at, name);
  if (entity < 0) return null;
  /** @type {Edit} */
  const now = { ...edit, entity, at: undefined };
  if (into) {
    now.into = entryAt(view, into, intoName ?? '');
    if (now.into < 0 || now.into === entity) return null;
  }
  if (spans) {
    now.spans = spans.flatMap((place) => {
      const m = mentionAt(view, entity, place);
      return m ? [{ start: m.start, end: m.end }] : [];
    });
    if (!now.spans.length || now.spans.length === view.entities[entity].mentions.length) return null;
  }
  return { ...correction, edit: now };
}

/**
 * The start of a mention of the corrected entry, by which to find it after the correction.
 * @param {Correction} made
 */
export const landing = ({ edit, at, into, spans }) => (into ?? spans?.[0] ?? (edit.op === 'add' ? { start: edit.start ?? 0 } : at)).start;

/**
 * The index of the entry with a mention that starts at an offset, or -1.
 * @param {View} view
 * @param {number} start
 */
export const entryWith = (view, start) => view.entities.findIndex((e) => e.mentions.some((m) => m.start === start));

/** @param {View} view @param {Place} place @param {string} name */
function entryAt(view, { start, words }, name) {
  const fits = (/** @type {{start: number, end: number}} */ m) => m.start === start && view.text.slice(m.start, m.end) === words;
  const at = view.entities.findIndex((e) => e.mentions.some(fits));
  return at >= 0 || !name ? at : view.entities.findIndex((e) => e.name === name);
}

/**
 * The entry's mention with the given words that is nearest to a place.
 * @param {View} view
 * @param {number} entity
 * @param {Place} place
 */
function mentionAt(view, entity, { start, words }) {
  const same = view.entities[entity].mentions.filter((m) => view.text.slice(m.start, m.end) === words);
  same.sort((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start));
  return same[0];
}

/**
 * The index of the sentence at a place, or else of one with the same words; -1 if there is none.
 * @param {View} view
 * @param {Place} place
 */
export function sentenceAt(view, { start, words }) {
  const is = (/** @type {{start: number, end: number}} */ s) => view.text.slice(s.start, s.end) === words;
  const at = view.sentences.findIndex((s) => s.start === start && is(s));
  return at >= 0 ? at : view.sentences.findIndex(is);
}

/**
 * Finds words in a text, as whole words, nearest to where they were before; -1 if not found.
 * @param {string} text @param {string} words @param {number} before
 */
function nearest(text, words, before) {
  if (text.startsWith(words, before) && words) return before;
  const letter = /[\p{L}\p{M}\p{N}]/u;
  let best = -1;
  for (let i = words ? text.indexOf(words) : -1; i >= 0; i = text.indexOf(words, i + 1)) {
    const whole = !letter.test(text.charAt(i - 1)) && !letter.test(text.charAt(i + words.length));
    if (whole && (best < 0 || Math.abs(i - before) < Math.abs(best - before))) best = i;
  }
  return best;
}

/** Whether words lie in one sentence, as a name must. @param {View} view @param {{start: number, end: number}} span */
export const inOneSentence = (view, { start, end }) => view.sentences.some((s) => s.start <= start && end <= s.end);
