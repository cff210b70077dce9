// @ts-check
/**
 * The first thing that runs: the engine is on its way before the page's own
 * parts are set up. Who fails to load it is told when the engine is called.
 */
import { loadEngine } from './load.js';

loadEngine().catch(() => {});
