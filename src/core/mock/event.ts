/** Owns what can happen to a mock session. Who did it is known for sure; whether they may is for `reduce` to say. */
import type { MessageRef } from '../ports/channel-messenger.ts';

type By = { readonly member: string };
type InRound = By & { readonly round: number };
/** Whoever looks after the channel may steer without taking part. */
type Steering = { readonly isOrganiser: boolean };

/** `at`: the instant of it, in epoch milliseconds. */
export type SessionEvent = { readonly at: number } &
  /** The lobby's message is out, or its thread was made. */
  (
    | { readonly kind: 'placed'; readonly message: MessageRef }
    | (By & { readonly kind: 'join'; readonly name: string })
    | (By & { readonly kind: 'leave' })
    | (By & Steering & { readonly kind: 'start' })
    /** Sent for the first time, or changed: the words are in the answer's own row. */
    | (InRound & { readonly kind: 'answer' })
    | (InRound & { readonly kind: 'skip' })
    | (InRound & Steering & { readonly kind: 'reveal' })
    /** Given for the first time, or changed. */
    | (InRound & { readonly kind: 'rate'; readonly author: string })
    | (InRound & { readonly kind: 'follow-up' })
    | (InRound & Steering & { readonly kind: 'next' })
    | (By & Steering & { readonly kind: 'end' })
    /** The instant that `dueAt` named has come. */
    | { readonly kind: 'timer' }
    | { readonly kind: 'thread-deleted' }
    /** The lobby could not be posted or have its thread, or the thread takes nothing of the bot any more. */
    | { readonly kind: 'silenced' }
  );

export type EventOf<Kind extends SessionEvent['kind']> = Extract<SessionEvent, { readonly kind: Kind }>;
