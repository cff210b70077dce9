// @ts-check
/**
 * The page's only Trusted Types policy. It allows the URLs of three scripts of
 * our own (the worker, the engine under file:, the service worker), and no HTML
 * or script text: nothing from an article can get through.
 */

/** @type {{createScriptURL(url: string): any}} */
const policy = globalThis.trustedTypes?.createPolicy('standfirst', {
  /** @param {string} url */
  createScriptURL(url) {
    if (url.startsWith('blob:') || url === 'build/engine.js' || url === 'sw.js') return url;
    throw new TypeError(`not a script of this page: ${url}`);
  },
}) ?? { createScriptURL: (/** @type {string} */ url) => url };

/**
 * @param {string} url
 * @returns {any} a TrustedScriptURL if the browser supports them, else the URL
 */
export const scriptURL = (url) => policy.createScriptURL(url);
