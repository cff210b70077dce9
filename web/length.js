// @ts-check
/**
 * The control for the summary's length: a slider, its unit, and the resulting
 * length. Raises 'length' {unit, value}.
 */
import { h, raise, select } from './dom.js';
import { summary as S } from './strings.js';

/** @typedef {import('./types.js').Length} Length */

export class LengthView {
  #slider = h('input', { type: 'range', id: 'length', input: () => this.#moved() });
  #unit = select({ id: 'unit', 'aria-label': S.unit, change: () => this.#unitChosen() }, S.units);
  #state = h('output', { class: 'state', for: 'length', 'aria-live': 'off' });
  element = h('div', { class: 'length' }, h('label', { for: 'length' }, S.length), this.#slider, this.#unit, this.#state);
  /** @type {{sentences: number, words: number, of: number, total: number}} */
  #now = { sentences: 0, words: 0, of: 0, total: 0 };

  /**
   * @param {{view: import('./types.js').View, length: Length, focus: string}} data
   */
  update({ view, length, focus }) {
    const { summary } = view;
    this.#now = { sentences: summary.sentences.length, words: summary.words, of: summary.of, total: view.words };
    this.#unit.value = length.unit;
    // Do not move the slider under the user's hand: while it is dragged, responses lag behind it.
    if (!this.#slider.matches(':active')) this.#set(length);
    this.#state.textContent = S.state(summary.sentences.length, summary.of, summary.words, focus);
    this.#speak();
  }

  /** @param {Length} length */
  #set({ unit, value }) {
    const { of, total, sentences } = this.#now;
    const [min, max, step] =
      unit === 'share' ? [1, 100, 1] : unit === 'words' ? [10, Math.max(50, Math.min(1000, Math.ceil(total / 10) * 10)), 10] : [1, Math.max(1, Math.min(of, 40)), 1];
    Object.assign(this.#slider, { min, max, step });
    this.#slider.value = String(unit === 'auto' ? sentences : value);
    this.#slider.disabled = of < 1;
  }

  #speak() {
    const unit = /** @type {Length['unit']} */ (this.#unit.value);
    this.#slider.setAttribute('aria-valuetext', S.budget[unit](Number(this.#slider.value)));
  }

  #moved() {
    if (this.#unit.value === 'auto') this.#unit.value = 'sentences';
    this.#speak();
    raise(this.element, 'length', { unit: this.#unit.value, value: Number(this.#slider.value) });
  }

  /** Switches the unit, starting from about the current length. */
  #unitChosen() {
    const unit = /** @type {Length['unit']} */ (this.#unit.value);
    const { sentences, words, total } = this.#now;
    const value = {
      auto: 0,
      sentences,
      words: Math.max(10, Math.ceil(words / 10) * 10),
      share: Math.max(1, Math.ceil((100 * words) / Math.max(1, total))),
    }[unit];
    this.#set({ unit, value });
    raise(this.element, 'length', { unit, value });
  }
}
