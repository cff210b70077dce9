// @ts-check
/**
 * The summary: numbered sentences, each linked to its place in the text and
 * with a menu. Raises 'show-sentence' {sentence}, 'sentence-menu' {sentence,
 * at, from}, 'restore-struck', 'focus' {focus}, 'choose' {why|bullets}, 'copy'
 * {markdown}, and the events of the length control.
 */
import { $, button, fill, h, hidden, inLanguage, oneLine, raise } from './dom.js';
import { LengthView } from './length.js';
import { summary as S } from './strings.js';
import { told } from './told.js';

/** @typedef {import('./types.js').View} View */
/** @typedef {import('./types.js').Pick} Pick */
/**
 * @typedef {object} Data
 * @property {View} view
 * @property {import('./types.js').Length} length
 * @property {string} focus
 * @property {import('./settings.js').Settings} settings
 * @property {{pinned: Set<number>, struck: Set<number>}} marked
 */

export class SummaryView {
  element = $('summary');
  #length = new LengthView();
  #focus = h('input', {
    id: 'focus', type: 'text', list: 'names', autocomplete: 'off', placeholder: S.focusHint,
    focus: () => this.#offer(), change: () => this.#focusChosen(), input: (/** @type {Event} */ e) => this.#picked(e),
  });
  #names = h('datalist', { id: 'names' }); // filled on demand: see #offer
  /** @type {string[]} */ #offered = [];
  #unfocus = button('×', () => raise(this.element, 'focus', { focus: '' }), { class: 'plain close', hidden: true, 'aria-label': S.unfocus, title: S.unfocus });
  #why = h('input', { type: 'checkbox', change: () => raise(this.element, 'choose', { why: this.#why.checked }) });
  #bullets = h('input', { type: 'checkbox', change: () => raise(this.element, 'choose', { bullets: this.#bullets.checked }) });
  #notes = h('div', { class: 'notes' });
  #list = h('ol', { class: 'picks' });
  #struck = h('p', { class: 'struck-out', hidden: true });
  /** @type {Data | null} */ #data = null;
  #explained = -1; // the one sentence whose reasons are shown, unless all are

  constructor() {
    this.element.append(
      this.#length.element,
      this.#notes,
      this.#list,
      this.#struck,
      h('div', { class: 'after' },
        button(S.copy, () => raise(this.element, 'copy', { markdown: false })),
        button(S.copyMarkdown, () => raise(this.element, 'copy', { markdown: true })),
        h('form', { class: 'focus', role: 'search', submit: (/** @type {Event} */ e) => (e.preventDefault(), this.#focusChosen()) },
          h('label', { for: 'focus' }, S.focus), this.#focus, this.#names, this.#unfocus),
        h('label', { class: 'tick' }, this.#why, ' ', S.why),
        h('label', { class: 'tick' }, this.#bullets, ' ', S.bullets)),
    );
  }

  /** @param {Data} data */
  update(data) {
    const { view, length, focus, settings, marked } = (this.#data = data);
    this.#length.update({ view, length, focus });
    if (document.activeElement !== this.#focus || !focus) this.#focus.value = focus;
    if (!focus && document.activeElement === this.#unfocus) this.#focus.focus({ preventScroll: true });
    this.#unfocus.hidden = !focus;
    this.#why.checked = settings.why;
    this.#bullets.checked = settings.bullets;
    this.#offered = view.entities.slice(0, 60).map((e) => e.name);
    if (document.activeElement === this.#focus) this.#offer();
    const notes = [...view.notes, view.summary.note].filter(Boolean);
    fill(this.#notes, notes.map((n) => h('p', null, n)));
    inLanguage(this.#list, view.lang);
    this.#list.classList.toggle('bullets', settings.bullets);
    const picks = view.summary.sentences;
    const at = /** @type {HTMLElement | null} */ (this.#list.contains(document.activeElement) ? document.activeElement : null);
    const place = at ? [...this.#list.children].findIndex((li) => li.contains(at)) : -1;
    fill(this.#list, picks.length || notes.length ? picks.map((p, i) => this.#pick(view, p, i)) : [h('li', { class: 'none', lang: 'en', dir: 'ltr' }, S.empty)]);
    // Put the focus back on the sentence that had it or, if that is gone, on the one in its place.
    if (at) {
      const alike = /** @type {HTMLElement[]} */ ([...this.#list.querySelectorAll(`.${at.classList[0]}`)]);
      (alike.find((e) => e.dataset.sentence === at.dataset.sentence) ?? alike[Math.min(place, alike.length - 1)] ?? this.element).focus({ preventScroll: true });
    }
    this.#struck.hidden = !marked.struck.size;
    fill(this.#struck, marked.struck.size ? [S.struck(marked.struck.size), ' ', button(S.restore, () => raise(this.element, 'restore-struck'), { class: 'plain' })] : []);
  }

  /** Shows the reasons for one sentence, or hides them again. @param {number} sentence */
  explain(sentence) {
    this.#explained = this.#explained === sentence ? -1 : sentence;
    if (this.#data) this.update(this.#data);
    this.focusOn(sentence);
  }

  /** Shows a sentence and focuses it. @param {number} sentence */
  focusOn(sentence) {
    const number = /** @type {HTMLElement | null} */ (this.#list.querySelector(`.number[data-sentence="${sentence}"]`));
    number?.focus({ preventScroll: true });
    number?.parentElement?.scrollIntoView({ block: 'nearest' });
  }

  /** Removes everything that came from the article. */
  clear() {
    this.#focus.value = '';
    this.#offered = [];
    this.#data = null;
    this.#explained = -1;
    for (const element of [this.#names, this.#notes, this.#list, this.#struck]) fill(element, []);
  }

  /** @param {View} view @param {Pick} pick @param {number} i */
  #pick(view, pick, i) {
    const { sentence, why } = pick;
    const { settings, marked } = /** @type {Data} */ (this.#data);
    const go = () => raise(this.element, 'show-sentence', { sentence });
    const reasons = settings.why || this.#explained === sentence ? (why ?? []).map((r) => r.text) : [];
    const number = h('button', { class: 'number', type: 'button', title: S.show, 'aria-label': S.showNumber(i + 1), 'data-sentence': sentence, click: go }, settings.bullets ? '•' : i + 1);
    // A click goes to the text; a drag selects words to copy, so ignore it here.
    const words = h('p', { class: 'sentence', dir: 'auto', click: () => getSelection()?.isCollapsed !== false && go() }, ...told(view, pick).map(shown));
    const more = h('button', {
      class: 'more', type: 'button', 'aria-label': S.more(i + 1), 'aria-haspopup': 'menu', title: S.moreTitle, 'data-sentence': sentence,
      click: () => raise(this.element, 'sentence-menu', { sentence, at: more, from: 'summary' }),
    }, '⋯');
    return h(
      'li',
      { value: i + 1, class: marked.pinned.has(sentence) ? 'pinned' : null },
      number,
      words,
      more,
      marked.pinned.has(sentence) ? h('p', { class: 'tag', lang: 'en', dir: 'ltr' }, S.pinned) : null,
      reasons.length ? h('p', { class: 'why', lang: 'en', dir: 'ltr' }, hidden(S.reason), reasons.join(' · ')) : null,
    );
  }

  /** Fills the suggestions for the focus field. */
  #offer() {
    fill(this.#names, this.#offered.map((value) => h('option', { value })));
  }

  /** Applies a focus chosen from the list at once; one that is typed waits for Enter. @param {Event} event */
  #picked(event) {
    const { inputType } = /** @type {InputEvent} */ (event);
    const chosen = !inputType || inputType === 'insertReplacementText';
    if (chosen && this.#offered.includes(this.#focus.value)) this.#focusChosen();
  }

  #focusChosen() {
    raise(this.element, 'focus', { focus: this.#focus.value.trim() });
  }
}

/** A part of a sentence: its own words, or a name that we add. @param {ReturnType<typeof told>[number]} part */
const shown = ({ words, added }) => (added
  ? h('span', { class: 'reminder' }, ...(added === 'reminder' ? [' [', hidden(S.reminder), words, ']'] : [hidden(S[added]), words, ' ']))
  : oneLine(words));
