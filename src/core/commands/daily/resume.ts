/** Owns going on with a paused schedule: by `/daily resume`, and by "Try again" once a problem is mended. */
import { encodeAction, type Action } from '../../cards/action-id.ts';
import { paragraph, moment, sayWith, whyWords } from '../../cards/daily/schedule-words.ts';
import { noticeCard } from '../../cards/notice-card.ts';
import type { Block } from '../../cards/card.ts';
import { postableFor } from '../../daily/plan-due.ts';
import type { PauseReason, Schedule } from '../../daily/schedule.ts';
import { messagesIn } from '../../i18n/locale.ts';
import type { CommandContext } from '../context.ts';
import type { Handle } from '../define-command.ts';
import type { CardReply } from '../reply.ts';
import type { ActionRequest } from '../request.ts';
import { changeSchedule } from './change-schedule.ts';
import { checkChannel } from '../channel/check-channel.ts';
import { scheduleName, statusAction, withSchedule } from './choose-schedule.ts';
import { drawNext } from './draw-next.ts';
import { inChannel, onSchedule, privately, type Here } from './in-channel.ts';
import { nextOf } from './outlook-of.ts';
import { revivePost, reviveThreads } from './revive.ts';

export const runResume: Handle = (request, context) =>
  inChannel(request, context, 'change', (here) =>
    withSchedule(
      here,
      {
        typed: request.options.schedule ?? '',
        fits: ({ state }) => state === 'paused',
        command: '/daily resume',
      },
      (schedule) => resumeSchedule(here, schedule),
    ),
  );

export const clickRetry = (
  action: Extract<Action, { verb: 'daily-retry' }>,
  request: ActionRequest,
  context: CommandContext,
): Promise<CardReply> => onSchedule(request, context, action.schedule, 'change', resumeSchedule);

async function resumeSchedule(here: Here, schedule: Schedule): Promise<CardReply> {
  const { request, daily, now } = here;
  const m = messagesIn(request.locale).schedules;
  const name = scheduleName(schedule, here);
  if (schedule.state === 'stopped') return privately(m.stop.already(name));
  const obstacle = await findObstacle(here, schedule);
  if (typeof obstacle !== 'string' && obstacle !== null) return privately(obstacle.sentence);
  if (obstacle !== null) return stillWaits(here, schedule, obstacle);
  const missedAt = await postableMissed(here, schedule);
  const changed = await changeSchedule(here, schedule, 'resumed', (current) => {
    if (current.state !== 'paused') return null;
    const next = nextOf(current, now, daily);
    if (next === null) return null;
    return {
      patch: {
        state: 'active',
        pauseReason: null,
        pausedUntil: null,
        nextDueAt: missedAt ?? next.at,
        openRecapsAt: missedAt ?? next.at,
      },
      detail: '',
    };
  });
  if (changed.kind === 'lost') return privately(m.changedMeanwhile);
  const isRevived = missedAt === null && (await revivePost(here, schedule));
  await reviveThreads(here, schedule);
  daily.wake();
  const text = changed.kind === 'kept' ? m.resume.running(name) : m.resume.done(name);
  const isLate = isRevived || (changed.kind === 'changed' && missedAt !== null);
  return goesOn(here, changed.schedule, text, isLate);
}

function goesOn(here: Here, schedule: Schedule, text: string, isLate: boolean): CardReply {
  const m = messagesIn(here.request.locale).schedules;
  const next = nextOf(schedule, here.now, here.daily);
  const blocks: Block[] = [
    ...noticeCard(text).blocks,
    ...(isLate ? [paragraph(m.resume.late)] : []),
    ...(next === null ? [] : [{ kind: 'text' as const, text: sayWith(m.skip.nextIs, moment(next.at)) }]),
    { kind: 'buttons', buttons: [{ label: m.buttons.status, action: statusAction(schedule) }] },
  ];
  return { kind: 'private', card: { blocks } };
}

function stillWaits(here: Here, schedule: Schedule, reason: PauseReason): CardReply {
  const { locale } = here.request;
  const m = messagesIn(locale).schedules;
  const isPaused = schedule.state === 'paused';
  const { blocks } = noticeCard(
    isPaused ? m.resume.stillWaits(scheduleName(schedule, here)) : m.resume.notYet,
  );
  return {
    kind: 'private',
    card: {
      blocks: [
        ...blocks,
        paragraph(whyWords(reason, schedule.place.surface, locale)),
        {
          kind: 'buttons',
          buttons: [
            {
              label: m.buttons.tryAgain,
              action: encodeAction({ verb: 'daily-retry', schedule: schedule.id }),
              tone: 'primary',
            },
            { label: m.buttons.status, action: statusAction(schedule) },
          ],
        },
      ],
    },
  };
}

/** What would make it wait again at once: of the dossier, the calendar, the channel. */
async function findObstacle(
  here: Here,
  schedule: Schedule,
): Promise<PauseReason | { readonly sentence: string } | null> {
  const { request, daily, now } = here;
  const drawn = await drawNext(schedule, here);
  if (drawn.kind === 'none') return drawn.reason;
  if (daily.calendar(schedule.holidays) === null) return 'holidays_gone';
  if (nextOf(schedule, now, daily) === null) return 'no_next_date';
  const checked = await checkChannel(schedule.place, schedule.ping, daily);
  switch (checked.kind) {
    case 'good':
      return null;
    case 'problems':
      return checked.problems[0];
    case 'unanswered': {
      const { check } = messagesIn(request.locale).schedules;
      return { sentence: checked.isConnected ? check.later : check.notConnected };
    }
  }
}

/** A pause that nobody asked for may have cost today's question: it still comes, late, unless it has come or gone. */
async function postableMissed({ daily, now }: Here, schedule: Schedule): Promise<number | null> {
  if (schedule.state !== 'paused' || schedule.pauseReason === 'asked') return null;
  let missed = nextOf(schedule, now - postableFor(schedule.lateMs), daily);
  for (let next = missed; next !== null && next.at <= now; next = nextOf(schedule, next.at, daily)) {
    missed = next;
  }
  if (missed === null || missed.at > now) return null;
  const { at } = missed;
  const [post] = await daily.posts.list(schedule.id, 1, at + 1);
  return post?.dueAt === at ? null : at;
}
