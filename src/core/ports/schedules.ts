/** Owns the port of the schedules' records. Each method is one transaction. */
import type { PauseReason, Schedule, ScheduleChange, ScheduleSettings } from '../daily/schedule.ts';
import type { Surface } from '../commands/request.ts';
import type { Place } from './channel-messenger.ts';

export type ScheduleDraft = ScheduleSettings &
  Pick<Schedule, 'place' | 'organiserId' | 'organiserName' | 'nextDueAt'> & { readonly now: number };

export type SchedulePatch = Partial<
  ScheduleSettings &
    Pick<
      Schedule,
      'state' | 'pauseReason' | 'pausedUntil' | 'skips' | 'organiserId' | 'organiserName' | 'nextDueAt'
    >
> & {
  /** When answers to its open posts close from now on; absent: as before. */
  readonly openRecapsAt?: number;
};

export type Schedules = {
  /**
   * With a line in its history. Null: the channel has one already that is not stopped and asks the same entry, level and
   * topics at the same times. (An edit may make two alike: whoever does it sees both.)
   */
  create(draft: ScheduleDraft): Promise<Schedule | null>;
  find(id: string): Promise<Schedule | null>;
  /** By number, those that are not stopped; `includeStopped` for the history. */
  inChannel(place: Place, includeStopped?: boolean): Promise<readonly Schedule[]>;
  /** Active ones whose next occurrence has come, or paused ones whose pause is over; longest due first. */
  due(now: number, limit: number): Promise<readonly Schedule[]>;
  /** With a line in its history. Null: somebody changed it since `version`. */
  change(
    id: string,
    version: number,
    patch: SchedulePatch,
    change: ScheduleChange | null,
  ): Promise<Schedule | null>;
  /** Whether there is one that is not stopped anywhere but on this surface. */
  areElsewhere(surface: Surface): Promise<boolean>;
  /** Newest first. */
  changes(id: string, limit: number): Promise<readonly ScheduleChange[]>;
  /** How many are active, and how many are paused for which reason. */
  count(): Promise<{
    readonly active: number;
    readonly paused: Readonly<Partial<Record<PauseReason, number>>>;
  }>;
};
