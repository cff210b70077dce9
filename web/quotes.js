// @ts-check
/**
 * The list of quotations, in text order, with their speakers if known. Raises
 * 'show-sentence' {sentence} and 'select-entity' {entity}.
 */
import { $, button, fill, h, inLanguage, raise } from './dom.js';
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

  constructor() {
    this.element.append(this.#title, this.#list);
  }

  /** @param {{view: View}} data */
  update({ view }) {
    const { quotes } = view;
    this.element.hidden = !quotes.length;
    this.#title.textContent = S.title(quotes.length);
    if (this.#drawn !== quotes) this.#most = FIRST;
    else return;
    this.#drawn = quotes;
    this.#draw(view);
  }

  clear() {
    this.#drawn = null;
    this.element.hidden = true;
    fill(this.#list, []);
  }

  /** @param {View} view */
  #draw(view) {
    const { quotes, text, entities } = view;
    inLanguage(this.#list, view.lang);
    const items = quotes.slice(0, this.#most).map(({ start, end, sentence, speaker, by }) => {
      const who = entities[speaker]?.name ?? by;
      return h('li', null,
        h('button', { type: 'button', class: 'quoted', dir: 'auto', title: S.show, click: () => raise(this.element, 'show-sentence', { sentence }) }, S.quoted(text.slice(start, end).replace(/\s+/g, ' '))),
        entities[speaker] ? button(who ?? '', () => raise(this.element, 'select-entity', { entity: speaker }), { class: 'plain' }) : who && h('span', { class: 'by' }, who));
    });
    const rest = quotes.length - items.length;
    fill(this.#list, [...items, rest > 0 && h('li', null, button(S.more(rest), () => {
      this.#most = Infinity;
      this.#draw(view);
    }, { class: 'plain' }))]);
  }
}
