/** Owns when a schedule asks, as rule, days off and skipped dates are now. */
import type { Outlook } from '../../cards/daily/schedule-card.ts';
import type { Schedule } from '../../daily/schedule.ts';
import { NO_HOLIDAYS } from '../../daily/time/holidays.ts';
import { nextOccurrence, nextOccurrences } from '../../daily/time/next-occurrence.ts';
import type { Occurrence } from '../../daily/time/rule.ts';
import type { DailyContext } from '../context.ts';
import type { Here } from './in-channel.ts';

/** Enough to see the pattern, few enough to read. */
export const NEXT_DATES = 5;

type Timed = Pick<Schedule, 'rule' | 'holidays' | 'skips'>;

/** The first one strictly after an instant; null: none, or its calendar is configured no longer. */
export function nextOf(
  { rule, holidays, skips }: Timed,
  after: number,
  daily: DailyContext,
): Occurrence | null {
  const calendar = daily.calendar(holidays);
  if (calendar === null) return null;
  return nextOccurrence(rule, after, calendar, new Set(skips))?.occurrence ?? null;
}

/** When a schedule is due once its dates have changed. What is due already still is: the tick decides about it. */
export function nextDueAfter({ now, daily }: Pick<Here, 'now' | 'daily'>, schedule: Schedule): number | null {
  const { nextDueAt } = schedule;
  return nextDueAt !== null && nextDueAt <= now ? nextDueAt : (nextOf(schedule, now, daily)?.at ?? null);
}

export function outlookOf(timed: Timed, after: number, daily: DailyContext): Outlook {
  const { rule, holidays, skips } = timed;
  const calendar = daily.calendar(holidays);
  if (calendar === null) return { next: [], daysOff: [], knownUntilYear: null };
  const found = nextOccurrences(rule, after, NEXT_DATES, calendar, new Set(skips));
  return {
    next: found.map(({ occurrence }) => occurrence),
    daysOff: found.flatMap(({ passedOver }) => passedOver.filter(({ names }) => names.length > 0)),
    knownUntilYear: endingYear(timed, after, daily),
  };
}

/** The calendar's last year, from two months before it ends: until then nobody has to know. */
const NEAR_MS = 60 * 24 * 3_600_000;

export function endingYear({ holidays }: Timed, now: number, daily: DailyContext): number | null {
  const { knownUntil } = daily.calendar(holidays) ?? NO_HOLIDAYS;
  if (knownUntil === null || Date.parse(`${knownUntil}T00:00:00Z`) > now + NEAR_MS) return null;
  return Number(knownUntil.slice(0, 4));
}
