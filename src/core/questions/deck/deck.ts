/** Owns the deck: every question that a dossier leads to, each with its topic, its source and the reason for it. */
import type { Locale } from '../../i18n/locale.ts';
import type { Level, QuestionKind } from '../bank/bank-question.ts';

/** `dossier`: its own words. `bank`: matched to the line it names. `outline`: made from a line that the bank does not cover. */
export type QuestionSource = 'dossier' | 'bank' | 'outline';

export type DeckText = {
  readonly prompt: string;
  readonly hint: string | null;
  readonly keyPoints: readonly string[];
  readonly followUps: readonly string[];
  readonly pitfall: string | null;
  /** The bank's prompt to which the key points belong, where they stand under a question of the dossier's own. */
  readonly pointsOf: string | null;
};

export type DeckQuestion = {
  /** A bank question's own id; else made from the company and the normalised line, so that edits elsewhere keep it. */
  readonly id: string;
  readonly source: QuestionSource;
  readonly topicId: string;
  /** The line it answers to, as the dossier says it. */
  readonly line: string;
  readonly level: Level;
  readonly kind: QuestionKind;
  readonly minutes: number;
  /** 0 to 100: how well it fits its line. */
  readonly score: number;
  /** The words of the line that led to it; none for a dossier's own question. */
  readonly reason: readonly string[];
  readonly reference: string | null;
  /** The bank question that key points were taken from, for a question of the dossier's own. */
  readonly keyPointsFrom: string | null;
  /** A dossier's own prompt is the same in both: it is told in its own language. */
  readonly text: (locale: Locale) => DeckText;
};

export type DeckTopic = {
  /** From its normalised title: the same in an edited dossier. */
  readonly id: string;
  /** Null: questions that stand under no title of their own. */
  readonly title: string | null;
  readonly lines: readonly DeckLine[];
};

export type DeckLine = {
  readonly text: string;
  /** Tags it was understood as, best first. */
  readonly tags: readonly string[];
  /** Bank questions of its own: none of them stands under another line. */
  readonly bankCount: number;
  readonly isOutline: boolean;
};

export type Deck = {
  readonly entryId: string;
  readonly levels: LevelRange;
  readonly topics: readonly DeckTopic[];
  /** By topic, the dossier's own first, then by line and score. No id twice. */
  readonly questions: readonly DeckQuestion[];
};

/** The levels that fit a role, best first. The third is drawn on only where a line would have too little. */
export type LevelRange = readonly [Level, Level, Level];
