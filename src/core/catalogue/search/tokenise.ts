/** Owns cutting a line into the words that are searched. */
import { foldText } from '../names/fold.ts';

/** `surface` as it stands in the line, `term` as it is compared. */
export type Token = { readonly surface: string; readonly term: string };

/**
 * A change of script ends a word: in "RabbitMQ나" and "API를" the Korean particle is not part of the name. Chinese
 * characters stand without spaces: every two neighbours are a word. C++ and C# keep their signs.
 */
const WORD =
  /\p{Script=Hangul}+|(?<han>\p{Script=Han}+)|\p{Script=Hiragana}+|[\p{Script=Katakana}ー]+|[[\p{L}\p{N}\p{M}]--[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]]+[+#]*/gv;

/** Most lines hold nothing but Latin and Hangul, and need neither Unicode classes nor folding: ten times faster. */
const PLAIN_LINE = /^[\t\n\u0020-\u007E가-힣·…‘’“”–—•→]*$/u;
const PLAIN_WORD = /[A-Za-z0-9]+[+#]*|[가-힣]+/gu;

/** A longer run of letters is no word: a key, a hash, an attack. */
const LONGEST_WORD = 64;

export function tokenise(line: string): Token[] {
  return (PLAIN_LINE.test(line) ? plainTokens(line) : tokensOf(line)).filter(
    ({ surface }) => surface.length <= LONGEST_WORD,
  );
}

/** The terms alone: what an index is made of. */
export function termsOf(line: string): string[] {
  if (!PLAIN_LINE.test(line)) return tokenise(line).map(({ term }) => term);
  return (line.toLowerCase().match(PLAIN_WORD) ?? []).filter((term) => term.length <= LONGEST_WORD);
}

function plainTokens(line: string): Token[] {
  return (line.match(PLAIN_WORD) ?? []).map((surface) => ({ surface, term: surface.toLowerCase() }));
}

function tokensOf(line: string): Token[] {
  return [...line.matchAll(WORD)].flatMap((match) => {
    const surfaces = match.groups?.han === undefined ? [match[0]] : pairsOf(match[0]);
    return surfaces.map((surface) => ({ surface, term: foldText(surface) }));
  });
}

function pairsOf(run: string): string[] {
  const characters = [...run];
  if (characters.length < 3) return [run];
  return characters.slice(1).map((character, i) => `${characters[i] ?? ''}${character}`);
}
