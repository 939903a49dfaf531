/** Owns the port of the platforms' pace: how fast the bot may speak. */
import type { Destination, Place } from './channel-messenger.ts';

export type Pace = {
  /** Resolves when one request may go there. In order for each channel. */
  turn(destination: Destination): Promise<void>;
  /** Resolves when one look at the history may go there: platforms count those apart, and allow fewer. */
  turnToLook(destination: Destination): Promise<void>;
  /** How long the platform asked to leave it alone there, in whole milliseconds; 0: it did not, or that is over. */
  heldFor(destination: Destination): number;
  /** The platform asked to wait. A second channel that is told so while the first one waits holds the whole surface. */
  hold(destination: Destination, ms: number): void;
  /** Takes one edit from the workspace's budget: 0, or how long until there is one, in whole milliseconds. */
  takeEdit(place: Place): number;
};
