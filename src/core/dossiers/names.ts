/** Owns names of companies and jobs: what is the name, what is another name for it, what only explains. */
import { foldWords, isCjk } from './fold-words.ts';
import { isPlace } from './places.ts';
import { VOCABULARY } from './vocabulary.ts';

export type Name = { readonly name: string; readonly aliases: readonly string[] };

const ROLES = new Set(VOCABULARY.flatMap((words) => words.roles));
const LEVELS = new Set(VOCABULARY.flatMap((words) => [...words.levels, ...words.roles]));
const JOINED_ROLES = [...ROLES].filter((word) => isCjk(word) && word.length > 1);
const JOINED_LEVELS = [...LEVELS].filter((word) => isCjk(word) && word.length > 1);
/** Brackets behind a name; "(주)" and "（株）" are part of it. */
const BRACKET = /\s*[(（](?!(?:주|유|재|사|株|有)[)）])([^()（）]*)[)）]/gu;
/** What in brackets after a name is about it, and not another name. */
const NO_ALIAS =
  /\d|:|^(?:inferred|likely|subsidiary|part of|founded|formerly known|a |an |the |aka$)|주식회사|추정|자회사|계열|상장|비상장|子会社|上場|KRX|NYSE|NASDAQ|remote|hybrid/iu;
const FORMER =
  /^(?:formerly|previously|aka|a\.k\.a\.?|also known as|known as|旧|구|舊|ex-|이하|略称|통칭|약칭|anciennement)[\s:]*/iu;
const UNIT =
  /team|group|division|department|org\b|squad|tribe|unit|chapter|팀|본부|부문|그룹|실$|チーム|部$|équipe|abteilung|equipo/iu;
const EMPLOYMENT =
  /full-?time|part-?time|contract|permanent|intern(?:ship)?$|정규직|계약직|正社員|契約社員|cdi|cdd|vollzeit/iu;

/** What a name has only on paper: "Inc.", "주식회사". */
const CORPORATE =
  /\b(?:inc|incorporated|corp|corporation|co|company|ltd|limited|llc|llp|plc|gmbh|ag|se|sa|sas|sarl|bv|nv|pte|pty|ab|oy|kk|holdings?|group)\b\.?|㈜|[(（](?:주|유|株|有)[)）]|주식회사|유한회사|株式会社|有限会社|合同会社|股份有限公司|有限公司|股份/giu;

/** A name as people say it: without what only registers write. */
export const spokenName = (name: string): string =>
  name
    .replace(CORPORATE, ' ')
    .replace(/[\s,.]+/gu, ' ')
    .trim();

/** A company's name and the other names that stand in brackets behind it. */
export function splitName(text: string): Name | null {
  const aliases: string[] = [];
  const name = text
    .replace(BRACKET, '')
    .replace(/[\s,;:*]+$/u, '')
    .trim();
  for (const found of text.matchAll(BRACKET)) {
    for (const part of (found[1] ?? '').split(/[,;/、](?!\s*(?:inc|ltd|llc|corp|co|limited)\b)/iu)) {
      const alias = part.replace(FORMER, '').trim();
      if (alias !== '' && isAlias(name, alias, part !== alias)) aliases.push(alias);
    }
  }
  if (name === '' || name.length > 80) return null;
  return { name, aliases: [...new Set(aliases)] };
}

function isAlias(name: string, alias: string, isFormer: boolean): boolean {
  if (NO_ALIAS.test(alias) || isPlace(alias) || alias.length > 40 || alias.split(/\s+/u).length > 4)
    return false;
  if (isFormer || isCjk(name) !== isCjk(alias)) return true;
  const words = new Set(foldWords(name).spaced);
  const initials = [...words].map((word) => word.charAt(0)).join('');
  const other = foldWords(alias);
  return other.spaced.some((word) => words.has(word) || word === initials) || (isCjk(name) && isCjk(alias));
}

/** Whether a text contains a word that only jobs are called by. */
export function isJobTitle(text: string): boolean {
  const { spaced, joined } = foldWords(text);
  return spaced.some((word) => ROLES.has(word)) || JOINED_ROLES.some((word) => joined.includes(word));
}

/** Where in some words a job's name begins: at its first word about level or trade. */
export function roleStart(words: readonly string[]): number {
  const at = words.findIndex((word, index) => {
    if (index === 0 && word === '') return false;
    const { spaced, joined } = foldWords(word);
    return spaced.some((part) => LEVELS.has(part)) || JOINED_LEVELS.some((part) => joined.startsWith(part));
  });
  return Math.max(at, 0);
}

/** A role and what its brackets say: a team is no part of it, a workplace is the location. */
export function splitRole(
  text: string | null,
  place: string | null,
): { readonly role: string | null; readonly location: string | null } {
  if (text === null) return { role: null, location: place };
  const given = text.replace(/\s+(?:role|position|포지션|직무)$/iu, '');
  const found = /^(.*\S)\s*[(（]([^()（）]*)[)）]\s*$/u.exec(given);
  const name = found?.[1];
  const inside = found?.[2] ?? '';
  if (name === undefined) return { role: given.trim() === '' ? null : given.trim(), location: place };
  if (UNIT.test(inside) || EMPLOYMENT.test(inside)) return { role: name, location: place };
  if (isPlace(inside)) return { role: name, location: place ?? inside };
  return { role: given.trim(), location: place };
}
