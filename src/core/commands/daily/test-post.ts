/** Owns the sample: posted into a schedule's channel, with its thread, and taken away again. It notifies nobody. */
import { paragraph, problemWords } from '../../cards/daily/schedule-words.ts';
import type { Card } from '../../cards/card.ts';
import { noticeCard } from '../../cards/notice-card.ts';
import { deliveryId } from '../../deliveries/delivery-id.ts';
import type { Schedule } from '../../daily/schedule.ts';
import { ChannelError, PlatformError } from '../../errors.ts';
import { messagesIn } from '../../i18n/locale.ts';
import type { ChannelMessenger, MessageRef, Outgoing } from '../../ports/channel-messenger.ts';
import type { CardReply } from '../reply.ts';
import { statusAction } from './choose-schedule.ts';
import { privately, type Here } from './in-channel.ts';

/** Two clicks are one sample. */
const BUSY_MS = 30_000;

export async function testPost(here: Here, schedule: Schedule): Promise<CardReply> {
  const { request, daily } = here;
  const m = messagesIn(request.locale).schedules;
  const channels = daily.channels(schedule.place.surface);
  if (channels === null) return privately(m.check.notConnected);
  const key = `daily-test:${schedule.id}`;
  if ((await daily.scratch.get(key)) !== null) return privately(m.test.busy);
  await daily.scratch.set(key, '1', BUSY_MS);
  const sentences = await runSample(here, schedule, channels);
  const status = { label: m.buttons.status, action: statusAction(schedule) };
  const [first = '', ...others] = sentences;
  const { blocks } = noticeCard(first);
  return {
    kind: 'private',
    card: {
      blocks: [...blocks, ...others.map(paragraph), { kind: 'buttons', buttons: [status] }],
    },
  };
}

/** What became of it, in sentences for whoever asked. */
async function runSample(
  here: Here,
  schedule: Schedule,
  channels: ChannelMessenger,
): Promise<readonly string[]> {
  const m = messagesIn(here.request.locale).schedules.test;
  const { place } = schedule;
  const posted: MessageRef[] = [];
  const failure = await firstFailure(here, [
    [
      m.postFailed,
      async () => {
        posted.push(await channels.post({ kind: 'channel', place }, sampleOf(here, schedule, 1)));
      },
    ],
    [
      m.threadFailed,
      async () => {
        const [message] = posted;
        if (message === undefined) return;
        const threadId = message.threadId ?? (await channels.openThread(message, m.thread));
        posted[0] = { ...message, threadId };
      },
    ],
    [
      m.speakFailed,
      async () => {
        const threadId = posted[0]?.threadId ?? null;
        if (threadId === null) return;
        const thread = { kind: 'thread', place, threadId } as const;
        posted.push(await channels.post(thread, sampleOf(here, schedule, 2)));
      },
    ],
  ]);
  // What stands in the thread first: a thread with something in it would leave its beginning behind on Slack.
  const left = await firstFailure(
    here,
    posted.toReversed().map((message) => [m.removeFailed, () => channels.remove(message)] as const),
  );
  return failure ?? left ?? [m.good];
}

type Step = readonly [whatFailed: string, run: () => Promise<void>];

/** Runs the steps until one fails. */
async function firstFailure(
  { request, place }: Here,
  steps: readonly Step[],
): Promise<readonly string[] | null> {
  const m = messagesIn(request.locale).schedules;
  for (const [whatFailed, run] of steps) {
    try {
      await run();
    } catch (error) {
      if (!(error instanceof PlatformError)) throw error;
      if (error instanceof ChannelError) {
        return [whatFailed, problemWords(error.problem, place.surface, request.locale)];
      }
      return error.kind === 'in_doubt' ? [m.test.inDoubt] : [whatFailed, m.check.later];
    }
  }
  return null;
}

/** Public: in the schedule's language. */
function sampleOf({ now }: Here, schedule: Schedule, part: 1 | 2): Outgoing {
  const m = messagesIn(schedule.language).schedules;
  const card: Card = noticeCard(m.test.sample, {
    buttons: [{ label: m.buttons.status, action: statusAction(schedule) }],
  });
  const stamp = deliveryId(`test:${schedule.id}:${now}:${part}`);
  return { card, ping: null, stamp, title: m.test.title };
}
