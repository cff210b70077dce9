// @ts-check
/** The dialog that corrects one entity. Raises 'edit' {edits, said}. */
import { button, fill, h, raise } from './dom.js';
import { correct as S, KINDS } from './strings.js';

/** @typedef {import('./types.js').Entity} Entity */

export class CorrectionView {
  #title = h('h2', { id: 'correct-title' });
  #name = h('input', { id: 'correct-name', type: 'text', autocomplete: 'off', required: true });
  #kind = h('select', { id: 'correct-kind' }, ...Object.entries(KINDS).map(([value, { one }]) => h('option', { value }, one)));
  #into = h('select', { id: 'correct-into' });
  #form = h(
    'form',
    { method: 'dialog' },
    this.#title,
    h('label', { for: 'correct-name' }, S.name), this.#name,
    h('label', { for: 'correct-kind' }, S.kind), this.#kind,
    h('label', { for: 'correct-into' }, S.into), this.#into,
    h('div', { class: 'actions' },
      h('button', { type: 'submit', class: 'first' }, S.apply),
      button(S.drop, () => this.#drop()),
      button(S.cancel, () => this.element.close())),
  );
  element = h('dialog', { 'aria-labelledby': 'correct-title', class: 'small' }, this.#form);
  #entity = -1;
  /** @type {Entity[]} */ #entities = [];

  constructor() {
    document.body.append(this.element);
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#apply();
    });
  }

  /** @param {{entities: Entity[], entity: number}} data */
  update({ entities, entity }) {
    this.#entities = entities;
    this.#entity = entity;
    const { name, kind } = entities[entity];
    this.#title.textContent = S.title(name);
    this.#name.value = name;
    this.#kind.value = kind;
    const others = entities.map((e, i) => /** @type {const} */ ([e, i])).filter(([, i]) => i !== entity);
    others.sort(([a, i], [b, j]) => Number(b.kind === kind) - Number(a.kind === kind) || i - j);
    fill(this.#into, [h('option', { value: '' }, S.nobody), ...others.slice(0, 500).map(([e, i]) => h('option', { value: i }, e.name))]);
    this.element.showModal();
    this.#name.select();
  }

  /** Applies what was changed: a rename, a kind, and last a merge, since that moves the list. */
  #apply() {
    const { name: was, kind } = this.#entities[this.#entity];
    const name = this.#name.value.trim();
    if (!name) return;
    const edits = [];
    let said = '';
    if (name !== was) {
      edits.push({ op: 'rename', entity: this.#entity, name });
      said = S.done.rename(was, name);
    }
    if (this.#kind.value !== kind) {
      edits.push({ op: 'kind', entity: this.#entity, kind: this.#kind.value });
      said = S.done.kind(name, KINDS[/** @type {'person'} */ (this.#kind.value)].one);
    }
    if (this.#into.value) {
      const into = Number(this.#into.value);
      edits.push({ op: 'merge', entity: this.#entity, into });
      said = S.done.merge(name, this.#entities[into].name);
    }
    this.element.close();
    if (edits.length) raise(this.element, 'edit', { edits, said });
  }

  #drop() {
    this.element.close();
    raise(this.element, 'edit', { edits: [{ op: 'drop', entity: this.#entity }], said: S.done.drop(this.#entities[this.#entity].name) });
  }
}
