/** Owns the answer: what one member said to one post, and how well they think they knew it. */

/** Slack's limit for a text input, the smaller one; the same on every surface. */
export const ANSWER_LENGTH = 3000;

/** `all`: in the thread, with its author's name, once the recap comes. `me`: for its author alone, for ever. */
export type AnswerAudience = 'all' | 'me';

/**
 * One that its author took back after the recap keeps its place there: `member` is a name that nobody has, `name` and
 * `text` are ''.
 */
export type Answer = {
  /** Short, never given twice: what "Read" and "Most useful" name. */
  readonly id: string;
  readonly postId: string;
  /** The member's key (`slack:T…:U…`). */
  readonly member: string;
  readonly name: string;
  readonly text: string;
  readonly audience: AnswerAudience;
  /** Epoch milliseconds. */
  readonly firstAt: number;
  readonly editedAt: number;
  /** Given after the recap: it counts for no streak and is shown to nobody else. */
  readonly isLate: boolean;
};

export const GRADES = ['again', 'hard', 'good', 'easy'] as const;
export type Grade = (typeof GRADES)[number];

/** How well somebody knew it, 0 to 100, for the draw of later cycles. */
export const GRADE_POINTS: Readonly<Record<Grade, number>> = { again: 0, hard: 33, good: 67, easy: 100 };
