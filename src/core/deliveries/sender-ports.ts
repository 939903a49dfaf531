/** Owns what the sender needs: records, surfaces, words, time. */
import type { Surface } from '../commands/request.ts';
import type { PlatformError } from '../errors.ts';
import type { ChannelMessenger } from '../ports/channel-messenger.ts';
import type { Clock } from '../ports/clock.ts';
import type { Deliveries } from '../ports/deliveries.ts';
import type { Logger } from '../ports/logger.ts';
import type { Pace } from '../ports/pace.ts';
import type { ProcessIdentity } from '../ports/process-identity.ts';
import type { Timer } from '../ports/timer.ts';
import type { Composers } from './composers.ts';

export type SenderPorts = {
  readonly deliveries: Deliveries;
  readonly composers: Composers;
  /** Null: the bot does not speak there, such as on a surface that is no longer configured. */
  readonly messengerOf: (surface: Surface) => ChannelMessenger | null;
  /** Those with a messenger. */
  readonly surfaces: readonly Surface[];
  readonly identity: ProcessIdentity;
  readonly pace: Pace;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly logger: Logger;
  /** True from the moment at which the program begins to stop: nothing new is begun. */
  readonly isStopping: () => boolean;
  /** Nothing can be said there any more. */
  readonly onFatal: (error: PlatformError) => void;
};
