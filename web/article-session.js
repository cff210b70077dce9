// @ts-check
/**
 * One article and what is done with it: the source, its analysis, the reader's
 * corrections and choices. It alone asks the engine about the article, and it
 * never touches the page.
 */

import { seal } from './load.js';

/** @typedef {import('./types.js').View} View */
/** @typedef {import('./types.js').Source} Source */
/** @typedef {import('./types.js').Edit} Edit */
/** A correction is kept with the names, or the words, that it was made on: indexes and offsets change when the article is read again.
 * @typedef {{edit: Edit, name: string, into: string}} Correction */

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
  #selecting = false;
  #again = false;
  #changed;

  /**
   * @param {import('./engine.js').Engine} engine
   * @param {(what: 'summary') => void} changed told when a selection came back
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
  async read(source, { signal, corrections = [], override = {}, focus = '' } = {}) {
    const turn = ++this.#turn;
    this.coming = source;
    seal();
    const params = {
      ...(source.bytes ? { name: source.name } : { text: source.text, html: source.html }),
      override,
      options: { ...this.options, focus: focus || undefined },
    };
    let view;
    try {
      view = await this.#engine.call('analyze', params, { bytes: source.bytes, signal });
    } catch (error) {
      if (turn === this.#turn) throw error;
    } finally {
      if (turn === this.#turn) this.coming = null;
    }
    if (turn !== this.#turn) return false;
    Object.assign(this, { source, view, corrections: [], override, focus });
    for (const correction of corrections) await this.#replay(correction, signal);
    return true;
  }

  /** Puts blocks back, or sets them aside again. @param {Record<string, boolean>} blocks */
  keep(blocks, signal) {
    if (!this.source) return Promise.resolve(false);
    const override = { ...this.override, ...blocks };
    return this.read(this.source, { signal, override, corrections: this.corrections, focus: this.focus });
  }

  /** Chooses anew after another length or focus; of many wishes in a row only the last is asked. */
  async select() {
    if (!this.view) return;
    this.#again = true;
    if (this.#selecting) return;
    this.#selecting = true;
    try {
      while (this.#again && this.view) {
        this.#again = false;
        const turn = this.#turn;
        const summary = await this.#engine.call('select', { options: this.options });
        if (turn !== this.#turn || !this.view) break;
        this.view = { ...this.view, summary };
        this.#changed('summary');
      }
    } finally {
      this.#selecting = false;
    }
  }

  /**
   * Makes a correction.
   * @param {Edit} edit
   */
  async correct(edit) {
    const entities = this.view?.entities ?? [];
    const words = edit.op === 'add' ? this.view?.text.slice(edit.start, edit.end) : entities[edit.entity ?? -1]?.name;
    const correction = { edit, name: words ?? '', into: entities[edit.into ?? -1]?.name ?? '' };
    await this.#edit([...this.corrections, correction]);
  }

  /** Takes back the last correction. */
  undo() {
    return this.#edit(this.corrections.slice(0, -1));
  }

  /** @param {Correction[]} corrections @param {AbortSignal} [signal] */
  async #edit(corrections, signal) {
    const turn = this.#turn;
    const edits = corrections.map((c) => c.edit);
    const { entities, summary } = await this.#engine.call('edit', { edits, options: this.options }, { signal });
    if (turn !== this.#turn || !this.view) return;
    this.corrections = corrections;
    this.view = { ...this.view, entities, summary };
  }

  /** Makes a correction on a new reading, where what it spoke of is still there. */
  async #replay(/** @type {Correction} */ { edit, name, into }, signal) {
    const { entities, text } = /** @type {View} */ (this.view);
    const at = (/** @type {string} */ n) => entities.findIndex((e) => e.name === n);
    const again = { ...edit };
    if (edit.op === 'add') {
      const start = nearest(text, name, edit.start ?? 0);
      if (start < 0) return;
      Object.assign(again, { start, end: start + name.length });
    } else {
      again.entity = at(name);
      if (edit.op === 'merge') again.into = at(into);
      if (again.entity < 0 || (again.into ?? 0) < 0) return;
    }
    await this.#edit([...this.corrections, { edit: again, name, into }], signal);
  }

  /**
   * @param {string} format
   * @param {AbortSignal} [signal]
   * @returns {Promise<{name: string, type: string, bytes: Uint8Array}>}
   */
  export(format, signal) {
    return this.#engine.call('export', { format, options: this.options }, { signal });
  }

  /** Forgets the article; what it was can be given back. */
  clear() {
    this.#turn++;
    const was = this.snapshot();
    Object.assign(this, { source: null, view: null, coming: null, corrections: [], override: {}, focus: '' });
    return was;
  }

  snapshot() {
    const { source, corrections, override, focus } = this;
    return { source, corrections, override, focus };
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
