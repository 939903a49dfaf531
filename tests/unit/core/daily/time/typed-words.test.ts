/** Owns the proof that times, days, zones and dates are understood as people type them, or refused, and never guessed silently. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDate } from '../../../../../src/core/daily/time/parse-date.ts';
import { parseDays } from '../../../../../src/core/daily/time/parse-days.ts';
import { parseLateness } from '../../../../../src/core/daily/time/parse-lateness.ts';
import { parseTime } from '../../../../../src/core/daily/time/parse-time.ts';
import { completeZones, parseZone } from '../../../../../src/core/daily/time/parse-zone.ts';
import type { Parsed } from '../../../../../src/core/daily/time/parsed.ts';

/** What was understood, with `?` where it is said back, or the problem. */
function short<Value>(parsed: Parsed<Value, unknown>): unknown {
  if (parsed.kind === 'refused') return parsed.problem;
  return parsed.isReading ? [parsed.value, '?'] : parsed.value;
}

describe('times', () => {
  test.each([
    ['09:00', '09:00'],
    ['9:00', '09:00'],
    ['23:59', '23:59'],
    ['０９：００', '09:00'],
  ])('%s is plain', (typed, time) => expect(short(parseTime(typed))).toBe(time));

  test.each([
    ['9', '09:00'],
    ['0', '00:00'],
    ['0930', '09:30'],
    ['9am', '09:00'],
    ['9:00 pm', '21:00'],
    ['9:30 P.M.', '21:30'],
    ['12 am', '00:00'],
    ['12pm', '12:00'],
    ['noon', '12:00'],
    ['오전 9시', '09:00'],
    ['오후 9시 30분', '21:30'],
    ['아침 8시 반', '08:30'],
    ['저녁 7시', '19:00'],
    ['오전 12시', '00:00'],
    ['오후 12시', '12:00'],
    ['21시', '21:00'],
    ['정오', '12:00'],
    ['자정', '00:00'],
  ])('%s is said back as %s', (typed, time) => expect(short(parseTime(typed))).toEqual([time, '?']));

  test.each([
    ['25:00', 'out_of_range'],
    ['24:00', 'out_of_range'],
    ['9:60', 'out_of_range'],
    ['13 am', 'out_of_range'],
    ['0 pm', 'out_of_range'],
    ['', 'unknown'],
    ['nine', 'unknown'],
    ['9ish', 'unknown'],
    ['-9', 'unknown'],
    ['9:5', 'unknown'],
  ])('%s is refused', (typed, problem) => expect(short(parseTime(typed))).toBe(problem));
});

describe('days', () => {
  test.each([
    ['weekdays', '12345'],
    ['Every Weekday', '12345'],
    ['주중', '12345'],
    ['평일', '12345'],
    ['weekend', '67'],
    ['주말', '67'],
    ['daily', '1234567'],
    ['매일', '1234567'],
    ['mon,wed', '13'],
    ['Mon, Wed and Fri', '135'],
    ['wed mon', '13'],
    ['mon-fri', '12345'],
    ['mon – wed', '123'],
    ['fri-mon', '1567'],
    ['Mondays', '1'],
    ['월수금', '135'],
    ['월, 수, 금', '135'],
    ['월~금', '12345'],
    ['월요일 금요일', '15'],
    ['매주 월요일과 목요일', '14'],
    ['weekend, mon', '167'],
  ])('%s', (typed, days) => expect(parseDays(typed)).toMatchObject({ value: Array.from(days, Number) }));

  test.each(['', 'someday', 'mon,funday', 'mon-', '월욜일', '8', 'week', 'and'])('%s is refused', (typed) =>
    expect(short(parseDays(typed))).toBe('unknown'),
  );
});

describe('zones', () => {
  test.each([
    ['Asia/Seoul', 'Asia/Seoul'],
    ['America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
  ])('%s is plain', (typed, zone) => expect(short(parseZone(typed))).toBe(zone));

  test.each([
    ['asia/seoul', 'Asia/Seoul'],
    ['KST', 'Asia/Seoul'],
    ['Seoul', 'Asia/Seoul'],
    ['서울', 'Asia/Seoul'],
    ['한국', 'Asia/Seoul'],
    ['new york', 'America/New_York'],
    ['뉴욕', 'America/New_York'],
    ['America/new york', 'America/New_York'],
    ['JST', 'Asia/Tokyo'],
    ['utc', 'UTC'],
    ['Calcutta', 'Asia/Calcutta'],
  ])('%s is said back as %s', (typed, zone) => expect(short(parseZone(typed))).toEqual([zone, '?']));

  test.each([
    ['', 'missing', 'Asia/Seoul'],
    ['CST', 'ambiguous', 'America/Chicago'],
    ['IST', 'ambiguous', 'Asia/Kolkata'],
    ['미국', 'ambiguous', 'America/New_York'],
    ['GMT+9', 'offset', 'Asia/Seoul'],
    ['UTC+9', 'offset', 'Asia/Seoul'],
    ['+09:00', 'offset', 'Asia/Seoul'],
    ['-5', 'offset', 'America/New_York'],
    ['Seol', 'unknown', undefined],
    ['Mars/Olympus', 'unknown', undefined],
  ])('%s is refused as %s', (typed, reason, candidate) => {
    const parsed = parseZone(typed);
    if (parsed.kind !== 'refused') throw new Error('understood');
    expect(parsed.problem.reason).toBe(reason);
    if (candidate !== undefined) expect(parsed.problem.candidates).toContain(candidate);
    expect(parsed.problem.candidates.length).toBeLessThanOrEqual(5);
  });

  test('are suggested by city, by country and in Korean, the popular ones first', () => {
    expect(completeZones('', 3)[0]).toBe('Asia/Seoul');
    expect(completeZones('seo', 5)).toContain('Asia/Seoul');
    expect(completeZones('서', 5)).toContain('Asia/Seoul');
    expect(completeZones('new', 25)).toContain('America/New_York');
    expect(completeZones('europe/', 25)).toHaveLength(25);
  });
});

describe('dates', () => {
  // A Saturday.
  const today = '2026-11-21';
  test.each([
    ['2026-12-25', '2026-12-25'],
    ['2026.12.25', ['2026-12-25', '?']],
    ['25 Dec', ['2026-12-25', '?']],
    ['December 25th', ['2026-12-25', '?']],
    ['Jan 2', ['2027-01-02', '?']],
    ['12월 25일', ['2026-12-25', '?']],
    ['2027년 1월 4일', ['2027-01-04', '?']],
    ['12/25', ['2026-12-25', '?']],
    ['25/12', ['2026-12-25', '?']],
    ['tomorrow', ['2026-11-22', '?']],
    ['내일', ['2026-11-22', '?']],
    ['monday', ['2026-11-23', '?']],
    ['next monday', ['2026-11-23', '?']],
    ['다음 주 금요일', ['2026-11-27', '?']],
    ['토요일', ['2026-11-28', '?']],
  ])('%s', (typed, date) => expect(short(parseDate(typed, today))).toEqual(date));

  test.each([
    ['4/5', 'unclear'],
    ['2026-02-30', 'no_such_day'],
    ['31 Nov', 'no_such_day'],
    ['13/14', 'no_such_day'],
    ['2025-12-25', 'past'],
    ['someday', 'unknown'],
    ['weekdays', 'unknown'],
    ['', 'unknown'],
  ])('%s is refused', (typed, problem) => expect(short(parseDate(typed, today))).toBe(problem));
});

describe('lateness', () => {
  test.each([
    ['3h', 180],
    ['90m', 90],
    ['3 hours', 180],
    ['1.5h', 90],
    ['3시간', 180],
    ['1시간 30분', 90],
    ['0', 0],
    ['24h', 1440],
  ])('%s', (typed, minutes) => expect(short(parseLateness(typed))).toBe(minutes * 60_000));

  test.each([
    ['3', 'unknown'],
    ['25h', 'too_long'],
    ['-1h', 'unknown'],
    ['a while', 'unknown'],
  ])('%s is refused', (typed, problem) => expect(short(parseLateness(typed))).toBe(problem));
});

test('any text is understood or refused, and never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      for (const parse of [parseTime, parseDays, parseZone, parseLateness])
        expect(['understood', 'refused']).toContain(parse(text).kind);
      expect(['understood', 'refused']).toContain(parseDate(text, '2026-11-21').kind);
    }),
  );
});
