// @ts-check
/**
 * Where the engine's WebAssembly comes from, in each of the three ways that
 * the page is opened: fetched over http, from a neighbouring script under
 * file: (browsers refuse fetch there), or from within the single file.
 */
import { Instance } from './instance.js';
import { scriptURL } from './trusted.js';

/**
 * @typedef {object} Loaded
 * @property {WebAssembly.Module} module
 * @property {Instance} maker that made it of its bytes, and runs it
 */

/** @type {Promise<Loaded> | null} */
let loaded = null;

/** @type {Instance | null} the maker, until somebody has a use for it */
let free = null;

/**
 * An instance of the engine: for the first who asks, that which made it.
 * @returns {Promise<Instance>}
 */
export async function instance() {
  const { module } = await loadEngine();
  const first = free;
  free = null;
  return first ?? new Instance({ module });
}

/** The SHA-256 of the engine's bytes, in hex, or ''. */
export const digest = async () => (await loadEngine()).maker.sha256();

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
  if (inline) return made({ bytes: await unpacked(inline.textContent ?? '') });
  if (location.protocol === 'file:') return made({ bytes: await unpacked(await neighbour()) });
  const url = new URL('build/engine.wasm', location.href).href;
  try {
    return await made({ url, cache: 'default' });
  } catch {
    // A copy that broke on its way here must not be kept for the next visit.
    for (const name of (await globalThis.caches?.keys()) ?? []) {
      if (name !== 'standfirst-shared') await caches.delete(name); // that one holds what was given, not what was built
    }
    return made({ url, cache: 'reload' });
  }
}

/** @param {import('./instance.js').Source} source @returns {Promise<Loaded>} */
async function made(source) {
  const maker = new Instance(source);
  const module = await maker.module;
  free = maker;
  return { module, maker };
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
 * @returns {Promise<ArrayBuffer>}
 */
async function unpacked(base64) {
  const packed = Uint8Array.from(atob(base64.trim()), (c) => c.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).arrayBuffer();
}
