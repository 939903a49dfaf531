/** Owns reading the settings that are one of a few words: level, days off, language. */
import { LEVEL_OF_ROLE } from '../../cards/daily/schedule-form.ts';
import { messagesIn, type Locale } from '../../i18n/locale.ts';
import type { Level } from '../../questions/bank/bank-question.ts';
import type { DailyContext } from '../context.ts';
import type { Outcome } from './findings.ts';

const fold = (typed: string): string => typed.normalize('NFKC').trim().toLowerCase();

const wordsOf = <Value>(
  entries: readonly (readonly [Value, readonly string[]])[],
): ReadonlyMap<string, Value> =>
  new Map(entries.flatMap(([value, words]) => words.map((word) => [word, value] as const)));

const LEVEL_WORDS = wordsOf<Level | null>([
  [1, ['1', 'junior', 'jr', 'entry', '주니어', '신입']],
  [2, ['2', 'mid', 'middle', 'mid-level', 'intermediate', '미들', '중급']],
  [3, ['3', 'senior', 'sr', '시니어']],
  [null, [LEVEL_OF_ROLE, 'auto', 'any', '자동', '직무']],
]);

export function readLevel(typed: string, locale: Locale): Outcome<Level | null> {
  const level = LEVEL_WORDS.get(fold(typed));
  return level === undefined
    ? { problem: messagesIn(locale).schedules.settings.level(typed) }
    : { value: level };
}

const LANGUAGE_WORDS = wordsOf<Locale>([
  ['en', ['en', 'english', '영어', 'en-us', 'en-gb']],
  ['ko', ['ko', 'korean', 'kr', '한국어', '한글', 'ko-kr']],
]);

export function readLanguage(typed: string, locale: Locale): Outcome<Locale> {
  const language = LANGUAGE_WORDS.get(fold(typed));
  return language === undefined
    ? { problem: messagesIn(locale).schedules.settings.language(typed) }
    : { value: language };
}

const HOLIDAY_WORDS = wordsOf<string>([
  ['none', ['none', 'off', 'no', '없음', '안함']],
  ['kr', ['kr', 'ko', 'korea', 'korean', '한국', '공휴일', '한국 공휴일']],
]);

/** A configured name wins over a word of ours. */
export function readHolidays(
  typed: string,
  { calendarNames }: Pick<DailyContext, 'calendarNames'>,
  locale: Locale,
): Outcome<string> {
  const wanted = fold(typed);
  const name = calendarNames.find((one) => fold(one) === wanted) ?? HOLIDAY_WORDS.get(wanted);
  if (name !== undefined) return { value: name };
  const names = [...new Set(['kr', 'none', ...calendarNames])].join(', ');
  return { problem: messagesIn(locale).schedules.settings.holidays(typed, names) };
}
