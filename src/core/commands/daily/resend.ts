/** Owns "Send again": a message of which nobody knows whether it arrived, sent once more when an organiser says so. */
import type { Action } from '../../cards/action-id.ts';
import type { Delivery } from '../../deliveries/delivery.ts';
import { messagesIn } from '../../i18n/locale.ts';
import type { CommandContext, DailyContext } from '../context.ts';
import type { CardReply } from '../reply.ts';
import type { ActionRequest } from '../request.ts';
import { onSchedule, privately } from './in-channel.ts';
import { postIdIn } from './standing-of.ts';

export async function clickResend(
  action: Extract<Action, { verb: 'daily-resend' }>,
  request: ActionRequest,
  context: CommandContext,
): Promise<CardReply> {
  const m = messagesIn(request.locale).schedules;
  const { daily } = context;
  if (daily === null) return privately(m.notHere);
  const delivery = await daily.deliveries.find(action.delivery);
  const scheduleId = delivery === null ? null : await scheduleOf(delivery, daily);
  if (delivery === null || scheduleId === null) return privately(m.resend.over);
  return onSchedule(request, context, scheduleId, 'change', async ({ now }) => {
    if (delivery.state !== 'unknown') return privately(m.resend.over);
    if (delivery.expiresAt !== null && delivery.expiresAt <= now) return privately(m.resend.tooLate);
    const isMoved = await daily.deliveries.move(delivery.id, 'unknown', { to: 'due', at: now });
    if (isMoved) daily.wake();
    return privately(isMoved ? m.resend.done : m.resend.over);
  });
}

/** Whose it is; null: of nothing that organisers decide. */
async function scheduleOf({ kind, subject }: Delivery, daily: DailyContext): Promise<string | null> {
  switch (kind) {
    case 'post':
    case 'thread':
    case 'recap':
      return (await daily.posts.find(postIdIn(subject)))?.scheduleId ?? null;
    case 'mock':
    case 'mock-thread':
      return null;
    case 'notice':
      return (await daily.notices.find(subject))?.scheduleId ?? null;
  }
}
