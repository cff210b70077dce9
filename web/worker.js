/**
 * The worker that holds the engine. It is a classic script, started from a
 * Blob after wasm_exec.js, so that it inherits the page's policy and starts
 * under file: too. The first of them also makes the engine of its bytes, for
 * itself and for those that come after it: megabytes that pass through the
 * page's own thread keep it from answering its user.
 *
 * in:  {module}, or {url, cache} or {bytes}, once; then {id, request, payload}; {sum: true}
 * out: {module} where it made it, {ready: true, memory}, {begun: id}, {id, response, payload, memory}, {sum}, {exit: reason}
 */
'use strict';

/* global Go, standfirst */
{
  const go = new Go();
  const encoder = new TextEncoder();

  const memory = () => go._inst?.exports.mem.buffer.byteLength ?? 0;

  // The bytes that the engine was made of, until they are summed up.
  let kept = async () => null;

  const make = async ({ url, cache, bytes }) => {
    if (bytes) {
      kept = async () => bytes;
      return WebAssembly.compile(bytes);
    }
    const response = await fetch(url, { cache });
    if (!response.ok) throw new Error(`${url}: status ${response.status}`);
    const copy = response.clone();
    kept = () => copy.arrayBuffer();
    const type = response.headers.get('Content-Type') ?? '';
    // Streaming needs the right type, which not every static host sends.
    return type.startsWith('application/wasm')
      ? WebAssembly.compileStreaming(response)
      : WebAssembly.compile(await response.arrayBuffer());
  };

  // The engine's file is a snapshot of Go after it has started (internal/build/snapshot).
  // Go holds references to JavaScript values, which these steps recreate.
  const prepare = (steps) => {
    for (const { of, get, call, with: args = [], set, to } of steps) {
      const target = go._values[of];
      if (set) {
        target[set] = go._values[to];
        continue;
      }
      const value = get ? target[get] : target[call](...args);
      go._ids.set(value, go._values.length);
      go._goRefCounts.push(1);
      go._values.push(value);
    }
  };

  const start = async (from) => {
    const module = from.module ?? await make(from);
    if (!from.module) postMessage({ module });
    const stopped = go.run(await WebAssembly.instantiate(module, go.importObject));
    for (const steps of WebAssembly.Module.customSections(module, 'start')) {
      prepare(JSON.parse(new TextDecoder().decode(steps)));
    }
    postMessage({ ready: true, memory: memory() });
    await stopped;
    postMessage({ exit: 'the engine stopped by itself' });
  };

  // A sum that cannot be taken is no reason to end an engine that works.
  const sum = async () => {
    const bytes = crypto.subtle ? await kept().catch(() => null) : null;
    kept = async () => null;
    postMessage({ sum: bytes && await crypto.subtle.digest('SHA-256', bytes).catch(() => null) });
  };

  const answer = ({ id, request, payload }) => {
    postMessage({ begun: id });
    standfirst(encoder.encode(request), payload ?? null, (response, out) => {
      const transfer = out ? [response.buffer, out.buffer] : [response.buffer];
      postMessage({ id, response, payload: out, memory: memory() }, { transfer });
    });
  };

  // An instance that threw (a RangeError when the stack overflowed, a
  // WebAssembly trap) is in no known state: it says so and is not used again.
  let broken = false;
  onmessage = async ({ data }) => {
    if (broken) return;
    try {
      if (data.sum) await sum();
      else if (data.id === undefined) await start(data);
      else answer(data);
    } catch (error) {
      broken = true;
      postMessage({ exit: String(error) });
    }
  };
}
