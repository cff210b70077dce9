// @ts-check
/**
 * Runs first, so that the engine is loading while the page sets itself up.
 * Load errors surface on the first call to the engine.
 */
import { loadEngine } from './load.js';

loadEngine().catch(() => {});
