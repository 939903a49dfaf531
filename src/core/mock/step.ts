/** Owns what follows from an event: the next state, what is to be done as data, and what is said to whoever caused it. */
import type { EndReason, SessionState } from './session.ts';

/** What is said in the session's thread, each once. */
export type Said =
  | { readonly what: 'round' | 'reveal' | 'follow-up'; readonly round: number }
  | { readonly what: 'report' }
  /** In the channel: the thread is gone, or takes nothing of the bot. */
  | { readonly what: 'deleted' | 'silenced' }
  /** To whoever opened it: nothing came of it. */
  | { readonly what: 'unplaced' };

/** Messages that show something which changes. */
export type Face = { readonly face: 'lobby' } | { readonly face: 'round' | 'reveal'; readonly round: number };

export type Effect =
  /** `key` is its own within the session: whatever happens twice is said once. */
  | ({ readonly kind: 'speak'; readonly key: string } & Said)
  | ({ readonly kind: 'refresh' } & Face)
  /** When the session is due; null: never again. */
  | { readonly kind: 'timer'; readonly dueAt: number | null }
  /** The words that came with the event are kept. `isLate`: for their author alone. */
  | {
      readonly kind: 'keep-answer';
      readonly round: number;
      readonly member: string;
      readonly isLate: boolean;
    }
  | {
      readonly kind: 'keep-rating';
      readonly round: number;
      readonly author: string;
      readonly rater: string;
    }
  /** What was rated low is kept for later review. */
  | { readonly kind: 'keep-review' }
  | { readonly kind: 'end'; readonly reason: EndReason };

/** Why nothing happened. Each has words of its own, and what to do next. */
export type Refusal =
  /** Offers Join. */
  | 'not-joined'
  | 'already-in'
  | 'not-in'
  | 'full'
  /** Only the opener, an organiser, or, once the opener is gone for ten minutes, a participant. */
  | 'not-opener'
  /** Its thread is still being made. */
  | 'not-ready'
  | 'nobody-in'
  | 'already-started'
  | 'not-started'
  /** The session went on meanwhile: somebody was faster, or it is an old button. */
  | 'passed'
  | 'unknown-round'
  /** The answers are out, and the member's own among them stays as it was. */
  | 'answer-shown'
  /** Skipping would throw an answer away. */
  | 'already-answered'
  | 'already-skipped'
  | 'not-revealed'
  | 'own-answer'
  /** It goes to others. */
  | 'not-yours'
  | 'follow-up-asked'
  | 'ended'
  /** A timer that is not due (any more). */
  | 'not-due';

export type Done =
  | 'placed'
  | 'joined'
  | 'left'
  | 'started'
  | 'answered'
  | 'changed'
  | 'skipped'
  /** Came after the reveal: kept for its author alone. */
  | 'kept-late'
  | 'revealed'
  | 'rated'
  | 'follow-up'
  | 'next'
  | 'ended';

export type Outcome =
  { readonly kind: 'done'; readonly done: Done } | { readonly kind: 'refused'; readonly why: Refusal };

export type Step = {
  readonly state: SessionState;
  readonly effects: readonly Effect[];
  readonly outcome: Outcome;
};

/** Nothing happens. */
export const refuse = (state: SessionState, why: Refusal): Step => ({
  state,
  effects: [],
  outcome: { kind: 'refused', why },
});

export const done = (state: SessionState, what: Done, effects: readonly Effect[] = []): Step => ({
  state,
  effects,
  outcome: { kind: 'done', done: what },
});

export const speak = (said: Said): Effect => ({
  kind: 'speak',
  key: 'round' in said ? `${said.what}/${said.round}` : said.what,
  ...said,
});

export const refreshLobby: Effect = { kind: 'refresh', face: 'lobby' };
export const refreshRound = (round: number): Effect => ({ kind: 'refresh', face: 'round', round });
export const refreshReveal = (round: number): Effect => ({ kind: 'refresh', face: 'reveal', round });
