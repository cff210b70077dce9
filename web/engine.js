// @ts-check
/**
 * The page's interface to the engine: every call returns a promise, and it
 * always settles. Cancellation, panic, stack overflow, out of memory and a hung
 * job are all handled the same way: terminate the worker, start another, and
 * reject the call in progress with the reason. The article's text is kept here,
 * on the page's side, so that a new worker can analyse it again.
 */
import { digest, instance } from './load.js';

/** @typedef {import('./instance.js').Instance} Instance */

/* global TEST_HOOK */ // set by the bundler: true only in the build for fault tests

/** An idle worker with more memory than this is replaced: WebAssembly memory never shrinks. */
const MEMORY_LIMIT = 192 << 20;

/** How long a job may take, in milliseconds, before it times out. */
const LIMITS = { job: 15_000, perMegabyte: 15_000 };

/**
 * How long after a response we start the spare worker, in milliseconds: let the page paint the
 * response first.
 */
const SPARE_AFTER = 500;

/** A failed call. The message is a sentence for the user. */
export class EngineError extends Error {
  /**
   * @param {'input' | 'crash' | 'cancelled' | 'timeout' | 'load'} kind
   * @param {string} message
   */
  constructor(kind, message) {
    super(message);
    this.kind = kind;
  }
}

const SENTENCES = {
  load: 'Standfirst could not be loaded. Reload the page; if you saved it to disk, save it again.',
  start: 'Standfirst did not start. Reload the page, or try another browser.',
  crash: 'Standfirst failed on this text and has restarted. Your text is still here. Try again, or try part of it.',
  timeout: 'This took too long and was stopped. Your text is still here. Try a shorter part of it.',
  cancelled: 'Stopped. Your text is still here.',
};

/**
 * The parameters of an analyze call. params.edits holds the corrections applied since, so that they are replayed with it.
 * @typedef {{params: {edits?: object[], [name: string]: any}, bytes?: Uint8Array}} Article
 *
 * @typedef {object} Job
 * @property {string} op
 * @property {any} params
 * @property {Uint8Array | undefined} bytes
 * @property {Article | undefined} article the article it needs, if any
 * @property {AbortSignal | undefined} signal
 * @property {(result: any) => void} resolve
 * @property {(error: EngineError) => void} reject
 */

export class Engine {
  /** @type {Job[]} */ #queue = [];
  /** @type {Job | null} */ #current = null;
  /** @type {Instance | null} */ #worker = null;
  /** @type {Instance | null} */ #spare = null;
  /** @type {Article | null} the article analysed last */ #held = null;
  /** @type {Instance | null} the worker that holds its analysis */ #holder = null;
  /** @type {(state: 'loading' | 'ready' | 'restarting' | 'failed', detail?: string) => void} */ #onstate;
  #limits = { ...LIMITS, ...(TEST_HOOK && globalThis.standfirstHook?.limits) };
  /** @type {Promise<void> | null} */ #starting = null;
  #wantSpare;
  /** @type {ReturnType<typeof setTimeout> | undefined} */ #later;
  #closed = false;

  /**
   * @param {object} [options]
   * @param {(state: 'loading' | 'ready' | 'restarting' | 'failed', detail?: string) => void} [options.onstate]
   * @param {boolean} [options.spare] keep a second worker running, ready to take over
   */
  constructor({ onstate = () => {}, spare = true } = {}) {
    this.#onstate = onstate;
    this.#wantSpare = spare;
    onstate('loading');
    this.#begin('loading').then(() => this.#pump(), () => {});
  }

  /**
   * Calls an operation of the engine. Calls run one at a time, in order.
   * @param {string} op
   * @param {object} [params]
   * @param {{bytes?: Uint8Array, signal?: AbortSignal, article?: Article}} [more] article: the one whose analysis the operation needs
   * @returns {Promise<any>} the result, with .bytes if the operation returns any
   */
  call(op, params = {}, { bytes, signal, article } = {}) {
    return new Promise((resolve, reject) => {
      if (signal?.aborted || this.#closed) return reject(new EngineError('cancelled', SENTENCES.cancelled));
      const job = { op, params, bytes, signal, article, resolve, reject };
      signal?.addEventListener('abort', () => this.#cancel(job), { once: true });
      this.#queue.push(job);
      this.#pump();
    });
  }

  /** @param {Article} article @param {AbortSignal} [signal] @returns {Promise<import('./types.js').View>} */
  analyze(article, signal) {
    return this.call('analyze', article.params, { bytes: article.bytes, signal, article });
  }

  /** Whether a call is running or queued. */
  get busy() {
    return Boolean(this.#current || this.#queue.length);
  }

  /** The SHA-256 of the engine's bytes, in hex, or ''. */
  digest() {
    return digest();
  }

  /** Terminates the workers and cancels the queued calls. */
  close() {
    this.#closed = true;
    this.#worker?.end();
    this.#spare?.end();
    for (const job of this.#queue.splice(0)) job.reject(new EngineError('cancelled', SENTENCES.cancelled));
  }

  /** @param {'loading' | 'restarting'} state */
  #begin(state) {
    this.#starting ??= this.#start(state).finally(() => (this.#starting = null));
    return this.#starting;
  }

  /** @param {'loading' | 'restarting'} state */
  async #start(state) {
    this.#onstate(state);
    let worker = this.#spare;
    this.#spare = null;
    let sentence = SENTENCES.load;
    try {
      worker ??= await instance();
      sentence = SENTENCES.start;
      await worker.started;
    } catch (error) {
      worker?.end();
      this.#onstate('failed', sentence);
      throw new EngineError('load', sentence);
    }
    if (this.#closed) return worker.end();
    this.#worker = worker;
    this.#onstate('ready');
  }

  /** Runs the queued jobs, one after another. */
  async #pump() {
    if (this.#current || this.#closed) return;
    const job = this.#queue.shift();
    if (!job) return this.#rest();
    this.#current = job;
    let started = false;
    try {
      if (!this.#worker) await this.#begin('restarting');
      started = true;
      if (!job.signal?.aborted) job.resolve(await this.#answer(job)); // else it was cancelled while the worker started
    } catch (error) {
      job.reject(error instanceof EngineError ? error : new EngineError('crash', SENTENCES.crash));
    }
    this.#current = null;
    // Replace a terminated worker now rather than at the next call.
    if (started && !this.#worker && !this.#closed) await this.#begin('restarting').catch(() => {});
    this.#pump();
  }

  /** @param {Job} job */
  async #answer({ op, params, bytes, article }) {
    if (article && op !== 'analyze' && (article !== this.#held || this.#holder !== this.#worker)) {
      await this.#send('analyze', article.params, article.bytes);
      this.#hold(article);
    }
    const result = await this.#send(op, params, bytes);
    if (article && op === 'analyze') this.#hold(article);
    if (article && op === 'edit') article.params = { ...article.params, edits: params.edits };
    return result;
  }

  /** Records which article the current worker has analysed. @param {Article} article */
  #hold(article) {
    this.#held = article;
    this.#holder = this.#worker;
  }

  /**
   * @param {string} op
   * @param {object} params
   * @param {Uint8Array | undefined} bytes
   */
  async #send(op, params, bytes) {
    const worker = this.#worker;
    if (!worker) throw new EngineError('crash', SENTENCES.crash);
    if (op === 'analyze') this.#held = null; // the engine drops the previous analysis
    [params, bytes] = beside(params, bytes);
    let request = JSON.stringify({ op, params });
    if (TEST_HOOK && globalThis.standfirstHook?.fault && op !== 'warm') {
      request = JSON.stringify({ op, params, fault: globalThis.standfirstHook.fault });
      globalThis.standfirstHook.fault = '';
    }
    const size = request.length + (bytes?.length ?? 0);
    const limit = this.#limits.job + (size / 2 ** 20) * this.#limits.perMegabyte;
    let reply;
    try {
      reply = await worker.ask(request, bytes, limit);
    } catch (error) {
      if (this.#worker === worker) this.#worker = null;
      if (error instanceof Error && error.message === 'gone') {
        // Whatever killed this worker may have killed the spare too.
        this.#spare?.end();
        this.#spare = null;
      }
      const kind = error instanceof Error && (error.message === 'timeout' || error.message === 'cancelled') ? error.message : 'crash';
      throw new EngineError(/** @type {any} */ (kind), SENTENCES[/** @type {'crash'} */ (kind)]);
    }
    const { result, error } = reply.response;
    if (error?.kind === 'crash') {
      worker.end();
      this.#worker = null;
      throw new EngineError('crash', SENTENCES.crash);
    }
    if (error) throw new EngineError('input', error.message);
    if (reply.payload) return { ...result, bytes: reply.payload };
    return result;
  }

  /** @param {Job} job */
  #cancel(job) {
    const waiting = this.#queue.indexOf(job);
    if (waiting >= 0) {
      this.#queue.splice(waiting, 1);
      job.reject(new EngineError('cancelled', SENTENCES.cancelled));
    } else if (this.#current === job) {
      job.reject(new EngineError('cancelled', SENTENCES.cancelled));
      this.#worker?.end('cancelled');
    }
  }

  /** When idle, replaces a worker that uses too much memory, or starts a spare. */
  #rest() {
    if (!this.#worker) return;
    if (this.#worker.memory > MEMORY_LIMIT) {
      this.#worker.end();
      this.#worker = null;
      this.#begin('restarting').then(() => this.#pump(), () => {});
    } else if (this.#wantSpare && this.#held) {
      clearTimeout(this.#later);
      this.#later = setTimeout(() => this.#keepSpare(), SPARE_AFTER);
    }
  }

  async #keepSpare() {
    if (this.#spare || this.#closed) return;
    const spare = await instance();
    if (this.#spare || this.#closed) return spare.end();
    this.#spare = spare;
    spare.started.catch(() => this.#spare === spare && (this.#spare = null));
  }
}

/**
 * Moves plain text out of the JSON request into the payload, where a file's
 * bytes would go: that saves encoding and parsing it as JSON.
 * @param {{text?: string, html?: string, [name: string]: any}} params
 * @param {Uint8Array | undefined} bytes
 * @returns {[object, Uint8Array | undefined]}
 */
function beside(params, bytes) {
  if (bytes || !params.text || params.html) return [params, bytes];
  return [{ ...params, text: undefined, plain: true }, new TextEncoder().encode(params.text)];
}

/** Several engines that share the work, for many articles at once. */
export class Pool {
  #engines;
  #busy;

  /** @param {number} size */
  constructor(size) {
    this.#engines = Array.from({ length: size }, () => new Engine({ spare: false }));
    this.#busy = this.#engines.map(() => 0);
  }

  /**
   * Runs a task on the least busy engine. All calls of a task go to the same
   * engine, so that an export finds the analysis already there.
   * @template T
   * @param {(engine: Engine) => Promise<T>} task
   * @returns {Promise<T>}
   */
  async run(task) {
    const i = this.#busy.indexOf(Math.min(...this.#busy));
    this.#busy[i]++;
    try {
      return await task(this.#engines[i]);
    } finally {
      this.#busy[i]--;
    }
  }

  close() {
    for (const engine of this.#engines) engine.close();
  }
}
