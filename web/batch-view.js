// @ts-check
/**
 * Many files: how far the reading is, a row for each, and the names across
 * all. Raises 'batch-cancel', 'batch-close', 'batch-zip', 'batch-open' {row}.
 */
import { $, button, fill, h, raise } from './dom.js';
import { count } from './numbers.js';
import { batch as S, KINDS } from './strings.js';

/** @typedef {import('./batch.js').Batch} Batch */
/** @typedef {import('./batch.js').Row} Row */

/** Names in one cell of the table. */
const NAMES = 6;
/** Rows of the index that are shown at once. */
const ENTRIES = 200;

export class BatchView {
  element = $('batch');
  #title = h('h2', { id: 'batch-title' });
  #progress = h('progress', { 'aria-labelledby': 'batch-state' });
  #state = h('p', { id: 'batch-state' });
  #cancel = button(S.cancel, () => raise(this.element, 'batch-cancel'));
  #zip = button(S.zip, () => raise(this.element, 'batch-zip'), { class: 'first' });
  #rows = h('tbody');
  #filter = h('input', { type: 'search', id: 'index-filter', autocomplete: 'off', input: () => this.#drawIndex() });
  #entries = h('tbody');
  #more = h('p', { class: 'none' });
  #index = h('div', { hidden: true });
  /** @type {Batch | null} */ #batch = null;

  constructor() {
    this.element.setAttribute('aria-labelledby', 'batch-title');
    this.#index.append(
      h('h2', { id: 'index-title' }, S.index),
      h('label', { for: 'index-filter', class: 'vh' }, S.filter), this.#filter,
      this.#table('index-title', Object.values(S.indexColumns), this.#entries), this.#more);
    this.#filter.placeholder = S.filter;
    this.element.append(
      h('div', { class: 'bar' }, this.#title, h('div', { class: 'after' }, this.#zip, button(S.close, () => raise(this.element, 'batch-close')))),
      h('div', { class: 'going' }, this.#progress, this.#state, this.#cancel),
      this.#table('batch-title', Object.values(S.columns), this.#rows, S.caption),
      this.#index);
  }

  /** A table that scrolls by itself where it is too wide. @param {string} by @param {string[]} columns @param {HTMLElement} body @param {string} [label] the region's own name, where the heading names a greater one */
  #table(by, columns, body, label = '') {
    // The roles are said in full, since the narrow page lays rows out as blocks.
    body.setAttribute('role', 'rowgroup');
    const head = h('thead', { role: 'rowgroup' }, h('tr', { role: 'row' }, ...columns.map((c) => h('th', { scope: 'col', role: 'columnheader' }, c))));
    return h('div', { class: 'scroll', role: 'region', ...(label ? { 'aria-label': label } : { 'aria-labelledby': by }), tabindex: 0 }, h('table', { role: 'table', 'aria-labelledby': by }, head, body));
  }

  /**
   * @param {{batch: Batch, row?: number}} data with row, only that one has changed
   */
  update({ batch, row }) {
    if (this.#batch !== batch) {
      this.#batch = batch;
      this.#title.textContent = S.title(batch.rows.length);
      fill(this.#rows, batch.rows.map((r, i) => this.#row(r, i)));
      this.#filter.value = '';
    } else if (row !== undefined) {
      this.#rows.children[row]?.replaceWith(this.#row(batch.rows[row], row));
    }
    const { left } = batch;
    Object.assign(this.#progress, { max: batch.rows.length, value: batch.done });
    const parts = [S.progress(batch.done, batch.rows.length)];
    if (batch.failed) parts.push(S.failed(batch.failed));
    if (batch.running && !batch.stopped && left !== null) parts.push(S.left(left));
    this.#state.textContent = parts.join(' · ');
    this.#progress.hidden = this.#cancel.hidden = !batch.running;
    this.#zip.hidden = batch.running;
    this.#index.hidden = batch.running || !batch.entries.length;
    if (!batch.running && row === undefined) this.#drawIndex();
  }

  /** @param {Row} row @param {number} i */
  #row(row, i) {
    const file = h('th', { scope: 'row', role: 'rowheader' }, row.file.name);
    if (row.state === 'waiting') return h('tr', { role: 'row', class: 'waiting' }, file, cell('', '…', { colspan: 6 }));
    if (row.state === 'failed') return h('tr', { role: 'row', class: 'failed' }, file, cell('', row.fault, { colspan: 6 }));
    const open = button(row.title ?? '', () => raise(this.element, 'batch-open', { row: i }), { class: 'plain' });
    const { columns } = S;
    return h('tr', { role: 'row' }, file, cell(columns.title, open), cell(columns.words, count(row.words ?? 0), { class: 'n' }), cell(columns.summary, row.summary, { class: 'prose' }),
      .../** @type {const} */ (['person', 'organization', 'place']).map((kind) => cell(columns[kind], some((row.names ?? []).filter((n) => n.kind === kind).map((n) => n.name)))));
  }

  #drawIndex() {
    const wanted = this.#filter.value.trim().toLowerCase();
    const all = (this.#batch?.entries ?? []).filter((e) => !wanted || e.name.toLowerCase().includes(wanted));
    fill(this.#entries, all.slice(0, ENTRIES).map((e) =>
      h('tr', { role: 'row' }, h('th', { scope: 'row', role: 'rowheader' }, e.name),
        cell(S.indexColumns.kind, KINDS[/** @type {'person'} */ (e.kind)]?.one ?? e.kind), cell(S.indexColumns.count, count(e.count), { class: 'n' }),
        cell(S.indexColumns.files, some(e.files.map((f) => S.inFile(f.file, f.count)))))));
    this.#more.textContent = all.length > ENTRIES ? S.andMore(all.length - ENTRIES) : '';
  }
}

/** @param {string[]} names */
const some = (names) => names.slice(0, NAMES).join(', ') + (names.length > NAMES ? `, ${S.andMore(names.length - NAMES)}` : '');

/** A cell that knows its column's name, for the narrow page. @param {string} column @param {import('./dom.js').Child} content @param {Record<string, any>} [more] */
const cell = (column, content, more) => h('td', { role: 'cell', 'data-column': column, ...more }, content);
