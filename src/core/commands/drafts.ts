/** Owns drafts of answers: what a member sent and was not taken waits for them, and for nobody else. */
import type { Scratch } from '../ports/scratch.ts';
import { draftKey } from './member-key.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** As long as a daily question can be answered after it is closed. */
const KEPT_MS = 7 * DAY_MS;

export type Draft = {
  readonly scratch: Scratch;
  /** The key of whose it is. */
  readonly member: string;
  /** What it answers. */
  readonly subject: string;
};

const keyOf = ({ member, subject }: Draft): string => draftKey(member, subject);

/** Null where there is none, or none can be read: a form opens without it rather than not at all. */
export function draftOf(draft: Draft): Promise<string | null> {
  return orElse(() => draft.scratch.get(keyOf(draft)), null);
}

/** Whether it is kept. Where it cannot be, an answer is not refused for that. */
export function keepDraft(draft: Draft, text: string): Promise<boolean> {
  return orElse(async () => {
    await draft.scratch.set(keyOf(draft), text, KEPT_MS);
    return true;
  }, false);
}

/** The answer is kept: a draft that stays for its seven days says the same. */
export function dropDraft(draft: Draft): Promise<void> {
  return orElse(() => draft.scratch.delete(keyOf(draft)), undefined);
}

/** Scratch stands beside the answer, never in its way. */
const orElse = <Value>(run: () => Promise<Value>, otherwise: Value): Promise<Value> =>
  run().catch(() => otherwise);
