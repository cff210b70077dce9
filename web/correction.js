// @ts-check
/**
 * The dialog for correcting a name: all its mentions, those of one form, or a
 * single one. Raises 'edit' {edits, said}.
 */
import { button, fill, h, oneLine, raise, select } from './dom.js';
import { correct as S, KIND, KINDS } from './strings.js';

/** @typedef {import('./types.js').Entity} Entity */
/** @typedef {import('./types.js').View} View */
/** @typedef {import('./types.js').Mention} Mention */

export class CorrectionView {
  #title = h('h2', { id: 'correct-title' });
  #scope = h('select', { id: 'correct-scope', change: () => this.#scoped() });
  #name = h('input', { id: 'correct-name', type: 'text', autocomplete: 'off', required: true, pattern: '.*\\S.*' });
  #kind = select({ id: 'correct-kind' }, KIND);
  #into = h('select', { id: 'correct-into' });
  #form = h(
    'form',
    { method: 'dialog' },
    this.#title,
    h('label', { for: 'correct-scope' }, S.scope), this.#scope,
    h('label', { for: 'correct-name' }, S.name), this.#name,
    h('label', { for: 'correct-kind' }, S.kind), this.#kind,
    h('label', { for: 'correct-into' }, S.into), this.#into,
    h('p', { class: 'said note', role: 'status' }),
    h('div', { class: 'actions' },
      h('button', { type: 'submit', class: 'first' }, S.apply),
      button(S.drop, () => this.#drop()),
      button(S.cancel, () => this.element.close())),
  );
  element = h('dialog', { 'aria-labelledby': 'correct-title', class: 'small' }, this.#form);
  #entity = -1;
  /** @type {Entity[]} */ #entities = [];
  /** @type {{label: string, words: string, mentions: Mention[]}[]} what to correct: first all mentions, then subsets of them */ #scopes = [];

  constructor() {
    document.body.append(this.element);
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#apply();
    });
  }

  /** @param {{view: View, entity: number, mention: number}} data mention: the current one, or -1 */
  update({ view, entity, mention }) {
    this.#entities = view.entities;
    this.#entity = entity;
    const { name, kind, mentions } = view.entities[entity];
    this.#title.textContent = S.title(name);
    this.#scopes = scopes(view, view.entities[entity], mention);
    fill(this.#scope, this.#scopes.map(({ label }, i) => h('option', { value: i }, label)));
    this.#scope.disabled = mentions.length < 2;
    this.#kind.value = kind;
    const others = view.entities.map((e, i) => /** @type {const} */ ([e, i])).filter(([, i]) => i !== entity);
    others.sort(([a, i], [b, j]) => Number(b.kind === kind) - Number(a.kind === kind) || i - j);
    fill(this.#into, [h('option', { value: '' }, S.nobody), ...others.slice(0, 500).map(([e, i]) => h('option', { value: i }, e.name))]);
    this.#scoped();
    this.element.showModal();
    this.#name.select();
  }

  /** Fills in the name that the chosen mentions have, or would have as an entry of their own. */
  #scoped() {
    this.#name.value = this.#scopes[this.#scope.selectedIndex].words;
  }

  /**
   * If only some mentions are chosen, the split that gives them an entry of their own; and how
   * later edits refer to that entry.
   */
  #part() {
    const i = this.#scope.selectedIndex;
    const { mentions, words } = this.#scopes[i];
    /** @type {import('./types.js').Edit[]} */
    const edits = i === 0 ? [] : [{ op: 'split', entity: this.#entity, spans: mentions.map(({ start, end }) => ({ start, end })) }];
    return { edits, who: i === 0 ? { entity: this.#entity } : { at: mentions[0].start }, was: words };
  }

  /** Applies the changes: split, rename, kind, and merge last because it renumbers the list. */
  #apply() {
    const { edits, who, was } = this.#part();
    const { kind } = this.#entities[this.#entity];
    const name = this.#name.value.trim();
    let said = edits.length ? S.done.split(was) : '';
    if (name !== was) {
      edits.push({ op: 'rename', ...who, name });
      said = S.done.rename(was, name);
    }
    if (this.#kind.value !== kind) {
      edits.push({ op: 'kind', ...who, kind: this.#kind.value });
      said = S.done.kind(name, KINDS[/** @type {'person'} */ (this.#kind.value)].many);
    }
    if (this.#into.value) {
      const into = Number(this.#into.value);
      edits.push({ op: 'merge', ...who, into });
      said = S.done.merge(name, this.#entities[into].name);
    }
    this.element.close();
    if (edits.length) raise(this.element, 'edit', { edits, said });
  }

  #drop() {
    const { edits, who, was } = this.#part();
    this.element.close();
    raise(this.element, 'edit', { edits: [...edits, { op: 'drop', ...who }], said: S.done.drop(was) });
  }
}

/**
 * @param {View} view @param {Entity} entity @param {number} at the current mention, or -1
 */
function scopes(view, { name, mentions }, at) {
  const words = (/** @type {Mention} */ m) => oneLine(view.text.slice(m.start, m.end));
  /** @type {Map<string, Mention[]>} */
  const forms = new Map();
  for (const m of mentions) if (!m.form) forms.set(words(m), [...(forms.get(words(m)) ?? []), m]);
  const all = [{ label: S.all(mentions.length), words: name, mentions }];
  for (const [form, some] of forms.size > 1 ? forms : []) {
    if (some.length < mentions.length) all.push({ label: S.reading(form, some.length), words: form, mentions: some });
  }
  const one = mentions[at];
  if (one && mentions.length > 1) all.push({ label: S.one(words(one)), words: words(one), mentions: [one] });
  return all;
}
