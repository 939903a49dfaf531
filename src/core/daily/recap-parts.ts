/** Owns how a recap is cut into messages: which answers it shows, in which order, and which follow-up it asks. */
import { hash32 } from '../questions/stable-hash.ts';
import type { Answer } from './answer.ts';

/** Five names, beginnings and buttons fit on a screen, and with the key points into Discord's 4,000 characters. */
export const ANSWERS_IN_A_PART = 5;

export type RecapPart = {
  /** 1, 2, …; the first also tells the key points. */
  readonly part: number;
  readonly parts: number;
  readonly answers: readonly Answer[];
};

/** What everybody may see of the answers, in the order in which they were first given. */
export const shownAnswers = (answers: readonly Answer[]): readonly Answer[] =>
  answers.filter(({ audience, isLate }) => audience === 'all' && !isLate);

/** One part of the recap; null where there is none (any more: somebody took their answer back). The first is always there. */
export function recapPart(answers: readonly Answer[], part: number): RecapPart | null {
  const shown = shownAnswers(answers);
  const parts = Math.max(1, Math.ceil(shown.length / ANSWERS_IN_A_PART));
  if (part < 1 || part > parts) return null;
  const from = (part - 1) * ANSWERS_IN_A_PART;
  return { part, parts, answers: shown.slice(from, from + ANSWERS_IN_A_PART) };
}

/** One of the question's follow-ups: another post of the same question may ask another one. Null: it has none. */
export function chosenFollowUp(followUps: readonly string[], postId: string): string | null {
  return followUps.length === 0 ? null : (followUps[hash32(postId) % followUps.length] ?? null);
}

/** A recap's subject names its post and its part: `p12/1`. */
export const recapSubject = (postId: string, part: number): string => `${postId}/${part}`;

/** Null for a text that names no part. */
export function parseRecapSubject(
  subject: string,
): { readonly postId: string; readonly part: number } | null {
  const [, postId, part] = /^([^/]+)\/([1-9]\d{0,4})$/u.exec(subject) ?? [];
  return postId === undefined ? null : { postId, part: Number(part) };
}
