/** Owns what `/privacy` answers: what is kept on the person who asks, shown to them alone, and deleted when they say so. */
import { noticeCard } from '../cards/notice-card.ts';
import { askDeleteCard, exportCard, keptCard, rowsIn } from '../cards/privacy-card.ts';
import { messagesIn } from '../i18n/locale.ts';
import type { KeptData } from '../ports/member-data.ts';
import type { CommandContext } from './context.ts';
import type { Handle } from './define-command.ts';
import type { PrivacyAction } from './privacy-commands.ts';
import { exportFiles, exportText } from './privacy-export.ts';
import type { CardReply, Reply } from './reply.ts';
import { actorKey, type ActionRequest, type Request } from './request.ts';

export const runExport: Handle = (request, context) =>
  onKept(request, context, (data) => ({
    card: keptCard(data, request.locale),
    files: exportFiles(data, request.locale),
  }));

export const runDelete: Handle = (request, context) =>
  onKept(request, context, (data) => ({ card: askDeleteCard(data, request.locale) }));

/** Whoever clicks sees and deletes their own, whomever the card was for. */
export async function runPrivacyAction(
  action: PrivacyAction,
  request: ActionRequest,
  context: CommandContext,
): Promise<Reply> {
  switch (action.verb) {
    case 'privacy-export': {
      const reply = await onKept(request, context, (data) => {
        const text = exportText(data, action.format, request.locale);
        return { card: exportCard(text, action.format, action.page, request.locale) };
      });
      return { kind: 'update', card: reply.card };
    }
    case 'privacy-delete':
      return deleteMine(request, context);
  }
}

type PrivateReply = Extract<CardReply, { kind: 'private' }>;

async function onKept(
  request: Request,
  { daily }: CommandContext,
  show: (data: KeptData) => Omit<PrivateReply, 'kind'>,
): Promise<PrivateReply> {
  const m = messagesIn(request.locale);
  if (daily === null) return { kind: 'private', card: noticeCard(m.privacy.nothingHere) };
  const data = await daily.memberData.of(actorKey(request.actor));
  if (rowsIn(data) === 0) return { kind: 'private', card: noticeCard(m.privacy.nothing) };
  return { kind: 'private', ...show(data) };
}

/** Recaps in which their words stood are drawn anew: whoever sends is told. */
async function deleteMine(request: ActionRequest, { daily, clock }: CommandContext): Promise<Reply> {
  const m = messagesIn(request.locale);
  if (daily === null) return { kind: 'update', card: noticeCard(m.privacy.nothingHere) };
  const { rows } = await daily.memberData.forget(actorKey(request.actor), clock.now());
  daily.wake();
  return { kind: 'update', card: noticeCard(rows === 0 ? m.privacy.nothing : m.privacy.deleted(rows)) };
}
