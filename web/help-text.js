// @ts-check
/**
 * The text of the help dialog: sections of paragraphs and term–description pairs. Part of the
 * table of strings.
 */

export const title = 'Help';
export const close = 'Close';

/** @typedef {{heading: string, paragraphs?: string[], pairs?: [string, string][]}} Section */

/** @type {Section[]} */
export const sections = [
  {
    heading: 'How it works',
    paragraphs: [
      'The summary consists of sentences from the article, word for word and in their original order. Small statistical models, trained on published summaries and on an editor’s judgement of texts of many kinds, estimate how much each sentence would add; the best set within the chosen length is shown. Sentences that make no sense on their own, such as those opening with “He” or “But”, are avoided.',
      'Names are found by a statistical model and by word lists, using the whole article: a name that is clear in one place helps where it is not. All mentions of the same person, organisation or place form one entry, with its roles and other forms. Entries that the article is most about come first.',
      'Headlines, dates, captions and menus are separated from the story. Parts that were left out are folded in place, and you can put them back.',
      'The same text always gives the same result.',
    ],
  },
  {
    heading: 'Limits',
    paragraphs: [
      'Standfirst writes nothing of its own and knows nothing beyond the article. It does not check facts: the summary of a false article is false.',
      'Name detection works in English. Articles in other languages are summarised, less reliably, and names may be missing or wrong.',
      'Some names are missed, and an organisation named after a place may be listed as that place. To correct the list, select a name and choose Correct. To add a name, select its words in the text, or type them into Find a name. Saved files include your corrections.',
      'For some articles the first paragraph is as good a summary as any; the summary is then close to it.',
    ],
  },
  {
    heading: 'Privacy',
    paragraphs: [
      'Everything stays on this device. The article is read by this page, in your browser. There is no server behind it, no account, no tracking and no cookie. Once an article comes in, the page’s own security policy forbids all connections, and the browser enforces that.',
      'To check, load the page, turn off your network and paste an article. Or open the browser’s developer tools (F12), choose Network, and use the page: nothing appears.',
      'Settings are kept in this browser. The article and your changes are kept in this tab, so that a reload brings them back; New or Close list clears them, and so does closing the tab. They are kept on this device only if you tick “Keep this article on this device”, in this browser only; Settings has a button that deletes them. The page’s address contains your settings and nothing from the article.',
    ],
  },
  {
    heading: 'Keyboard',
    pairs: [
      ['Ctrl or ⌘ + V', 'paste an article, anywhere on the page'],
      ['Tab, Shift + Tab', 'next or previous control'],
      ['Enter on a sentence’s number', 'show it in the text'],
      ['Enter on ⋯', 'pin the sentence, leave it out, see why it was chosen, copy it'],
      ['Ctrl or ⌘ + Z, + Shift + Z', 'undo, redo'],
      ['← and → in the text', 'previous and next name; ↑ and ↓: previous and next sentence'],
      ['Enter in the text', 'select the name, or open the menu of the sentence'],
      ['Enter on a name', 'highlight its mentions; again to clear'],
      ['← and → on a name', 'previous and next mention'],
      ['↑ and ↓ on a name', 'previous and next name'],
      ['← and → on Length', 'shorter and longer'],
      ['Esc', 'clear highlights, close a menu or dialog'],
    ],
  },
  {
    heading: 'About',
    paragraphs: [
      'A standfirst is the short text under a headline that introduces the story. Standfirst is free software under the MIT licence; the file NOTICE beside its source lists what it is built from, and under which licences.',
      'The sample is a made-up article, written for this page and under the same licence. Its people and its events do not exist.',
    ],
  },
];

export const version = (/** @type {string} */ engine, /** @type {string} */ digest) =>
  digest ? `${engine}; SHA-256 of the engine ${digest}` : engine;
