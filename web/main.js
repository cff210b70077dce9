// @ts-check
/** The page's entry: everything begins with the controller. */
import { Controller } from './controller.js';

new Controller().begin();
