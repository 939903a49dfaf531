/** Owns the post: one occurrence of a schedule, the question it asked, and what became of it. */
import type { Locale } from '../i18n/locale.ts';
import type { MessageRef } from '../ports/channel-messenger.ts';
import type { Level } from '../questions/bank/bank-question.ts';
import type { DeckText, QuestionSource } from '../questions/deck/deck.ts';

/** The question as it was when it was drawn: what is asked stays as it is, whatever becomes of dossier and bank. */
export type AskedQuestion = {
  readonly id: string;
  readonly topicId: string;
  /** Null: the dossier's own questions stand under no title. */
  readonly topic: string | null;
  readonly level: Level;
  readonly minutes: number;
  readonly source: QuestionSource;
  /** The line of the dossier that it answers to. */
  readonly line: string;
  readonly reference: string | null;
  readonly company: string;
  readonly entryId: string;
  readonly text: Readonly<Record<Locale, DeckText>>;
};

export type Post = {
  readonly id: string;
  readonly scheduleId: string;
  /** 1, 2, … within its schedule; null for one that was missed before a question was drawn. */
  readonly number: number | null;
  /** `now`: an organiser asked for it. */
  readonly kind: 'scheduled' | 'now';
  /** The occurrence, in epoch milliseconds: with its schedule, what makes it unique. */
  readonly dueAt: number;
  /** The occurrence's date where the schedule lives. */
  readonly date: string;
  /** `due`: its delivery is under way. `out`: people see it. `missed`: it never went out. */
  readonly state: 'due' | 'out' | 'missed';
  readonly question: AskedQuestion | null;
  readonly message: MessageRef | null;
  /** When people saw it; null before. */
  readonly outAt: number | null;
  /** When answers close and the recap comes; null where there is none to come. */
  readonly recapDueAt: number | null;
  /** When answers were closed; null: they are open. */
  readonly closedAt: number | null;
};

/** How many days a closed post can still be answered, by oneself and for oneself. */
export const ANSWER_LATE_DAYS = 7;
