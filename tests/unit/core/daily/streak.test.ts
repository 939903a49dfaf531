/** Owns the proof that a streak counts what was answered, and forgives what it says it forgives. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Post } from '../../../../src/core/daily/post.ts';
import { FREEZES_A_MONTH, streakOf } from '../../../../src/core/daily/streak.ts';

const DAY_MS = 86_400_000;
const START = Date.parse('2026-03-02T09:00:00Z');

type Fate = 'answered' | 'ignored' | 'open' | 'missed' | 'extra';
type Said = Pick<Post, 'id' | 'kind' | 'date' | 'dueAt' | 'state' | 'closedAt'>;

const postOf = (fate: Fate, at: number): Said => ({
  id: `p${at}`,
  kind: fate === 'extra' ? 'now' : 'scheduled',
  dueAt: START + at * DAY_MS,
  date: new Date(START + at * DAY_MS).toISOString().slice(0, 10),
  state: fate === 'missed' ? 'missed' : 'out',
  closedAt: fate === 'open' || fate === 'missed' ? null : START + (at + 1) * DAY_MS,
});

function streak(fates: readonly Fate[], today = '2026-03-30') {
  const answered = new Set(fates.flatMap((fate, at) => (fate === 'answered' ? [`p${at}`] : [])));
  return streakOf(fates.map(postOf), (id) => answered.has(id), today);
}

describe('a streak', () => {
  test('is the posts answered in a row', () => {
    expect(streak(['answered', 'answered', 'answered'])).toMatchObject({
      length: 3,
      counted: ['p0', 'p1', 'p2'],
    });
  });

  test('survives two misses a month by itself, and ends with the third', () => {
    const two = streak(['answered', 'ignored', 'answered', 'ignored', 'answered']);
    expect(two).toMatchObject({ length: 3, frozen: ['p1', 'p3'], freezesLeft: 0 });
    expect(streak(['answered', 'ignored', 'ignored', 'ignored', 'answered'])).toMatchObject({
      length: 1,
      frozen: [],
    });
  });

  test('has two freezes again in the next month', () => {
    const fates: Fate[] = Array.from({ length: 32 }, () => 'answered');
    fates.splice(27, 2, 'ignored', 'ignored');
    fates.splice(30, 1, 'ignored');
    expect(streak(fates, '2026-04-02')).toMatchObject({ length: 29, freezesLeft: 1 });
  });

  test('cannot be broken by a post that did not go out, is open still, or came beside the schedule', () => {
    expect(streak(['answered', 'missed', 'missed', 'missed', 'extra', 'answered', 'open'])).toMatchObject({
      length: 2,
      frozen: [],
    });
  });

  test('that never began spends no freeze', () => {
    expect(streak(['ignored', 'ignored', 'ignored', 'answered', 'ignored'])).toMatchObject({
      length: 1,
      freezesLeft: 1,
    });
  });

  test('never counts what was not answered, nor spends more than the month has, in any order of the posts', () => {
    const fates = fc.array(fc.constantFrom<Fate>('answered', 'ignored', 'open', 'missed', 'extra'), {
      maxLength: 90,
    });
    fc.assert(
      fc.property(fates, (all) => {
        const { length, counted, frozen } = streak(all);
        expect(length).toBe(counted.length);
        for (const id of counted) expect(all[Number(id.slice(1))]).toBe('answered');
        for (const id of frozen) expect(all[Number(id.slice(1))]).toBe('ignored');
        const months = Map.groupBy(frozen, (id) => postOf('ignored', Number(id.slice(1))).date.slice(0, 7));
        for (const spent of months.values()) expect(spent.length).toBeLessThanOrEqual(FREEZES_A_MONTH);
        const answered = new Set(all.flatMap((fate, at) => (fate === 'answered' ? [`p${at}`] : [])));
        const backwards = streakOf(all.map(postOf).toReversed(), (id) => answered.has(id), '2026-03-30');
        expect(backwards.counted).toEqual(counted);
        // All in a row up to its end: every answered post after the first counted one is counted.
        const from = counted[0] === undefined ? all.length : Number(counted[0].slice(1));
        expect(counted).toHaveLength(all.slice(from).filter((fate) => fate === 'answered').length);
      }),
    );
  });
});
