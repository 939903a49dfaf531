/** Owns what an outline is made from: the terms of a line, and what kind of asking suits it. */
import { cleanLine } from '../../text/normalise.ts';
import { shorten } from '../../text/shorten.ts';
import type { Level } from '../bank/bank-question.ts';

export type OutlineShape = 'choice' | 'experience' | 'approach';

export type OutlineParts = {
  /** The whole line, cut at a length that a prompt has room for. */
  readonly line: string;
  /** At most three parts of it, as it names them. */
  readonly terms: readonly [string, ...string[]];
  readonly role: string | null;
  readonly level: Level;
  readonly shape: OutlineShape;
};

/** A question of the dossier's own: what it speaks of, as far as that was understood. */
export type OwnParts = {
  readonly terms: readonly string[];
  readonly role: string | null;
  readonly level: Level;
};

const LINE_LENGTH = 140;
const TERM_LENGTH = 60;
const ROLE_LENGTH = 60;
const TERMS = 3;

const CHOICE =
  /\b(?:vs\.?|versus|trade-?offs?|compar\w+|difference|choosing)\b|비교|차이|장단점|선택|트레이드오프/iu;
const EXPERIENCE =
  /\b(?:experience|example|story|stories|time (?:when|you)|handling|dealing|conflict|leading|collaborat\w+|mentor\w+|teamwork|behaviou?ral)\b|경험|사례|협업|갈등|리더십|소통|성장|태도/iu;

export function outlineParts(
  line: string,
  role: string | null,
  level: Level,
  isAboutPeople: boolean,
): OutlineParts {
  const text = cleanLine(line).replace(/[.。:：]+$/u, '');
  const options = CHOICE.test(text) ? optionsOf(text) : [];
  const isExperience = isAboutPeople || EXPERIENCE.test(text);
  const shape = isExperience ? 'experience' : options.length > 1 ? 'choice' : 'approach';
  const [first, ...others] = shape === 'choice' ? options : termsOf(text, LIST);
  return {
    line: shorten(text, LINE_LENGTH),
    terms: [first ?? shorten(text, TERM_LENGTH), ...others],
    role: role === null ? null : shorten(cleanLine(role), ROLE_LENGTH),
    level,
    shape,
  };
}

/** `words` are those that told what the question is about, a list for each subject. */
export function ownParts(words: readonly (readonly string[])[], role: string | null, level: Level): OwnParts {
  const terms = words.map((one) => shorten(one.join(' '), TERM_LENGTH));
  return {
    terms: [...new Set(terms)].slice(0, TERMS),
    role: role === null ? null : shorten(cleanLine(role), ROLE_LENGTH),
    level,
  };
}

/** Between the parts of a line's list. "Date and currency formats" stays whole: its first word would say something else. */
const LIST = /\s*(?:[,;:：·•|()（）[\]]|\s[–—-]\s|\bvs\.?(?=\s|$)|\bversus\b)\s*/iu;
/** Between things that are compared. */
const JOINED =
  /\s*(?:[,;:：·•|()（）[\]/]|\s[–—-]\s|\b(?:vs\.?|versus|and|or)(?=\s|$)|\s(?:및|또는)\s|(?<=[가-힣])(?:와|과)\s)\s*/iu;
/** What only says that there is a comparison. */
const COMPARING =
  /^(?:the\s+)?(?:comparing|choosing between|trade-?offs? (?:of|between))\s+|\s*(?:trade-?offs?|comparison|differences?|비교|차이점?|장단점|선택|트레이드오프)(?:의|을|를)?$/giu;

const optionsOf = (text: string): readonly string[] => termsOf(text.replace(COMPARING, ''), JOINED);

function termsOf(text: string, between: RegExp): readonly string[] {
  const parts = text
    .split(between)
    .map((part) =>
      part
        .replace(/^(?:e\.g\.?|i\.e\.?|예:?|etc\.?|등)\s*/iu, '')
        .replace(/["'“”‘’]/gu, '')
        .trim(),
    )
    .filter((part) => /[\p{L}\p{N}]{2}/u.test(part));
  return [...new Set(parts)].slice(0, TERMS).map((part) => shorten(part, TERM_LENGTH));
}
