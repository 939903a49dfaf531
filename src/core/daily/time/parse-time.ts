/** Owns reading a time of day as people type it, in English and Korean. */
import { fold, refused, understood, type Parsed } from './parsed.ts';

/** `unknown`: no time of day. `out_of_range`: there is no such hour or minute. */
export type TimeProblem = 'unknown' | 'out_of_range';

/** Words that name one moment. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ['noon', '12:00'],
  ['midday', '12:00'],
  ['정오', '12:00'],
  ['midnight', '00:00'],
  ['자정', '00:00'],
]);

const CLOCK = /^(\d{1,2})[:.h](\d{2})$/u;
const COMPACT = /^(\d{2})(\d{2})$/u;
const HOUR = /^(\d{1,2})(?: ?시|h)?$/u;
const ENGLISH = /^(\d{1,2})(?:[:.](\d{2}))? ?([ap])\.? ?m\.?$/u;
const KOREAN =
  /^(?:(오전|오후|아침|점심|저녁|밤|새벽) ?)?(\d{1,2})(?: ?시(?: ?(\d{1,2}) ?분| ?(반))?|:(\d{2}))$/u;
const PM_WORDS: ReadonlySet<string> = new Set(['오후', '저녁', '밤', '점심']);

/**
 * `HH:MM`, 24 hours. A bare hour is read by the 24-hour clock and said back ("9" is 09:00); so is everything that is
 * not written `09:00`.
 */
export function parseTime(text: string): Parsed<string, TimeProblem> {
  const typed = fold(text);
  const named = NAMED.get(typed);
  if (named !== undefined) return understood(named, true);
  const plain = CLOCK.exec(typed) ?? COMPACT.exec(typed) ?? HOUR.exec(typed);
  if (plain !== null) return timeOf(Number(plain[1]), Number(plain[2] ?? 0), typed);
  const english = ENGLISH.exec(typed);
  if (english !== null)
    return halfDay(Number(english[1]), Number(english[2] ?? 0), english[3] === 'p', typed);
  const korean = KOREAN.exec(typed);
  if (korean === null) return refused('unknown');
  const [, part, hour, minutes, half, clock] = korean;
  const minute = half === undefined ? Number(minutes ?? clock ?? 0) : 30;
  return part === undefined
    ? timeOf(Number(hour), minute, typed)
    : halfDay(Number(hour), minute, PM_WORDS.has(part), typed);
}

/** 12 at night is 0, 12 at noon is 12; "오후 21시" says it twice and is right all the same. */
function halfDay(hour: number, minute: number, isPm: boolean, typed: string): Parsed<string, TimeProblem> {
  if (hour < 1 || hour > 23 || (hour > 12 && !isPm)) return refused('out_of_range');
  if (hour > 12) return timeOf(hour, minute, typed);
  return timeOf((hour % 12) + (isPm ? 12 : 0), minute, typed);
}

function timeOf(hour: number, minute: number, typed: string): Parsed<string, TimeProblem> {
  if (hour > 23 || minute > 59) return refused('out_of_range');
  const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  return understood(time, time !== typed && time !== `0${typed}`);
}
