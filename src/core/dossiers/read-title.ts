/** Owns what a document's title states: "Interview Prep: C – R", "Guide: R at C", "C 면접 준비: R". */
import { fold, foldWords, isCjk } from './fold-words.ts';
import { type Name, isJobTitle, roleStart, splitName, splitRole } from './names.ts';
import { isPlace } from './places.ts';
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
    ...'for at the of and my your on to a an role position job vs overview analysis sister final full complete template profile detailed comprehensive personalized part version draft technical hiring study pour de la du fur und para 및 위한 의 직무 포지션 회사 요약 개요 최종 직군 の と 用 pre 후기 리뷰 채용 모집 공고 求人 募集 採用 요약본 정리본 및 そして まとめ'.split(' '),
  ].filter((word) => word !== ''),
);
const GENERIC_JOINED = [...GENERIC]
  .filter((word) => isCjk(word) && word.length > 1)
  .toSorted((a, b) => b.length - a.length);
const CJK = String.raw`[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]`;
/** What parts a title, outside brackets; a half-width colon or bar needs no space beside Hangul, Han and Kana. */
const DELIMITER = new RegExp(
  String.raw`(?:\s*[:：|｜·•/]\s+|\s*[：｜／]\s*|(?<=${CJK})[:|](?=\S)|[:|](?=${CJK})|\s+[/／]\s*|\s+[–—―~～－-]+\s+|\s*[—―]\s*|\s+\/\/?\s+)(?![^(（]*[)）])`,
  'u',
);
/** Where it is kept, which says nothing: "Confluence: …". */
const KEPT_IN = /^(?:confluence|notion|google docs?|obsidian|evernote)\s*[:|–—-]\s+/iu;
/** 「メルカリ」, 【メルカリ】 and a leading [토스]: a piece by itself. */
const FRAMED = /[【「『《]([^【】「」『』《》]+)[】」』》]|^\[([^[\]]+)\]/gu;
const AT = /\s+(?:at|@|chez|bei|en)\s+|\s*@\s*/iu;
const PLACE = /\s+(?:in|à|in der)\s+(?=\p{Lu})/u;
const IS_NAME = /^[^\p{Ll}\s]\S*(?:\s[^\p{Ll}\s]\S*)?$/u;
/** A short name in capitals: behind company and role it is a place, known or not. */
const NAME_ONLY = /^\p{Lu}[\p{Ll}'’-]+(?:[\s-]\p{Lu}[\p{Ll}'’-]+){0,2}$/u;
const NO_NAME =
  /^[\d\s.,/년월일年月日Qq-]*$|^(?:v|ver|version|round|stage|phase)\s*\d|\b(?:on-?site|interview|loop|round|screen)\b.*\d|^(?:virtual\s+)?on-?site$|^\p{Ll}+ed\b|^(?:[Hh]ow|[Ww]hy|[Ww]hat|[Ww]hen|[Ww]here|[Tt]ips|[Ww]ays)\b/u;

/** A longer title is a sentence. */
const MAX_LENGTH = 200;

/** What a title states about company, role and place; all null where it states nothing. */
export function readTitle(title: string): TitleFacts {
  if (title.length > MAX_LENGTH) return NOTHING;
  const pieces = cleanHeading(title)
    .replace(KEPT_IN, '')
    .replace(FRAMED, ' | $1$2 | ')
    .replace(/(?<=\S)(?=[(（])/gu, ' ')
    .split(DELIMITER)
    .map((piece) => piece.trim());
  const stripped = pieces.map(withoutGeneric);
  const isGeneric = stripped.some((piece, index) => piece !== pieces[index]);
  const told = stripped.filter((piece) => piece !== '' && !NO_NAME.test(piece));
  const names = told.flatMap((piece) => splitAt(piece, told.length === 1));
  const roleAt = names.findIndex((name) => isJobTitle(name));
  if (names.length === 1 && (roleAt === 0 || endsInTrade(names[0] ?? ''))) return fromOne(names[0] ?? '');
  const companyAt = names.findIndex((_, index) => index !== roleAt);
  const company = names[companyAt];
  if (company === undefined) return NOTHING;
  const positional = isGeneric && roleAt < 0 ? companyAt + 1 : roleAt;
  const role = names[positional];
  const place = names.find(
    (name, index) => index > companyAt && index !== positional && (isPlace(name) || NAME_ONLY.test(name)),
  );
  return {
    company: splitName(company),
    ...splitRole(role ?? null, place ?? splitRole(company, null).location),
    isBare: !isGeneric && role === undefined,
    isName: !isGeneric && role === undefined && IS_NAME.test(company),
  };
}

const NOTHING: TitleFacts = { company: null, role: null, location: null, isBare: false, isName: false };

/** "당근마켓 프론트엔드": a name and then nothing but words about a trade. */
function endsInTrade(piece: string): boolean {
  const words = piece.split(/\s+/u);
  const start = roleStart(words);
  return isCjk(piece) && start > 0 && words.slice(start).every((word) => roleStart(['', word]) === 1);
}

/** "R at C" in one piece: the company comes first in what is returned. */
function splitAt(piece: string, isOnly: boolean): readonly string[] {
  const parts = piece.split(AT).map((part) => part.trim());
  const [role, company] = parts;
  if (
    parts.length === 2 &&
    role !== undefined &&
    company !== undefined &&
    isJobTitle(role) &&
    company !== ''
  ) {
    const [name = company, place] = company.split(PLACE);
    const comma = /^(.+?)\s*[,，]\s+(.+)$/u.exec(name);
    const isPlaced = place === undefined && comma?.[2] !== undefined && isPlace(comma[2]);
    if (isPlaced) return [comma[1] ?? name, role, comma[2] ?? ''];
    return place === undefined ? [name, role] : [name, role, place];
  }
  const commas = piece.split(/\s*[,，]\s+(?![^(（]*[)）])/u);
  const [other] = commas.filter((part) => !isJobTitle(part));
  if (commas.length === 2 && other !== undefined && commas.some(isJobTitle) && (isOnly || isPlace(other)))
    return commas;
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
      company: splitName(withoutGeneric(inBrackets[1])),
      ...placeBehind(inBrackets[2]),
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

/** "Product Engineer, Seoul": a role with its place behind a comma. */
function placeBehind(text: string): Pick<TitleFacts, 'role' | 'location'> {
  const found = /^(.+?)\s*[,，]\s*([^,，].*)$/u.exec(text);
  const [, role, place] = found ?? [];
  if (role === undefined || place === undefined || !isPlace(place)) return { role: text, location: null };
  return { role, location: place };
}

/** A piece without the words that only say what kind of document this is, at both of its ends. */
function withoutGeneric(piece: string): string {
  let words = piece.split(/\s+/u);
  while (words.length > 0 && isGenericWord(words[0] ?? '') && !isTrade(words)) words = words.slice(1);
  words = withoutLast(words).map((word) => (isCjk(word) ? withoutJoined(word) : word));
  return withoutLast(words.filter((word) => word !== ''))
    .join(' ')
    .replace(/[’']s$/u, '')
    .replace(/^[([]+$|[)\]]+$/u, (end) => (piece.includes('(') ? end : ''))
    .trim();
}

function withoutLast(words: readonly string[]): string[] {
  const last = words.findLastIndex((word) => !isGenericWord(word));
  return words.slice(0, last + 1);
}

/** "Research Engineer", "Technical Program Manager": a word that says what document this is, but here is the job's. */
function isTrade(words: readonly string[]): boolean {
  const [first = '', second] = words;
  return (
    second !== undefined &&
    roleStart(['', first]) === 1 &&
    isJobTitle(words.join(' ')) &&
    !isGenericWord(second)
  );
}

/** "2025 하반기": when, and not who. */
const SEASON =
  /^(?:20\d{2}(?:년도?|年度?)?|[상하]반기|\d{1,2}[월月]|공채|신입|경력|H[12]|Q[1-4]|新卒|中途)$/u;

function isGenericWord(word: string): boolean {
  if (SEASON.test(word)) return true;
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
