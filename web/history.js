// @ts-check
/** What was there before each change, and after each that was undone. */

/** @typedef {import('./types.js').Saved} Saved */

/** So many changes can be undone. */
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
   * A change is made to what is there.
   * @param {Saved} before
   * @param {string} [run] changes of one run, such as the moves of a slider, are undone together
   */
  note(before, run = '') {
    const goesOn = run !== '' && run === this.#run;
    this.#run = run;
    this.#future = [];
    if (goesOn) return;
    this.#past.push(before);
    if (this.#past.length > LONGEST) this.#past.shift();
  }

  /** @param {Saved} now @returns {Saved | undefined} what was there before the last change */
  undo(now) {
    return this.#step(this.#past, this.#future, now);
  }

  /** @param {Saved} now @returns {Saved | undefined} what was there before the last change was undone */
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
