/** Owns which language a text is mostly written in, from its script and its commonest words. */

const STOP_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(
    'the and of to in for with on is are how what you your we our a an at by from as be this that can do does'.split(
      ' ',
    ),
  ),
  fr: new Set(
    'le la les des du et de en pour une un est dans sur avec vous votre que qui au aux par quel comment pourquoi'.split(
      ' ',
    ),
  ),
  de: new Set(
    'der die das und ist für mit von den zu im ein eine auf wie sie wir nicht bei oder zur zum werden'.split(
      ' ',
    ),
  ),
  es: new Set(
    'el la los las de del y en para con una un es por que como su se al qué cómo lo más'.split(' '),
  ),
  it: new Set('il di e che la per un una con del della sono come gli le nel più alla dei'.split(' ')),
  pt: new Set('o os as de da do e em para com uma um que é não como por dos das ao na no'.split(' ')),
  vi: new Set('và của là các cho trong với một những được không có người này khi'.split(' ')),
};
const SAMPLE = 20_000;

/** An ISO 639-1 code, or null where there is too little to tell. A Korean text full of English terms is Korean. */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, SAMPLE);
  const count = (pattern: RegExp): number => sample.match(pattern)?.length ?? 0;
  const hangul = count(/\p{Script=Hangul}/gu);
  const kana = count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const han = count(/\p{Script=Han}/gu);
  const cyrillic = count(/\p{Script=Cyrillic}/gu);
  const latin = count(/\p{Script=Latin}/gu);
  // A syllable of these scripts says about as much as three Latin letters.
  const others: readonly (readonly [string, number])[] = [
    ['ko', hangul * 3],
    ['ja', kana === 0 || kana * 12 < han ? 0 : (kana + han) * 3],
    ['zh', kana * 12 < han ? han * 3 : 0],
    ['ru', cyrillic * 1.5],
  ];
  const [best] = others.toSorted((a, b) => b[1] - a[1]);
  if (best !== undefined && best[1] > 0 && best[1] * 2 >= latin) return best[0];
  return latin < 3 ? null : latinLanguage(sample);
}

const LANGUAGES_OF = new Map<string, string[]>();
for (const [language, words] of Object.entries(STOP_WORDS)) {
  for (const word of words) LANGUAGES_OF.set(word, [...(LANGUAGES_OF.get(word) ?? []), language]);
}

function latinLanguage(text: string): string {
  const counts = new Map<string, number>();
  for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) {
    for (const language of LANGUAGES_OF.get(word) ?? [])
      counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const [best] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return best !== undefined && best[1] > 1 ? best[0] : 'en';
}
