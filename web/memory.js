// @ts-check
/** The last article, kept in this browser for the reader's return, and only if the reader asked for that. */

const KEY = 'standfirst.article';

/**
 * @param {{text: string, html?: string}} article
 * @returns {boolean} false where the browser would not keep it
 */
export function remember({ text, html }) {
  try {
    localStorage.setItem(KEY, JSON.stringify({ text, html }));
    return true;
  } catch {
    forget(); // not an older one either
    return false;
  }
}

/** @returns {{text: string, html?: string} | null} */
export function recall() {
  try {
    const article = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    return typeof article?.text === 'string' ? article : null;
  } catch {
    return null;
  }
}

export function forget() {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Nothing is kept where storage is forbidden.
  }
}
