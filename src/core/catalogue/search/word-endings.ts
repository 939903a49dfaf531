/** Owns which endings do not make another word: Korean particles, and the common English ones. */

/** Longest first, so that 에서는 is not read as 는. Light verbs and the plural are here too: 설계하는, 개념들을. */
const KOREAN =
  '으로부터|이라는|에서의|에서는|에서도|으로써|으로서|으로는|입니다|합니다|됩니다|로부터|에게서|까지는|라는|에서|에게|에는|에도|에의|와의|과의|' +
  '으로|부터|까지|보다|처럼|마다|조차|밖에|하고|하는|하기|하며|하여|되는|되며|했던|에선|이나|이며|이고|이랑|이란|적인|적으로|들|' +
  '을|를|이|가|은|는|과|와|의|에|로|도|만|나|며|고|랑|란|께|한|할|해|된|될|적';
const KOREAN_ENDING = new RegExp(`(?:${KOREAN})$`, 'u');
const ONLY_KOREAN_ENDINGS = new RegExp(`^(?:${KOREAN}){1,3}$`, 'u');
const HANGUL = /^\p{Script=Hangul}+$/u;

export function isHangul(term: string): boolean {
  return HANGUL.test(term);
}

/** 캐시를 → 캐시, 개념들을 → 개념, caching → cach. At least two syllables or four letters stay. */
export function stemOf(term: string): string {
  return isHangul(term) ? koreanStem(term) : englishStem(term);
}

function koreanStem(term: string): string {
  let stem = term;
  for (let round = 0; round < 2; round++) {
    const shorter = stem.replace(KOREAN_ENDING, '');
    if (shorter.length < 2 || shorter === stem) break;
    stem = shorter;
  }
  return stem;
}

function englishStem(term: string): string {
  if (term.length < 5 || !/^[a-z]+$/u.test(term)) return term;
  for (const ending of [
    'ations',
    'ation',
    'ings',
    'ing',
    'ies',
    'ied',
    'ers',
    'ed',
    'es',
    'er',
    's',
    'e',
    'y',
  ]) {
    if (term.endsWith(ending) && term.length - ending.length >= 4) return term.slice(0, -ending.length);
  }
  return term;
}

/** True when the rest of a Hangul word after a search word is particles alone: 캐시 + 에서는. */
export function isKoreanEnding(rest: string): boolean {
  return ONLY_KOREAN_ENDINGS.test(rest);
}
