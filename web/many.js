// @ts-check
/**
 * The controller's part for many files at once: it starts and stops the
 * reading, and changes between the list of the articles and the one article.
 */
import { Batch } from './batch.js';
import { BatchView } from './batch-view.js';
import { $, raise } from './dom.js';
import { download } from './files.js';
import { batch as S } from './strings.js';

export class Many {
  #view = new BatchView();
  /** @type {Batch | null} */ #batch = null;
  #engine;
  #status;

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
    element.addEventListener('batch-open', (/** @type {any} */ event) => {
      const file = this.#batch?.rows[event.detail.row].file;
      if (file) raise(element, 'take-files', { files: [file] });
    });
    $('back').addEventListener('click', () => this.show(true));
  }

  /** Reads files in place of those that were there. @param {File[]} files @param {object} options of the summaries */
  async begin(files, options) {
    this.#batch?.stop();
    const batch = new Batch(files, options);
    this.#batch = batch;
    this.show(true);
    this.#status.whisper(S.progress(0, files.length));
    const current = () => batch === this.#batch;
    const reading = batch.run((row) => current() && this.#view.update({ batch, row }));
    this.#view.update({ batch });
    try {
      await reading;
    } catch (error) {
      if (current()) throw error; // of a list that was closed nobody wants to hear
    }
    if (current()) this.#status.say(batch.stopped ? S.stopped : S.finished(batch.done - batch.failed, batch.failed));
  }

  /** Shows the list of many files, or the one article. @param {boolean} listed */
  show(listed) {
    const shown = listed && this.#batch !== null;
    document.body.classList.toggle('batching', shown);
    this.#view.element.hidden = !shown;
    $('back').hidden = shown || !this.#batch;
    if (!shown) return;
    scrollTo(0, 0);
    this.#view.element.focus({ preventScroll: true });
  }

  #close() {
    this.#batch?.stop();
    this.#batch = null;
    this.show(false);
    this.#status.clear();
  }

  async #zip() {
    const batch = this.#batch;
    if (!batch) return;
    download(await this.#status.during(S.zipping, () => batch.zip(this.#engine, S.columns)));
  }
}
