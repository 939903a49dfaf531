/** Owns how a schedule is told in words: its rule, its settings, its dates, and why it waits. */
import type { PauseReason, Schedule } from '../../daily/schedule.ts';
import type { ScheduleRule } from '../../daily/time/rule.ts';
import type { Surface } from '../../commands/request.ts';
import { messagesIn, type Locale } from '../../i18n/locale.ts';
import { CHANNEL_PROBLEMS, type ChannelProblem, type Ping } from '../../ports/channel-messenger.ts';
import { shorten } from '../../text/shorten.ts';
import { plain, rich, type Inline, type RichText } from '../../text/inline.ts';

/** A private-use character, which no text of ours holds: where a run stands in a sentence. */
const MARK = '\uE000';

/** A sentence with a run (a date, a code) where the language wants it. */
export function sayWith(say: (mark: string) => string, inline: Inline): RichText {
  const [before = '', ...after] = say(MARK).split(MARK);
  return rich([before, inline, after.join('')]);
}

export const moment = (at: number): Inline => ({ kind: 'date', at, style: 'time' });
export const relative = (at: number): Inline => ({ kind: 'date', at, style: 'relative' });

/** Of what people and the configuration call things. */
const NAME_LENGTH = 60;

/** "Every weekday at 09:00 (Asia/Seoul)". */
export function ruleWords({ days, time, zone }: ScheduleRule, locale: Locale): string {
  const { rule } = messagesIn(locale).schedules;
  return rule.at(daysWords(days, locale), time, zone);
}

function daysWords(days: ScheduleRule['days'], locale: Locale): string {
  const { rule } = messagesIn(locale).schedules;
  switch (days.join('')) {
    case '1234567':
      return rule.daily;
    case '12345':
      return rule.weekdays;
    case '67':
      return rule.weekend;
    default:
      return rule.on(days.map((day) => rule.days[day]));
  }
}

/** A date of the schedule's own zone as a reader wants it: "Fri, Dec 25", "12월 25일 (금)". */
export const dayWords = (isoDay: string, locale: Locale): string =>
  new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  }).format(new Date(`${isoDay}T00:00:00Z`));

export function pingWords(ping: Ping | null, locale: Locale): string {
  const { card } = messagesIn(locale).schedules;
  if (ping === null) return card.nobody;
  if (ping.kind === 'here') return '@here';
  // Where the platform told no name, an id says nothing to people.
  if (ping.name === ping.id) return ping.kind === 'role' ? card.aRole : card.aGroup;
  return `@${shorten(ping.name, NAME_LENGTH)}`;
}

export function holidayWords(name: string, locale: Locale): string {
  const { card } = messagesIn(locale).schedules;
  if (name === 'none') return card.noHolidays;
  return name === 'kr' ? card.koreanHolidays : card.configuredHolidays(shorten(name, NAME_LENGTH));
}

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** "3 hours", "90 minutes". */
export function lateWords(lateMs: number, locale: Locale): string {
  const [unit, length] = lateMs % HOUR_MS === 0 ? ['hour', HOUR_MS] : ['minute', MINUTE_MS];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(
    Math.round(lateMs / length),
  );
}

/** Each language by its own name. */
export const LANGUAGE_NAMES: Readonly<Record<Locale, string>> = { en: 'English', ko: '한국어' };

const isChannelProblem = (reason: PauseReason | 'expired'): reason is ChannelProblem =>
  CHANNEL_PROBLEMS.some((problem) => problem === reason);

/** Why a schedule waits, and the click that mends it. */
export function whyWords(reason: PauseReason, surface: Surface, locale: Locale): string {
  const { problems } = messagesIn(locale).schedules;
  return isChannelProblem(reason) ? problemWords(reason, surface, locale) : problems.reasons[reason];
}

export function problemWords(problem: ChannelProblem, surface: Surface, locale: Locale): string {
  return messagesIn(locale).schedules.problems[surface === 'terminal' ? 'playground' : surface][problem];
}

/** "schedule 1 (Kakao Corp)". */
export const nameOf = (schedule: Pick<Schedule, 'number'>, company: string, locale: Locale): string =>
  messagesIn(locale).schedules.named(schedule.number, company);

export const paragraph = (text: string) => ({ kind: 'text' as const, text: [plain(text)] });
