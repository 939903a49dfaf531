/** Owns the port of messages whose face is out of date: what changed since is not queued, only that something did. */
import type { MessageRef, Place } from './channel-messenger.ts';

/** Which message, by what it shows. The face is composed from records when it is its turn, so the newest state wins. */
export type RefreshSubject = { readonly kind: 'post' | 'recap' | 'mock'; readonly subject: string };

/** A message that was marked. */
export type RefreshMark = RefreshSubject & Pick<Refresh, 'stamp' | 'version'>;

export type Refresh = RefreshSubject & {
  readonly place: Place;
  readonly message: MessageRef;
  /** The delivery whose stamp the message carries. */
  readonly stamp: string;
  /** Grows with every mark and is never given twice: a face that was drawn before the last one is out of date still. */
  readonly version: number;
  readonly attempts: number;
  /** Epoch milliseconds. */
  readonly nextAttemptAt: number;
};

export type Refreshes = {
  /**
   * Marks a message that has arrived, or is on its way: that one is due once it has arrived. One that is not yet being sent
   * will be new when it is.
   */
  mark(subject: RefreshSubject, now: number): Promise<void>;
  /** Longest waiting first. */
  due(now: number, limit: number): Promise<readonly Refresh[]>;
  /**
   * Done, unless it was marked again since `version`. False: it was, or somebody else cleared it, so that whoever has just
   * shown an older face may have shown it over a newer one.
   */
  clear(subject: RefreshSubject, version: number): Promise<boolean>;
  /** Later, after a failure. */
  postpone(subject: RefreshSubject, until: number): Promise<void>;
  nextAt(): Promise<number | null>;
};
