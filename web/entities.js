// @ts-check
/**
 * The list of names, grouped by kind and sorted as the user likes. Selecting a
 * name highlights it in the article and shows its actions. Raises 'peek'
 * {entity}, 'select-entity' {entity}, 'step' {by}, 'show-sentence' {sentence},
 * 'focus' {focus}, 'correct' {entity}, 'edit' {edits, said}, 'kinds' {hide},
 * 'choose' {order} and 'undo-correction'.
 */
import { acts } from './acts.js';
import { inOneSentence } from './corrections.js';
import { $, afterPaint, button, fill, h, hidden, inLanguage, oneLine, raise, select } from './dom.js';
import { strip } from './strip.js';
import { CHIPS, KIND, KINDS, article as A, correct, entities as S } from './strings.js';

/** @typedef {import('./types.js').View} View */
/** @typedef {import('./types.js').Entity} Entity */
/** @typedef {{view: View, hide: string[], order: import('./settings.js').Settings['order'], selected: number, mention: number, focus: string, corrections: number, top: number}} Data top: the page's scroll position */

/** How many entities of a kind to list before the "more" button. */
const FIRST = 25;
/** Minimum height of an entry, and height of what is above the list, in pixels. */
const LOWEST = 47;
const ABOVE = 320;

/** @type {Record<Data['order'], (a: Entity, b: Entity) => number>} */
const ORDERS = {
  weight: () => 0,
  place: (a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0),
  name: (a, b) => a.name.localeCompare(b.name),
  count: (a, b) => b.mentions.length - a.mentions.length,
};

export class EntitiesView {
  element = $('entities');
  #chips = h('div', { class: 'chips', role: 'group', 'aria-label': S.kinds });
  #filter = h('input', { type: 'search', 'aria-label': S.filter, placeholder: S.filter, autocomplete: 'off', input: () => this.#draw() });
  #order = select({ 'aria-label': S.order, change: () => raise(this.element, 'choose', { order: this.#order.value }) }, S.orders);
  #find = h('div', { class: 'find' }, this.#filter, this.#order);
  #list = h('div', { class: 'groups', keydown: (/** @type {KeyboardEvent} */ e) => this.#key(e) });
  #corrections = h('p', { class: 'corrections', hidden: true });
  /** @type {Data | null} */ #data = null;
  /** @type {Set<string>} kinds listed in full */ #full = new Set();
  /** @type {import('./types.js').Entity[] | null} what the list shows */ #drawn = null;
  #drawnAs = ''; // the hidden kinds and the order it was drawn with
  /** @type {(() => void)[]} adds the entries that wait for the next paint */ #later = [];
  /** @type {Map<number, HTMLElement>} */ #items = new Map();
  #open = -1;

  constructor() {
    for (const [type, over] of /** @type {const} */ ([['mouseover', true], ['mouseout', false]])) {
      this.#list.addEventListener(type, (event) => {
        const item = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest('.entity'));
        raise(this.element, 'peek', { entity: over && item ? Number(item.dataset.entity) : -1 });
      });
    }
    this.element.append(this.#chips, this.#find, this.#corrections, this.#list);
    addEventListener('beforeprint', () => { // on paper all are listed
      this.#full = new Set(Object.keys(KINDS));
      if (this.#data) this.#draw();
    });
  }

  /** @param {Data} data */
  update(data) {
    const { view, hide, order, corrections, top } = data;
    if (this.#data?.view.text !== view.text) this.#filter.value = ''; // another article has other names
    this.#data = data;
    this.#order.value = order;
    this.#order.hidden = !view.entities.length;
    fill(this.#corrections, corrections ? [S.corrections(corrections), ' ', button(S.undo, () => raise(this.element, 'undo-correction'), { class: 'plain', 'data-does': 'undo' })] : []);
    this.#corrections.hidden = !corrections;
    const as = `${hide} ${order}`;
    if (this.#drawn !== view.entities || this.#drawnAs !== as) {
      const sight = top > 0 || this.#focusedEntity() >= 0 ? Infinity : (innerHeight - ABOVE) / LOWEST;
      if (this.#drawn !== view.entities) this.#full.clear();
      this.#drawn = view.entities;
      this.#drawnAs = as;
      this.#drawChips();
      this.#draw(sight);
    } else {
      this.#detail();
    }
  }

  clear() {
    this.#data = this.#drawn = null;
    this.#later = [];
    this.#items.clear();
    this.#open = -1;
    this.#filter.value = '';
    for (const element of [this.#chips, this.#corrections, this.#list]) fill(element, []);
  }

  /** Focuses an entity's name. @param {number} entity */
  focusOn(entity) {
    this.#finish();
    /** @type {HTMLElement | null | undefined} */ (this.#items.get(entity)?.querySelector('.name'))?.focus();
  }

  /** Scrolls the list, but not the page, to the selected entity. */
  reveal() {
    const item = this.#items.get(this.#data?.selected ?? -1);
    if (item && this.element.scrollHeight > this.element.clientHeight + 1) {
      const top = item.offsetTop - this.element.clientHeight / 3;
      this.element.scrollTo({ top });
    }
  }

  #drawChips() {
    const { view, hide } = /** @type {Data} */ (this.#data);
    /** @type {Record<string, number>} */
    const counts = {};
    for (const e of view.entities) counts[e.kind] = (counts[e.kind] ?? 0) + 1;
    fill(this.#chips, CHIPS.map(({ name, kinds }) => {
      const n = kinds.reduce((n, kind) => n + (counts[kind] ?? 0), 0);
      const shown = kinds.some((kind) => counts[kind] && !hide.includes(kind));
      const click = () => raise(this.element, 'kinds', { hide: [...hide.filter((k) => !kinds.includes(k)), ...(shown ? kinds : [])] });
      return n > 0 && h('button', { type: 'button', class: `chip ${kinds[0]}`, 'data-does': kinds[0], 'aria-pressed': String(shown), click }, h('span', { class: 'key' }, name), ' ', h('span', { class: 'n' }, n));
    }));
  }

  /** @param {number} [sight] how many entries are visible; the others are added after the next paint */
  #draw(sight = Infinity) {
    const { view, hide, order } = /** @type {Data} */ (this.#data);
    const wanted = this.#filter.value.trim().toLowerCase();
    const fits = (/** @type {Entity} */ e) => !wanted || [e.name, e.role ?? '', ...(e.aliases ?? [])].some((t) => t.toLowerCase().includes(wanted));
    const focused = this.#focusedEntity();
    this.#items.clear();
    this.#open = -1;
    /** @type {(() => void)[]} */
    const later = (this.#later = []);
    const compare = ORDERS[order];
    const groups = [];
    for (const [kind, { many }] of Object.entries(KINDS)) {
      if (hide.includes(kind)) continue;
      const all = view.entities.map((e, i) => /** @type {const} */ ([e, i])).filter(([e]) => e.kind === kind && fits(e));
      if (!all.length) continue;
      all.sort(([a], [b]) => compare(a, b)); // a stable sort: ties stay in order of weight
      const first = this.#full.has(kind) ? all : all.slice(0, FIRST);
      // Always list the selected entity, however far down it is.
      const chosen = all.slice(first.length).find(([, i]) => i === this.#data?.selected);
      if (chosen) first.push(chosen);
      const rest = all.length - first.length;
      const list = h('ul');
      inLanguage(list, view.lang);
      for (const [e, i] of first) {
        if (sight-- > 0) list.append(this.#item(view, e, i));
        else later.push(() => list.append(this.#item(view, e, i)));
      }
      groups.push(h('section', { class: 'kind' },
        h('h3', null, h('span', { class: `key ${kind}` }, many)),
        list,
        rest > 0 ? button(S.more(rest), () => (this.#full.add(kind), this.#draw(), this.focusOn(all[FIRST][1])), { class: 'plain' }) : null));
    }
    fill(this.#list, groups.length ? groups : [h('p', { class: 'none' }, view.entities.length ? S.noMatch : S.none), this.#missed(view)]);
    if (later.length) afterPaint(() => this.#later === later && this.#finish());
    this.#detail();
    if (focused >= 0) this.focusOn(focused);
  }

  /** Adds the entries that wait for the next paint. */
  #finish() {
    for (const list of this.#later.splice(0)) list();
  }

  /** @param {View} view @param {Entity} entity @param {number} i */
  #item(view, entity, i) {
    const also = (entity.aliases ?? []).filter((a) => a !== entity.name);
    const about = [
      entity.role,
      entity.of >= 0 && view.entities[entity.of] ? S.of(view.entities[entity.of].name) : '',
      also.length ? S.also(also.slice(0, 5)) : '',
      entity.value,
    ].filter(Boolean).join(' · ');
    const n = entity.mentions.length;
    const item = h('li', { class: `entity ${entity.kind}`, 'data-entity': i },
      h('div', { class: 'head' },
        h('button', { type: 'button', class: 'name', 'aria-expanded': 'false', 'aria-label': `${entity.name}, ${S.mentions(n)}`, dir: 'auto', click: () => raise(this.element, 'select-entity', { entity: i }) }, entity.name),
        h('span', { class: 'count', 'aria-hidden': 'true' }, n)),
      about ? h('p', { class: 'about', dir: 'auto' }, about) : null,
      strip(entity, view.text.length));
    this.#items.set(i, item);
    return item;
  }

  /** Opens the actions of the selected entity and closes any others. */
  #detail() {
    const { view, hide, selected } = /** @type {Data} */ (this.#data);
    if (selected >= 0) this.#finish();
    if (selected >= 0 && !this.#items.has(selected) && view.entities[selected] && !this.#filter.value && !hide.includes(view.entities[selected].kind)) return this.#draw();
    if (this.#open !== selected) {
      const old = this.#items.get(this.#open);
      old?.classList.remove('open');
      old?.querySelector('.detail')?.remove();
      old?.querySelector('.name')?.setAttribute('aria-expanded', 'false');
      this.#open = selected;
    }
    const item = this.#items.get(selected);
    if (!item) return;
    item.classList.add('open');
    item.querySelector('.name')?.setAttribute('aria-expanded', 'true');
    const detail = item.querySelector('.detail') ?? item.appendChild(h('div', { class: 'detail', lang: 'en', dir: 'ltr' }));
    const { keySentence } = view.entities[selected];
    const key = view.sentences[keySentence];
    const tells = key && oneLine(view.text.slice(key.start, Math.min(key.end, key.start + 400)));
    fill(detail, [
      tells && h('button', { type: 'button', class: 'tells', 'data-does': 'tells', lang: view.lang, dir: 'auto', click: () => raise(this.element, 'show-sentence', { sentence: keySentence }) }, hidden(S.keySentence), tells),
      ...acts(this.element, /** @type {Data} */ (this.#data)),
    ]);
  }

  /** Offers to add the name that was looked for, if it is in the text: the keyboard cannot select words there. @param {View} view */
  #missed(view) {
    const words = this.#filter.value.trim().replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s+');
    const found = words && new RegExp(`(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`, 'iu').exec(view.text);
    if (!found) return null;
    const [start, end, name] = [found.index, found.index + found[0].length, oneLine(found[0])];
    if (!inOneSentence(view, { start, end })) return null;
    const kind = select({}, KIND);
    return h('p', { class: 'missed' }, A.selected(name), h('label', null, A.addAs, ' ', kind), button(A.addButton, () => {
      this.#filter.value = name;
      raise(this.element, 'edit', { edits: [{ op: 'add', start, end, kind: kind.value }], said: correct.done.add(name) });
    }));
  }

  #focusedEntity() {
    const item = /** @type {HTMLElement | null} */ (document.activeElement?.closest('.entity') ?? null);
    return item && this.#list.contains(item) ? Number(item.dataset.entity) : -1;
  }

  /**
   * Arrow keys on a name: up and down move to another name, left and right step through its
   * mentions.
   * @param {KeyboardEvent} event
   */
  #key(event) {
    const target = /** @type {HTMLElement} */ (event.target);
    if (!target.classList.contains('name') || event.altKey || event.ctrlKey || event.metaKey) return;
    this.#finish();
    const names = /** @type {HTMLElement[]} */ ([...this.#list.querySelectorAll('.name')]);
    const i = names.indexOf(target);
    const entity = this.#focusedEntity();
    const to = { ArrowUp: i - 1, ArrowDown: i + 1, Home: 0, End: names.length - 1 }[event.key];
    if (to !== undefined) names[to]?.focus();
    else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      if (this.#data?.selected !== entity) raise(this.element, 'select-entity', { entity });
      raise(this.element, 'step', { by: event.key === 'ArrowRight' ? 1 : -1 });
    } else return;
    event.preventDefault();
  }
}
