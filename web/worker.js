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
  // Rather a few megabytes more than to collect garbage often, but for large articles.
  go.env = { GOGC: '400', GOMEMLIMIT: '128MiB' };
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
    const [response, out] = standfirst(encoder.encode(request), payload ?? null);
    const transfer = out ? [response.buffer, out.buffer] : [response.buffer];
    postMessage({ id, response, payload: out, memory: memory() }, { transfer });
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
