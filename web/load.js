// @ts-check
/**
 * Where the engine's WebAssembly comes from, in each of the three ways that
 * the page is opened: fetched over http, from a neighbouring script under
 * file: (browsers refuse fetch there), or from within the single file.
 */
import { scriptURL } from './trusted.js';

/**
 * @typedef {object} Loaded
 * @property {WebAssembly.Module} module
 * @property {() => Promise<string>} sha256 of the engine's bytes, in hex; '' where the browser cannot tell
 */

/** @type {Promise<Loaded> | null} */
let loaded = null;

/**
 * The engine, loaded once for all workers of the page. Where that fails, the
 * next call tries again.
 * @returns {Promise<Loaded>}
 */
export function loadEngine() {
  if (!loaded) {
    loaded = load();
    loaded.then(() => tighten({ here: true }), () => (loaded = null));
  }
  return loaded;
}

/** What the second policy waits for. */
const waits = { here: false, article: false };

/** Says that an article is coming: from now on the page connects to nobody. */
export const seal = () => tighten({ article: true });

/**
 * With the engine here and an article coming, the page has nothing left to ask
 * of anyone: a second policy says so. Policies only add up; removing the tag
 * would not undo it, and workers that start from now on inherit it.
 * @param {Partial<typeof waits>} now
 */
function tighten(now) {
  const before = waits.here && waits.article;
  Object.assign(waits, now);
  if (before || !waits.here || !waits.article) return;
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = "connect-src 'none'; script-src 'wasm-unsafe-eval'; worker-src 'self' blob:";
  document.head.append(policy);
}

/** @returns {Promise<Loaded>} */
async function load() {
  const inline = document.getElementById('engine');
  if (inline) return unpacked(inline.textContent ?? '');
  if (location.protocol === 'file:') return unpacked(await neighbour());
  return fetched();
}

/** @returns {Promise<Loaded>} */
async function fetched() {
  try {
    return await attempt('default');
  } catch {
    // A copy that broke on its way here must not be kept for the next visit.
    for (const name of (await globalThis.caches?.keys()) ?? []) {
      if (name !== 'standfirst-shared') await caches.delete(name); // that one holds what was given, not what was built
    }
    return attempt('reload');
  }
}

/**
 * Fetches and compiles in a worker: megabytes that pass through the page's own
 * thread keep it from answering its user.
 * @param {RequestCache} cache
 * @returns {Promise<Loaded>}
 */
function attempt(cache) {
  const from = JSON.stringify([new URL('build/engine.wasm', location.href).href, cache]);
  const url = URL.createObjectURL(new Blob([`(${compiler})(...${from})`], { type: 'text/javascript' }));
  const worker = new Worker(scriptURL(url));
  const answer = () => new Promise((resolve, reject) => {
    worker.onerror = (event) => (event.preventDefault(), reject(new Error(event.message)));
    worker.onmessage = ({ data }) => (data.fault ? reject(new Error(data.fault)) : resolve(data));
  });
  const module = answer();
  module.catch(() => worker.terminate());
  /** @type {Promise<string> | null} */ let sum = null;
  const sha256 = () => {
    sum ??= answer().then(({ sum }) => (sum ? hex(sum) : '')).finally(() => worker.terminate());
    worker.postMessage('sum');
    return sum;
  };
  return module.then(({ module }) => ({ module, sha256 })).finally(() => URL.revokeObjectURL(url));
}

/**
 * What that worker runs; it stands alone. It sums up when asked to: the engine
 * starts meanwhile, and has more use of a processor.
 * @param {string} url
 * @param {RequestCache} cache
 */
function compiler(url, cache) {
  /** @type {Response} */ let copy;
  const compile = async () => {
    const response = await fetch(url, { cache });
    if (!response.ok) throw new Error(`${url}: status ${response.status}`);
    copy = response.clone();
    const type = response.headers.get('Content-Type') ?? '';
    // Streaming needs the right type, which not every static host sends.
    return type.startsWith('application/wasm')
      ? WebAssembly.compileStreaming(response)
      : WebAssembly.compile(await response.arrayBuffer());
  };
  const sum = async () => crypto.subtle?.digest('SHA-256', await copy.arrayBuffer());
  /** @param {Promise<any>} result @param {string} name */
  const tell = (result, name) => result.then((value) => postMessage({ [name]: value }), (error) => postMessage({ fault: String(error) }));
  onmessage = () => tell(sum(), 'sum');
  tell(compile(), 'module');
}

/** @returns {Promise<string>} the engine as build/engine.js leaves it */
function neighbour() {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = scriptURL('build/engine.js');
    script.onload = () => {
      resolve(globalThis.standfirstEngine ?? '');
      delete globalThis.standfirstEngine;
      script.remove();
    };
    script.onerror = () => reject(new Error('build/engine.js is missing'));
    document.head.append(script);
  });
}

/**
 * @param {string} base64 of the gzipped engine
 * @returns {Promise<Loaded>}
 */
async function unpacked(base64) {
  const packed = Uint8Array.from(atob(base64.trim()), (c) => c.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  const bytes = await new Response(stream).arrayBuffer();
  return { module: await WebAssembly.compile(bytes), sha256: () => digest(bytes) };
}

/**
 * @param {ArrayBuffer} bytes
 * @returns {Promise<string>}
 */
async function digest(bytes) {
  if (!globalThis.crypto?.subtle) return '';
  return hex(await crypto.subtle.digest('SHA-256', bytes));
}

/** @param {ArrayBuffer} sum */
const hex = (sum) => Array.from(new Uint8Array(sum), (b) => b.toString(16).padStart(2, '0')).join('');
