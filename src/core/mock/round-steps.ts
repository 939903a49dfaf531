/** Owns what members do while a round is open, and its reveal. */
import type { EventOf } from './event.ts';
import { reveal, revealIfComplete, withRound } from './go-on.ts';
import { maySteer } from './may-steer.ts';
import { isIn, type Round, roundOf, type SessionState } from './session.ts';
import { done, refreshRound, refuse, type Step } from './step.ts';

/** After the reveal it is kept for its author alone, unless theirs stands among the answers already. */
export function answer(state: SessionState, event: EventOf<'answer'>): Step {
  const { member, round: number, at } = event;
  const round = roundOf(state, number);
  if (!isIn(state, member)) return refuse(state, 'not-joined');
  if (round === null) return refuse(state, 'unknown-round');
  const hasAnswered = round.answered.includes(member);
  const keep = { kind: 'keep-answer', round: number, member } as const;
  if (!isOpen(state, round))
    return hasAnswered
      ? refuse(state, 'answer-shown')
      : done(state, 'kept-late', [{ ...keep, isLate: true }]);
  if (hasAnswered) return done(state, 'changed', [{ ...keep, isLate: false }]);
  const changed = {
    ...round,
    answered: [...round.answered, member],
    skipped: round.skipped.filter((key) => key !== member),
  };
  const effects = [{ ...keep, isLate: false }, refreshRound(number)];
  return revealIfComplete(done(withRound(state, changed), 'answered', effects), at);
}

export function skip(state: SessionState, { member, round: number, at }: EventOf<'skip'>): Step {
  const open = openRound(state, member, number);
  if (typeof open === 'string') return refuse(state, open);
  if (open.answered.includes(member)) return refuse(state, 'already-answered');
  if (open.skipped.includes(member)) return refuse(state, 'already-skipped');
  const changed = { ...open, skipped: [...open.skipped, member] };
  return revealIfComplete(done(withRound(state, changed), 'skipped', [refreshRound(number)]), at);
}

export function revealNow(state: SessionState, event: EventOf<'reveal'>): Step {
  const round = roundOf(state, event.round);
  if (state.phase.kind === 'ended') return refuse(state, 'ended');
  if (round === null) return refuse(state, 'unknown-round');
  if (!maySteer(state, event, event.at)) return refuse(state, 'not-opener');
  if (!isOpen(state, round)) return refuse(state, 'passed');
  return reveal(done(state, 'revealed'), event.at);
}

const isOpen = ({ phase, played }: SessionState, round: Round): boolean =>
  phase.kind === 'answering' && played.at(-1)?.number === round.number;

/** The round, where it is open to this member; else why not. */
function openRound(
  state: SessionState,
  member: string,
  number: number,
): Round | 'ended' | 'not-joined' | 'unknown-round' | 'passed' {
  const round = roundOf(state, number);
  if (state.phase.kind === 'ended') return 'ended';
  if (!isIn(state, member)) return 'not-joined';
  if (round === null) return 'unknown-round';
  return isOpen(state, round) ? round : 'passed';
}
