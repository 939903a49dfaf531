/** Owns a schedule's settings as they can be typed again: what a form opens with, and what tells two states apart. */
import { LEVEL_OF_ROLE, type SettingTexts } from '../../cards/daily/schedule-form.ts';
import type { ScheduleSettings } from '../../daily/schedule.ts';
import type { ScheduleRule } from '../../daily/time/rule.ts';
import type { Locale } from '../../i18n/locale.ts';
import { hash32 } from '../../questions/stable-hash.ts';
import type { CommandContext } from '../context.ts';
import { pingText } from './read-ping.ts';
import { topicsText } from '../reading/read-topics.ts';

const DAY_NAMES = { 1: 'mon', 2: 'tue', 3: 'wed', 4: 'thu', 5: 'fri', 6: 'sat', 7: 'sun' } as const;

export function settingTexts(
  settings: ScheduleSettings,
  { catalogue, decks }: CommandContext,
  locale: Locale,
): SettingTexts {
  const current = catalogue();
  const entry = current.byId(settings.entryId);
  const deck = entry === null ? null : decks.deckOf(entry, current, settings.level);
  const topics = deck === null ? '' : topicsText(settings.topicIds, deck, locale);
  const ping = pingText(settings.ping);
  return {
    company: entry?.slug ?? settings.entryId,
    time: settings.rule.time,
    days: daysText(settings.rule.days),
    timezone: settings.rule.zone,
    ...(entry?.role === null || entry === null ? {} : { role: entry.role }),
    level: settings.level === null ? LEVEL_OF_ROLE : String(settings.level),
    ...(topics === '' ? {} : { topics }),
    ...(ping === '' ? {} : { ping }),
    holidays: settings.holidays,
    language: settings.language,
    late: lateText(settings.lateMs),
  };
}

function daysText(days: ScheduleRule['days']): string {
  switch (days.join('')) {
    case '1234567':
      return 'daily';
    case '12345':
      return 'weekdays';
    default:
      return days.map((day) => DAY_NAMES[day]).join(',');
  }
}

const MINUTE_MS = 60_000;

function lateText(lateMs: number): string {
  const minutes = Math.round(lateMs / MINUTE_MS);
  return minutes % 60 === 0 ? `${minutes / 60}h` : `${minutes}m`;
}

/** At most 7 characters of `[a-z0-9]`: another one once an organiser changed anything, whatever the tick did meanwhile. */
export function fingerprintOf(schedule: ScheduleSettings): string {
  const { entryId, rule, holidays, level, topicIds, ping, language, lateMs } = schedule;
  const facts = [
    entryId,
    rule.time,
    rule.days,
    rule.zone,
    holidays,
    level,
    topicIds,
    ping === null ? null : [ping.kind, pingText(ping)],
    language,
    lateMs,
  ];
  return hash32(JSON.stringify(facts)).toString(36).slice(0, 7);
}
