/** Owns a platform as the daily question's tests see it: channels, what people see in them, and what can go wrong. */
import type { Surface } from '../../src/core/commands/request.ts';
import type { PauseReason } from '../../src/core/daily/schedule.ts';
import type { Place } from '../../src/core/ports/channel-messenger.ts';

/** What the bot asks a platform for. */
export type Step = 'post' | 'thread' | 'recap' | 'edit' | 'notice' | 'look';

export type Trouble =
  | { readonly kind: 'busy'; readonly forMs: number; readonly isEverywhere?: boolean }
  /** `before` or `after` the request took effect. */
  | { readonly kind: 'fail' | 'cut' | 'hang'; readonly when: 'before' | 'after' }
  /** Taken up once the promise resolves. */
  | { readonly kind: 'hold'; readonly until: Promise<void> };

/** Which requests meet a trouble; nothing: any of their kind. */
export type Whose = { readonly place?: Place; readonly memberId?: string };

/** A message in a channel, as people read it. */
export type SeenPost = {
  readonly id: string;
  readonly text: string;
  /** What stands in its thread; null: it has none. */
  readonly thread: readonly string[] | null;
};

/** Somebody who set up a schedule. */
export type Organiser = {
  readonly id: string;
  readonly name: string;
  /** What they were told directly: words and buttons. */
  told(): readonly { readonly text: string; readonly buttons: readonly string[] }[];
  /** Clicks a button of what they were told; resolves when it is answered. */
  clicks(label: string): Promise<unknown>;
};

/** A channel in which the bot can do something no longer, once somebody has done this. */
export type Ailment = {
  /** As somebody would say it. */
  readonly name: string;
  readonly reason: PauseReason;
  /** What the organiser is told to do. */
  readonly advice: string;
  readonly place: Place;
  readonly begin: () => void;
  /** Null: nothing mends it. */
  readonly mend: (() => void) | null;
};

export type DailyPlatform = {
  readonly name: string;
  readonly surface: Surface;
  /** What points the program here. */
  readonly env: Readonly<Record<string, string>>;
  /** How many requests a post with its thread takes. */
  readonly requestsForEach: number;
  readonly organiser: Organiser;
  makeOrganiser(name: string): Organiser;
  /** A new channel in which the bot may speak. */
  makeChannel(): Place;
  /** What keeps a post, its thread or its recap from a channel: one channel each. */
  ailments(step: 'post' | 'thread' | 'recap'): readonly Ailment[];
  /** The bot may not look whether a post of its own arrived. */
  hideHistory(place: Place): void;
  /** What the bot said there, oldest first. */
  shows(place: Place): readonly SeenPost[];
  /** What the organiser reads after /daily status there. */
  readsStatus(place: Place): Promise<string>;
  /** The next request of this kind meets it, or so many. */
  trouble(step: Step, trouble: Trouble, whose?: Whose, times?: number): void;
  /** Resolves when every trouble that was set for this kind of request was met. */
  met(step: Step): Promise<unknown>;
  /** How many requests of this kind were answered with success. */
  answered(step: Step): number;
  /** Called at each request and answer, until what it gives is called. */
  onChange(listener: () => void): () => void;
  /** Resolves when `look` gives something and does not throw. */
  eventually<Value>(look: () => Value): Promise<Value & {}>;
  /** The bot's token is good for nothing any more, or again. */
  revokeToken(): void;
  restoreToken(): void;
  /** It refuses what is faster than it allows. */
  enforcePace(): void;
  /** What broke one of its rules. */
  refusals(): readonly string[];
};
