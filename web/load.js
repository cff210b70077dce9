// @ts-check
/**
 * Loads the engine's WebAssembly, in one of three ways depending on how the
 * page was opened: by fetch over http, from a script next to the page under
 * file: (where browsers refuse fetch), or from inside the single-file page.
 */
import { Instance } from './instance.js';
import { scriptURL } from './trusted.js';

/**
 * @typedef {object} Loaded
 * @property {WebAssembly.Module} module
 * @property {Instance} maker the instance that compiled the module, and runs it
 */

/** @type {Promise<Loaded> | null} */
let loaded = null;

/** @type {Instance | null} the maker, until someone takes it */
let free = null;

/**
 * Returns an instance of the engine. The first caller gets the one that compiled it.
 * @returns {Promise<Instance>}
 */
export async function instance() {
  const { module } = await loadEngine();
  const first = free;
  free = null;
  return first ?? new Instance({ module });
}

/** SHA-256 of the engine's bytes, in hex, or ''. */
export const digest = async () => (await loadEngine()).maker.sha256();

/**
 * Loads the engine once for all workers of the page. If that fails, the next
 * call tries again.
 * @returns {Promise<Loaded>}
 */
export function loadEngine() {
  if (!loaded) {
    loaded = load();
    loaded.then(() => tighten({ here: true }), () => (loaded = null));
  }
  return loaded;
}

/** What must be true before we add the second policy. */
const waits = { here: false, article: false };

/** Call this when an article arrives: from then on, or once the engine is loaded, the page makes no connections. */
export const seal = () => tighten({ article: true });

/**
 * Once the engine is loaded and an article has arrived, the page has no need of
 * the network, so we add a second, stricter policy. Policies only add up:
 * removing the tag would not undo it, and workers started from now on inherit it.
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
    // Do not keep a corrupt download in a cache for the next visit.
    for (const name of (await globalThis.caches?.keys()) ?? []) {
      if (name !== 'standfirst-shared') await caches.delete(name); // that one holds shared articles, not our build
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

/** @returns {Promise<string>} the engine as build/engine.js provides it: gzipped, in base64 */
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
