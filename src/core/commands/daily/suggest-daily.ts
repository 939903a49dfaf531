/** Owns what is suggested while a schedule's settings are typed. */
import { topicTitle } from '../../cards/question-blocks.ts';
import type { SettingName } from '../../cards/daily/schedule-form.ts';
import { holidayWords, LANGUAGE_NAMES, lateWords } from '../../cards/daily/schedule-words.ts';
import { completeZones } from '../../daily/time/parse-zone.ts';
import { LOCALES, messagesIn } from '../../i18n/locale.ts';
import { LEVELS } from '../../questions/bank/bank-question.ts';
import { cleanLine } from '../../text/normalise.ts';
import { shorten } from '../../text/shorten.ts';
import { mayReadDossiers } from '../access.ts';
import type { CommandOption, Suggestion } from '../define-command.ts';
import { suggestCompanies, suggestRoles } from '../suggest.ts';

type Suggest = NonNullable<CommandOption['complete']>;

/** Discord's limits for a suggestion's name, and for its value (100). */
const NAME_LENGTH = 95;
const VALUE_LENGTH = 100;
const SUGGESTIONS = 25;

const fold = (text: string): string => cleanLine(text).toLowerCase();

function matching(suggestions: readonly Suggestion[], typed: string): readonly Suggestion[] {
  const wanted = fold(typed);
  return suggestions
    .filter(({ name, value }) => [name, value].some((text) => text.toLowerCase().includes(wanted)))
    .slice(0, SUGGESTIONS);
}

const asIs = (value: string): Suggestion => ({ name: value, value });

const suggestTimes: Suggest = (typed) =>
  matching(
    ['07:30', '08:00', '08:30', '09:00', '12:00', '13:00', '18:00', '20:00', '21:00'].map(asIs),
    typed,
  );

const suggestDays: Suggest = (typed, { locale }) => {
  const { rule } = messagesIn(locale).schedules;
  const all = [
    { name: rule.weekdays, value: 'weekdays' },
    { name: rule.daily, value: 'daily' },
    { name: rule.weekend, value: 'weekend' },
    { name: rule.on([rule.days[1], rule.days[3], rule.days[5]]), value: 'mon,wed,fri' },
    { name: rule.on([rule.days[2], rule.days[4]]), value: 'tue,thu' },
  ];
  return matching(all, typed);
};

const suggestZones: Suggest = (typed, { timeZone }) => {
  const own = typed === '' && timeZone !== null ? [timeZone] : [];
  return [...new Set([...own, ...completeZones(typed, SUGGESTIONS)])].slice(0, SUGGESTIONS).map(asIs);
};

export const suggestLevels: Suggest = (typed, { locale }) => {
  const { levels } = messagesIn(locale).questions;
  return matching(
    LEVELS.map((level) => ({ name: levels[level], value: String(level) })),
    typed,
  );
};

/** What stands before the last comma stays; the topic that is being typed is completed. */
const suggestTopics: Suggest = (typed, request, context) => {
  if (!mayReadDossiers(request.actor, context.settings)) return [];
  const catalogue = context.catalogue();
  const { company = '', role = '' } = request.options;
  const found = catalogue.find(cleanLine(company), cleanLine(role) || undefined);
  if (found.kind !== 'one') return [];
  const { topics } = context.decks.deckOf(found.entry, catalogue);
  const at = typed.lastIndexOf(',');
  const before = at < 0 ? '' : `${typed.slice(0, at).trim()}, `;
  const wanted = fold(typed.slice(at + 1));
  return topics
    .map((topic) => topicTitle(topic, request.locale))
    .filter((title) => fold(title).includes(wanted) && !fold(before).includes(fold(title)))
    .map((title) => `${before}${title}`)
    .filter((value) => value.length <= VALUE_LENGTH)
    .slice(0, SUGGESTIONS)
    .map((value) => ({ name: shorten(value, NAME_LENGTH), value }));
};

/** Roles and groups cannot be completed by text: the platform's own list does that. */
const suggestPing: Suggest = (typed, { actor, locale }) => {
  const { nobody } = messagesIn(locale).schedules.card;
  const off = { name: nobody, value: 'off' };
  return matching(actor.surface === 'discord' ? [off] : [asIs('@here'), off], typed);
};

const suggestHolidays: Suggest = (typed, { locale }, { daily }) => {
  const names = [...new Set(['kr', 'none', ...(daily?.calendarNames ?? [])])];
  const all = names.map((value) => ({ name: shorten(holidayWords(value, locale), NAME_LENGTH), value }));
  return matching(all, typed);
};

export const suggestLanguages: Suggest = (typed) =>
  matching(
    LOCALES.map((value) => ({ name: LANGUAGE_NAMES[value], value })),
    typed,
  );

const HOUR_MS = 3_600_000;

const suggestLateness: Suggest = (typed, { locale }) =>
  matching(
    (
      [
        [0.5, '30m'],
        [1, '1h'],
        [3, '3h'],
        [6, '6h'],
        [12, '12h'],
      ] as const
    ).map(([hours, value]) => ({
      name: lateWords(hours * HOUR_MS, locale),
      value,
    })),
    typed,
  );

export const SETTING_SUGGESTIONS: Readonly<Record<SettingName, Suggest>> = {
  company: suggestCompanies,
  time: suggestTimes,
  days: suggestDays,
  timezone: suggestZones,
  role: suggestRoles,
  level: suggestLevels,
  topics: suggestTopics,
  ping: suggestPing,
  holidays: suggestHolidays,
  language: suggestLanguages,
  late: suggestLateness,
};
