/** Owns what is kept of a mock interview on a member: they get all of it and nobody else's, and it goes from the thread with them. */
import { describe, expect, test } from 'vitest';
import { messagesIn } from '../../src/core/i18n/locale.ts';
import { MOCK_PLATFORMS } from '../support/mock-platforms.ts';
import type { Seat } from '../support/mock-seats.ts';
import { answers, mockTable, opened, rates } from '../support/mock-table.ts';

const en = messagesIn('en');
const ko = messagesIn('ko');

/** A round of two that is over: both answered, and rated each other. */
async function played(startPlatform: Parameters<typeof mockTable>[0]) {
  const table = await mockTable(startPlatform);
  await table.start();
  const { alice } = table;
  const minji = table.seat('민지', { locale: 'ko' });
  await opened(table, [minji], { line: '/mock start kakao rounds:1 minutes:0' });
  await answers(alice, 'Alpaca said this.');
  await answers(minji, '낙타가 한 말');
  await table.settled();
  await rates(alice, 2, 'Fennec on the camel');
  await rates(minji, 3, 'Heron on the alpaca');
  await alice.presses(en.mock.buttons.finish);
  await alice.hears(en.mock.ended);
  await table.settled();
  return { table, alice, minji };
}

/** By name: in direct messages on Slack, below the answer elsewhere. */
async function exportOf(seat: Seat, title: string): Promise<ReadonlyMap<string, string>> {
  await seat.types('/privacy export');
  const seen = await seat.hears(title);
  expect(seen.isPrivate).toBe(true);
  return seen.files.size > 0 ? seen.files : new Map(seat.sees('dm').flatMap(({ files }) => [...files]));
}

describe.each(MOCK_PLATFORMS)('a mock interview on $name', ({ startPlatform }) => {
  test('is exported whole: one’s part, answers, ratings given, feedback without its author; and goes on demand', async () => {
    const { table, alice, minji } = await played(startPlatform);
    const files = await exportOf(minji, ko.privacy.title);
    const kept: unknown = JSON.parse(files.get('prepbot-data.json') ?? '');
    expect(kept).toMatchObject({
      mockSessions: [{ name: '민지', opened: 0 }],
      mockAnswers: [{ round: 1, text: '낙타가 한 말' }],
      mockRatings: [{ round: 1, feedback: 'Heron on the alpaca' }],
      mockFeedback: [{ round: 1, feedback: 'Fennec on the camel' }],
    });
    expect(files.get('prepbot-data.md')).toContain(`## ${ko.privacy.tables.mockAnswers}`);
    for (const name of ['prepbot-data.json', 'prepbot-data.md'])
      expect(files.get(name)).not.toMatch(new RegExp(`Alpaca|Alice|${alice.id}`, 'u'));
    expect(alice.everything()).not.toContain('prepbot-data');

    await minji.types('/privacy delete');
    await minji.hears(ko.privacy.ask);
    await minji.presses(ko.privacy.confirm, 'channel');
    await minji.hears('지웠어요');
    await table.settled();
    const thread = table
      .inThread()
      .map(({ text }) => text)
      .join('\n');
    expect(thread).not.toMatch(/낙타|민지/u);
    expect(thread).toContain(en.mock.reveal.removed);
    expect(thread).toContain('Alpaca said this.');
    await minji.types('/privacy export');
    await minji.hears(ko.privacy.nothing);
    expect(table.platform.pings()).toEqual([]);
    expect(table.platform.refusals()).toEqual([]);
  });
});
