// @ts-check
/** Undo and redo: the states before each change and after each undone change. */

/** @typedef {import('./types.js').Saved} Saved */

/** How many changes can be undone. */
const LONGEST = 200;

export class History {
  /** @type {Saved[]} */ #past = [];
  /** @type {Saved[]} */ #future = [];
  #run = '';

  get canUndo() {
    return this.#past.length > 0;
  }

  get canRedo() {
    return this.#future.length > 0;
  }

  /**
   * Records a change.
   * @param {Saved} before
   * @param {string} [run] successive changes with the same run (such as slider moves) are undone together
   */
  note(before, run = '') {
    const goesOn = run !== '' && run === this.#run;
    this.#run = run;
    this.#future = [];
    if (goesOn) return;
    this.#past.push(before);
    if (this.#past.length > LONGEST) this.#past.shift();
  }

  /** @param {Saved} now @returns {Saved | undefined} the state before the last change */
  undo(now) {
    return this.#step(this.#past, this.#future, now);
  }

  /** @param {Saved} now @returns {Saved | undefined} the state before the last undo */
  redo(now) {
    return this.#step(this.#future, this.#past, now);
  }

  /** @param {Saved[]} from @param {Saved[]} to @param {Saved} now */
  #step(from, to, now) {
    const then = from.pop();
    if (then) to.push(now);
    this.#run = '';
    return then;
  }
}
