/** Owns the card of where schedules stand: what comes next, what became of the last one, what waits and why. */
import type { Delivery } from '../../deliveries/delivery.ts';
import type { Post } from '../../daily/post.ts';
import type { Schedule } from '../../daily/schedule.ts';
import { messagesIn, type Locale } from '../../i18n/locale.ts';
import { plain, rich, type Inline, type RichText } from '../../text/inline.ts';
import { shorten } from '../../text/shorten.ts';
import { encodeAction } from '../action-id.ts';
import { BUTTONS_IN_A_ROW, type Block, type Button, type Card, type Field } from '../card.ts';
import { settingFields, scheduleHeading, type Source } from './schedule-card.ts';
import { dayWords, moment, paragraph, relative, ruleWords, sayWith, whyWords } from './schedule-words.ts';

/** A past question, with the address that opens it where there is one. */
export type Told = {
  readonly post: Post;
  readonly link: string | null;
  /** Nobody knows whether it arrived. */
  readonly isUnknown: boolean;
};

export type Standing = {
  readonly schedule: Schedule;
  readonly source: Source;
  readonly last: Told | null;
  /** Null: nothing can be drawn, and the reason stands in the schedule or will. */
  readonly left: { readonly fresh: number; readonly total: number } | null;
  /** Occurrences of the last 30 days. */
  readonly month: { readonly expected: number; readonly out: number; readonly missed: number };
  /** Of these nobody knows whether they arrived. */
  readonly unknown: readonly Delivery[];
  /** The calendar's last year, where it has one that is near or over. */
  readonly knownUntilYear: number | null;
};

type Reader = {
  readonly locale: Locale;
  /** May change: has the buttons for it. */
  readonly isOrganiser: boolean;
  /** Where forms are long enough to change a schedule in. */
  readonly hasForms: boolean;
  /** What the settings are told apart by when the form is opened. */
  readonly seen: string;
};

/** One schedule, with everything that can be done about it. */
export function standingCard(standing: Standing, reader: Reader): Card {
  const { schedule, source, unknown } = standing;
  const { locale } = reader;
  return {
    blocks: [
      scheduleHeading(schedule, source, locale),
      ...stateBlocks(standing, locale),
      { kind: 'fields', fields: [...factsOf(standing, locale), ...settingFields(schedule, source, locale)] },
      ...troubleBlocks(unknown.length, locale),
      { kind: 'buttons', buttons: buttonsOf(standing, reader) },
    ],
  };
}

/** On one screen; the others open from the choices, as all of them do. */
const TOLD_AT_ONCE = 3;

export function standingsCard(
  standings: readonly Standing[],
  others: readonly Schedule[],
  locale: Locale,
  name: (schedule: Schedule) => string,
): Card {
  const m = messagesIn(locale).schedules;
  const told = standings.slice(0, TOLD_AT_ONCE);
  const schedules = [...standings.map(({ schedule }) => schedule), ...others];
  return {
    blocks: [
      { kind: 'heading', level: 1, text: m.status.title },
      ...told.flatMap((standing): Block[] => [
        scheduleHeading(standing.schedule, standing.source, locale, 2),
        ...stateBlocks(standing, locale),
        { kind: 'fields', fields: factsOf(standing, locale) },
        ...troubleBlocks(standing.unknown.length, locale),
      ]),
      ...(schedules.length > told.length ? [paragraph(m.status.more(schedules.length - told.length))] : []),
      {
        kind: 'choices',
        placeholder: m.choose,
        options: schedules.slice(0, OFFERED).map((schedule) => ({
          label: shorten(name(schedule), 70),
          action: encodeAction({ verb: 'daily-status', schedule: schedule.id }),
        })),
      },
    ],
  };
}

/** As many as one drop-down holds on Discord. */
const OFFERED = 25;
export const TOLD_SCHEDULES = TOLD_AT_ONCE;

function stateBlocks({ schedule, knownUntilYear }: Standing, locale: Locale): readonly Block[] {
  const m = messagesIn(locale).schedules;
  const rule = paragraph(ruleWords(schedule.rule, locale));
  const calendar = knownUntilYear === null ? [] : [paragraph(m.card.holidaysEnd(knownUntilYear))];
  switch (schedule.state) {
    case 'active':
      return [rule, ...calendar];
    case 'stopped':
      return [rule, paragraph(m.status.stopped)];
    case 'paused': {
      const why = whyWords(schedule.pauseReason ?? 'asked', schedule.place.surface, locale);
      const until: Block[] =
        schedule.pausedUntil === null
          ? []
          : [{ kind: 'text', text: sayWith(m.status.until, moment(schedule.pausedUntil)) }];
      return [rule, paragraph(`${m.status.paused}: ${why}`), ...until, ...calendar];
    }
  }
}

function factsOf({ schedule, last, left, month }: Standing, locale: Locale): readonly Field[] {
  const m = messagesIn(locale).schedules.status;
  const next: RichText =
    schedule.nextDueAt === null
      ? [plain(m.none)]
      : rich([moment(schedule.nextDueAt), ' (', relative(schedule.nextDueAt), ')']);
  const sent = [
    m.sentOf(month.out, month.expected),
    ...(month.missed === 0 ? [] : [m.missedCount(month.missed)]),
  ];
  return [
    { label: m.next, value: next },
    ...(last === null ? [] : [{ label: m.last, value: lastWords(last, locale) }]),
    ...(left === null ? [] : [{ label: m.left, value: [plain(m.leftCount(left.fresh, left.total))] }]),
    { label: m.month, value: [plain(sent.join(', '))] },
    ...(schedule.skips.length === 0 ? [] : [{ label: m.skipped, value: [plain(skipped(schedule, locale))] }]),
    ...(schedule.organiserName === ''
      ? []
      : [{ label: m.organiser, value: [plain(shorten(schedule.organiserName, 60))] }]),
  ];
}

const skipped = ({ skips }: Schedule, locale: Locale): string =>
  skips
    .slice(-8)
    .map((date) => dayWords(date, locale))
    .join(' · ');

function lastWords({ post, link, isUnknown }: Told, locale: Locale): RichText {
  const m = messagesIn(locale).schedules.status;
  const state = isUnknown ? m.isUnknown : { out: m.isOut, due: m.isDue, missed: m.isMissed }[post.state];
  const what = post.number === null ? '' : `${m.question(post.number)}, `;
  return rich([`${what}${dayWords(post.date, locale)}: ${state}`, ...linkTo(link, m.open)]);
}

export const linkTo = (link: string | null, label: string): readonly (Inline | string)[] =>
  link === null ? [] : [' · ', { kind: 'link', url: link, children: [plain(label)] }];

const troubleBlocks = (unknown: number, locale: Locale): readonly Block[] =>
  unknown === 0 ? [] : [paragraph(messagesIn(locale).schedules.status.unknown(unknown))];

/** Two of them do: the next ones move up once these are settled. */
const SENT_AGAIN_AT_ONCE = 2;

function buttonsOf({ schedule, unknown }: Standing, reader: Reader): readonly Button[] {
  const { buttons: m } = messagesIn(reader.locale).schedules;
  const { id, state } = schedule;
  const history: Button = {
    label: m.history,
    action: encodeAction({ verb: 'daily-history', schedule: id, page: 1 }),
  };
  if (!reader.isOrganiser || state === 'stopped') return [history];
  const again = unknown.slice(0, SENT_AGAIN_AT_ONCE).map((delivery): Button => ({
    label: m.sendAgain,
    action: encodeAction({ verb: 'daily-resend', delivery: delivery.id }),
    tone: 'primary',
  }));
  const goOn: Button = {
    label: schedule.pauseReason === 'asked' ? m.resume : m.tryAgain,
    action: encodeAction({ verb: 'daily-retry', schedule: id }),
    tone: 'primary',
  };
  const edit: Button = {
    label: m.edit,
    action: encodeAction({ verb: 'daily-edit', schedule: id, seen: reader.seen, isFull: '0' }),
  };
  const test: Button = { label: m.test, action: encodeAction({ verb: 'daily-test', schedule: id }) };
  return [
    ...again,
    ...(state === 'paused' ? [goOn] : []),
    history,
    ...(reader.hasForms ? [edit] : []),
    test,
  ].slice(0, BUTTONS_IN_A_ROW);
}
