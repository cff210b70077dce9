// @ts-check
/**
 * The part of the controller that manages the list of many files: starts and
 * stops the analysis, switches between the list and one of its articles, and
 * stores the work on that article in the list.
 */
import { Batch } from './batch.js';
import { BatchView } from './batch-view.js';
import { $, h, raise } from './dom.js';
import { download } from './files.js';
import { keepList, recallList } from './saved.js';
import { batch as S, status } from './strings.js';

/** @typedef {import('./article-session.js').ArticleSession} ArticleSession */

/** Delay before a change to the list is saved, in milliseconds. */
const KEPT = 200;

/** The buttons that open the row before and the one after. */
const BESIDE = { earlier: -1, later: 1 };

export class Many {
  #view = new BatchView();
  /** @type {Batch | null} */ #batch = null;
  #at = -1; // the row whose article is open
  #last = -1; // the row whose article was open last
  #scroll = 0;
  /** @type {Batch | null} the list for which we showed the warning that it cannot be saved */ #told = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */ #keeping;
  #engine;
  #status;
  #where = h('span', { class: 'where' });

  /**
   * @param {import('./engine.js').Engine} engine for the zip
   * @param {import('./status.js').StatusView} status
   */
  constructor(engine, status) {
    this.#engine = engine;
    this.#status = status;
    const { element } = this.#view;
    element.addEventListener('batch-cancel', () => this.#batch?.stop());
    element.addEventListener('batch-close', () => this.#close());
    element.addEventListener('batch-zip', () => this.#zip());
    element.addEventListener('batch-digest', () => this.#batch && this.#save(this.#batch.digest()));
    element.addEventListener('batch-length', (/** @type {any} */ event) => {
      this.#batch?.resize(event.detail.length);
      this.#run();
    });
    $('back').addEventListener('click', () => raise(element, 'batch-list'));
    $('earlier').after(this.#where);
    for (const [id, by] of Object.entries(BESIDE)) $(id).addEventListener('click', () => raise(element, 'batch-open', { row: this.#beside(by) }));
  }

  /** Whether the list is visible. */
  get shown() {
    return !this.#view.element.hidden;
  }

  /**
   * Analyses files, in place of any current list.
   * @param {File[]} files
   * @param {import('./types.js').Length} length of the summaries
   */
  begin(files, length) {
    const before = this.#batch;
    before?.stop();
    this.#batch = new Batch(files, length);
    this.#scroll = 0;
    this.#last = -1;
    this.show(true);
    this.#status.whisper(S.progress(0, files.length));
    return this.#run(before);
  }

  /** Brings back a list that was closed or replaced. @param {Batch} batch */
  #reopen(batch) {
    if (batch === this.#batch) return;
    this.#batch?.stop();
    this.#batch = batch;
    this.#last = -1;
    this.show(true);
    this.#run();
  }

  /**
   * Restores the list after a reload.
   * @param {import('./types.js').Saved | null} open the saved state of the open article
   * @returns {boolean} whether the list was visible
   */
  restore(open) {
    const kept = recallList();
    if (!kept) return false;
    const batch = new Batch(kept.rows.map(({ file }) => file), kept.rows.find(({ saved }) => saved)?.saved?.length ?? { unit: 'auto', value: 0 });
    kept.rows.forEach(({ saved }, i) => (batch.rows[i].saved = i === kept.at && open ? open : saved));
    this.#batch = batch;
    this.show(kept.shown);
    this.#run();
    return kept.shown;
  }

  /** Schedules a save of the list in this tab. */
  #keep() {
    clearTimeout(this.#keeping);
    this.#keeping = setTimeout(async () => {
      const batch = this.#batch;
      if (await keepList(batch?.rows ?? [], { at: this.#at, shown: this.shown }) || batch === this.#told || batch !== this.#batch || batch?.running) return;
      this.#told = batch;
      this.#status.say(status.listNotKept);
    }, KEPT);
  }

  /** Analyses the files that wait. @param {Batch | null} [before] the list that this one replaced */
  async #run(before) {
    const batch = this.#batch;
    if (!batch) return;
    const current = () => batch === this.#batch;
    const reading = batch.run((row) => current() && this.#view.update({ batch, row }));
    this.#view.update({ batch });
    try {
      await reading;
    } catch (error) {
      if (current()) throw error; // ignore errors of a list that was closed
    }
    this.#keep();
    if (!current()) return;
    this.#status.say(batch.stopped ? S.stopped : S.finished(batch.rows.filter((r) => r.state === 'done').length, batch.failed), before ? this.#back(before) : undefined);
  }

  /** The action that brings back a list. @param {Batch} batch */
  #back(batch) {
    return { label: status.undo, run: () => this.#reopen(batch) };
  }

  /** The saved state of a row, so that it can be opened. @param {number} row */
  saved(row) {
    if (this.shown) this.#scroll = scrollY;
    return this.#batch?.rows[row]?.saved;
  }

  /** Stores the work on the open article before another replaces it. @param {ArticleSession} session */
  leave(session) {
    const batch = this.#batch;
    const row = this.#at;
    if (row >= 0) this.#last = row;
    this.#at = -1;
    if (batch && row >= 0 && batch.keep(row, session)) this.#view.update({ batch, row });
    if (batch) this.#keep();
  }

  /**
   * Notes which row of the list the new article belongs to, if any.
   * @param {import('./types.js').Source} source
   */
  follow(source) {
    const rows = this.#batch?.rows ?? [];
    this.#at = rows.findIndex((r) => r.saved?.source === source);
    if (this.#batch) this.#keep();
    this.#where.textContent = this.#at < 0 ? '' : S.where(this.#at + 1, rows.length);
    for (const [id, by] of Object.entries(BESIDE)) $(id).hidden = this.#beside(by) < 0;
  }

  /** The next (or previous) row that can be opened, or -1. @param {number} by */
  #beside(by) {
    const rows = this.#batch?.rows ?? [];
    let i = this.#at < 0 ? -1 : this.#at + by;
    while (rows[i] && rows[i].state !== 'done') i += by;
    return rows[i] ? i : -1;
  }

  /** Shows the list or the article. @param {boolean} listed */
  async show(listed) {
    const batch = this.#batch;
    const shown = listed && batch !== null;
    document.body.classList.toggle('batching', shown);
    this.#view.element.hidden = !shown;
    $('list-bar').hidden = shown || !batch;
    if (batch) this.#keep();
    if (!shown) return;
    scrollTo(0, this.#scroll);
    if (!this.#view.focusOn(this.#last)) this.#view.element.focus({ preventScroll: true });
    if (batch.stale && !batch.running) {
      await batch.merge(this.#engine);
      this.#view.update({ batch });
    }
  }

  #close() {
    const batch = this.#batch;
    batch?.stop();
    this.#batch = null;
    this.#at = -1;
    this.show(false);
    this.#keep();
    $(document.body.classList.contains('empty') ? 'text' : 'main').focus({ preventScroll: true });
    if (batch) this.#status.say(S.closed, this.#back(batch));
  }

  async #zip() {
    const batch = this.#batch;
    if (!batch) return;
    this.#save(await this.#status.during(S.zipping, () => batch.zip(this.#engine)));
  }

  /** @param {{name: string, type: string, bytes: Uint8Array}} file */
  #save(file) {
    download(file);
    this.#status.say(status.saved(file.name));
  }
}
