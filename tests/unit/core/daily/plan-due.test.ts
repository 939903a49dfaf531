/** Owns the proof that every occurrence is posted or missed, once, whatever the clock and the program do. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LATE_GRACE_MS, MISSED_LISTED, planDue } from '../../../../src/core/daily/plan-due.ts';
import type { Occurrence } from '../../../../src/core/daily/time/rule.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Every day at nine, UTC. */
function daily(after: number): Occurrence {
  const day = Math.floor((after - 9 * HOUR_MS) / DAY_MS) + 1;
  return nine(day);
}
const nine = (day: number): Occurrence => ({
  at: day * DAY_MS + 9 * HOUR_MS,
  date: new Date(day * DAY_MS).toISOString().slice(0, 10),
});

const lateMs = 3 * HOUR_MS;
const plan = (from: number, now: number, late = lateMs) => planDue({ from, lateMs: late }, now, daily);

describe('what becomes of due occurrences', () => {
  test('what is due now is posted, and the next one is tomorrow', () => {
    expect(plan(nine(1).at, nine(1).at)).toEqual({ missed: [], unlisted: 0, post: nine(1), next: nine(2) });
  });

  test('what was due while the program was down is posted up to the limit, and not a moment later', () => {
    expect(plan(nine(1).at, nine(1).at + lateMs).post).toEqual(nine(1));
    expect(plan(nine(1).at, nine(1).at + lateMs + 1)).toMatchObject({ post: null, missed: [nine(1)] });
  });

  test('even where nothing may be late, the minutes that a tick takes do not count', () => {
    expect(plan(nine(1).at, nine(1).at + LATE_GRACE_MS, 0).post).toEqual(nine(1));
  });

  test('of several, the latest is posted and the others were missed', () => {
    expect(plan(nine(1).at, nine(3).at + 1)).toEqual({
      missed: [nine(1), nine(2)],
      unlisted: 0,
      post: nine(3),
      next: nine(4),
    });
  });

  test('nothing is due before its time', () => {
    expect(plan(nine(2).at, nine(1).at)).toEqual({ missed: [], unlisted: 0, post: null, next: nine(2) });
  });

  test('a holiday that was entered after the day had been planned is kept', () => {
    const without = (after: number): Occurrence => (daily(after).at === nine(1).at ? nine(2) : daily(after));
    expect(planDue({ from: nine(1).at, lateMs }, nine(1).at, without)).toMatchObject({
      post: null,
      missed: [],
      next: nine(2),
    });
  });

  test('a rule that names no further day says so', () => {
    const once = (after: number): Occurrence | null => (after < nine(1).at ? nine(1) : null);
    expect(planDue({ from: nine(1).at, lateMs }, nine(1).at, once)).toMatchObject({
      post: nine(1),
      next: null,
    });
  });

  test('after many years a month is listed, and nobody counts for ever', () => {
    let asked = 0;
    const counted = (after: number): Occurrence => {
      asked += 1;
      return daily(after);
    };
    const late = planDue({ from: nine(1).at, lateMs }, nine(30_000).at + lateMs + 1, counted);
    expect(late.missed).toHaveLength(MISSED_LISTED);
    expect(late).toMatchObject({ post: null, next: nine(30_001) });
    expect(late.unlisted).toBeGreaterThan(300);
    expect(asked).toBeLessThan(1_000);
  });

  test('over any downtimes and jumps of the clock, each is posted or missed once, and what is next never moves back while the clock does not', () => {
    const jumps = fc.array(fc.integer({ min: -5 * DAY_MS, max: 40 * DAY_MS }), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(jumps, fc.integer({ min: 0, max: 30 * HOUR_MS }), (steps, late) => {
        const settled = new Map<number, 'post' | 'missed'>();
        let next = nine(1).at;
        let now = nine(0).at;
        for (const step of steps) {
          now = Math.max(0, now + step);
          if (next > now) continue;
          const { missed, unlisted, post, next: following } = plan(next, now, late);
          if (unlisted > 0) return;
          for (const [one, fate] of [...missed.map((m) => [m, 'missed'] as const), [post, 'post'] as const]) {
            if (one === null) continue;
            expect(settled.has(one.at)).toBe(false);
            expect(one.at).toBeLessThanOrEqual(now);
            if (fate === 'post') expect(now - one.at).toBeLessThanOrEqual(Math.max(late, LATE_GRACE_MS));
            settled.set(one.at, fate);
          }
          expect(following?.at).toBeGreaterThan(now);
          expect(following?.at).toBeGreaterThan(next);
          next = following?.at ?? next;
        }
        // None left out: every day before the next one has its fate.
        const days = Math.round((next - nine(1).at) / DAY_MS);
        expect(settled.size).toBe(days);
      }),
      { numRuns: 500 },
    );
  });
});
