/** Owns reading time, days, zone and lateness: what was understood in another way than it was typed is said back. */
import type { SettingName, SettingTexts } from '../../cards/daily/schedule-form.ts';
import { parseDays } from '../../daily/time/parse-days.ts';
import { parseLateness } from '../../daily/time/parse-lateness.ts';
import { parseTime } from '../../daily/time/parse-time.ts';
import { parseZone, type ZoneProblem } from '../../daily/time/parse-zone.ts';
import type { Parsed } from '../../daily/time/parsed.ts';
import type { ScheduleRule } from '../../daily/time/rule.ts';
import { messagesIn, type Locale } from '../../i18n/locale.ts';
import type { Findings, Outcome } from '../reading/findings.ts';
import type { Here } from './in-channel.ts';

type Read<Value> = (typed: string, locale: Locale) => Outcome<Value>;

/** Null where any of the three was refused, or is missing and there was none before. */
export function readRule(
  texts: SettingTexts,
  base: ScheduleRule | null,
  { request }: Here,
  found: Findings,
): ScheduleRule | null {
  const take = <Value>(name: SettingName, read: Read<Value>, before: Value | undefined): Value | null => {
    const typed = texts[name];
    return typed === undefined ? (before ?? null) : found.take(name, read(typed, request.locale));
  };
  const time = take('time', readTime, base?.time);
  const days = take('days', readDays, base?.days);
  const zone = take('timezone', readZone, base?.zone);
  return time === null || days === null || zone === null ? null : { time, days, zone };
}

const readTime: Read<string> = (typed, locale) =>
  outcomeOf(
    parseTime(typed),
    (time) => messagesIn(locale).schedules.settings.time.readAs(typed, time),
    (problem) => messagesIn(locale).schedules.settings.time[problem](typed),
  );

/** The answer tells the days in words anyway. */
const readDays: Read<ScheduleRule['days']> = (typed, locale) =>
  outcomeOf(parseDays(typed), null, () => messagesIn(locale).schedules.settings.days(typed));

const readZone: Read<string> = (typed, locale) =>
  outcomeOf(
    parseZone(typed),
    (zone) => messagesIn(locale).schedules.settings.zone.readAs(typed, zone),
    (problem) => zoneWords(problem, typed, locale),
  );

export const readLate: Read<number> = (typed, locale) =>
  outcomeOf(parseLateness(typed), null, (problem) => {
    const { late } = messagesIn(locale).schedules.settings;
    return late[problem](typed);
  });

/** `say`: how it is said back that a value was read in another way than it was typed; null: it is told elsewhere. */
function outcomeOf<Value, Problem>(
  parsed: Parsed<Value, Problem>,
  say: ((value: Value) => string) | null,
  why: (problem: Problem) => string,
): Outcome<Value> {
  if (parsed.kind === 'refused') return { problem: why(parsed.problem) };
  const { value, isReading } = parsed;
  if (!isReading || say === null) return { value };
  return { value, note: say(value) };
}

function zoneWords({ reason, candidates }: ZoneProblem, typed: string, locale: Locale): string {
  const { zone, missingField } = messagesIn(locale).schedules.settings;
  const zones = candidates.join(', ');
  switch (reason) {
    case 'missing':
      return missingField;
    case 'ambiguous':
      return zone.ambiguous(typed, zones);
    case 'offset':
      return candidates.length === 0 ? zone.unknown(typed) : zone.offset(typed, zones);
    case 'unknown':
      return candidates.length === 0 ? zone.unknown(typed) : zone.nearest(typed, zones);
  }
}
