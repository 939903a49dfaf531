/** Owns reading how late a post may be. */
import { fold, refused, understood, type Parsed } from './parsed.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** A day later there is another question. */
export const LONGEST_LATE_MS = 24 * HOUR_MS;

const HOURS = /^(\d{1,3}(?:\.\d)?) ?(?:h|hr|hrs|hours?|시간)$/u;
const MINUTES = /^(\d{1,4}) ?(?:m|min|mins|minutes?|분)$/u;
const BOTH = /^(\d{1,2}) ?(?:h|hours?|시간) ?(\d{1,2}) ?(?:m|min|minutes?|분)$/u;
const NONE: ReadonlySet<string> = new Set(['0', 'none', 'no', 'never', '없음', '안 됨']);

/** Milliseconds, from 0 to a day. A number without a unit could be either and is refused. */
export function parseLateness(text: string): Parsed<number, 'unknown' | 'too_long'> {
  const typed = fold(text);
  if (NONE.has(typed)) return understood(0);
  const ms = msOf(typed);
  if (ms === null) return refused('unknown');
  return ms > LONGEST_LATE_MS ? refused('too_long') : understood(ms);
}

function msOf(typed: string): number | null {
  const both = BOTH.exec(typed);
  if (both !== null) return Number(both[1]) * HOUR_MS + Number(both[2]) * MINUTE_MS;
  const hours = HOURS.exec(typed);
  if (hours !== null) return Number(hours[1]) * HOUR_MS;
  const minutes = MINUTES.exec(typed);
  return minutes === null ? null : Number(minutes[1]) * MINUTE_MS;
}
