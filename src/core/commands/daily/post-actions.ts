/** Owns what the buttons of a daily post do: answer, hint, key points, what others said. */
import type { Action } from '../../cards/action-id.ts';
import { noticeCard } from '../../cards/notice-card.ts';
import { messagesIn } from '../../i18n/locale.ts';
import type { CommandContext } from '../context.ts';
import type { Reply, SubmissionReply } from '../reply.ts';
import type { ActionRequest, SubmissionRequest } from '../request.ts';

const VERBS = [
  'answer',
  'hint',
  'points',
  'follow',
  'grade',
  'answers',
  'read-answer',
  'draft',
  'vote',
] as const;
export type PostAction = Extract<Action, { verb: (typeof VERBS)[number] }>;

export const isPostAction = (action: Action): action is PostAction =>
  VERBS.some((verb) => verb === action.verb);

export function runPostAction(
  _action: PostAction,
  request: ActionRequest,
  _context: CommandContext,
): Promise<Reply> {
  return Promise.resolve({ kind: 'private', card: noticeCard(messagesIn(request.locale).unknownAction) });
}

export function submitToPost(
  _action: PostAction,
  request: SubmissionRequest,
  _context: CommandContext,
): Promise<SubmissionReply> {
  return Promise.resolve({ kind: 'private', card: noticeCard(messagesIn(request.locale).unknownAction) });
}
