/** Owns how a session goes on: into a round, to its reveal, and to its end. Each adds to the step that led there. */
import { assignRaters } from './assign-raters.ts';
import {
  currentRound,
  type EndReason,
  isComplete,
  present,
  type Round,
  type SessionState,
} from './session.ts';
import { type Effect, refreshLobby, refreshReveal, refreshRound, speak, type Step } from './step.ts';

const MINUTE_MS = 60_000;

/** The round after the last one. */
export function beginRound(step: Step, at: number): Step {
  const { state } = step;
  const round: Round = {
    number: state.played.length + 1,
    endsAt: state.minutes === 0 ? null : at + state.minutes * MINUTE_MS,
    answered: [],
    skipped: [],
    revealedAt: null,
    ratings: [],
    isFollowUpAsked: false,
  };
  const next = { ...state, played: [...state.played, round], phase: { kind: 'answering' } as const };
  return { ...step, state: next, effects: [...step.effects, speak({ what: 'round', round: round.number })] };
}

/** The current round with a change; the others as they were. */
export function withRound(state: SessionState, changed: Round): SessionState {
  const played = state.played.map((round) => (round.number === changed.number ? changed : round));
  return { ...state, played };
}

/** Everybody sees the answers from here on, and raters are chosen. */
export function reveal(step: Step, at: number): Step {
  const { state } = step;
  const round = currentRound(state);
  if (state.phase.kind !== 'answering' || round === null) return step;
  const { number, answered: authors } = round;
  const ratings = assignRaters({ authors, present: present(state), seed: state.seed, round: number });
  const next = withRound(state, { ...round, revealedAt: at, ratings });
  const effects = [...step.effects, refreshRound(number), speak({ what: 'reveal', round: number })];
  return { ...step, state: { ...next, phase: { kind: 'rating' } }, effects: once(effects) };
}

export function revealIfComplete(step: Step, at: number): Step {
  const { state } = step;
  const round = currentRound(state);
  const isOver = state.phase.kind === 'answering' && round !== null && isComplete(state, round);
  return isOver ? reveal(step, at) : step;
}

/** With what it has: a report where anything was revealed. An open round's answers stay with their authors. */
export function endSession(step: Step, reason: EndReason, at: number): Step {
  const { state } = step;
  const open = state.phase.kind === 'answering' ? currentRound(state) : null;
  const effects: readonly Effect[] = [
    ...step.effects,
    refreshLobby,
    ...(open === null ? [] : [refreshRound(open.number)]),
    ...lastReveal(state, reason),
    ...lastWords(state, reason),
    { kind: 'keep-review' },
    { kind: 'end', reason },
  ];
  return { ...step, state: { ...state, phase: { kind: 'ended', reason, at } }, effects: once(effects) };
}

/** Its buttons led on: nothing does any more. */
function lastReveal(state: SessionState, reason: EndReason): readonly Effect[] {
  const round = state.phase.kind === 'rating' ? currentRound(state) : null;
  const isReadable = reason !== 'deleted' && reason !== 'silenced';
  return round !== null && isReadable ? [refreshReveal(round.number)] : [];
}

/** A report where anything was revealed; where the thread cannot hold it, a word in the channel, or to the opener alone. */
function lastWords({ played, message }: SessionState, reason: EndReason): readonly Effect[] {
  if (reason === 'silenced' && played.length === 0) return [speak({ what: 'unplaced' })];
  if (reason === 'silenced' || reason === 'deleted') return message === null ? [] : [speak({ what: reason })];
  return played.some(({ revealedAt }) => revealedAt !== null) ? [speak({ what: 'report' })] : [];
}

/** A face that is out of date twice over is drawn once. */
function once(effects: readonly Effect[]): readonly Effect[] {
  const texts = effects.map((effect) => JSON.stringify(effect));
  return effects.filter((_, at) => texts.indexOf(texts[at] ?? '') === at);
}
