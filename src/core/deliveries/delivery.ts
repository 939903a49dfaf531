/** Owns the delivery: one thing that the bot says unprompted, from the moment it is due until it is done. */
import type { ChannelProblem, Destination, MessageRef } from '../ports/channel-messenger.ts';

/**
 * What it says. The words are made when it is sent, from the record that `subject` names, so that a delivery holds
 * nobody's text. Each kind has one composer (`composers.ts`).
 */
export const DELIVERY_KINDS = [
  /** The daily question. Subject: the post. */
  'post',
  /** The daily question's thread. Subject: the post. */
  'thread',
  /** One part of a recap. Subject: the post, and the part behind a slash (`p12/1`). */
  'recap',
  /** To an organiser: what did not happen, why, what to click. Subject: the notice. */
  'notice',
  /** What a mock interview says. Subject: the session, and what of it (`mock/subject.ts`). */
  'mock',
  /** The thread of a mock interview. Subject: the session, and that. */
  'mock-thread',
] as const;
export type DeliveryKind = (typeof DELIVERY_KINDS)[number];

/**
 * due → sending → sent → done.
 *
 * `doubt`: nobody knows whether the platform took it; it is looked for. `unknown`: nobody can know; it is never sent
 * again by itself. `failed`: it was refused, or its time ran out. `done`, `failed` and `unknown` are ends.
 */
export const DELIVERY_STATES = ['due', 'sending', 'doubt', 'sent', 'done', 'failed', 'unknown'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

export type Delivery = {
  /** At most 25 characters of `[a-z0-9]`: it stands in every control of its message. */
  readonly id: string;
  /** What it is, in one text: two that are the same thing cannot both be there. */
  readonly key: string;
  readonly kind: DeliveryKind;
  readonly subject: string;
  readonly destination: Destination;
  readonly state: DeliveryState;
  /** How often it was tried. */
  readonly attempts: number;
  /** Epoch milliseconds, all of them. */
  readonly createdAt: number;
  readonly nextAttemptAt: number;
  /** After this it is no longer worth sending; null: always. */
  readonly expiresAt: number | null;
  /** The process that is sending it; null in every other state. */
  readonly owner: string | null;
  /** What the platform calls it, once it is known. */
  readonly message: MessageRef | null;
  /** Why it ended without being sent. */
  readonly failure: DeliveryFailure | null;
};

export type DeliveryFailure = ChannelProblem | 'expired' | 'withdrawn';

/** A delivery that is to be. `id` is made by whoever writes it, from `key` (`delivery-id.ts`). */
export type DeliveryDraft = Pick<Delivery, 'key' | 'kind' | 'subject' | 'destination' | 'expiresAt'> & {
  /** Not before this instant. */
  readonly notBefore: number;
};
