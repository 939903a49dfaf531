/** Owns a company's name that only its overview's first words state: "**Kakao Corp** is a …". */
import { matchField, matchKind } from './match-words.ts';
import { type Name, splitName } from './names.ts';
import { wordCount } from './plain-words.ts';
import type { RawSection } from './split-sections.ts';

const VERB =
  /^\s*(?:[(（][^()（）]*[)）])?\s*(?:is|was|are|has|develops|provides|builds|operates|offers|,|은|는|이|가|は|が|est|ist|es|是)/u;
const SUBJECT =
  /^((?:\p{Lu}|\d)[\p{L}\p{N}&.'’-]*(?:\s+(?:\p{Lu}|\d|&)[\p{L}\p{N}&.'’-]*){0,4}(?:,?\s(?:Inc|Ltd|LLC|Corp|Co|GmbH|S\.A)\b\.?)?(?:\s*\([^()]*\))?),?\s+(?:(?:is|was)\s+(?:an?|the|one of)|builds|develops|provides|operates|offers|makes)\b/u;
const NO_NAME = /^(?:it|this|the|our|we|a|an|company|they|here|there|these|founded|headquartered)\b/iu;

export function statedName(sections: readonly RawSection[]): Name | null {
  for (const section of sections) {
    if (section.kind !== 'overview' && section.kind !== 'company_summary' && section.level !== 0) continue;
    const block = section.blocks.find((one) => one.kind === 'paragraph');
    const line = block?.kind === 'paragraph' ? block.lines[0] : undefined;
    if (line === undefined) continue;
    const [first] = line.runs;
    if (first?.kind === 'bold' && line.lead !== '') {
      const rest = line.text.slice(line.lead.length);
      if (VERB.test(rest) && isName(line.lead)) {
        const bracket = /^\s*[(（][^()（）]*[)）]/u.exec(rest)?.[0] ?? '';
        return splitName(line.lead + bracket);
      }
    }
    const subject = SUBJECT.exec(line.text)?.[1];
    if (subject !== undefined && isName(subject)) return splitName(subject);
  }
  return null;
}

const isName = (text: string): boolean =>
  wordCount(text) <= 6 &&
  text.length <= 60 &&
  !NO_NAME.test(text) &&
  matchField(text) === null &&
  (matchKind(text)?.coverage ?? 0) < 0.8;
