// @ts-check
/**
 * The list of quotations, in text order, with their speakers if known. Raises
 * 'show-sentence' {sentence} and 'select-entity' {entity}.
 */
import { $, button, fill, h, inLanguage, oneLine, raise } from './dom.js';
import { quotes as S } from './strings.js';

/** @typedef {import('./types.js').View} View */

/** How many quotations to list before the "more" button. */
const FIRST = 50;

export class QuotesView {
  element = $('quotes');
  #title = h('summary');
  #list = h('ul');
  /** @type {View['quotes'] | null} what the list shows */ #drawn = null;
  #most = FIRST;
  /** @type {View | null} */ #view = null;

  constructor() {
    this.element.append(this.#title, this.#list);
    this.element.addEventListener('toggle', () => this.#draw());
    // On paper nothing is folded.
    let open = false;
    addEventListener('beforeprint', () => {
      open = this.element.open;
      this.element.open = true;
      this.#drawAll();
    });
    addEventListener('afterprint', () => (this.element.open = open));
  }

  /** @param {{view: View}} data */
  update({ view }) {
    const { quotes } = (this.#view = view);
    this.element.hidden = !quotes.length;
    this.#title.textContent = S.title(quotes.length);
    this.#draw();
  }

  clear() {
    this.#view = this.#drawn = null;
    this.#most = FIRST;
    this.element.hidden = true;
    fill(this.#list, []);
  }

  /** Fills the list, but only once it is unfolded. */
  #draw() {
    if (!this.#view || !this.element.open || this.#drawn === this.#view.quotes) return;
    const { quotes, text, entities } = this.#view;
    if (this.#drawn) this.#most = FIRST;
    this.#drawn = quotes;
    inLanguage(this.#list, this.#view.lang);
    const items = quotes.slice(0, this.#most).map(({ start, end, sentence, speaker, by }) => {
      const who = entities[speaker]?.name ?? by;
      return h('li', null,
        h('button', { type: 'button', class: 'quoted', dir: 'auto', title: S.show, click: () => raise(this.element, 'show-sentence', { sentence }) }, S.quoted(oneLine(text.slice(start, end)))),
        entities[speaker] ? button(who ?? '', () => raise(this.element, 'select-entity', { entity: speaker }), { class: 'plain' }) : who && h('span', { class: 'by' }, who));
    });
    const rest = quotes.length - items.length;
    fill(this.#list, [...items, rest > 0 && h('li', null, button(S.more(rest), () => this.#drawAll(), { class: 'plain' }))]);
  }

  #drawAll() {
    this.#most = Infinity;
    this.#drawn = null;
    this.#draw();
  }
}
