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

/** A longer run of letters is no word: a key, a hash, an attack. */
const LONGEST_WORD = 64;

export function tokenise(line: string): Token[] {
  const tokens: Token[] = [];
  for (const match of line.matchAll(WORD)) {
    const surface = match[0];
    if (match.groups?.han !== undefined) {
      tokens.push(...pairsOf(surface).map((pair) => ({ surface: pair, term: foldText(pair) })));
    } else if (surface.length <= LONGEST_WORD) {
      tokens.push({ surface, term: foldText(surface) });
    }
  }
  return tokens;
}

function pairsOf(run: string): string[] {
  const characters = [...run];
  if (characters.length < 3) return [run];
  return characters.slice(1).map((character, i) => `${characters[i] ?? ''}${character}`);
}
