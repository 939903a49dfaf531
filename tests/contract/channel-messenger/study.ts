/** Owns what the suites here need of a surface: its messenger, and a world in which to look at what came of it. */
import type { PlatformError } from '../../../src/core/errors.ts';
import type {
  ChannelMessenger,
  ChannelProblem,
  Destination,
  MessageRef,
  Ping,
  Place,
} from '../../../src/core/ports/channel-messenger.ts';

/** One message, as the member who looks sees it. */
export type Seen = {
  readonly text: string;
  readonly controls: readonly string[];
  /** Names of what is attached. */
  readonly files: readonly string[];
};

/** What the messenger asks the platform for. */
export type Deed = 'post' | 'edit' | 'remove';

export type Trouble =
  /** A server's error, before anything was done or after everything was. */
  | 'fails before'
  | 'fails after'
  /** The connection breaks. */
  | 'cut before'
  | 'cut after'
  /** Too fast: wait for half a minute. */
  | 'rate limited';

export type Study = {
  readonly messenger: ChannelMessenger;
  /** A channel in which everything is as it should be, until it is broken. */
  readonly place: Place;
  /** Somebody who reads along, and takes messages from the bot. */
  readonly memberId: string;
  /** What this member sees there, oldest first; of a thread what was said in it. */
  sees(destination: Destination): readonly Seen[];
  /** Everybody whom anything has notified. */
  pings(): readonly string[];
  /** What the bot sent that the platform forbids. */
  violations(): readonly string[];
  /** The platform's clock, in epoch milliseconds. */
  now(): number;
  /** An organiser takes a message of the bot away. */
  takesAway(message: MessageRef): void;
  /** Other people say so many things in the channel. */
  chatters(count: number): void;
  /** The next request of this kind, there, meets trouble. */
  next(deed: Deed, trouble: Trouble, where?: Destination['kind']): void;
  /** How many requests of this kind the platform got; posts: in the channel. */
  asked(deed: Deed): number;
  /** Makes something of the world as the surface's `breakages` name it. */
  breaks(what: string): void;
  /** The token is no longer good. */
  revokesToken(): void;
  /** A ping that reaches somebody, and what the platform notes of it. */
  readonly ping: { readonly ping: Ping; readonly noted: string } | null;
  /** Told by the messenger when the token is no longer good. */
  readonly fatal: readonly PlatformError[];
};

/** Something in the world that keeps the bot from speaking. */
export type Breakage = {
  readonly what: string;
  /** What a check of the channel says; null: nothing of it. */
  readonly checked: ChannelProblem | null;
  /** Where a post is refused, and why; elsewhere it is taken. */
  readonly refused: Partial<Readonly<Record<Destination['kind'], ChannelProblem>>>;
};

export type Surface = {
  readonly name: string;
  readonly start: () => Promise<Study>;
  /** Requests can be lost on the way to it. */
  readonly isRemote: boolean;
  /** A message is its own thread, before anybody opened one. */
  readonly hasThreadFromTheStart: boolean;
  /** A post is a place of its own, where the channel holds nothing else. */
  readonly isForum: boolean;
  /** Whether the bot may read what it said to one person. */
  readonly readsDirectMessages: boolean;
  readonly breakages: readonly Breakage[];
  /** Breakages in which nobody can know whether something was posted. */
  readonly blinding: readonly string[];
  /** Pings that reach nobody, each with why. */
  readonly lostPings: readonly (readonly [string, Ping])[];
  readonly link: RegExp | null;
};

export const channelOf = ({ place }: Study): Destination => ({ kind: 'channel', place });
export const threadIn = ({ place }: Study, threadId: string): Destination => ({
  kind: 'thread',
  place,
  threadId,
});
export const memberOf = ({ place, memberId }: Study): Destination => ({
  kind: 'member',
  surface: place.surface,
  workspaceId: place.workspaceId,
  memberId,
});

/** A breakage that a check and every one of these posts names alike. */
export const broken = (
  what: string,
  problem: ChannelProblem,
  where: readonly Destination['kind'][],
): Breakage => ({
  what,
  checked: problem,
  refused: Object.fromEntries(where.map((kind) => [kind, problem])),
});
