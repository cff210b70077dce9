// @ts-check
/**
 * One worker running one instance of the engine. It starts, answers one request
 * at a time, and ends. It never recovers from a failure; engine.js replaces it.
 */
import { scriptURL } from './trusted.js';
import workerScript from 'worker-script'; // wasm_exec.js and worker.js as text, inlined by the bundler

/* global TEST_HOOK */ // set by the bundler: true only in the build for fault tests

/**
 * Interval of the timeout clock, in milliseconds. We count ticks so that time the tab spent asleep
 * does not count.
 */
const TICK = 100;

/** How long a worker may take to acknowledge a request, in milliseconds. */
const BEGIN_LIMIT = 3000;

/** Responses of at least this many characters are parsed in a task of their own. */
const LONG_ANSWER = 1 << 17;

/** How long the engine may take to start once it is compiled, in milliseconds. */
const START_LIMIT = 20_000;

/**
 * The compiled engine, or what to compile it from.
 * @typedef {{module: WebAssembly.Module} | {url: string, cache: RequestCache} | {bytes: ArrayBuffer}} Source
 */

export class Instance {
  /** Bytes of WebAssembly memory, as of the last response. */
  memory = 0;
  /** @type {Promise<WebAssembly.Module>} */ module;
  /** @type {Promise<void>} */ started;
  #worker;
  /** @type {(module: WebAssembly.Module) => void} */ #made = () => {};
  /** @type {(error: Error) => void} */ #unmade = () => {};
  /** @type {Promise<string> | null} */ #sum = null;
  /** @type {(sum: ArrayBuffer | null | undefined) => void} */ #summed = () => {};
  #id = 0;
  /** @type {{resolve: (value: any) => void, reject: (error: Error) => void} | null} */ #waiting = null;
  #begun = 0; // id of the request the worker last acknowledged
  /** @type {string | null} why it ended */ #ended = null;
  /** @type {ReturnType<typeof setInterval> | undefined} */ #clock;

  /** @param {Source} source */
  constructor(source) {
    const script = TEST_HOOK && globalThis.standfirstHook?.silent ? '' : workerScript;
    const url = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
    this.#worker = new Worker(scriptURL(url));
    if (TEST_HOOK && globalThis.standfirstHook) (globalThis.standfirstHook.workers ??= []).push(this.#worker);
    this.#worker.onmessage = ({ data }) => this.#receive(data);
    this.#worker.onerror = (event) => {
      event.preventDefault();
      this.end('the worker failed');
    };
    this.#worker.onmessageerror = () => this.end('a message was lost');
    this.module = new Promise((resolve, reject) => {
      this.#made = resolve;
      this.#unmade = reject;
    });
    if ('module' in source) this.#made(source.module);
    const limit = (TEST_HOOK && globalThis.standfirstHook?.limits?.start) || START_LIMIT;
    this.started = this.module.then(() => {
      if (this.#ended !== null) throw new Error(this.#ended);
      return this.#wait(limit);
    }).finally(() => URL.revokeObjectURL(url));
    this.started.catch(() => {}); // whoever awaits it gets the error; avoids an unhandled rejection
    this.#worker.postMessage(source, { transfer: 'bytes' in source ? [source.bytes] : [] });
  }

  /**
   * SHA-256, in hex, of the bytes this worker compiled; '' if it compiled none or the browser
   * cannot hash them.
   */
  sha256() {
    this.#sum ??= new Promise((resolve) => {
      this.#summed = (sum) => resolve(sum ? hex(sum) : '');
      if (this.#ended !== null) this.#summed(null);
      else this.#worker.postMessage({ sum: true });
    });
    return this.#sum;
  }

  /**
   * @param {string} request
   * @param {Uint8Array | undefined} payload
   * @param {number} limit timeout in milliseconds
   * @returns {Promise<{response: any, payload: Uint8Array | null}>}
   */
  ask(request, payload, limit) {
    if (this.#ended !== null) return Promise.reject(new Error(this.#ended));
    const id = ++this.#id;
    // If the system kills a worker, no event fires. So a worker that does not
    // acknowledge the request soon is considered dead, long before the job times out.
    const answer = this.#wait(limit, () => this.#begun === id);
    this.#worker.postMessage({ id, request, payload });
    return answer;
  }

  /** Terminates the worker and rejects the pending request with the reason. */
  end(reason = 'ended') {
    if (this.#ended !== null) return;
    this.#ended = reason;
    clearInterval(this.#clock);
    this.#worker.terminate();
    this.#waiting?.reject(new Error(reason));
    this.#waiting = null;
    this.#unmade(new Error(reason));
    this.#summed(null);
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
    if (data.module) return this.#made(data.module);
    if ('sum' in data) return this.#summed(data.sum);
    this.memory = data.memory;
    const waiting = this.#waiting;
    this.#waiting = null;
    if (data.ready) return waiting?.resolve(undefined);
    if (data.id !== this.#id) return this.end('an answer to another question');
    const text = new TextDecoder().decode(data.response);
    const answer = (/** @type {any} */ response) => waiting?.resolve({ response, payload: data.payload });
    if (text.length < LONG_ANSWER) return answer(JSON.parse(text));
    // Parsing a long response takes a while, and rendering it takes longer: give each its own task.
    setTimeout(() => {
      const response = JSON.parse(text);
      setTimeout(() => answer(response));
    });
  }
}

/** @param {ArrayBuffer} sum */
const hex = (sum) => Array.from(new Uint8Array(sum), (b) => b.toString(16).padStart(2, '0')).join('');
