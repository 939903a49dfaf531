/** Owns a crowd: very many people of one workspace who press the buttons of mock interviews, one session a channel. */

/** The channel's own messages, or those in the thread of its first one. */
export type Spot = 'channel' | 'thread';

export type Crowd = {
  readonly name: 'Slack' | 'Discord';
  /** What points a bot here. */
  readonly env: Readonly<Record<string, string>>;
  /** A new channel in which the bot may speak. */
  makeChannel(): string;
  /** Each of these resolves with the milliseconds until the bot acknowledged it, and fails where it did not. */
  types(name: string, channelId: string, line: string): Promise<number>;
  /** The newest button of this label that everybody sees there. */
  clicks(name: string, channelId: string, label: string, spot: Spot): Promise<number>;
  /** Types this into the form before them once there is one, and sends it. */
  sends(name: string, channelId: string, text: string): Promise<number>;
  /** What everybody reads there, one text a message, oldest first. */
  reads(channelId: string, spot: Spot): readonly string[];
  /** What this person alone was told in the channel, its thread and in views. */
  hears(name: string, channelId: string): readonly string[];
  /** The newest message that everybody sees there, as the platform keeps it; and one like it, put there for a bare bot. */
  body(channelId: string): unknown;
  puts(channelId: string, body: unknown): void;
  /** How many edits of its own accord the bot has made. */
  edits(): number;
  /** The bot's edits of its own accord fail from now on. */
  breakEdits(): void;
  /** The next face that goes with an answer is refused. */
  refuseFace(): void;
  enforceLimits(): void;
  /** How many requests were more than the platform takes. */
  limited(): number;
  /** What broke one of the platform's rules. */
  refusals(): readonly string[];
  /** Resolves once it holds; it is asked at each change. */
  until(holds: () => boolean, what: string): Promise<void>;
  close(): Promise<void>;
};

/** `Guest3` of the fifth session is somebody else than of the fourth. */
export const guestIn = (channelId: string, at: number): string => `G${String(at)}x${channelId}`;
