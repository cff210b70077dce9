// @ts-check
/** What the help says: sections of paragraphs, lists and pairs. Part of the table of strings. */

export const title = 'Help';
export const close = 'Close';

/** @typedef {{heading: string, paragraphs?: string[], pairs?: [string, string][], links?: [string, string][]}} Section */

/** @type {Section[]} */
export const sections = [
  {
    heading: 'How it decides',
    paragraphs: [
      'The summary is made of the article’s own sentences, word for word and in their order. Small models, trained on news and its summaries, say how likely each word and each pair of words is to stand in a good summary, and how likely each sentence is; then the set of sentences is taken that promises most within the length asked for. Sentences that would hang in the air, opening with “He” or “But”, are avoided.',
      'Names are read by a statistical model and by lists, with the whole article in view: a name that is clear in one place helps where it is not. What is called by one name is one entry, with its roles and other forms. The order is how much the article is about each.',
      'Headlines, dates, captions and menus are told apart from the story. What was left out stands folded in its place, and can be put back.',
      'The same text gives the same result, always.',
    ],
  },
  {
    heading: 'What it cannot do',
    paragraphs: [
      'It writes nothing of its own, and knows nothing beyond the article: it does not check facts, and a false article has a false summary.',
      'Names are read for English. Articles in other languages are summarised, with less certainty, and their names may be missed.',
      'Rare names are missed now and then, and an organisation named like a place may be listed as one. Correct the list: select an entry and choose Correct, or select words in the article and add them. Corrections go into what you save.',
      'On some articles the first paragraph is as good a summary as any; the summary is then close to it.',
    ],
  },
  {
    heading: 'What stays here, and how to check',
    paragraphs: [
      'Everything. The engine runs in this page, on your machine. There is no server behind it, no account, no counting of visits, no cookie. The page’s own policy forbids any connection from the moment that an article comes in, and the browser enforces it.',
      'To check: load the page, turn the network off, and paste. Or open the browser’s developer tools (F12), look at “Network”, and use the page: nothing appears there.',
      'Settings are kept in this browser. The article is kept only if you ask for that, in this browser alone, and one click in Settings forgets it. The address holds settings and nothing of the article.',
    ],
  },
  {
    heading: 'Keyboard',
    pairs: [
      ['Ctrl or ⌘ + V', 'paste an article, anywhere on the page'],
      ['Tab, Shift + Tab', 'to the next or previous control'],
      ['Enter on a sentence of the summary', 'to its place in the article'],
      ['Enter on a name', 'light up its mentions; again to put them out'],
      ['← and → on a name', 'through its mentions'],
      ['↑ and ↓ on a name', 'to the name above or below'],
      ['← and → on Length', 'shorter and longer'],
      ['Esc', 'put out the lights, close a menu or a dialog'],
    ],
  },
  {
    heading: 'About',
    paragraphs: [
      'Standfirst: the lines under a headline that say what the story is. Free software under the MIT licence; what it is built from, and under which licences, stands in the file NOTICE beside its source.',
      'The sample is “After visa snags, all-girl Afghan team honored for ‘courageous achievement’ at international robotics competition” from Wikinews, 21 July 2017, by its contributors, under the licence Creative Commons Attribution 2.5, in the form in which the GUM corpus carries it, with two slips of spelling mended and the caption of a picture left out.',
    ],
    links: [
      ['The sample at Wikinews', 'https://en.wikinews.org/wiki/After_visa_snags,_all-girl_Afghan_team_honored_for_%27courageous_achievement%27_at_international_robotics_competition'],
      ['Creative Commons Attribution 2.5', 'https://creativecommons.org/licenses/by/2.5/'],
    ],
  },
];

export const version = (/** @type {string} */ engine, /** @type {string} */ digest) =>
  digest ? `${engine}; SHA-256 of the engine ${digest}` : engine;
