// @ts-check
/**
 * The one that knows all parts: it hears what the views raise, asks the
 * session, and shows the result. Views know nothing of each other.
 */
import { ArticleSession } from './article-session.js';
import { asHTML, asMarkdown, asText } from './clipboard.js';
import { CorrectionView } from './correction.js';
import { $ } from './dom.js';
import { Engine, EngineError } from './engine.js';
import { EntitiesView } from './entities.js';
import { copy, download } from './files.js';
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
import { loadSettings, storeSettings, toAddress } from './settings.js';
import { SettingsView } from './settings-view.js';
import { SheetView } from './sheet.js';
import { StatusView } from './status.js';
import { article as A, entities as E, formats, status as S } from './strings.js';
import { SummaryView } from './summary.js';

/** @typedef {import('./types.js').Source} Source */
/** @typedef {import('./types.js').Edit} Edit */

/** What is done within so many milliseconds needs no sign that it goes on. */
const PROMPT = 100;

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
  #many = new Many(this.#engine, this.#status, (error) => this.#sentence(error));
  #editing = true;
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
    this.#version().then(() => this.#warm()).finally(() => goOffline((reload) => this.#status.say(S.update, { label: S.reload, run: reload })));
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
      copy: ({ markdown }) => this.#copy(markdown),
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
      'copy-link': () => this.#copyLink(),
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
      this.#failed(event.reason);
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
    this.#entities.update({ view, hide, selected: this.#selected, mention: this.#mention, focus, corrections: corrections.length });
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
    const before = this.#session.snapshot();
    this.#many.show(false);
    // Most articles are read before their text could be shown in the field.
    const slow = setTimeout(() => this.#session.coming === source && !this.#session.view && source.text && this.#intake.update({ text: source.text }), PROMPT);
    try {
      if (!(await this.#status.during(S.reading, (signal) => this.#session.read(source, { signal, ...more })))) return;
    } catch (error) {
      return this.#notTaken(error, source, before);
    } finally {
      clearTimeout(slow);
    }
    this.#fault = '';
    this.#selected = this.#mention = -1;
    this.#editing = false;
    const view = this.#session.view;
    if (!view) return;
    this.#show(0);
    setTimeout(() => this.#session.view?.text === view.text && this.#intake.update({ text: view.text }));
    this.#keep();
    if (before.source && !said) this.#status.say(S.replaced, { label: S.undo, run: () => this.#restore(before) });
    else if (said) this.#status.say(said);
    else this.#status.whisper(S.done(view.summary.sentences.length, view.entities.length));
  }

  /** Says why an article was not taken; its text stays. @param {any} error @param {Source} source @param {ReturnType<ArticleSession['snapshot']>} before */
  #notTaken(error, source, before) {
    this.#fault = this.#sentence(error);
    if (source.text) {
      this.#session.clear();
      this.#editing = true;
      this.#intake.update({ text: source.text });
    }
    this.#show();
    if (before.source && source.text) this.#status.say(S.notRead, { label: S.undo, run: () => this.#restore(before) });
  }

  /** @param {File[]} files */
  async #files(files) {
    if (files.length > 1) return this.#many.begin(files, this.#session.options);
    const bytes = new Uint8Array(await files[0].arrayBuffer());
    this.#take({ text: '', name: files[0].name, bytes });
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
    try {
      if (text !== view?.text && !(await this.#status.during(S.reading, (signal) => this.#session.read({ text }, { signal, corrections, focus })))) return;
      this.#fault = '';
      if (put) this.#editing = false;
      this.#selected = this.#mention = -1;
      this.#keep();
    } catch (error) {
      this.#fault = this.#sentence(error);
    }
    this.#show();
    const now = this.#session.view;
    if (now && !this.#fault) this.#status.whisper(S.done(now.summary.sentences.length, now.entities.length));
  }

  /** @param {string} message */
  #refuse(message) {
    this.#fault = message;
    this.#show();
  }

  /** Opens the text for editing, with the caret where the reader was. */
  #edit() {
    const { place } = this.#reader;
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
    const before = this.#session.clear();
    forget();
    this.#fault = '';
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
    if (choice.remember && this.#session.view) this.#keep(S.remembered);
    if (show) this.#show();
  }

  /** Keeps the article for the reader's return, if that is wanted. */
  #keep(said = '') {
    const { source, view } = this.#session;
    if (!this.#settings.remember || !source || !view) return;
    const kept = remember(source.bytes ? { text: view.text } : { text: source.text, html: source.html });
    if (!kept) this.#status.say(S.rememberFailed);
    else if (said) this.#status.say(said);
  }

  #forget() {
    forget();
    this.#chosen({ remember: false });
    this.#status.say(S.forgotten);
  }

  /** @param {boolean} markdown */
  async #copy(markdown) {
    const { view } = this.#session;
    if (!view) return;
    const { bullets } = this.#settings;
    const done = markdown ? await copy(asMarkdown(view, bullets)) : await copy(asText(view, bullets), asHTML(view, bullets));
    this.#status.say(done ? S.copied : S.copyFailed);
  }

  async #copyLink() {
    const done = await copy(`${location.href.split('#')[0]}#${toAddress(this.#settings)}`);
    this.#status.say(done ? S.copied : S.copyFailed);
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
    for (const edit of edits) await this.#session.correct(edit);
    this.#selected = name === undefined ? -1 : this.#session.view?.entities.findIndex((e) => e.name === name) ?? -1;
    this.#mention = -1;
    this.#show();
    this.#status.say(said, { label: S.undo, run: () => this.#undoCorrections(edits.length) });
  }

  /** @param {number} n */
  async #undoCorrections(n) {
    for (let i = 0; i < n; i++) await this.#session.undo();
    this.#selected = this.#mention = -1;
    this.#show();
    this.#status.say(S.undone);
  }

  /** @param {number[]} blocks @param {boolean} keep */
  async #putBack(blocks, keep) {
    const wish = (/** @type {boolean} */ k) => Object.fromEntries(blocks.map((b) => [b, k]));
    await this.#status.during(S.reading, (signal) => this.#session.keep(wish(keep), signal));
    this.#selected = this.#mention = -1;
    this.#show();
    this.#status.say(keep ? A.putBackDone : A.leftOut, { label: S.undo, run: () => this.#putBack(blocks, !keep) });
  }

  /** @param {string} format */
  async #download(format) {
    const file = await this.#status.during(S.working, (signal) => this.#session.export(format, signal));
    download(file);
    this.#status.say(S.saved(file.name));
  }

  /**
   * Has the engine read the sample, and nothing kept of it: browsers compile a
   * function of WebAssembly when it is first called, and the first article
   * need not wait for that. In small pieces, and no more of them once there is
   * an article. What goes wrong here is told when it does with an article.
   */
  async #warm() {
    const { text } = sample;
    const html = `<p>${text.replaceAll('\n\n', '</p><p>')}</p>`;
    for (const params of [{ text }, { html }, { text }]) {
      if (this.#engine.busy || this.#session.view) return;
      await this.#engine.call('warm', params).catch(() => {});
    }
  }

  async #version() {
    const { engine, formats: known } = await this.#engine.call('version');
    if (known?.length) this.#save.update({ formats: known });
    this.#help.update({ engine, digest: await this.#engine.digest().catch(() => '') });
  }

  /** @param {string} state @param {string} [detail] */
  #engineIs(state, detail) {
    document.documentElement.dataset.engine = state;
    if (state === 'failed' && detail) this.#refuse(detail);
  }

  /** @param {unknown} error */
  #failed(error) {
    const said = this.#sentence(error);
    if (!document.documentElement.dataset.engine?.startsWith('failed')) this.#status.say(said);
  }

  /** @param {unknown} error */
  #sentence(error) {
    if (error instanceof EngineError) return error.message;
    console.error(error);
    return S.fault;
  }
}
