// @ts-check
/**
 * The part of the controller that manages the current article: takes one in,
 * edits, clears and restores it (from the undo history, this tab, this device, a
 * file or the list of many files).
 */
import { $, afterPaint } from './dom.js';
import { isLink } from './intake.js';
import { opened, device, tab } from './saved.js';
import { sentence } from './sentence.js';
import { article as A, status as S } from './strings.js';

/** @typedef {import('./types.js').Source} Source */
/** @typedef {import('./types.js').Saved} Saved */

/**
 * If analysis takes longer than this, in milliseconds, we preview the article as it came. Any
 * sooner and the preview would only flash up.
 */
const PROMPT = 400;

/** Texts with at least this many characters are laid out in a task of their own. */
const LONG = 1 << 14;

/** Delay before a change is saved, in milliseconds, so that a run of changes is saved once. */
const KEPT = 300;

/**
 * What the desk needs from the controller.
 * @typedef {object} Page
 * @property {(top?: number) => void} show renders the current state
 * @property {(anchor?: number) => void} fresh resets the selection, after a new article or a new analysis; anchor: a mention of the name to keep selected
 * @property {(length: import('./types.js').Length) => void} lengthIs
 * @property {() => string} said the message that announces a result
 * @property {() => number} anchor a mention of the selected name, or -1
 * @property {() => boolean} remembers whether to save the article on this device
 */

export class Desk {
  editing = true;
  fault = '';
  #episode = 0; // counts the times editing began: what is typed in one episode is undone together
  /** @type {Source | undefined} what was typed last */ #draft;
  /** @type {ReturnType<typeof setTimeout> | undefined} */ #keeping;
  /** @type {Set<string>} warnings about storage already shown */ #warned = new Set();
  #session;
  #history;
  #status;
  #intake;
  #reader;
  #many;
  #page;

  /**
   * @param {object} parts
   * @param {import('./article-session.js').ArticleSession} parts.session
   * @param {import('./history.js').History} parts.history
   * @param {import('./status.js').StatusView} parts.status
   * @param {import('./intake.js').Intake} parts.intake
   * @param {import('./reader.js').ReaderView} parts.reader
   * @param {import('./many.js').Many} parts.many
   * @param {Page} page
   */
  constructor({ session, history, status, intake, reader, many }, page) {
    this.#session = session;
    this.#history = history;
    this.#status = status;
    this.#intake = intake;
    this.#reader = reader;
    this.#many = many;
    this.#page = page;
    for (const type of ['pagehide', 'visibilitychange']) addEventListener(type, () => this.keep());
  }

  /**
   * Replaces the current article.
   * @param {Source} source
   * @param {Partial<Saved>} [more] its saved state, if any
   */
  async take(source, more = {}) {
    if (source === this.#session.coming) return; // a double click
    const before = this.before();
    this.#many.leave(this.#session);
    if (!(await this.#reads(source, more, before))) return;
    if (before.source) this.#history.note(before);
    this.#taken();
    if (before.source) this.#status.say(S.replaced, this.undoing);
    else this.#status.whisper(this.#page.said());
  }

  /**
   * Restores a saved state.
   * @param {Saved} saved
   * @param {string} said
   * @param {boolean} [noted] false if the caller handles the undo history
   */
  async bring(saved, said, noted = true) {
    const before = this.before();
    if (noted) this.#many.leave(this.#session);
    if (!saved.source) this.#emptied();
    else if (saved.source === this.#session.source && this.#session.view) {
      const anchor = this.#page.anchor();
      if (!(await this.#session.become(saved))) return false;
      this.#page.fresh(anchor);
      this.#page.show();
    } else {
      if (!(await this.#reads(saved.source, saved, before))) return false;
      if (noted && before.source) this.#history.note(before);
      this.#taken(saved.place);
    }
    this.#page.lengthIs(this.#session.length);
    this.#status.say(said);
    return true;
  }

  /**
   * Analyses an article. On failure, reports why and keeps its text.
   * @param {Source} source @param {Partial<Saved>} more @param {Saved} before
   * @returns {Promise<boolean>}
   */
  async #reads(source, more, before) {
    this.#many.show(false);
    this.#intake.still();
    const slow = setTimeout(() => this.#session.coming === source && !this.#session.view && source.text && this.#intake.preview(source), PROMPT);
    try {
      if (!(await this.#status.during(S.reading, (signal) => this.#session.read(source, { ...more, signal }))) || !this.#session.view) return false;
      this.#many.follow(source);
      return true;
    } catch (error) {
      this.#notTaken(error, source, before);
      return false;
    } finally {
      clearTimeout(slow);
    }
  }

  /** Shows an article that was just analysed. @param {number} [place] reading position to restore */
  #taken(place = 0) {
    const view = /** @type {import('./types.js').View} */ (this.#session.view);
    // Do not interrupt a user who kept typing; what they typed is analysed at the next pause.
    this.editing = this.#intake.typing;
    this.#page.fresh();
    this.#page.show(0);
    const untouched = () => this.#session.view?.text === view.text && this.#session.coming !== this.#draft && !this.#intake.typing;
    afterPaint(() => untouched() && this.#intake.update({ text: view.text }));
    if (this.editing) return;
    if (place > 0) afterPaint(() => this.#reader.showPlace(place));
    // Focusing forces layout, so wait for the next frame, which does it anyway.
    requestAnimationFrame(() => document.querySelector('dialog[open]') || this.#many.shown || $('summary').focus({ preventScroll: true }));
    // Lay out now, while the browser is idle until its next frame.
    const layOut = () => document.body.getBoundingClientRect();
    if (view.text.length < LONG) layOut();
    else setTimeout(layOut);
  }

  /** The state to undo to: the session, with unsaved edits to the text. @returns {Saved} */
  before() {
    const before = this.#session.snapshot();
    const { view, coming } = this.#session;
    const { value } = this.#intake.element;
    const edited = this.editing && value.trim() && value !== view?.text && (!coming || coming === this.#draft);
    return edited ? { ...before, source: { text: value }, override: {} } : before;
  }

  /**
   * Reports why an article was not taken, and keeps its text.
   * @param {any} error
   * @param {Source} source
   * @param {Saved} before
   */
  #notTaken(error, source, before) {
    const fault = (this.fault = isLink(source.text) ? S.link : sentence(error));
    if (source.text) {
      this.#session.clear();
      this.editing = true;
    }
    const text = source.text || (!this.#session.view && before.source?.text);
    if (text) this.#intake.keep({ text }, () => this.fault === fault && !this.#session.coming);
    if (before.source && source.text) {
      this.#history.note(before);
      this.#status.say(S.notRead, this.undoing);
    }
    this.#page.show();
  }

  /** @param {File[]} files */
  async files(files) {
    this.#intake.still();
    if (files.length > 1) {
      this.#many.leave(this.#session);
      return this.#many.begin(files, this.#session.length);
    }
    if (!/\.json$/i.test(files[0].name)) return this.take({ text: '', name: files[0].name, file: files[0] });
    try {
      const saved = await opened(files[0]);
      if ('corrections' in saved) await this.bring(saved, S.opened);
      else await this.take(saved.source);
    } catch (error) {
      this.refuse(sentence(error));
    }
  }

  /** Opens one of many files, in its saved state. @param {number} row */
  async openRow(row) {
    this.#many.leave(this.#session);
    const saved = this.#many.saved(row);
    if (!saved?.source || !(await this.#reads(saved.source, saved, this.before()))) return;
    this.#taken();
    this.#page.lengthIs(this.#session.length);
    this.#status.whisper(this.#page.said());
  }

  /** @param {string} text @param {boolean} put true to show the article at once, false while the user is typing */
  async typed(text, put) {
    const { view } = this.#session;
    const before = this.#session.snapshot();
    if (!text.trim()) {
      this.#session.clear();
      this.fault = '';
      this.editing = true;
      if (before.source) this.#history.note(before, `typed ${this.#episode}`);
      return this.#page.show();
    }
    try {
      if (text !== view?.text) {
        const draft = (this.#draft = { text });
        const { length, ...more } = before;
        if (!(await this.#status.during(S.reading, (signal) => this.#session.read(draft, { ...more, override: {}, signal })))) return;
        if (before.source) this.#history.note(before, `typed ${this.#episode}`);
      } else if (this.#session.coming === this.#draft) {
        this.#session.stay(); // the edit was reverted
      }
      if (put) this.editing = false;
      this.#page.fresh();
    } catch (error) {
      this.fault = sentence(error);
    }
    this.#page.show();
    if (this.#session.view && !this.fault) this.#status.whisper(this.#page.said());
  }

  /** @param {string} message */
  refuse(message) {
    if (this.#many.shown) return this.#status.say(message); // the list hides the article and its message
    this.fault = message;
    this.#page.show();
  }

  /** Clears a message about another file once the user goes on with the article that is open. */
  goOn() {
    if (!this.fault || this.editing) return;
    this.fault = '';
    this.#page.show();
  }

  /** Opens the text for editing, with the caret at the reading position. */
  edit() {
    const { place } = this.#reader;
    if (!this.editing && this.#session.view) this.#intake.update({ text: this.#session.view.text }); // the field may not have been filled yet
    this.editing = true;
    this.#episode++;
    this.#page.show();
    $('article').scrollIntoView();
    this.#intake.focusAt(place);
  }

  async stopEditing() {
    const { value, selectionStart } = this.#intake.element;
    await this.typed(value, true);
    if (!this.editing) this.#reader.showPlace(selectionStart);
  }

  clear() {
    const before = this.before();
    this.#many.leave(this.#session);
    if (before.source) this.#history.note(before);
    this.#emptied();
    if (this.#page.remembers()) device.forget(); // else it is another tab's article
    scrollTo(0, 0);
    this.#intake.element.focus();
    if (before.source) this.#status.say(S.cleared, this.undoing);
  }

  /** Drops the article and shows the empty page. */
  #emptied() {
    this.#session.clear();
    tab.forget();
    this.#page.fresh();
    this.editing = true;
    this.#intake.update({ text: '' });
    this.#page.show();
  }

  /** The Undo action for a status message. */
  get undoing() {
    return { label: S.undo, run: () => this.undo() };
  }

  async undo() {
    const then = this.#history.undo(this.before());
    if (then) await this.bring(then, S.undone, false);
  }

  async redo() {
    const then = this.#history.redo(this.before());
    if (then) await this.bring(then, S.redone, false);
  }

  /** Changes the article's saved state; can be undone. @param {string} said @param {Partial<Saved>} change */
  async change(said, change) {
    const before = this.before();
    if (!(await this.bring({ ...before, ...change }, said, false))) return;
    this.#history.note(before);
    this.#page.show();
    this.#status.say(said, this.undoing);
  }

  /** The state to save, with the reading position. @returns {Saved} */
  get saved() {
    return { ...this.before(), place: this.#session.view && !this.editing && scrollY > 0 ? this.#reader.place : 0 };
  }

  /** Saves the session in this tab, and on this device if the user wants that. */
  keep() {
    clearTimeout(this.#keeping);
    const saved = this.saved;
    const { view } = this.#session;
    // A file may be too large for storage when its text is not.
    const kept = tab.keep(saved);
    const asText = !kept && view && tab.keep({ ...saved, source: { text: view.text }, override: {} });
    if (this.#session.coming) return; // the pending result would replace any warning; we save again then
    this.#warn(S.keptAsText, Boolean(asText));
    this.#warn(S.notKept, !kept && !asText);
    this.#warn(S.rememberFailed, this.#page.remembers() && Boolean(view) && !device.keep(saved));
  }

  /**
   * Shows a warning once; again only after it stopped applying.
   * @param {string} said
   * @param {boolean} now whether it applies
   */
  #warn(said, now) {
    if (now && !this.#warned.has(said)) this.#status.say(said, this.#history.canUndo ? this.undoing : undefined);
    this.#warned[now ? 'add' : 'delete'](said);
  }

  /** Schedules a save after a change. */
  keepSoon() {
    clearTimeout(this.#keeping);
    this.#keeping = setTimeout(() => this.keep(), KEPT);
  }
}
