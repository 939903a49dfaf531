/** Owns reading a date to come, as people type it, in English and Korean. */
import { Temporal } from 'temporal-polyfill';
import { fold, refused, understood, type Parsed } from './parsed.ts';
import { parseDays } from './parse-days.ts';

/** `unclear`: day and month could be either way round. `no_such_day`: the calendar has none. */
export type DateProblem = 'unknown' | 'unclear' | 'no_such_day' | 'past';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const ISO = /^(\d{4})[-./ ]{1,2}(\d{1,2})[-./ ]{1,2}(\d{1,2})\.?$/u;
const KOREAN = /^(?:(\d{4})년 ?)?(\d{1,2})월 ?(\d{1,2})일$/u;
const DAY_MONTH = /^(\d{1,2})(?:st|nd|rd|th)?[ .]*([a-z]{3,9})\.?,?(?: (\d{4}))?$/u;
const MONTH_DAY = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,?(?: (\d{4}))?$/u;
const SHORT = /^(\d{1,2})[-/.] ?(\d{1,2})\.?$/u;
const RELATIVE: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['오늘', 0],
  ['tomorrow', 1],
  ['내일', 1],
  ['모레', 2],
  ['in a week', 7],
  ['일주일 뒤', 7],
  ['일주일 후', 7],
]);
const NEXT_DAY = /^(?:(next|다음 주|다음주|다음) |on )?(\S+)$/u;

type ReadDate = Parsed<string, DateProblem>;

/** `today` and the result are ISO dates. Without a year it is the next such day; always said back where it was not ISO. */
export function parseDate(text: string, today: string): ReadDate {
  const typed = fold(text);
  const days = RELATIVE.get(typed);
  const now = Temporal.PlainDate.from(today);
  if (days !== undefined) return understood(now.add({ days }).toString(), true);
  const iso = ISO.exec(typed);
  if (iso !== null) return dated(iso[1], Number(iso[2]), Number(iso[3]), now, typed);
  const korean = KOREAN.exec(typed);
  if (korean !== null) return dated(korean[1], Number(korean[2]), Number(korean[3]), now, typed);
  const dayFirst = DAY_MONTH.exec(typed);
  if (dayFirst !== null) return dated(dayFirst[3], monthOf(dayFirst[2]), Number(dayFirst[1]), now, typed);
  const monthFirst = MONTH_DAY.exec(typed);
  if (monthFirst !== null)
    return dated(monthFirst[3], monthOf(monthFirst[1]), Number(monthFirst[2]), now, typed);
  const short = SHORT.exec(typed);
  return short === null ? weekdayIn(typed, now) : shortDate(Number(short[1]), Number(short[2]), now, typed);
}

/** 0: no month of ours, which no calendar has. */
const monthOf = (word: string | undefined): number => MONTHS.indexOf((word ?? '').slice(0, 3)) + 1;

/** `25/12` can be read one way only, `4/5` both ways. */
function shortDate(first: number, second: number, now: Temporal.PlainDate, typed: string): ReadDate {
  if (first > 12 && second <= 12) return dated(undefined, second, first, now, typed);
  if (second > 12 && first <= 12) return dated(undefined, first, second, now, typed);
  if (first === second) return dated(undefined, first, second, now, typed);
  return refused(first > 12 ? 'no_such_day' : 'unclear');
}

function dated(
  year: string | undefined,
  month: number,
  day: number,
  now: Temporal.PlainDate,
  typed: string,
): ReadDate {
  if (month === 0) return refused('unknown');
  const date = dateOf(Number(year ?? now.year), month, day);
  if (date === null) return leapDay(year, month, day, now);
  const isPast = Temporal.PlainDate.compare(date, now) < 0;
  if (isPast && year !== undefined) return refused('past');
  const next = isPast ? dateOf(now.year + 1, month, day) : date;
  if (next === null) return refused('no_such_day');
  return understood(next.toString(), next.toString() !== typed);
}

/** 29 February without a year may be next year's. */
function leapDay(year: string | undefined, month: number, day: number, now: Temporal.PlainDate): ReadDate {
  const next = year === undefined ? dateOf(now.year + 1, month, day) : null;
  return next === null ? refused('no_such_day') : understood(next.toString(), true);
}

function dateOf(year: number, month: number, day: number): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The next such weekday, never today; `next` and 다음 주 mean the one in the week after this one. */
function weekdayIn(typed: string, now: Temporal.PlainDate): ReadDate {
  const [, word, name = ''] = NEXT_DAY.exec(typed) ?? [];
  const days = parseDays(name);
  const [day] = days.kind === 'understood' ? days.value : [];
  if (day === undefined || days.kind !== 'understood' || days.value.length > 1) return refused('unknown');
  const inNextWeek = 7 - now.dayOfWeek + day;
  const ahead = word === undefined ? ((day - now.dayOfWeek + 6) % 7) + 1 : inNextWeek;
  return understood(now.add({ days: ahead }).toString(), true);
}
