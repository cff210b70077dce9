// @ts-check
/**
 * The summary: its sentences, numbered as they are in the article, each a way
 * to its place there, with the reasons on demand. Raises 'show-sentence'
 * {sentence}, 'focus' {focus}, 'choose' {why|bullets}, 'copy' {markdown},
 * and what the length control raises.
 */
import { $, button, fill, h, hidden, raise } from './dom.js';
import { LengthView } from './length.js';
import { summary as S } from './strings.js';

export class SummaryView {
  element = $('summary');
  #length = new LengthView();
  #focus = h('input', { id: 'focus', type: 'text', list: 'names', autocomplete: 'off', placeholder: S.focusHint, focus: () => this.#offer(), change: () => this.#focusChosen() });
  #names = h('datalist', { id: 'names' }); // filled when they are asked for: see #offer
  /** @type {string[]} */ #offered = [];
  #unfocus = button(S.unfocus, () => raise(this.element, 'focus', { focus: '' }), { class: 'plain', hidden: true });
  #why = h('input', { type: 'checkbox', change: () => raise(this.element, 'choose', { why: this.#why.checked }) });
  #bullets = h('input', { type: 'checkbox', change: () => raise(this.element, 'choose', { bullets: this.#bullets.checked }) });
  #notes = h('div', { class: 'notes' });
  #list = h('ol', { class: 'picks' });

  constructor() {
    const form = h(
      'form',
      { class: 'focus', role: 'search', submit: (/** @type {Event} */ e) => (e.preventDefault(), this.#focusChosen()) },
      h('label', { for: 'focus' }, S.focus),
      this.#focus,
      this.#names,
      this.#unfocus,
    );
    this.element.append(
      this.#length.element,
      form,
      this.#notes,
      this.#list,
      h(
        'div',
        { class: 'after' },
        button(S.copy, () => raise(this.element, 'copy', { markdown: false })),
        button(S.copyMarkdown, () => raise(this.element, 'copy', { markdown: true })),
        h('label', { class: 'tick' }, this.#why, ' ', S.why),
        h('label', { class: 'tick' }, this.#bullets, ' ', S.bullets),
      ),
    );
  }

  /**
   * @param {object} data
   * @param {import('./types.js').View} data.view
   * @param {import('./types.js').Length} data.length
   * @param {string} data.focus
   * @param {import('./settings.js').Settings} data.settings
   */
  update({ view, length, focus, settings }) {
    this.#length.update({ view, length });
    if (document.activeElement !== this.#focus) this.#focus.value = focus;
    this.#unfocus.hidden = !focus;
    this.#why.checked = settings.why;
    this.#bullets.checked = settings.bullets;
    this.#offered = view.entities.slice(0, 60).map((e) => e.name);
    if (document.activeElement === this.#focus) this.#offer();
    const notes = [...view.notes, view.summary.note].filter(Boolean);
    fill(this.#notes, notes.map((n) => h('p', null, n)));
    this.#list.classList.toggle('bullets', settings.bullets);
    const picks = view.summary.sentences;
    fill(this.#list, picks.length ? picks.map((p, i) => this.#pick(view, p, i, settings.why)) : [h('li', { class: 'none' }, S.empty)]);
  }

  /** Nothing of an article stays in the page once it is cleared. */
  clear() {
    this.#focus.value = '';
    this.#offered = [];
    for (const element of [this.#names, this.#notes, this.#list]) fill(element, []);
  }

  /**
   * @param {import('./types.js').View} view
   * @param {import('./types.js').Pick} pick
   * @param {number} i
   * @param {boolean} why
   */
  #pick(view, pick, i, why) {
    const { start, end } = view.sentences[pick.sentence];
    const go = () => raise(this.element, 'show-sentence', { sentence: pick.sentence });
    const words = pieces(view.text, start, end, pick.reminders ?? []);
    const reasons = (pick.why ?? []).map((r) => r.text);
    return h(
      'li',
      { value: i + 1 },
      h('button', { type: 'button', class: 'sentence', title: S.show, click: go }, ...words, hidden(` (${S.show})`)),
      why && reasons.length ? h('p', { class: 'why' }, hidden(S.reason), reasons.join(' · ')) : null,
    );
  }

  /** Offers the article's names to who is about to type one. */
  #offer() {
    fill(this.#names, this.#offered.map((value) => h('option', { value })));
  }

  #focusChosen() {
    raise(this.element, 'focus', { focus: this.#focus.value.trim() });
  }
}

/**
 * A sentence's own words, cut where a name in brackets goes between them.
 * @param {string} text
 * @param {number} start
 * @param {number} end
 * @param {import('./types.js').Reminder[]} reminders
 */
function pieces(text, start, end, reminders) {
  /** @type {(string | Node)[]} */
  const out = [];
  for (const { at, name } of reminders) {
    out.push(text.slice(start, at).replace(/\s+/g, ' '), h('span', { class: 'reminder' }, ' [', hidden(S.reminder), name, ']'));
    start = at;
  }
  return [...out, text.slice(start, end).replace(/\s+/g, ' ')];
}
