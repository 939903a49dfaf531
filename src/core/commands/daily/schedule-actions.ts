/** Owns what the buttons and forms of a schedule do: set, edit, test, go on, send again, stop, look. */
import { noticeCard } from '../../cards/notice-card.ts';
import { messagesIn } from '../../i18n/locale.ts';
import type { CommandContext } from '../context.ts';
import type { Reply, SubmissionReply } from '../reply.ts';
import type { ActionRequest, SubmissionRequest } from '../request.ts';
import type { ScheduleAction } from './daily-verbs.ts';
import { clickEdit, submitEdit } from './edit.ts';
import { clickHistory } from './history.ts';
import { onSchedule } from './in-channel.ts';
import { clickResend } from './resend.ts';
import { clickRetry } from './resume.ts';
import { submitSet, unfoldSet } from './set.ts';
import { clickStatus } from './status.ts';
import { clickStop } from './stop.ts';
import { testPost } from './test-post.ts';

export function runScheduleAction(
  action: ScheduleAction,
  request: ActionRequest,
  context: CommandContext,
): Promise<Reply> {
  switch (action.verb) {
    case 'daily-set':
      return unfoldSet(request, context);
    case 'daily-edit':
      return clickEdit(action, request, context);
    case 'daily-test':
      return onSchedule(request, context, action.schedule, 'change', testPost);
    case 'daily-retry':
      return clickRetry(action, request, context);
    case 'daily-resend':
      return clickResend(action, request, context);
    case 'daily-stop':
      return clickStop(action, request, context);
    case 'daily-status':
      return clickStatus(action, request, context);
    case 'daily-history':
      return clickHistory(action, request, context);
  }
}

export function submitToSchedule(
  action: ScheduleAction,
  request: SubmissionRequest,
  context: CommandContext,
): Promise<SubmissionReply> {
  switch (action.verb) {
    case 'daily-set':
      return submitSet(action, request, context);
    case 'daily-edit':
      return submitEdit(action, request, context);
    // The others open no form: only a forged submission names them.
    default:
      return Promise.resolve({ kind: 'private', card: noticeCard(messagesIn(request.locale).unknownAction) });
  }
}
