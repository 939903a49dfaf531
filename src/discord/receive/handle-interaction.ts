/** Owns which interactions are in flight: each waits for what answers it, and the program ends behind the last. */
import type { Interaction } from 'discord.js';
import type { Clock } from '../../core/ports/clock.ts';
import type { AnswerInteraction } from './answer-interaction.ts';
import type { RawInteractions } from './raw-interactions.ts';

type HandlerPorts = {
  readonly clock: Clock;
  readonly raw: RawInteractions;
  /** What comes before it is loaded waits for it; where it cannot be loaded, the program ends. */
  readonly loadAnswer: () => Promise<AnswerInteraction>;
};

export type InteractionHandler = {
  /** Never throws. */
  take(interaction: Interaction): void;
  /** Takes nothing new and waits for what is in flight, at most `withinMs`. */
  finish(withinMs: number): Promise<void>;
};

export function createInteractionHandler({ clock, raw, loadAnswer }: HandlerPorts): InteractionHandler {
  const inFlight = new Set<Promise<void>>();
  let isTaking = true;
  return {
    take(interaction) {
      if (!isTaking) return;
      const arrival = { receivedAt: clock.now(), surroundings: raw.take(interaction.id) };
      const work = loadAnswer()
        .then((answer) => answer(interaction, arrival))
        .finally(() => inFlight.delete(work));
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
