/** Owns the way from a request to a reply: the one door that every adapter knocks on. */
import { decodeAction } from '../cards/action-id.ts';
import { noticeCard } from '../cards/notice-card.ts';
import { messagesIn } from '../i18n/locale.ts';
import type { Logger } from '../ports/logger.ts';
import type { References } from '../ports/references.ts';
import { runAction } from './actions.ts';
import { COMMANDS } from './commands.ts';
import type { CommandContext } from './context.ts';
import type { CommandDefinition, Suggestion } from './define-command.ts';
import type { Reply } from './reply.ts';
import type { ActionRequest, CommandRequest, Request } from './request.ts';

export type Core = {
  readonly commands: readonly CommandDefinition[];
  /** Never throws: what goes wrong is logged under a reference that the person is told. */
  run(command: CommandDefinition, request: CommandRequest): Promise<Reply>;
  /** Never throws. A forged or outdated action id gets a polite answer. */
  act(request: ActionRequest): Promise<Reply>;
  /** At most 25 suggestions for an option that is being typed; none where there is nothing to suggest. */
  complete(
    command: CommandDefinition,
    option: string,
    typed: string,
    request: CommandRequest,
  ): readonly Suggestion[];
};

export function createCore(context: CommandContext, logger: Logger, references: References): Core {
  const apologise = (error: unknown, request: Request, doing: string): Reply => {
    const reference = references.next();
    logger.error({ err: error, reference, surface: request.actor.surface, doing }, 'a request failed');
    return { kind: 'private', card: noticeCard(messagesIn(request.locale).failed(reference)) };
  };
  return {
    commands: COMMANDS,
    async run(command, request) {
      try {
        return await command.handle(request, context);
      } catch (error) {
        return apologise(error, request, `/${command.name}`);
      }
    },
    async act(request) {
      const action = decodeAction(request.actionId);
      const m = messagesIn(request.locale);
      if (action === null) return { kind: 'private', card: noticeCard(m.unknownAction) };
      try {
        return await runAction(action, request, context);
      } catch (error) {
        return apologise(error, request, action.verb);
      }
    },
    complete(command, option, typed, request) {
      const definition = command.options.find(({ name }) => name === option);
      return definition?.complete?.(typed, request, context).slice(0, 25) ?? [];
    },
  };
}
