/** Owns `/daily pause`: nothing is asked until a date, or until somebody resumes it. */
import { dayWords, moment, sayWith } from '../../cards/daily/schedule-words.ts';
import type { Block, Card } from '../../cards/card.ts';
import type { Schedule } from '../../daily/schedule.ts';
import { messagesIn } from '../../i18n/locale.ts';
import type { Handle } from '../define-command.ts';
import { noticeCard } from '../../cards/notice-card.ts';
import type { CardReply } from '../reply.ts';
import { changeSchedule, recapWithoutNext } from './change-schedule.ts';
import { scheduleName, statusAction, withSchedule } from './choose-schedule.ts';
import { inChannel, privately, type Here } from './in-channel.ts';
import { localDate, startOfDate } from './local-date.ts';
import { nextOf } from './outlook-of.ts';
import { dateAndSchedule } from './date-and-schedule.ts';
import { readDate } from './read-date.ts';

export const runPause: Handle = (request, context) =>
  inChannel(request, context, 'change', (here) => {
    const { date, schedule } = dateAndSchedule(request.options.until, request.options.schedule, here);
    return withSchedule(
      here,
      { typed: schedule, fits: ({ state }) => state === 'active', command: '/daily pause' },
      (one) => pauseSchedule(here, one, date),
    );
  });

async function pauseSchedule(here: Here, schedule: Schedule, typed: string): Promise<CardReply> {
  const { request, daily, now } = here;
  const m = messagesIn(request.locale).schedules;
  const { zone } = schedule.rule;
  const read = typed === '' ? { date: null } : readDate(typed, here, zone);
  if ('problem' in read) return privately(read.problem);
  const { date } = read;
  if (date !== null && date <= localDate(now, zone)) {
    return privately(m.pause.past(dayWords(date, request.locale)));
  }
  const pausedUntil = date === null ? null : startOfDate(date, zone);
  const recapAt = await recapWithoutNext(here, schedule.id);
  const changed = await changeSchedule(here, schedule, 'paused', (current) => {
    const isSame = current.state === 'paused' && current.pausedUntil === pausedUntil;
    if (current.state === 'stopped' || isSame) return null;
    return {
      patch: {
        state: 'paused',
        // What the bot itself could not mend is not forgotten by a pause.
        pauseReason: current.pauseReason ?? 'asked',
        pausedUntil,
        nextDueAt: null,
        ...(recapAt === null ? {} : { openRecapsAt: recapAt }),
      },
      detail: date ?? '',
    };
  });
  switch (changed.kind) {
    case 'lost':
      return privately(m.changedMeanwhile);
    case 'kept':
      return privately(m.pause.already(scheduleName(schedule, here)));
    case 'changed': {
      daily.wake();
      return { kind: 'private', card: pausedCard(here, changed.schedule, date, recapAt) };
    }
  }
}

function pausedCard(here: Here, schedule: Schedule, date: string | null, recapAt: number | null): Card {
  const { request, daily } = here;
  const m = messagesIn(request.locale).schedules;
  const name = scheduleName(schedule, here);
  const text = date === null ? m.pause.done(name) : m.pause.until(name, dayWords(date, request.locale));
  const { pausedUntil } = schedule;
  const next = pausedUntil === null ? null : nextOf(schedule, pausedUntil - 1, daily);
  const more: Block[] = [
    ...(next === null ? [] : [{ kind: 'text' as const, text: sayWith(m.pause.goesOn, moment(next.at)) }]),
    ...(recapAt === null ? [] : [{ kind: 'text' as const, text: sayWith(m.pause.recap, moment(recapAt)) }]),
  ];
  return {
    blocks: [
      ...noticeCard(text).blocks,
      ...more,
      { kind: 'buttons', buttons: [{ label: m.buttons.status, action: statusAction(schedule) }] },
    ],
  };
}
