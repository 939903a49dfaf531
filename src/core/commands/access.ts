/** Owns who may read what: where dossiers are answered at all, and who owns a dossier's private parts. */
import { noticeCard } from '../cards/notice-card.ts';
import type { Owns } from '../cards/views.ts';
import { messagesIn } from '../i18n/locale.ts';
import type { CommandContext, Settings } from './context.ts';
import type { CardReply, Reply } from './reply.ts';
import { actorKey, type Actor, type Request } from './request.ts';

/** The playground and the terminal are the operator's own machine; everywhere else `access.workspaces` decides. */
export function mayReadDossiers(actor: Pick<Actor, 'surface' | 'workspaceId'>, settings: Settings): boolean {
  if (settings.workspaces === null || actor.surface === 'playground' || actor.surface === 'terminal')
    return true;
  return actor.workspaceId !== null && settings.workspaces.includes(`${actor.surface}:${actor.workspaceId}`);
}

/** The answer where dossiers may be read, else one sentence. Everything that shows a dossier goes through here. */
export function answerDossiers<R extends Reply>(
  request: Request,
  context: CommandContext,
  answer: () => R | Promise<R>,
): Promise<R | CardReply> {
  return Promise.resolve(
    mayReadDossiers(request.actor, context.settings)
      ? answer()
      : { kind: 'private', card: noticeCard(messagesIn(request.locale).noAccess) },
  );
}

export function ownedBy(actor: Actor): Owns {
  const key = actorKey(actor);
  return (section) => section.owners.includes(key);
}
