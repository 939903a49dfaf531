/** Owns `/daily now`: a question beside the schedule. It uses up a question, not an occurrence. */
import { paragraph, whyWords } from '../../cards/daily/schedule-words.ts';
import { noticeCard } from '../../cards/notice-card.ts';
import type { PauseReason, Schedule } from '../../daily/schedule.ts';
import { postableFor } from '../../daily/plan-due.ts';
import { messagesIn } from '../../i18n/locale.ts';
import type { Handle } from '../define-command.ts';
import type { CardReply } from '../reply.ts';
import { scheduleName, statusAction, withSchedule } from './choose-schedule.ts';
import { drawNext } from './draw-next.ts';
import { inChannel, type Here } from './in-channel.ts';
import { localDate } from './local-date.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** A recap that came sooner would leave nobody time to answer: it comes a day later then. */
const LEAST_ANSWERING_MS = 60 * MINUTE_MS;

export const runNow: Handle = (request, context) =>
  inChannel(request, context, 'change', (here) =>
    withSchedule(here, { typed: request.options.schedule ?? '', command: '/daily now' }, (schedule) =>
      askNow(here, schedule),
    ),
  );

async function askNow(here: Here, schedule: Schedule): Promise<CardReply> {
  const { request, daily, now } = here;
  const m = messagesIn(request.locale).schedules;
  const say = (text: string): CardReply => ({
    kind: 'private',
    card: noticeCard(text, { buttons: [{ label: m.buttons.status, action: statusAction(schedule) }] }),
  });
  if (schedule.state === 'stopped') return say(m.stop.already(scheduleName(schedule, here)));
  // One that an organiser paused can ask; one that cannot speak there would only fail again.
  if (schedule.state === 'paused' && schedule.pauseReason !== 'asked') {
    return waits(here, schedule, schedule.pauseReason ?? 'asked');
  }
  // Its own question is about to come: asked now, it would take that one's place.
  if (schedule.nextDueAt !== null && schedule.nextDueAt <= now) {
    daily.wake();
    return say(m.now.already);
  }
  const drawn = await drawNext(schedule, here);
  if (drawn.kind === 'none') return waits(here, schedule, drawn.reason);
  // The minute is the occurrence: asked twice within it, it is asked once.
  const dueAt = now - (now % MINUTE_MS);
  const by = { memberId: request.actor.memberId, name: request.actor.name };
  const post = await daily.posts.addNow(
    schedule.id,
    {
      kind: 'now',
      dueAt,
      date: localDate(dueAt, schedule.rule.zone),
      recapDueAt: recapDueAt(here, schedule),
      question: drawn.question,
      expiresAt: now + postableFor(schedule.lateMs),
    },
    { at: now, by, kind: 'asked_now', detail: '' },
  );
  if (post === null) return say(m.now.already);
  daily.wake();
  return say(m.now.asked(scheduleName(schedule, here)));
}

function recapDueAt({ now }: Here, { nextDueAt }: Schedule): number {
  if (nextDueAt === null) return now + DAY_MS;
  return nextDueAt - now < LEAST_ANSWERING_MS ? now + DAY_MS : nextDueAt;
}

function waits({ request }: Here, { place }: Schedule, reason: PauseReason): CardReply {
  const m = messagesIn(request.locale).schedules;
  const { blocks } = noticeCard(m.now.waits);
  return {
    kind: 'private',
    card: { blocks: [...blocks, paragraph(whyWords(reason, place.surface, request.locale))] },
  };
}
