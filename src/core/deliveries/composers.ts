/** Owns what each kind of delivery has to know: what it says, and what follows when it arrived, ended, or is in doubt for ever. */
import type { MessageRef, Outgoing } from '../ports/channel-messenger.ts';
import type { Delivery, DeliveryFailure, DeliveryKind } from './delivery.ts';

export type Composed =
  | { readonly kind: 'message'; readonly outgoing: Omit<Outgoing, 'stamp'> }
  | { readonly kind: 'thread'; readonly of: MessageRef; readonly name: string }
  /** There is no reason to say it any more. */
  | { readonly kind: 'withdrawn' };

/** What follows may follow twice, after a crash in between: repeating it does no harm. */
export type Composer = {
  /** Said twice it is there once, as a thread: when in doubt it is done again instead of being looked for. */
  readonly isRepeatable: boolean;
  /** From records, at the moment of sending. */
  compose(delivery: Delivery): Promise<Composed>;
  /** `at`: when it was known to have arrived, in epoch milliseconds. */
  onSent(delivery: Delivery, message: MessageRef, at: number): Promise<void>;
  /** It will not be said. */
  onEnd(delivery: Delivery, failure: DeliveryFailure): Promise<void>;
  /** Nobody can know whether it was said. */
  onUnknown(delivery: Delivery): Promise<void>;
};

export type Composers = Readonly<Record<DeliveryKind, Composer>>;
