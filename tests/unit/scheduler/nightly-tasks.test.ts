/** Owns what is done every night: what grew old is forgotten, and the day's questions stand in the log. */
import { expect, test } from 'vitest';
import { nightlyTasks } from '../../../src/background.ts';
import { readNumbers } from '../../../src/core/daily/read-numbers.ts';
import { memoryRecords } from '../../support/memory-records.ts';
import { memoryScratch } from '../../support/memory-scratch.ts';
import { memoryShares } from '../../support/memory-shares.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const NOW = 100 * DAY_MS;

test('what was expected of the last 24 hours and what people saw is counted, and what is a month old is forgotten', async () => {
  const records = memoryRecords();
  const since: number[] = [];
  const clock = { now: () => NOW };
  const speaking = {
    numbers(from: number) {
      since.push(from);
      return readNumbers(records, from);
    },
    sweep: (before: number) => records.deliveries.sweep(before),
  };
  const destination = {
    kind: 'channel',
    place: { surface: 'slack', workspaceId: 'T1', channelId: 'C1' },
  } as const;
  const draft = { kind: 'post', subject: 'p1', destination, expiresAt: null, notBefore: 0 } as const;
  await records.deliveries.add([{ ...draft, key: 'old' }], NOW - 31 * DAY_MS);
  const [old] = await records.deliveries.claim(NOW - 31 * DAY_MS, 'one', 1, 'slack');
  await records.deliveries.move(old?.id ?? '', 'sending', { to: 'failed', failure: 'expired' }, 'one');
  const shares = memoryShares();
  await shares.claim('old', NOW - 31 * DAY_MS);
  const scratch = memoryScratch(clock);

  const results = new Map<string, unknown>();
  const loadAnswers = () => Promise.resolve({ speaking });
  for (const { name, run } of nightlyTasks({ shares, scratch, clock, loadAnswers }))
    results.set(name, await run());

  expect(results.get('sweep shares')).toBe(1);
  expect(results.get('sweep deliveries')).toBe(1);
  expect(results.get('sweep scratch')).toBe(0);
  expect(results.get('daily questions of the last 24 hours')).toMatchObject({
    posts: { expected: 0, out: 0, missed: 0 },
  });
  expect(since).toEqual([NOW - DAY_MS]);
});
