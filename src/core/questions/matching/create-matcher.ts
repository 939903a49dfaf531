/** Owns finding what a topic line is about: its tags, best first, each with a score and the words that say so. */
import { foldText } from '../../catalogue/names/fold.ts';
import type { Tag } from '../tags/tag.ts';
import { createTagTree, type TagTree } from '../tags/tag-tree.ts';
import { createKoreanVocabulary, type KoreanVocabulary } from './korean-words.ts';
import { hangulRuns, lineWords, type LineWord } from './line-words.ts';
import { isGeneric } from './generic-words.ts';
import { KOREAN_LOANS } from './same-words.ts';
import { type Occurrence, occurrenceAt, type Pattern } from './pattern.ts';

export type LineToMatch = {
  readonly text: string;
  /** The topic that the line stands under. */
  readonly title?: string | null;
  readonly role?: string | null;
};

export type TagMatch = {
  readonly tag: string;
  /** 1 to 100: how surely and how exactly. */
  readonly score: number;
  /** The words of the line that say so, as they stand there. */
  readonly words: readonly string[];
};

export type Matcher = {
  readonly tree: TagTree;
  readonly vocabulary: KoreanVocabulary;
  readonly match: (line: LineToMatch) => readonly TagMatch[];
};

/** A line of nothing but "best practices" is about what its topic is about, less surely. */
const FROM_TITLE = 0.6;

export function createMatcher(tags: readonly Tag[], nothing: readonly string[]): Matcher {
  const tree = createTagTree(tags);
  const vocabulary = createKoreanVocabulary(
    tags.flatMap(phrasesOf).concat(nothing, KOREAN_LOANS).flatMap(hangulRuns),
  );
  const patterns = indexPatterns(tags, nothing, vocabulary);
  const find = (text: string): { words: readonly LineWord[]; found: readonly Occurrence[] } => {
    const words = lineWords(text, vocabulary);
    return { words, found: occurrences(words, patterns) };
  };
  const plain = (text: string): readonly string[] => {
    const { found } = find(text);
    return strongest(
      found.filter(({ pattern }) => pattern.kind !== 'context'),
      tree,
    ).flatMap(({ pattern }) => pattern.tag ?? []);
  };
  const match = ({ text, title = null, role = null }: LineToMatch): readonly TagMatch[] => {
    const { words, found } = find(text);
    const above = title === null ? [] : plain(title);
    const near = [...plain(text), ...above];
    const around =
      near.some((id) => tree.productOf(id) !== null) || role === null ? near : [...near, ...plain(role)];
    const counted = found.filter(
      ({ pattern }) => pattern.kind !== 'context' || isInContext(pattern.tag, around, tree),
    );
    const matches = toMatches(strongest(counted, tree), words, tree);
    if (matches.length > 0 || title === null || !words.every(({ stem, isStop }) => isStop || isGeneric(stem)))
      return matches;
    return match({ text: title, role }).map((one) => ({ ...one, score: Math.floor(one.score * FROM_TITLE) }));
  };
  return { tree, vocabulary, match };
}

function phrasesOf(tag: Tag): string[] {
  return [tag.en, tag.ko].flatMap(({ name, aliases, context = [] }) => [name, ...aliases, ...context]);
}

/** By the first word. An exact name is found by its surface. */
type PatternIndex = {
  readonly byStem: ReadonlyMap<string, readonly Pattern[]>;
  readonly bySurface: ReadonlyMap<string, readonly Pattern[]>;
};

function indexPatterns(
  tags: readonly Tag[],
  nothing: readonly string[],
  vocabulary: KoreanVocabulary,
): PatternIndex {
  const read = (phrase: string, keepsStops: boolean): Pick<Pattern, 'stems' | 'isList'> => {
    const words = lineWords(phrase, vocabulary);
    const telling = words.filter(({ isStop }) => keepsStops || !isStop);
    const isList = words.some(({ element }) => element !== words[0]?.element);
    // "on call" without its preposition would be any call.
    return {
      stems: (telling.length > 1 || words.length === 1 ? telling : words).map(({ stem }) => stem),
      isList,
    };
  };
  const patterns = tags.flatMap((tag): Pattern[] => {
    const exact = new Set(tag.exact?.map(foldText));
    const make = (kind: Pattern['kind'], phrases: readonly string[]): Pattern[] =>
      phrases
        // A name that is also an exact one counts only as that: "Go", "REST".
        .filter((phrase) => !exact.has(foldText(phrase)))
        .map((phrase) => ({ tag: tag.id, kind, ...read(phrase, false) }));
    return [
      ...make('name', [
        tag.id.replaceAll('-', ' '),
        ...[tag.en, tag.ko].flatMap(({ name, aliases }) => [name, ...aliases]),
      ]),
      ...make(
        'context',
        [tag.en, tag.ko].flatMap(({ context = [] }) => context),
      ),
      ...(tag.exact ?? []).map((surface): Pattern => ({
        tag: tag.id,
        kind: 'exact',
        stems: [surface],
        isList: false,
      })),
    ];
  });
  const none = nothing.map((phrase): Pattern => ({
    tag: null,
    kind: 'nothing',
    ...read(phrase, true),
  }));
  const all = [...patterns, ...none].filter(({ stems }) => stems.length > 0);
  return {
    byStem: groupByFirst(all.filter(({ kind }) => kind !== 'exact')),
    bySurface: groupByFirst(all.filter(({ kind }) => kind === 'exact')),
  };
}

const groupByFirst = (patterns: readonly Pattern[]): ReadonlyMap<string, readonly Pattern[]> =>
  Map.groupBy(patterns, ({ stems }) => stems[0] ?? '');

function occurrences(words: readonly LineWord[], { byStem, bySurface }: PatternIndex): readonly Occurrence[] {
  return words.flatMap(({ stem, surface }, place) =>
    [...(byStem.get(stem) ?? []), ...(bySurface.get(surface) ?? [])].flatMap(
      (pattern) => occurrenceAt(pattern, words, place) ?? [],
    ),
  );
}

function isInContext(tag: string | null, around: readonly string[], tree: TagTree): boolean {
  if (tag === null) return false;
  const root = tree.line(tag).at(-1) ?? tag;
  const wanted = tree.byId(tag)?.with ?? [root];
  return around.some((id) => wanted.some((one) => id === one || tree.isBelow(id, one)));
}

/** Without what a longer or a more exact name covers: "cache invalidation" takes its words from "cache". */
function strongest(found: readonly Occurrence[], tree: TagTree): readonly Occurrence[] {
  return found.filter((one) => !found.some((other) => other !== one && covers(other, one, tree)));
}

function covers(other: Occurrence, one: Occurrence, tree: TagTree): boolean {
  if (!one.at.every((place) => other.at.includes(place))) return false;
  if (other.at.length > one.at.length) return true;
  if (other.pattern.kind === 'nothing') return one.pattern.kind !== 'nothing';
  const [a, b] = [other.pattern.tag, one.pattern.tag];
  if (a === null || b === null || a === b) return false;
  if (tree.isBelow(a, b)) return true;
  return !tree.isBelow(b, a) && other.pattern.kind === 'context' && one.pattern.kind !== 'context';
}

function toMatches(
  found: readonly Occurrence[],
  words: readonly LineWord[],
  tree: TagTree,
): readonly TagMatch[] {
  const best = new Map<string, { score: number; places: Set<number> }>();
  for (const { pattern, at, isTight } of found) {
    if (pattern.tag === null) continue;
    const score = scoreOf(pattern, at.length, isTight, tree.depth(pattern.tag));
    const known = best.get(pattern.tag);
    best.set(pattern.tag, {
      score: Math.max(score, known?.score ?? 0),
      places: new Set([...(known?.places ?? []), ...at]),
    });
  }
  return [...best]
    .map(([tag, { score, places }]) => ({ tag, score, at: [...places].sort((a, b) => a - b) }))
    .sort((a, b) => b.score - a.score || (a.at[0] ?? 0) - (b.at[0] ?? 0) || (a.tag < b.tag ? -1 : 1))
    .map(({ tag, score, at }) => ({ tag, score, words: at.map((place) => words[place]?.surface ?? '') }));
}

/** A longer name, a deeper tag, and words that stand together say more. */
function scoreOf(pattern: Pattern, length: number, isTight: boolean, depth: number): number {
  const words = Math.min(length, 3) - 1;
  return Math.min(
    100,
    50 + 15 * words + 12 * Math.min(depth, 2) + (isTight ? 3 : 0) - (pattern.kind === 'context' ? 8 : 0),
  );
}
