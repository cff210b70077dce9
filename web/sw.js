// @ts-check
/**
 * The service worker: after one visit the page works offline. Each build has
 * its own cache, filled completely before this worker takes over; caches of
 * older builds are deleted when it does. It also receives what other apps share
 * with the installed page and passes it on without ever putting it in a URL.
 */
const scope = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const CACHE = 'standfirst-@BUILD@';
const SHARED = 'standfirst-shared';
const FILES = [
  './', 'build/app.js', 'build/style.css', 'build/engine.wasm', 'build/icon.svg', 'build/icon-192.png', 'build/icon-512.png',
  'build/manifest.webmanifest',
];

scope.addEventListener('install', (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(FILES.map((f) => new Request(f, { cache: 'no-cache' })))));
});

scope.addEventListener('activate', (event) => {
  const old = (/** @type {string} */ name) => name.startsWith('standfirst-') && name !== CACHE && name !== SHARED;
  event.waitUntil(
    caches.keys().then((names) => Promise.all(names.filter(old).map((n) => caches.delete(n)))).then(() => scope.clients.claim()),
  );
});

// The page sends this when the user accepts an update.
scope.addEventListener('message', (event) => {
  if (event.data === 'take over') scope.skipWaiting();
});

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== location.origin) return;
  const path = url.href.slice(scope.registration.scope.length).split(/[?#]/)[0];
  if (request.method === 'POST' && path === 'share') event.respondWith(receive(request));
  else if (request.method === 'GET') event.respondWith(answer(request, path));
});

/** @param {Request} request @param {string} path */
async function answer(request, path) {
  const cache = await caches.open(CACHE);
  const name = path === '' || path === 'index.html' || request.mode === 'navigate' ? './' : path;
  return (await cache.match(name)) ?? fetch(request);
}

/** Stores shared content until the page fetches it. @param {Request} request */
async function receive(request) {
  const form = await request.formData();
  const cache = await caches.open(SHARED);
  const files = form.getAll('files').filter((f) => typeof f !== 'string');
  if (files.length) {
    await Promise.all(files.map((f, i) => cache.put(`shared/${i}`, new Response(f, { headers: { 'X-Name': encodeURIComponent(f.name) } }))));
  } else {
    // Ignore the shared URL: the page makes no connections, so it could not fetch it.
    const text = [form.get('title'), form.get('text')].filter(Boolean).join('\n\n');
    await cache.put('shared/0', new Response(text));
  }
  return Response.redirect('./', 303);
}
