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
  const [first, ...others] = termsOf(text);
  return {
    line: shorten(text, LINE_LENGTH),
    terms: [first ?? shorten(text, TERM_LENGTH), ...others],
    role: role === null ? null : shorten(cleanLine(role), ROLE_LENGTH),
    level,
    shape: shapeOf(text, isAboutPeople),
  };
}

function shapeOf(text: string, isAboutPeople: boolean): OutlineShape {
  if (isAboutPeople || EXPERIENCE.test(text)) return 'experience';
  return CHOICE.test(text) && termsOf(text).length > 1 ? 'choice' : 'approach';
}

/** The line's list, where it is one: "Elasticsearch: analyzers, relevance" has three terms. */
function termsOf(text: string): readonly string[] {
  const parts = text
    .split(
      /\s*(?:[,;:：·•|()（）[\]]|\s[/&+–—-]\s|\bvs\.?(?=\s|$)|\b(?:versus|and|or)\b|\s및\s|(?<=[가-힣])(?:와|과)\s)\s*/iu,
    )
    .map((part) =>
      part
        .replace(/^(?:e\.g\.?|i\.e\.?|예:?|etc\.?|등)\s*/iu, '')
        .replace(/["'“”‘’]/gu, '')
        .trim(),
    )
    .filter((part) => /[\p{L}\p{N}]{2}/u.test(part));
  return [...new Set(parts)].slice(0, TERMS).map((part) => shorten(part, TERM_LENGTH));
}
