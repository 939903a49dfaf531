/** Owns the record of mock sessions, in SQLite: one row a session, changed only by whoever saw it last. */
import type { Kysely, SelectQueryBuilder, Transaction } from 'kysely';
import { LRUCache } from 'lru-cache';
import { dueAt } from '../core/mock/session.ts';
import type { Place } from '../core/ports/channel-messenger.ts';
import type { MockSession } from '../core/mock/records.ts';
import type { MockChange, MockSessions } from '../core/ports/mock-sessions.ts';
import type { RefreshMark } from '../core/ports/refreshes.ts';
import { keepMembers, keepSaid } from './mock-said.ts';
import { readMockAnswer, readRating, readReview, readSession, readSessionAsking } from './rows/mock-row.ts';
import { rowId, rowNumber } from './rows/row-id.ts';
import type { Database, Tables } from './tables.ts';
import { insertDeliveries, markRefresh } from './write-deliveries.ts';

/** A session's questions are most of its row and never change: of so many that are played now they are read once. */
const PLAYED_NOW = 300;
/** Every column but the questions. */
const MOVING = [
  'id',
  'surface',
  'workspace_id',
  'channel_id',
  'language',
  'state',
  'created_at',
  'version',
] as const;

type Changes = Pick<MockSessions, 'create' | 'commit'>;
type Said = Pick<MockSessions, 'answer' | 'answers' | 'ratings' | 'reviews'>;

export const createMockSessions = (db: Database): MockSessions => ({
  ...createReads(db),
  ...createSaid(db),
  ...createChanges(db),
});

function createChanges(db: Database): Changes {
  return {
    async create({ place, language, questions, state, now }, deliveries, isTwin = () => false) {
      const queries = await db.queries();
      return queries.transaction().execute(async (trx) => {
        const open = await openSessionsQuery(trx, place).execute();
        const twin = open.map(readSession).find(isTwin);
        if (twin !== undefined) return { session: twin, isNew: false };
        const row = await trx
          .insertInto('mock_sessions')
          .values({
            surface: place.surface,
            workspace_id: place.workspaceId ?? '',
            channel_id: place.channelId,
            language,
            questions: JSON.stringify(questions),
            state: JSON.stringify(state),
            due_at: dueAt(state),
            created_at: now,
            version: 1,
          })
          .returningAll()
          .executeTakeFirstOrThrow();
        await keepMembers(trx, row.id, state);
        await insertDeliveries(trx, deliveries(rowId('m', row.id)), now);
        return { session: readSession(row), isNew: true };
      });
    },
    async commit(id, version, change, now) {
      const queries = await db.queries();
      return queries.transaction().execute((trx) => commit(trx, { id, version, change, now }));
    },
  };
}

type Commit = {
  readonly id: string;
  readonly version: number;
  readonly change: MockChange;
  readonly now: number;
};

async function commit(
  trx: Transaction<Tables>,
  { id, version, change, now }: Commit,
): Promise<readonly RefreshMark[] | null> {
  const number = rowNumber('m', id) ?? 0;
  const { state } = change;
  const result = await trx
    .updateTable('mock_sessions')
    .set({ state: JSON.stringify(state), due_at: dueAt(state), version: version + 1 })
    .where('id', '=', number)
    .where('version', '=', version)
    .executeTakeFirst();
  if (result.numUpdatedRows === 0n) return null;
  await keepMembers(trx, number, state);
  await keepSaid(trx, number, change);
  await insertDeliveries(trx, change.deliveries, now);
  const marks: RefreshMark[] = [];
  for (const face of change.refreshes) {
    const dueAt = change.ride?.subject === face.subject ? change.ride.until : now;
    const mark = await markRefresh(trx, face, dueAt);
    if (mark !== null) marks.push(mark);
  }
  return marks;
}

function createReads(db: Database): Omit<MockSessions, keyof Changes | keyof Said> {
  const questions = new LRUCache<string, MockSession['questions']>({ max: PLAYED_NOW });
  return {
    async find(id) {
      const known = questions.get(id);
      const query = (await db.queries())
        .selectFrom('mock_sessions')
        .where('id', '=', rowNumber('m', id) ?? 0);
      if (known !== undefined) {
        const row = await query.select(MOVING).executeTakeFirst();
        return row === undefined ? null : readSessionAsking(row, known);
      }
      const row = await query.selectAll().executeTakeFirst();
      if (row === undefined) return null;
      const session = readSession(row);
      questions.set(id, session.questions);
      return session;
    },
    async due(now, limit) {
      return (await dueSessionsQuery(await db.queries(), now, limit).execute()).map(readSession);
    },
    async nextAt() {
      const row = await (
        await db.queries()
      )
        .selectFrom('mock_sessions')
        .select('due_at')
        .where('due_at', 'is not', null)
        .orderBy('due_at')
        .limit(1)
        .executeTakeFirst();
      return row?.due_at ?? null;
    },
    async openIn(place) {
      return (await openSessionsQuery(await db.queries(), place).execute()).map(readSession);
    },
    async ofMember(member, limit) {
      const rows = await (
        await db.queries()
      )
        .selectFrom('mock_members')
        .innerJoin('mock_sessions', 'mock_sessions.id', 'mock_members.session_id')
        .selectAll('mock_sessions')
        .where('mock_members.member', '=', member)
        .orderBy('mock_members.session_id', 'desc')
        .limit(limit)
        .execute();
      return rows.map(readSession);
    },
  };
}

function createSaid(db: Database): Said {
  return {
    async answer(id) {
      const query = (await db.queries()).selectFrom('mock_answers').selectAll();
      const row = await query.where('id', '=', rowNumber('r', id) ?? 0).executeTakeFirst();
      return row === undefined ? null : readMockAnswer(row);
    },
    async answers(sessionId, round) {
      const query = (await db.queries())
        .selectFrom('mock_answers')
        .selectAll()
        .where('session_id', '=', rowNumber('m', sessionId) ?? 0);
      return (await inRound(query, round).orderBy('mock_answers.id').execute()).map(readMockAnswer);
    },
    async ratings(sessionId, round) {
      const query = (await db.queries())
        .selectFrom('mock_answers')
        .innerJoin('mock_ratings', 'mock_ratings.answer_id', 'mock_answers.id')
        .select(['answer_id', 'round', 'mock_answers.member as author', 'rater', 'scores', 'feedback', 'at'])
        .where('session_id', '=', rowNumber('m', sessionId) ?? 0);
      const rows = await inRound(query, round).orderBy('answer_id').orderBy('rater').execute();
      return rows.map(readRating);
    },
    async reviews(member) {
      const query = (await db.queries()).selectFrom('mock_reviews').selectAll();
      const rows = await query.where('member', '=', member).orderBy('score').orderBy('session_id').execute();
      return rows.map(readReview);
    },
  };
}

const inRound = <Row>(
  query: SelectQueryBuilder<Tables, 'mock_answers', Row>,
  round: number | undefined,
): SelectQueryBuilder<Tables, 'mock_answers', Row> =>
  round === undefined ? query : query.where('mock_answers.round', '=', round);

export const dueSessionsQuery = (queries: Kysely<Tables>, now: number, limit: number) =>
  queries
    .selectFrom('mock_sessions')
    .selectAll()
    .where('due_at', 'is not', null)
    .where('due_at', '<=', now)
    .orderBy('due_at')
    .limit(limit);

export const openSessionsQuery = (queries: Kysely<Tables>, place: Place) =>
  queries
    .selectFrom('mock_sessions')
    .selectAll()
    .where('surface', '=', place.surface)
    .where('workspace_id', '=', place.workspaceId ?? '')
    .where('channel_id', '=', place.channelId)
    .where('due_at', 'is not', null)
    .orderBy('id');
