// @ts-check
/**
 * How an article comes in: pasted anywhere on the page, dropped, opened, or
 * typed into the field. Raises 'take' {source}, 'take-files' {files},
 * 'typed' {text} and 'refuse' {message}.
 */
import { $, h, raise } from './dom.js';
import { status as S } from './strings.js';

/** A pause in typing that is long enough to read what was typed. */
const PAUSE = 500;
/** So many characters at once were not typed but put there, by a script or a password manager's kind of tool. */
const LEAP = 200;
/** The start of a text: more than fits on a screen. */
const START = 20_000;
/** A field with more text than this takes the browser longer to lay out than one would wait without a word. */
const HEAVY = 1 << 20;

export class Intake {
  element = $('text');
  #files = $('files');
  #drop = h('div', { class: 'drop', hidden: true }, h('p', null, S.drop));
  #depth = 0;
  #own = false; // what is dragged comes from this page
  #pasting = false;
  #length = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */ #timer;

  constructor() {
    document.body.append(this.#drop);
    document.addEventListener('paste', (event) => this.#paste(event));
    this.element.addEventListener('input', () => this.#input());
    $('open').addEventListener('click', () => this.#files.click());
    this.#files.addEventListener('change', () => {
      const files = [...(this.#files.files ?? [])];
      this.#files.value = ''; // the same file again is a change again
      if (files.length) raise(this.element, 'take-files', { files });
    });
    document.addEventListener('dragstart', () => (this.#own = true));
    document.addEventListener('dragend', () => (this.#own = false));
    for (const type of ['dragenter', 'dragover', 'dragleave', 'drop']) {
      document.addEventListener(type, (event) => this.#drag(/** @type {DragEvent} */ (event)));
    }
  }

  /** Whether something was typed that has not been told yet. */
  get typing() {
    return this.#timer !== undefined;
  }

  /** What was typed is not told any more: something else was given after it. */
  still() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** @param {{text: string}} data the field's text */
  update({ text }) {
    this.still();
    this.element.readOnly = false;
    if (this.element.value !== text) {
      this.element.value = text;
      this.element.setSelectionRange(0, 0);
    }
    this.#length = this.element.value.length;
  }

  /** Shows the start of a text that is being read. A whole one may be long to lay out, for a look that is soon over. @param {{text: string}} data */
  preview({ text }) {
    this.update({ text: text.slice(0, START) });
    this.element.readOnly = text.length > START; // a part is not there to be edited
  }

  /** Sets the text, but one that takes long to lay out only after what else there is to paint. @param {{text: string}} data @param {() => boolean} wanted whether it still is, then */
  keep(data, wanted) {
    const update = () => wanted() && this.update(data);
    if (data.text.length < HEAVY) update();
    else requestAnimationFrame(() => setTimeout(update));
  }

  /** Puts the caret at a place in the text, and the focus in the field. @param {number} at */
  focusAt(at) {
    this.element.focus();
    this.element.setSelectionRange(at, at);
    // Only on gaining the focus is the caret scrolled to.
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
    const field = at?.closest?.('input, textarea, [contenteditable], dialog');
    if (field && field !== this.element) return; // the reader's own business
    const html = data.getData('text/html');
    const text = data.getData('text/plain');
    if (field === this.element && this.element.value.trim() && !this.element.readOnly && text) {
      // A part pasted into a text: the browser's to do.
      this.#pasting = true;
      setTimeout(() => (this.#pasting = false));
      return;
    }
    event.preventDefault();
    if (text.trim() || html.trim()) raise(this.element, 'take', { source: { text, html: html || undefined } });
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
