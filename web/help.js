// @ts-check
/** The help dialog, built when first opened. */
import { button, h } from './dom.js';
import { close, sections, title, version } from './help-text.js';

export class HelpView {
  #version = h('p', { class: 'note version' });
  element = h('dialog', { 'aria-labelledby': 'help-title', class: 'help' });
  #built = false;

  constructor() {
    document.body.append(this.element);
  }

  /** @param {{engine: string, digest: string}} data */
  update({ engine, digest }) {
    this.#version.textContent = engine ? version(engine, digest) : '';
  }

  open() {
    if (!this.#built) this.#build();
    this.element.showModal();
    this.element.scrollTop = 0;
  }

  #build() {
    this.#built = true;
    const shut = () => this.element.close();
    this.element.append(
      h('div', { class: 'bar' }, h('h2', { id: 'help-title' }, title), button(close, shut)),
      ...sections.map(({ heading, paragraphs = [], pairs = [] }) =>
        h('section', null,
          h('h3', null, heading),
          ...paragraphs.map((p) => h('p', null, p)),
          pairs.length ? h('dl', null, ...pairs.flatMap(([key, does]) => [h('dt', null, key), h('dd', null, does)])) : null)),
      this.#version,
      h('p', { class: 'said note', role: 'status' }),
    );
  }
}
