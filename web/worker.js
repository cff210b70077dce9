/**
 * The worker that runs the engine. It is a classic script, appended to
 * wasm_exec.js and started from a Blob, so that it inherits the page's policy
 * and works under file: too. The first worker also compiles the engine, for
 * itself and the workers after it: moving megabytes through the main thread
 * would make the page unresponsive.
 *
 * in:  {module}, or {url, cache} or {bytes}, once; then {id, request, payload}; {sum: true}
 * out: {module} if it compiled it, {ready: true, memory}, {begun: id}, {id, response, payload, memory}, {sum}, {exit: reason}
 */
'use strict';

/* global Go, standfirst */
{
  const go = new Go();
  const encoder = new TextEncoder();

  const memory = () => go._inst?.exports.mem.buffer.byteLength ?? 0;

  // Returns the bytes the engine was compiled from; released once hashed.
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
    // Streaming needs the right Content-Type, which not every static host sends.
    return type.startsWith('application/wasm')
      ? WebAssembly.compileStreaming(response)
      : WebAssembly.compile(await response.arrayBuffer());
  };

  // The engine is a snapshot of Go's memory after startup (internal/build/snapshot).
  // It holds references to JavaScript values; these steps recreate them.
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

  // Failing to hash the bytes is no reason to stop a working engine.
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

  // After an exception (a RangeError on stack overflow, a WebAssembly trap) the
  // instance is in an unknown state: report it and refuse further requests.
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
