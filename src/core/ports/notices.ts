/** Owns the port of what an organiser is told: once for each thing that went wrong. */
import type { PauseReason } from '../daily/schedule.ts';

export type Notice = {
  readonly id: string;
  readonly scheduleId: string;
  readonly postId: string | null;
  /** `paused`: the schedule waits. `missed`: a post did not go out in time. `unknown`: nobody knows whether it did. */
  readonly kind: 'paused' | 'missed' | 'unknown';
  readonly reason: PauseReason | 'expired' | null;
  /** The delivery that it is about, to be sent again. */
  readonly deliveryId: string | null;
  readonly at: number;
};

export type Notices = {
  /** Keeps it with its delivery (key `notice:<key>`) to the schedule's organiser, unless `key` was told before. */
  tell(key: string, notice: Omit<Notice, 'id'>): Promise<boolean>;
  find(id: string): Promise<Notice | null>;
};
