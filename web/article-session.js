// @ts-check
/**
 * One article and what is done with it: the source, its analysis, the reader's
 * corrections and choices. It alone asks the engine about the article, and it
 * never touches the page.
 */

import { EngineError } from './engine.js';
import { bytesOf } from './files.js';
import { seal } from './load.js';
import { status as S } from './strings.js';

/** @typedef {import('./types.js').View} View */
/** @typedef {import('./types.js').Source} Source */
/** @typedef {import('./types.js').Edit} Edit */
/** A correction is kept with the names, or the words, that it was made on: indexes and offsets change when the article is read again.
 * @typedef {{edit: Edit, name: string, into: string}} Correction */

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

  /** The engine's options for the length and focus chosen. */
  get options() {
    /** @type {Record<string, any>} */
    const options = {};
    const { unit, value } = this.length;
    if (unit === 'share') options.share = value / 100;
    else if (unit !== 'auto') options[unit] = value;
    if (this.focus) options.focus = this.focus;
    return options;
  }

  /**
   * Reads an article. What was there before stays until this one is read.
   * @param {Source} source
   * @param {{signal?: AbortSignal, corrections?: Correction[], override?: Record<string, boolean>, focus?: string}} [more]
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
  async #read(turn, source, { signal, corrections = [], override = {}, focus = '' }) {
    const stop = this.#stop;
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
          options: { ...this.options, focus: focus || undefined },
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
    Object.assign(this, { source, view, corrections, override, focus });
    await this.#replay(corrections, () => turn === this.#turn);
    return turn === this.#turn;
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
    return this.read(this.source, { signal, override, corrections: this.corrections, focus: this.focus });
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
   * Makes corrections to one entity, or adds one.
   * @param {Edit[]} edits with indexes into the list that is shown now
   * @returns {Promise<number>} how many were made: none where the article, or the entity, is gone by then
   */
  correct(edits) {
    const then = this.view?.entities ?? [];
    return this.#inTurn(async () => {
      let made = 0;
      for (const edit of edits) {
        const moved = this.#moved(edit, then);
        const corrections = moved && [...this.corrections, this.#correction(moved)];
        if (!corrections || !(await this.#edit(corrections))) continue;
        this.corrections = corrections;
        made++;
      }
      return made;
    });
  }

  /** Takes back the last corrections. @param {number} n */
  undo(n) {
    return this.#inTurn(async () => {
      const corrections = this.corrections.slice(0, Math.max(0, this.corrections.length - n));
      if (await this.#edit(corrections)) this.corrections = corrections;
      return n;
    });
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

  /**
   * An edit of the list as it was, for the list as corrections before it have left it.
   * @param {Edit} edit @param {import('./types.js').Entity[]} then
   * @returns {Edit | null} null where what it speaks of is off the list
   */
  #moved(edit, then) {
    const now = this.view?.entities ?? [];
    const index = (/** @type {number | undefined} */ i) => {
      const first = then[i ?? -1]?.mentions[0]?.start;
      return i === undefined || now === then ? i : now.findIndex((e) => e.mentions.some((m) => m.start === first));
    };
    const moved = { ...edit, entity: index(edit.entity), into: index(edit.into) };
    return moved.entity === -1 || moved.into === -1 || (edit.op === 'merge' && moved.entity === moved.into) ? null : moved;
  }

  /** @param {Edit} edit @returns {Correction} */
  #correction(edit) {
    const { text, entities } = /** @type {View} */ (this.view);
    const words = edit.op === 'add' ? text.slice(edit.start, edit.end) : entities[edit.entity ?? -1]?.name;
    return { edit, name: words ?? '', into: entities[edit.into ?? -1]?.name ?? '' };
  }

  /** @param {Correction[]} corrections @returns {Promise<boolean>} false where the article is gone */
  async #edit(corrections) {
    const shown = this.#shown;
    const edits = corrections.map((c) => c.edit);
    const { entities, summary } = await this.#engine.call('edit', { edits, options: this.options }, { article: this.#article });
    if (shown !== this.#shown || !this.view) return false;
    this.view = { ...this.view, entities, summary };
    return true;
  }

  /** Makes corrections on a new reading, where what they spoke of is still there. @param {Correction[]} corrections @param {() => boolean} wanted */
  async #replay(corrections, wanted) {
    const shown = this.#shown;
    /** @type {Correction[]} */ const made = [];
    for (const { edit, name, into } of corrections) {
      if (!wanted()) break;
      const again = this.#found(edit, name, into);
      const longer = again && [...made, { edit: again, name, into }];
      if (longer && (await this.#edit(longer))) made.push(longer[made.length]);
    }
    // Until here they stood as they came, for one that overtakes this reading.
    if (shown === this.#shown) this.corrections = made;
  }

  /** An edit of another reading, by the words that it was made on. @param {Edit} edit @param {string} name @param {string} into @returns {Edit | null} */
  #found(edit, name, into) {
    const { entities, text } = /** @type {View} */ (this.view);
    const at = (/** @type {string} */ n) => entities.findIndex((e) => e.name === n);
    if (edit.op === 'add') {
      const start = nearest(text, name, edit.start ?? 0);
      return start < 0 ? null : { ...edit, start, end: start + name.length };
    }
    const again = { ...edit, entity: at(name), ...(edit.op === 'merge' ? { into: at(into) } : {}) };
    return again.entity < 0 || (again.into ?? 0) < 0 ? null : again;
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
    Object.assign(this, { source: null, view: null, coming: null, corrections: [], override: {}, focus: '' });
    return was;
  }

  /** What is there or, before there is anything, what is being read. */
  snapshot() {
    const { source, coming, corrections, override, focus } = this;
    return { source: source ?? coming, corrections, override, focus };
  }
}

/**
 * Where words stand whole in a text, as near as can be to where they stood before; -1 where they do not.
 * @param {string} text @param {string} words @param {number} before
 */
function nearest(text, words, before) {
  const letter = /[\p{L}\p{M}\p{N}]/u;
  let best = -1;
  for (let i = words ? text.indexOf(words) : -1; i >= 0; i = text.indexOf(words, i + 1)) {
    const whole = !letter.test(text.charAt(i - 1)) && !letter.test(text.charAt(i + words.length));
    if (whole && (best < 0 || Math.abs(i - before) < Math.abs(best - before))) best = i;
  }
  return best;
}
