// @ts-check
/**
 * The page's side of the service worker (over http only): offline use, update notices, and files
 * shared with the page.
 */
import { scriptURL } from './trusted.js';

/** @param {(reload: () => void) => void} updated called when a new version is waiting */
export async function goOffline(updated) {
  if (!('serviceWorker' in navigator) || !location.protocol.startsWith('http')) return;
  let registration;
  try {
    registration = await navigator.serviceWorker.register(scriptURL('sw.js'));
  } catch {
    return; // Browsers may forbid it (in a private window, say); the page works without.
  }
  const waits = () => {
    const worker = registration.waiting;
    if (!worker || !navigator.serviceWorker.controller) return; // the first install is not an update
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

/** Returns what another app shared with the installed page, and deletes it. @returns {Promise<File[]>} */
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
