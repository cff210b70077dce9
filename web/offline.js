// @ts-check
/** The service worker, over http: work without a network, notice of a new version, and what was shared with the page. */
import { scriptURL } from './trusted.js';

/** @param {(reload: () => void) => void} updated told when a new version waits */
export async function goOffline(updated) {
  if (!('serviceWorker' in navigator) || !location.protocol.startsWith('http')) return;
  let registration;
  try {
    registration = await navigator.serviceWorker.register(scriptURL('sw.js'));
  } catch {
    return; // A browser may forbid it (a private window): the page works all the same.
  }
  const waits = () => {
    const worker = registration.waiting;
    if (!worker || !navigator.serviceWorker.controller) return; // the first one is no update
    updated(() => {
      navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
      worker.postMessage('take over');
    });
  };
  waits();
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', waits);
  });
}

/** What another app shared with the installed page; asked once, then gone. @returns {Promise<File[]>} */
export async function shared() {
  if (!globalThis.caches || !location.protocol.startsWith('http')) return [];
  try {
    if (!(await caches.has('standfirst-shared'))) return [];
    const cache = await caches.open('standfirst-shared');
    const files = [];
    for (const request of await cache.keys()) {
      const response = await cache.match(request);
      if (!response) continue;
      files.push(new File([await response.blob()], decodeURIComponent(response.headers.get('X-Name') ?? 'shared.txt')));
    }
    await caches.delete('standfirst-shared');
    return files;
  } catch {
    return [];
  }
}
