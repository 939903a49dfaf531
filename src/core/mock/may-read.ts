/** Owns who may read what in a session. No right of an organiser is among it. */
import { roundOf, type SessionState } from './session.ts';

type AnswerOf = { readonly round: number; readonly author: string };

/** Before the reveal its author alone; after it everybody in the thread. A late one stays its author's. */
export function mayReadAnswer(state: SessionState, member: string, { round, author }: AnswerOf): boolean {
  if (member === author) return true;
  const played = roundOf(state, round);
  return played !== null && played.revealedAt !== null && played.answered.includes(author);
}

/**
 * The numbers. A rater: once their own is in. The author: once all that they were asked to rate in that round is in. What
 * can no longer be given is not waited for: after the end.
 */
export function mayReadScores(state: SessionState, member: string, { round, author }: AnswerOf): boolean {
  const tasks = roundOf(state, round)?.ratings ?? [];
  const own = tasks.filter(({ rater }) => rater === member);
  const isOver = state.phase.kind === 'ended';
  if (member === author) return isOver || own.every(({ isGiven }) => isGiven);
  return own.some((task) => task.author === author && task.isGiven);
}

/** The line of feedback is for the author alone. */
export const mayReadFeedback = (state: SessionState, member: string, answer: AnswerOf): boolean =>
  member === answer.author && mayReadScores(state, member, answer);

/** Whether the author cannot tell who rated: with one rater they can. */
export const isAnonymous = (state: SessionState, { round, author }: AnswerOf): boolean =>
  (roundOf(state, round)?.ratings.filter((task) => task.author === author).length ?? 0) > 1;
