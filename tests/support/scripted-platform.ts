/** Owns a platform in memory that keeps what it is sent, and fails as a test says: before or after it took effect. */
import { surfaceOf } from '../../src/core/deliveries/lane.ts';
import { stampCard } from '../../src/core/deliveries/stamp.ts';
import type { Card } from '../../src/core/cards/card.ts';
import { PlatformError, type PlatformErrorKind } from '../../src/core/errors.ts';
import type { ChannelMessenger, Destination, MessageRef } from '../../src/core/ports/channel-messenger.ts';

export type Shown = {
  readonly ref: MessageRef;
  readonly destination: Destination;
  readonly stamp: string;
  card: Card;
  thread: { readonly name: string } | null;
};

export type Call = 'check' | 'post' | 'openThread' | 'edit' | 'remove' | 'find';
/** What a call meets; null: nothing. `after`: the platform took it, and then the connection broke. */
export type Fate = { readonly when: 'before' | 'after'; readonly error: Error } | null;

export const failing = (kind: PlatformErrorKind, retryAfterMs: number | null = null): PlatformError =>
  new PlatformError(kind, `scripted: ${kind}`, {}, undefined, retryAfterMs);

export type ScriptedPlatform = ChannelMessenger & {
  readonly shown: readonly Shown[];
  readonly calls: readonly { readonly call: Call; readonly destination: Destination | null }[];
  /** Asked at each call. */
  fate: (call: Call, destination: Destination | null) => Fate;
  /** Whether its history may be read. */
  isReadable: boolean;
};

/** Messages have their thread at once on Slack; elsewhere it is made. */
export function scriptedPlatform(): ScriptedPlatform {
  const shown: Shown[] = [];
  const calls: { call: Call; destination: Destination | null }[] = [];
  let count = 0;
  const meet = async <T>(call: Call, destination: Destination | null, work: () => T): Promise<T> => {
    calls.push({ call, destination });
    const fate = platform.fate(call, destination);
    if (fate?.when === 'before') throw fate.error;
    const result = await Promise.resolve(work());
    if (fate !== null) throw fate.error;
    return result;
  };
  const find = (messageId: string): Shown => {
    const message = shown.find(({ ref }) => ref.messageId === messageId);
    if (message === undefined) throw failing('gone');
    return message;
  };
  const show = (destination: Destination, card: Card, stamp: string): MessageRef => {
    count += 1;
    const messageId = `m${count}`;
    const channelId = destination.kind === 'member' ? destination.memberId : destination.place.channelId;
    const threadId = surfaceOf(destination) === 'slack' ? messageId : null;
    const ref = { channelId, messageId, threadId };
    shown.push({ ref, destination, stamp, card: stampCard(card, stamp), thread: null });
    return ref;
  };
  const platform: ScriptedPlatform = {
    shown,
    calls,
    fate: () => null,
    isReadable: true,
    check: () => meet('check', null, () => ({ problems: [], name: 'study' })),
    post: (destination, { card, stamp }) => meet('post', destination, () => show(destination, card, stamp)),
    openThread: ({ messageId }, name) =>
      meet('openThread', find(messageId).destination, () => {
        find(messageId).thread ??= { name };
        return `t-${messageId}`;
      }),
    edit: ({ messageId }, { card, stamp }) =>
      meet('edit', null, () => {
        find(messageId).card = stampCard(card, stamp);
      }),
    remove: ({ messageId }) =>
      meet('remove', null, () => {
        const at = shown.findIndex(({ ref }) => ref.messageId === messageId);
        if (at >= 0) shown.splice(at, 1);
      }),
    find: (destination, stamp) =>
      meet('find', destination, () => {
        if (!platform.isReadable) return { kind: 'unreadable' };
        const message = shown.find((one) => one.stamp === stamp);
        return message === undefined ? { kind: 'absent' } : { kind: 'found', message: message.ref };
      }),
    linkTo: () => null,
  };
  return platform;
}
