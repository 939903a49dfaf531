/** Owns the shape of the mock interviews' tables. Instants are epoch milliseconds; columns that hold JSON say so. */
import type { Generated } from 'kysely';

/** Outside, ids carry a letter: sessions `m1`, answers `r7`. */
export type MockTables = {
  readonly mock_sessions: {
    readonly id: Generated<number>;
    readonly surface: string;
    /** '' where a surface has none. */
    readonly workspace_id: string;
    readonly channel_id: string;
    readonly language: string;
    /** JSON. */
    readonly questions: string;
    /** JSON. */
    state: string;
    /** Null: it has ended. */
    due_at: number | null;
    readonly created_at: number;
    version: number;
  };
  /** Everybody who ever joined. */
  readonly mock_members: { readonly session_id: number; readonly member: string };
  readonly mock_answers: {
    readonly id: Generated<number>;
    readonly session_id: number;
    readonly round: number;
    member: string;
    text: string;
    readonly first_at: number;
    edited_at: number;
    readonly is_late: number;
  };
  readonly mock_ratings: {
    readonly answer_id: number;
    readonly rater: string;
    /** JSON. */
    scores: string;
    feedback: string;
    at: number;
  };
  readonly mock_reviews: {
    readonly session_id: number;
    readonly round: number;
    readonly member: string;
    score: number;
    at: number;
  };
};
