/** Owns the life of one interaction: received, run by the core, delivered; and what happens when a step fails. */
import type { Interaction } from 'discord.js';
import { noticeCard } from '../../core/cards/notice-card.ts';
import type { Core } from '../../core/commands/create-core.ts';
import type { Responds } from '../../core/commands/define-command.ts';
import { asCard, type Reply } from '../../core/commands/reply.ts';
import { localeOf, messagesIn, type Locale } from '../../core/i18n/locale.ts';
import type { Clock } from '../../core/ports/clock.ts';
import type { Logger } from '../../core/ports/logger.ts';
import { ORIGINAL, type InteractionCalls } from '../interaction-calls.ts';
import { mapError } from '../map-error.ts';
import type { Messenger, Target } from '../messenger.ts';
import { renderCard } from '../render/render-card.ts';
import { renderSuggestions } from '../render/render-suggestions.ts';
import type { RawInteractions } from './raw-interactions.ts';
import { receiveInteraction, targetOf, type Received } from './receive-interaction.ts';

type HandlerPorts = {
  /** What comes before it is loaded waits for it. */
  readonly loadCore: () => Promise<Core>;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly calls: InteractionCalls;
  readonly messenger: Messenger;
  readonly raw: RawInteractions;
  readonly language: Locale;
};

export type InteractionHandler = {
  /** Never throws, never rejects. */
  take(interaction: Interaction): void;
  /** Takes nothing new and waits for what is in flight, at most `withinMs`. */
  finish(withinMs: number): Promise<void>;
};

export function createInteractionHandler(ports: HandlerPorts): InteractionHandler {
  const inFlight = new Set<Promise<void>>();
  let isTaking = true;
  return {
    take(interaction) {
      if (!isTaking) return;
      const work = handle(interaction, ports).finally(() => inFlight.delete(work));
      inFlight.add(work);
    },
    async finish(withinMs) {
      isTaking = false;
      const timer = Promise.withResolvers<void>();
      const timeout = setTimeout(timer.resolve, withinMs);
      await Promise.race([Promise.all(inFlight), timer.promise]);
      clearTimeout(timeout);
    },
  };
}

/** How far an interaction came: what an apology depends on. */
type Progress = { doing: Received['kind']; isDeferred: boolean };

async function handle(interaction: Interaction, ports: HandlerPorts): Promise<void> {
  const target = targetOf(interaction, ports.clock.now());
  const surroundings = ports.raw.take(interaction.id);
  const progress: Progress = { doing: 'unknown', isDeferred: false };
  try {
    const core = await ports.loadCore();
    const received = receiveInteraction(interaction, surroundings, core.commands, ports.language);
    progress.doing = received.kind;
    await answer(received, interaction, target, progress, { ...ports, core });
  } catch (error) {
    await apologise(error, progress, interaction, target, ports);
  }
}

async function answer(
  received: Received,
  interaction: Interaction,
  target: Target,
  progress: Progress,
  ports: HandlerPorts & { readonly core: Core },
): Promise<void> {
  const { core, calls, messenger } = ports;
  const say = (responds: Responds, run: () => Promise<Reply>): Promise<void> =>
    responds === 'later'
      ? answerLater(run, target, progress, ports)
      : run().then((reply) => messenger.deliver(reply, target));
  switch (received.kind) {
    case 'command':
      return say(received.command.responds, () => core.run(received.command, received.request));
    case 'action':
      return say(core.respondsTo(received.request.actionId), () => core.act(received.request));
    case 'submission':
      return say(core.respondsTo(received.request.actionId), async () =>
        asCard(await core.submit(received.request)),
      );
    case 'completion': {
      const { command, option, typed, request } = received;
      await calls.suggest(target.key, renderSuggestions(core.complete(command, option, typed, request)));
      return;
    }
    case 'unknown': {
      const { unknownAction } = messagesIn(localeOf(interaction.locale));
      if (received.isRepliable)
        await messenger.deliver({ kind: 'private', card: noticeCard(unknownAction) }, target);
    }
  }
}

/** Where another process answers, or nobody waits any more, nothing is done: it would be done twice, or unseen. */
async function answerLater(
  run: () => Promise<Reply>,
  target: Target,
  progress: Progress,
  { calls, messenger, logger }: HandlerPorts,
): Promise<void> {
  const answered = await calls.defer(target.key);
  if (answered !== 'sent') {
    logger.debug(
      { interaction: target.key.id, answered },
      'the answer was left to another, or came too late',
    );
    return;
  }
  progress.isDeferred = true;
  await messenger.deliverDeferred(await run(), target);
}

/**
 * The interaction's id is the reference that the person is told: it stands in the log line too. A failed suggestion is
 * quiet, the person types on; so is what may have arrived.
 */
async function apologise(
  error: unknown,
  { doing, isDeferred }: Progress,
  interaction: Interaction,
  { key }: Target,
  { logger, calls }: HandlerPorts,
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
  const told = isDeferred ? calls.edit(key, ORIGINAL, card) : calls.reply(key, card, true);
  await told.catch((again: unknown) => {
    logger.debug({ err: mapError(again), reference: key.id }, 'the apology failed too');
  });
}
