/** Owns the holidays that schedules can name: none, Korea's, and those of the configuration. */
import type { Config } from './config/config.ts';
import { KOREAN_HOLIDAYS, listedHolidays, NO_HOLIDAYS } from './core/daily/time/holidays.ts';
import type { HolidayCalendar } from './core/daily/time/rule.ts';

/** By the name that schedules keep; null for a name of nothing. */
export function calendarsOf({ holidays }: Config): (name: string) => HolidayCalendar | null {
  const known = new Map<string, HolidayCalendar>([
    ['none', NO_HOLIDAYS],
    ['kr', KOREAN_HOLIDAYS],
    ...[...holidays].map(([name, days]) => [name, listedHolidays(days)] as const),
  ]);
  return (name) => known.get(name) ?? null;
}
