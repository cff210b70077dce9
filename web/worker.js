/**
 * The worker that holds the engine. It is a classic script, started from a
 * Blob after wasm_exec.js, so that it inherits the page's policy and starts
 * under file: too.
 *
 * in:  {module} or {bytes} once, then {id, request, payload}
 * out: {ready: true, memory}, {begun: id}, {id, response, payload, memory}, {exit: reason}
 */
'use strict';

/* global Go, standfirst */
{
  const go = new Go();
  // Garbage is collected between answers (wasm/main.go); within one only where an article is very large.
  go.env = { GOGC: 'off', GOMEMLIMIT: '128MiB' };
  const encoder = new TextEncoder();

  const memory = () => go._inst?.exports.mem.buffer.byteLength ?? 0;

  globalThis.standfirstReady = () => postMessage({ ready: true, memory: memory() });

  const start = async ({ module, bytes }) => {
    const instance = module
      ? await WebAssembly.instantiate(module, go.importObject)
      : (await WebAssembly.instantiate(bytes, go.importObject)).instance;
    await go.run(instance);
    postMessage({ exit: 'the engine stopped by itself' });
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
      if (data.id === undefined) await start(data);
      else answer(data);
    } catch (error) {
      broken = true;
      postMessage({ exit: String(error) });
    }
  };
}
