/** Owns how a name or a typed text is folded before it is compared: width, case, accents, punctuation, Hangul parts. */
import { disassemble, getChoseong } from 'es-hangul';
import { cleanText } from '../../text/normalise.ts';

const LEADING = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const TRAILING = 'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ';
const PRINTABLE_ASCII = /^[\u0020-\u007E]*$/u;

/** NFKC, lower case, no accents, lone jamo in the form that a keyboard gives (ㅋ, U+314B). Word breaks stay. */
export function foldText(text: string): string {
  if (PRINTABLE_ASCII.test(text)) return text.toLowerCase();
  return cleanText(text)
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/gu, '')
    .normalize('NFC')
    .replace(/[\u1100-\u11FF]/gu, keyboardJamo);
}

/** A conjoining jamo that found no partner, as the jamo that people type. Old Hangul and fillers are dropped. */
function keyboardJamo(jamo: string): string {
  const unit = jamo.charCodeAt(0);
  if (unit <= 0x1112) return LEADING.charAt(unit - 0x1100);
  if (unit >= 0x1161 && unit <= 0x1175) return String.fromCharCode(0x314f + unit - 0x1161);
  if (unit >= 0x11a8 && unit <= 0x11c2) return TRAILING.charAt(unit - 0x11a8);
  return '';
}

/** Letters and digits alone. A name made of nothing else but signs keeps its signs. */
export function squeeze(text: string): string {
  const folded = foldText(text);
  const letters = folded.replace(/[^\p{L}\p{N}\p{M}]+/gu, '');
  return letters === '' ? folded.replace(/\s+/gu, '') : letters;
}

/** What look-ups compare: Hangul taken apart, so that half a syllable is a prefix and a wrong vowel is one typo. */
export function keyOf(text: string): string {
  return spread(squeeze(text));
}

/** Hangul syllables as their jamo, everything else as it is. */
export function spread(folded: string): string {
  return PRINTABLE_ASCII.test(folded) ? folded : disassemble(folded);
}

/** Initial consonants of Hangul, other characters as they are: LG전자 → lgㅈㅈ. Takes squeezed text. */
export function initialsOf(squeezed: string): string {
  return [...squeezed].map(initialOf).join('');
}

function initialOf(character: string): string {
  if (/[가-힣]/u.test(character)) return getChoseong(character);
  return /[ㄱ-ㅎ]/u.test(character) ? disassemble(character) : character;
}

/** The words of a name, folded. */
export function wordsOf(name: string): string[] {
  return foldText(name)
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '');
}
