/** Owns which schedule of a channel is meant: the only one, the one whose number was typed, or a question back. */
import { encodeAction } from '../../cards/action-id.ts';
import type { ActionId, Card } from '../../cards/card.ts';
import { noticeCard } from '../../cards/notice-card.ts';
import { nameOf, ruleWords } from '../../cards/daily/schedule-words.ts';
import type { Schedule } from '../../daily/schedule.ts';
import { messagesIn } from '../../i18n/locale.ts';
import { code, plain } from '../../text/inline.ts';
import { shorten } from '../../text/shorten.ts';
import type { CardReply } from '../reply.ts';
import type { CommandContext } from '../context.ts';
import { exampleLine } from './example-line.ts';
import type { Here } from './in-channel.ts';

type Choosing = {
  /** What was typed for `schedule`; '' for nothing. */
  readonly typed: string;
  /** Which ones it can mean; where one alone fits, it is meant. */
  readonly fits?: (schedule: Schedule) => boolean;
  /** What a choice in the card does; absent: the number has to be typed. */
  readonly act?: (schedule: Schedule) => ActionId;
  readonly isStoppedToo?: boolean;
  /** How the command is typed again, such as `/daily skip schedule:2`. */
  readonly command: string;
};

/** Answers with the one that is meant, or asks back. */
export async function withSchedule<Answer>(
  here: Here,
  choosing: Choosing,
  answer: (schedule: Schedule) => Promise<Answer> | Answer,
): Promise<Answer | CardReply> {
  const { daily, place } = here;
  const all = await daily.schedules.inChannel(place, choosing.isStoppedToo ?? false);
  const [only] = all;
  if (only === undefined) return { kind: 'private', card: noneYetCard(here) };
  if (choosing.typed !== '') {
    const number = numberIn(choosing.typed);
    const named = all.find((schedule) => schedule.number === number);
    return named === undefined ? offer(here, all, choosing, 'noSuch') : answer(named);
  }
  const fitting = all.length === 1 ? all : all.filter(choosing.fits ?? (() => true));
  const [first, ...others] = fitting;
  if (first !== undefined && others.length === 0) return answer(first);
  return offer(here, fitting.length === 0 ? all : fitting, choosing, 'whichOne');
}

/** `2`, `#2`, `2번`. */
export function numberIn(typed: string): number | null {
  const [, digits] = /^#?(\d{1,6})번?$/u.exec(typed.trim()) ?? [];
  return digits === undefined ? null : Number(digits);
}

export function companyOf({ entryId }: Pick<Schedule, 'entryId'>, { catalogue }: CommandContext): string {
  return catalogue().byId(entryId)?.company ?? entryId;
}

/** As one of several: what it is, and when it comes. */
export const listedName = (
  schedule: Schedule,
  { request, context }: Pick<Here, 'request' | 'context'>,
): string =>
  `${messagesIn(request.locale).schedules.listed(schedule.number, shorten(companyOf(schedule, context), 60))} · ${ruleWords(schedule.rule, request.locale)}`;

export const scheduleName = (schedule: Schedule, { request, context }: Here): string =>
  nameOf(schedule, companyOf(schedule, context), request.locale);

export function noneYetCard(here: Here): Card {
  const { noneYet } = messagesIn(here.request.locale).schedules;
  return { blocks: [{ kind: 'text', text: [plain(`${noneYet}: `), code(exampleLine({}, [], here))] }] };
}

/** As many as one drop-down holds on Discord. */
const OFFERED = 25;

function offer(
  here: Here,
  schedules: readonly Schedule[],
  { act, typed, command }: Choosing,
  why: 'noSuch' | 'whichOne',
): CardReply {
  const m = messagesIn(here.request.locale).schedules;
  const last = schedules.at(-1)?.number ?? 1;
  const text = why === 'noSuch' ? m.noSuch(shorten(typed, 40)) : m.whichOne(`${command} schedule:${last}`);
  const names = schedules.slice(0, OFFERED).map((one) => ({ one, label: listedName(one, here) }));
  if (act !== undefined) {
    const options = names.map(({ one, label }) => ({ label: shorten(label, 70), action: act(one) }));
    return { kind: 'private', card: noticeCard(text, { choices: { placeholder: m.choose, options } }) };
  }
  const items = names.map(({ label }) => ({ text: [plain(label)], children: [] }));
  return {
    kind: 'private',
    card: {
      blocks: [
        { kind: 'text', text: [plain(text)] },
        { kind: 'list', isOrdered: false, start: 1, items },
      ],
    },
  };
}

export const statusAction = (schedule: Pick<Schedule, 'id'>): ActionId =>
  encodeAction({ verb: 'daily-status', schedule: schedule.id });
