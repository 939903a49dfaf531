/** Owns making one question of the deck out of where it comes from. */
import type { Entry } from '../../catalogue/catalogue.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { BankQuestion, Level } from '../bank/bank-question.ts';
import type { Candidate } from './candidates.ts';
import type { DeckQuestion, DeckText } from './deck.ts';
import { outlineEn, ownPointsEn } from './outline-en.ts';
import { outlineKo, ownPointsKo } from './outline-ko.ts';
import { type OutlineParts, outlineParts, ownParts } from './outline-words.ts';
import { outlineId, ownQuestionId } from './question-id.ts';

const OWN_MINUTES = 10;

export function bankQuestion(
  { question, score, reason }: Candidate,
  line: string,
  topicId: string,
): DeckQuestion {
  return {
    id: question.id,
    source: 'bank',
    topicId,
    line,
    level: question.level,
    kind: question.kind,
    minutes: question.minutes,
    score,
    reason,
    reference: question.reference ?? null,
    keyPointsFrom: null,
    text: (locale) => ({ ...question[locale], pointsOf: null }),
  };
}

type Own = {
  readonly text: string;
  readonly topicId: string;
  readonly line: string;
  readonly level: Level;
  /** The bank question that asks the same, if there is one. */
  readonly same: BankQuestion | null;
  /** The words that tell what it is about, a list for each subject. */
  readonly words: readonly (readonly string[])[];
  readonly isAboutPeople: boolean;
};

/** Verbatim. Key points are the bank's where it asks the same, else an outline's, as far as its words tell. */
export function ownQuestion(
  entry: Entry,
  { text, topicId, line, level, same, words, isAboutPeople }: Own,
): DeckQuestion {
  const parts = ownParts(words, entry.role, level);
  return {
    id: ownQuestionId(entry.slug, text),
    source: 'dossier',
    topicId,
    line,
    level: same?.level ?? level,
    kind: same?.kind ?? (isAboutPeople ? 'behavioural' : 'discussion'),
    minutes: same?.minutes ?? OWN_MINUTES,
    score: 100,
    reason: [],
    reference: same?.reference ?? null,
    keyPointsFrom: same?.id ?? null,
    text: (locale) => ({
      ...(same?.[locale] ?? (locale === 'ko' ? ownPointsKo(parts) : ownPointsEn(parts))),
      prompt: text,
      pointsOf: same?.[locale].prompt ?? null,
    }),
  };
}

type FromLine = {
  readonly line: string;
  readonly topicId: string;
  readonly level: Level;
  readonly isAboutPeople: boolean;
};

export function outlineQuestion(
  entry: Entry,
  { line, topicId, level, isAboutPeople }: FromLine,
): DeckQuestion {
  const parts = outlineParts(line, entry.role, level, isAboutPeople);
  return {
    id: outlineId(entry.slug, line),
    source: 'outline',
    topicId,
    line,
    level,
    kind:
      parts.shape === 'experience' ? 'behavioural' : parts.shape === 'choice' ? 'trade-off' : 'discussion',
    minutes: OWN_MINUTES,
    score: 0,
    reason: parts.terms,
    reference: null,
    keyPointsFrom: null,
    text: (locale) => outlineText(parts, locale),
  };
}

const outlineText = (parts: OutlineParts, locale: Locale): DeckText =>
  locale === 'ko' ? outlineKo(parts) : outlineEn(parts);
