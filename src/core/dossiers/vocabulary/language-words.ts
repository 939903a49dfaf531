/** Owns the shape of one language's vocabulary: which words mean which section, field or mark. */
import type { SectionKind } from '../dossier.ts';

/** What a label inside a section can name. */
export const FIELDS = [
  'company',
  'role',
  'location',
  'headquarters',
  'mission',
  'vision',
  'values',
  'products',
  'news',
  'stack',
  'responsibilities',
] as const;
export type Field = (typeof FIELDS)[number];

/**
 * A phrase is a few words that must all be there, in any order, whatever stands between them. A word matches itself and
 * its plural in "s"; `word*` matches every word that begins so. In Hangul, Han and Kana a word matches wherever it
 * stands, and spacing does not count. A phrase that begins with `?` is weak: it names the section, but is no evidence
 * that a text is a dossier. One that begins with `=` is weak too, and counts only when nothing else stands beside it.
 */
export type Phrases = readonly string[];

export type LanguageWords = {
  readonly kinds: Readonly<Partial<Record<Exclude<SectionKind, 'other'>, Phrases>>>;
  readonly fields: Readonly<Partial<Record<Field, Phrases>>>;
  /** Labels of plain facts that no field is made for: "Founded", "Employees". */
  readonly facts: Phrases;
  /** What such documents are called: "Interview Prep", "Company Research". */
  readonly titles: Phrases;
  /** Words of a title or heading that say nothing by themselves. */
  readonly fillers: readonly string[];
  /** A writer speaking of themself: "my", "why I". What a heading says so is the candidate's own. */
  readonly firstPerson: RegExp;
  /** Words that show that a name is a job's: "engineer". */
  readonly roles: readonly string[];
  /** Words at the beginning of a job's name: "senior". */
  readonly levels: readonly string[];
  /** Labels of a candidate's own note below a question: "Hint". */
  readonly hints: Phrases;
  /** Labels above a topic's example questions. */
  readonly questionLabels: Phrases;
  /** Whole statements that say that there is nothing to say. */
  readonly placeholders: readonly string[];
  /** A model asking for more input instead of writing. */
  readonly requests: Phrases;
};
