/** Owns how a member's streak is told: how long it is, which posts it counts, where a freeze stood in. */
import { FREEZES_A_MONTH, type Streak } from '../../daily/streak.ts';
import { messagesIn, type Locale, type Messages } from '../../i18n/locale.ts';
import { plain } from '../../text/inline.ts';
import { shorten } from '../../text/shorten.ts';
import type { Block, Card, Field } from '../card.ts';

export type ScheduleStreak = {
  readonly company: string;
  /** The schedule's number in its channel. */
  readonly number: number;
  readonly streak: Pick<Streak, 'length' | 'freezesLeft'>;
  /** ISO dates where the schedule lives, oldest first. */
  readonly countedOn: readonly string[];
  readonly frozenOn: readonly string[];
};

/** One screen. */
const SCHEDULES = 6;
const DATES = 10;
const COMPANY_LENGTH = 60;

export function streakCard(schedules: readonly ScheduleStreak[], locale: Locale): Card {
  const m = messagesIn(locale);
  const more = schedules.length - SCHEDULES;
  return {
    blocks: [
      { kind: 'heading', level: 1, text: m.posts.streak.title },
      ...schedules.slice(0, SCHEDULES).flatMap((one) => blocksOf(one, locale, m)),
      ...(more > 0 ? [{ kind: 'footer' as const, text: [plain(m.posts.streak.moreSchedules(more))] }] : []),
    ],
  };
}

function blocksOf(one: ScheduleStreak, locale: Locale, m: Messages): readonly Block[] {
  const { streak, countedOn, frozenOn } = one;
  const t = m.posts.streak;
  const dates = (label: string, on: readonly string[]): readonly Field[] =>
    on.length === 0 ? [] : [{ label, value: [plain(datesWords(on, locale, m))] }];
  return [
    { kind: 'heading', level: 2, text: t.schedule(shorten(one.company, COMPANY_LENGTH), one.number) },
    {
      kind: 'text',
      text: [plain(streak.length === 0 ? `${t.days(0)}. ${t.start}` : t.days(streak.length))],
    },
    ...(streak.length === 0
      ? []
      : [
          { kind: 'fields' as const, fields: [...dates(t.counted, countedOn), ...dates(t.frozen, frozenOn)] },
        ]),
    {
      kind: 'footer',
      text: [plain(t.freezes(FREEZES_A_MONTH - streak.freezesLeft, FREEZES_A_MONTH))],
    },
  ];
}

/** The newest first, since that is what one looks for. */
function datesWords(on: readonly string[], locale: Locale, m: Messages): string {
  const day = new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric', timeZone: 'UTC' });
  const newest = on.toReversed().slice(0, DATES);
  const words = newest.map((date) => day.format(new Date(`${date}T00:00:00Z`))).join(', ');
  return on.length > DATES ? `${words} ${m.posts.streak.moreDates(on.length - DATES)}` : words;
}
