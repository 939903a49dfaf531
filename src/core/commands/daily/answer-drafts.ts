/** Owns drafts of answers: what a member sent and was not taken waits for them, and for nobody else. */
import { draftKey } from '../member-key.ts';
import type { AtPost } from './post-door.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** As long as a closed post can be answered. */
const KEPT_MS = 7 * DAY_MS;

type Of = Pick<AtPost, 'daily' | 'member' | 'post'>;

const keyOf = ({ member, post }: Of): string => draftKey(member, post.id);

/** Null where there is none, or none can be read: a form opens without it rather than not at all. */
export function draftOf(at: Of): Promise<string | null> {
  return orElse(() => at.daily.scratch.get(keyOf(at)), null);
}

/** Whether it is kept. Where it cannot be, an answer is not refused for that. */
export function keepDraft(at: Of, text: string): Promise<boolean> {
  return orElse(async () => {
    await at.daily.scratch.set(keyOf(at), text, KEPT_MS);
    return true;
  }, false);
}

/** The answer is kept: a draft that stays for its seven days says the same. */
export function dropDraft(at: Of): Promise<void> {
  return orElse(() => at.daily.scratch.delete(keyOf(at)), undefined);
}

/** Scratch stands beside the answer, never in its way. */
const orElse = <Value>(run: () => Promise<Value>, otherwise: Value): Promise<Value> =>
  run().catch(() => otherwise);
