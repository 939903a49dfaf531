/** Owns reading days of the week as people type them, in English and Korean. */
import { fold, refused, understood, type Parsed } from './parsed.ts';
import type { Weekday } from './rule.ts';

const ALL = [1, 2, 3, 4, 5, 6, 7] as const satisfies readonly Weekday[];
const WEEKDAYS = [1, 2, 3, 4, 5] as const satisfies readonly Weekday[];
const WEEKEND = [6, 7] as const satisfies readonly Weekday[];

const GROUPS: ReadonlyMap<string, readonly Weekday[]> = new Map<string, readonly Weekday[]>([
  ...['daily', 'every day', 'everyday', 'all', 'all days', '매일', '날마다', '모든 요일'].map(
    (word) => [word, ALL] as const,
  ),
  ...['weekdays', 'weekday', 'every weekday', 'workdays', '주중', '평일'].map(
    (word) => [word, WEEKDAYS] as const,
  ),
  ...['weekends', 'weekend', 'every weekend', '주말'].map((word) => [word, WEEKEND] as const),
]);

/** In the order of the week; every spelling of a day. */
const SPELLINGS: readonly (readonly string[])[] = [
  ['mon', 'monday', 'mondays', '월', '월요일'],
  ['tue', 'tues', 'tuesday', 'tuesdays', '화', '화요일'],
  ['wed', 'weds', 'wednesday', 'wednesdays', '수', '수요일'],
  ['thu', 'thur', 'thurs', 'thursday', 'thursdays', '목', '목요일'],
  ['fri', 'friday', 'fridays', '금', '금요일'],
  ['sat', 'saturday', 'saturdays', '토', '토요일'],
  ['sun', 'sunday', 'sundays', '일', '일요일'],
];
const DAYS: ReadonlyMap<string, Weekday> = new Map(
  ALL.flatMap((day) => (SPELLINGS[day - 1] ?? []).map((word) => [word, day] as const)),
);

/** `월수금` in one word. */
const KOREAN_RUN = /^[월화수목금토일]{2,7}$/u;
const BETWEEN = /^(\S+?) ?(?:-|–|—|~|to|through|부터) ?(\S+?)(?: ?까지)?$/u;

/** Sorted, none twice. `mon-fri`, `월~금` and `fri-mon` are ranges; a word that is no day refuses all of it. */
export function parseDays(text: string): Parsed<readonly Weekday[], 'unknown'> {
  const typed = fold(text).replace(/^매주 /u, '');
  const group = GROUPS.get(typed);
  if (group !== undefined) return understood(group);
  const words = typed
    .replace(/ ?(-|–|—|~) ?/gu, '$1')
    .split(/ ?[,、·/&+] ?| and | |(?<=요일)(?:과|와|하고) /u)
    .filter((word) => word !== '' && word !== 'and' && word !== '및');
  const days = [typed].flatMap(rangeOf).concat(words.flatMap(daysOf));
  const isKnown =
    rangeOf(typed).length > 0 || (words.length > 0 && words.every((word) => daysOf(word).length > 0));
  if (!isKnown) return refused('unknown');
  return understood(ALL.filter((day) => days.includes(day)));
}

function daysOf(word: string): readonly Weekday[] {
  const group = GROUPS.get(word);
  if (group !== undefined) return group;
  const day = DAYS.get(word);
  if (day !== undefined) return [day];
  if (KOREAN_RUN.test(word)) return Array.from(word).flatMap((one) => DAYS.get(one) ?? []);
  return rangeOf(word);
}

/** Both ends belong to it; one that begins late in the week goes on into the next. */
function rangeOf(text: string): readonly Weekday[] {
  const [, first = '', last = ''] = BETWEEN.exec(text) ?? [];
  const from = DAYS.get(first);
  const to = DAYS.get(last);
  if (from === undefined || to === undefined) return [];
  return from <= to
    ? ALL.filter((day) => day >= from && day <= to)
    : ALL.filter((day) => day >= from || day <= to);
}
