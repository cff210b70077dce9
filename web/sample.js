// @ts-check
/** The built-in sample, from Wikinews (CC BY 2.5; credited in the help and in NOTICE). */
import text from './sample.txt';

export const sample = { text };
