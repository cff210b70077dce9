// @ts-check
/**
 * The state of one article: the source, its analysis, and the user's corrections
 * and choices. Only this module calls the engine about the article, and it never
 * touches the page. Its state can be saved and restored as a Saved, wherever that
 * comes from: the undo history, this tab, this device, a file or the list of
 * many files.
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

/**
 * A text of more UTF-16 code units exceeds the engine's limit in bytes (article.ErrLarge), so we
 * reject it without a call.
 */
const LONGEST = 4 << 20;

/**
 * A stale call gets this many milliseconds to finish before we abort it: most need less, and
 * aborting costs a worker.
 */
const GRACE = 300;

export class ArticleSession {
  /** @type {Source | null} */ source = null;
  /** @type {Source | null} being analysed */ coming = null;
  /** @type {View | null} */ view = null;
  /** @type {Correction[]} */ corrections = [];
  /** @type {Record<string, boolean>} block -> kept, for blocks where the user overrode the engine */ override = {};
  /** @type {import('./types.js').Length} */ length = { unit: 'auto', value: 0 };
  focus = '';
  /** @type {Place[]} sentences the summary must include */ pinned = [];
  /** @type {Place[]} sentences it must leave out */ struck = [];
  #engine;
  #turn = 0; // incremented by each read or clear; responses to earlier turns are stale
  #shown = 0; // the turn of the current article
  /** @type {import('./engine.js').Article | undefined} the current article, as passed to the engine */ #article;
  #stop = new AbortController(); // aborts the pending analysis
  /** @type {Promise<unknown>} settles when no analysis is pending */ #reading = Promise.resolve();
  /** @type {Promise<unknown>} settles when no correction is pending */ #correcting = Promise.resolve();
  #selecting = false;
  #again = false;
  #changed;

  /**
   * @param {import('./engine.js').Engine} engine
   * @param {() => void} changed called after the summary was selected again
   */
  constructor(engine, changed) {
    this.#engine = engine;
    this.#changed = changed;
  }

  /** The user's choices as options for the engine. */
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
   * Analyses an article. The current one stays until the analysis is done.
   * @param {Source} source
   * @param {Partial<Saved> & {signal?: AbortSignal}} [more] its saved state
   * @returns {Promise<boolean>} false if the call is stale (there was another read, or a clear): then show neither a result nor an error
   */
  read(source, more = {}) {
    const turn = this.#overtake();
    this.coming = source;
    const reading = this.#read(turn, source, more); // this starts the engine's work
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
    if (this.length !== before) ({ length } = this); // the user changed it meanwhile
    Object.assign(this, { source, view, corrections, override, length, focus, pinned, struck });
    await this.#replay(corrections, () => turn === this.#turn);
    if (turn === this.#turn && pinned.length + struck.length) await this.#edit(this.corrections);
    return turn === this.#turn;
  }

  /**
   * Restores a saved state of the current article.
   * @param {Saved} saved
   * @returns {Promise<boolean>} false if another article replaced it meanwhile
   */
  async become(saved) {
    if (JSON.stringify(saved.override) !== JSON.stringify(this.override)) return this.read(/** @type {Source} */ (saved.source), saved);
    const { corrections, length, focus, pinned, struck } = saved;
    return Boolean(await this.#inTurn(async () => {
      Object.assign(this, { length, focus, pinned, struck });
      if (!(await this.#edit(corrections))) return 0;
      this.corrections = corrections;
      return 1;
    }));
  }

  /** Drops the pending analysis and keeps the current article. */
  stay() {
    this.#overtake();
    this.coming = null;
  }

  /**
   * Makes pending calls stale, and aborts the pending analysis unless it is nearly done. Returns
   * the new turn.
   */
  #overtake() {
    const stop = this.#stop;
    setTimeout(() => stop.abort(), GRACE);
    this.#stop = new AbortController();
    return ++this.#turn;
  }

  /**
   * Waits until no analysis is pending, since calls about the current article would otherwise be
   * answered for the next.
   */
  async #still() {
    for (let last; last !== this.#reading; await last) last = this.#reading;
  }

  /**
   * Includes blocks in the text or leaves them out, and analyses it again. Resolves to false if
   * the call is stale.
   * @param {Record<string, boolean>} blocks
   * @param {AbortSignal} signal
   */
  async keep(blocks, signal) {
    const shown = this.#shown;
    await this.#still();
    if (shown !== this.#shown || !this.source) return false;
    const override = { ...this.override, ...blocks };
    return this.read(this.source, { ...this.snapshot(), signal, override });
  }

  /**
   * Pins a sentence to the summary, strikes it from it, or (with '') does neither.
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

  /** The indexes of the pinned and the struck sentences. */
  get marked() {
    const { view } = this;
    const of = (/** @type {Place[]} */ places) => new Set(view ? places.map((p) => sentenceAt(view, p)) : []);
    return { pinned: of(this.pinned), struck: of(this.struck) };
  }

  /** Selects the summary again with the current options; calls in quick succession are merged. */
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
   * Corrects one name, or adds one.
   * @param {Edit[]} edits with indexes into the list on screen
   * @returns {Promise<{made: number, entity: number}>} made: how many were applied, 0 if the article or the name is gone by then; entity: index of the corrected name, or -1
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
   * Runs act on the current article, after the corrections queued before it.
   * @param {() => Promise<number>} act
   * @returns {Promise<number>} 0 if the article is gone by then
   */
  #inTurn(act) {
    const shown = this.#shown;
    const done = this.#correcting.then(() => this.#still()).then(() => (shown === this.#shown && this.view ? act() : 0));
    this.#correcting = done.catch(() => {});
    return done;
  }

  /** @param {Correction[]} corrections @returns {Promise<boolean>} false if the article is gone */
  async #edit(corrections) {
    const shown = this.#shown;
    const edits = corrections.map((c) => c.edit);
    const { entities, quotes, summary } = await this.#engine.call('edit', { edits, options: this.options }, { article: this.#article });
    if (shown !== this.#shown || !this.view) return false;
    this.view = { ...this.view, entities, quotes, summary };
    return true;
  }

  /**
   * Applies corrections to a new analysis, skipping those whose words are gone.
   * @param {Correction[]} corrections
   * @param {() => boolean} wanted
   */
  async #replay(corrections, wanted) {
    const shown = this.#shown;
    /** @type {Correction[]} */ const made = [];
    for (const before of corrections) {
      if (!wanted()) break;
      const again = resolved(before, /** @type {View} */ (this.view));
      if (again && (await this.#edit([...made, again]).catch(refused))) made.push(again);
    }
    // Only now: a read that overtakes this one must see the full list in its snapshot.
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

  /** Forgets the article. */
  clear() {
    this.#shown = this.#overtake();
    Object.assign(this, { source: null, view: null, coming: null, corrections: [], override: {}, focus: '', pinned: [], struck: [] });
  }

  /** The state of the current article or, if there is none, of the one being analysed. @returns {Saved} */
  snapshot() {
    const { source, coming, corrections, override, length, focus, pinned, struck } = this;
    return { source: source ?? coming, corrections, override, length, focus, pinned, struck };
  }
}

/**
 * Skips a correction that does not fit the text (it may come from a file); rethrows any other
 * error.
 * @param {unknown} error
 */
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
