/** Owns what the buttons and forms of a schedule do: set, edit, test, go on, send again, stop, look. */
import type { Action } from '../../cards/action-id.ts';
import { noticeCard } from '../../cards/notice-card.ts';
import { messagesIn } from '../../i18n/locale.ts';
import type { CommandContext } from '../context.ts';
import type { Responds } from '../define-command.ts';
import type { Reply, SubmissionReply } from '../reply.ts';
import type { ActionRequest, SubmissionRequest } from '../request.ts';

export type ScheduleAction = Extract<Action, { verb: `daily-${string}` }>;

export const isScheduleAction = (action: Action): action is ScheduleAction =>
  action.verb.startsWith('daily-');

export function respondsToSchedule({ verb }: ScheduleAction): Responds {
  return verb === 'daily-test' || verb === 'daily-retry' ? 'later' : 'now';
}

export function runScheduleAction(
  _action: ScheduleAction,
  request: ActionRequest,
  _context: CommandContext,
): Promise<Reply> {
  return Promise.resolve({ kind: 'private', card: noticeCard(messagesIn(request.locale).unknownAction) });
}

export function submitToSchedule(
  _action: ScheduleAction,
  request: SubmissionRequest,
  _context: CommandContext,
): Promise<SubmissionReply> {
  return Promise.resolve({ kind: 'private', card: noticeCard(messagesIn(request.locale).unknownAction) });
}
