/** Owns what a document's title states: "Interview Prep: C – R", "Guide: R at C", "C 면접 준비: R". */
import { fold, foldWords, isCjk } from './fold-words.ts';
import { type Name, isJobTitle, roleStart, splitName, splitRole } from './names.ts';
import { cleanHeading } from './plain-words.ts';
import { VOCABULARY } from './vocabulary.ts';

export type TitleFacts = {
  readonly company: Name | null;
  readonly role: string | null;
  readonly location: string | null;
  /** A name alone with nothing around it that says what it is: it counts only when the text bears it out. */
  readonly isBare: boolean;
  /** A bare name of a word or two that is written like one. */
  readonly isName: boolean;
};

// prettier-ignore
const GENERIC = new Set(
  [
    ...VOCABULARY.flatMap((words) => words.titles.flatMap((phrase) => fold(phrase).split(' '))),
    ...'for at the of and my your on to a an role position job vs overview analysis sister final full complete template profile detailed comprehensive personalized part version draft technical hiring study pour de la du fur und para 및 위한 의 직무 포지션 회사 요약 개요 최종 직군 の と 用 pre'.split(' '),
  ].filter((word) => word !== ''),
);
const GENERIC_JOINED = [...GENERIC]
  .filter((word) => isCjk(word) && word.length > 1)
  .toSorted((a, b) => b.length - a.length);
const DELIMITER = /\s*[:：|｜·•/]\s+|\s*[：｜]\s*|\s+[–—―~－-]+\s+|\s*[—―]\s*|\s+\/\/?\s+/u;
const AT = /\s+(?:at|@|chez|bei|en)\s+|\s*@\s*/iu;
const PLACE = /\s+(?:in|à|in der)\s+(?=\p{Lu})/u;
const IS_NAME = /^[^\p{Ll}\s]\S*(?:\s[^\p{Ll}\s]\S*)?$/u;
const NO_NAME = /^[\d\s.,/년월일年月日Qq-]*$|^(?:v|ver|version|round|stage|phase)\s*\d|^\p{Ll}+ed\b/u;

/** What a title states about company, role and place; all null where it states nothing. */
export function readTitle(title: string): TitleFacts {
  const pieces = cleanHeading(title)
    .split(DELIMITER)
    .map((piece) => piece.trim());
  const stripped = pieces.map(withoutGeneric);
  const isGeneric = stripped.some((piece, index) => piece !== pieces[index]);
  const names = stripped.filter((piece) => piece !== '' && !NO_NAME.test(piece)).flatMap(splitAt);
  const roleAt = names.findIndex((name) => isJobTitle(name));
  if (names.length === 1 && roleAt === 0) return fromOne(names[0] ?? '');
  const companyAt = names.findIndex((_, index) => index !== roleAt);
  const company = names[companyAt];
  if (company === undefined) return NOTHING;
  const positional = isGeneric && roleAt < 0 ? companyAt + 1 : roleAt;
  const role = names[positional];
  const place = names.find((_, index) => index > companyAt && index !== positional);
  return {
    company: splitName(company),
    ...splitRole(role ?? null, place ?? splitRole(company, null).location),
    isBare: !isGeneric && role === undefined,
    isName: !isGeneric && role === undefined && IS_NAME.test(company),
  };
}

const NOTHING: TitleFacts = { company: null, role: null, location: null, isBare: false, isName: false };

/** "R at C" in one piece: the company comes first in what is returned. */
function splitAt(piece: string): readonly string[] {
  const parts = piece.split(AT).map((part) => part.trim());
  const [role, company] = parts;
  if (
    parts.length === 2 &&
    role !== undefined &&
    company !== undefined &&
    isJobTitle(role) &&
    company !== ''
  ) {
    return [company.split(PLACE)[0] ?? company, role, ...company.split(PLACE).slice(1)];
  }
  const commas = piece.split(/\s*[,，]\s+/u);
  if (commas.length === 2 && commas.filter((part) => isJobTitle(part)).length === 1) return commas;
  return [piece];
}

/** One piece with a job's name in it: "Kakao Senior Backend Engineer", or the job alone. */
function fromOne(piece: string): TitleFacts {
  const inBrackets = /^([^()（）]+?)\s*[(（]([^()（）]+)[)）]$/u.exec(piece);
  if (
    inBrackets?.[1] !== undefined &&
    inBrackets[2] !== undefined &&
    isJobTitle(inBrackets[2]) &&
    !isJobTitle(inBrackets[1])
  ) {
    return {
      company: splitName(inBrackets[1]),
      role: inBrackets[2],
      location: null,
      isBare: false,
      isName: false,
    };
  }
  const words = piece.split(/\s+/u);
  const start = roleStart(words);
  const role = words.slice(start).join(' ');
  const company = start === 0 ? null : splitName(words.slice(0, start).join(' '));
  return { company, ...splitRole(role, null), isBare: false, isName: false };
}

/** A piece without the words that only say what kind of document this is, at both of its ends. */
function withoutGeneric(piece: string): string {
  let words = piece.split(/\s+/u);
  while (words.length > 0 && isGenericWord(words[0] ?? '')) words = words.slice(1);
  while (words.length > 0 && isGenericWord(words.at(-1) ?? '')) words = words.slice(0, -1);
  const kept = words.map((word) => (isCjk(word) ? withoutJoined(word) : word)).join(' ');
  return kept
    .replace(/[’']s$/u, '')
    .replace(/^[([]+$|[)\]]+$/u, (end) => (piece.includes('(') ? end : ''))
    .trim();
}

function isGenericWord(word: string): boolean {
  const { spaced, joined } = foldWords(word);
  if (joined !== '') return GENERIC.has(joined) || (spaced.length === 0 && withoutJoined(joined) === '');
  return spaced.every((part) => GENERIC.has(part) || GENERIC.has(part.replace(/s$/u, '')));
}

/** Text without spaces: the generic words at its ends are cut off. */
function withoutJoined(word: string): string {
  let rest = word;
  for (let isCut = true; isCut;) {
    isCut = false;
    for (const part of GENERIC_JOINED) {
      if (rest.endsWith(part) && rest.length >= part.length) {
        rest = rest.slice(0, -part.length);
        isCut = rest !== '';
      }
    }
  }
  return rest.replace(/(?<=..)[의の]$/u, '');
}
