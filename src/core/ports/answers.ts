/** Owns the port of what members say to posts: answers, self-grades, and which answer helped most. */
import type { Answer, Grade } from '../daily/answer.ts';

export type Answers = {
  /**
   * One a member and post: another one takes its place. Marks the post's face where it is new and in time. `closed`: the
   * answers were closed meanwhile, and nothing was kept; write it again with `isLate`. An answer that was in time does not
   * change any more after that: `closed` again. `isLate` while answers are open is kept as in time.
   */
  keep(answer: Omit<Answer, 'id' | 'firstAt'>): Promise<'kept' | 'changed' | 'closed'>;
  find(postId: string, member: string): Promise<Answer | null>;
  byId(id: string): Promise<Answer | null>;
  /** In order of first writing. */
  of(postId: string): Promise<readonly Answer[]>;
  /**
   * Names of those who answered in time and for all, in order. Who has answered is no secret, what they said is; who kept
   * it for themselves is counted (`countOf`) and not named.
   */
  names(postId: string): Promise<readonly string[]>;
  /** Posts of a schedule that the member answered, with whether that was late. */
  answered(scheduleId: string, member: string): Promise<ReadonlyMap<string, { readonly isLate: boolean }>>;
  grade(postId: string, member: string, grade: Grade, at: number): Promise<void>;
  gradeOf(postId: string, member: string): Promise<Grade | null>;
  /** One vote a member and post, never for oneself; another one takes its place. `gone`: nobody is shown that answer. */
  vote(answerId: string, voter: string, at: number): Promise<'kept' | 'own' | 'gone'>;
  /** Votes by answer. */
  votes(postId: string): Promise<ReadonlyMap<string, number>>;
  /** How many answered each post in time, those included who took it back after the recap; 0 where nobody did. */
  countOf(postIds: readonly string[]): Promise<ReadonlyMap<string, number>>;
};
