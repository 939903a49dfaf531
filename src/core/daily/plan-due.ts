/** Owns what becomes of a schedule's due occurrences: one is posted, the others were missed, and when it is due again. */
import type { Occurrence } from './time/rule.ts';

export type DuePlan = {
  /** Oldest first, at most `MISSED_LISTED` of them: the latest. */
  readonly missed: readonly Occurrence[];
  /** How many more were missed at least; beyond a year nobody counts. */
  readonly unlisted: number;
  readonly post: Occurrence | null;
  /** After `now`, and after everything above; null: the rule names no day that will ever come. */
  readonly next: Occurrence | null;
};

/** A month of daily questions. */
export const MISSED_LISTED = 31;
/** However strict the limit: the tick itself comes once a minute, and a busy platform takes minutes. */
export const LATE_GRACE_MS = 5 * 60_000;
/** A clock that jumps by decades must not keep the tick counting. */
const LOOKED_BACK = 400;

/**
 * `from`: the first instant that counts (the due occurrence, or the end of a pause); `lateMs`: how late a post may be.
 * `following` gives the first occurrence strictly after an instant. Of several that are due the latest is posted, if it
 * is not too late; the older ones were missed.
 */
export function planDue(
  { from, lateMs }: { readonly from: number; readonly lateMs: number },
  now: number,
  following: (after: number) => Occurrence | null,
): DuePlan {
  const earliest = now - postableFor(lateMs);
  const { due, skipped } = listDue(from, earliest, now, following);
  const latest = due.at(-1);
  const post = latest !== undefined && latest.at >= earliest ? latest : null;
  const missed = post === null ? due : due.slice(0, -1);
  const listed = missed.slice(-MISSED_LISTED);
  return {
    missed: listed,
    unlisted: missed.length - listed.length + skipped,
    post,
    next: following(Math.max(now, from - 1)),
  };
}

/** How long after its time a post is worth sending, in milliseconds. */
export const postableFor = (lateMs: number): number => Math.max(lateMs, LATE_GRACE_MS);

function listDue(
  from: number,
  earliest: number,
  now: number,
  following: (after: number) => Occurrence | null,
): { readonly due: readonly Occurrence[]; readonly skipped: number } {
  const due: Occurrence[] = [];
  let skipped = 0;
  let one = following(from - 1);
  while (one !== null && one.at <= now) {
    due.push(one);
    const isTooMany = due.length === LOOKED_BACK && one.at < earliest;
    if (isTooMany) skipped = due.splice(0, due.length - MISSED_LISTED).length;
    one = following(isTooMany ? Math.max(one.at, earliest - 1) : one.at);
  }
  return { due, skipped };
}
