// @ts-check
/**
 * Takes in articles: pasted anywhere on the page, dropped, opened, or typed
 * into the field. Raises 'take' {source}, 'take-files' {files}, 'typed' {text,
 * put} and 'refuse' {message}.
 */
import { $, h, raise } from './dom.js';
import { status as S } from './strings.js';

/** Analyse what was typed after a pause this long, in milliseconds. */
const PAUSE = 500;
/**
 * A change of at least this many characters was not typed but inserted, say by a script or a
 * browser extension.
 */
const LEAP = 200;
/** How many characters of a text to preview: more than fits on a screen. */
const START = 20_000;
/**
 * A text of at least this many characters takes so long to lay out in the field that we paint the
 * rest first.
 */
const HEAVY = 1 << 20;
/** A headline is shorter than this many characters. */
const HEADLINE = 200;

/** Whether a text is only the address of a page, which we cannot fetch. @param {string} text */
export const isLink = (text) => /^\s*(https?:\/\/|www\.)\S+\s*$/i.test(text);

/** @param {string} headline '' for none @param {{text: string, html?: string}} body */
const under = (headline, { text, html }) =>
  headline ? { text: `${headline}\n\n${text}`, html: html && h('h1', null, headline).outerHTML + html } : { text, html };

export class Intake {
  element = $('text');
  #files = $('files');
  #drop = h('div', { class: 'drop', hidden: true }, h('p', null, S.drop));
  #depth = 0;
  #own = false; // whether the drag started on this page
  #pasting = false;
  #refused = ''; // the field's text, if it could not be read
  #length = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */ #timer;

  constructor() {
    document.body.append(this.#drop);
    document.addEventListener('paste', (event) => this.#paste(event));
    this.element.addEventListener('input', () => this.#input());
    $('open').addEventListener('click', () => this.#files.click());
    this.#files.addEventListener('change', () => {
      const files = [...(this.#files.files ?? [])];
      this.#files.value = ''; // so that choosing the same file again counts as a change
      if (files.length) raise(this.element, 'take-files', { files });
    });
    document.addEventListener('dragstart', () => (this.#own = true));
    document.addEventListener('dragend', () => (this.#own = false));
    for (const type of ['dragenter', 'dragover', 'dragleave', 'drop']) {
      document.addEventListener(type, (event) => this.#drag(/** @type {DragEvent} */ (event)));
    }
  }

  /** Whether a 'typed' event is pending. */
  get typing() {
    return this.#timer !== undefined;
  }

  /** Cancels a pending 'typed' event, because newer input replaces it. */
  still() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** @param {{text: string}} data the field's text */
  update({ text }) {
    this.still();
    this.#refused = '';
    this.element.readOnly = false;
    if (this.element.value !== text) {
      this.element.value = text;
      this.element.setSelectionRange(0, 0);
    }
    this.#length = this.element.value.length;
  }

  /**
   * Shows the start of a text while it is analysed. Laying out all of a long text is not worth it
   * for a short preview.
   * @param {{text: string}} data
   */
  preview({ text }) {
    this.update({ text: text.slice(0, START) });
    this.element.readOnly = text.length > START; // do not let the user edit a truncated text
  }

  /**
   * Sets the text; if it is slow to lay out, only after the next paint.
   * @param {{text: string}} data
   * @param {() => boolean} wanted whether to set it still, checked at that time
   */
  keep(data, wanted) {
    const update = () => {
      if (!wanted()) return;
      this.update(data);
      this.#refused = this.element.value;
    };
    if (data.text.length < HEAVY) update();
    else requestAnimationFrame(() => setTimeout(update));
  }

  /** Focuses the field, with the caret at an offset. @param {number} at */
  focusAt(at) {
    this.element.focus();
    this.element.setSelectionRange(at, at);
    // Browsers scroll to the caret only when the field gains focus.
    this.element.blur();
    this.element.focus();
  }

  #input() {
    this.still();
    const { value } = this.element;
    const leap = Math.abs(value.length - this.#length) >= LEAP;
    this.#length = value.length;
    const put = leap && !this.#pasting;
    this.#timer = setTimeout(() => {
      this.still();
      raise(this.element, 'typed', { text: this.element.value, put });
    }, put ? 0 : PAUSE);
  }

  /** @param {ClipboardEvent} event */
  #paste(event) {
    const data = event.clipboardData;
    if (!data || event.defaultPrevented) return;
    const at = /** @type {HTMLElement | null} */ (event.target);
    // Ticks and sliders take no text, so a paste while one has the focus is for us.
    const field = at?.closest?.('input:not([type=checkbox], [type=range]), textarea, [contenteditable], dialog');
    if (field && field !== this.element) return; // not ours: the user is pasting into another field
    const html = data.getData('text/html');
    const text = data.getData('text/plain');
    const { value } = this.element;
    const refused = value !== '' && value === this.#refused;
    if (field === this.element && value.trim() && !refused && !this.element.readOnly && text) {
      // Pasting into existing text: leave it to the browser.
      this.#pasting = true;
      setTimeout(() => (this.#pasting = false));
      return;
    }
    event.preventDefault();
    // A headline alone could not be read: now its article may come. Anything else that was refused is replaced.
    const headline = refused && value.length < HEADLINE && !isLink(value) ? value.trim() : '';
    if (text.trim() || html.trim()) raise(this.element, 'take', { source: under(headline, { text, html: html || undefined }) });
    else if (data.files.length) this.#given([...data.files]);
    else raise(this.element, 'refuse', { message: S.nothing });
  }

  /** @param {DragEvent} event */
  #drag(event) {
    const data = event.dataTransfer;
    if (!data || this.#own) return;
    const types = [...data.types];
    const welcome = types.includes('Files') || types.includes('text/plain') || types.includes('text/html');
    if (!welcome || (event.target === this.element && !types.includes('Files') && this.element.value && !this.element.readOnly)) return;
    if (event.type === 'dragenter') this.#depth++;
    if (event.type === 'dragleave') this.#depth--;
    if (event.type === 'drop') this.#depth = 0;
    this.#drop.hidden = this.#depth <= 0;
    if (event.type === 'dragover' || event.type === 'drop') event.preventDefault();
    if (event.type !== 'drop') return;
    if (data.files.length) return this.#given([...data.files]);
    const [text, html] = [data.getData('text/plain'), data.getData('text/html')];
    if (text.trim() || html.trim()) raise(this.element, 'take', { source: { text, html: html || undefined } });
  }

  /** @param {File[]} files */
  #given(files) {
    if (files.every((f) => f.type.startsWith('image/'))) raise(this.element, 'refuse', { message: S.image });
    else raise(this.element, 'take-files', { files });
  }
}
