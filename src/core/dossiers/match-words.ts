/** Owns what a heading or label means: a kind of section, a field, a title, a hint, by the words of every language. */
import type { Audience, SectionKind } from './dossier.ts';
import { fold } from './fold-words.ts';
import { remembered } from './remembered.ts';
import { type PhraseIndex, type PhraseMatch, createPhraseIndex } from './phrase-index.ts';
import { FIELDS, type Field, type LanguageWords } from './vocabulary/language-words.ts';
import { VOCABULARY } from './vocabulary.ts';

export type KnownKind = Exclude<SectionKind, 'other'>;

/** Owner-only kinds come first: where a heading could be read both ways, privacy wins. */
// prettier-ignore
const KINDS: readonly KnownKind[] = [
  'fit', 'resume_highlights', 'advice', 'questions_to_ask', 'interview_questions', 'topics', 'concepts', 'overview',
  'mission_values', 'news', 'role_context', 'role_overview', 'company_summary', 'sources',
];

const fillers = (): readonly string[] => VOCABULARY.flatMap((words) => words.fillers);
const all = (pick: (words: LanguageWords) => readonly string[]) => (): [true, string][] =>
  VOCABULARY.flatMap((words) => pick(words).map((phrase): [true, string] => [true, phrase]));

const phrasesOf = (among: readonly KnownKind[]) => (): [KnownKind, string][] =>
  among.flatMap((kind) =>
    VOCABULARY.flatMap((words) =>
      (words.kinds[kind] ?? []).map((phrase): [KnownKind, string] => [kind, phrase]),
    ),
  );
const kinds = createPhraseIndex(phrasesOf(KINDS), fillers);
/** The owner-only kinds alone: for headings that speak of the candidate. */
const ownKinds = createPhraseIndex(phrasesOf(KINDS.filter((kind) => audienceOf(kind) === 'owner')), fillers);
const fields: PhraseIndex<Field> = createPhraseIndex(
  () =>
    FIELDS.flatMap((field) =>
      VOCABULARY.flatMap((words) =>
        (words.fields[field] ?? []).map((phrase): [Field, string] => [field, phrase]),
      ),
    ),
  fillers,
);
const titles = createPhraseIndex(
  all((words) => words.titles),
  fillers,
);
const hints = createPhraseIndex(
  all((words) => words.hints),
  fillers,
);
const facts = createPhraseIndex(
  all((words) => words.facts),
  fillers,
);
const questionLabels = createPhraseIndex(
  all((words) => words.questionLabels),
  fillers,
);
/** Made for the first text, as the indexes are. */
let requests: readonly (readonly string[])[] | null = null;
let placeholders: ReadonlySet<string> | null = null;

const BRACKETS = /[([（【［][^()[\]（）【】［］]*[)\]）】］]/gu;

/** What is in brackets only explains: it counts when the rest names nothing. */
function outsideBrackets<T>(index: PhraseIndex<T>): PhraseIndex<T> {
  return remembered((text) => {
    const outside = text.replace(BRACKETS, ' ');
    return index(outside) ?? (outside === text ? null : index(text));
  });
}

const kindOf = outsideBrackets(kinds);
const fieldOf = outsideBrackets(fields);
const hintOf = outsideBrackets(hints);
const factOf = outsideBrackets(facts);
const questionLabelOf = outsideBrackets(questionLabels);

/** The owner-only kind that a text which speaks of the candidate comes nearest to, or null. */
export const matchOwnKind = (text: string): PhraseMatch<KnownKind> | null => ownKinds(text);
export const matchKind = (text: string): PhraseMatch<KnownKind> | null => kindOf(text);

/** "About LY Corporation": whatever the name, it is the company that is meant. */
const ABOUT = /^[^\p{L}]*about\s+(?!you\b|me\b|this\b|myself\b)\S+(?:\s+\S+){0,3}$/iu;

/**
 * The kind of section that a real heading names, or null. Words beside it are tolerated, fewer where the word is weak
 * ("Market Position" is no role), more where it could be the candidate's own: then privacy wins.
 */
export function matchHeading(text: string): PhraseMatch<KnownKind> | null {
  const found = matchKind(text);
  if (ABOUT.test(text) && (found?.coverage ?? 0) < 0.5) {
    return { meaning: 'overview', coverage: 0.5, words: 1, isWeak: false, isWhole: false };
  }
  if (found === null) return null;
  const isOwn = audienceOf(found.meaning) === 'owner';
  const least = isOwn || found.words > 1 ? 0.35 : found.isWeak ? 0.6 : 0.5;
  return found.coverage >= least ? found : null;
}

/** The field that a label names, when the label says hardly anything else. */
export function matchField(label: string): Field | null {
  const found = fieldOf(label);
  return found !== null && found.coverage >= 0.75 ? found.meaning : null;
}

export const matchTitle = (text: string): PhraseMatch<true> | null => titles(text);
export const isHintLabel = (label: string): boolean => (hintOf(label)?.coverage ?? 0) >= 0.7;
/** "Founded", "직원 수": a label of a plain fact about a company or a job. */
export const isFactLabel = (label: string): boolean => (factOf(label)?.coverage ?? 0) >= 0.75;
export const isQuestionLabel = (label: string): boolean => (questionLabelOf(label)?.coverage ?? 0) >= 0.7;

/** "N/A", "None found.", "해당 없음": words that stand where a statement would. */
export function isPlaceholder(text: string): boolean {
  placeholders ??= new Set(VOCABULARY.flatMap((words) => words.placeholders.map(simplify)));
  return text.length < 80 && placeholders.has(simplify(text));
}

const NOTHING =
  /^(?:there (?:are|is|were) )?no (?:\w+ ){0,3}(?:news|announcements?|developments?|updates?|changes?|statements?|information|data)\b[^;,]{0,50}$|^.{0,20}(?:뉴스|소식|발표|변화|이슈|정보).{0,12}(?:없음|없습니다|없다|않음)\.?$|^.{0,20}(?:ニュース|発表|情報|動き|変化).{0,12}(?:なし|ありません|ない)。?$/iu;

/** "No major announcements found.": a whole statement that there is nothing, where no label makes it one about something. */
export const isNothing = (text: string): boolean =>
  text.length < 100 && (NOTHING.test(text) || isPlaceholder(text));

/** Whether a text asks its reader for input, as a model does that was given too little. */
export function isRequest(text: string): boolean {
  const folded = fold(text).replace(/['’]/gu, '');
  const words = new Set(folded.match(/[\p{L}\p{N}]+/gu) ?? []);
  const joined = folded.replace(/\s+/gu, '');
  requests ??= VOCABULARY.flatMap((words) => words.requests.map((phrase) => fold(phrase).split(' ')));
  return requests.some(
    (phrase) => phrase.every((word) => words.has(word)) || joined.includes(phrase.join('')),
  );
}

export function audienceOf(kind: SectionKind): Audience {
  return kind === 'fit' || kind === 'resume_highlights' || kind === 'advice' ? 'owner' : 'all';
}

function simplify(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]+/gu, '');
}
