/** Owns the mock session's one decision: what an event makes of a state. Pure and total: every event has an outcome. */
import type { SessionEvent } from './event.ts';
import { join, leave, placed, start } from './lobby-steps.ts';
import { end, followUp, next, rate, silenced, threadDeleted, timer } from './rating-steps.ts';
import { answer, revealNow, skip } from './round-steps.ts';
import { dueAt, type SessionState } from './session.ts';
import type { Step } from './step.ts';

/**
 * What may not happen leaves the state as it is, and its outcome says why. An event that comes twice changes nothing the
 * second time.
 */
export function reduce(state: SessionState, event: SessionEvent): Step {
  const step = stepOf(state, event);
  if (step.outcome.kind === 'refused' || step.outcome.done === 'placed' || step.outcome.done === 'kept-late')
    return step;
  return withTimer(state, seen(step, event));
}

function stepOf(state: SessionState, event: SessionEvent): Step {
  switch (event.kind) {
    case 'placed':
      return placed(state, event);
    case 'join':
      return join(state, event);
    case 'leave':
      return leave(state, event);
    case 'start':
      return start(state, event);
    case 'answer':
      return answer(state, event);
    case 'skip':
      return skip(state, event);
    case 'reveal':
      return revealNow(state, event);
    case 'rate':
      return rate(state, event);
    case 'follow-up':
      return followUp(state, event);
    case 'next':
      return next(state, event);
    case 'end':
      return end(state, event);
    case 'timer':
      return timer(state, event);
    case 'thread-deleted':
      return threadDeleted(state, event);
    case 'silenced':
      return silenced(state, event);
  }
}

/** Two processes' clocks may differ a little: time does not go back. */
function seen(step: Step, event: SessionEvent): Step {
  const { state } = step;
  const lastAt = Math.max(state.lastAt, event.at);
  const isOpener = 'member' in event && event.member === state.opener;
  const openerSeenAt = isOpener ? Math.max(state.openerSeenAt, event.at) : state.openerSeenAt;
  return { ...step, state: { ...state, lastAt, openerSeenAt } };
}

function withTimer(before: SessionState, step: Step): Step {
  const due = dueAt(step.state);
  if (due === dueAt(before)) return step;
  return { ...step, effects: [...step.effects, { kind: 'timer', dueAt: due }] };
}
