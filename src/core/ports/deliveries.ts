/** Owns the port of the deliveries' records. Each method is one transaction; a change of state names the state it expects. */
import type { Surface } from '../commands/request.ts';
import type { Delivery, DeliveryDraft, DeliveryFailure, DeliveryState } from '../deliveries/delivery.ts';
import type { MessageRef, Place } from './channel-messenger.ts';

export type Deliveries = {
  /** Keeps those whose key is new; the others are there already. Tells how many were new. */
  add(drafts: readonly DeliveryDraft[], now: number): Promise<number>;
  find(id: string): Promise<Delivery | null>;
  findByKey(key: string): Promise<Delivery | null>;
  /**
   * Takes what is due on a surface, oldest first, for a process: `due` becomes `sending`, `attempts` grows by one, and
   * `nextAttemptAt` says since when. What another one took is not among it, nor what goes where another one is sending
   * something. A surface each, so that a slow one holds up no other.
   */
  claim(now: number, owner: string, limit: number, surface: Surface): Promise<readonly Delivery[]>;
  /** What any process is sending at the moment, or was when it ended. */
  sending(): Promise<readonly Delivery[]>;
  /** What has to be looked for, and is not to wait any longer. */
  doubtful(now: number, limit: number): Promise<readonly Delivery[]>;
  /** Arrived, but what follows from it may not have happened: after a crash. */
  unfinished(limit: number): Promise<readonly Delivery[]>;
  /** When the next one is due or to be looked for; null: none. */
  nextAt(): Promise<number | null>;
  /**
   * From one state to another, only if it is still in the first one and, where `owner` is given, still that process's.
   * False: somebody else was faster.
   */
  move(id: string, from: DeliveryState, step: DeliveryStep, owner?: string): Promise<boolean>;
  /** By state, of one channel's or of all deliveries created since an instant. */
  count(since: number, place?: Place): Promise<Readonly<Record<DeliveryState, number>>>;
  /** Those of a channel that ended `unknown` or `failed`, newest first. */
  troubled(place: Place, since: number, limit: number): Promise<readonly Delivery[]>;
  /**
   * Forgets what ended and was last tried before an instant, and tells how many. Recaps that arrived stay: where they
   * stand has to be known when somebody takes their words back.
   */
  sweep(before: number): Promise<number>;
};

export type DeliveryStep =
  | { readonly to: 'due'; readonly at: number }
  | { readonly to: 'doubt'; readonly at: number }
  | { readonly to: 'sent'; readonly message: MessageRef }
  | { readonly to: 'done' | 'unknown' }
  | { readonly to: 'failed'; readonly failure: DeliveryFailure };
