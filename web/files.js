// @ts-check
/** Reads and downloads files and copies to the clipboard, in ways that work in every browser. */
import { EngineError } from './engine.js';
import { status as S } from './strings.js';

/** The engine's limit (article.ErrLarge), in bytes: we do not even read a larger file. */
const LARGEST = 32 << 20;

/** @param {File} file */
export async function bytesOf(file) {
  if (file.size > LARGEST) throw new EngineError('input', S.tooLarge(file.size));
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new EngineError('input', S.unreadable(file.name)); // a folder, or the file was removed or changed since
  }
}

/** @param {{name: string, type: string, bytes: Uint8Array}} file */
export function download({ name, type, bytes }) {
  const url = URL.createObjectURL(new Blob([/** @type {any} */ (bytes)], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Firefox and Safari read the blob after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/**
 * Copies text, and optionally HTML for pasting into a word processor. If the
 * Clipboard API is missing or refuses, falls back to execCommand.
 * @param {string} text
 * @param {string} [html]
 * @returns {Promise<boolean>}
 */
export async function copy(text, html) {
  try {
    if (html && globalThis.ClipboardItem && navigator.clipboard?.write) {
      const flavours = {
        'text/plain': new Blob([text], { type: 'text/plain' }),
        'text/html': new Blob([html], { type: 'text/html' }),
      };
      await navigator.clipboard.write([new ClipboardItem(flavours)]);
      return true;
    }
    if (navigator.clipboard?.writeText) {
      await navigator.clipboard.writeText(text);
      return true;
    }
  } catch {
    // Refused: fall back to execCommand.
  }
  return copyByCommand(text, html);
}

/** @param {string} text @param {string} [html] */
function copyByCommand(text, html) {
  const put = (/** @type {ClipboardEvent} */ event) => {
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    if (html) event.clipboardData?.setData('text/html', html);
  };
  document.addEventListener('copy', put, { once: true });
  const done = document.execCommand('copy');
  document.removeEventListener('copy', put);
  return done;
}
