/** Owns reading how many rounds a session has, and how many minutes each. */
import { MINUTES, ROUNDS } from '../../mock/session.ts';

const ROUND_WORDS = /^(\d{1,4}) ?(?:r|rounds?|라운드|회|번)?$/u;
const MINUTE_WORDS = /^(\d{1,4}) ?(?:m|min|mins|minutes?|분)?$/u;
const NO_TIMER = /^(?:none|off|no|없음|무제한)$/u;

/** Null: it is no number of rounds, or one that a session cannot have. */
export const readRounds = (typed: string): number | null => countIn(typed, ROUND_WORDS, ROUNDS);

/** 0: no timer. Null: it is no number of minutes, or one that a round cannot have. */
export const readMinutes = (typed: string): number | null =>
  NO_TIMER.test(fold(typed)) ? MINUTES.least : countIn(typed, MINUTE_WORDS, MINUTES);

const fold = (typed: string): string => typed.normalize('NFKC').trim().toLowerCase();

function countIn(
  typed: string,
  words: RegExp,
  { least, most }: { readonly least: number; readonly most: number },
): number | null {
  const [, digits] = words.exec(fold(typed)) ?? [];
  const count = digits === undefined ? null : Number(digits);
  return count === null || count < least || count > most ? null : count;
}
