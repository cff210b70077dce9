// @ts-check
/**
 * The only module that knows all the others: it handles the events that views
 * raise, calls the session, and shows the result. Views know nothing of each other.
 */
import { ArticleSession } from './article-session.js';
import { copyLink, copySentence, copySummary } from './clipboard.js';
import { CorrectionView } from './correction.js';
import { entryWith } from './corrections.js';
import { Desk } from './desk.js';
import { $ } from './dom.js';
import { Engine, EngineError } from './engine.js';
import { EntitiesView } from './entities.js';
import { download } from './files.js';
import { HelpView } from './help.js';
import { History } from './history.js';
import { HistoryView } from './history-view.js';
import { Intake } from './intake.js';
import { keepFragment } from './jump.js';
import { Many } from './many.js';
import { MenuView } from './menu.js';
import { NameSheetView } from './name-sheet.js';
import { language } from './numbers.js';
import { goOffline, shared } from './offline.js';
import { QuotesView } from './quotes.js';
import { ReaderView } from './reader.js';
import { sample } from './sample.js';
import { SaveView } from './save.js';
import { device, tab, toFile } from './saved.js';
import { SelectionView } from './selection.js';
import { sentence } from './sentence.js';
import { loadSettings, storeSettings } from './settings.js';
import { SettingsView } from './settings-view.js';
import { SheetView } from './sheet.js';
import { StatusView } from './status.js';
import { KINDS, article as A, formats, shell, status as S, summary as M } from './strings.js';
import { SummaryView } from './summary.js';
import { warm } from './warm.js';

/** @typedef {import('./types.js').Edit} Edit */

/**
 * How long after startup, in milliseconds, we cache the page for offline use and hash the engine:
 * earlier, they would slow down a user who pastes at once.
 */
const SETTLED = 2000;

export class Controller {
  #settings = loadSettings();
  #engine = new Engine({ onstate: (state, detail) => this.#engineIs(state, detail) });
  #session = new ArticleSession(this.#engine, () => this.#show());
  #history = new History();
  #historyView = new HistoryView();
  #status = new StatusView();
  #sheet = new SheetView();
  #intake = new Intake();
  #summary = new SummaryView();
  #reader = new ReaderView();
  #entities = new EntitiesView();
  #quotes = new QuotesView();
  #nameSheet = new NameSheetView();
  #selection = new SelectionView(this.#reader.element);
  #correction = new CorrectionView();
  #menu = new MenuView();
  #save = new SaveView();
  #settingsView = new SettingsView();
  #help = new HelpView();
  #many = new Many(this.#engine, this.#status);
  #selected = -1;
  #mention = -1;
  #scrolled = false; // whether the user has scrolled; reading scrollY would force layout
  #tapped = false; // whether the name was selected in the text, or the user is stepping through its mentions
  #desk = new Desk({ session: this.#session, history: this.#history, status: this.#status, intake: this.#intake, reader: this.#reader, many: this.#many }, {
    show: (top) => this.#show(top),
    fresh: (anchor) => this.#fresh(anchor),
    lengthIs: (length) => this.#chosen(length, false),
    said: () => this.#said,
    anchor: () => this.#session.view?.entities[this.#selected]?.mentions[0]?.start ?? -1,
    remembers: () => this.#settings.remember,
  });

  begin() {
    keepFragment();
    this.#session.length = { unit: this.#settings.unit, value: this.#settings.value };
    this.#save.update({ formats: Object.keys(formats).map((id) => ({ id, ending: `.${id}` })) });
    this.#listen();
    const kept = tab.recall() ?? (this.#settings.remember ? device.recall() : null);
    this.#show();
    this.#chosen({});
    if (matchMedia('(pointer: fine)').matches) this.#intake.element.focus();
    const listed = this.#many.restore(kept);
    if (kept) this.#desk.bring(kept, S.restored).then(() => void (listed && this.#many.show(true)));
    this.#ready();
    shared().then((files) => void (files.length && this.#desk.files(files)));
  }

  #listen() {
    /** @type {Record<string, (detail: any) => void>} */
    const heard = {
      take: ({ source }) => this.#desk.take(source),
      'take-files': ({ files }) => this.#desk.files(files),
      typed: ({ text, put }) => this.#desk.typed(text, put),
      refuse: ({ message }) => this.#desk.refuse(message),
      'edit-text': () => this.#desk.edit(),
      'read-text': () => this.#desk.stopEditing(),
      'lost-focus': () => ($('history').hidden ? $('main') : $('undo')).focus({ preventScroll: true }),
      undo: () => this.#desk.undo(),
      redo: () => this.#desk.redo(),
      length: (length) => this.#length(length),
      focus: ({ focus }) => this.#focus(focus),
      choose: (choice) => this.#chosen(choice),
      kinds: ({ hide }) => this.#chosen({ hide }),
      copy: ({ markdown }) => this.#session.view && this.#copied(copySummary(this.#session.view, this.#settings.bullets, markdown)),
      'copy-sentence': ({ sentence }) => this.#session.view && this.#copied(copySentence(this.#session.view, sentence, this.#session.source)),
      'show-sentence': ({ sentence }) => this.#read(() => this.#reader.showSentence(sentence)),
      'sentence-menu': (asked) => this.#menu.update({ ...asked, ...this.#standing(asked.sentence) }),
      'why-sentence': ({ sentence }) => this.#summary.explain(sentence),
      'show-in-summary': ({ sentence }) => this.#summary.focusOn(sentence),
      'mark-sentence': ({ sentence, how }) => this.#mark(sentence, how),
      'restore-struck': () => this.#desk.change(M.restored, { struck: [] }),
      'select-entity': ({ entity, start }) => this.#select(entity === this.#selected && start === undefined ? -1 : entity, start),
      peek: ({ entity }) => this.#reader.peek(entity),
      step: ({ by }) => this.#step(by),
      leave: () => this.#select(-1),
      'show-in-list': () => this.#inList(),
      correct: ({ entity }) => this.#session.view && this.#correction.update({ view: this.#session.view, entity, mention: entity === this.#selected ? this.#mention : -1 }),
      edit: ({ edits, said }) => this.#correct(edits, said),
      'undo-correction': () => this.#desk.change(S.undone, { corrections: this.#session.corrections.slice(0, -1) }),
      'put-back': ({ blocks, keep }) => this.#putBack(blocks, keep),
      save: ({ format }) => this.#download(format),
      print: () => this.#read(() => print()),
      forget: () => this.#forget(),
      'copy-link': () => this.#copied(copyLink(this.#settings)),
      'batch-open': async ({ row, name }) => {
        await this.#desk.openRow(row);
        if (name) this.#select(this.#session.view?.entities.findIndex((e) => e.name === name || e.aliases?.includes(name)) ?? -1);
      },
      'batch-list': () => {
        this.#many.leave(this.#session);
        this.#many.show(true);
      },
    };
    for (const [name, act] of Object.entries(heard)) {
      document.addEventListener(name, (event) => event instanceof CustomEvent && act(event.detail));
    }
    $('new').addEventListener('click', () => this.#desk.clear());
    $('sample').addEventListener('click', () => this.#desk.take(sample));
    $('settings').addEventListener('click', () => this.#settingsView.open());
    $('help').addEventListener('click', () => this.#help.open());
    $('remember').addEventListener('change', (/** @type {any} */ event) => this.#chosen({ remember: event.target.checked }));
    document.addEventListener('keydown', (event) => this.#key(event));
    document.addEventListener('click', ({ target }) => {
      // Selecting the message itself, to copy it, is not going on.
      if (!$('fault').contains(/** @type {Node} */ (target))) this.#desk.goOn();
    });
    addEventListener('scroll', () => (this.#scrolled = true), { once: true });
    addEventListener('unhandledrejection', (event) => {
      if (event.reason instanceof EngineError) event.preventDefault(); // expected: its message is shown below
      const said = sentence(event.reason);
      if (document.documentElement.dataset.engine !== 'failed') this.#status.say(said);
    });
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.defaultPrevented || document.querySelector('dialog[open], :popover-open')) return;
    const at = /** @type {HTMLElement | null} */ (event.target);
    const key = event.key.toLowerCase();
    if (key === 'escape') {
      this.#desk.goOn();
      this.#reader.leave();
      this.#selection.leave();
      if (this.#selected >= 0) this.#select(-1);
    } else if (!this.#many.shown && (event.ctrlKey || event.metaKey) && (key === 'z' || key === 'y') && !this.#undoes(at)) {
      if (key === 'y' || event.shiftKey) this.#desk.redo();
      else this.#desk.undo();
      event.preventDefault();
    }
  }

  /** Whether what has the focus undoes its own changes: a text field, but not the article's when it is empty. @param {HTMLElement | null} at */
  #undoes(at) {
    const field = /** @type {HTMLInputElement | null | undefined} */ (at?.closest?.('textarea, input:not([type=range], [type=checkbox])'));
    return field && (field !== this.#intake.element || field.value || this.#intake.typing);
  }

  /**
   * Renders the current state.
   * @param {number} top the scroll position; read before anything changes,
   *   while that forces no layout
   */
  #show(top = this.#session.view ? scrollY : 0) {
    const { view, source, focus, length, override, corrections, marked } = this.#session;
    const { hide, marks, order } = this.#settings;
    const editing = this.#desk.editing || !view;
    const facts = view ? A.facts(view.words, language(view.lang)) : '';
    const credit = (view && (source?.credit || source?.name)) || '';
    const kinds = Object.keys(KINDS).filter((k) => !hide.includes(k) && view?.entities.some((e) => e.kind === k));
    this.#sheet.update({ empty: !view, editing, facts, credit, fault: this.#desk.fault, marks, kinds });
    this.#historyView.update(this.#history);
    document.title = view?.title ? A.tab(view.title) : shell.title;
    this.#desk.keepSoon();
    this.#nameSheet.update(view && !editing && this.#tapped ? { view, selected: this.#selected, mention: this.#mention, focus } : null);
    if (!view) return [this.#summary, this.#entities, this.#quotes, this.#reader].forEach((v) => v.clear());
    this.#summary.update({ view, length, focus, settings: this.#settings, marked });
    this.#entities.update({ view, hide, order, selected: this.#selected, mention: this.#mention, focus, corrections: corrections.length, top });
    this.#quotes.update({ view });
    this.#reader.update({ view, hide, marks, selected: this.#selected, override, marked, top });
    this.#selection.update({ view });
  }

  /** The message that announces a result. */
  get #said() {
    const { summary, entities } = /** @type {import('./types.js').View} */ (this.#session.view);
    return S.done(summary.sentences.length, entities.filter((e) => !this.#settings.hide.includes(e.kind)).length);
  }

  /**
   * Resets what refers to names by index, after a new article or a new analysis.
   * @param {number} [anchor] a mention of the name to keep selected
   */
  #fresh(anchor = -1) {
    this.#desk.fault = '';
    // Wait for the frame that lays the page out; doing this now would force another layout.
    if (anchor < 0) requestAnimationFrame(() => [this.#summary, this.#entities].forEach(({ element }) => element.scrollTop = 0));
    const view = this.#session.view;
    this.#selected = view && anchor >= 0 ? entryWith(view, anchor) : -1;
    this.#mention = -1;
    this.#correction.element.close();
  }

  /** Leaves editing, if need be, and then runs act. @param {() => void} act */
  #read(act) {
    if (this.#desk.editing) {
      this.#desk.editing = false;
      this.#show();
    }
    act();
  }

  /** @param {import('./types.js').Length} length */
  #length(length) {
    if (this.#session.view) this.#history.note(this.#desk.before(), 'length');
    this.#status.outdate();
    this.#session.length = length;
    this.#session.select();
    this.#chosen(length, false);
    this.#historyView.update(this.#history);
  }

  /** @param {string} focus */
  async #focus(focus) {
    if (focus === this.#session.focus || !this.#session.view) return;
    this.#history.note(this.#desk.before());
    this.#session.focus = focus;
    await this.#session.select();
    this.#status.whisper(focus ? this.#session.view?.summary.note || M.focused(focus) : M.unfocused);
  }

  /** Whether a sentence is in the summary, pinned or struck. @param {number} sentence */
  #standing(sentence) {
    const { pinned, struck } = this.#session.marked;
    const chosen = this.#session.view?.summary.sentences.some((p) => p.sentence === sentence) ?? false;
    return { chosen, pinned: pinned.has(sentence), struck: struck.has(sentence) };
  }

  /** @param {number} sentence @param {'pinned' | 'struck' | ''} how */
  async #mark(sentence, how) {
    this.#history.note(this.#desk.before());
    const { pinned } = this.#standing(sentence);
    await this.#session.mark(sentence, how);
    this.#status.say(how ? M.marked[how] : M.released[pinned ? 'pinned' : 'struck'], this.#desk.undoing);
  }

  /** @param {Partial<import('./settings.js').Settings>} choice */
  #chosen(choice, show = true) {
    this.#settings = { ...this.#settings, ...choice };
    storeSettings(this.#settings, choice);
    const { scheme, remember: wanted } = this.#settings;
    if (scheme === 'auto') delete document.documentElement.dataset.scheme;
    else document.documentElement.dataset.scheme = scheme;
    $('remember').checked = wanted;
    this.#settingsView.update({ settings: this.#settings });
    if (choice.remember === false) device.forget();
    if (show) this.#show();
    if (!choice.remember || !this.#session.view) return;
    const kept = device.keep(this.#desk.saved);
    if (!kept) this.#chosen({ remember: false }, false);
    this.#status.say(kept ? S.remembered : S.rememberFailed);
  }

  #forget() {
    device.forget();
    this.#chosen({ remember: false });
    this.#status.say(S.forgotten);
  }

  /** @param {Promise<boolean>} copying */
  async #copied(copying) {
    this.#status.say((await copying) ? S.copied : S.copyFailed);
  }

  /** @param {number} entity @param {number} [start] start of the mention, if one was chosen in the text */
  #select(entity, start) {
    const was = this.#selected;
    this.#selected = entity;
    this.#tapped = start !== undefined;
    this.#mention = this.#session.view?.entities[entity]?.mentions.findIndex((m) => m.start === start) ?? -1;
    this.#show();
    if (entity >= 0 && was !== entity && !this.#entities.element.contains(document.activeElement)) this.#entities.reveal();
  }

  /** Moves from the text back to the selected name in the list. */
  #inList() {
    this.#tapped = false;
    this.#show();
    this.#entities.focusOn(this.#selected);
  }

  /** Moves to the next or previous mention of the selected name. @param {number} by */
  #step(by) {
    const entity = this.#session.view?.entities[this.#selected];
    if (!entity) return;
    const n = entity.mentions.length;
    this.#mention = this.#mention < 0 && by < 0 ? n - 1 : (this.#mention + by + n) % n;
    this.#tapped = true;
    this.#read(() => this.#show());
    this.#reader.showMention(this.#selected, this.#mention);
    this.#status.whisper(S.place(this.#mention + 1, n, entity.name));
  }

  /** @param {Edit[]} edits @param {string} said */
  async #correct(edits, said) {
    const before = this.#desk.before();
    const { made, entity } = await this.#session.correct(edits);
    if (!made) return;
    this.#history.note(before);
    this.#selected = entity;
    this.#mention = -1;
    this.#show();
    if (entity >= 0 && document.activeElement === this.#entities.element) this.#entities.focusOn(entity); // the button is gone
    else if (entity >= 0) this.#entities.reveal();
    this.#status.say(said, this.#desk.undoing);
  }

  /** @param {number[]} blocks @param {boolean} keep */
  async #putBack(blocks, keep) {
    const before = this.#desk.before();
    const wish = Object.fromEntries(blocks.map((b) => [b, keep]));
    const inside = this.#reader.element.contains(document.activeElement);
    if (!(await this.#status.during(S.reading, (signal) => this.#session.keep(wish, signal)))) return;
    this.#history.note(before);
    this.#fresh();
    this.#show();
    if (inside) $('article').focus({ preventScroll: true }); // the button is gone
    this.#status.say(keep ? A.putBackDone : A.leftOut, this.#desk.undoing);
  }

  /** @param {string} format */
  async #download(format) {
    const session = format === 'session';
    const file = await this.#status.during(S.working, (signal) => this.#session.export(session ? 'json' : format, signal));
    const made = session ? toFile(file, this.#desk.saved) : file;
    download(made);
    this.#status.say(S.saved(made.name));
  }

  /** Whether the page is in use: there is an article, one may be coming, or the user has scrolled. */
  get #wanted() {
    return Boolean(this.#session.view || this.#session.coming || this.#intake.element.value || this.#scrolled);
  }

  /** Does what the first article need not wait for, the most useful first. */
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
    if (state === 'failed' && detail) this.#desk.refuse(detail);
  }

}
