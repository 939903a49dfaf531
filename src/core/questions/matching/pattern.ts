/** Owns what a name of a tag looks like to the matcher, and where in a line it stands. */
import { isGeneric } from './generic-words.ts';
import type { LineWord } from './line-words.ts';

export type Pattern = {
  /** Null: a phrase that means none of the tags. */
  readonly tag: string | null;
  readonly kind: 'name' | 'context' | 'exact' | 'nothing';
  /** At least one; an `exact` pattern holds the one surface. */
  readonly stems: readonly string[];
  /** The name is a list itself: "process and thread". */
  readonly isList: boolean;
};

export type Occurrence = {
  readonly pattern: Pattern;
  /** Places of its words in the line, ascending. */
  readonly at: readonly number[];
  /** Nothing stands between its words. */
  readonly isTight: boolean;
};

/** Words that may stand between those of a name: "caching *strategies* for invalidation". */
const WORDS_BETWEEN = 1;
/** Elements of a list that share their last word: "unit, integration and end-to-end tests". */
const LIST_LENGTH = 6;
const TURNING = new Set(['of', 'for', 'in']);

/** Where the pattern stands in the line, if it does. `first` is a place of its first word. */
export function occurrenceAt(pattern: Pattern, words: readonly LineWord[], first: number): Occurrence | null {
  const { stems, kind } = pattern;
  if (stems.length === 1) return { pattern, at: [first], isTight: true };
  const at = inOrder(stems, words, first);
  if (at === null) return turned(pattern, words, first);
  const isTight = isWithoutGap(at, words);
  if (pattern.isList) return isTight ? { pattern, at, isTight } : null;
  if (kind === 'nothing') return isTight && isOneElement(at, words) ? { pattern, at, isTight } : null;
  return isOneElement(at, words) ? near(pattern, at, words, isTight) : shared(pattern, at, words);
}

/** The next place of each word after the one before, within one clause. */
function inOrder(
  stems: readonly string[],
  words: readonly LineWord[],
  first: number,
): readonly number[] | null {
  const at = [first];
  const clause = words[first]?.clause;
  for (const stem of stems.slice(1)) {
    const from = (at.at(-1) ?? first) + 1;
    const next = words.findIndex(
      (word, place) => place >= from && word.clause === clause && word.stem === stem,
    );
    if (next < 0) return null;
    at.push(next);
  }
  return at;
}

function near(
  pattern: Pattern,
  at: readonly number[],
  words: readonly LineWord[],
  isTight: boolean,
): Occurrence | null {
  return isTight || isNearlyTight(at, words) ? { pattern, at, isTight } : null;
}

/** "caching *strategies* for invalidation", not "React *components* with Testing *Library*". */
function isNearlyTight(at: readonly number[], words: readonly LineWord[]): boolean {
  const [from = 0, to = 0] = [at[0], at.at(-1)];
  const between = words.slice(from, to + 1).filter((word, i) => !word.isStop && !at.includes(from + i));
  return between.length <= WORDS_BETWEEN && between.every(({ stem }) => isGeneric(stem));
}

/** "invalidation of caches" is cache invalidation; "design system" is not system design. */
function turned(pattern: Pattern, words: readonly LineWord[], second: number): Occurrence | null {
  const [a, b] = pattern.stems;
  if (pattern.stems.length !== 2 || pattern.kind === 'nothing') return null;
  // `second` is the place of the first stem, which stands behind the preposition here.
  if (words[second]?.stem !== a) return null;
  for (let place = second - 1; place >= Math.max(0, second - 4); place -= 1) {
    const word = words[place];
    if (word === undefined || word.element !== words[second]?.element) return null;
    if (word.stem !== b) continue;
    const between = words.slice(place + 1, second);
    const turns = between.some(({ surface }) => TURNING.has(surface.toLowerCase()));
    return turns && between.filter(({ isStop }) => !isStop).length <= WORDS_BETWEEN
      ? { pattern, at: [place, second], isTight: false }
      : null;
  }
  return null;
}

/**
 * A name over several elements of a list. Either the last word is shared ("unit and integration tests"), or the first
 * one is ("caching strategies and invalidation").
 */
function shared(pattern: Pattern, at: readonly number[], words: readonly LineWord[]): Occurrence | null {
  const [head = 0, last = 0] = [at[0], at.at(-1)];
  const from = words[head]?.element ?? 0;
  const to = words[last]?.element ?? 0;
  if (to - from > LIST_LENGTH) return null;
  const own = (element: number): readonly number[] =>
    words.flatMap((word, place) => (word.element === element && !word.isStop ? [place] : []));
  const isIn = (place: number): boolean => at.includes(place);
  const [first, end] = [own(from), own(to)];
  const isMiddleFree = at.every((place) => [from, to].includes(words[place]?.element ?? -1));
  const sharesLast =
    first.every(isIn) && end.at(-1) === last && at.filter((place) => end.includes(place)).length === 1;
  const sharesFirst = to - from === 1 && end.every(isIn) && first.filter(isIn).length === 1;
  return isMiddleFree && (sharesLast || sharesFirst) ? { pattern, at, isTight: false } : null;
}

const isOneElement = (at: readonly number[], words: readonly LineWord[]): boolean =>
  at.every((place) => words[place]?.element === words[at[0] ?? 0]?.element);

const isWithoutGap = (at: readonly number[], words: readonly LineWord[]): boolean => gapOf(at, words) === 0;

/** Telling words between the first and the last that are not the pattern's own. */
function gapOf(at: readonly number[], words: readonly LineWord[]): number {
  const [from = 0, to = 0] = [at[0], at.at(-1)];
  return words.slice(from, to + 1).filter((word, i) => !word.isStop && !at.includes(from + i)).length;
}
