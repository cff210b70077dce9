// @ts-check
/**
 * The one that knows all parts: it hears what the views raise, asks the
 * session, and shows the result. Views know nothing of each other.
 */
import { ArticleSession } from './article-session.js';
import { copyLink, copySummary } from './clipboard.js';
import { CorrectionView } from './correction.js';
import { $, afterPaint } from './dom.js';
import { Engine, EngineError } from './engine.js';
import { EntitiesView } from './entities.js';
import { download } from './files.js';
import { HelpView } from './help.js';
import { Intake } from './intake.js';
import { JumpView } from './jump.js';
import { Many } from './many.js';
import { forget, recall, remember } from './memory.js';
import { language } from './numbers.js';
import { goOffline, shared } from './offline.js';
import { ReaderView } from './reader.js';
import { sample } from './sample.js';
import { SaveView } from './save.js';
import { SelectionView } from './selection.js';
import { sentence } from './sentence.js';
import { loadSettings, storeSettings } from './settings.js';
import { SettingsView } from './settings-view.js';
import { SheetView } from './sheet.js';
import { StatusView } from './status.js';
import { article as A, entities as E, formats, status as S } from './strings.js';
import { SummaryView } from './summary.js';
import { warm } from './warm.js';

/** @typedef {import('./types.js').Source} Source */
/** @typedef {import('./types.js').Edit} Edit */

/** An article that is not read within so many milliseconds is shown as it came; before that it would but flash up. */
const PROMPT = 400;

/** What is set of a longer text, in characters, is laid out in a task of its own. */
const LONG = 1 << 14;

/** How long after all is ready the page is kept for use without a network, and the engine is summed up: that takes a processor from who pastes at once. */
const SETTLED = 2000;

export class Controller {
  #settings = loadSettings();
  #engine = new Engine({ onstate: (state, detail) => this.#engineIs(state, detail) });
  #session = new ArticleSession(this.#engine, () => this.#show());
  #status = new StatusView();
  #sheet = new SheetView();
  #intake = new Intake();
  #summary = new SummaryView();
  #reader = new ReaderView();
  #entities = new EntitiesView();
  #selection = new SelectionView(this.#reader.element);
  #correction = new CorrectionView();
  #save = new SaveView();
  #settingsView = new SettingsView();
  #help = new HelpView();
  #many = new Many(this.#engine, this.#status);
  #editing = true;
  /** @type {Source | undefined} what was typed last */ #draft;
  #fault = '';
  #selected = -1;
  #mention = -1;

  begin() {
    new JumpView();
    this.#session.length = { unit: this.#settings.unit, value: this.#settings.value };
    this.#save.update({ formats: Object.keys(formats).map((id) => ({ id, ending: `.${id}` })) });
    this.#listen();
    this.#show();
    this.#chosen({});
    if (matchMedia('(pointer: fine)').matches) this.#intake.element.focus();
    const kept = this.#settings.remember ? recall() : null;
    if (kept) this.#take(kept, S.restored);
    this.#ready();
    shared().then((files) => files.length && this.#files(files));
  }

  #listen() {
    /** @type {Record<string, (detail: any) => void>} */
    const heard = {
      take: ({ source }) => this.#take(source),
      'take-files': ({ files }) => this.#files(files),
      typed: ({ text, put }) => this.#typed(text, put),
      refuse: ({ message }) => this.#refuse(message),
      'edit-text': () => this.#edit(),
      'read-text': () => this.#stopEditing(),
      length: (length) => this.#length(length),
      focus: ({ focus }) => this.#focus(focus),
      choose: (choice) => this.#chosen(choice),
      kinds: ({ hide }) => this.#chosen({ hide }),
      copy: ({ markdown }) => this.#session.view && this.#copied(copySummary(this.#session.view, this.#settings.bullets, markdown)),
      'show-sentence': ({ sentence }) => this.#read(() => this.#reader.showSentence(sentence)),
      'select-entity': ({ entity }) => this.#select(entity === this.#selected ? -1 : entity),
      peek: ({ entity }) => this.#reader.peek(entity),
      step: ({ by }) => this.#step(by),
      correct: ({ entity }) => this.#session.view && this.#correction.update({ entities: this.#session.view.entities, entity }),
      edit: ({ edits, said }) => this.#correct(edits, said),
      'undo-correction': () => this.#undoCorrections(1),
      'put-back': ({ blocks, keep }) => this.#putBack(blocks, keep),
      save: ({ format }) => this.#download(format),
      print: () => this.#read(() => print()),
      forget: () => this.#forget(),
      'copy-link': () => this.#copied(copyLink(this.#settings)),
    };
    for (const [name, act] of Object.entries(heard)) {
      document.addEventListener(name, (event) => event instanceof CustomEvent && act(event.detail));
    }
    $('new').addEventListener('click', () => this.#clear());
    $('sample').addEventListener('click', () => this.#take(sample));
    $('settings').addEventListener('click', () => this.#settingsView.open());
    $('help').addEventListener('click', () => this.#help.open());
    $('remember').addEventListener('change', (/** @type {any} */ event) => this.#chosen({ remember: event.target.checked }));
    document.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && this.#selected >= 0 && !document.querySelector('dialog[open]')) this.#select(-1);
    });
    addEventListener('unhandledrejection', (event) => {
      if (event.reason instanceof EngineError) event.preventDefault(); // it has been told to the one who can act on it
      const said = sentence(event.reason);
      if (document.documentElement.dataset.engine !== 'failed') this.#status.say(said);
    });
  }

  /**
   * Shows what is the case.
   * @param {number} top where the page is scrolled to then; asked of the
   *   browser before anything changes, when it costs no layout
   */
  #show(top = this.#session.view ? scrollY : 0) {
    const { view, source, focus, length, override, corrections } = this.#session;
    const editing = this.#editing || !view;
    const facts = view ? A.facts(view.words, language(view.lang)) : '';
    this.#sheet.update({ empty: !view, editing, facts, credit: (view && source?.credit) || '', fault: this.#fault });
    if (!view) return [this.#summary, this.#entities, this.#reader].forEach((v) => v.clear());
    const { hide } = this.#settings;
    this.#summary.update({ view, length, focus, settings: this.#settings });
    this.#entities.update({ view, hide, selected: this.#selected, mention: this.#mention, focus, corrections: corrections.length, top });
    this.#reader.update({ view, hide, selected: this.#selected, override, top });
    this.#selection.update({ text: view.text });
  }

  /**
   * Takes an article in place of what is there.
   * @param {Source} source
   * @param {string} [said]
   * @param {object} [more] what else was known of it
   */
  async #take(source, said = '', more = {}) {
    const before = this.#before();
    this.#many.show(false);
    this.#intake.still();
    const slow = setTimeout(() => this.#session.coming === source && !this.#session.view && source.text && this.#intake.preview(source), PROMPT);
    try {
      if (!(await this.#status.during(S.reading, (signal) => this.#session.read(source, { signal, ...more })))) return;
    } catch (error) {
      return this.#notTaken(error, source, before);
    } finally {
      clearTimeout(slow);
    }
    const view = this.#session.view;
    if (!view) return;
    // Who has gone on typing meanwhile is let finish; what was typed is read at the next pause.
    this.#editing = this.#intake.typing;
    this.#fresh();
    this.#show(0);
    const untouched = () => this.#session.view?.text === view.text && this.#session.coming !== this.#draft && !this.#intake.typing;
    afterPaint(() => untouched() && this.#intake.update({ text: view.text }));
    const unkept = this.#keep();
    if (before.source && !said) this.#status.say(`${S.replaced} ${unkept}`.trim(), { label: S.undo, run: () => this.#restore(before) });
    else if (said || unkept) this.#status.say(`${said} ${unkept}`.trim());
    else this.#status.whisper(S.done(view.summary.sentences.length, view.entities.length));
    // Laid out while the browser waits for its next frame.
    const layOut = () => document.body.getBoundingClientRect();
    if (view.text.length < LONG) layOut();
    else setTimeout(layOut);
  }

  /** What there is to lose: the article, with what was done to its text in the field. */
  #before() {
    const before = this.#session.snapshot();
    const { view, coming } = this.#session;
    const { value } = this.#intake.element;
    const edited = this.#editing && value.trim() && value !== view?.text && (!coming || coming === this.#draft);
    return edited ? { ...before, source: { text: value }, override: {} } : before;
  }

  /** Another article, or another reading of it, is there: what spoke of entities by their number is over. */
  #fresh() {
    this.#fault = '';
    this.#selected = this.#mention = -1;
    this.#correction.element.close();
  }

  /** Says why an article was not taken; its text stays. @param {any} error @param {Source} source @param {ReturnType<ArticleSession['snapshot']>} before */
  #notTaken(error, source, before) {
    const fault = (this.#fault = sentence(error));
    if (source.text) {
      this.#session.clear();
      this.#editing = true;
    }
    const text = source.text || (!this.#session.view && before.source?.text);
    if (text) this.#intake.keep({ text }, () => this.#fault === fault && !this.#session.coming);
    this.#show();
    if (before.source && source.text) this.#status.say(S.notRead, { label: S.undo, run: () => this.#restore(before) });
  }

  /** @param {File[]} files */
  #files(files) {
    this.#intake.still();
    if (files.length > 1) this.#many.begin(files, this.#session.options);
    else this.#take({ text: '', name: files[0].name, file: files[0] });
  }

  /** @param {string} text @param {boolean} put set down at once, not typed */
  async #typed(text, put) {
    const { view, corrections, focus } = this.#session;
    if (!text.trim()) {
      this.#session.clear();
      this.#fault = '';
      this.#editing = true;
      return this.#show();
    }
    let unkept = '';
    try {
      if (text !== view?.text) {
        const draft = (this.#draft = { text });
        if (!(await this.#status.during(S.reading, (signal) => this.#session.read(draft, { signal, corrections, focus })))) return;
      } else if (this.#session.coming === this.#draft) {
        this.#session.stay(); // an edit that was taken back
      }
      if (put) this.#editing = false;
      this.#fresh();
      unkept = this.#keep();
    } catch (error) {
      this.#fault = sentence(error);
    }
    this.#show();
    const now = this.#session.view;
    if (unkept) this.#status.say(unkept);
    else if (now && !this.#fault) this.#status.whisper(S.done(now.summary.sentences.length, now.entities.length));
  }

  /** @param {string} message */
  #refuse(message) {
    this.#fault = message;
    this.#show();
  }

  /** Opens the text for editing, with the caret where the reader was. */
  #edit() {
    const { place } = this.#reader;
    if (!this.#editing && this.#session.view) this.#intake.update({ text: this.#session.view.text }); // it may not have been filled yet
    this.#editing = true;
    this.#show();
    this.#intake.focusAt(place);
  }

  async #stopEditing() {
    const { value, selectionStart } = this.#intake.element;
    await this.#typed(value, true);
    if (!this.#editing) this.#reader.showPlace(selectionStart);
  }

  /** Does something with the article as it is read. @param {() => void} act */
  #read(act) {
    if (this.#editing) {
      this.#editing = false;
      this.#show();
    }
    act();
  }

  #clear() {
    const before = this.#before();
    this.#session.clear();
    forget();
    this.#fresh();
    this.#editing = true;
    this.#intake.update({ text: '' });
    this.#show();
    scrollTo(0, 0);
    this.#intake.element.focus();
    if (before.source) this.#status.say(S.cleared, { label: S.undo, run: () => this.#restore(before) });
  }

  /** @param {ReturnType<ArticleSession['snapshot']>} before */
  #restore({ source, ...more }) {
    if (source) this.#take(source, S.restored, more);
  }

  /** @param {import('./types.js').Length} length */
  #length(length) {
    this.#session.length = length;
    this.#session.select();
    this.#chosen(length, false);
  }

  /** @param {string} focus */
  #focus(focus) {
    if (focus === this.#session.focus) return;
    this.#session.focus = focus;
    this.#session.select();
  }

  /** @param {Partial<import('./settings.js').Settings>} choice */
  #chosen(choice, show = true) {
    this.#settings = { ...this.#settings, ...choice };
    storeSettings(this.#settings);
    const { scheme, remember: wanted } = this.#settings;
    if (scheme === 'auto') delete document.documentElement.dataset.scheme;
    else document.documentElement.dataset.scheme = scheme;
    $('remember').checked = wanted;
    this.#settingsView.update({ settings: this.#settings });
    if (choice.remember === false) forget();
    if (choice.remember && this.#session.view) this.#status.say(this.#keep() || S.remembered);
    if (show) this.#show();
  }

  /** Keeps the article for the reader's return, if that is wanted; gives what is to be said where the browser would not. */
  #keep() {
    const { source, view } = this.#session;
    if (!this.#settings.remember || !source || !view) return '';
    return remember(source.bytes ? { text: view.text } : { text: source.text, html: source.html }) ? '' : S.rememberFailed;
  }

  #forget() {
    forget();
    this.#chosen({ remember: false });
    this.#status.say(S.forgotten);
  }

  /** @param {Promise<boolean>} copying */
  async #copied(copying) {
    this.#status.say((await copying) ? S.copied : S.copyFailed);
  }

  /** @param {number} entity */
  #select(entity) {
    const was = this.#selected;
    this.#selected = entity;
    this.#mention = -1;
    this.#show();
    if (entity >= 0 && was !== entity && !this.#entities.element.contains(document.activeElement)) this.#entities.reveal();
  }

  /** To the next mention of the selected entity, or the one before. @param {number} by */
  #step(by) {
    const entity = this.#session.view?.entities[this.#selected];
    if (!entity) return;
    const n = entity.mentions.length;
    this.#mention = this.#mention < 0 && by < 0 ? n - 1 : (this.#mention + by + n) % n;
    this.#read(() => this.#show());
    this.#reader.showMention(this.#selected, this.#mention);
    const said = S.place(this.#mention + 1, n, entity.name);
    // Where the list is not beside the article, the way on stands below it.
    if (matchMedia('(max-width: 47.99rem)').matches) this.#status.say(said, { label: E.next, run: () => this.#step(1) });
    else this.#status.whisper(said);
  }

  /** @param {Edit[]} edits @param {string} said */
  async #correct(edits, said) {
    const name = this.#session.view?.entities[this.#selected]?.name;
    const made = await this.#session.correct(edits);
    if (!made) return;
    this.#selected = name === undefined ? -1 : this.#session.view?.entities.findIndex((e) => e.name === name) ?? -1;
    this.#mention = -1;
    this.#show();
    this.#status.say(said, { label: S.undo, run: () => this.#undoCorrections(made) });
  }

  /** @param {number} n */
  async #undoCorrections(n) {
    if (!(await this.#session.undo(n))) return;
    this.#selected = this.#mention = -1;
    this.#show();
    this.#status.say(S.undone);
  }

  /** @param {number[]} blocks @param {boolean} keep */
  async #putBack(blocks, keep) {
    const wish = (/** @type {boolean} */ k) => Object.fromEntries(blocks.map((b) => [b, k]));
    if (!(await this.#status.during(S.reading, (signal) => this.#session.keep(wish(keep), signal)))) return;
    this.#fresh();
    this.#show();
    this.#status.say(keep ? A.putBackDone : A.leftOut, { label: S.undo, run: () => this.#putBack(blocks, !keep) });
  }

  /** @param {string} format */
  async #download(format) {
    const file = await this.#status.during(S.working, (signal) => this.#session.export(format, signal));
    download(file);
    this.#status.say(S.saved(file.name));
  }

  /** Whether there is an article, or something that may become one, or the reader looks around. */
  get #wanted() {
    return Boolean(this.#session.view || this.#session.coming || this.#intake.element.value || scrollY);
  }

  /** What the first article need not wait for, in the order of its use. */
  async #ready() {
    let engine = '';
    try {
      const version = await this.#engine.call('version');
      engine = version.engine;
      if (version.formats?.length) this.#save.update({ formats: version.formats });
      this.#help.update({ engine, digest: '' });
      await warm(this.#engine, [this.#summary, this.#entities, this.#reader], this.#settings, () => this.#wanted);
    } finally {
      setTimeout(async () => {
        goOffline((reload) => this.#status.say(S.update, { label: S.reload, run: reload }));
        this.#help.update({ engine, digest: await this.#engine.digest().catch(() => '') });
      }, SETTLED);
    }
  }

  /** @param {string} state @param {string} [detail] */
  #engineIs(state, detail) {
    document.documentElement.dataset.engine = state;
    if (state === 'failed' && detail) this.#refuse(detail);
  }
}
