/** Owns dates as documents write them: where one stands in a statement, and the last day of the period it names. */

export type StatedDate = {
  readonly date: string;
  /** ISO date of the period's last day, or null where the period is not certain. */
  readonly sortDate: string | null;
  readonly start: number;
  readonly end: number;
};

// prettier-ignore
const MONTHS = [
  'jan(?:uary|vier|uar|ner)?|enero|ene|janv', 'feb(?:ruary|ruar|rero)?|f[ée]v(?:r(?:ier)?)?|febrero',
  'mar(?:ch|s|zo)?|m[äa]rz', 'apr(?:il)?|avr(?:il)?|abr(?:il)?', 'may|mai|mayo', 'jun(?:e|i|io)?|juin',
  'jul(?:y|i|io)?|juil(?:let)?', 'aug(?:ust)?|ao[ûu]t|ago(?:sto)?', 'sept?(?:ember|embre|tember|iembre)?',
  'o[ck]t(?:ober|obre|ubre)?', 'nov(?:ember|embre|iembre)?', 'd[eé][cz](?:ember|embre)?|dic(?:iembre)?',
];
const MONTH = `(${MONTHS.map((names) => `(?:${names})`).join('|')})\\.?`;
const MONTH_EXACT = MONTHS.map((names) => new RegExp(`^(?:${names})$`, 'iu'));
const YEAR = String.raw`((?:19|20)\d{2})`;
const DASH = String.raw`\s*(?:[-–—~〜]|to|through|bis|à)\s*`;
// prettier-ignore
const ORDINALS: Readonly<Record<string, number>> = {
  first: 1, '1st': 1, second: 2, '2nd': 2, third: 3, '3rd': 3, fourth: 4, '4th': 4, early: 4, beginning: 4, start: 4,
  mid: 8, middle: 8, late: 12, end: 12, spring: 5, summer: 8, fall: 11, autumn: 11, winter: 12, début: 4, debut: 4,
  mi: 8, fin: 12, anfang: 4, mitte: 8, ende: 12, 초: 4, 초반: 4, 중반: 8, 중순: 8, 후반: 12, 말: 12, 봄: 5, 여름: 8, 가을: 11,
  겨울: 12, 初: 4, 初頭: 4, 年初: 4, 半ば: 8, 中盤: 8, 末: 12, 終わり: 12, 春: 5, 夏: 8, 秋: 11, 冬: 12, 上: 6, 下: 12, 상: 6, 하: 12,
  前: 6, 後: 12, 初め: 4, 年末: 12, 年中: 8, 연초: 4, 연말: 12,
};

type Rule = { readonly pattern: RegExp; readonly last: (found: RegExpExecArray) => string | null };

const part = (found: RegExpExecArray, index: number): string => found[index] ?? '';
const year = (text: string): number => (text.length === 2 ? 2000 + Number(text) : Number(text));
const rule = (source: string, last: Rule['last'], flags = 'iu'): Rule => ({
  pattern: new RegExp(source, flags),
  last,
});
/** "第三季度": the number of a quarter in Han. */
const digit = (text: string): string =>
  text.replace(/[一二三四]/u, (one) => String('一二三四'.indexOf(one) + 1));
const NOT_IN_NUMBER = String.raw`(?<![\p{L}\p{N}.,$€₩¥-])`;

// The fuller forms stand first: of two at one place, the earlier rule wins.
// prettier-ignore
const RULES: readonly Rule[] = [
  rule(`${NOT_IN_NUMBER}${YEAR}[-./](\\d{1,2})[-./](\\d{1,2})(?!\\d|\\.\\d)`, (m) => day(year(part(m, 1)), part(m, 2), part(m, 3))),
  rule(`(?<!\\d)(\\d{4}|['’]?\\d{2})\\s?[년年]\\s?(\\d{1,2})\\s?[월月]\\s?(\\d{1,2})\\s?[일日]`, (m) => day(year(part(m, 1).replace(/\D/gu, '')), part(m, 2), part(m, 3))),
  rule(`\\b${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?${DASH}(\\d{1,2})(?:st|nd|rd|th)?,?\\s+${YEAR}\\b`, (m) => day(year(part(m, 4)), month(part(m, 1)), part(m, 3))),
  rule(`\\b${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+${YEAR}\\b`, (m) => day(year(part(m, 3)), month(part(m, 1)), part(m, 2))),
  rule(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|\\.)?\\s+(?:de\\s+)?${MONTH}\\s+(?:de\\s+|del\\s+)?${YEAR}\\b`, (m) => day(year(part(m, 3)), month(part(m, 2)), part(m, 1))),
  rule(`\\b${MONTH}(?:\\s+${YEAR})?(?:${DASH}|\\s*[/&]\\s*|\\s+and\\s+)${MONTH},?\\s+${YEAR}\\b`, (m) => monthEnd(year(part(m, 4)), month(part(m, 3)))),
  rule(`(?<!\\d)(\\d{4}|['’]?\\d{2})\\s?[년年]\\s?\\d{1,2}\\s?[월月]?\\s?[-–—~〜]\\s?(\\d{1,2})\\s?[월月]`, (m) => monthEnd(year(part(m, 1).replace(/\D/gu, '')), part(m, 2))),
  rule(`(?<!\\d)(\\d{4}|['’]?\\d{2})\\s?[년年]\\s?(\\d{1,2})\\s?[월月]`, (m) => monthEnd(year(part(m, 1).replace(/\D/gu, '')), part(m, 2))),
  rule(`\\b${MONTH},?\\s+(?:of\\s+|de\\s+|del\\s+)?${YEAR}\\b`, (m) => monthEnd(year(part(m, 2)), month(part(m, 1)))),
  rule(`\\b${YEAR}[,\\s]+${MONTH}(?![\\p{L}])`, (m) => monthEnd(year(part(m, 1)), month(part(m, 2)))),
  rule(`\\bQ([1-4])(?:\\s?[-–/]\\s?Q([1-4]))?[\\s,/'’-]*(?:of\\s+|FY\\s?)?${YEAR}\\b`, (m) => quarter(part(m, 3), part(m, 2) || part(m, 1))),
  rule(`\\b${YEAR}[\\s,/-]*Q([1-4])(?:\\s?[-–/]\\s?Q?([1-4]))?\\b`, (m) => quarter(part(m, 1), part(m, 3) || part(m, 2))),
  rule(`\\b([1-4])Q\\s?['’]?((?:20)?\\d{2})\\b`, (m) => quarter(part(m, 2), part(m, 1))),
  rule(`\\bQ([1-4])\\s?['’]?(\\d{2})\\b`, (m) => quarter(part(m, 2), part(m, 1))),
  rule(`\\bT([1-4])\\s+${YEAR}\\b`, (m) => quarter(part(m, 2), part(m, 1))),
  rule(`(?<!\\d)(\\d{4}|['’]?\\d{2})\\s?[년年]\\s?(?:第|제)?\\s?([1-4一二三四])\\s?(?:분기|四半期|季度)`, (m) => quarter(part(m, 1).replace(/\D/gu, ''), digit(part(m, 2)))),
  rule(`\\b(first|second|third|fourth|1st|2nd|3rd|4th)[\\s-]quarter(?:\\s+of)?(?:\\s+fiscal)?\\s+${YEAR}\\b`, (m) => quarter(part(m, 2), String(ORDINALS[part(m, 1).toLowerCase()] ?? 4))),
  rule(`\\b(?:H([12])|([12])H)[\\s,/-]*(?:of\\s+)?${YEAR}\\b`, (m) => monthEnd(year(part(m, 3)), Number(part(m, 1) || part(m, 2)) * 6)),
  rule(`\\b${YEAR}[\\s,/-]*(?:H([12])|([12])H)\\b`, (m) => monthEnd(year(part(m, 1)), Number(part(m, 2) || part(m, 3)) * 6)),
  rule(`\\b(first|second)\\s+half(?:\\s+of)?\\s+${YEAR}\\b`, (m) => monthEnd(year(part(m, 2)), part(m, 1).toLowerCase() === 'first' ? 6 : 12)),
  rule(`(?<!\\d)(\\d{4}|['’]?\\d{2})\\s?[년年]度?\\s?([상하上下前後])(?:반기|半期|半年|半)`, (m) => monthEnd(year(part(m, 1).replace(/\D/gu, '')), ORDINALS[part(m, 2)] ?? 12)),
  rule(`(?<!\\d)(\\d{4}|['’]?\\d{2})\\s?[년年]\\s?(초반|초|중반|중순|후반|말|봄|여름|가을|겨울|初頭|初め|初|半ば|中盤|末|終わり|春|夏|秋|冬)(?![\\p{Script=Han}])`, (m) => monthEnd(year(part(m, 1).replace(/\D/gu, '')), ORDINALS[part(m, 2)] ?? 12)),
  rule(`\\b(early|mid|late|beginning of|start of|middle of|end of|spring|summer|fall|autumn|winter|début|debut|mi|fin|anfang|mitte|ende)(?:\\s+of)?[\\s-]+${YEAR}\\b`, (m) => monthEnd(year(part(m, 2)), ORDINALS[part(m, 1).toLowerCase().replace(/ of$/u, '')] ?? 12)),
  rule(`${NOT_IN_NUMBER}${YEAR}\\s?[-./]\\s?(0?[1-9]|1[0-2])(?![\\d./-]*\\d)`, (m) => monthEnd(year(part(m, 1)), part(m, 2))),
  rule(`${NOT_IN_NUMBER}(0?[1-9]|1[0-2])\\s?[/.]\\s?${YEAR}(?!\\d)`, (m) => monthEnd(year(part(m, 2)), part(m, 1))),
  rule(`(?<![\\p{L}\\p{N}])['’](\\d{2})[./](0?[1-9]|1[0-2])(?![\\d.])`, (m) => monthEnd(year(part(m, 1)), part(m, 2))),
  rule(`\\bFY\\s?['’]?((?:20)?\\d{2})\\b`, () => null),
  rule(`(?<![\\d.,])${YEAR}\\s?[-–—~〜]\\s?${YEAR}(?:\\s?[년年])?(?!\\d)`, (m) => monthEnd(year(part(m, 2)), 12)),
  rule(`(?<!\\d)(\\d{4})\\s?[년年](?:度)?(?![\\p{N}])`, (m) => monthEnd(year(part(m, 1)), 12)),
];
/** A year alone is a date only at the front, in brackets, or after a word that makes it one. */
const YEAR_FRONT = rule(`^${YEAR}(?=\\s*(?:$|[:：–—|,)\\]-]))`, (m) => monthEnd(year(part(m, 1)), 12));
const YEAR_INSIDE = rule(
  `(?<=[(（\\[]|\\b(?:in|since|during|throughout|en|im jahr|im)\\s)${YEAR}(?=[)）\\]]|[\\s,.;:]|$)`,
  (m) => monthEnd(year(part(m, 1)), 12),
);
const MAY_BE_DATE = /\d{2}/u;

/** The date that a statement gives: the one at its front, else the first one inside, else null. */
export function findDate(text: string): StatedDate | null {
  if (!MAY_BE_DATE.test(text)) return null;
  const near = text.slice(0, 400);
  let first: StatedDate | null = null;
  for (const one of [...RULES, YEAR_FRONT, YEAR_INSIDE]) {
    const found = one.pattern.exec(near);
    if (found === null) continue;
    const end = found.index + found[0].length;
    if (first !== null && first.start <= found.index) continue;
    if (first !== null && end > first.start) continue;
    first = { date: found[0].trim(), sortDate: one.last(found), start: found.index, end };
  }
  return first;
}

function month(name: string): number {
  return MONTH_EXACT.findIndex((pattern) => pattern.test(name)) + 1;
}

function quarter(years: string, number: string): string | null {
  return monthEnd(year(years), Number(number) * 3);
}

function monthEnd(years: number, months: number | string): string | null {
  const number = Number(months);
  if (!(number >= 1 && number <= 12)) return null;
  const days = number === 2 ? (isLeap(years) ? 29 : 28) : [4, 6, 9, 11].includes(number) ? 30 : 31;
  return iso(years, number, days);
}

function day(years: number, months: number | string, days: string): string | null {
  const last = monthEnd(years, months);
  const number = Number(days);
  return last === null || number < 1 || number > Number(last.slice(8))
    ? null
    : iso(years, Number(months), number);
}

const isLeap = (years: number): boolean => (years % 4 === 0 && years % 100 !== 0) || years % 400 === 0;
const iso = (years: number, months: number, days: number): string =>
  `${String(years)}-${String(months).padStart(2, '0')}-${String(days).padStart(2, '0')}`;
