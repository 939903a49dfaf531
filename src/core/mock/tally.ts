/** Owns the counts of a round: how many have answered, skipped and rated, of how many. */
import { present, type Round, type SessionState } from './session.ts';

export type Tally = {
  readonly answered: number;
  readonly skipped: number;
  /** Everybody who is in, and those who answered before they left. */
  readonly of: number;
};

export function tally(state: SessionState, { answered, skipped }: Round): Tally {
  const here = present(state);
  return {
    answered: answered.length,
    skipped: here.filter((key) => skipped.includes(key)).length,
    of: new Set([...here, ...answered]).size,
  };
}

/** `of`: those that are given, and those that somebody who is in can give. */
export function ratingTally(
  state: SessionState,
  { ratings }: Round,
): { readonly given: number; readonly of: number } {
  const here = present(state);
  return {
    given: ratings.filter(({ isGiven }) => isGiven).length,
    of: ratings.filter(({ isGiven, rater }) => isGiven || here.includes(rater)).length,
  };
}
