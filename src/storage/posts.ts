/** Owns the record of posts, in SQLite: one row an occurrence, whoever tries. */
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { GRADE_POINTS } from '../core/daily/answer.ts';
import type { Posts } from '../core/ports/posts.ts';
import { addPosts, claimOccurrences, standingQuery } from './claim-occurrences.ts';
import { countSchema, jsonColumn, messageSchema } from './rows/columns.ts';
import { readAsked, readPost } from './rows/post-row.ts';
import { ownRowNumber, rowNumber } from './rows/row-id.ts';
import { changeColumns, readPlace } from './rows/schedule-row.ts';
import type { Database, Tables } from './tables.ts';
import { insertDeliveries, markRefresh } from './write-deliveries.ts';

type Changes = Pick<Posts, 'claim' | 'addNow' | 'markOut' | 'markThread' | 'markMissed' | 'close'>;

export const createPosts = (db: Database): Posts => ({ ...createReads(db), ...createChanges(db) });

function createReads(db: Database): Omit<Posts, keyof Changes> {
  return {
    async find(id) {
      const number = rowNumber('p', id);
      return number === null ? null : findPost(await db.queries(), number);
    },
    async asked(scheduleId) {
      const number = rowNumber('s', scheduleId);
      if (number === null) return [];
      return (await askedQuery(await db.queries(), number).execute()).map(readAsked);
    },
    async list(scheduleId, limit, before) {
      const number = rowNumber('s', scheduleId);
      if (number === null) return [];
      const queries = await db.queries();
      let query = queries.selectFrom('posts').selectAll().where('schedule_id', '=', number);
      if (before !== undefined) query = query.where('due_at', '<', before);
      return (await query.orderBy('due_at', 'desc').limit(limit).execute()).map(readPost);
    },
    async dueRecaps(now, limit) {
      return (await dueRecapsQuery(await db.queries(), now, limit).execute()).map(readPost);
    },
    async count(since, scheduleId) {
      const queries = await db.queries();
      let query = queries
        .selectFrom('posts')
        .select(({ fn }) => ['state', fn.countAll().as('count')])
        .where('due_at', '>=', since)
        .where('kind', '=', 'scheduled');
      if (scheduleId !== undefined) query = query.where('schedule_id', '=', rowNumber('s', scheduleId) ?? 0);
      return countsOf(await query.groupBy('state').execute());
    },
  };
}

function createChanges(db: Database): Changes {
  return {
    async claim(claims, now) {
      const queries = await db.queries();
      return queries.transaction().execute((trx) => claimOccurrences(trx, claims, now));
    },
    async addNow(scheduleId, post, change) {
      const number = ownRowNumber('s', scheduleId);
      const queries = await db.queries();
      return queries.transaction().execute(async (trx) => {
        const row = await standingQuery(trx, [number]).executeTakeFirstOrThrow();
        const schedule = { id: number, place: readPlace(row), number: countSchema.parse(row.number) };
        const [id] = await addPosts(trx, [{ schedule, post }], change.at);
        if (id === undefined) return null;
        await trx.insertInto('schedule_changes').values(changeColumns(number, change)).execute();
        return findPost(trx, id);
      });
    },
    async markOut(id, message, at) {
      const number = ownRowNumber('p', id);
      const queries = await db.queries();
      await queries.transaction().execute(async (trx) => {
        const before = await findPost(trx, number);
        const threadId = message.threadId ?? before?.message?.threadId ?? null;
        await trx
          .updateTable('posts')
          .set({
            state: 'out',
            message: JSON.stringify({ ...message, threadId }),
            out_at: before?.outAt ?? at,
          })
          .where('id', '=', number)
          .execute();
      });
    },
    async markThread(id, threadId) {
      const number = ownRowNumber('p', id);
      const queries = await db.queries();
      await queries.transaction().execute(async (trx) => {
        const row = await trx
          .selectFrom('posts')
          .select('message')
          .where('id', '=', number)
          .executeTakeFirst();
        const { message } = messageRow.parse(row);
        if (message === null) return;
        const text = JSON.stringify({ ...message, threadId });
        await trx.updateTable('posts').set({ message: text }).where('id', '=', number).execute();
      });
    },
    async markMissed(id) {
      const queries = await db.queries();
      await queries
        .updateTable('posts')
        .set({ state: 'missed', recap_due_at: null })
        .where('id', '=', ownRowNumber('p', id))
        .where('state', '=', 'due')
        .execute();
    },
    async close(id, now, deliveries) {
      const queries = await db.queries();
      return queries.transaction().execute(async (trx) => {
        const result = await trx
          .updateTable('posts')
          .set({ closed_at: now })
          .where('id', '=', rowNumber('p', id) ?? 0)
          .where('closed_at', 'is', null)
          .executeTakeFirst();
        if (result.numUpdatedRows === 0n) return false;
        await insertDeliveries(trx, deliveries, now);
        await markRefresh(trx, { kind: 'post', subject: id }, now);
        return true;
      });
    },
  };
}

async function findPost(queries: Kysely<Tables>, number: number) {
  const row = await queries.selectFrom('posts').selectAll().where('id', '=', number).executeTakeFirst();
  return row === undefined ? null : readPost(row);
}

export const dueRecapsQuery = (queries: Kysely<Tables>, now: number, limit: number) =>
  queries
    .selectFrom('posts')
    .selectAll()
    .where('closed_at', 'is', null)
    .where('recap_due_at', '<=', now)
    .where('state', '=', 'out')
    .orderBy('recap_due_at')
    .limit(limit);

/** No question's text is read: the draw asks for the whole past of a schedule. */
export const askedQuery = (queries: Kysely<Tables>, scheduleId: number) =>
  queries
    .selectFrom('posts')
    .select((is) => [
      'question_id',
      'topic_id',
      is
        .selectFrom('answers')
        .select(({ fn }) => fn.countAll().as('count'))
        .whereRef('answers.post_id', '=', 'posts.id')
        .as('answers'),
      is
        .selectFrom('grades')
        .select((of) =>
          of.fn
            .avg(
              of
                .case('grades.grade')
                .when('hard')
                .then(GRADE_POINTS.hard)
                .when('good')
                .then(GRADE_POINTS.good)
                .when('easy')
                .then(GRADE_POINTS.easy)
                .else(GRADE_POINTS.again)
                .end(),
            )
            .as('mean'),
        )
        .whereRef('grades.post_id', '=', 'posts.id')
        .as('grade'),
    ])
    .where('schedule_id', '=', scheduleId)
    .where('state', '!=', 'missed')
    .where('question_id', 'is not', null)
    .orderBy('due_at');

const messageRow = z.object({ message: jsonColumn(messageSchema).nullable() });

const stateRows = z.array(z.object({ state: z.enum(['due', 'out', 'missed']), count: countSchema }));

function countsOf(found: unknown): { expected: number; out: number; missed: number } {
  const rows = stateRows.parse(found);
  const inState = (state: string): number => rows.find((row) => row.state === state)?.count ?? 0;
  const expected = rows.reduce((sum, { count }) => sum + count, 0);
  return { expected, out: inState('out'), missed: inState('missed') };
}
