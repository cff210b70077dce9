// @ts-check
/**
 * The page's one Trusted Types policy. It vouches for the URLs of three
 * scripts that the page itself names (its worker, its engine under file:, its
 * service worker) and for no HTML and no script text: nothing that comes from
 * an article can pass it.
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
 * @returns {any} a TrustedScriptURL where the browser knows them, else the URL
 */
export const scriptURL = (url) => policy.createScriptURL(url);
