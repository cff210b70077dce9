// @ts-check
/**
 * Analyses many files on several engines. A file that fails does not stop the
 * others; when all are done, their names are merged into one index. A row keeps
 * the work on its article but not the analysis.
 */
import { ArticleSession } from './article-session.js';
import { markdown, sentences } from './clipboard.js';
import { Pool } from './engine.js';
import { seal } from './load.js';
import { opened } from './saved.js';
import { sentence } from './sentence.js';
import { KINDS, batch as S } from './strings.js';

/** The formats in which the zip contains each article. */
const FORMATS = ['md', 'json', 'csv'];

/** The kinds of entity with a column of their own. */
const COLUMNS = /** @type {const} */ (['person', 'organization', 'place']);

/** @typedef {import('./types.js').Saved} Saved */
/** @typedef {import('./types.js').Length} Length */
/**
 * @typedef {object} Row
 * @property {File} file
 * @property {'waiting' | 'done' | 'failed'} state
 * @property {Saved} [saved] the article and the work on it
 * @property {string} [fault]
 * @property {string} [title]
 * @property {number} [words]
 * @property {string[]} [summary]
 * @property {{name: string, kind: import('./types.js').Kind, count: number}[]} [names]
 * @property {object[]} [entities] input for the index
 * @property {{name: string, bytes: Uint8Array}[]} [files] its exports; deleted when the article is changed
 * @typedef {{name: string, kind: string, count: number, files: {row: number, count: number}[]}} Entry
 */

export class Batch {
  /** @type {Row[]} */ rows;
  /** @type {Entry[]} */ entries = [];
  done = 0;
  of = 0;
  failed = 0;
  running = false;
  stopped = false;
  /** Whether a row changed since the index was made. */
  stale = false;
  /** @type {Length} */ length;
  #began = 0;
  /** @type {Pool | null} */ #pool = null;

  /**
   * @param {File[]} files
   * @param {Length} length of the summaries
   */
  constructor(files, length) {
    this.rows = files.map((file) => ({ file, state: 'waiting' }));
    this.length = length;
  }

  /** Estimated seconds left; null while there is too little to go by. */
  get left() {
    if (this.done < 3) return null;
    return ((performance.now() - this.#began) / 1000 / this.done) * (this.of - this.done);
  }

  /**
   * Analyses all waiting files; those analysed before keep the work on them.
   * @param {(row?: number) => void} progressed
   */
  async run(progressed) {
    seal();
    const wanted = this.rows.flatMap((row, i) => (row.state === 'waiting' ? [i] : []));
    // Leave one core to the page.
    const size = Math.max(1, Math.min(4, wanted.length, (navigator.hardwareConcurrency || 2) - 1));
    const pool = (this.#pool = new Pool(size));
    this.#began = performance.now();
    Object.assign(this, { running: true, stopped: false, done: 0, of: wanted.length, failed: this.rows.filter((r) => r.state === 'failed').length });
    const work = async () => {
      for (let i; !this.stopped && (i = wanted.shift()) !== undefined; ) {
        await this.#read(this.rows[i], pool);
        if (this.stopped) return;
        this.done++;
        progressed(i);
      }
    };
    try {
      await Promise.all(Array.from({ length: size }, work));
      if (this.stopped) this.#pool = new Pool(1);
      await this.#pool.run((engine) => this.merge(engine));
    } finally {
      this.#pool?.close();
      this.#pool = null;
      this.running = false;
      progressed();
    }
  }

  /** Stops the analysis; results so far are kept. */
  stop() {
    this.stopped = true;
    this.#pool?.close();
    this.#pool = null;
  }

  /** Sets the length of all summaries and marks their files to be analysed again. @param {Length} length */
  resize(length) {
    this.length = length;
    for (const row of this.rows) {
      if (row.state !== 'done' || !row.saved) continue;
      row.saved = { ...row.saved, length };
      row.state = 'waiting';
    }
  }

  /** @param {Row} row @param {Pool} pool */
  async #read(row, pool) {
    try {
      if (!row.saved) {
        const file = await opened(row.file);
        row.saved = { corrections: [], override: {}, length: this.length, focus: '', pinned: [], struck: [], ...file };
      }
      const { saved } = row;
      await pool.run(async (engine) => {
        const session = await sessionOf(saved, engine);
        row.files = await exportsOf(session);
        this.#take(row, session, saved.source);
      });
    } catch (error) {
      if (this.stopped) return;
      this.failed++;
      Object.assign(row, { state: 'failed', fault: sentence(error) });
    }
  }

  /** @param {Row} row @param {ArticleSession} session @param {Saved['source']} source */
  #take(row, session, source) {
    const view = /** @type {import('./types.js').View} */ (session.view);
    Object.assign(row, {
      state: 'done',
      saved: { ...session.snapshot(), source },
      title: view.title || row.file.name,
      words: view.words,
      summary: sentences(view),
      names: view.entities.map(({ name, kind, mentions }) => ({ name, kind, count: mentions.length })),
      // The index needs only the number of mentions and the forms of each name.
      entities: view.entities.map(({ name, kind, aliases, mentions }) => ({ name, kind, aliases, mentions: mentions.map(() => ({})) })),
    });
    this.stale = true;
  }

  /**
   * Stores the work on an article while it was open.
   * @param {number} i
   * @param {ArticleSession} session
   * @returns {boolean} whether anything changed
   */
  keep(i, session) {
    const row = this.rows[i];
    const now = session.snapshot();
    const same = row.saved?.source === now.source && JSON.stringify({ ...row.saved, source: 0 }) === JSON.stringify({ ...now, source: 0 });
    if (same || !session.view) return false;
    delete row.files;
    this.#take(row, session, now.source);
    return true;
  }

  /** Merges the names of all articles. @param {import('./engine.js').Engine} engine */
  async merge(engine) {
    const read = this.rows.flatMap((row, i) => (row.entities ? [i] : []));
    const files = read.map((i) => ({ name: this.rows[i].file.name, entities: this.rows[i].entities }));
    const { entries } = read.length ? await engine.call('index', { files }) : { entries: [] };
    this.entries = entries.map((/** @type {any} */ e) => ({ ...e, files: e.files.map((/** @type {any} */ f) => ({ row: read[f.file], count: f.count })) }));
    this.stale = false;
  }

  /**
   * Packs everything into one zip: the exports of each article, a table of the
   * articles, the index of names and the digest.
   * @param {import('./engine.js').Engine} engine
   */
  async zip(engine) {
    const width = String(this.rows.length).length;
    /** @type {{name: string, bytes: Uint8Array}[]} */ const files = [];
    for (const [i, row] of this.rows.entries()) {
      if (row.state !== 'done' || !row.saved) continue;
      row.files ??= await exportsOf(await sessionOf(row.saved, engine));
      const stem = row.file.name.replace(/\.[^.]*$/, '');
      for (const { name, bytes } of row.files) files.push({ name: `articles/${String(i + 1).padStart(width, '0')}-${stem}${name.slice(name.indexOf('.'))}`, bytes });
    }
    files.push(this.digest());
    const bytes = new Uint8Array(files.reduce((n, f) => n + f.bytes.length, 0));
    files.reduce((at, f) => (bytes.set(f.bytes, at), at + f.bytes.length), 0);
    const tables = [{ name: 'articles.csv', rows: this.#articles() }, { name: 'names.csv', rows: this.#names() }];
    const packed = await engine.call('pack', { files: [...tables, ...files.map((f) => ({ name: f.name, size: f.bytes.length }))] }, { bytes });
    return { name: 'standfirst.zip', type: 'application/zip', bytes: packed.bytes };
  }

  /** All summaries in one Markdown file. */
  digest() {
    const read = this.rows.filter((r) => r.state === 'done');
    const parts = read.map((r) => [
      `## ${markdown(r.title ?? '')}`,
      `*${markdown(r.file.name)}*`,
      ...(r.summary ?? []).map(markdown),
      ...COLUMNS.map((k) => [KINDS[k].many, listed(r, k).map(markdown).join(', ')]).filter(([, names]) => names).map(([kind, names]) => `**${kind}:** ${names}`),
    ].join('\n\n'));
    const text = [`# ${S.digestTitle(read.length)}`, ...parts].join('\n\n') + '\n';
    return { name: 'digest.md', type: 'text/markdown', bytes: new TextEncoder().encode(text) };
  }

  #articles() {
    return [
      [...Object.values(S.columns), S.error],
      ...this.rows.map((r) => [r.file.name, r.title, r.words, r.summary?.join(' '), ...COLUMNS.map((k) => listed(r, k).join('; ')), r.fault].map((cell) => String(cell ?? ''))),
    ];
  }

  #names() {
    return [
      ['name', 'kind', 'file', 'mentions'],
      ...this.entries.flatMap((e) => e.files.map((f) => [e.name, e.kind, this.rows[f.row].file.name, String(f.count)])),
    ];
  }
}

/** The names of one kind in an article. @param {Row} row @param {string} kind */
export const listed = (row, kind) => (row.names ?? []).filter((n) => n.kind === kind).map((n) => n.name);

/**
 * Opens an article in a session of its own. Copies the source so that the file's bytes are not
 * kept: many files add up.
 * @param {Saved} saved
 * @param {import('./engine.js').Engine} engine
 */
async function sessionOf(saved, engine) {
  const session = new ArticleSession(engine, () => {});
  await session.read({ .../** @type {import('./types.js').Source} */ (saved.source) }, saved);
  return session;
}

/** @param {ArticleSession} session */
async function exportsOf(session) {
  const files = [];
  for (const format of FORMATS) files.push(await session.export(format));
  return files;
}
