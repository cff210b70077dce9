// @ts-check
/** The built-in sample, a made-up article of our own. */
import text from './sample.txt';
import { article } from './strings.js';

export const sample = { text, credit: article.sampleCredit };
