/** Owns the streak: how many posts of a schedule in a row a member answered before the recap. */
import type { Post } from './post.ts';

/** Two a calendar month apply by themselves. */
export const FREEZES_A_MONTH = 2;

export type Streak = {
  /** Posts that were answered in a row. */
  readonly length: number;
  /** Their ids, oldest first. */
  readonly counted: readonly string[];
  /** Posts of this streak that a freeze stood in for. */
  readonly frozen: readonly string[];
  /** How many freezes are left in the month of `today`. */
  readonly freezesLeft: number;
};

type StreakPost = Pick<Post, 'id' | 'kind' | 'date' | 'dueAt' | 'state' | 'closedAt'>;

/**
 * `posts` in any order; `inTime` tells which of them the member answered before the recap; `today`: the date where the
 * schedule lives. What did not go out, or is open still, cannot be missed, and neither can a question that somebody asked
 * for beside the schedule; answered, that one counts. A freeze is spent only where there is a streak to keep.
 */
export function streakOf(
  posts: readonly StreakPost[],
  inTime: (postId: string) => boolean,
  today: string,
): Streak {
  const used = new Map<string, number>();
  let counted: string[] = [];
  let frozen: string[] = [];
  for (const post of posts.toSorted((a, b) => a.dueAt - b.dueAt)) {
    const month = monthOf(post.date);
    if (inTime(post.id)) counted.push(post.id);
    else if (!isMissed(post) || counted.length === 0) continue;
    else if ((used.get(month) ?? 0) < FREEZES_A_MONTH) {
      used.set(month, (used.get(month) ?? 0) + 1);
      frozen.push(post.id);
    } else {
      counted = [];
      frozen = [];
    }
  }
  const freezesLeft = FREEZES_A_MONTH - (used.get(monthOf(today)) ?? 0);
  return { length: counted.length, counted, frozen, freezesLeft };
}

const isMissed = ({ kind, state, closedAt }: StreakPost): boolean =>
  kind === 'scheduled' && state === 'out' && closedAt !== null;

/** `2026-03-02` → `2026-03`. */
const monthOf = (date: string): string => date.slice(0, 7);
