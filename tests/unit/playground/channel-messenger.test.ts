/** Owns the proof that what the bot says unprompted stands where it can be seen, also after a restart emptied the channel. */
import { expect, test } from 'vitest';
import { encodeAction } from '../../../src/core/cards/action-id.ts';
import type { Card } from '../../../src/core/cards/card.ts';
import { createChannelMessenger } from '../../../src/playground/channel-messenger.ts';
import { createWorld } from '../../../src/playground/world.ts';

const PLACE = { surface: 'playground', workspaceId: null, channelId: 'study' } as const;
const CHANNEL = { kind: 'channel', place: PLACE } as const;
const threadOf = (threadId: string) => ({ kind: 'thread', place: PLACE, threadId }) as const;

const cardSaying = (text: string): Card => ({
  blocks: [
    { kind: 'text', text: [{ kind: 'plain', text }] },
    { kind: 'buttons', buttons: [{ label: 'Hint', action: encodeAction({ verb: 'companies', page: 1 }) }] },
  ],
});
const saying = (text: string, stamp: string) => ({ card: cardSaying(text), ping: null, stamp, title: text });

function channel() {
  const world = createWorld({ id: 'w', keep: 10, keepBytes: 100, now: () => 1000 });
  return { world, bot: createChannelMessenger({ world, publicLocale: 'en' }) };
}

test('a recap whose thread went with a restart is said in the channel, and the rest of it in its own thread', async () => {
  const { world, bot } = channel();
  const first = await bot.post(threadOf('earlier-1'), saying('1 · Redis', 'd1'));
  const second = await bot.post(threadOf('earlier-1'), saying('more of it', 'd2'));
  expect(world.visibleTo('ben')).toMatchObject([{ id: first.messageId, thread: '1 · Redis', replies: 1 }]);
  expect(first.threadId).toBe(first.messageId);
  expect(world.threadOf(first.messageId, 'ben')).toMatchObject([{ id: second.messageId }]);
  expect(await bot.find(threadOf('earlier-1'), 'd2', 0)).toEqual({ kind: 'found', message: second });
});

test('recaps of two threads that are gone do not mix', async () => {
  const { world, bot } = channel();
  await bot.post(threadOf('earlier-1'), saying('first', 'd1'));
  await bot.post(threadOf('earlier-2'), saying('second', 'd2'));
  expect(world.visibleTo('ben').map(({ thread }) => thread)).toEqual(['first', 'second']);
});

test('a recap whose thread is there stands in it, and not in the channel', async () => {
  const { world, bot } = channel();
  const post = await bot.post(CHANNEL, saying('a question', 'd1'));
  const threadId = await bot.openThread(post, '1 · Redis');
  await bot.post(threadOf(threadId), saying('the recap', 'd2'));
  expect(world.visibleTo('ben')).toHaveLength(1);
  expect(world.threadOf(threadId, 'ben')).toHaveLength(1);
});

test('what was never said is absent, and nobody finds what is private to another', async () => {
  const { bot } = channel();
  const toMember = { kind: 'member', surface: 'playground', workspaceId: null } as const;
  await bot.post({ ...toMember, memberId: 'alice' }, saying('for Alice', 'd1'));
  expect(await bot.find({ ...toMember, memberId: 'ben' }, 'd1', 0)).toEqual({ kind: 'absent' });
  expect(await bot.find(CHANNEL, 'd2', 0)).toEqual({ kind: 'absent' });
});

test('a file that is sent to one member goes with their message alone', async () => {
  const { world, bot } = channel();
  const toAlice = { kind: 'member', surface: 'playground', workspaceId: null, memberId: 'alice' } as const;
  const file = { name: 'report.md', text: '# Mine' };
  const { messageId } = await bot.post(toAlice, { ...saying('your report', 'd1'), file });
  expect(world.find(messageId, 'alice')?.files).toEqual([file]);
  expect(world.find(messageId, 'ben')).toBeNull();
});
