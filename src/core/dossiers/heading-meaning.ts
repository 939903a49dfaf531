/** Owns what a heading means and who may read what stands below it: where it speaks of the candidate, only owners. */
import type { Audience, SectionKind } from './dossier.ts';
import { audienceOf, matchField, matchHeading, matchKind, matchOwnKind } from './match-words.ts';
import { cleanHeading } from './plain-words.ts';
import type { PhraseMatch } from './phrase-index.ts';
import { remembered } from './remembered.ts';
import { VOCABULARY } from './vocabulary.ts';

export type HeadingMeaning = {
  readonly kind: SectionKind;
  readonly audience: Audience;
  /** The phrase that named the kind, or null where nothing did. */
  readonly match: PhraseMatch<SectionKind> | null;
  /** Owner-only because the writer speaks of themself, whatever else it says. */
  readonly isPersonal: boolean;
};

/** Kinds that stay shared when a writer says "my" or "I": "Questions I want to ask", "Topics I should prepare". */
const STAYS_SHARED: ReadonlySet<SectionKind> = new Set([
  'questions_to_ask',
  'interview_questions',
  'topics',
  'concepts',
  'sources',
  'role_context',
  'role_overview',
]);
/** "What I'd do", "The team I'd join": the writer as the holder of the role. */
const IN_ROLE =
  /\bI(?:['’]d|['’]ll|\s+(?:would|will))\s+(?:be\s+(?!asked|nervous)|do\b|join\b|work\b|own\b|build\b|report\b|use\b)|\bmy (?:future )?(?:team|manager|role|responsibilities|day)\b|(?:내가|제가|나의|내|제)\s*(?:하게 될|맡을|맡게|할 일|담당할|일하게|합류)/iu;

/** "Company strengths", "회사의 강점": not the candidate's. */
const OF_COMPANY =
  /\b(?:company|business|product|market)(?:['’]s)?\s+(?:strength|weakness|gap)|\b(?:strength|weakness)(?:e?s)?\s+of\s+(?:the\s+)?company|(?:회사|기업)의?\s*[강약장단]점|(?:企業|会社)の?[強弱]み|\bSWOT\b/iu;

/** The meaning of a real heading, which tolerates more around its words than a bold line does. */
export const headingMeaning = remembered((text) => meaningOf(text, matchHeading(text)));

/** The meaning of a bold line or a label. */
export const labelMeaning = remembered((text) => meaningOf(text, matchKind(text)));

function meaningOf(text: string, found: PhraseMatch<SectionKind> | null): HeadingMeaning {
  const kind = found?.meaning ?? 'other';
  const plain: HeadingMeaning = { kind, audience: audienceOf(kind), match: found, isPersonal: false };
  if (kind === 'fit' && OF_COMPANY.test(text)) return NOTHING;
  if (!isPersonal(text) && !(found === null && isAddressed(text))) return plain;
  if (plain.audience === 'owner') return { ...plain, isPersonal: true };
  if (found !== null && STAYS_SHARED.has(kind) && found.coverage >= 0.5) return plain;
  if (IN_ROLE.test(text) || matchField(text) === 'responsibilities') return plain;
  const own = matchOwnKind(text);
  return { kind: own?.meaning ?? 'other', audience: 'owner', match: own, isPersonal: true };
}

const NOTHING: HeadingMeaning = { kind: 'other', audience: 'all', match: null, isPersonal: false };

const FIRST_PERSON = new RegExp(VOCABULARY.map((words) => `(?:${words.firstPerson.source})`).join('|'), 'u');

/** A model speaking to the candidate: "Your Edge", "あなたの強み"; not "Your Team", which is the role's. */
const ADDRESSED =
  /\byour\s+(?!(?:new\s+|future\s+)?(?:role|team|responsibilit|day|impact|benefit|profile|task|mission|contribution|manager|growth|career path|first|interviewer|tasks|work|schedule|interview))|^why you\b|당신의|귀하의|あなたの/iu;
const isAddressed = (text: string): boolean => text.length <= 120 && ADDRESSED.test(cleanHeading(text));

/** Whether a heading or label speaks of the one who wrote it. */
const isPersonal = (text: string): boolean => text.length <= 120 && FIRST_PERSON.test(cleanHeading(text));
