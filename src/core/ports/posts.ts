/** Owns the port of the posts' records. Each method is one transaction. */
import type { Asked } from '../questions/draw/draw.ts';
import type { AskedQuestion, Post } from '../daily/post.ts';
import type { ScheduleChange, PauseReason } from '../daily/schedule.ts';
import type { DeliveryDraft } from '../deliveries/delivery.ts';
import type { MessageRef } from './channel-messenger.ts';
import type { Notice } from './notices.ts';

/** One step of one schedule: what became of its due occurrences, and when it is due again. All of it or nothing. */
export type OccurrenceClaim = {
  readonly scheduleId: string;
  /** The schedule as it was when this was planned: after any change to it the claim is lost. */
  readonly version: number;
  readonly nextDueAt: number | null;
  /** Occurrences that went by without a post. */
  readonly missed: readonly Pick<Post, 'dueAt' | 'date'>[];
  readonly post: PostDraft | null;
  /** The schedule does not go on until somebody mends this. */
  readonly pause: PauseReason | null;
  /** What else is said. */
  readonly deliveries: readonly DeliveryDraft[];
  /** What the organiser is told: as `Notices.tell` would, in the same transaction. */
  readonly notices?: readonly { readonly key: string; readonly notice: Omit<Notice, 'id'> }[];
};

export type PostDraft = Pick<Post, 'kind' | 'dueAt' | 'date' | 'recapDueAt'> & {
  readonly question: AskedQuestion;
  /** When it is no longer worth sending. */
  readonly expiresAt: number;
};

export type Posts = {
  /**
   * In one transaction: each claim that still fits its schedule takes effect, with its post (the next number), the post's
   * delivery (key `post:<id>`) and, for a pause, the line in the history. The schedule's version grows. Tells for each
   * whether it did. An occurrence that has a post already gets no second one; the schedule goes on all the same.
   */
  claim(claims: readonly OccurrenceClaim[], now: number): Promise<readonly boolean[]>;
  /** A question beside the schedule. Null: there is one for this instant already. */
  addNow(scheduleId: string, post: PostDraft, change: ScheduleChange): Promise<Post | null>;
  find(id: string): Promise<Post | null>;
  /**
   * What was asked, oldest first, with how many answered (late ones too) and how well (again 0, hard 33, good 67,
   * easy 100, their mean): only what people saw or will see.
   */
  asked(scheduleId: string): Promise<readonly Asked[]>;
  /** Newest first, missed ones included; `before` a due instant, to page on. */
  list(scheduleId: string, limit: number, before?: number): Promise<readonly Post[]>;
  /** People see it: its message, and that its answers are open. Repeating it does no harm. */
  markOut(id: string, message: MessageRef, at: number): Promise<void>;
  markThread(id: string, threadId: string): Promise<void>;
  /** It never went out. */
  markMissed(id: string): Promise<void>;
  /** Open posts whose recap has come, longest due first. */
  dueRecaps(now: number, limit: number): Promise<readonly Post[]>;
  /** Closes the answers, with the recap's deliveries, and marks the post's face. False: it was closed before. */
  close(id: string, now: number, deliveries: readonly DeliveryDraft[]): Promise<boolean>;
  /** How many occurrences there were since an instant, how many people saw, and how many were missed; `now` is none. */
  count(since: number, scheduleId?: string): Promise<{ expected: number; out: number; missed: number }>;
};
