/** Owns the port through which the bot speaks unprompted: into a channel, a thread, or to one person. */
import type { Card } from '../cards/card.ts';
import type { TextFile } from '../cards/text-file.ts';
import type { Surface } from '../commands/request.ts';

/** A channel as records name it. A thread belongs to the channel that it stands in. */
export type Place = {
  readonly surface: Surface;
  /** The Slack workspace or Discord server; null on the playground. */
  readonly workspaceId: string | null;
  readonly channelId: string;
};

/** Where something is said. `member`: privately, to one person. */
export type Destination =
  | { readonly kind: 'channel'; readonly place: Place }
  | { readonly kind: 'thread'; readonly place: Place; readonly threadId: string }
  | {
      readonly kind: 'member';
      readonly surface: Surface;
      readonly workspaceId: string | null;
      readonly memberId: string;
    };

/** A message that was posted, as the platform names it. */
export type MessageRef = {
  /** Where it stands: a channel, a Discord thread, or a direct message's channel. */
  readonly channelId: string;
  readonly messageId: string;
  /** The thread that belongs to it, where there is one: always on Slack; on Discord once it was made. */
  readonly threadId: string | null;
};

/** Whom a message notifies. Nothing that a card says ever does. */
export type Ping =
  { readonly kind: 'here' } | { readonly kind: 'group' | 'role'; readonly id: string; readonly name: string };

export type Outgoing = {
  readonly card: Card;
  readonly ping: Ping | null;
  /**
   * The delivery's id. Every control on the card carries it as its stamp, which is how the message is found again; where
   * the platform can refuse a repeated post by a nonce (Discord, 25 characters), it is that too.
   */
  readonly stamp: string;
  /** The title of what opens with the message where a channel holds nothing but threads (a Discord forum). */
  readonly title: string;
  /**
   * A file beside the card, such as a report in Markdown; only where `destination.kind` is `member`. Where a message holds
   * none (Slack) it follows the card, which decides alone whether this is out, and tells it where the file could not be sent.
   */
  readonly file?: TextFile;
};

/** What keeps the bot from speaking in a channel, each with a click of its own that mends it. */
export const CHANNEL_PROBLEMS = [
  /** The bot is not a member (Slack), or was removed from the server (Discord). */
  'not_member',
  'cannot_see',
  'cannot_post',
  'cannot_make_threads',
  'cannot_post_in_threads',
  'cannot_read_history',
  /** The configured ping would reach nobody: the role or group is gone, or may not be mentioned. */
  'cannot_ping',
  'archived',
  'gone',
  /** A direct message, a voice channel: nothing that holds a daily post. */
  'unsuitable',
  /** The app lacks a scope that its manifest asks for: it has to be installed again. */
  'missing_scope',
  /** The person takes no messages from the bot. */
  'closed',
  /** The platform refuses the message itself: a defect of ours. */
  'refused',
] as const;
export type ChannelProblem = (typeof CHANNEL_PROBLEMS)[number];

export type ChannelCheck = {
  /** Empty: the bot can post there, make a thread and speak in it. */
  readonly problems: readonly ChannelProblem[];
  /** As people write it, without `#`; null where the bot cannot know. */
  readonly name: string | null;
};

export type Sighting =
  | { readonly kind: 'found'; readonly message: MessageRef }
  /** It is not among the messages since; the platform did not take it. */
  | { readonly kind: 'absent' }
  /** History cannot be read, or not far enough back: nobody can know. */
  | { readonly kind: 'unreadable' };

/**
 * All of them throw `PlatformError`: `ChannelError` where the channel, not the platform, is the reason. None tries again
 * by itself and none waits for a rate limit: the sender does both.
 */
export type ChannelMessenger = {
  /** Whether a daily post can be made there, with `ping` where one is meant. Asks the platform. */
  check(place: Place, ping: Ping | null): Promise<ChannelCheck>;
  /** One request. Throws kind `in_doubt` when nobody knows whether the platform took it. */
  post(destination: Destination, outgoing: Outgoing): Promise<MessageRef>;
  /** Makes the message's thread; the one that is there already is as good. Gives its id. */
  openThread(message: MessageRef, name: string): Promise<string>;
  /**
   * A new face for a message. Repeating it does no harm. Un-archives a thread that it stands in. With the `ping` that it
   * was posted with its line stays on it (Discord); nobody is notified again.
   */
  edit(
    message: MessageRef,
    outgoing: Pick<Outgoing, 'card' | 'stamp'> & Partial<Pick<Outgoing, 'ping'>>,
  ): Promise<void>;
  /** Takes a message away, and the thread that it opened. One that is gone already is as good. */
  remove(message: MessageRef): Promise<void>;
  /** Looks among the bot's own messages there since `since` (epoch milliseconds) for the one that carries the stamp. */
  find(destination: Destination, stamp: string, since: number): Promise<Sighting>;
  /** An address that opens the message in the platform's own app; null where there is none. */
  linkTo(place: Place, message: MessageRef): string | null;
};
