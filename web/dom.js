// @ts-check
/** Helpers for building elements. Text is always inserted as text, never as markup. */

/** @typedef {Node | string | number | null | undefined | false} Child */

/**
 * Makes an element. A property that is a function becomes an event listener
 * ('click'); true becomes an empty attribute; false, null and undefined are
 * skipped.
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, any> | null} [properties]
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function h(tag, properties, ...children) {
  const element = document.createElement(tag);
  for (const name in properties) {
    const value = properties[name];
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value != null) element.setAttribute(name, String(value));
  }
  for (const child of children) if (there(child)) element.append(child instanceof Node ? child : String(child));
  return element;
}

/** @param {Child} child */
const there = (child) => child !== null && child !== undefined && child !== false;

/**
 * Sets an element's language and text direction. Without a known language the
 * direction is 'auto'.
 * @param {HTMLElement} element
 * @param {string} tag
 */
export function inLanguage(element, tag) {
  element.lang = tag;
  element.dir = direction(tag);
}

/** @param {string} tag @returns {string} */
function direction(tag) {
  try {
    const locale = /** @type {any} */ (new Intl.Locale(tag)); // browsers have getTextInfo, textInfo or neither
    return (locale.getTextInfo?.() ?? locale.textInfo)?.direction ?? 'auto';
  } catch {
    return 'auto';
  }
}

/**
 * Makes an SVG element.
 * @param {string} tag
 * @param {Record<string, string | number>} attributes
 * @param {...Element} children
 */
export function svg(tag, attributes, ...children) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(...children);
  return element;
}

/**
 * Runs act after the next paint. The delay of 1 ms lets other tasks that wait
 * for the paint run first. A hidden tab never paints, so there we do not wait.
 * @param {() => void} act
 */
export function afterPaint(act) {
  if (document.hidden) setTimeout(act);
  else requestAnimationFrame(() => setTimeout(act, 1));
}

/**
 * Makes a list to choose from.
 * @param {Record<string, any>} properties
 * @param {Record<string, string>} options value -> text
 */
export const select = (properties, options) => h('select', properties, ...Object.entries(options).map(([value, text]) => h('option', { value }, text)));

/** @param {string} s */
export const oneLine = (s) => s.replace(/\s+/g, ' ');

/** Text for screen readers only. @param {string} text */
export const hidden = (text) => h('span', { class: 'vh' }, text);

/**
 * Replaces an element's children. The focus stays on the control that does the same, or at least in
 * the same section of the page.
 * @param {Element} element
 * @param {Child[]} children
 */
export function fill(element, children) {
  const at = /** @type {HTMLElement | null} */ (document.activeElement);
  const inside = at !== element && element.contains(at);
  element.replaceChildren(...children.filter(there).map((c) => (c instanceof Node ? c : String(c))));
  if (!inside) return;
  const same = at?.dataset.does && element.querySelector(`[data-does="${at.dataset.does}"]`);
  (same || element.closest('[tabindex]') || $('main')).focus({ preventScroll: true });
}

/**
 * The element of the static page with this id.
 * @param {string} id
 * @returns {any}
 */
export function $(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`index.html has no #${id}`);
  return element;
}

/**
 * Dispatches a view's event, which bubbles up to the controller.
 * @param {Element} element
 * @param {string} name
 * @param {any} [detail]
 */
export function raise(element, name, detail) {
  element.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
}

/**
 * Makes a button with a text label.
 * @param {string} text
 * @param {(event: Event) => void} click
 * @param {Record<string, any>} [more]
 */
export const button = (text, click, more) => h('button', { type: 'button', click, ...more }, text);
