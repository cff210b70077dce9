// @ts-check
/**
 * The list of many files: progress, a row per file, and an index of the names
 * in all of them. Raises 'batch-cancel', 'batch-close', 'batch-zip',
 * 'batch-digest', 'batch-length' {length} and 'batch-open' {row, name?}.
 */
import { listed } from './batch.js';
import { $, button, fill, h, raise } from './dom.js';
import { count } from './numbers.js';
import { batch as S, KIND, summary } from './strings.js';

/** @typedef {import('./batch.js').Batch} Batch */
/** @typedef {import('./batch.js').Row} Row */
/** @typedef {import('./batch.js').Entry} Entry */

/** How many names or files to show in a cell. */
const NAMES = 6;
/** How many rows of the index to show. */
const ENTRIES = 200;
/** Choices for the length of all summaries. */
const LENGTHS = /** @type {const} */ ([['auto', 0], ['sentences', 1], ['sentences', 2], ['sentences', 3], ['sentences', 5], ['sentences', 10], ['words', 50], ['words', 100], ['words', 200], ['share', 10], ['share', 25]]);

/** Sort keys of the table's columns. @type {Record<string, (row: Row) => string | number>} */
const BY = {
  file: (r) => r.file.name,
  title: (r) => r.title ?? '',
  words: (r) => r.words ?? 0,
  summary: (r) => r.summary?.join(' ').length ?? 0,
  person: (r) => listed(r, 'person').length,
  organization: (r) => listed(r, 'organization').length,
  place: (r) => listed(r, 'place').length,
};
/** Sort keys of the index's columns. @type {Record<string, (entry: Entry) => string | number>} */
const INDEX_BY = { name: (e) => e.name, kind: (e) => e.kind, count: (e) => e.count, files: (e) => e.files.length };

/** @typedef {{by: string, down: boolean}} Order */

export class BatchView {
  element = $('batch');
  #title = h('h2', { id: 'batch-title' });
  #progress = h('progress', { 'aria-labelledby': 'batch-state' });
  #state = h('p', { id: 'batch-state' });
  #cancel = button(S.cancel, () => raise(this.element, 'batch-cancel'));
  #length = h('select', { id: 'batch-length', change: () => raise(this.element, 'batch-length', { length: LENGTHS.map(([unit, value]) => ({ unit, value }))[this.#length.selectedIndex] }) });
  #save = h('div', { class: 'after' },
    h('label', { for: 'batch-length' }, S.length), this.#length,
    button(S.zip, () => raise(this.element, 'batch-zip'), { class: 'first' }),
    button(S.digest, () => raise(this.element, 'batch-digest')));
  #rows = h('tbody');
  #filter = h('input', { type: 'search', id: 'index-filter', autocomplete: 'off', input: () => this.#drawIndex() });
  #entries = h('tbody');
  #more = h('p', { class: 'none' });
  #index = h('div', { hidden: true });
  /** @type {Batch | null} */ #batch = null;
  /** @type {HTMLElement[]} */ #elements = [];
  /** @type {Order} */ #order = { by: '', down: false };
  /** @type {Order} */ #indexOrder = { by: '', down: false };

  constructor() {
    this.element.setAttribute('aria-labelledby', 'batch-title');
    this.#index.append(
      h('h2', { id: 'index-title' }, S.index),
      h('label', { for: 'index-filter', class: 'vh' }, S.filter), this.#filter,
      this.#table('index-title', S.indexColumns, this.#entries, (order) => {
        this.#indexOrder = order;
        this.#drawIndex();
      }), this.#more);
    this.#filter.placeholder = S.filter;
    this.element.append(
      h('div', { class: 'bar' }, this.#title, button(S.close, () => raise(this.element, 'batch-close'))),
      h('div', { class: 'going' }, this.#progress, this.#state, this.#cancel),
      this.#save,
      this.#table('batch-title', S.columns, this.#rows, (order) => {
        this.#order = order;
        this.#sort();
      }, S.caption),
      this.#index);
  }

  /**
   * Makes a table that scrolls if it is too wide, and sorts when a column head is clicked.
   * @param {string} by @param {Record<string, string>} columns @param {HTMLElement} body @param {(order: Order) => void} sorted
   * @param {string} [label] a name for the scrolling region, if the heading covers more than the table
   */
  #table(by, columns, body, sorted, label = '') {
    // Set all roles explicitly: on a narrow page rows are laid out as blocks, which drops the implicit ones.
    body.setAttribute('role', 'rowgroup');
    const heads = Object.entries(columns).map(([key, text]) => {
      const head = h('th', { scope: 'col', role: 'columnheader' }, button(text, () => {
        const up = head.getAttribute('aria-sort') !== 'ascending';
        for (const other of heads) other.removeAttribute('aria-sort');
        head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
        sorted({ by: key, down: !up });
      }, { class: 'sort' }));
      return head;
    });
    const head = h('thead', { role: 'rowgroup' }, h('tr', { role: 'row' }, ...heads));
    return h('div', { class: 'scroll', role: 'region', ...(label ? { 'aria-label': label } : { 'aria-labelledby': by }), tabindex: 0 }, h('table', { role: 'table', 'aria-labelledby': by }, head, body));
  }

  /**
   * @param {{batch: Batch, row?: number}} data row: the only row that changed, if given
   */
  update({ batch, row }) {
    if (this.#batch !== batch) {
      this.#filter.value = '';
      // Filled here rather than at startup, because creating number formatters is slow.
      if (!this.#length.options.length) fill(this.#length, LENGTHS.map(([unit, value]) => h('option', null, unit === 'auto' ? summary.units.auto : summary.budget[unit](value))));
      this.#length.selectedIndex = Math.max(0, LENGTHS.findIndex(([unit, value]) => unit === batch.length.unit && value === batch.length.value));
      this.#order = this.#indexOrder = { by: '', down: false };
      for (const head of this.element.querySelectorAll('[aria-sort]')) head.removeAttribute('aria-sort');
    }
    const focused = this.#elements.findIndex((e) => e.contains(document.activeElement));
    this.#title.textContent = S.title(batch.rows.length);
    if (this.#batch !== batch || row === undefined) {
      this.#elements = batch.rows.map((r, i) => this.#row(r, i));
      this.#batch = batch;
      this.#sort();
    } else {
      const made = this.#row(batch.rows[row], row);
      this.#elements[row].replaceWith(made);
      this.#elements[row] = made;
    }
    const { left } = batch;
    Object.assign(this.#progress, { max: batch.of, value: batch.done });
    const parts = [S.progress(batch.rows.filter((r) => r.state === 'done').length, batch.rows.length)];
    if (batch.failed) parts.push(S.failed(batch.failed));
    if (batch.running && !batch.stopped && left !== null) parts.push(S.left(left));
    this.#state.textContent = parts.join(' · ');
    if (!batch.running && document.activeElement === this.#cancel) this.element.focus({ preventScroll: true });
    this.#progress.hidden = this.#cancel.hidden = !batch.running;
    this.#save.hidden = batch.running;
    this.#index.hidden = batch.running || !batch.entries.length;
    if (!batch.running && row === undefined) this.#drawIndex();
    if (!this.#elements[focused]?.contains(document.activeElement)) this.focusOn(focused);
  }

  /** Focuses the title of a row's article. @param {number} row @returns {boolean} false if there is none */
  focusOn(row) {
    const title = this.#elements[row]?.querySelector('button');
    title?.focus({ preventScroll: true });
    title?.scrollIntoView({ block: 'nearest' });
    return Boolean(title);
  }

  #sort() {
    const rows = this.#batch?.rows ?? [];
    const order = ordered(rows.map((row, i) => ({ row, i })), this.#order, ({ row }) => BY[this.#order.by](row));
    fill(this.#rows, order.map(({ i }) => this.#elements[i]));
  }

  /** @param {Row} row @param {number} i */
  #row(row, i) {
    const file = h('th', { scope: 'row', role: 'rowheader' }, row.file.name);
    if (row.state === 'waiting') return h('tr', { role: 'row', class: 'waiting' }, file, cell('', '…', { colspan: 6 }));
    if (row.state === 'failed') return h('tr', { role: 'row', class: 'failed' }, file, cell('', row.fault, { colspan: 6 }));
    const open = button(row.title ?? '', () => raise(this.element, 'batch-open', { row: i }), { class: 'plain' });
    const { columns } = S;
    return h('tr', { role: 'row' }, file, cell(columns.title, open), cell(columns.words, count(row.words ?? 0), { class: 'n' }), told(row.summary ?? []),
      .../** @type {const} */ (['person', 'organization', 'place']).map((kind) => cell(columns[kind], some(listed(row, kind)))));
  }

  #drawIndex() {
    const batch = this.#batch;
    if (!batch) return;
    const wanted = this.#filter.value.trim().toLowerCase();
    const all = ordered(batch.entries.filter((e) => !wanted || e.name.toLowerCase().includes(wanted)), this.#indexOrder, (e) => INDEX_BY[this.#indexOrder.by](e));
    fill(this.#entries, all.slice(0, ENTRIES).map((e) => {
      const files = e.files.slice(0, NAMES).map((f) =>
        button(S.inFile(batch.rows[f.row].file.name, f.count), () => raise(this.element, 'batch-open', { row: f.row, name: e.name }), { class: 'file' }));
      return h('tr', { role: 'row' }, h('th', { scope: 'row', role: 'rowheader' }, e.name),
        cell(S.indexColumns.kind, KIND[e.kind] ?? e.kind), cell(S.indexColumns.count, count(e.count), { class: 'n' }),
        h('td', { role: 'cell', 'data-column': S.indexColumns.files }, ...files, e.files.length > NAMES ? S.andMore(e.files.length - NAMES) : null));
    }));
    this.#more.textContent = all.length > ENTRIES ? S.andMore(all.length - ENTRIES) : '';
  }
}

/**
 * @template T
 * @param {T[]} items @param {Order} order @param {(item: T) => string | number} key
 */
function ordered(items, { by, down }, key) {
  if (!by) return items;
  const compare = (/** @type {T} */ a, /** @type {T} */ b) => {
    const [x, y] = [key(a), key(b)];
    return typeof x === 'string' ? x.localeCompare(String(y), undefined, { numeric: true }) : x - Number(y);
  };
  return items.toSorted((a, b) => (down ? -1 : 1) * compare(a, b));
}

/** A cell with the first sentence of a summary, and a button that unfolds the others. @param {string[]} summary */
function told([first = '', ...others]) {
  const rest = h('span', { hidden: true }, ` ${others.join(' ')}`);
  const more = button(S.more, () => {
    rest.hidden = !rest.hidden;
    more.textContent = rest.hidden ? S.more : S.less;
    more.setAttribute('aria-expanded', String(!rest.hidden));
  }, { class: 'file', 'aria-expanded': 'false' });
  return h('td', { role: 'cell', 'data-column': S.columns.summary, class: 'prose' }, first, ...(others.length ? [rest, ' ', more] : []));
}

/** @param {string[]} names */
const some = (names) => names.slice(0, NAMES).join(', ') + (names.length > NAMES ? `, ${S.andMore(names.length - NAMES)}` : '');

/**
 * A cell with its column's name, which the narrow page shows.
 * @param {string} column
 * @param {import('./dom.js').Child} content
 * @param {Record<string, any>} [more]
 */
const cell = (column, content, more) => h('td', { role: 'cell', 'data-column': column, ...more }, content);
