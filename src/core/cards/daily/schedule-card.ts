/** Owns the card of a schedule that was set up or changed: what comes when, and from what. */
import type { Schedule } from '../../daily/schedule.ts';
import type { Occurrence } from '../../daily/time/rule.ts';
import { messagesIn, type Locale } from '../../i18n/locale.ts';
import type { Level } from '../../questions/bank/bank-question.ts';
import { bold, plain, rich } from '../../text/inline.ts';
import { shorten } from '../../text/shorten.ts';
import { encodeAction } from '../action-id.ts';
import type { Block, Button, Card, Field } from '../card.ts';
import {
  dayWords,
  holidayWords,
  LANGUAGE_NAMES,
  lateWords,
  moment,
  paragraph,
  pingWords,
  relative,
  ruleWords,
  sayWith,
} from './schedule-words.ts';

/** Where the questions come from, as the deck is now. */
export type Source = {
  readonly company: string;
  readonly role: string | null;
  /** How many topics and questions fit the level and the topics. */
  readonly topics: number;
  readonly questions: number;
  /** The titles of the topics that were chosen; none: all of them. */
  readonly chosen: readonly string[];
  /** What the role says, where no level was chosen. */
  readonly roleLevel: Level;
};

/** What comes next, as the calendar is now. */
export type Outlook = {
  readonly next: readonly Occurrence[];
  /** Days off on which it would have asked, in between. */
  readonly daysOff: readonly { readonly date: string; readonly names: readonly string[] }[];
  /** The calendar's last year, where it has one that is near or over. */
  readonly knownUntilYear: number | null;
};

type Told = {
  readonly schedule: Schedule;
  readonly source: Source;
  readonly outlook: Outlook;
  /** What is said first: that it is there already, that it was changed. */
  readonly lead: string | null;
  /** How what was typed was read, what was decided by itself. */
  readonly notes: readonly string[];
  readonly locale: Locale;
};

export function scheduleCard(told: Told): Card {
  const { schedule, source, outlook, lead, notes, locale } = told;
  const m = messagesIn(locale).schedules;
  const [first] = outlook.next;
  const comes = lead === null ? m.card.first : m.skip.nextIs;
  const isPaused = schedule.state === 'paused';
  const goOn: Button = {
    label: m.buttons.resume,
    action: encodeAction({ verb: 'daily-retry', schedule: schedule.id }),
    tone: 'primary',
  };
  const from = m.card.from(source.topics, source.questions);
  return {
    blocks: [
      scheduleHeading(schedule, source, locale),
      ...(lead === null ? [] : [paragraph(lead)]),
      paragraph(`${ruleWords(schedule.rule, locale)}, ${from}.`),
      ...notes.map(paragraph),
      ...(isPaused ? [paragraph(m.card.stillPaused)] : []),
      ...(first === undefined || isPaused
        ? []
        : [{ kind: 'text' as const, text: sayWith(comes, relative(first.at)) }]),
      ...(isPaused ? [] : outlookBlocks(outlook, locale)),
      { kind: 'fields', fields: settingFields(schedule, source, locale) },
      {
        kind: 'buttons',
        buttons: [
          ...(isPaused ? [goOn] : []),
          { label: m.buttons.test, action: encodeAction({ verb: 'daily-test', schedule: schedule.id }) },
          { label: m.buttons.status, action: encodeAction({ verb: 'daily-status', schedule: schedule.id }) },
        ],
      },
    ],
  };
}

export function scheduleHeading(
  { number }: Pick<Schedule, 'number'>,
  { company, role }: Pick<Source, 'company' | 'role'>,
  locale: Locale,
  level: 1 | 2 = 1,
): Block {
  const numbered = messagesIn(locale).schedules.numbered(number);
  return {
    kind: 'heading',
    level,
    text: shorten(company, 100),
    aside: role === null ? numbered : `${numbered} · ${shorten(role, 60)}`,
  };
}

/** On one screen: a school's holidays are many. */
const DAYS_OFF = 8;

export function outlookBlocks({ next, daysOff, knownUntilYear }: Outlook, locale: Locale): readonly Block[] {
  const m = messagesIn(locale).schedules;
  const dates: Block[] =
    next.length === 0
      ? []
      : [
          { kind: 'text', text: [bold(m.card.next)] },
          {
            kind: 'list',
            isOrdered: false,
            start: 1,
            items: next.map(({ at }) => ({ text: [moment(at)], children: [] })),
          },
        ];
  const off = daysOff
    .slice(0, DAYS_OFF)
    .map(({ date, names }) => `${dayWords(date, locale)} (${shorten(names.join(', '), 60)})`);
  const more = daysOff.length - off.length;
  return [
    ...dates,
    ...(off.length === 0
      ? []
      : [
          {
            kind: 'text' as const,
            text: rich([
              bold(m.card.daysOff),
              `: ${off.join(' · ')}${more > 0 ? ` ${m.card.moreDaysOff(more)}` : ''}`,
            ]),
          },
        ]),
    ...(knownUntilYear === null ? [] : [paragraph(m.card.holidaysEnd(knownUntilYear))]),
  ];
}

export function settingFields(schedule: Schedule, source: Source, locale: Locale): readonly Field[] {
  const all = messagesIn(locale);
  const m = all.schedules.card;
  const level =
    schedule.level === null
      ? m.levelOfRole(all.questions.levels[source.roleLevel])
      : all.questions.levels[schedule.level];
  const topics = source.chosen.length === 0 ? m.allTopics : source.chosen.join(' · ');
  return [
    [m.level, level],
    [m.topics, shorten(topics, 300)],
    [m.ping, pingWords(schedule.ping, locale)],
    [m.holidays, holidayWords(schedule.holidays, locale)],
    [m.language, LANGUAGE_NAMES[schedule.language]],
    [m.late, lateWords(schedule.lateMs, locale)],
  ].map(([label = '', value = '']) => ({ label, value: [plain(value)] }));
}
