// @ts-check
/** The page's entry: the engine's way here first, then the first picture, then the controller. */
import './begin.js';
import { Controller } from './controller.js';
import { afterPaint } from './dom.js';

// What index.html shows is painted before the views are made.
afterPaint(() => new Controller().begin());
