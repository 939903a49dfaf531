/** Owns a mock session's records: the session with its questions, and what its members said, each in a row of its own. */
import type { AskedQuestion } from '../daily/post.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Place } from '../ports/channel-messenger.ts';
import type { SessionState } from './session.ts';

export type MockSession = {
  readonly id: string;
  readonly place: Place;
  /** The language of what everybody sees. */
  readonly language: Locale;
  /** One a round, as they were when the session was opened. */
  readonly questions: readonly AskedQuestion[];
  readonly state: SessionState;
  readonly createdAt: number;
  /** Grows with every change of the state. */
  readonly version: number;
};

/** One that its author took back after the reveal keeps its place: `member` is a name that nobody has, `text` is ''. */
export type MockAnswer = {
  /** Short, never given twice: what "Read" and "Rate" name. */
  readonly id: string;
  readonly sessionId: string;
  readonly round: number;
  /** The member's key. */
  readonly member: string;
  readonly text: string;
  /** Epoch milliseconds. */
  readonly firstAt: number;
  readonly editedAt: number;
  /** Came after the reveal: for its author alone. */
  readonly isLate: boolean;
};

export const SCALES = ['correctness', 'depth', 'clarity'] as const;
export type Scale = (typeof SCALES)[number];
/** 1 missing, 2 partly, 3 solid, 4 would convince. */
export const SCORES = [1, 2, 3, 4] as const;
export type Score = (typeof SCORES)[number];
export type Scores = Readonly<Record<Scale, Score>>;

/** One line. */
export const FEEDBACK_LENGTH = 300;

export type MockRating = {
  readonly answerId: string;
  readonly round: number;
  readonly author: string;
  /** The member's key. Nobody is ever shown it. */
  readonly rater: string;
  readonly scores: Scores;
  /** '' for none. */
  readonly feedback: string;
  readonly at: number;
};

/** A question on which a member was rated low, to be looked at again. */
export type MockReview = {
  readonly member: string;
  readonly sessionId: string;
  readonly round: number;
  /** The mean of all scores, times 100: a whole number. */
  readonly score: number;
  readonly at: number;
};
