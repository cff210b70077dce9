// @ts-check
/** The Save menu. Raises 'save' {format} and 'print'. */
import { $, button, fill, h, raise } from './dom.js';
import { formats, save as S, shell } from './strings.js';

/** The formats that begin a group: data, formats for annotation tools, and everything in one file. */
const GROUPS = ['json', 'annotations', 'zip'];

export class SaveView {
  element = $('save-menu');
  #list = h('ul', { hidden: true, id: 'save-list', 'aria-label': S.title });
  #open = button(shell.save, () => this.#fold(!this.#list.hidden), { id: 'save', 'aria-expanded': 'false', 'aria-controls': 'save-list' });

  constructor() {
    this.element.append(this.#open, this.#list);
    this.element.addEventListener('keydown', (/** @type {KeyboardEvent} */ event) => {
      if (event.key !== 'Escape' || this.#list.hidden) return;
      event.stopPropagation();
      this.#fold(true);
      this.#open.focus();
    });
    this.element.addEventListener('focusout', (/** @type {FocusEvent} */ event) => {
      const to = /** @type {Node | null} */ (event.relatedTarget);
      if (to && !this.element.contains(to)) this.#fold(true);
    });
    document.addEventListener('click', (event) => {
      if (!this.element.contains(/** @type {Node} */ (event.target))) this.#fold(true);
    });
  }

  /** @param {{formats: {id: string, ending: string}[]}} data */
  update(data) {
    const items = [...data.formats, { id: 'session', ending: '.standfirst.json' }].map(({ id, ending }) => {
      const [name, what] = formats[/** @type {'txt'} */ (id)] ?? [id, ''];
      const click = () => this.#chosen(() => raise(this.element, 'save', { format: id }));
      return h('li', { class: GROUPS.includes(id) && 'apart' }, h('button', { type: 'button', 'data-format': id, click },
        h('span', { class: 'what' }, name, ' ', h('small', null, what)), h('span', { class: 'ending' }, ending)));
    });
    const print = button(S.print, () => this.#chosen(() => raise(this.element, 'print')));
    fill(this.#list, [...items, h('li', { class: 'apart' }, print)]);
  }

  /** @param {() => void} act */
  #chosen(act) {
    this.#fold(true);
    this.#open.focus();
    act();
  }

  /** @param {boolean} folded */
  #fold(folded) {
    this.#list.hidden = folded;
    this.#open.setAttribute('aria-expanded', String(!folded));
  }
}
