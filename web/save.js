// @ts-check
/** The Save menu. Raises 'save' {format} and 'print'. */
import { $, button, fill, h, raise } from './dom.js';
import { formats, save as S, shell } from './strings.js';

/** The formats that most people want; the others are folded. */
const FIRST = ['txt', 'md', 'docx', 'html', 'session'];

export class SaveView {
  element = $('save-menu');
  #list = h('div', { hidden: true, id: 'save-list', role: 'group', 'aria-label': S.title });
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
    const all = [...data.formats, { id: 'session', ending: '.standfirst.json' }];
    const items = (/** @type {boolean} */ first) => all.filter(({ id }) => FIRST.includes(id) === first).map(({ id, ending }) => {
      const [name, what] = formats[/** @type {'txt'} */ (id)] ?? [id, ''];
      const click = () => this.#chosen(() => raise(this.element, 'save', { format: id }));
      return h('li', null, h('button', { type: 'button', 'data-format': id, click },
        h('span', { class: 'what' }, name, ' ', h('small', null, what)), h('span', { class: 'ending' }, ending)));
    });
    fill(this.#list, [
      h('ul', null, ...items(true), h('li', null, button(S.print, () => this.#chosen(() => raise(this.element, 'print'))))),
      h('details', null, h('summary', null, S.more), h('ul', null, ...items(false))),
    ]);
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
