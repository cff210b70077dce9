// @ts-check
/**
 * One worker with one instance of the engine: it starts, answers one question
 * at a time, and ends. It never recovers; engine.js puts another in its place.
 */
import { scriptURL } from './trusted.js';
import workerScript from 'worker-script'; // wasm_exec.js and worker.js as text, put in by the bundler

/* global TEST_HOOK */ // set by the bundler: true only for the tests of faults

/** A tick of the clock that tells a hung job: time in which the tab slept does not count. */
const TICK = 100;

/** How long a worker may take to begin on a question, in milliseconds. */
const BEGIN_LIMIT = 3000;

/** From how many bytes on an answer is long. */
const LONG_ANSWER = 1 << 17;

export class Instance {
  /** Bytes of WebAssembly memory, as of the last answer. */
  memory = 0;
  /** @type {Promise<void>} */ started;
  #worker;
  #id = 0;
  /** @type {{resolve: (value: any) => void, reject: (error: Error) => void} | null} */ #waiting = null;
  #begun = 0; // the question that the worker has begun on
  /** @type {string | null} why it ended */ #ended = null;
  /** @type {ReturnType<typeof setInterval> | undefined} */ #clock;

  /**
   * The worker starts at once, while the module is still on its way.
   * @param {Promise<WebAssembly.Module>} module
   * @param {number} limit milliseconds to start in, from when the module is there
   */
  constructor(module, limit) {
    const script = TEST_HOOK && globalThis.standfirstHook?.silent ? '' : workerScript;
    const url = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
    this.#worker = new Worker(scriptURL(url));
    if (TEST_HOOK && globalThis.standfirstHook) (globalThis.standfirstHook.workers ??= []).push(this.#worker);
    this.started = module.then((m) => {
      if (this.#ended !== null) throw new Error(this.#ended);
      this.#worker.postMessage({ module: m });
      return this.#wait(limit);
    }).finally(() => URL.revokeObjectURL(url));
    this.#worker.onmessage = ({ data }) => this.#receive(data);
    this.#worker.onerror = (event) => {
      event.preventDefault();
      this.end('the worker failed');
    };
    this.#worker.onmessageerror = () => this.end('a message was lost');
  }

  /**
   * @param {string} request
   * @param {Uint8Array | undefined} payload
   * @param {number} limit milliseconds to answer in
   * @returns {Promise<{response: any, payload: Uint8Array | null}>}
   */
  ask(request, payload, limit) {
    if (this.#ended !== null) return Promise.reject(new Error(this.#ended));
    const id = ++this.#id;
    // A worker that the system has killed says nothing at all: one that has
    // not begun in a while is taken for dead, long before the job's own limit.
    const answer = this.#wait(limit, () => this.#begun === id);
    this.#worker.postMessage({ id, request, payload });
    return answer;
  }

  /** Ends the worker; who waits for it is told why. */
  end(reason = 'ended') {
    if (this.#ended !== null) return;
    this.#ended = reason;
    clearInterval(this.#clock);
    this.#worker.terminate();
    this.#waiting?.reject(new Error(reason));
    this.#waiting = null;
  }

  /**
   * @param {number} limit
   * @param {() => boolean} [begun]
   */
  #wait(limit, begun = () => true) {
    let spent = 0;
    let last = performance.now();
    this.#clock = setInterval(() => {
      const now = performance.now();
      spent += Math.min(now - last, 2 * TICK);
      last = now;
      if (spent >= BEGIN_LIMIT && !begun()) this.end('gone');
      if (spent >= limit) this.end('timeout');
    }, TICK);
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
    }).finally(() => clearInterval(this.#clock));
  }

  /** @param {any} data */
  #receive(data) {
    if (this.#ended !== null) return;
    if (data.exit) return this.end(data.exit);
    if (data.begun) return void (this.#begun = data.begun);
    this.memory = data.memory;
    const waiting = this.#waiting;
    this.#waiting = null;
    if (data.ready) return waiting?.resolve(undefined);
    if (data.id !== this.#id) return this.end('an answer to another question');
    const response = JSON.parse(new TextDecoder().decode(data.response));
    const answer = () => waiting?.resolve({ response, payload: data.payload });
    // A long answer takes its time to read: what comes of it is a task of its own.
    if (data.response.byteLength > LONG_ANSWER) setTimeout(answer);
    else answer();
  }
}
