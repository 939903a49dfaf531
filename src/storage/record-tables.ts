/** Owns the shape of the daily question's tables. Instants are epoch milliseconds; columns that hold JSON say so. */
import type { Generated } from 'kysely';
import type { Surface } from '../core/commands/request.ts';
import type { DeliveryState } from '../core/deliveries/delivery.ts';

/** Row ids are never given twice. Outside they carry a letter: `s1`, `p12`, `a7`, `n3`. */
export type RecordTables = {
  readonly schedules: {
    readonly id: Generated<number>;
    readonly surface: string;
    /** '' where a surface has none: in an index a null differs from every other. */
    readonly workspace_id: string;
    readonly channel_id: string;
    readonly number: number;
    /** What makes two of a channel the same one (`twin-key.ts`). */
    twin_key: string;
    entry_id: string;
    /** JSON. */
    rule: string;
    holidays: string;
    level: number | null;
    /** JSON. */
    topic_ids: string;
    /** JSON, or null. */
    ping: string | null;
    language: string;
    late_ms: number;
    state: string;
    pause_reason: string | null;
    paused_until: number | null;
    /** JSON. */
    skips: string;
    organiser_id: string;
    organiser_name: string;
    next_due_at: number | null;
    readonly created_at: number;
    version: number;
  };
  readonly schedule_changes: {
    readonly id: Generated<number>;
    readonly schedule_id: number;
    readonly at: number;
    /** Null: Prepbot itself. '': somebody who wants to be forgotten. */
    by_id: string | null;
    by_name: string | null;
    readonly kind: string;
    readonly detail: string;
  };
  readonly posts: {
    readonly id: Generated<number>;
    readonly schedule_id: number;
    readonly number: number | null;
    readonly kind: string;
    readonly due_at: number;
    readonly date: string;
    state: string;
    /** JSON, or null. Its two ids stand beside it for the draw, which reads no texts. */
    readonly question: string | null;
    readonly question_id: string | null;
    readonly topic_id: string | null;
    /** JSON, or null. */
    message: string | null;
    out_at: number | null;
    recap_due_at: number | null;
    closed_at: number | null;
  };
  readonly answers: {
    readonly id: Generated<number>;
    readonly post_id: number;
    readonly member: string;
    name: string;
    text: string;
    audience: string;
    readonly first_at: number;
    edited_at: number;
    readonly is_late: number;
  };
  readonly grades: { readonly post_id: number; readonly member: string; grade: string; at: number };
  readonly votes: { readonly post_id: number; readonly member: string; answer_id: number; at: number };
  readonly deliveries: {
    /** The order in which they were written. */
    readonly seq: Generated<number>;
    readonly id: string;
    readonly key: string;
    readonly kind: string;
    readonly subject: string;
    /** JSON. */
    readonly destination: string;
    readonly surface: Surface;
    /** The channel or person that it goes to (`target.ts`). */
    readonly target: string;
    state: DeliveryState;
    attempts: number;
    readonly created_at: number;
    next_attempt_at: number;
    readonly expires_at: number | null;
    owner: string | null;
    /** JSON, or null. */
    message: string | null;
    failure: string | null;
  };
  readonly refreshes: {
    /** A new one with every mark. */
    readonly version: Generated<number>;
    readonly kind: string;
    readonly subject: string;
    /** JSON. */
    readonly place: string;
    /** JSON; null while the message is on its way. */
    message: string | null;
    readonly stamp: string;
    attempts: number;
    next_attempt_at: number;
  };
  readonly notices: {
    readonly id: Generated<number>;
    readonly key: string;
    readonly schedule_id: number;
    readonly post_id: number | null;
    readonly kind: string;
    readonly reason: string | null;
    readonly delivery_id: string | null;
    readonly at: number;
  };
};
