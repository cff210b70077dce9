// @ts-check
/**
 * Every word that the page says, in one table. What index.html shows before
 * this script runs carries data-s="key" and says the same; a test compares.
 * What the engine says (reasons, notes, faults) comes from the engine.
 */
import { count, duration, join, plural, reading, share, size } from './numbers.js';

/** The kinds of entity, in the order of the page, one and many. style-reader.css has the letters for the mark in the text. */
export const KINDS = /** @type {const} */ ({
  person: { one: 'person', many: 'People' },
  organization: { one: 'organisation', many: 'Organisations' },
  place: { one: 'place', many: 'Places' },
  group: { one: 'group', many: 'Groups' },
  other: { one: 'other name', many: 'Other names' },
  date: { one: 'date', many: 'Dates' },
  money: { one: 'sum of money', many: 'Money' },
  percent: { one: 'percentage', many: 'Percentages' },
  quantity: { one: 'quantity', many: 'Quantities' },
});

export const shell = {
  title: 'Standfirst: an article’s summary, and who and where',
  tagline: 'Nothing leaves this page',
  skip: 'Skip to the article',
  invite: 'Paste an article.',
  promise: 'Its summary, and the people, organisations and places in it, appear at once. It is read in this page, on your machine; nothing is sent anywhere.',
  field: 'Article text',
  sample: 'Try a sample',
  open: 'Open files…',
  remember: 'Bring this article back when I return',
  new: 'New',
  back: 'Back to the list',
  save: 'Save',
  settings: 'Settings',
  help: 'Help',
  summary: 'Summary',
  article: 'Article',
  entities: 'Who and where',
  noscript: 'Standfirst runs wholly in your browser, and needs JavaScript for that.',
};

export const status = {
  loading: 'The engine is loading.',
  ready: '',
  restarting: 'The engine is starting again.',
  reading: 'Reading the article…',
  working: 'One moment…',
  done: (/** @type {number} */ sentences, /** @type {number} */ names) =>
    `Summary of ${plural(sentences, 'sentence', 'sentences')}, ${plural(names, 'name', 'names')} found.`,
  cancel: 'Cancel',
  dismiss: 'Dismiss',
  undo: 'Undo',
  reload: 'Reload',
  cleared: 'Cleared.',
  replaced: 'The article was replaced.',
  notRead: 'This could not be read.',
  restored: 'Your article is back.',
  undone: 'Undone.',
  forgotten: 'Forgotten. Nothing of the article is kept on this machine.',
  remembered: 'This article will be here when you return. It is kept in this browser alone.',
  rememberFailed: 'The browser would not keep this article for your return.',
  copied: 'Copied.',
  copyFailed: 'The browser did not let us copy. Select the text and copy it by hand.',
  saved: (/** @type {string} */ name) => `Saved as ${name}.`,
  offline: 'Ready to work without a network.',
  update: 'A new version is ready.',
  nothing: 'There was no text in that. Copy the article’s text, and paste it here.',
  tooLong: 'This is too large: an article has at most 32 MB as a file and 4 MB of text.',
  tooLarge: (/** @type {number} */ bytes) => `This file is too large (${size(bytes)}): an article has at most 32 MB as a file.`,
  unreadable: (/** @type {string} */ name) => `The browser could not open ${name}. A folder cannot be read; a file that was moved or changed can be chosen again.`,
  image: 'That is a picture. Standfirst reads text: copy the article’s words, and paste them here.',
  fault: 'Something went wrong in the page. Your text is still here; reload if it does not answer.',
  drop: 'Drop it here: a text or HTML file, or many',
  place: (/** @type {number} */ n, /** @type {number} */ of, /** @type {string} */ name) => `${name}: mention ${count(n)} of ${count(of)}.`,
};

export const summary = {
  length: 'Length',
  unit: 'Counted in',
  units: { auto: 'Automatic', sentences: 'Sentences', words: 'Words', share: 'Share' },
  state: (/** @type {number} */ n, /** @type {number} */ of, /** @type {number} */ words) =>
    `${count(n)} of ${plural(of, 'sentence', 'sentences')}, ${plural(words, 'word', 'words')}, ${reading(words)}`,
  budget: {
    auto: (/** @type {number} */ n) => plural(n, 'sentence', 'sentences'),
    sentences: (/** @type {number} */ n) => plural(n, 'sentence', 'sentences'),
    words: (/** @type {number} */ n) => `at most ${plural(n, 'word', 'words')}`,
    share: (/** @type {number} */ n) => `${share(n / 100)} of the article`,
  },
  focus: 'About',
  focusHint: 'a name or words',
  unfocus: 'Clear',
  why: 'Why these',
  bullets: 'Bullets',
  reason: 'Why: ',
  show: 'Show in the article',
  reminder: 'name added by Standfirst: ',
  copy: 'Copy',
  copyMarkdown: 'Copy as Markdown',
  empty: 'No sentence of this text can stand in a summary.',
};

export const article = {
  sampleCredit: 'A sample, from Wikinews contributors, 21 July 2017, CC BY 2.5',
  edit: 'Edit text',
  read: 'Done',
  facts: (/** @type {number} */ words, /** @type {string} */ language) =>
    [plural(words, 'word', 'words'), reading(words), language].filter(Boolean).join(' · '),
  chosen: (/** @type {number} */ n) => `(summary sentence ${n}) `,
  aside: (/** @type {number} */ n) => `${plural(n, 'part', 'parts')} left out`,
  putBack: 'Put back',
  putBackAll: 'Put all back',
  putBackDone: 'Put back.',
  leaveOut: 'Leave out',
  leftOut: 'Left out.',
  selected: (/** @type {string} */ text) => `“${text}”`,
  add: (/** @type {string} */ kind) => `Add as ${kind}`,
  addAs: 'Add as',
  addButton: 'Add to the list',
  focusOn: 'Summarise about this',
  unfinished: 'Setting the rest of the article…',
};

export const entities = {
  filter: 'Find a name',
  kinds: 'Kinds shown',
  none: 'No names were found.',
  noMatch: 'No name fits.',
  also: (/** @type {string[]} */ names) => `also ${join(names)}`,
  of: (/** @type {string} */ place) => `of ${place}`,
  mentions: (/** @type {number} */ n) => plural(n, 'mention', 'mentions'),
  more: (/** @type {number} */ n) => `Show ${count(n)} more`,
  previous: 'Previous mention',
  next: 'Next mention',
  step: (/** @type {number} */ n, /** @type {number} */ of) => (n ? `${count(n)} of ${count(of)}` : plural(of, 'mention', 'mentions')),
  focus: 'Summarise about this',
  unfocus: 'Stop',
  correct: 'Correct…',
  corrections: (/** @type {number} */ n) => plural(n, 'correction', 'corrections'),
  undo: 'Undo the last',
  telling: 'The sentence that tells most: ',
};

export const correct = {
  title: (/** @type {string} */ name) => `Correct “${name}”`,
  name: 'Name',
  kind: 'Kind',
  into: 'Is the same as',
  nobody: 'nobody else in the list',
  apply: 'Apply',
  drop: 'Take off the list',
  cancel: 'Cancel',
  done: {
    rename: (/** @type {string} */ a, /** @type {string} */ b) => `“${a}” is now “${b}”.`,
    kind: (/** @type {string} */ a, /** @type {string} */ b) => `“${a}” is now listed as ${b}.`,
    merge: (/** @type {string} */ a, /** @type {string} */ b) => `“${a}” is now part of “${b}”.`,
    drop: (/** @type {string} */ a) => `“${a}” is off the list.`,
    add: (/** @type {string} */ a) => `“${a}” is on the list.`,
  },
};

/** What each format of the engine is for. */
export const formats = {
  txt: ['Plain text', 'summary and names'],
  md: ['Markdown', 'summary and names'],
  html: ['Web page', 'the article, marked; no scripts'],
  json: ['JSON', 'everything, with its schema'],
  csv: ['CSV', 'a row for each mention'],
  jsonld: ['JSON-LD', 'schema.org, about and mentions'],
  annotations: ['Web Annotations', 'W3C, one for each mention'],
  displacy: ['displaCy', 'as spaCy draws it'],
  text: ['Bare text', 'what brat’s offsets count in'],
  brat: ['brat', 'standoff annotation'],
  zip: ['Everything', 'one .zip'],
};

export const save = {
  title: 'Save as',
  print: 'Print…',
};

export const settings = {
  title: 'Settings',
  scheme: 'Light or dark',
  schemes: { auto: 'As the system', light: 'Light', dark: 'Dark' },
  remember: 'Bring the article back when I return',
  rememberNote: 'Kept in this browser alone, until you clear it or take this tick away.',
  forget: 'Forget the article',
  link: 'Copy a link with these settings',
  linkNote: 'The link holds the settings and nothing of the article.',
  close: 'Close',
};

export const batch = {
  title: (/** @type {number} */ n) => plural(n, 'article', 'articles'),
  progress: (/** @type {number} */ done, /** @type {number} */ of) => `${count(done)} of ${count(of)} read`,
  left: (/** @type {number} */ seconds) => `about ${duration(seconds)} left`,
  failed: (/** @type {number} */ n) => plural(n, 'failed', 'failed'),
  finished: (/** @type {number} */ n, /** @type {number} */ failed) =>
    `${plural(n, 'article', 'articles')} read` + (failed ? `, ${plural(failed, 'file', 'files')} could not be.` : '.'),
  stopped: 'Stopped. What was read stays here.',
  cancel: 'Cancel',
  close: 'Close the list',
  zip: 'Save everything as .zip',
  zipping: 'Packing…',
  columns: { file: 'File', title: 'Title', words: 'Words', summary: 'Summary', person: 'People', organization: 'Organisations', place: 'Places' },
  caption: 'One row for each file',
  index: 'Names across all',
  indexColumns: { name: 'Name', kind: 'Kind', count: 'Mentions', files: 'Files' },
  inFile: (/** @type {string} */ file, /** @type {number} */ n) => `${file} (${count(n)})`,
  filter: 'Find a name',
  open: (/** @type {string} */ name) => `Open ${name}`,
  andMore: (/** @type {number} */ n) => `and ${count(n)} more`,
};
