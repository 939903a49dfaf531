/** Owns what a step of a session writes: its state, the words that came with the event, what is said, and what is redrawn. */
import { RIDE_MS } from '../deliveries/live-face.ts';
import type { MockChange } from '../ports/mock-sessions.ts';
import type { RefreshSubject } from '../ports/refreshes.ts';
import { mockStamp, ownReportDrafts, saidDrafts } from './deliveries.ts';
import type { MockRating, MockReview, MockSession, Scores } from './records.ts';
import { LOW, meanScore } from './report.ts';
import { roundOf } from './session.ts';
import type { Effect, Face, Step } from './step.ts';
import { mockSubject } from './subject.ts';
import { ANSWERS_IN_A_PART } from '../cards/mock/reveal-card.ts';

/** What a member sent. `reduce` knows of it only that it was sent. */
export type Words = {
  readonly text?: string;
  readonly rating?: { readonly scores: Scores; readonly feedback: string };
};

type Planning = {
  /** As it was before the step. */
  readonly session: MockSession;
  readonly step: Step;
  readonly words: Words;
  /** All of the session, where the step ends it. */
  readonly ratings: readonly MockRating[];
  readonly now: number;
  /** Of the message whose new face goes with the answer; null: of none. */
  readonly stamp: string | null;
};

export function planChange({ session, step, words, ratings, now, stamp }: Planning): MockChange {
  const { state, effects } = step;
  const after = { ...session, state };
  const refreshes = effects.flatMap((effect) => (effect.kind === 'refresh' ? facesOf(after, effect) : []));
  const riding = stamp === null ? undefined : refreshes.find(({ subject }) => mockStamp(subject) === stamp);
  return {
    state,
    answers: effects.flatMap((effect) =>
      effect.kind === 'keep-answer' && words.text !== undefined
        ? [{ round: effect.round, member: effect.member, text: words.text, isLate: effect.isLate, at: now }]
        : [],
    ),
    ratings: effects.flatMap((effect) =>
      effect.kind === 'keep-rating' && words.rating !== undefined
        ? [ratingOf(effect, words.rating, now)]
        : [],
    ),
    reviews: effects.some(({ kind }) => kind === 'keep-review') ? reviewsOf(ratings, now) : [],
    deliveries: effects.flatMap((effect) => {
      if (effect.kind === 'speak') return saidDrafts(after, effect, now);
      return effect.kind === 'end' ? ownReportDrafts(after, now) : [];
    }),
    refreshes,
    ride: riding === undefined ? null : { subject: riding.subject, until: now + RIDE_MS },
  };
}

/** Whether the step ends the session: what was rated low is then worked out from all ratings. */
export const needsRatings = ({ effects }: Step): boolean =>
  effects.some(({ kind }) => kind === 'keep-review');

/** A step that changes nothing and keeps nothing need not be written. */
export const isIdle = ({ state }: MockSession, step: Step): boolean =>
  step.state === state && step.effects.length === 0;

const ratingOf = (
  { round, author, rater }: Extract<Effect, { kind: 'keep-rating' }>,
  rating: NonNullable<Words['rating']>,
  at: number,
): Omit<MockRating, 'answerId'> => ({ round, author, rater, ...rating, at });

/** Each answer whose mean is below "solid". */
function reviewsOf(ratings: readonly MockRating[], at: number): readonly Omit<MockReview, 'sessionId'>[] {
  return [...Map.groupBy(ratings, ({ answerId }) => answerId).values()].flatMap((ofAnswer) => {
    const [first] = ofAnswer;
    const mean = ofAnswer.reduce((sum, rating) => sum + meanScore(rating), 0) / ofAnswer.length;
    if (first === undefined || mean >= LOW) return [];
    return [{ round: first.round, member: first.author, score: Math.round(mean * 100), at }];
  });
}

/** A reveal's buttons and counts stand on its last message. */
function facesOf({ id, state }: MockSession, face: Face): readonly RefreshSubject[] {
  const named = (subject: string): RefreshSubject => ({ kind: 'mock', subject });
  if (face.face === 'lobby') return [named(mockSubject({ session: id, what: 'lobby' }))];
  const { round } = face;
  if (face.face === 'round') return [named(mockSubject({ session: id, what: 'round', round }))];
  const part = revealParts(roundOf(state, round)?.answered.length ?? 0);
  return [named(mockSubject({ session: id, what: 'reveal', round, part }))];
}

/** How many messages a reveal takes. */
export const revealParts = (answers: number): number => Math.max(1, Math.ceil(answers / ANSWERS_IN_A_PART));
