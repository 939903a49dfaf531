/** Owns reading a schedule's settings from what was typed: all of them, or every field that was refused with its reason. */
import {
  NEEDED,
  SETTING_LENGTHS,
  SETTING_NAMES,
  type SettingName,
  type SettingTexts,
} from '../../cards/daily/schedule-form.ts';
import type { Entry } from '../../catalogue/catalogue.ts';
import type { ScheduleSettings } from '../../daily/schedule.ts';
import { messagesIn } from '../../i18n/locale.ts';
import { cleanLine } from '../../text/normalise.ts';
import { createFindings, type Findings } from '../reading/findings.ts';
import type { Here } from './in-channel.ts';
import { nextOf } from './outlook-of.ts';
import { readCompany } from '../reading/read-company.ts';
import { readPing } from './read-ping.ts';
import { readLate, readRule } from './read-rule.ts';
import { readTopics } from '../reading/read-topics.ts';
import { readHolidays, readLanguage, readLevel } from '../reading/read-words.ts';

export type SettingErrors = Readonly<Partial<Record<SettingName, string>>>;

export type ReadSettings =
  | {
      readonly kind: 'settings';
      readonly settings: ScheduleSettings;
      /** What has to be said back: how a word was read, what was decided by itself. */
      readonly notes: readonly string[];
    }
  | { readonly kind: 'refused'; readonly errors: SettingErrors };

/** How late a post may be where nothing is said. */
const DEFAULT_LATE_MS = 3 * 3_600_000;

/** What all readers read with. `base`: what the schedule has already; null for a new one. */
type Reading = {
  readonly texts: SettingTexts;
  readonly base: ScheduleSettings | null;
  readonly here: Here;
  readonly found: Findings;
};

/** For a new schedule company, time, days and zone have to be typed; the others have a default. */
export function readSettings(typed: SettingTexts, base: ScheduleSettings | null, here: Here): ReadSettings {
  const found = createFindings();
  const reading: Reading = { texts: cleaned(typed, base, here, found), base, here, found };
  const entry = entryIn(reading);
  const rule = readRule(reading.texts, base?.rule ?? null, here, found);
  const asked = askedIn(reading, entry);
  const ping = pingIn(reading);
  const holidays = holidaysIn(reading, rule?.zone ?? null);
  const { language, lateMs } = languageAndLate(reading);
  if (found.problems.size === 0 && entry !== null && rule !== null) {
    const settings = { entryId: entry.id, rule, holidays, ...asked, ping, language, lateMs };
    if (nextOf({ ...settings, skips: [] }, here.now, here.daily) !== null) {
      return { kind: 'settings', settings, notes: found.notes };
    }
    found.refuse('days', messagesIn(here.request.locale).schedules.settings.noDay);
  }
  const inOrder = SETTING_NAMES.flatMap((name) => {
    const problem = found.problems.get(name);
    return problem === undefined ? [] : [[name, problem] as const];
  });
  return { kind: 'refused', errors: Object.fromEntries(inOrder) };
}

function cleaned(
  typed: SettingTexts,
  base: ScheduleSettings | null,
  { request }: Here,
  found: Findings,
): SettingTexts {
  const m = messagesIn(request.locale).schedules.settings;
  const entries = SETTING_NAMES.flatMap((name) => {
    const text = cleanLine(typed[name] ?? '');
    const isLong = text.length > SETTING_LENGTHS[name];
    if (isLong) found.refuse(name, m.tooLong(SETTING_LENGTHS[name]));
    return text === '' || isLong ? [] : [[name, text] as const];
  });
  const texts: SettingTexts = Object.fromEntries(entries);
  if (base === null) {
    for (const name of NEEDED) if (texts[name] === undefined) found.refuse(name, m.missingField);
  }
  return texts;
}

/** A role alone is one of the company that is asked already. */
function entryIn({ texts, base, here, found }: Reading): Entry | null {
  const { locale } = here.request;
  const catalogue = here.context.catalogue();
  const before = base === null ? null : catalogue.byId(base.entryId);
  const { role = '' } = texts;
  const company = texts.company ?? before?.slug;
  if (company === undefined) {
    // It is gone since: nothing else can be changed without naming another one.
    if (base !== null) found.refuse('company', messagesIn(locale).schedules.problems.reasons.company_gone);
    return null;
  }
  if (before !== null && company === before.slug && (role === '' || role === before.role)) return before;
  const entry = found.take('company', readCompany(company, role, catalogue, locale));
  if (entry === null || hasQuestions(entry, here)) return entry;
  found.refuse('company', messagesIn(locale).schedules.settings.company.emptyDeck(entry.company));
  return null;
}

const hasQuestions = (entry: Entry, { context }: Here): boolean =>
  context.decks.deckOf(entry, context.catalogue()).questions.length > 0;

/** Level and topics, which fit the company's deck together. */
function askedIn(
  { texts, base, here, found }: Reading,
  entry: Entry | null,
): Pick<ScheduleSettings, 'level' | 'topicIds'> {
  const { context, request } = here;
  const m = messagesIn(request.locale).schedules;
  const level =
    texts.level === undefined
      ? (base?.level ?? null)
      : found.take('level', readLevel(texts.level, request.locale));
  if (entry === null) return { level, topicIds: [] };
  const deck = context.decks.deckOf(entry, context.catalogue(), level);
  const isSameCompany = base?.entryId === entry.id;
  if (texts.topics === undefined && base !== null && base.topicIds.length > 0 && !isSameCompany) {
    found.note(m.card.topicsReset);
  }
  const topicIds =
    texts.topics === undefined
      ? isSameCompany
        ? (base?.topicIds ?? [])
        : []
      : (found.take('topics', readTopics(texts.topics, deck, request.locale)) ?? []);
  const isLeft = deck.questions.some(({ topicId }) => topicIds.length === 0 || topicIds.includes(topicId));
  if (!isLeft) found.refuse('topics', m.settings.topicsEmpty);
  return { level, topicIds };
}

function pingIn({ texts, base, here, found }: Reading): ScheduleSettings['ping'] {
  if (texts.ping === undefined) return base?.ping ?? null;
  return found.take('ping', readPing(texts.ping, here.place.surface, here.request.locale));
}

/** Somebody who sets up a schedule in Seoul is not asked on Chuseok; they are told so, and can say otherwise. */
function holidaysIn({ texts, base, here, found }: Reading, zone: string | null): string {
  const { request, daily } = here;
  if (texts.holidays !== undefined) {
    return found.take('holidays', readHolidays(texts.holidays, daily, request.locale)) ?? 'none';
  }
  if (base !== null) return base.holidays;
  if (zone !== 'Asia/Seoul') return 'none';
  found.note(messagesIn(request.locale).schedules.settings.koreanHolidaysByZone);
  return 'kr';
}

function languageAndLate({
  texts,
  base,
  here,
  found,
}: Reading): Pick<ScheduleSettings, 'language' | 'lateMs'> {
  const { request } = here;
  const language =
    texts.language === undefined
      ? (base?.language ?? request.publicLocale)
      : found.take('language', readLanguage(texts.language, request.locale));
  const lateMs =
    texts.late === undefined
      ? (base?.lateMs ?? DEFAULT_LATE_MS)
      : found.take('late', readLate(texts.late, request.locale));
  return { language: language ?? request.publicLocale, lateMs: lateMs ?? DEFAULT_LATE_MS };
}
