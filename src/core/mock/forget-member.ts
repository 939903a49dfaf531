/** Owns taking a member out of a session's state: what others need to make sense of it stays, without a name. */
import type { Round, SessionState } from './session.ts';

const ALIAS = 'removed:';

/** A name that nobody has: somebody wanted to be forgotten. */
export const isForgotten = (key: string): boolean => key.startsWith(ALIAS);

export type Forgotten = {
  readonly state: SessionState;
  /** Stands in their place: nobody's key. */
  readonly alias: string;
  /** Rounds in which their answer is out, and leaves an empty place. */
  readonly shownIn: readonly number[];
};

/** Null: they never took part. They are out, and an answer that nobody saw yet is gone. */
export function forgetMember(state: SessionState, member: string): Forgotten | null {
  const at = state.members.findIndex(({ key }) => key === member);
  if (at === -1) return null;
  const alias = `${ALIAS}${at + 1}`;
  const rename = (key: string): string => (key === member ? alias : key);
  const shownIn = state.played
    .filter(({ revealedAt, answered }) => revealedAt !== null && answered.includes(member))
    .map(({ number }) => number);
  const roundOf = (round: Round): Round => ({
    ...round,
    answered: shownIn.includes(round.number)
      ? round.answered.map(rename)
      : round.answered.filter((key) => key !== member),
    skipped: round.skipped.filter((key) => key !== member),
    // What they gave and were given goes: counts agree, and nobody's numbers wait for what cannot be given.
    ratings: round.ratings.filter(({ author, rater }) => author !== member && rater !== member),
  });
  const members = state.members.map((one) =>
    one.key === member ? { key: alias, name: '', isIn: false } : one,
  );
  const opener = state.opener === member ? '' : state.opener;
  return { state: { ...state, opener, members, played: state.played.map(roundOf) }, alias, shownIn };
}
