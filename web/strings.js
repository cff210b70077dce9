// @ts-check
/**
 * All text on the page, in one table, in British spelling. The text that
 * index.html contains before this script runs carries data-s="key" and must be
 * the same; a test compares them. Reasons, notes and most errors come from the engine.
 *
 * Glossary, one term per concept:
 *   article   what the user provided
 *   text      the article's words
 *   part      a block of the article: a paragraph, a caption, a menu
 *   summary   the sentences chosen
 *   name      an entry in the list of people, organisations, places and so on
 *   kind      the type of a name: person, place and so on
 *   mention   one occurrence of a name in the text
 *   highlight the marking of a selected name's mentions
 *   focus     the name or words that the summary should be about
 *   correction  a change to the list of names
 *   leave out, put back   of parts of the article
 *   remove, add           of names
 *   file, list            one of many articles, and the table of them all
 */
import { count, duration, join, plural, reading, share, size } from './numbers.js';

/** The kinds of entity, singular and plural, in page order. */
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

/** What the user shows or hides: kinds of name one by one, dates and numbers together. @type {{name: string, kinds: string[]}[]} */
export const CHIPS = [
  .../** @type {const} */ (['person', 'organization', 'place', 'group', 'other']).map((kind) => ({ name: KINDS[kind].many, kinds: [kind] })),
  { name: 'Dates and numbers', kinds: ['date', 'money', 'percent', 'quantity'] },
];

/** Each kind's singular, to choose it by. @type {Record<string, string>} */
export const KIND = Object.fromEntries(Object.entries(KINDS).map(([kind, { one }]) => [kind, one[0].toUpperCase() + one.slice(1)]));

export const shell = {
  title: 'Standfirst: summarise an article',
  tagline: 'Nothing leaves this device',
  skip: 'Skip to the article',
  invite: 'Paste an article.',
  promise: 'See its summary at once, with the people, organisations and places in it. Everything happens in this browser; nothing is sent anywhere.',
  takes: 'Paste text or a web page, or drop files anywhere on this page: text, Markdown, HTML, Word, OpenDocument, RTF, PDF, email, saved web pages. Several files at once become a table.',
  works: 'Works offline after the first visit, and can be installed from the browser’s menu.',
  field: 'Article text',
  sample: 'Try a sample',
  open: 'Open files…',
  remember: 'Keep this article on this device',
  new: 'New',
  back: 'Back to list',
  earlier: 'Previous',
  later: 'Next',
  save: 'Save',
  settings: 'Settings',
  help: 'Help',
  summary: 'Summary',
  article: 'Article',
  names: 'Names',
  noscript: 'Standfirst runs in your browser and needs JavaScript.',
};

export const status = {
  reading: 'Reading the article…',
  working: 'One moment…',
  done: (/** @type {number} */ sentences, /** @type {number} */ names) =>
    `Summary of ${plural(sentences, 'sentence', 'sentences')}; ${plural(names, 'name', 'names')} listed.`,
  cancel: 'Cancel',
  dismiss: 'Dismiss',
  undo: 'Undo',
  reload: 'Reload',
  cleared: 'Cleared.',
  replaced: 'Article replaced.',
  notRead: 'This could not be read.',
  restored: 'Article restored.',
  redo: 'Redo',
  undone: 'Undone.',
  redone: 'Redone.',
  opened: 'Session opened.',
  forgotten: 'Deleted. No article is kept on this device.',
  remembered: 'This article is now kept on this device, in this browser only.',
  rememberFailed: 'The browser could not keep this article on this device.',
  keptAsText: 'This file is too large for the browser to keep. A reload brings back its text, without its layout.',
  notKept: 'The browser cannot keep this article. A reload will lose it.',
  listNotKept: 'The browser cannot keep this many files. A reload will close the list.',
  copied: 'Copied.',
  copyFailed: 'The browser blocked copying. Select the text and copy it yourself.',
  saved: (/** @type {string} */ name) => `Saved as ${name}.`,
  update: 'A new version is ready.',
  nothing: 'No text found. Copy the article’s text and paste it here.',
  tooLong: 'This article is too large. The limit is 32 MB for a file and 4 MB of text. Paste a part of it.',
  tooLarge: (/** @type {number} */ bytes) => `This file is too large (${size(bytes)}). The limit is 32 MB. Paste its text instead.`,
  unreadable: (/** @type {string} */ name) => `The browser could not open ${name}. Folders cannot be read. If the file was moved or changed, choose it again.`,
  link: 'This is only a link. Open the page, copy the article’s text and paste it here.',
  image: 'This is a picture. Copy the article’s text and paste it here instead.',
  fault: 'Something went wrong. Your text is still here. If the page stops responding, reload it.',
  drop: 'Drop one file or several',
  place: (/** @type {number} */ n, /** @type {number} */ of, /** @type {string} */ name) => `${name}: mention ${count(n)} of ${count(of)}.`,
};

export const summary = {
  length: 'Length',
  unit: 'Unit',
  units: { auto: 'Automatic', sentences: 'Sentences', words: 'Words', share: 'Percent' },
  state: (/** @type {number} */ n, /** @type {number} */ of, /** @type {number} */ words, /** @type {string} */ focus) =>
    `${count(n)} of ${plural(of, 'sentence', 'sentences')}, ${plural(words, 'word', 'words')}, ${reading(words)} read${focus && `, focus on “${focus}”`}`,
  budget: {
    auto: (/** @type {number} */ n) => plural(n, 'sentence', 'sentences'),
    sentences: (/** @type {number} */ n) => plural(n, 'sentence', 'sentences'),
    words: (/** @type {number} */ n) => `at most ${plural(n, 'word', 'words')}`,
    share: (/** @type {number} */ n) => `${share(n / 100)} of the text`,
  },
  focus: 'Focus on',
  focusHint: 'a name or words, then Enter',
  unfocus: 'Clear focus',
  why: 'Reasons',
  bullets: 'Bullets',
  reason: 'Why: ',
  show: 'Show in text',
  showNumber: (/** @type {number} */ n) => `Show sentence ${count(n)} in text`,
  more: (/** @type {number} */ n) => `More for sentence ${count(n)}`,
  moreTitle: 'Pin, leave out, copy…',
  pinned: 'Pinned',
  struck: (/** @type {number} */ n) => `${plural(n, 'sentence', 'sentences')} left out of the summary.`,
  restore: 'Allow again',
  marked: { pinned: 'Pinned to the summary.', struck: 'Left out of the summary.' },
  released: { pinned: 'Unpinned.', struck: 'Allowed in the summary again.' },
  restored: 'All sentences allowed again.',
  focused: (/** @type {string} */ name) => `The summary focuses on “${name}”.`,
  unfocused: 'Focus cleared.',
  reminder: 'name added by Standfirst: ',
  speaker: 'said by ',
  item: 'under the heading ',
  copy: 'Copy',
  copyMarkdown: 'Copy as Markdown',
  empty: 'No full sentences found.',
};

/** The menu of a sentence. */
export const menu = {
  title: 'Sentence',
  show: 'Show in text',
  pin: 'Pin to summary',
  unpin: 'Unpin',
  strike: 'Leave out of summary',
  allow: 'Allow in summary',
  why: 'Why this sentence',
  back: 'Show in summary',
  copy: 'Copy with source',
};

export const article = {
  sampleCredit: 'Sample: a made-up article, written for this page',
  edit: 'Edit text',
  read: 'Done',
  tab: (/** @type {string} */ title) => `${title} – Standfirst`,
  facts: (/** @type {number} */ words, /** @type {string} */ language) =>
    [plural(words, 'word', 'words'), `${reading(words)} read`, language].filter(Boolean).join(' · '),
  chosen: (/** @type {number} */ n) => `(summary sentence ${n}) `,
  aside: (/** @type {number} */ n) => `${plural(n, 'part', 'parts')} left out`,
  putBack: 'Put back',
  putBackAll: 'Put all back',
  putBackDone: 'Put back.',
  leaveOut: 'Leave out',
  leftOut: 'Left out.',
  selected: (/** @type {string} */ text) => `“${text}”`,
  oneSentence: 'To add a name, select words of one sentence.',
  addAs: 'Add as',
  addButton: 'Add name',
  focusOn: 'Focus on this',
  marks: 'Mark names',
  others: 'Other',
  pinnedHere: '(pinned) ',
  struckHere: '(left out of the summary) ',
};

export const entities = {
  filter: 'Find a name',
  kinds: 'Kinds shown',
  order: 'Order',
  orders: { weight: 'By importance', place: 'By appearance', name: 'By name', count: 'By mentions' },
  none: 'No names found.',
  noMatch: 'No matches.',
  also: (/** @type {string[]} */ names) => `also ${join(names)}`,
  of: (/** @type {string} */ place) => `of ${place}`,
  mentions: (/** @type {number} */ n) => plural(n, 'mention', 'mentions'),
  more: (/** @type {number} */ n) => `Show ${count(n)} more`,
  previous: 'Previous mention',
  next: 'Next mention',
  step: (/** @type {number} */ n, /** @type {number} */ of) => (n ? `${count(n)} of ${count(of)}` : plural(of, 'mention', 'mentions')),
  focus: 'Focus on this',
  unfocus: 'Clear focus',
  correct: 'Correct…',
  corrections: (/** @type {number} */ n) => plural(n, 'correction', 'corrections'),
  undo: 'Undo last correction',
  keySentence: 'Most telling sentence: ',
};

export const quotes = {
  title: (/** @type {number} */ n) => plural(n, 'quotation', 'quotations'),
  quoted: (/** @type {string} */ words) => `“${words}”`,
  show: 'Show in text',
  more: (/** @type {number} */ n) => `Show ${count(n)} more`,
};

/** The sheet at the bottom of a narrow page. */
export const nameSheet = {
  close: 'Close',
  list: 'Show in list',
};

export const correct = {
  title: (/** @type {string} */ name) => `Correct “${name}”`,
  name: 'Name',
  kind: 'Kind',
  scope: 'Applies to',
  all: (/** @type {number} */ n) => (n === 1 ? 'The only mention' : n === 2 ? 'Both mentions' : `All ${count(n)} mentions`),
  reading: (/** @type {string} */ words, /** @type {number} */ n) => `Only “${words}” (${plural(n, 'mention', 'mentions')})`,
  one: (/** @type {string} */ words) => `Only this mention: “${words}”`,
  into: 'Same as',
  nobody: 'None',
  apply: 'Apply',
  drop: 'Remove name',
  cancel: 'Cancel',
  done: {
    rename: (/** @type {string} */ a, /** @type {string} */ b) => `“${a}” is now “${b}”.`,
    kind: (/** @type {string} */ a, /** @type {string} */ b) => `“${a}” is now listed under ${b}.`,
    merge: (/** @type {string} */ a, /** @type {string} */ b) => `“${a}” is now part of “${b}”.`,
    drop: (/** @type {string} */ a) => `“${a}” removed.`,
    add: (/** @type {string} */ a) => `“${a}” added.`,
    split: (/** @type {string} */ a) => `“${a}” is now an entry of its own.`,
  },
};

/** The name and purpose of each of the engine's export formats. */
export const formats = {
  txt: ['Plain text', 'summary and names'],
  md: ['Markdown', 'summary and names'],
  docx: ['Word document', 'summary and names'],
  html: ['Web page', 'the article, marked; no scripts'],
  json: ['JSON', 'everything, with its schema'],
  csv: ['CSV', 'a row for each mention'],
  quotes: ['Quotations', 'CSV, who said what'],
  jsonld: ['JSON-LD', 'schema.org, about and mentions'],
  annotations: ['Web Annotations', 'one for each mention'],
  displacy: ['displaCy', 'for spaCy’s viewer'],
  text: ['Article text', 'the text that brat’s offsets refer to'],
  brat: ['brat', 'standoff annotation'],
  zip: ['Everything', 'all formats in one file'],
  session: ['Session', 'article and changes, to open again here'],
};

export const save = {
  title: 'Save as',
  more: 'More formats',
  print: 'Print…',
};

export const session = {
  newer: 'This session was saved by a newer version of Standfirst. Reload the page to update it, then open the file again.',
  broken: 'This session file is damaged and cannot be opened.',
};

export const settings = {
  title: 'Settings',
  scheme: 'Theme',
  schemes: { auto: 'Match system', light: 'Light', dark: 'Dark' },
  rememberNote: 'Kept in this browser only, until you delete it or untick this.',
  forget: 'Delete kept article',
  link: 'Copy a link to these settings',
  linkNote: 'The link contains your settings and nothing from the article.',
  close: 'Close',
};

export const batch = {
  title: (/** @type {number} */ n) => plural(n, 'file', 'files'),
  digestTitle: (/** @type {number} */ n) => plural(n, 'article', 'articles'),
  progress: (/** @type {number} */ done, /** @type {number} */ of) => `${count(done)} of ${count(of)} read`,
  left: (/** @type {number} */ seconds) => `about ${duration(seconds)} left`,
  failed: (/** @type {number} */ n) => `${count(n)} could not be read`,
  finished: (/** @type {number} */ n, /** @type {number} */ failed) =>
    `${plural(n, 'article', 'articles')} read` + '.' + (failed ? ` ${plural(failed, 'file', 'files')} could not be read.` : ''),
  stopped: 'Stopped. Files read so far are listed.',
  cancel: 'Cancel',
  close: 'Close list',
  closed: 'List closed.',
  zip: 'Save all as .zip',
  zipping: 'Saving…',
  digest: 'Save summaries as .md',
  length: 'Length',
  error: 'Error',
  where: (/** @type {number} */ n, /** @type {number} */ of) => `${count(n)} of ${count(of)}`,
  columns: { file: 'File', title: 'Title', words: 'Words', summary: 'Summary', person: 'People', organization: 'Organisations', place: 'Places' },
  caption: 'One row for each file',
  index: 'Names in all files',
  indexColumns: { name: 'Name', kind: 'Kind', count: 'Mentions', files: 'Files' },
  inFile: (/** @type {string} */ file, /** @type {number} */ n) => `${file} (${count(n)})`,
  filter: 'Find a name',
  andMore: (/** @type {number} */ n) => `and ${count(n)} more`,
  more: 'more',
  less: 'less',
};
