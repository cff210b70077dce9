import { Engine } from './engine.js';
const engine = new Engine({ onstate(s) { document.documentElement.dataset.engine = s; } });
globalThis.engine = engine;
