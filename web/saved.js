// @ts-check
/**
 * Converts a session to JSON for this tab's storage, this device's storage or a
 * file, and back. Whatever is read back is validated.
 */
import { EngineError } from './engine.js';
import { session as S } from './strings.js';

/** @typedef {import('./types.js').Saved} Saved */
/** @typedef {import('./types.js').Source} Source */
/** @typedef {import('./types.js').Correction} Correction */

/** Increment when older versions of the page could not read what we write. */
const VERSION = 1;

/**
 * The article only: it may be large and rarely changes, so it is stored separately.
 * @param {Source} source
 */
const packSource = ({ text, html, name, credit, bytes }) => ({ text, html, name, credit, bytes: bytes && toBase64(bytes) });

/** Everything but the article. @param {Saved} saved */
const packWork = ({ source, ...work }) => ({ version: VERSION, ...work });

/** @param {any} article @param {any} work @returns {Saved} */
function unpack(article, work) {
  if (Number(work?.version) > VERSION) throw new EngineError('input', S.newer);
  if (typeof article?.text !== 'string') throw new EngineError('input', S.broken);
  const text = (/** @type {any} */ v) => (typeof v === 'string' ? v : undefined);
  const list = (/** @type {any} */ v) => (Array.isArray(v) ? v.filter((x) => x && typeof x === 'object') : []);
  const { unit, value } = work?.length ?? {};
  return {
    source: { text: article.text, html: text(article.html), name: text(article.name), credit: text(article.credit), bytes: fromBase64(text(article.bytes)) },
    corrections: list(work?.corrections).map(toCorrection),
    override: Object.fromEntries(Object.entries(work?.override ?? {}).filter(([k, v]) => /^\d+$/.test(k) && typeof v === 'boolean')),
    length: ['sentences', 'words', 'share'].includes(unit) && value > 0 ? { unit, value: Number(value) } : { unit: 'auto', value: 0 },
    focus: text(work?.focus) ?? '',
    pinned: list(work?.pinned).map(toPlace),
    struck: list(work?.struck).map(toPlace),
    place: Number(work?.place) || 0,
  };
}

/** @param {any} p */
const toPlace = (p) => ({ start: Number(p.start) || 0, words: String(p.words ?? '') });

/** @param {any} c @returns {Correction} */
const toCorrection = ({ edit, at, name, into, intoName, spans }) => ({
  edit: edit ?? { op: '' },
  at: toPlace(at ?? {}),
  name: String(name ?? ''),
  ...(into && { into: toPlace(into), intoName: String(intoName ?? '') }),
  ...(Array.isArray(spans) && { spans: spans.map((s) => toPlace(s ?? {})) }),
});

/** @param {Uint8Array} bytes */
function toBase64(bytes) {
  let s = '';
  for (let i = 0; i < bytes.length; i += 0x8000) s += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(s);
}

/** @param {string | undefined} s */
function fromBase64(s) {
  if (s === undefined) return undefined;
  try {
    return Uint8Array.from(atob(s), (c) => c.charCodeAt(0));
  } catch {
    throw new EngineError('input', S.broken);
  }
}

/**
 * The file for a saved session: the JSON export plus what is needed to resume.
 * @param {{name: string, bytes: Uint8Array}} json
 * @param {Saved} saved
 */
export function toFile({ name, bytes }, saved) {
  const result = JSON.parse(new TextDecoder().decode(bytes));
  const session = { ...packWork(saved), source: saved.source && packSource(saved.source) };
  const text = JSON.stringify({ ...result, session }, null, 1);
  return { name: name.replace(/\.json$/, '.standfirst.json'), type: 'application/json', bytes: new TextEncoder().encode(text) };
}

/**
 * Reads a file as a saved session if it is one, else as an article.
 * @param {File} file
 * @returns {Promise<Saved | {source: Source}>}
 */
export async function opened(file) {
  const article = { source: { text: '', name: file.name, file } };
  if (!/\.json$/i.test(file.name)) return article;
  let content;
  try {
    content = JSON.parse(await file.text());
  } catch {
    if (!/\.standfirst\.json$/i.test(file.name)) return article;
    throw new EngineError('input', S.broken);
  }
  if (content?.session) return unpack(content.session.source, content.session);
  // Our JSON export has the article's text; any other JSON is read as it is.
  const text = content?.schema?.name === 'standfirst.analysis' && content.document?.text;
  return typeof text === 'string' ? { source: { text, name: file.name } } : article;
}

/**
 * Browser storage for one article and the work on it.
 * @param {() => Storage} storage
 */
function shelf(storage) {
  const ARTICLE = 'standfirst.article';
  const WORK = 'standfirst.work';
  /** @type {Source | null} the stored article, to avoid writing it again */ let there = null;
  const forget = () => {
    there = null;
    try {
      for (const key of [ARTICLE, WORK]) storage().removeItem(key);
    } catch {
      // Storage is disabled, so nothing is stored.
    }
  };
  return {
    forget,
    /** @param {Saved} saved @returns {boolean} false if it did not fit: then any older state is removed too */
    keep(saved) {
      const { source } = saved;
      if (!source) return forget(), true;
      if (source.file && !source.bytes) return true; // the file has not been read yet; save it when it has
      try {
        if (there !== source) storage().setItem(ARTICLE, JSON.stringify(packSource(source)));
        storage().setItem(WORK, JSON.stringify(packWork(saved)));
        there = source;
        return true;
      } catch {
        forget();
        return false;
      }
    },
    /** @returns {Saved | null} */
    recall() {
      try {
        const article = storage().getItem(ARTICLE);
        return article === null ? null : unpack(JSON.parse(article), JSON.parse(storage().getItem(WORK) ?? '{}'));
      } catch {
        return null;
      }
    },
  };
}

/** Storage key for the list of many files. */
const LIST = 'standfirst.list';

/**
 * Limit for the files' total size in bytes: as base64, next to an article, more would not fit in
 * sessionStorage.
 */
const ROOM = 2_500_000;

/**
 * Saves many files and the work on them in this tab, if there is room.
 * @param {{file: File, saved?: Saved}[]} rows @param {{at: number, shown: boolean}} where at: the row whose article is open; shown: whether the list is visible
 * @returns {Promise<boolean>} whether a reload brings them back
 */
export async function keepList(rows, where) {
  try {
    sessionStorage.removeItem(LIST);
    if (rows.reduce((n, { file }) => n + file.size, 0) > ROOM) return false;
    if (!rows.length) return true;
    const packed = await Promise.all(rows.map(async ({ file, saved }) => {
      const given = saved?.source && !saved.source.file ? saved.source : { text: '', name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
      return { source: packSource(given), work: saved && packWork(saved) };
    }));
    sessionStorage.setItem(LIST, JSON.stringify({ ...where, rows: packed }));
    return true;
  } catch {
    // No room, no storage, or a file was removed: the list is lost on reload.
    return !rows.length;
  }
}

/** @returns {{at: number, shown: boolean, rows: {file: File, saved?: Saved}[]} | null} */
export function recallList() {
  try {
    const { at, shown, rows } = JSON.parse(sessionStorage.getItem(LIST) ?? '');
    return {
      at, shown,
      rows: rows.map((/** @type {any} */ { source, work }) => {
        const saved = unpack(source, work ?? {});
        const { name = '', text = '', bytes } = /** @type {Source} */ (saved.source);
        return { file: new File([/** @type {any} */ (bytes ?? text)], name), ...(work && { saved }) };
      }),
    };
  } catch {
    return null;
  }
}

/** Restored on reload, until the tab is closed or New is pressed. */
export const tab = shelf(() => sessionStorage);

/** Restored on the next visit, if the user asks for that. */
export const device = shelf(() => localStorage);
