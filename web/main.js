// @ts-check
/** The page's entry: the engine's way here first, then the first picture, then the controller. */
import './begin.js';
import { Controller } from './controller.js';

const begin = () => new Controller().begin();

// What index.html shows is painted before the views are made. A tab that is
// not seen paints nothing, and so does not wait for it.
if (document.hidden) begin();
else requestAnimationFrame(() => setTimeout(begin));
