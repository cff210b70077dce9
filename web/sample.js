// @ts-check
/** The built-in sample: a fictional article we wrote. */
import text from './sample.txt';
import { article } from './strings.js';

export const sample = { text, credit: article.sampleCredit };
