/** Owns the playground as the suites here see it. */
import { createChannelMessenger } from '../../../src/playground/channel-messenger.ts';
import { CHANNEL_ID, createWorld, type Message, type World } from '../../../src/playground/world.ts';
import { plainText } from '../../../src/core/text/inline.ts';
import type { Destination } from '../../../src/core/ports/channel-messenger.ts';
import type { Seen, Study, Surface } from './study.ts';

const MEMBER = 'alice';

function startPlaygroundStudy(): Promise<Study> {
  const world = createWorld({ id: 'w', keep: 1000, keepBytes: 1000, now: () => Date.now() });
  const notOnThePlayground = (what: string) => (): never => {
    throw new Error(`there is no ${what} on the playground`);
  };
  return Promise.resolve({
    messenger: createChannelMessenger({ world, publicLocale: 'en' }),
    place: { surface: 'playground', workspaceId: null, channelId: CHANNEL_ID },
    memberId: MEMBER,
    sees: (destination) => messagesIn(world, destination).map(seen),
    pings: () => [],
    violations: () => [],
    now: () => Date.now(),
    takesAway: ({ messageId }) => world.remove(messageId),
    chatters(count) {
      for (let index = 0; index < count; index += 1) {
        const text = [{ kind: 'plain' as const, text: `chatter ${index}` }];
        const card = { blocks: [{ kind: 'text' as const, text }] };
        world.post({ onlyFor: null, asked: null, locale: 'en', card });
      }
    },
    next: notOnThePlayground('trouble'),
    asked: notOnThePlayground('request'),
    breaks: notOnThePlayground('way to break it'),
    revokesToken: notOnThePlayground('token'),
    ping: null,
    fatal: [],
  });
}

function messagesIn(world: World, destination: Destination): readonly Message[] {
  switch (destination.kind) {
    case 'channel':
      return world.visibleTo(MEMBER).filter(({ onlyFor }) => onlyFor === null);
    case 'thread':
      return world.threadOf(destination.threadId, MEMBER);
    case 'member':
      return world.visibleTo(MEMBER).filter(({ onlyFor }) => onlyFor === destination.memberId);
  }
}

const seen = ({ card }: Message): Seen => ({
  text: card.blocks
    .flatMap((block) =>
      block.kind === 'heading' ? [block.text] : block.kind === 'text' ? [plainText(block.text)] : [],
    )
    .join('\n'),
  controls: card.blocks.flatMap((block) =>
    block.kind === 'buttons' ? block.buttons.map(({ label }) => label) : [],
  ),
  files: [],
});

/** In memory and at once: nothing is lost on the way, and nothing keeps the bot from speaking. */
export const PLAYGROUND: Surface = {
  name: 'the playground',
  start: startPlaygroundStudy,
  isRemote: false,
  hasThreadFromTheStart: false,
  isForum: false,
  readsDirectMessages: true,
  breakages: [],
  blinding: [],
  lostPings: [],
  link: null,
};
