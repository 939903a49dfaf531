/** Owns `/privacy`: what is kept on the person who asks, shown to them alone, and deleted when they say so. */
import type { Action } from '../cards/action-id.ts';
import { noticeCard } from '../cards/notice-card.ts';
import { messagesIn } from '../i18n/locale.ts';
import type { CommandContext } from './context.ts';
import type { Reply } from './reply.ts';
import type { ActionRequest } from './request.ts';

export type PrivacyAction = Extract<Action, { verb: `privacy-${string}` }>;

export const isPrivacyAction = (action: Action): action is PrivacyAction =>
  action.verb.startsWith('privacy-');

export function runPrivacyAction(
  _action: PrivacyAction,
  request: ActionRequest,
  context: CommandContext,
): Promise<Reply> {
  void context;
  return Promise.resolve({ kind: 'private', card: noticeCard(messagesIn(request.locale).unknownAction) });
}
