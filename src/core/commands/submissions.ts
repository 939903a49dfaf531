/** Owns what becomes of what a form sent: one handler per verb that opens a form. */
import type { Action } from '../cards/action-id.ts';
import { noticeCard } from '../cards/notice-card.ts';
import { messagesIn } from '../i18n/locale.ts';
import { answerDossiers } from './access.ts';
import type { CommandContext } from './context.ts';
import type { CardReply } from './reply.ts';
import type { SubmissionRequest } from './request.ts';

export function runSubmission(
  action: Action,
  request: SubmissionRequest,
  context: CommandContext,
): Promise<CardReply> {
  return answerDossiers(request, context, () => answer(action, request));
}

function answer(action: Action, request: SubmissionRequest): CardReply {
  switch (action.verb) {
    // These open no form: only a forged submission names them.
    case 'companies':
    case 'card':
    case 'view':
    case 'read':
    case 'share':
    case 'deck':
    case 'draw':
    case 'ask':
      return { kind: 'private', card: noticeCard(messagesIn(request.locale).unknownAction) };
  }
}
