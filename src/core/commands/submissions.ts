/** Owns what becomes of what a form sent: one handler per verb that opens a form. */
import type { Action } from '../cards/action-id.ts';
import { noticeCard } from '../cards/notice-card.ts';
import { messagesIn } from '../i18n/locale.ts';
import { answerDossiers } from './access.ts';
import type { CommandContext } from './context.ts';
import { isPostAction, isScheduleAction } from './daily/daily-verbs.ts';
import { isMockAction } from './mock/mock-verbs.ts';
import type { CardReply, SubmissionReply } from './reply.ts';
import { keepNote } from './question-notes.ts';
import type { SubmissionRequest } from './request.ts';

/** What answers a family's forms is loaded with the first of them. */
export async function runSubmission(
  action: Action,
  request: SubmissionRequest,
  context: CommandContext,
): Promise<SubmissionReply> {
  if (isPostAction(action)) {
    return (await import('./daily/post-actions.ts')).submitToPost(action, request, context);
  }
  if (isScheduleAction(action)) {
    return (await import('./daily/schedule-actions.ts')).submitToSchedule(action, request, context);
  }
  if (isMockAction(action)) {
    return (await import('./mock/mock-actions.ts')).submitToMock(action, request, context);
  }
  return answerDossiers(request, context, () => answer(action, request, context));
}

async function answer(
  action: Action,
  request: SubmissionRequest,
  context: CommandContext,
): Promise<CardReply> {
  const m = messagesIn(request.locale);
  // The others open no form: only a forged submission names them.
  if (action.verb !== 'note') return { kind: 'private', card: noticeCard(m.unknownAction) };
  const entry = context.catalogue().byId(action.entry);
  if (entry === null) return { kind: 'private', card: noticeCard(m.found.gone) };
  return keepNote(entry, action, request, context);
}
