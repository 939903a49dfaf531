/** Owns the rule of a schedule: at which wall time, on which days, in which zone. */
import { z } from 'zod';

/** ISO: Monday is 1, Sunday is 7. */
const weekday = z.literal([1, 2, 3, 4, 5, 6, 7]);
export type Weekday = z.infer<typeof weekday>;

export const scheduleRuleSchema = z.object({
  /** Wall time, `HH:MM`, 24 hours. */
  time: z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u),
  /** Sorted, none twice. */
  days: z.array(weekday).min(1).readonly(),
  /** An IANA name, such as `Asia/Seoul`. */
  zone: z.string().min(1),
});
export type ScheduleRule = Readonly<z.infer<typeof scheduleRuleSchema>>;

/** On its days nothing is asked. */
export type HolidayCalendar = {
  /** The names of the holidays on a date (`YYYY-MM-DD`, where the schedule lives); none where it is an ordinary day. */
  namesOn(date: string): readonly string[];
  /** The last date that it knows; null: it has no end. */
  readonly knownUntil: string | null;
};

export type Occurrence = {
  /** Epoch milliseconds. */
  readonly at: number;
  /** The date where the schedule lives, `YYYY-MM-DD`. */
  readonly date: string;
};
