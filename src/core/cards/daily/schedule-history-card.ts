/** Owns the card of what a schedule asked and who changed it when: page by page, newest first. */
import type { DeliveryFailure } from '../../deliveries/delivery.ts';
import type { Post } from '../../daily/post.ts';
import type { PauseReason, Schedule, ScheduleChange } from '../../daily/schedule.ts';
import { messagesIn, type Locale } from '../../i18n/locale.ts';
import { CHANNEL_PROBLEMS } from '../../ports/channel-messenger.ts';
import { bold, italic, rich, type RichText } from '../../text/inline.ts';
import { shorten } from '../../text/shorten.ts';
import { encodeAction } from '../action-id.ts';
import type { Block, Button, Card } from '../card.ts';
import { SETTING_NAMES } from './schedule-form.ts';
import { linkTo } from './schedule-status-card.ts';
import { dayWords, paragraph, problemWords, whyWords } from './schedule-words.ts';

export type PastPost = {
  readonly post: Post;
  readonly answered: number;
  readonly link: string | null;
  /** Why it was missed; null: it was not, or nobody knows. */
  readonly failure: DeliveryFailure | null;
  /** The delivery of which nobody knows whether it arrived; null: it is known. */
  readonly unknown: string | null;
  /** The reader has not answered it and still can. */
  readonly isOpenToReader: boolean;
};

export type History = {
  readonly schedule: Schedule;
  readonly company: string;
  readonly posts: readonly PastPost[];
  readonly page: number;
  readonly hasMore: boolean;
  /** This page's, newest first. */
  readonly changes: readonly ScheduleChange[];
  /** May send again what may not have arrived. */
  readonly isOrganiser: boolean;
  readonly locale: Locale;
};

/** Markup in a text is escaped, which may double it. */
const PROMPT_LENGTH = 80;
const REASON_LENGTH = 80;
const NAME_LENGTH = 30;

export function historyCard(history: History): Card {
  const { schedule, company, posts, changes, page, locale } = history;
  const m = messagesIn(locale).schedules;
  return {
    blocks: [
      {
        kind: 'heading',
        level: 1,
        text: shorten(`${m.history.title}: ${company}`, 100),
        aside: m.numbered(schedule.number),
      },
      ...(posts.length === 0 && page === 1 ? [paragraph(m.history.nothing)] : []),
      ...(posts.length === 0 ? [] : [listOf(posts.map((past) => pastWords(past, schedule, locale)))]),
      ...(changes.length === 0
        ? []
        : [
            { kind: 'text' as const, text: [bold(m.history.changes)] },
            listOf(changes.map((change) => changeWords(change, schedule, locale))),
          ]),
      ...controlsOf(history),
    ],
  };
}

const listOf = (items: readonly RichText[]): Block => ({
  kind: 'list',
  isOrdered: false,
  start: 1,
  items: items.map((text) => ({ text, children: [] })),
});

function pastWords(
  { post, answered, link, failure, unknown }: PastPost,
  schedule: Schedule,
  locale: Locale,
): RichText {
  const m = messagesIn(locale).schedules;
  const { number, date, question, state, kind } = post;
  const prompt = question === null ? '' : `${shorten(question.text[locale].prompt, PROMPT_LENGTH)} `;
  const became = {
    out: m.history.answered(answered),
    due: unknown === null ? m.status.isDue : m.status.isUnknown,
    missed: m.history.missedWhy(shorten(failureWords(failure, schedule, locale), REASON_LENGTH)),
  }[state];
  return rich([
    bold(`${number === null ? '' : `${number} · `}${dayWords(date, locale)}`),
    ` · ${prompt}· ${became}`,
    kind === 'now' ? ` · ${m.history.onRequest}` : '',
    ...linkTo(link, m.status.open),
  ]);
}

function failureWords(failure: DeliveryFailure | null, { place }: Schedule, locale: Locale): string {
  const m = messagesIn(locale).schedules.history;
  switch (failure) {
    case null:
    case 'expired':
      return m.expired;
    case 'withdrawn':
      return m.withdrawn;
    default:
      return problemWords(failure, place.surface, locale);
  }
}

function changeWords({ at, by, kind, detail }: ScheduleChange, schedule: Schedule, locale: Locale): RichText {
  const m = messagesIn(locale).schedules.history;
  const who = by === null ? m.prepbot : by.name === '' ? m.deleted : shorten(by.name, NAME_LENGTH);
  const facts = detailWords(detail, schedule, locale);
  return rich([
    { kind: 'date', at, style: 'date' },
    ` · ${who} · ${m.kinds[kind]}`,
    ...(facts === '' ? [] : [': ', italic(facts)]),
  ]);
}

const OWN_REASONS = ['company_gone', 'deck_empty', 'no_access', 'no_next_date', 'holidays_gone'] as const;
/** `asked` says nothing more than the line itself. */
const reasonIn = (detail: string): PauseReason | null =>
  [...OWN_REASONS, ...CHANNEL_PROBLEMS].find((reason) => reason === detail) ?? null;

/** A date, the names of settings, or why it was paused: facts, of which the words are made here. */
function detailWords(detail: string, { place }: Schedule, locale: Locale): string {
  const m = messagesIn(locale).schedules;
  if (/^\d{4}-\d{2}-\d{2}$/u.test(detail)) return dayWords(detail, locale);
  const settings = SETTING_NAMES.filter((name) => detail.split(',').includes(name));
  if (settings.length > 0) return settings.map((name) => m.settings.label[name]).join(', ');
  const reason = reasonIn(detail);
  return reason === null ? '' : shorten(whyWords(reason, place.surface, locale), REASON_LENGTH);
}

function controlsOf({ schedule, posts, page, hasMore, isOrganiser, locale }: History): readonly Block[] {
  const all = messagesIn(locale);
  const m = all.schedules;
  const open = posts.filter(({ isOpenToReader }) => isOpenToReader).map(({ post }) => post);
  const answer = (post: Post) => encodeAction({ verb: 'answer', post: post.id });
  const turn = (to: number): Button['action'] =>
    encodeAction({ verb: 'daily-history', schedule: schedule.id, page: to });
  const [first] = open;
  const [unknown] = isOrganiser ? posts.flatMap((past) => past.unknown ?? []) : [];
  const buttons: readonly Button[] = [
    ...(first !== undefined && open.length === 1
      ? [{ label: m.buttons.answerNow, action: answer(first), tone: 'primary' as const }]
      : []),
    ...(unknown === undefined
      ? []
      : [{ label: m.buttons.sendAgain, action: encodeAction({ verb: 'daily-resend', delivery: unknown }) }]),
    ...(hasMore ? [{ label: all.buttons.next, action: turn(page + 1) }] : []),
    ...(page > 1 ? [{ label: all.buttons.previous, action: turn(page - 1) }] : []),
    { label: m.buttons.status, action: encodeAction({ verb: 'daily-status', schedule: schedule.id }) },
  ];
  return [
    ...(open.length < 2
      ? []
      : [
          {
            kind: 'choices' as const,
            placeholder: m.buttons.answerNow,
            options: open.map((post) => ({ label: answerLabel(post, locale), action: answer(post) })),
          },
        ]),
    { kind: 'buttons', buttons },
  ];
}

function answerLabel({ number, date, question }: Post, locale: Locale): string {
  const prompt = question === null ? '' : question.text[locale].prompt;
  return shorten(`${number ?? ''} · ${dayWords(date, locale)} · ${prompt}`, 70);
}
