/** Owns a member of a mock interview as tests see them: what they press and send, and what stands before them alone. */
import type { Place } from '../../src/core/ports/channel-messenger.ts';
import type { DailyPlatform } from './daily-platforms.ts';

/** `reply`: on what was answered to them alone, last of all. The thread is that of the channel's first public message. */
export type Spot = 'channel' | 'thread' | 'dm' | 'reply';

/** A message, or on Slack a view, as somebody reads it. */
export type Seen = {
  readonly id: string;
  readonly text: string;
  readonly buttons: readonly string[];
  readonly isPrivate: boolean;
  /** By name. */
  readonly files: ReadonlyMap<string, string>;
};

export type Seat = {
  readonly id: string;
  readonly name: string;
  readonly locale: 'en' | 'ko';
  /** Into the channel; the line as it is typed on Slack. */
  types(line: string): Promise<void>;
  /** The newest button of this label there; resolves once it is acknowledged. */
  presses(label: string, spot?: Spot): Promise<void>;
  /** What a tampered client sends: a button that does not stand there. */
  forges(action: string, spot?: Spot): Promise<void>;
  /** The form before them; resolves once one stands there, and has these words. */
  faces(words?: string): Promise<string>;
  fills(label: string, value: string): void;
  submits(): Promise<void>;
  /** The same form as a tampered client sends it: no client would let so much through. */
  submitsForged(value: string): Promise<void>;
  sees(spot: Exclude<Spot, 'reply'>): readonly Seen[];
  /** Resolves with what was answered to them alone since their last doing, once it says this. */
  hears(words: string | RegExp): Promise<Seen>;
  /** Everything on their screens: channel, thread, direct messages and what is open. */
  everything(): string;
};

export type SeatOptions = { readonly locale?: 'en' | 'ko'; readonly displayName?: string };

export type MockPlatform = DailyPlatform & {
  /** The same name is the same person. */
  seat(name: string, place: Place, options?: SeatOptions): Seat;
  /** A place that the bot serves as well, where none of this is. */
  elsewhere(): Place;
  /** From now on each click and each form is delivered twice, as when its acknowledgement was lost. */
  deliverTwice(): void;
  /** Resolves once so many processes of the program are reached. */
  reached(processes: number): Promise<unknown>;
  /** Of the channel's first public message, which opens it. */
  threadId(place: Place): string;
  /** Nothing goes into threads any more; the channel itself takes messages. */
  closeThreads(place: Place): void;
  /** The next message into the channel is refused for good. */
  refusePost(place: Place): void;
  /** They take no messages from the bot any more. */
  closeDirectMessages(memberId: string): void;
  /** Everybody whom any message has notified. */
  pings(): readonly string[];
};

export const saysIt = (text: string, words: string | RegExp): boolean =>
  typeof words === 'string' ? text.includes(words) : words.test(text);
