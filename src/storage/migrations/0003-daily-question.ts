/** Owns the tables of the daily question: schedules and their posts, what members said, and what is to be said. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * `autoincrement`: an id is never given again, and may stand in a button for ever. The partial indexes hold only what is
 * still to come: however long the past, they stay as small as the present. SQLite uses one only where its condition
 * follows from the query without its parameters, so the conditions are about null.
 */
const STATEMENTS: readonly RawBuilder<unknown>[] = [
  sql`create table schedules (
    id integer primary key autoincrement,
    surface text not null,
    workspace_id text not null,
    channel_id text not null,
    number integer not null,
    twin_key text not null,
    entry_id text not null,
    rule text not null,
    holidays text not null,
    level integer,
    topic_ids text not null,
    ping text,
    language text not null,
    late_ms integer not null,
    state text not null,
    pause_reason text,
    paused_until integer,
    skips text not null,
    organiser_id text not null,
    organiser_name text not null,
    next_due_at integer,
    created_at integer not null,
    version integer not null,
    unique (surface, workspace_id, channel_id, number)
  ) strict`,
  sql`create index schedules_due on schedules (state, next_due_at)`,
  sql`create index schedules_resume on schedules (state, paused_until)`,
  sql`create index schedules_state on schedules (state, pause_reason)`,
  sql`create index schedules_organiser on schedules (organiser_id)`,

  sql`create table schedule_changes (
    id integer primary key autoincrement,
    schedule_id integer not null references schedules (id),
    at integer not null,
    by_id text,
    by_name text,
    kind text not null,
    detail text not null
  ) strict`,
  sql`create index schedule_changes_schedule on schedule_changes (schedule_id)`,
  sql`create index schedule_changes_by on schedule_changes (by_id) where by_id is not null`,

  sql`create table posts (
    id integer primary key autoincrement,
    schedule_id integer not null references schedules (id),
    number integer,
    kind text not null,
    due_at integer not null,
    date text not null,
    state text not null,
    question text,
    question_id text,
    topic_id text,
    message text,
    out_at integer,
    recap_due_at integer,
    closed_at integer,
    unique (schedule_id, due_at)
  ) strict`,
  sql`create unique index posts_number on posts (schedule_id, number) where number is not null`,
  sql`create index posts_recap on posts (recap_due_at) where closed_at is null and recap_due_at is not null`,
  sql`create index posts_open on posts (schedule_id) where closed_at is null and recap_due_at is not null`,
  sql`create index posts_counted on posts (due_at, kind, state)`,

  sql`create table answers (
    id integer primary key autoincrement,
    post_id integer not null references posts (id),
    member text not null,
    name text not null,
    text text not null,
    audience text not null,
    first_at integer not null,
    edited_at integer not null,
    is_late integer not null,
    unique (post_id, member)
  ) strict`,
  sql`create index answers_member on answers (member)`,

  sql`create table grades (
    post_id integer not null references posts (id),
    member text not null,
    grade text not null,
    at integer not null,
    primary key (post_id, member)
  ) strict, without rowid`,
  sql`create index grades_member on grades (member)`,

  sql`create table votes (
    post_id integer not null references posts (id),
    member text not null,
    answer_id integer not null references answers (id) on delete cascade,
    at integer not null,
    primary key (post_id, member)
  ) strict, without rowid`,
  sql`create index votes_member on votes (member)`,
  sql`create index votes_answer on votes (answer_id)`,

  sql`create table deliveries (
    seq integer primary key autoincrement,
    id text not null unique,
    key text not null unique,
    kind text not null,
    subject text not null,
    destination text not null,
    surface text not null,
    target text not null,
    state text not null,
    attempts integer not null,
    created_at integer not null,
    next_attempt_at integer not null,
    expires_at integer,
    owner text,
    message text,
    failure text
  ) strict`,
  sql`create index deliveries_state on deliveries (state, next_attempt_at)`,
  sql`create index deliveries_claim on deliveries (state, surface, next_attempt_at)`,
  sql`create index deliveries_subject on deliveries (subject, kind)`,
  sql`create index deliveries_target on deliveries (target, state, created_at)`,
  sql`create index deliveries_created on deliveries (created_at, state)`,

  sql`create table refreshes (
    version integer primary key autoincrement,
    kind text not null,
    subject text not null,
    place text not null,
    message text,
    stamp text not null,
    attempts integer not null,
    next_attempt_at integer not null,
    unique (kind, subject)
  ) strict`,
  sql`create index refreshes_due on refreshes (next_attempt_at) where message is not null`,

  sql`create table notices (
    id integer primary key autoincrement,
    key text not null unique,
    schedule_id integer not null references schedules (id),
    post_id integer references posts (id),
    kind text not null,
    reason text,
    delivery_id text,
    at integer not null
  ) strict`,
];

export const dailyQuestion: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of STATEMENTS) await statement.execute(db);
  },
};
