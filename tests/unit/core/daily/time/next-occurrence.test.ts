/** Owns the proof that a schedule comes on its days, once a day, at its wall time, in every zone. */
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { KOREAN_HOLIDAYS } from '../../../../../src/core/daily/time/holidays.ts';
import { nextOccurrence, nextOccurrences } from '../../../../../src/core/daily/time/next-occurrence.ts';
import type { ScheduleRule, Weekday } from '../../../../../src/core/daily/time/rule.ts';

const ZONES = [
  'Asia/Seoul',
  'America/New_York',
  'Europe/London',
  'Europe/Berlin',
  'Australia/Lord_Howe',
  'America/Sao_Paulo',
  'Africa/Casablanca',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'Pacific/Chatham',
  'America/St_Johns',
  'UTC',
] as const;
const EVERY_DAY: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5];
const DAY_MS = 24 * 3_600_000;
const FROM = Date.UTC(2026, 0, 1);
const UNTIL = Date.UTC(2030, 11, 1);

const rule = (zone: string, time: string, days = EVERY_DAY): ScheduleRule => ({ zone, time, days });
const at = (text: string): number => Temporal.Instant.from(text).epochMilliseconds;
const next = (of: ScheduleRule, after: string): string | null => {
  const found = nextOccurrence(of, at(after));
  return found === null ? null : Temporal.Instant.fromEpochMilliseconds(found.occurrence.at).toString();
};

const anyZone = fc.constantFrom(...ZONES);
const anyTime = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
const anyInstant = fc.integer({ min: FROM, max: UNTIL });
const anyDays = fc.subarray([...EVERY_DAY], { minLength: 1 }).map((days) => days.toSorted((a, b) => a - b));

describe.each(ZONES)('in %s, from 2026 to 2030', (zone) => {
  test('every day has one occurrence, in order, at the wall time or moved by the gap', () => {
    for (const time of ['02:30', '00:00', '23:59', '09:00']) {
      const days = Math.round((UNTIL - FROM) / DAY_MS);
      let after = FROM;
      let last: Temporal.PlainDate | null = null;
      for (let day = 0; day < days; day += 1) {
        const found = nextOccurrence(rule(zone, time), after);
        if (found === null) throw new Error(`nothing after ${after}`);
        const { occurrence } = found;
        expect(occurrence.at).toBeGreaterThan(after);
        const date: Temporal.PlainDate = Temporal.PlainDate.from(occurrence.date);
        if (last !== null) expect(last.until(date).days).toBe(1);
        expectWallTime(zone, time, occurrence);
        after = occurrence.at;
        last = date;
      }
    }
  });
});

/** Where the clock shows another time than asked for, that time does not exist on the date. */
function expectWallTime(zone: string, time: string, { at: instant, date }: { at: number; date: string }) {
  const shown = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
  const asked = Temporal.PlainDateTime.from(`${date}T${time}`);
  if (shown.toPlainDateTime().equals(asked)) return;
  const earlier = asked.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const later = asked.toZonedDateTime(zone, { disambiguation: 'later' });
  expect(earlier.toPlainDateTime().equals(asked)).toBe(false);
  expect(instant).toBe(later.epochMilliseconds);
}

describe('wherever it lives', () => {
  test('it is the same one from any instant in between', () => {
    fc.assert(
      fc.property(
        anyZone,
        anyTime,
        anyDays,
        anyInstant,
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (zone, time, days, after, part) => {
          const first = nextOccurrence(rule(zone, time, days), after);
          if (first === null) throw new Error('a day of the week always comes');
          const between = after + Math.floor((first.occurrence.at - after - 1) * part);
          expect(nextOccurrence(rule(zone, time, days), between)).toEqual(first);
        },
      ),
    );
  });

  test('it keeps to its days', () => {
    fc.assert(
      fc.property(anyZone, anyTime, anyDays, anyInstant, (zone, time, days, after) => {
        for (const { occurrence } of nextOccurrences(rule(zone, time, days), after, 10)) {
          expect(days).toContain(Temporal.PlainDate.from(occurrence.date).dayOfWeek);
        }
      }),
    );
  });
});

describe('when clocks change', () => {
  test('a time that is skipped moves by the gap', () => {
    expect(next(rule('America/New_York', '02:30'), '2026-03-08T00:00Z')).toBe('2026-03-08T07:30:00Z');
    expect(next(rule('Europe/Berlin', '02:30'), '2026-03-29T00:00Z')).toBe('2026-03-29T01:30:00Z');
    // Half an hour: 02:15 is 02:45 on that day.
    expect(next(rule('Australia/Lord_Howe', '02:15'), '2026-10-03T00:00Z')).toBe('2026-10-03T15:45:00Z');
  });

  test('a time that comes twice takes the first, and not the second', () => {
    const nightly = rule('America/New_York', '01:30');
    expect(next(nightly, '2026-11-01T00:00Z')).toBe('2026-11-01T05:30:00Z');
    expect(next(nightly, '2026-11-01T05:30Z')).toBe('2026-11-02T06:30:00Z');
  });
});

describe('holidays and skipped dates', () => {
  const nine = rule('Asia/Seoul', '09:00', WEEKDAYS);

  test('are passed over, and named', () => {
    const found = nextOccurrence(nine, at('2026-12-24T00:00Z'), KOREAN_HOLIDAYS, new Set(['2026-12-28']));
    expect(found).toEqual({
      occurrence: { at: at('2026-12-29T00:00Z'), date: '2026-12-29' },
      passedOver: [
        { date: '2026-12-25', names: ['기독탄신일'] },
        { date: '2026-12-28', names: [] },
      ],
    });
  });

  test('come with their substitute days', () => {
    const names = (date: string): readonly string[] => KOREAN_HOLIDAYS.namesOn(date);
    expect(['2026-02-16', '2026-02-17', '2026-02-18'].map((date) => names(date).length)).toEqual([1, 1, 1]);
    expect(names('2026-05-25')).toEqual(['대체공휴일(부처님 오신 날)']);
    expect(names('2026-11-20')).toEqual([]);
    expect(KOREAN_HOLIDAYS.knownUntil).toMatch(/^20\d\d-12-31$/u);
  });

  test('that leave no day make an end of it', () => {
    const always = { namesOn: () => ['always'], knownUntil: null };
    expect(nextOccurrence(nine, FROM, always)).toBeNull();
    expect(nextOccurrences(nine, FROM, 5, always)).toEqual([]);
  });
});
