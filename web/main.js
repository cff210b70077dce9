// @ts-check
/** Entry point: starts loading the engine, lets the page paint, then starts the controller. */
import './begin.js';
import { Controller } from './controller.js';
import { afterPaint } from './dom.js';

// Let the browser paint index.html before we create the views.
afterPaint(() => new Controller().begin());
