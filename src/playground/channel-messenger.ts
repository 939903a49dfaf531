/** Owns how the bot speaks unprompted on the page: into the channel, a thread, or to one member. */
import { ChannelError } from '../core/errors.ts';
import { stampCard, stampOf } from '../core/deliveries/stamp.ts';
import type { Locale } from '../core/i18n/locale.ts';
import type { ChannelMessenger, Destination, MessageRef } from '../core/ports/channel-messenger.ts';
import { findMember } from './members.ts';
import { CHANNEL_ID, type Message, type World } from './world.ts';

type ChannelMessengerPorts = {
  readonly world: World;
  /** The language of what everybody sees. */
  readonly publicLocale: Locale;
};

/** Everything happens in memory and at once: nothing is ever in doubt, but a restart leaves an empty channel. */
export function createChannelMessenger({ world, publicLocale }: ChannelMessengerPorts): ChannelMessenger {
  /** What took the place of a thread that is gone, by the thread's id. */
  const replacements = new Map<string, string>();
  const isThere = (id: string): boolean => world.said().some((message) => message.id === id);
  /** `opens`: the thread that this message begins anew, since it is gone. */
  const placeOf = (destination: Destination) => {
    const draft = draftFor(destination, publicLocale);
    if (draft.threadOf === null || isThere(draft.threadOf)) return { draft, opens: null };
    const replacement = replacements.get(draft.threadOf);
    if (replacement !== undefined && isThere(replacement))
      return { draft: { ...draft, threadOf: replacement }, opens: null };
    return { draft: { ...draft, threadOf: null }, opens: draft.threadOf };
  };
  return {
    check: () => Promise.resolve({ problems: [], name: CHANNEL_ID }),
    // What outlives a restart in the records, such as a recap, is said in the channel, where it can be seen.
    post(destination, { card, stamp, title, file }) {
      const { draft, opens } = placeOf(destination);
      const files = file === undefined ? [] : [file];
      const message = world.post({ ...draft, asked: null, card: stampCard(card, stamp), files });
      if (opens === null) return Promise.resolve(refOf(message));
      replacements.set(opens, message.id);
      return Promise.resolve(refOf(world.openThread(message.id, title) ?? message));
    },
    openThread({ messageId }, name) {
      if (world.openThread(messageId, name) === null) throw gone();
      return Promise.resolve(messageId);
    },
    edit({ messageId }, { card, stamp }) {
      if (world.edit(messageId, stampCard(card, stamp)) === null) throw gone();
      return Promise.resolve();
    },
    remove({ messageId }) {
      world.remove(messageId);
      return Promise.resolve();
    },
    find(destination, stamp) {
      const { onlyFor } = draftFor(destination, publicLocale);
      const message = world.said().find((one) => one.onlyFor === onlyFor && isStamped(one, stamp));
      return Promise.resolve(
        message === undefined ? { kind: 'absent' } : { kind: 'found', message: refOf(message) },
      );
    },
    linkTo: () => null,
  };
}

/** Whether it is the message of this delivery. */
export const isStamped = ({ card }: Message, stamp: string): boolean =>
  card.blocks.some(
    (block) =>
      (block.kind === 'buttons' && block.buttons.some(({ action }) => stampOf(action) === stamp)) ||
      (block.kind === 'choices' && block.options.some(({ action }) => stampOf(action) === stamp)),
  );

function draftFor(destination: Destination, publicLocale: Locale) {
  switch (destination.kind) {
    case 'channel':
      return { onlyFor: null, threadOf: null, locale: publicLocale };
    case 'thread':
      return { onlyFor: null, threadOf: destination.threadId, locale: publicLocale };
    case 'member': {
      const member = findMember(destination.memberId);
      if (member === null) throw new ChannelError('closed', 'there is no such member on the playground');
      return { onlyFor: member.id, threadOf: null, locale: member.locale };
    }
  }
}

/** Its thread is made by `openThread`, as on Discord. */
const refOf = ({ id, thread }: Message): MessageRef => ({
  channelId: CHANNEL_ID,
  messageId: id,
  threadId: thread === null ? null : id,
});

const gone = (): ChannelError =>
  new ChannelError('gone', 'the message is no longer on the playground: it was started anew since');
