// @ts-check
/** Formats numbers, durations and sizes for the user's locale. */

// The page is in English, so use the user's preferred English locale.
const locale = (navigator.languages ?? [navigator.language]).find((l) => l?.startsWith('en')) ?? 'en-GB';

/**
 * Creates each formatter at first use: browsers take milliseconds per formatter, too long during startup.
 * @template T
 * @param {() => T} make
 */
const once = (make) => {
  /** @type {T | undefined} */ let made;
  return () => (made ??= make());
};

const number = once(() => new Intl.NumberFormat(locale));
const percent = once(() => new Intl.NumberFormat(locale, { style: 'percent' }));
const rules = once(() => new Intl.PluralRules(locale));
const list = once(() => new Intl.ListFormat(locale, { style: 'long', type: 'conjunction' }));
const names = once(() => (globalThis.Intl.DisplayNames ? new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' }) : undefined));

/** @type {Map<string, Intl.NumberFormat>} */
const measures = new Map();

/** Creates the formatters that the first article needs, each in a task of its own. */
export function prepare() {
  for (const make of [number, percent, rules, list, names, () => measure(1, 'second'), () => measure(1, 'minute')]) setTimeout(make);
}

/** Silent reading speed in words per minute: Brysbaert (2019), doi.org/10.1016/j.jml.2019.104047 */
const PACE = 238;

/** @param {number} n */
export const count = (n) => number().format(n);

/** @param {number} share 0..1 */
export const share = (share) => percent().format(share);

/** @param {string[]} items */
export const join = (items) => list().format(items);

/**
 * A number with its noun: plural(2, 'word', 'words') is "2 words".
 * @param {number} n
 * @param {string} one
 * @param {string} other
 */
export const plural = (n, one, other) => `${count(n)} ${rules().select(n) === 'one' ? one : other}`;

/**
 * @param {number} value
 * @param {'second' | 'minute' | 'kilobyte' | 'megabyte'} unit
 */
function measure(value, unit, digits = 0) {
  const made = measures.get(unit + digits) ?? new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: digits });
  measures.set(unit + digits, made);
  return made.format(value);
}

/** The reading time for a number of words. @param {number} words */
export function reading(words) {
  const seconds = (words / PACE) * 60;
  return seconds < 55 ? measure(Math.max(5, Math.round(seconds / 5) * 5), 'second') : minutes(Math.round(seconds / 60));
}

/** @param {number} seconds */
export const duration = (seconds) => (seconds < 60 ? measure(Math.ceil(seconds), 'second') : minutes(Math.ceil(seconds / 60)));

/** A duration in minutes; an hour or more as "2 h 20 min". @param {number} n */
function minutes(n) {
  const [hours, rest] = [Math.floor(n / 60), n % 60];
  return [hours && `${count(hours)} h`, (rest || !hours) && measure(rest, 'minute')].filter(Boolean).join(' ');
}

/** @param {number} bytes */
export const size = (bytes) => (bytes < 1e6 ? measure(Math.ceil(bytes / 1e3), 'kilobyte') : measure(bytes / 1e6, 'megabyte', 1));

/** The name of a language, by its tag. @param {string} tag */
export function language(tag) {
  try {
    return names()?.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
