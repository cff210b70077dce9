// @ts-check
import { EngineError } from './engine.js';
import { status as S } from './strings.js';

/** What went wrong, in a sentence for the reader; what nobody foresaw is told to the console too. @param {unknown} error */
export function sentence(error) {
  if (error instanceof EngineError) return error.message;
  console.error(error);
  return S.fault;
}
