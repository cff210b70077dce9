// A Go program as WebAssembly, started as in Go's documentation.
export const peer = async () => {
  const go = new globalThis.Go();
  const { instance } = await WebAssembly.instantiateStreaming(fetch('prose.wasm'), go.importObject);
  const started = new Promise((resolve) => (globalThis.proseReady = resolve));
  go.run(instance);
  await started;
  return (text) => {
    const { names, fault } = globalThis.prose(text);
    if (fault) throw new Error(fault);
    if (globalThis.benchProbe) globalThis.benchProbe.memory = instance.exports.mem.buffer.byteLength;
    return names;
  };
};
