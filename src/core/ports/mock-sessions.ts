/** Owns the port of the mock sessions' records. Each method is one transaction. */
import type { DeliveryDraft } from '../deliveries/delivery.ts';
import type { MockAnswer, MockRating, MockReview, MockSession } from '../mock/records.ts';
import type { SessionState } from '../mock/session.ts';
import type { Place } from './channel-messenger.ts';
import type { RefreshMark, RefreshSubject } from './refreshes.ts';

export type MockSessionDraft = Pick<MockSession, 'place' | 'language' | 'questions' | 'state'> & {
  readonly now: number;
};

/** What one event makes of a session: all of it or nothing. */
export type MockChange = {
  readonly state: SessionState;
  /** One a member and round: another one takes its place, and is late where that was. */
  readonly answers?: readonly MockAnswerDraft[];
  /** One a rater and answer: another one takes its place. One of an answer that is not there (any more) is left out. */
  readonly ratings?: readonly Omit<MockRating, 'answerId'>[];
  /** One a member and round. */
  readonly reviews?: readonly Omit<MockReview, 'sessionId'>[];
  readonly deliveries: readonly DeliveryDraft[];
  /** Faces that are out of date now, once these deliveries are written. */
  readonly refreshes: readonly RefreshSubject[];
  /** Which of these faces goes with an answer, and until when nobody else need draw it (epoch milliseconds). */
  readonly ride?: { readonly subject: string; readonly until: number } | null;
};

export type MockAnswerDraft = Pick<MockAnswer, 'round' | 'member' | 'text' | 'isLate'> & {
  readonly at: number;
};

export type OpenedSession = {
  readonly session: MockSession;
  /** False: one like it was open already, and nothing was written. */
  readonly isNew: boolean;
};

export type MockSessions = {
  /** `deliveries` for the session's id: its lobby's message. `isTwin`: whether one that is open in the place is as good. */
  create(
    draft: MockSessionDraft,
    deliveries: (sessionId: string) => readonly DeliveryDraft[],
    isTwin?: (open: MockSession) => boolean,
  ): Promise<OpenedSession>;
  find(id: string): Promise<MockSession | null>;
  /**
   * Compare-and-set: takes effect where the session still has this version, which then grows. Null: somebody was faster,
   * and nothing of it was kept; load it and reduce again. When it is due is read from the state. Gives the faces that it
   * marked.
   */
  commit(
    id: string,
    version: number,
    change: MockChange,
    now: number,
  ): Promise<readonly RefreshMark[] | null>;
  /** Those with something to happen by itself, longest due first. */
  due(now: number, limit: number): Promise<readonly MockSession[]>;
  /** When the next one is due, in epoch milliseconds; null: none is open. */
  nextAt(): Promise<number | null>;
  /** Not ended, in a channel and its threads, oldest first. */
  openIn(place: Place): Promise<readonly MockSession[]>;
  /** In which a member takes or took part, newest first. */
  ofMember(member: string, limit: number): Promise<readonly MockSession[]>;
  answer(id: string): Promise<MockAnswer | null>;
  /** Of one round or of all, late ones included, in order of first writing. */
  answers(sessionId: string, round?: number): Promise<readonly MockAnswer[]>;
  /** Of one round or of all. */
  ratings(sessionId: string, round?: number): Promise<readonly MockRating[]>;
  /** What a member was rated low on, lowest first. */
  reviews(member: string): Promise<readonly MockReview[]>;
};
