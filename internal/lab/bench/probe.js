// Times a page from inside. It runs before the page's own scripts and does not
// change what they do. Standfirst's worker is timed in the worker: from the message
// that it has started on a request to its response.
(() => {
  const probe = (globalThis.benchProbe = { tasks: [], memory: 0 });
  let readied;
  let done; // resolves the current action
  let result; // what is known of it so far
  const ready = new Promise((resolve) => (readied = resolve));

  const atReady = new MutationObserver(() => {
    if (document.documentElement.dataset.engine !== 'ready') return;
    atReady.disconnect();
    readied(performance.now());
  });
  atReady.observe(document, { subtree: true, attributes: true, attributeFilter: ['data-engine'] });

  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) probe.tasks.push({ startTime, duration });
  }).observe({ type: 'longtask', buffered: true });
  // Layout and paint run outside scripts, and are only reported with frames.
  new PerformanceObserver((list) => {
    for (const { startTime, duration, renderStart } of list.getEntries()) {
      if (renderStart) probe.tasks.push({ startTime: renderStart, duration: startTime + duration - renderStart });
    }
  }).observe({ type: 'long-animation-frame', buffered: true });

  // If there are several responses, the longest is the one to the paste.
  probe.took = (ms) => result && (result.took = Math.max(result.took ?? 0, ms));
  probe.failed = (fault) => done?.({ fault });

  const inWorker = `{
    const post = self.postMessage.bind(self);
    let begun = 0;
    self.postMessage = (data, ...rest) => {
      if (data.begun) begun = performance.now();
      post(data.response ? { ...data, took: performance.now() - begun } : data, ...rest);
    };
  }\n`;
  const PlainBlob = globalThis.Blob;
  globalThis.Blob = class extends PlainBlob {
    constructor(parts, options) {
      super(options?.type === 'text/javascript' ? [inWorker, ...parts] : parts, options);
    }
  };
  const PlainWorker = globalThis.Worker;
  globalThis.Worker = class extends PlainWorker {
    constructor(...args) {
      super(...args);
      this.addEventListener('message', ({ data }) => {
        probe.memory = Math.max(probe.memory, data.memory ?? 0);
        if (data.took !== undefined) probe.took(data.took);
      });
    }
  };

  // Times an action until its result is painted.
  const timed = (act) => new Promise((resolve) => {
    const list = document.querySelector('#summary .picks') ?? document.getElementById('result');
    let start = 0;
    done = resolve;
    result = {};
    const atResult = new MutationObserver(() => {
      if (!list.hasChildNodes()) return; // shown and removed before it was painted
      atResult.disconnect();
      const mine = result;
      requestAnimationFrame(() => {
        const painted = new MessageChannel(); // its message arrives after the frame
        painted.port1.onmessage = () => resolve({ ...mine, start, painted: performance.now() - start });
        painted.port2.postMessage(0);
      });
    });
    atResult.observe(list, { childList: true });
    // In a separate task, like an event from the system.
    setTimeout(() => {
      start = performance.now();
      act();
    });
  });

  const paint = new Promise((resolve) => {
    new PerformanceObserver((list) => {
      for (const e of list.getEntries()) if (e.name === 'first-contentful-paint') resolve(e.startTime);
    }).observe({ type: 'paint', buffered: true });
  });

  probe.ready = async () => ({ ready: await ready, painted: await paint });

  let clipboard;
  probe.hold = (text) => {
    clipboard = new DataTransfer();
    clipboard.setData('text/plain', text);
  };

  probe.paste = () =>
    timed(() => document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true })));

  let turn = 0;
  probe.length = () => timed(() => {
    const slider = document.getElementById('length');
    slider.value = [2, 4][turn++ % 2];
    slider.dispatchEvent(new Event('input', { bubbles: true }));
  });

  // Waits until nothing more is added to the page.
  probe.settle = async () => {
    const all = document.getElementsByTagName('*');
    for (let before = -1, same = 0; same < 2; ) {
      await new Promise((resolve) => setTimeout(resolve, 25));
      same = all.length === before ? same + 1 : 0;
      before = all.length;
    }
  };

  // The longest task of the page's thread since a given time, 0 if none took over 50 ms.
  probe.longest = (since) => Math.max(0, ...probe.tasks.filter((t) => t.duration > 50 && t.startTime + t.duration > since).map((t) => t.duration));
})();
