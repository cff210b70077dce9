// @ts-check
/**
 * The user's settings, stored in this browser and in the URL's fragment. So a
 * link carries settings, never any of the article, and browsers do not send the
 * fragment to a server.
 */
import { KINDS, entities, settings, summary } from './strings.js';

const KEY = 'standfirst.settings';

/**
 * @typedef {object} Settings
 * @property {'auto' | 'sentences' | 'words' | 'share'} unit
 * @property {number} value
 * @property {string[]} hide kinds not shown
 * @property {boolean} bullets
 * @property {boolean} why
 * @property {'auto' | 'light' | 'dark'} scheme
 * @property {boolean} marks whether names are marked in the text
 * @property {'weight' | 'place' | 'name' | 'count'} order of names
 * @property {boolean} remember
 */

/** @type {Readonly<Settings>} */
const DEFAULTS = Object.freeze({
  unit: 'auto',
  value: 0,
  hide: ['date', 'money', 'percent', 'quantity'],
  bullets: false,
  why: false,
  scheme: 'auto',
  marks: true,
  order: 'weight',
  remember: false,
});

const among = (/** @type {any} */ v, /** @type {object} */ allowed, /** @type {any} */ otherwise) => (Object.hasOwn(allowed, v) ? v : otherwise);

/** Validates settings: storage and links are untrusted. @param {any} s @returns {Settings} */
function checked(s) {
  const unit = among(s.unit, summary.units, 'auto');
  const value = Math.min(100_000, Math.max(0, Math.round(Number(s.value) || 0)));
  return {
    unit: value ? unit : 'auto',
    value: unit === 'auto' ? 0 : unit === 'share' ? Math.min(value, 100) : value,
    hide: (Array.isArray(s.hide) ? s.hide : DEFAULTS.hide).filter((/** @type {string} */ k) => Object.hasOwn(KINDS, k)),
    bullets: s.bullets === true,
    why: s.why === true,
    scheme: among(s.scheme, settings.schemes, 'auto'),
    marks: s.marks !== false,
    order: among(s.order, entities.orders, 'weight'),
    remember: s.remember === true,
  };
}

/** @returns {Settings} from the URL, else from storage, else the defaults */
export const loadSettings = () => checked({ ...DEFAULTS, ...stored(), ...fromAddress(location.hash) });

/** What the user has chosen, in any tab. @returns {Partial<Settings>} */
function stored() {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') ?? {};
  } catch {
    return {}; // storage may be disabled or hold a damaged value
  }
}

/** @param {string} hash */
function fromAddress(hash) {
  const params = new URLSearchParams(hash.slice(1));
  /** @type {Record<string, any>} */
  const s = {};
  for (const unit of ['sentences', 'words', 'share']) {
    if (params.has(unit)) Object.assign(s, { unit, value: Number(params.get(unit)) });
  }
  if (params.has('hide')) s.hide = (params.get('hide') ?? '').split('.');
  if (params.has('bullets')) s.bullets = params.get('bullets') === '1';
  if (params.has('why')) s.why = params.get('why') === '1';
  if (params.has('scheme')) s.scheme = params.get('scheme');
  return s; // never 'remember': a link must not turn that on
}

/** The settings that differ from the defaults, as a URL fragment without '#'. @param {Settings} s */
export function toAddress(s) {
  const params = new URLSearchParams();
  if (s.unit !== 'auto') params.set(s.unit, String(s.value));
  if (s.hide.join() !== DEFAULTS.hide.join()) params.set('hide', s.hide.join('.'));
  if (s.bullets) params.set('bullets', '1');
  if (s.why) params.set('why', '1');
  if (s.scheme !== 'auto') params.set('scheme', s.scheme);
  return params.toString();
}

/**
 * @param {Settings} s
 * @param {Partial<Settings>} choice what changed: the rest may have been changed in another tab
 */
export function storeSettings(s, choice) {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...stored(), ...choice }));
  } catch {
    // Without storage, settings last until the page is closed.
  }
  const hash = toAddress(s);
  if (hash === location.hash.slice(1)) return;
  try {
    history.replaceState(null, '', hash ? `#${hash}` : location.pathname + location.search);
  } catch {
    // Some browsers forbid this under file:; the link in the settings dialog still works.
  }
}
