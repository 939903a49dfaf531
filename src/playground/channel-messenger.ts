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
  return {
    check: () => Promise.resolve({ problems: [], name: CHANNEL_ID }),
    post(destination, { card, stamp }) {
      const draft = draftFor(destination, publicLocale);
      return Promise.resolve(refOf(world.post({ ...draft, asked: null, card: stampCard(card, stamp) })));
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
      const place = draftFor(destination, publicLocale);
      const message = world
        .said()
        .find(
          (one) => one.onlyFor === place.onlyFor && one.threadOf === place.threadOf && isStamped(one, stamp),
        );
      return Promise.resolve(
        message === undefined ? { kind: 'absent' } : { kind: 'found', message: refOf(message) },
      );
    },
    linkTo: () => null,
  };
}

const isStamped = ({ card }: Message, stamp: string): boolean =>
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
