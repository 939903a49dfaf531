/** Owns when a schedule comes next: the one truth for the tick, the look-back, the preview and what organisers read. */
import { Temporal } from 'temporal-polyfill';
import type { HolidayCalendar, Occurrence, ScheduleRule } from './rule.ts';

/** A date on which the rule says yes and a holiday or an organiser says no. */
export type PassedOver = {
  readonly date: string;
  /** The holiday's names; none: it was skipped by hand. */
  readonly names: readonly string[];
};

export type NextOccurrence = {
  readonly occurrence: Occurrence;
  /** What was passed over on the way to it, oldest first. */
  readonly passedOver: readonly PassedOver[];
};

/** A rule that finds no day in more than a year of holidays and skips will find none. */
const SEARCHED_DAYS = 400;
const NO_SKIPS: ReadonlySet<string> = new Set();

/**
 * The first occurrence strictly after an instant (epoch milliseconds); null where no day in the next 400 will do. A wall
 * time that daylight saving skips moves by the gap (02:30 → 03:30); of one that it doubles the first counts (Temporal's
 * `compatible`, RFC 5545 3.3.5).
 */
export function nextOccurrence(
  rule: ScheduleRule,
  after: number,
  holidays: HolidayCalendar | null = null,
  skips: ReadonlySet<string> = NO_SKIPS,
): NextOccurrence | null {
  const { time, zone } = rule;
  const plainTime = Temporal.PlainTime.from(time);
  const passedOver: PassedOver[] = [];
  // From the day before: a time that moves by a gap may cross midnight.
  let day = Temporal.Instant.fromEpochMilliseconds(after)
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .subtract({ days: 1 });
  for (let searched = 0; searched < SEARCHED_DAYS; searched += 1, day = day.add({ days: 1 })) {
    if (!rule.days.some((weekday) => weekday === day.dayOfWeek)) continue;
    const at = day.toZonedDateTime({ timeZone: zone, plainTime }).epochMilliseconds;
    if (at <= after) continue;
    const date = day.toString();
    const names = holidays?.namesOn(date) ?? [];
    if (names.length === 0 && !skips.has(date)) return { occurrence: { at, date }, passedOver };
    passedOver.push({ date, names });
  }
  return null;
}

/** The next `count` of them, fewer where there are no more, each with what was passed over before it. */
export function nextOccurrences(
  rule: ScheduleRule,
  after: number,
  count: number,
  holidays: HolidayCalendar | null = null,
  skips: ReadonlySet<string> = NO_SKIPS,
): readonly NextOccurrence[] {
  const found: NextOccurrence[] = [];
  let from = after;
  while (found.length < count) {
    const next = nextOccurrence(rule, from, holidays, skips);
    if (next === null) break;
    found.push(next);
    from = next.occurrence.at;
  }
  return found;
}
