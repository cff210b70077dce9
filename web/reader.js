// @ts-check
/**
 * Renders the article for reading, block by block: the visible part at once
 * and the rest in slices of a few milliseconds, so that a book does not freeze
 * the page. Raises 'select-entity' {entity, start}, 'sentence-menu' {sentence,
 * at, from} and 'put-back' {blocks, keep}.
 */
import { $, afterPaint, button, fill, h, hidden, inLanguage, raise } from './dom.js';
import { leftOut } from './left-out.js';
import { Roving } from './roving.js';
import { hasCells, set, startOf } from './setter.js';
import { article as S } from './strings.js';

/** @typedef {import('./types.js').View} View */
/** @typedef {import('./setter.js').Spot} Spot */

/** Render for this many milliseconds before yielding to the page. */
const SLICE = 12;
/** Rough upper bound on the characters per pixel of page height. */
const DENSE = 2;
/** Blocks per chunk; the browser skips the layout of chunks off screen. */
const CHUNK = 24;

/** Wait this many milliseconds before opening the sentence menu: a second click means that the user is selecting a word. */
const DOUBLE = 250;

/** Height in pixels of the masthead, which covers the top of the page. */
const TOP = 90;

const TAGS = /** @type {Record<string, 'h3' | 'h4' | 'blockquote' | 'p' | 'li'>} */ ({
  headline: 'h3', subhead: 'h4', quotation: 'blockquote', 'list-item': 'li',
});

export class ReaderView {
  element = $('reader');
  #roving = new Roving(this.element, { name: (at) => this.#chooseMark(at), sentence: (at) => this.#ask(at, at), all: () => this.#finish(() => false) });
  /** @type {View | null} */ #view = null;
  /** @type {Map<number, HTMLElement>} sentence -> its first element */ #sentences = new Map();
  /** @type {HTMLElement[][]} the marks of each entity, in order */ #marks = [];
  /** @type {WeakMap<Element, number>} mark -> its entity */ #entityOf = new WeakMap();
  /** @type {WeakMap<Element, number>} mark -> its start */ #starts = new WeakMap();
  /** @type {WeakMap<Element, number>} element -> its sentence */ #sentenceOf = new WeakMap();
  /** @type {Map<number, number>} sentence -> number in the summary */ #picks = new Map();
  /** @type {{pinned: Set<number>, struck: Set<number>}} */ #marked = { pinned: new Set(), struck: new Set() };
  /** @type {ReturnType<typeof setTimeout> | undefined} */ #menu;
  /** @type {Set<string>} */ #hide = new Set();
  #chosen = -1; // the selected entity
  #lit = -1; // the highlighted entity: the selected one, or the one under the pointer
  /** @type {Generator<void> | null} */ #rest = null;
  #turn = 0;
  #seen = 0; // characters rendered and not folded
  #scroll = 0; // pending animation frame that restores the scroll position
  /** @type {Spot[][]} */ #spots = [];
  /** @type {number[][]} */ #byBlock = [];
  /** @type {HTMLElement | null} */ #here = null;
  /** @type {Record<string, boolean>} */ #override = {};

  constructor() {
    this.element.addEventListener('click', (/** @type {MouseEvent} */ event) => this.#clicked(event));
  }

  /**
   * @param {object} data
   * @param {View} data.view
   * @param {string[]} data.hide
   * @param {number} data.selected
   * @param {Record<string, boolean>} data.override
   * @param {boolean} data.marks whether to mark names
   * @param {{pinned: Set<number>, struck: Set<number>}} data.marked
   * @param {number} data.top where to scroll to after rendering a new article
   */
  update({ view, hide, selected, override, marks, marked, top }) {
    const was = this.#view;
    const anew = was?.text !== view.text || was?.blocks !== view.blocks || was?.entities !== view.entities;
    this.#view = view;
    this.#override = override;
    inLanguage(this.element, view.lang);
    this.element.classList.toggle('bare', !marks);
    this.#choose(view);
    this.#standing(marked);
    if (anew) {
      this.#hide = new Set(hide);
      this.#set(top);
      // Scroll in the frame that lays the page out; doing it now would force a second layout.
      cancelAnimationFrame(this.#scroll);
      this.#scroll = requestAnimationFrame(() => scrollTo(0, top));
    } else if (hide.join() !== [...this.#hide].join()) {
      this.#hide = new Set(hide);
      view.entities.forEach((e, i) => this.#marks[i]?.forEach((m) => m.classList.toggle('off', this.#hide.has(e.kind))));
    }
    this.#chosen = selected;
    if (anew) this.#lit = -1;
    this.peek(-1);
  }

  clear() {
    this.#turn++;
    cancelAnimationFrame(this.#scroll);
    this.#view = this.#rest = this.#here = null;
    this.#roving.forget();
    this.#sentences.clear();
    this.#picks.clear();
    this.#marked = { pinned: new Set(), struck: new Set() };
    this.#marks = [];
    this.#chosen = this.#lit = -1;
    fill(this.element, []);
  }

  /** Scrolls a sentence into view and focuses it. @param {number} sentence */
  showSentence(sentence) {
    this.#finish(() => this.#sentences.has(sentence));
    const element = this.#sentences.get(sentence);
    if (element) this.#goTo(element, true);
  }

  /**
   * Scrolls a mention of an entity into view.
   * @param {number} entity
   * @param {number} mention an index into the entity's mentions
   */
  showMention(entity, mention) {
    const { start } = /** @type {View} */ (this.#view).entities[entity].mentions[mention];
    const find = () => this.#marks[entity]?.find((m) => this.#starts.get(m) === start);
    this.#finish(() => Boolean(find()));
    const element = find();
    if (element) this.#goTo(element, false);
  }

  /** The reading position: the offset of the first visible sentence. */
  get place() {
    const { left, width } = this.element.getBoundingClientRect();
    for (let y = TOP; y < innerHeight; y += 24) {
      const at = document.elementFromPoint(left + width / 3, y)?.closest('.s');
      if (at && this.element.contains(at)) return startOf(at) ?? 0;
    }
    return 0;
  }

  /** Scrolls to an offset in the text. @param {number} offset */
  showPlace(offset) {
    const sentence = this.#view?.sentences.findIndex((s) => s.end > offset) ?? -1;
    if (sentence < 0) return;
    this.#finish(() => this.#sentences.has(sentence));
    cancelAnimationFrame(this.#scroll);
    this.#sentences.get(sentence)?.scrollIntoView({ block: 'start' });
  }

  /** @param {HTMLElement} element @param {boolean} focus */
  #goTo(element, focus) {
    this.#here?.classList.remove('here');
    this.#here = element;
    element.classList.add('here');
    element.closest('.held')?.removeAttribute('hidden');
    cancelAnimationFrame(this.#scroll);
    element.scrollIntoView({ block: 'center' });
    if (!focus) return;
    this.#roving.stopAt(element);
    element.focus({ preventScroll: true });
  }

  /** Numbers the sentences of the summary. @param {View} view */
  #choose(view) {
    const picks = new Map(view.summary.sentences.map((p, i) => [p.sentence, i + 1]));
    for (const s of this.#picks.keys()) if (!picks.has(s)) this.#pick(s, 0);
    for (const [s, n] of picks) if (this.#picks.get(s) !== n) this.#pick(s, n);
    this.#picks = picks;
  }

  /** @param {number} sentence @param {number} n its number in the summary, or 0 */
  #pick(sentence, n) {
    const element = this.#sentences.get(sentence);
    if (!element) return;
    element.classList.toggle('pick', n > 0);
    element.querySelector(':scope > .numeral')?.remove();
    if (n) element.prepend(h('span', { class: 'numeral', lang: 'en', dir: 'ltr', 'data-n': n }, hidden(S.chosen(n))));
  }

  /** Marks the pinned and the struck sentences. @param {{pinned: Set<number>, struck: Set<number>}} marked */
  #standing(marked) {
    const before = this.#marked;
    this.#marked = marked;
    for (const set of [before.pinned, before.struck, marked.pinned, marked.struck]) for (const s of set) this.#stand(s);
  }

  /** @param {number} sentence */
  #stand(sentence) {
    const element = this.#sentences.get(sentence);
    if (!element) return;
    const { pinned, struck } = this.#marked;
    element.classList.toggle('pinned', pinned.has(sentence));
    element.classList.toggle('struck', struck.has(sentence));
    element.querySelector(':scope > .standing')?.remove();
    const said = pinned.has(sentence) ? S.pinnedHere : struck.has(sentence) ? S.struckHere : '';
    if (said) element.prepend(h('span', { class: 'vh standing', lang: 'en', dir: 'ltr' }, said));
  }

  /** Removes the outline from the current sentence or mention. */
  leave() {
    this.#here?.classList.remove('here');
    this.#here = null;
  }

  /** @param {MouseEvent} event */
  #clicked(event) {
    clearTimeout(this.#menu);
    if (getSelection()?.isCollapsed === false) return;
    const target = /** @type {Element} */ (event.target);
    const mark = target.closest('mark:not(.off, .bare mark)');
    if (mark) return this.#chooseMark(mark);
    const element = target.closest('.s');
    if (element && event.detail < 2) this.#menu = setTimeout(() => getSelection()?.isCollapsed !== false && this.#ask(element, { x: event.clientX, y: event.clientY }), DOUBLE);
  }

  /** @param {Element} mark */
  #chooseMark(mark) {
    const entity = this.#entityOf.get(mark);
    if (entity === undefined) return;
    raise(this.element, 'select-entity', { entity, start: this.#starts.get(mark) });
    // The sheet of the name may cover it.
    if (mark.getBoundingClientRect().bottom > $('bottom').getBoundingClientRect().top) mark.scrollIntoView({ block: 'center' });
  }

  /** Opens a sentence's menu, if it can be in a summary. @param {Element} element @param {Element | {x: number, y: number}} at */
  #ask(element, at) {
    const sentence = this.#sentenceOf.get(element) ?? -1;
    const asked = this.#view?.sentences[sentence];
    if (asked && !asked.unfit && this.#view?.blocks[asked.block].kept) raise(this.element, 'sentence-menu', { sentence, at, from: 'text' });
  }

  /** Highlights the entity under the pointer; -1 goes back to the selected one. @param {number} entity */
  peek(entity) {
    const now = entity >= 0 ? entity : this.#chosen;
    if (now === this.#lit) return;
    this.#light(this.#lit, false);
    this.#lit = now;
    this.#light(now, true);
    this.element.classList.toggle('lighting', now >= 0);
  }

  /** @param {number} entity @param {boolean} on */
  #light(entity, on) {
    for (const mark of this.#marks[entity] ?? []) {
      mark.classList.toggle('lit', on);
      mark.closest('.s')?.classList.toggle('holds', on);
    }
  }

  /** Renders the article again, the visible part first. @param {number} top */
  #set(top) {
    const view = /** @type {View} */ (this.#view);
    const turn = ++this.#turn;
    this.#sentences.clear();
    this.#here = null;
    this.#roving.forget();
    this.#marks = view.entities.map(() => []);
    this.#byBlock = view.blocks.map(() => []);
    this.#spots = view.sentences.map(() => []);
    view.sentences.forEach((s, i) => this.#byBlock[s.block]?.push(i));
    view.entities.forEach((e, entity) => e.mentions.forEach(({ start, end, sentence, form }) => this.#spots[sentence]?.push({ start, end, form, entity })));
    fill(this.element, []);
    this.#rest = this.#setting(view);
    const more = () => {
      if (turn !== this.#turn || !this.#rest) return;
      const until = performance.now() + SLICE;
      this.#finish(() => performance.now() >= until);
      setTimeout(more);
    };
    this.#seen = 0;
    const until = performance.now() + SLICE;
    this.#step(); // render something, however slow the machine is
    this.#finish(() => performance.now() >= until || (top <= 0 && this.#seen > innerHeight * DENSE));
    if (this.#rest) afterPaint(more);
  }

  /** Continues rendering until there is enough. @param {() => boolean} enough */
  #finish(enough) {
    while (this.#rest && !enough()) this.#step();
  }

  #step() {
    if (this.#rest?.next().done) this.#rest = null;
  }

  /** @param {View} view @returns {Generator<void>} */
  *#setting(view) {
    if (view.title && !view.blocks.some((b) => b.kind === 'headline' && b.kept)) this.element.append(h('h3', { class: 'headline' }, view.title));
    let chunk = h('div', { class: 'chunk' });
    /** @type {HTMLElement | null} */ let list = null;
    /** @type {HTMLElement | null} */ let table = null;
    for (let i = 0, n = 0; i < view.blocks.length; i++, n++) {
      const block = view.blocks[i];
      if (n % CHUNK === 0) {
        chunk = h('div', { class: 'chunk' });
        this.element.append(chunk);
        list = table = null;
      }
      if (block.kind === 'separator') {
        chunk.append(h('hr'));
        continue;
      }
      if (!block.kept) {
        const first = i;
        while (i + 1 < view.blocks.length && (!view.blocks[i + 1].kept || view.blocks[i + 1].kind === 'separator')) i++;
        yield* this.#aside(chunk, first, i);
        list = table = null;
        continue;
      }
      if (hasCells(view, i)) {
        if (!table) chunk.append(h('table', null, (table = h('tbody'))));
        const row = h('tr', { class: block.kind });
        table.append(row);
        list = null;
        yield* this.#row(row, i);
        continue;
      }
      table = null;
      const element = h(TAGS[block.kind] ?? 'p', { class: block.kind, dir: 'auto' });
      if (block.kind === 'list-item') {
        if (!list) chunk.append((list = h('ul')));
        list.append(element);
        element.classList.toggle('numbered', view.sentences[this.#byBlock[i][0]]?.start > block.start); // the text has its own number
      } else {
        list = null;
        chunk.append(element);
      }
      yield* this.#block(element, i);
      if (this.#override[i]) element.append(' ', button(S.leaveOut, () => raise(this.element, 'put-back', { blocks: [i], keep: false }), { class: 'plain small' }));
    }
  }

  /** Renders blocks that were left out, folded. @param {HTMLElement} into @param {number} first @param {number} last @returns {Generator<void>} */
  *#aside(into, first, last) {
    const view = /** @type {View} */ (this.#view);
    /** @type {number[]} */ const blocks = [];
    for (let i = first; i <= last; i++) if (!view.blocks[i].kept && view.blocks[i].kind !== 'separator') blocks.push(i);
    if (!blocks.length) return void into.append(h('hr'));
    const putBack = (/** @type {number[]} */ blocks) => raise(this.element, 'put-back', { blocks, keep: true });
    const { head, held } = leftOut(blocks, putBack);
    into.append(h('div', { class: 'aside' }, head, held));
    for (const i of blocks) {
      const p = h('p', { dir: 'auto' });
      held.append(p);
      yield* this.#block(p, i);
      if (blocks.length > 1) p.append(' ', button(S.putBack, () => putBack([i]), { class: 'plain small' }));
    }
  }

  /** @param {HTMLElement} into @param {number} i @returns {Generator<void>} */
  *#row(into, i) {
    const { text, blocks } = /** @type {View} */ (this.#view);
    let { start, end } = blocks[i];
    for (const cell of text.slice(start, end).split('\t')) {
      const td = h('td', { dir: 'auto' });
      into.append(td);
      yield* this.#block(td, i, start, start + cell.length);
      start += cell.length + 1;
    }
  }

  /** @param {HTMLElement} into @param {number} i @param {number} [start] @param {number} [end] @returns {Generator<void>} */
  *#block(into, i, start, end) {
    const view = /** @type {View} */ (this.#view);
    start ??= view.blocks[i].start;
    end ??= view.blocks[i].end;
    let at = start;
    for (const s of this.#byBlock[i]) {
      const sentence = view.sentences[s];
      if (sentence.start < at || sentence.end > end) continue; // belongs to another cell
      if (sentence.start > at) set(into, view, at, sentence.start, [], () => {});
      const element = h('span', { class: 's' });
      const spots = this.#spots[s].sort((a, b) => a.start - b.start || b.end - a.end);
      set(element, view, sentence.start, sentence.end, spots, (mark, spot) => this.#register(mark, spot));
      if (spots.some((spot) => spot.entity === this.#lit)) element.classList.add('holds');
      into.append(element);
      this.#sentences.set(s, element);
      this.#sentenceOf.set(element, s);
      const n = this.#picks.get(s);
      if (n) this.#pick(s, n);
      if (this.#marked.pinned.has(s) || this.#marked.struck.has(s)) this.#stand(s);
      at = sentence.end;
      if (view.blocks[i].kept) this.#seen += at - sentence.start;
      yield;
    }
    if (end > at) set(into, view, at, end, [], () => {});
    yield;
  }

  /** @param {HTMLElement} mark @param {Spot} spot */
  #register(mark, { entity, start }) {
    this.#marks[entity].push(mark);
    this.#entityOf.set(mark, entity);
    this.#starts.set(mark, start);
    const { kind } = /** @type {View} */ (this.#view).entities[entity];
    if (this.#hide.has(kind)) mark.classList.add('off');
    if (entity === this.#lit) mark.classList.add('lit');
    this.#roving.offer(mark);
  }
}
