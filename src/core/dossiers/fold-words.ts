/** Owns the form in which words are compared: case, accents, width and decoration aside. */

const CJK = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;
const ACCENTS = /[\u0300-\u036f]/gu;
const WORDS =
  /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+|[\p{L}\p{N}\p{M}]+/gu;
/** French: "l'entreprise" is two words. */
const ELISION = /(?<!\p{L})(?:[ldjnsc]|qu)['’](?=\p{L})/gu;
const ASCII_ONLY = /^[ -~]*$/u;

export type FoldedWords = {
  /** Words of scripts that put spaces between words. */
  readonly spaced: readonly string[];
  /** Everything in Hangul, Han and Kana, joined: spacing there is a matter of taste. */
  readonly joined: string;
};

/** Lower case, one width, no Latin accents. */
export function fold(text: string): string {
  if (ASCII_ONLY.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').replace(ACCENTS, '').normalize('NFC').toLowerCase();
}

/** The words of a heading or label; apostrophes vanish ("I'm" → "im"). */
export function foldWords(text: string): FoldedWords {
  const spaced: string[] = [];
  let joined = '';
  for (const word of fold(text).replace(ELISION, ' ').replace(/['’`]/gu, '').match(WORDS) ?? []) {
    if (CJK.test(word)) joined += word;
    else spaced.push(word);
  }
  return { spaced, joined };
}

export const isCjk = (text: string): boolean => CJK.test(text);
