/** Owns the proof that on the playground a face goes onto the message that was clicked, and onto no other. */
import { expect, test } from 'vitest';
import { encodeAction } from '../../../src/core/cards/action-id.ts';
import type { Card } from '../../../src/core/cards/card.ts';
import { noticeCard } from '../../../src/core/cards/notice-card.ts';
import { stampCard } from '../../../src/core/deliveries/stamp.ts';
import { MEMBERS } from '../../../src/playground/members.ts';
import { createMessenger } from '../../../src/playground/messenger.ts';
import { createWorld } from '../../../src/playground/world.ts';
import { wordsOn } from '../../support/core-of.ts';
import { memoryShares } from '../../support/memory-shares.ts';
import { recordingLogger } from '../../support/recording-logger.ts';

const lobby = (words: string): Card =>
  noticeCard(words, {
    buttons: [{ label: 'Join', action: encodeAction({ verb: 'mock-join', session: 'm1' }) }],
  });

function setting() {
  const [member] = MEMBERS;
  const clock = { now: () => 0 };
  const world = createWorld({ id: 'w', keep: 50, keepBytes: 1000, now: () => 0 });
  const logger = recordingLogger();
  const messenger = createMessenger({ world, shares: memoryShares(), clock, logger, publicLocale: 'en' });
  const draft = { asked: null, locale: 'en', card: stampCard(lobby('1 is in'), 'stamp1') } as const;
  const clicked = world.post({ ...draft, onlyFor: null });
  const own = world.post({ ...draft, onlyFor: member.id });
  const other = world.post({ ...draft, onlyFor: null, card: stampCard(lobby('another'), 'stamp2') });
  let settled = 0;
  const answer = (source: typeof clicked | null, fails = false): Promise<void> => {
    const shown = async (): Promise<void> => {
      await Promise.resolve();
      if (fails) throw new Error('the disk is full');
      settled += 1;
    };
    const face = { card: lobby('2 are in'), stamp: 'stamp1', shown };
    const card = noticeCard('You are in.');
    return messenger.deliver({ kind: 'private', card, face }, { member, asked: null, source });
  };
  const reads = (id: string): string => wordsOn(world.find(id, member.id)?.card ?? noticeCard('gone'));
  const told = (): string => wordsOn(world.said().at(-1)?.card ?? noticeCard(''));
  return { clicked, own, other, answer, reads, told, settled: () => settled };
}

test('the message that was clicked shows the count at once, and whoever clicked is told', async () => {
  const { clicked, answer, reads, told, settled } = setting();
  await answer(clicked);
  expect(reads(clicked.id)).toContain('2 are in');
  expect(told()).toContain('You are in.');
  expect(settled()).toBe(1);
});

test('a forged click on another message, or on a private one, leaves both as they were', async () => {
  const { own, other, answer, reads, told, settled } = setting();
  await answer(other);
  await answer(own);
  await answer(null);
  expect(reads(other.id)).toContain('another');
  expect(reads(own.id)).toContain('1 is in');
  expect(told()).toContain('You are in.');
  expect(settled()).toBe(0);
});

test('whoever clicked is told although the count could not be noted as shown', async () => {
  const { clicked, answer, reads, told } = setting();
  await answer(clicked, true);
  expect(reads(clicked.id)).toContain('2 are in');
  expect(told()).toContain('You are in.');
});
