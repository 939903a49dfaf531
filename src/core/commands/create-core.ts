/** Owns the way from a request to a reply: the one door that every adapter knocks on. */
import { decodeAction, type Action } from '../cards/action-id.ts';
import type { Card } from '../cards/card.ts';
import { noticeCard } from '../cards/notice-card.ts';
import { UnsavedTextError } from '../errors.ts';
import { messagesIn, type Messages } from '../i18n/locale.ts';
import type { Logger } from '../ports/logger.ts';
import type { Metrics } from '../ports/metrics.ts';
import type { References } from '../ports/references.ts';
import { respondsTo, runAction } from './actions.ts';
import { COMMANDS } from './commands.ts';
import type { CommandContext } from './context.ts';
import { spell, type ClickResponds, type CommandDefinition, type Suggestions } from './define-command.ts';
import type { CardReply, Reply, SubmissionReply } from './reply.ts';
import type { ActionRequest, CommandRequest, Request, SubmissionRequest } from './request.ts';
import { runSubmission } from './submissions.ts';

export type Core = {
  readonly commands: readonly CommandDefinition[];
  /** Never throws: what goes wrong is logged under a reference that the person is told. */
  run(command: CommandDefinition, request: CommandRequest): Promise<Reply>;
  /** Never throws. A forged or outdated action id gets a polite answer. */
  act(request: ActionRequest): Promise<Reply>;
  /** Never throws. What a form sent, answered with a card. */
  submit(request: SubmissionRequest): Promise<SubmissionReply>;
  /** Whether a click is answered at once or after asking the platform. */
  respondsTo(actionId: string): ClickResponds;
  /** At most 25 suggestions for an option that is being typed; none where there is nothing to suggest. Never fails. */
  complete(command: CommandDefinition, option: string, typed: string, request: CommandRequest): Suggestions;
};

type CorePorts = {
  readonly logger: Logger;
  readonly references: References;
  readonly metrics: Metrics;
};

const privately = (card: Card): CardReply => ({ kind: 'private', card });
/** What was typed must not be lost with our failure. */
const withFormOpen = (card: Card): SubmissionReply => ({ kind: 'invalid', errors: {}, card });

/** What somebody typed waits for them: the button opens its form again. */
function apologyFor(error: unknown, reference: string, m: Messages): Card {
  if (!(error instanceof UnsavedTextError)) return noticeCard(m.failed(reference));
  const again = { label: m.posts.buttons.answer, action: error.reopen };
  return noticeCard(m.posts.failed(reference), { buttons: [again] });
}

export function createCore(context: CommandContext, { logger, references, metrics }: CorePorts): Core {
  /** Runs one request under its name; what goes wrong becomes an apology with a reference. */
  const answer = async <R, Apology>(
    name: string,
    request: Request,
    run: () => Promise<R>,
    apologise: (card: Card) => Apology,
  ): Promise<R | Apology> => {
    const { surface } = request.actor;
    try {
      const reply = await run();
      metrics.answered(surface, name, 'ok');
      return reply;
    } catch (error) {
      const reference = references.next();
      logger.error({ err: error, reference, surface, request: name }, 'a request failed');
      metrics.answered(surface, name, 'failed');
      return apologise(apologyFor(error, reference, messagesIn(request.locale)));
    }
  };
  /** An id that nobody of ours could have made gets a polite answer. */
  const decoded = <R extends Reply | SubmissionReply>(
    request: ActionRequest | SubmissionRequest,
    run: (action: Action) => Promise<R | CardReply>,
  ): Promise<R | CardReply> => {
    const action = decodeAction(request.actionId);
    if (action !== null) return run(action);
    metrics.answered(request.actor.surface, 'action', 'unknown');
    return Promise.resolve({ kind: 'private', card: noticeCard(messagesIn(request.locale).unknownAction) });
  };
  return {
    commands: COMMANDS,
    run: (command, request) =>
      answer(
        spell(command, request.actor.surface),
        request,
        () => command.handle(request, context),
        privately,
      ),
    act: (request) =>
      decoded(request, (action) =>
        answer(action.verb, request, () => runAction(action, request, context), privately),
      ),
    submit: (request) =>
      decoded(request, (action) =>
        answer(action.verb, request, () => runSubmission(action, request, context), withFormOpen),
      ),
    respondsTo(actionId) {
      const action = decodeAction(actionId);
      return action === null ? 'now' : respondsTo(action);
    },
    complete(command, option, typed, request) {
      const definition = command.options.find(({ name }) => name === option);
      const found = definition?.complete?.(typed, request, context) ?? [];
      if (!(found instanceof Promise)) return found.slice(0, 25);
      return found.then(
        (all) => all.slice(0, 25),
        (error: unknown) => {
          logger.error({ err: error, surface: request.actor.surface, option }, 'suggestions failed');
          return [];
        },
      );
    },
  };
}
