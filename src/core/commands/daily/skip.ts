/** Owns `/daily skip`: one date is left out. */
import { dayWords, moment, sayWith } from '../../cards/daily/schedule-words.ts';
import type { Block } from '../../cards/card.ts';
import { noticeCard } from '../../cards/notice-card.ts';
import type { Schedule } from '../../daily/schedule.ts';
import { messagesIn } from '../../i18n/locale.ts';
import type { Handle } from '../define-command.ts';
import type { CardReply } from '../reply.ts';
import { changeSchedule } from './change-schedule.ts';
import { scheduleName, statusAction, withSchedule } from './choose-schedule.ts';
import { inChannel, privately, type Here } from './in-channel.ts';
import { localDate, startOfDate } from './local-date.ts';
import { nextDueAfter, nextOf } from './outlook-of.ts';
import { dateAndSchedule } from './date-and-schedule.ts';
import { readDate } from './read-date.ts';

export const runSkip: Handle = (request, context) =>
  inChannel(request, context, 'change', (here) => {
    const { date, schedule } = dateAndSchedule(request.options.date, request.options.schedule, here);
    return withSchedule(
      here,
      { typed: schedule, fits: ({ state }) => state === 'active', command: '/daily skip' },
      (one) => skipDate(here, one, date),
    );
  });

type Skip =
  | { readonly kind: 'date'; readonly date: string; readonly at: number }
  | { readonly kind: 'sentence'; readonly text: string };

async function skipDate(here: Here, schedule: Schedule, typed: string): Promise<CardReply> {
  const { request, now } = here;
  const m = messagesIn(request.locale).schedules;
  const which = typed === '' ? nextDate(here, schedule) : namedDate(here, schedule, typed);
  if (which.kind === 'sentence') return privately(which.text);
  const { date } = which;
  const today = localDate(now, schedule.rule.zone);
  const changed = await changeSchedule(here, schedule, 'skipped', (current) => {
    if (current.state === 'stopped' || current.skips.includes(date)) return null;
    const skips = [...current.skips.filter((one) => one >= today), date].sort();
    if (current.state === 'paused') return { patch: { skips }, detail: date };
    const next = nextDueAfter(here, { ...current, skips });
    const recaps = next === null ? {} : { openRecapsAt: next };
    return { patch: { skips, nextDueAt: next, ...recaps }, detail: date };
  });
  switch (changed.kind) {
    case 'lost':
      return privately(m.changedMeanwhile);
    case 'kept':
      return privately(m.skip.already(dayWords(date, request.locale)));
    case 'changed':
      return doneReply(here, changed.schedule, date);
  }
}

function doneReply(here: Here, schedule: Schedule, date: string): CardReply {
  const { locale } = here.request;
  const m = messagesIn(locale).schedules;
  const at = schedule.nextDueAt;
  const next: Block[] = at === null ? [] : [{ kind: 'text', text: sayWith(m.skip.nextIs, moment(at)) }];
  return {
    kind: 'private',
    card: {
      blocks: [
        ...noticeCard(m.skip.done(scheduleName(schedule, here), dayWords(date, locale))).blocks,
        ...next,
        { kind: 'buttons', buttons: [{ label: m.buttons.status, action: statusAction(schedule) }] },
      ],
    },
  };
}

function nextDate({ request, daily, now }: Here, schedule: Schedule): Skip {
  const next = schedule.state === 'active' ? nextOf(schedule, now, daily) : null;
  return next === null
    ? { kind: 'sentence', text: messagesIn(request.locale).schedules.skip.nothingNext }
    : { kind: 'date', ...next };
}

/** Only a date on which it would ask can be left out; whoever names another one has meant something else. */
function namedDate(here: Here, schedule: Schedule, typed: string): Skip {
  const { request, daily, now } = here;
  const m = messagesIn(request.locale).schedules;
  const read = readDate(typed, here, schedule.rule.zone);
  if ('problem' in read) return { kind: 'sentence', text: read.problem };
  const { date } = read;
  const words = dayWords(date, request.locale);
  if (date < localDate(now, schedule.rule.zone)) return { kind: 'sentence', text: m.skip.past(words) };
  if (schedule.skips.includes(date)) return { kind: 'sentence', text: m.skip.already(words) };
  const from = Math.max(now, startOfDate(date, schedule.rule.zone) - 1);
  const next = nextOf(schedule, from, daily);
  return next?.date === date
    ? { kind: 'date', ...next }
    : { kind: 'sentence', text: m.skip.noOccurrence(words, scheduleName(schedule, here)) };
}
