/** Owns what members do after a reveal: rating, asking on, going on, and ending it. */
import type { EventOf } from './event.ts';
import { beginRound, endSession, reveal, withRound } from './go-on.ts';
import { maySteer } from './may-steer.ts';
import { currentRound, dueAt, isComplete, isIn, present, roundOf, type SessionState } from './session.ts';
import { done, refreshReveal, refuse, speak, type Step } from './step.ts';

/** Of any round that is revealed, until the session ends. Another one takes its place. */
export function rate(state: SessionState, { member, round: number, author }: EventOf<'rate'>): Step {
  const round = roundOf(state, number);
  if (state.phase.kind === 'ended') return refuse(state, 'ended');
  if (!isIn(state, member)) return refuse(state, 'not-joined');
  if (round === null) return refuse(state, 'unknown-round');
  if (round.revealedAt === null) return refuse(state, 'not-revealed');
  if (member === author) return refuse(state, 'own-answer');
  const task = round.ratings.find((one) => one.author === author && one.rater === member);
  if (task === undefined) return refuse(state, 'not-yours');
  const keep = { kind: 'keep-rating', round: number, author, rater: member } as const;
  if (task.isGiven) return done(state, 'changed', [keep]);
  const ratings = round.ratings.map((one) => (one === task ? { ...one, isGiven: true } : one));
  return done(withRound(state, { ...round, ratings }), 'rated', [keep, refreshReveal(number)]);
}

/** By any participant, once a round. */
export function followUp(state: SessionState, { member, round: number }: EventOf<'follow-up'>): Step {
  const round = roundOf(state, number);
  if (state.phase.kind === 'ended') return refuse(state, 'ended');
  if (!isIn(state, member)) return refuse(state, 'not-joined');
  if (round === null) return refuse(state, 'unknown-round');
  if (round.revealedAt === null) return refuse(state, 'not-revealed');
  if (round.number !== currentRound(state)?.number) return refuse(state, 'passed');
  if (round.isFollowUpAsked) return refuse(state, 'follow-up-asked');
  const effects = [speak({ what: 'follow-up', round: number }), refreshReveal(number)];
  return done(withRound(state, { ...round, isFollowUpAsked: true }), 'follow-up', effects);
}

/** The next round, or after the last one the report. */
export function next(state: SessionState, event: EventOf<'next'>): Step {
  const round = currentRound(state);
  if (state.phase.kind === 'ended') return refuse(state, 'ended');
  if (round === null || event.round > round.number || event.round < 1) return refuse(state, 'unknown-round');
  if (!maySteer(state, event, event.at)) return refuse(state, 'not-opener');
  if (event.round !== round.number) return refuse(state, 'passed');
  if (state.phase.kind !== 'rating') return refuse(state, 'not-revealed');
  if (round.number >= state.rounds) return endSession(done(state, 'ended'), 'finished', event.at);
  return beginRound(done(state, 'next', [refreshReveal(round.number)]), event.at);
}

export function end(state: SessionState, event: EventOf<'end'>): Step {
  if (state.phase.kind === 'ended') return refuse(state, 'ended');
  if (!maySteer(state, event, event.at)) return refuse(state, 'not-opener');
  return endSession(done(state, 'ended'), 'asked', event.at);
}

/** The round is over, nobody is left, or nobody has done anything for so long that nobody will. */
export function timer(state: SessionState, { at }: EventOf<'timer'>): Step {
  const due = dueAt(state);
  if (due === null || at < due) return refuse(state, 'not-due');
  if (present(state).length === 0) return endSession(done(state, 'ended'), 'empty', at);
  const open = state.phase.kind === 'answering' ? currentRound(state) : null;
  // Also where the program stood still for a day meanwhile: what was answered in time is shown.
  const isOver = open !== null && (isComplete(state, open) || (open.endsAt !== null && at >= open.endsAt));
  return isOver ? reveal(done(state, 'revealed'), at) : endSession(done(state, 'ended'), 'idle', at);
}

export function threadDeleted(state: SessionState, { at }: EventOf<'thread-deleted'>): Step {
  if (state.phase.kind === 'ended') return refuse(state, 'ended');
  return endSession(done(state, 'ended'), 'deleted', at);
}

export function silenced(state: SessionState, { at }: EventOf<'silenced'>): Step {
  if (state.phase.kind === 'ended') return refuse(state, 'ended');
  return endSession(done(state, 'ended'), 'silenced', at);
}
