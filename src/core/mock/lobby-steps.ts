/** Owns coming, going and starting. */
import type { EventOf } from './event.ts';
import { beginRound, endSession, revealIfComplete } from './go-on.ts';
import { maySteer } from './may-steer.ts';
import { currentRound, isIn, MEMBERS_MOST, present, type SessionState } from './session.ts';
import { done, type Effect, refreshLobby, refreshReveal, refreshRound, refuse, type Step } from './step.ts';

/** The thread that is known stays known, whatever comes late. */
export function placed(state: SessionState, { message }: EventOf<'placed'>): Step {
  const before = state.message;
  const threadId = message.threadId ?? before?.threadId ?? null;
  if (before?.messageId === message.messageId && before.threadId === threadId) return done(state, 'placed');
  return done({ ...state, message: { ...message, threadId } }, 'placed');
}

export function join(state: SessionState, { member, name }: EventOf<'join'>): Step {
  if (state.phase.kind === 'ended') return refuse(state, 'ended');
  if (isIn(state, member)) return refuse(state, 'already-in');
  if (present(state).length >= MEMBERS_MOST) return refuse(state, 'full');
  const one = { key: member, name, isIn: true };
  const wasIn = state.members.some(({ key }) => key === member);
  const members = wasIn
    ? state.members.map((other) => (other.key === member ? one : other))
    : [...state.members, one];
  return done({ ...state, members }, 'joined', countChanged(state, member));
}

/** What they said stays. The round may have waited for them alone, and the session may be empty now. */
export function leave(state: SessionState, { member, at }: EventOf<'leave'>): Step {
  if (state.phase.kind === 'ended') return refuse(state, 'ended');
  if (!isIn(state, member)) return refuse(state, 'not-in');
  const members = state.members.map((one) => (one.key === member ? { ...one, isIn: false } : one));
  const next = { ...state, members };
  const step = done(next, 'left', countChanged(state, member));
  if (present(next).length === 0) return endSession(step, 'empty', at);
  return revealIfComplete(step, at);
}

export function start(state: SessionState, event: EventOf<'start'>): Step {
  if (state.phase.kind === 'ended') return refuse(state, 'ended');
  if (state.phase.kind !== 'lobby') return refuse(state, 'already-started');
  if (!maySteer(state, event, event.at)) return refuse(state, 'not-opener');
  if (present(state).length === 0) return refuse(state, 'nobody-in');
  if (state.message?.threadId == null) return refuse(state, 'not-ready');
  return beginRound(done(state, 'started', [refreshLobby]), event.at);
}

/** Faces that say how many there are, or how many ratings can still come. */
function countChanged(state: SessionState, member: string): readonly Effect[] {
  const round = currentRound(state);
  if (round === null) return [refreshLobby];
  if (state.phase.kind === 'answering') return [refreshLobby, refreshRound(round.number)];
  const hasToRate = round.ratings.some(({ rater, isGiven }) => rater === member && !isGiven);
  return hasToRate ? [refreshLobby, refreshReveal(round.number)] : [refreshLobby];
}
