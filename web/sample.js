// @ts-check
/** The built-in sample, from Wikinews; credited where it is shown, in the help and in NOTICE. */
import text from './sample.txt';
import { article } from './strings.js';

export const sample = { text, credit: article.sampleCredit };
