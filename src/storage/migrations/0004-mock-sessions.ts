/** Owns the tables of mock interviews: sessions, who takes part, what members said, and how it was rated. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** `due_at` is null exactly where a session has ended: the partial indexes hold the open ones alone. */
const STATEMENTS: readonly RawBuilder<unknown>[] = [
  sql`create table mock_sessions (
    id integer primary key autoincrement,
    surface text not null,
    workspace_id text not null,
    channel_id text not null,
    language text not null,
    questions text not null,
    state text not null,
    due_at integer,
    created_at integer not null,
    version integer not null
  ) strict`,
  sql`create index mock_sessions_due on mock_sessions (due_at) where due_at is not null`,
  sql`create index mock_sessions_open on mock_sessions (surface, workspace_id, channel_id, id) where due_at is not null`,

  sql`create table mock_members (
    session_id integer not null references mock_sessions (id),
    member text not null,
    primary key (session_id, member)
  ) strict, without rowid`,
  sql`create index mock_members_member on mock_members (member, session_id)`,

  sql`create table mock_answers (
    id integer primary key autoincrement,
    session_id integer not null references mock_sessions (id),
    round integer not null,
    member text not null,
    text text not null,
    first_at integer not null,
    edited_at integer not null,
    is_late integer not null,
    unique (session_id, round, member)
  ) strict`,
  sql`create index mock_answers_member on mock_answers (member)`,

  sql`create table mock_ratings (
    answer_id integer not null references mock_answers (id) on delete cascade,
    rater text not null,
    scores text not null,
    feedback text not null,
    at integer not null,
    primary key (answer_id, rater)
  ) strict, without rowid`,
  sql`create index mock_ratings_rater on mock_ratings (rater)`,

  sql`create table mock_reviews (
    session_id integer not null references mock_sessions (id),
    round integer not null,
    member text not null,
    score integer not null,
    at integer not null,
    primary key (session_id, round, member)
  ) strict, without rowid`,
  sql`create index mock_reviews_member on mock_reviews (member, score)`,
];

export const mockSessions: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of STATEMENTS) await statement.execute(db);
  },
};
