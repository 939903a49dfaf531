/** Owns the life of one interaction: received, run by the core, delivered; and what happens when a step fails. */
import type { Interaction } from 'discord.js';
import { noticeCard } from '../../core/cards/notice-card.ts';
import type { Core } from '../../core/commands/create-core.ts';
import type { Responds } from '../../core/commands/define-command.ts';
import { asCard, type Reply } from '../../core/commands/reply.ts';
import { localeOf, messagesIn, type Locale } from '../../core/i18n/locale.ts';
import type { Clock } from '../../core/ports/clock.ts';
import type { Logger } from '../../core/ports/logger.ts';
import type { Shares } from '../../core/ports/shares.ts';
import {
  createInteractionCalls,
  ORIGINAL,
  type Answered,
  type InteractionCalls,
} from '../interaction-calls.ts';
import { mapError } from '../map-error.ts';
import { createMessenger, type Messenger, type Target } from '../messenger.ts';
import { renderCard } from '../render/render-card.ts';
import { renderSuggestions } from '../render/render-suggestions.ts';
import type { Surroundings } from './raw-interactions.ts';
import { receiveInteraction, targetOf, type Received } from './receive-interaction.ts';

type AnswerOptions = { readonly apiUrl: string | null; readonly language: Locale };

type GivenPorts = {
  readonly core: Core;
  readonly shares: Shares;
  readonly clock: Clock;
  readonly logger: Logger;
};

type AnswerPorts = GivenPorts & {
  readonly calls: InteractionCalls;
  readonly messenger: Messenger;
  readonly language: Locale;
};

export type Arrival = {
  /** In epoch milliseconds; Discord waits three seconds from then. */
  readonly receivedAt: number;
  readonly surroundings: Surroundings;
};

/** Never rejects. */
export type AnswerInteraction = (interaction: Interaction, arrival: Arrival) => Promise<void>;

export function createAnswerInteraction(options: AnswerOptions, given: GivenPorts): AnswerInteraction {
  const calls = createInteractionCalls(options.apiUrl, given.clock);
  const messenger = createMessenger({ ...given, calls });
  const ports: AnswerPorts = { ...given, calls, messenger, language: options.language };
  return (interaction, arrival) => handle(interaction, arrival, ports);
}

/** How far an interaction came: what an apology depends on. */
type Progress = { doing: Received['kind']; isDeferred: boolean; isAcknowledged: boolean };

async function handle(
  interaction: Interaction,
  { receivedAt, surroundings }: Arrival,
  ports: AnswerPorts,
): Promise<void> {
  const target = targetOf(interaction, receivedAt);
  const progress: Progress = { doing: 'unknown', isDeferred: false, isAcknowledged: false };
  try {
    const received = receiveInteraction(interaction, surroundings, ports.core.commands, ports.language);
    progress.doing = received.kind;
    await answer(received, interaction, target, progress, ports);
  } catch (error) {
    await apologise(error, progress, interaction, target, ports);
  }
}

async function answer(
  received: Received,
  interaction: Interaction,
  target: Target,
  progress: Progress,
  ports: AnswerPorts,
): Promise<void> {
  const { core, calls, messenger } = ports;
  const say = (responds: Responds, run: () => Promise<Reply>): Promise<void> =>
    responds === 'later'
      ? answerLater(run, target, progress, ports)
      : run().then((reply) => messenger.deliver(reply, target));
  switch (received.kind) {
    case 'command':
      return say(received.command.responds, () => core.run(received.command, received.request));
    case 'action': {
      const responds = core.respondsTo(received.request.actionId);
      const act = (): Promise<Reply> => core.act(received.request);
      return responds === 'soon' ? answerAfter(act, target, progress, ports) : say(responds, act);
    }
    case 'submission': {
      const responds = core.respondsTo(received.request.actionId);
      return say(responds === 'soon' ? 'now' : responds, async () =>
        asCard(await core.submit(received.request)),
      );
    }
    case 'completion': {
      const { command, option, typed, request } = received;
      await calls.suggest(
        target.key,
        renderSuggestions(await core.complete(command, option, typed, request)),
      );
      return;
    }
    case 'unknown': {
      const { unknownAction } = messagesIn(localeOf(interaction.locale));
      if (received.isRepliable)
        await messenger.deliver({ kind: 'private', card: noticeCard(unknownAction) }, target);
    }
  }
}

/** Privately, in the message that the deferral makes. */
async function answerLater(
  run: () => Promise<Reply>,
  target: Target,
  progress: Progress,
  { calls, messenger, logger }: AnswerPorts,
): Promise<void> {
  if (!isOurs(await calls.defer(target.key), target, logger)) return;
  progress.isDeferred = true;
  await messenger.deliverDeferred(await run(), target);
}

/** The click is acknowledged whatever becomes of it: nothing that is written holds that up. */
async function answerAfter(
  run: () => Promise<Reply>,
  target: Target,
  progress: Progress,
  { calls, messenger, logger }: AnswerPorts,
): Promise<void> {
  if (!isOurs(await calls.acknowledge(target.key), target, logger)) return;
  progress.isAcknowledged = true;
  await messenger.deliverAfter(await run(), target);
}

/** Where another process answers, or nobody waits any more, nothing is done: it would be done twice, or unseen. */
function isOurs(answered: Answered, { key }: Target, logger: Logger): boolean {
  if (answered === 'sent') return true;
  logger.debug({ interaction: key.id, answered }, 'the answer was left to another, or came too late');
  return false;
}

/**
 * The interaction's id is the reference that the person is told: it stands in the log line too. A failed suggestion is
 * quiet, the person types on; so is what may have arrived.
 */
async function apologise(
  error: unknown,
  { doing, isDeferred, isAcknowledged }: Progress,
  interaction: Interaction,
  { key }: Target,
  { logger, calls }: AnswerPorts,
): Promise<void> {
  const err = mapError(error);
  const fields = { err, surface: 'discord', reference: key.id, doing };
  if (doing === 'completion') {
    logger.debug(fields, 'a suggestion failed');
    return;
  }
  logger[err.kind === 'in_doubt' ? 'warn' : 'error'](fields, 'an answer failed');
  if (err.kind !== 'rejected') return;
  const card = renderCard(noticeCard(messagesIn(localeOf(interaction.locale)).failed(key.id)));
  const tell = (): Promise<unknown> => {
    if (isAcknowledged) return calls.followUp(key, card);
    return isDeferred ? calls.edit(key, ORIGINAL, card) : calls.reply(key, card, true);
  };
  const told = tell();
  await told.catch((again: unknown) => {
    logger.debug({ err: mapError(again), reference: key.id }, 'the apology failed too');
  });
}
