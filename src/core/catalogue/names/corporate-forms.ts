/** Owns the words that say what kind of firm a company is, and taking them off its name. */
import { foldText } from './fold.ts';

/** Stand as words of their own, at the end of a name (or at its front, in Korean and Japanese). */
const FORMS = new Set(
  (
    'corp corporation inc incorporated ltd limited llc llp lp co company plc gmbh mbh ag kg ug se sa sas sarl sasu ' +
    'spa srl bv nv oy oyj ab as asa aps kk pte pty pvt private sl sdn bhd jsc ooo ' +
    '주식회사 유한회사 유한책임회사 주 유 株式会社 有限会社 合同会社 株 有 有限公司 股份有限公司'
  ).split(' '),
);

/** Written onto the name without a space as well: 주식회사카카오, 카카오(주). */
const GLUED =
  /^(?:주식회사|유한책임회사|유한회사|株式会社|有限会社|合同会社)|(?:주식회사|유한회사|株式会社|有限会社|合同会社|股份有限公司|有限公司)$/u;
const IN_BRACKETS = /\(\s*(?:주|유|株|有)\s*\)/gu;

/** A name without its corporate form: "Kakao Corp." → "kakao", "㈜카카오" → "카카오". Folded; never empty for a name that is not. */
export function bareCompanyName(name: string): string {
  const folded = foldText(name).replace(IN_BRACKETS, ' ').replace(/\./gu, '');
  const words = folded.split(/[\s,_-]+/u).filter((word) => word !== '' && word !== '&');
  while (words.length > 1 && isForm(words.at(-1))) words.pop();
  while (words.length > 1 && isKoreanOrJapaneseForm(words[0])) words.shift();
  const joined = words.join(' ');
  const bare = joined.replace(GLUED, '').trim();
  return bare === '' ? (joined === '' ? folded : joined) : bare;
}

function isForm(word: string | undefined): boolean {
  return word !== undefined && FORMS.has(word);
}

function isKoreanOrJapaneseForm(word: string | undefined): boolean {
  return isForm(word) && !/^[a-z]/u.test(word ?? '');
}
