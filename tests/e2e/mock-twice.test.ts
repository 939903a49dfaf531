/** Owns that a mock interview in which the platform delivers every click and form twice is the same as one where each comes once. */
import { describe, expect, test } from 'vitest';
import { messagesIn } from '../../src/core/i18n/locale.ts';
import { MOCK_PLATFORMS } from '../support/mock-platforms.ts';
import { answers, mockTable, opened, rates } from '../support/mock-table.ts';

const en = messagesIn('en').mock;

describe.each(MOCK_PLATFORMS)('delivered twice on $name', ({ startPlatform }) => {
  test('joining, starting, answering, rating, following up and finishing happen once, and say so', async () => {
    const table = await mockTable(startPlatform);
    const main = await table.start();
    const { alice, platform } = table;
    const bo = table.seat('Bo');
    await opened(table, [], { line: '/mock start kakao rounds:1 minutes:0', isStarted: false });
    platform.deliverTwice();
    await bo.presses('Join', 'channel');
    await bo.hears(/You are in/u);
    await alice.presses('Start', 'channel');
    await alice.hears(/in the thread/u);
    await table.settled();
    await answers(alice, 'Alpaca in the cache');
    await answers(bo, 'Badger in the cache');
    await table.settled();
    await rates(alice, 3, 'by Alice');
    await rates(bo, 2, 'by Bo');
    await bo.presses('Follow-up');
    await bo.hears(/in the thread/u);
    await alice.presses(en.buttons.finish);
    await alice.hears(/over/u);
    await table.settled();
    const { id } = await table.session();
    const { mockSessions } = table.program.records;
    expect((await mockSessions.answers(id)).map(({ text }) => text).toSorted()).toEqual([
      'Alpaca in the cache',
      'Badger in the cache',
    ]);
    expect((await mockSessions.ratings(id)).map(({ feedback }) => feedback).toSorted()).toEqual([
      'by Alice',
      'by Bo',
    ]);
    expect(table.inThread().map(({ text }) => text.split('\n')[0]?.replaceAll('*', ''))).toEqual([
      'Round 1 of 1',
      'Round 1: the answers',
      'Follow-up to round 1',
      'Report',
    ]);
    expect(main.log().filter(({ level }) => Number(level) >= 40)).toEqual([]);
  });
});
