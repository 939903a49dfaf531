/** Owns cutting a run of Hangul into words that are known and what is left: 캐시무효화를 is 캐시, 무효화 and a particle. */
import { isKoreanEnding, stemOf } from '../../catalogue/search/word-endings.ts';

export type HangulPart = {
  readonly text: string;
  /** The word as it is compared. */
  readonly stem: string;
  /** It ends in "and": what follows is another element of a list. */
  readonly isJoined: boolean;
};

/** Verbal endings that a question brings and that look like nouns: 인가 is also "authorization". */
const VERBAL =
  /^(?:인가|인지|이란|일까|인데|입니까|이었|했던|했|하나|하시|한가|되나|될|할|하는|하기|하면|하지|해서|해야|해|하여|시키|시켜|받|롭|스러|답|있|없)/u;
const JOINING = /(?:와|과|이랑|랑|이나|하고)$/u;
/** Shorter words are looked for at the beginning of a run and behind a known word only. */
const SURE_LENGTH = 3;

export type KoreanVocabulary = {
  /** The longest known word at a place of the run, or null. */
  readonly longestAt: (run: string, at: number) => string | null;
};

export function createKoreanVocabulary(words: Iterable<string>): KoreanVocabulary {
  const given = new Set(words);
  // "샤딩과 파티셔닝" gives 샤딩과, of which the particle is no part where 샤딩 is a word as well.
  const known = new Set(
    [...given].filter(
      (word) =>
        !given.has(word.replace(/(?:과|와|을|를|의|에|로|이|가)$/u, '')) ||
        !/[과와을를의에로이가]$/u.test(word),
    ),
  );
  const longest = Math.max(1, ...[...known].map((word) => word.length));
  return {
    longestAt(run, at) {
      for (let length = Math.min(longest, run.length - at); length > 0; length -= 1) {
        const word = run.slice(at, at + length);
        if (known.has(word)) return word;
      }
      return null;
    },
  };
}

export function splitHangul(run: string, vocabulary: KoreanVocabulary): readonly HangulPart[] {
  const parts: HangulPart[] = [];
  let unknown = '';
  let at = 0;
  while (at < run.length) {
    const rest = run.slice(at);
    const isBehindKnown = unknown === '' && parts.length > 0;
    if (isBehindKnown && (isKoreanEnding(rest) || VERBAL.test(rest))) {
      return withJoin(parts, rest);
    }
    const word = vocabulary.longestAt(run, at);
    if (word !== null && isTaken(word, run.slice(at + word.length), unknown)) {
      if (unknown !== '') parts.push(unknownPart(unknown));
      unknown = '';
      parts.push({ text: word, stem: word, isJoined: false });
      at += word.length;
    } else {
      unknown += run.charAt(at);
      at += 1;
    }
  }
  return unknown === '' ? parts : [...parts, unknownPart(unknown)];
}

function isTaken(word: string, rest: string, unknown: string): boolean {
  if (word.length >= SURE_LENGTH) return true;
  if (unknown !== '') return false;
  return word.length >= 2 || rest === '' || isKoreanEnding(rest);
}

function withJoin(parts: readonly HangulPart[], ending: string): readonly HangulPart[] {
  const last = parts.at(-1);
  if (last === undefined || !JOINING.test(ending)) return parts;
  return [...parts.slice(0, -1), { ...last, isJoined: true }];
}

const unknownPart = (text: string): HangulPart => ({
  text,
  stem: stemOf(text),
  isJoined: JOINING.test(text),
});
