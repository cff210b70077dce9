// @ts-check
import { EngineError } from './engine.js';
import { status as S } from './strings.js';

/**
 * An error as a sentence for the user; unexpected errors are logged to the console too.
 * @param {unknown} error
 */
export function sentence(error) {
  if (error instanceof EngineError) return error.message;
  console.error(error);
  return S.fault;
}
