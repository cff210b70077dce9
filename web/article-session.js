// @ts-check
/**
 * One article and what is done with it: the source, its analysis, the reader's
 * corrections and choices. It alone asks the engine about the article, and it
 * never touches the page. Whatever shows an article goes through one of these,
 * and a Saved brings one back: from the history, this tab, this device, a file
 * or the list of many files.
 */

import { correction, entryWith, landing, resolved, sentenceAt } from './corrections.js';
import { EngineError } from './engine.js';
import { bytesOf } from './files.js';
import { seal } from './load.js';
import { status as S } from './strings.js';

/** @typedef {import('./types.js').View} View */
/** @typedef {import('./types.js').Source} Source */
/** @typedef {import('./types.js').Edit} Edit */
/** @typedef {import('./types.js').Correction} Correction */
/** @typedef {import('./types.js').Place} Place */
/** @typedef {import('./types.js').Saved} Saved */

/** A text of more UTF-16 units has more bytes than the engine takes (article.ErrLarge): it need not be asked. */
const LONGEST = 4 << 20;

/** What is overtaken has so many milliseconds to come to its end: most articles need fewer, and stopping it costs a worker. */
const GRACE = 300;

export class ArticleSession {
  /** @type {Source | null} */ source = null;
  /** @type {Source | null} what is being read */ coming = null;
  /** @type {View | null} */ view = null;
  /** @type {Correction[]} */ corrections = [];
  /** @type {Record<string, boolean>} block -> kept, where the reader says otherwise */ override = {};
  /** @type {import('./types.js').Length} */ length = { unit: 'auto', value: 0 };
  focus = '';
  /** @type {Place[]} sentences that the summary must hold */ pinned = [];
  /** @type {Place[]} sentences that it may not */ struck = [];
  #engine;
  #turn = 0; // an answer to an earlier turn is stale
  #shown = 0; // the turn of the article that is there
  /** @type {import('./engine.js').Article | undefined} the same, as the engine was given it */ #article;
  #stop = new AbortController(); // ends the reading under way
  /** @type {Promise<unknown>} settled once nothing is being read */ #reading = Promise.resolve();
  /** @type {Promise<unknown>} settled once no correction is being made */ #correcting = Promise.resolve();
  #selecting = false;
  #again = false;
  #changed;

  /**
   * @param {import('./engine.js').Engine} engine
   * @param {() => void} changed told when a selection came back
   */
  constructor(engine, changed) {
    this.#engine = engine;
    this.#changed = changed;
  }

  /** The engine's options for what was chosen. */
  get options() {
    const { view, pinned, struck } = this;
    const options = optionsOf(this.length, this.focus);
    for (const [name, places] of Object.entries({ pinned, struck })) {
      const sentences = view ? places.map((p) => sentenceAt(view, p)).filter((s) => s >= 0) : [];
      if (sentences.length) options[name] = sentences;
    }
    return options;
  }

  /**
   * Reads an article. What was there before stays until this one is read.
   * @param {Source} source
   * @param {Partial<Saved> & {signal?: AbortSignal}} [more] what is known of it
   * @returns {Promise<boolean>} false where another article overtook it, or it was cleared: then it may neither be shown nor complained about
   */
  read(source, more = {}) {
    const turn = this.#overtake();
    this.coming = source;
    const reading = this.#read(turn, source, more); // the engine works on it already
    seal();
    this.#reading = reading.catch(() => {});
    return reading;
  }

  /** @param {number} turn @param {Source} source @param {Parameters<ArticleSession['read']>[1] & object} more */
  async #read(turn, source, { signal, corrections = [], override = {}, length = this.length, focus = '', pinned = [], struck = [] }) {
    const stop = this.#stop;
    const before = this.length;
    signal?.addEventListener('abort', () => stop.abort(), { once: true });
    let article, view;
    try {
      if (source.file) source.bytes ??= await bytesOf(source.file);
      if (turn !== this.#turn) return false;
      if (source.text.length > LONGEST) throw new EngineError('input', S.tooLong);
      article = {
        params: {
          ...(source.bytes ? { name: source.name } : { text: source.text, html: source.html }),
          override,
          options: optionsOf(length, focus),
        },
        bytes: source.bytes,
      };
      view = await this.#engine.analyze(article, stop.signal);
    } catch (error) {
      if (turn === this.#turn) throw error;
    } finally {
      if (turn === this.#turn) this.coming = null;
    }
    if (turn !== this.#turn) return false;
    this.#shown = turn;
    this.#article = article;
    if (this.length !== before) ({ length } = this); // chosen while this was being read
    Object.assign(this, { source, view, corrections, override, length, focus, pinned, struck });
    await this.#replay(corrections, () => turn === this.#turn);
    if (turn === this.#turn && pinned.length + struck.length) await this.#edit(this.corrections);
    return turn === this.#turn;
  }

  /**
   * Is as it was saved. The article is read again only where it is another.
   * @param {Saved} saved
   * @param {AbortSignal} [signal]
   * @returns {Promise<boolean>} false where another article overtook it
   */
  async become(saved, signal) {
    if (!saved.source) return Boolean(this.clear());
    const same = saved.source === this.source && JSON.stringify(saved.override) === JSON.stringify(this.override);
    if (!same || !this.view) return this.read(saved.source, { ...saved, signal });
    const { corrections, length, focus, pinned, struck } = saved;
    return Boolean(await this.#inTurn(async () => {
      Object.assign(this, { length, focus, pinned, struck });
      if (!(await this.#edit(corrections))) return 0;
      this.corrections = corrections;
      return 1;
    }));
  }

  /** Nothing else is to be read: what is there is what is wanted. */
  stay() {
    this.#overtake();
    this.coming = null;
  }

  /** What is being read is not wanted any more: it is stopped, unless it is as good as done. */
  #overtake() {
    const stop = this.#stop;
    setTimeout(() => stop.abort(), GRACE);
    this.#stop = new AbortController();
    return ++this.#turn;
  }

  /** What is asked about an article waits while another is read: the engine would answer for that one. */
  async #still() {
    for (let last; last !== this.#reading; await last) last = this.#reading;
  }

  /** Puts blocks back, or sets them aside again; tells whether that was done. @param {Record<string, boolean>} blocks @param {AbortSignal} signal */
  async keep(blocks, signal) {
    const shown = this.#shown;
    await this.#still();
    if (shown !== this.#shown || !this.source) return false;
    const override = { ...this.override, ...blocks };
    return this.read(this.source, { ...this.snapshot(), signal, override });
  }

  /**
   * Pins a sentence into the summary, strikes it out of it, or neither.
   * @param {number} sentence
   * @param {'pinned' | 'struck' | ''} how
   */
  mark(sentence, how) {
    const view = /** @type {View} */ (this.view);
    const { start, end } = view.sentences[sentence];
    const others = (/** @type {Place[]} */ places) => places.filter((p) => sentenceAt(view, p) !== sentence);
    this.pinned = others(this.pinned);
    this.struck = others(this.struck);
    if (how) this[how] = [...this[how], { start, words: view.text.slice(start, end) }];
    return this.select();
  }

  /** The indexes of the sentences that are pinned, and of those that are struck out. */
  get marked() {
    const { view } = this;
    const of = (/** @type {Place[]} */ places) => new Set(view ? places.map((p) => sentenceAt(view, p)) : []);
    return { pinned: of(this.pinned), struck: of(this.struck) };
  }

  /** Chooses anew after another length or focus; of many wishes in a row only the last is asked. */
  async select() {
    this.#again = true;
    if (this.#selecting) return;
    this.#selecting = true;
    try {
      while (this.#again) {
        this.#again = false;
        await this.#still();
        if (!this.view) return;
        const shown = this.#shown;
        const summary = await this.#engine.call('select', { options: this.options }, { article: this.#article });
        if (shown !== this.#shown || !this.view) continue;
        this.view = { ...this.view, summary };
        this.#changed();
      }
    } finally {
      this.#selecting = false;
    }
  }

  /**
   * Makes corrections to one name, or adds one.
   * @param {Edit[]} edits with indexes into the list that is shown now
   * @returns {Promise<{made: number, entity: number}>} how many were made, none where the article, or the name, is gone by then; and where in the list the corrected name is, -1 if nowhere
   */
  async correct(edits) {
    const shown = this.view;
    if (!shown) return { made: 0, entity: -1 };
    const wanted = edits.map((edit) => correction(edit, shown));
    let start = -1;
    const made = await this.#inTurn(async () => {
      let made = 0;
      for (const wish of wanted) {
        const now = resolved(wish, /** @type {View} */ (this.view));
        const corrections = now && [...this.corrections, now];
        if (!corrections || !(await this.#edit(corrections))) continue;
        this.corrections = corrections;
        start = now.edit.op === 'drop' ? -1 : landing(now);
        made++;
      }
      return made;
    });
    return { made, entity: start < 0 || !this.view ? -1 : entryWith(this.view, start) };
  }

  /**
   * Does something to the list of the article that is shown, after what was asked before.
   * @param {() => Promise<number>} act
   * @returns {Promise<number>} 0 where the article is gone by then
   */
  #inTurn(act) {
    const shown = this.#shown;
    const done = this.#correcting.then(() => this.#still()).then(() => (shown === this.#shown && this.view ? act() : 0));
    this.#correcting = done.catch(() => {});
    return done;
  }

  /** @param {Correction[]} corrections @returns {Promise<boolean>} false where the article is gone */
  async #edit(corrections) {
    const shown = this.#shown;
    const edits = corrections.map((c) => c.edit);
    const { entities, quotes, summary } = await this.#engine.call('edit', { edits, options: this.options }, { article: this.#article });
    if (shown !== this.#shown || !this.view) return false;
    this.view = { ...this.view, entities, quotes, summary };
    return true;
  }

  /** Makes corrections on a new reading, where what they spoke of is still there. @param {Correction[]} corrections @param {() => boolean} wanted */
  async #replay(corrections, wanted) {
    const shown = this.#shown;
    /** @type {Correction[]} */ const made = [];
    for (const before of corrections) {
      if (!wanted()) break;
      const again = resolved(before, /** @type {View} */ (this.view));
      if (again && (await this.#edit([...made, again]).catch(refused))) made.push(again);
    }
    // Until here they stood as they came, for one that overtakes this reading.
    if (shown === this.#shown) this.corrections = made;
  }

  /**
   * @param {string} format
   * @param {AbortSignal} [signal]
   * @returns {Promise<{name: string, type: string, bytes: Uint8Array}>}
   */
  async export(format, signal) {
    await this.#still();
    return this.#engine.call('export', { format, options: this.options }, { article: this.#article, signal });
  }

  /** Forgets the article; what it was can be given back. */
  clear() {
    const was = this.snapshot();
    this.#shown = this.#overtake();
    Object.assign(this, { source: null, view: null, coming: null, corrections: [], override: {}, focus: '', pinned: [], struck: [] });
    return was;
  }

  /** What is there or, before there is anything, what is being read. @returns {Saved} */
  snapshot() {
    const { source, coming, corrections, override, length, focus, pinned, struck } = this;
    return { source: source ?? coming, corrections, override, length, focus, pinned, struck };
  }
}

/** A correction that does not fit this text, from a file perhaps, is left out; other faults are faults. @param {unknown} error */
function refused(error) {
  if (error instanceof EngineError && error.kind === 'input') return false;
  throw error;
}

/** @param {import('./types.js').Length} length @param {string} focus */
function optionsOf({ unit, value }, focus) {
  /** @type {Record<string, any>} */
  const options = {};
  if (unit === 'share') options.share = value / 100;
  else if (unit !== 'auto') options[unit] = value;
  if (focus) options.focus = focus;
  return options;
}
