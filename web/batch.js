// @ts-check
/**
 * Many files at once, on several engines. One file that fails does not stop
 * the others; when all are read, their names are merged into one index.
 */
import { Pool } from './engine.js';
import { bytesOf } from './files.js';
import { seal } from './load.js';
import { sentence } from './sentence.js';

/** The formats that the zip holds for each article. */
const FORMATS = ['md', 'json', 'csv'];

/**
 * @typedef {object} Row
 * @property {File} file
 * @property {'waiting' | 'done' | 'failed'} state
 * @property {string} [fault]
 * @property {string} [title]
 * @property {number} [words]
 * @property {string} [summary]
 * @property {{name: string, kind: string, count: number}[]} [names]
 * @property {object[]} [entities] what the index needs, until it is made
 * @property {{name: string, bytes: Uint8Array}[]} [saved]
 * @typedef {{name: string, kind: string, count: number, files: {file: string, count: number}[]}} Entry
 */

export class Batch {
  /** @type {Row[]} */ rows;
  /** @type {Entry[]} */ entries = [];
  done = 0;
  failed = 0;
  running = false;
  stopped = false;
  #began = 0;
  /** @type {Pool | null} */ #pool = null;
  #options;

  /**
   * @param {File[]} files
   * @param {object} options of the summaries
   */
  constructor(files, options) {
    this.rows = files.map((file) => ({ file, state: 'waiting' }));
    this.#options = options;
  }

  /** Seconds left, by the pace so far; null while that says little. */
  get left() {
    if (this.done < 3) return null;
    return ((performance.now() - this.#began) / 1000 / this.done) * (this.rows.length - this.done);
  }

  /** Reads all files. @param {(row?: number) => void} progressed */
  async run(progressed) {
    seal();
    // One core stays for the page.
    const size = Math.max(1, Math.min(4, this.rows.length, (navigator.hardwareConcurrency || 2) - 1));
    this.#pool = new Pool(size);
    this.#began = performance.now();
    this.running = true;
    let next = 0;
    const work = async () => {
      while (next < this.rows.length && !this.stopped) {
        const i = next++;
        await this.#read(this.rows[i]);
        if (this.stopped) return;
        this.done++;
        progressed(i);
      }
    };
    await Promise.all(Array.from({ length: size }, work));
    try {
      await this.#merge();
    } finally {
      this.#pool?.close();
      this.#pool = null;
      this.running = false;
      progressed();
    }
  }

  /** Ends the reading; what was read stays. */
  stop() {
    this.stopped = true;
    this.#pool?.close();
    this.#pool = null;
  }

  /** @param {Row} row */
  async #read(row) {
    try {
      const bytes = await bytesOf(row.file);
      await this.#pool?.run(async (engine) => {
        const options = this.#options;
        const article = { params: { name: row.file.name, options }, bytes };
        const view = await engine.analyze(article);
        const saved = [];
        for (const format of FORMATS) saved.push(await engine.call('export', { format, options }, { article }));
        Object.assign(row, { state: 'done', saved, ...digest(view, row.file.name) });
      });
    } catch (error) {
      if (this.stopped) return;
      this.failed++;
      Object.assign(row, { state: 'failed', fault: sentence(error) });
    }
  }

  async #merge() {
    const read = this.rows.filter((r) => r.state === 'done');
    if (!read.length) return;
    if (this.stopped) this.#pool = new Pool(1);
    const files = read.map((r) => ({ name: r.file.name, entities: r.entities }));
    const { entries } = await /** @type {Pool} */ (this.#pool).run((e) => e.call('index', { files }));
    for (const e of entries) for (const f of e.files) f.file = read[f.file].file.name;
    this.entries = entries;
    for (const row of read) delete row.entities; // the index holds what is needed of them
  }

  /**
   * Everything in one zip: for each article its files, and over all of them a
   * table of the articles and the index of names.
   * @param {import('./engine.js').Engine} engine
   * @param {Record<string, string>} columns
   */
  async zip(engine, columns) {
    const width = String(this.rows.length).length;
    /** @type {{name: string, bytes: Uint8Array}[]} */ const files = [];
    this.rows.forEach((row, i) => {
      for (const { name, bytes } of row.saved ?? []) files.push({ name: `articles/${String(i + 1).padStart(width, '0')}-${name}`, bytes });
    });
    const bytes = new Uint8Array(files.reduce((n, f) => n + f.bytes.length, 0));
    files.reduce((at, f) => (bytes.set(f.bytes, at), at + f.bytes.length), 0);
    const tables = [{ name: 'articles.csv', rows: this.#articles(columns) }, { name: 'names.csv', rows: this.#names() }];
    const packed = await engine.call('pack', { files: [...tables, ...files.map((f) => ({ name: f.name, size: f.bytes.length }))] }, { bytes });
    return { name: 'standfirst.zip', type: 'application/zip', bytes: packed.bytes };
  }

  /** @param {Record<string, string>} columns */
  #articles(columns) {
    const kinds = ['person', 'organization', 'place'];
    return [
      [...Object.values(columns), 'Error'],
      ...this.rows.map((r) => [
        r.file.name, r.title, r.words, r.summary,
        ...kinds.map((k) => r.names?.filter((n) => n.kind === k).map((n) => n.name).join('; ')), r.fault,
      ].map((cell) => String(cell ?? ''))),
    ];
  }

  #names() {
    return [
      ['name', 'kind', 'file', 'mentions'],
      ...this.entries.flatMap((e) => e.files.map((f) => [e.name, e.kind, f.file, String(f.count)])),
    ];
  }
}

/** What the table shows of an article. @param {import('./types.js').View} view @param {string} file */
function digest(view, file) {
  const summary = view.summary.sentences.map(({ sentence }) => view.text.slice(view.sentences[sentence].start, view.sentences[sentence].end));
  return {
    title: view.title || file,
    words: view.words,
    summary: summary.join(' ').replace(/\s+/g, ' '),
    names: view.entities.map(({ name, kind, mentions }) => ({ name, kind, count: mentions.length })),
    // The index asks how often an article names each, and by which forms.
    entities: view.entities.map(({ name, kind, aliases, mentions }) => ({ name, kind, aliases, mentions: mentions.map(() => ({})) })),
  };
}
