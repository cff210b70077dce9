// @ts-check
/** The settings dialog. Raises 'choose' {scheme|remember}, 'forget', 'copy-link'. */
import { button, h, raise, select } from './dom.js';
import { settings as S, shell } from './strings.js';

export class SettingsView {
  #scheme = select({ id: 'scheme', change: () => raise(this.element, 'choose', { scheme: this.#scheme.value }) }, S.schemes);
  #remember = h('input', { type: 'checkbox', 'aria-describedby': 'remember-note', change: () => raise(this.element, 'choose', { remember: this.#remember.checked }) });
  element = h('dialog', { class: 'small', 'aria-labelledby': 'settings-title' },
    h('h2', { id: 'settings-title' }, S.title),
    h('label', { for: 'scheme' }, S.scheme), this.#scheme,
    h('label', { class: 'tick' }, this.#remember, ' ', shell.remember),
    h('p', { class: 'note', id: 'remember-note' }, S.rememberNote),
    h('div', { class: 'actions' },
      button(S.forget, () => raise(this.element, 'forget')),
      button(S.link, () => raise(this.element, 'copy-link'))),
    h('p', { class: 'note' }, S.linkNote),
    h('p', { class: 'said note', role: 'status' }),
    h('div', { class: 'actions' }, button(S.close, () => this.element.close(), { class: 'first' })));

  constructor() {
    document.body.append(this.element);
  }

  /** @param {{settings: import('./settings.js').Settings}} data */
  update({ settings }) {
    this.#scheme.value = settings.scheme;
    this.#remember.checked = settings.remember;
  }

  open() {
    this.element.showModal();
  }
}
