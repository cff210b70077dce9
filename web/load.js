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
 * @property {Promise<string>} sha256 of the engine's bytes, in hex; '' where the browser cannot tell
 */

/** @returns {Promise<Loaded>} */
export async function loadEngine() {
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
 * @param {RequestCache} cache
 * @returns {Promise<Loaded>}
 */
async function attempt(cache) {
  const response = await fetch('build/engine.wasm', { cache });
  if (!response.ok) throw new Error(`build/engine.wasm: status ${response.status}`);
  const copy = response.clone();
  const sha256 = copy.arrayBuffer().then(digest);
  sha256.catch(() => {}); // a broken download is told by the compiler
  const type = response.headers.get('Content-Type') ?? '';
  // Streaming needs the right type, which not every static host sends.
  const module = type.startsWith('application/wasm')
    ? await WebAssembly.compileStreaming(response)
    : await WebAssembly.compile(await response.arrayBuffer());
  return { module, sha256 };
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
  return { module: await WebAssembly.compile(bytes), sha256: digest(bytes) };
}

/**
 * @param {ArrayBuffer} bytes
 * @returns {Promise<string>}
 */
async function digest(bytes) {
  if (!globalThis.crypto?.subtle) return '';
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(sum, (b) => b.toString(16).padStart(2, '0')).join('');
}
