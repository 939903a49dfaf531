/** Owns the record of what members say to posts, in SQLite: one answer, one grade and one vote a member and post. */
import type { Transaction } from 'kysely';
import { z } from 'zod';
import { type Answer, GRADES } from '../core/daily/answer.ts';
import type { Answers } from '../core/ports/answers.ts';
import { readAnswer } from './rows/answer-row.ts';
import { countSchema } from './rows/columns.ts';
import { ownRowNumber, rowId, rowNumber } from './rows/row-id.ts';
import type { Database, Tables } from './tables.ts';
import { inChunks, markRefresh } from './write-deliveries.ts';

type Reads = 'find' | 'byId' | 'of' | 'names' | 'answered' | 'countOf';

export const createAnswers = (db: Database): Answers => ({ ...createReads(db), ...createChanges(db) });

function createReads(db: Database): Pick<Answers, Reads> {
  const all = async () => (await db.queries()).selectFrom('answers');
  return {
    async find(postId, member) {
      const query = (await all()).selectAll().where('member', '=', member);
      const row = await query.where('post_id', '=', rowNumber('p', postId) ?? 0).executeTakeFirst();
      return row === undefined ? null : readAnswer(row);
    },
    async byId(id) {
      const query = (await all()).selectAll().where('id', '=', rowNumber('a', id) ?? 0);
      const row = await query.executeTakeFirst();
      return row === undefined ? null : readAnswer(row);
    },
    async of(postId) {
      const query = (await all()).selectAll().where('post_id', '=', rowNumber('p', postId) ?? 0);
      return (await query.orderBy('id').execute()).map(readAnswer);
    },
    async names(postId) {
      const query = (await all()).select('name').where('post_id', '=', rowNumber('p', postId) ?? 0);
      const rows = await query
        .where('is_late', '=', 0)
        .where('audience', '=', 'all')
        .where('name', '!=', '')
        .orderBy('id')
        .execute();
      return nameRows.parse(rows).map(({ name }) => name);
    },
    async answered(scheduleId, member) {
      const rows = await (
        await all()
      )
        .innerJoin('posts', 'posts.id', 'answers.post_id')
        .select(['answers.post_id', 'answers.is_late'])
        .where('answers.member', '=', member)
        .where('posts.schedule_id', '=', rowNumber('s', scheduleId) ?? 0)
        .execute();
      const parsed = answeredRows.parse(rows);
      return new Map(parsed.map((row) => [rowId('p', row.post_id), { isLate: row.is_late === 1 }]));
    },
    async countOf(postIds) {
      const counts = new Map(postIds.map((id) => [id, 0]));
      for (const chunk of inChunks(postIds)) {
        const rows = await (
          await all()
        )
          .select(({ fn }) => ['post_id', fn.countAll().as('count')])
          .where(
            'post_id',
            'in',
            chunk.map((id) => rowNumber('p', id) ?? 0),
          )
          .where('is_late', '=', 0)
          .groupBy('post_id')
          .execute();
        for (const row of countRows.parse(rows)) counts.set(rowId('p', row.post_id), row.count);
      }
      return counts;
    },
  };
}

function createChanges(db: Database): Omit<Answers, Reads> {
  return {
    async keep(answer) {
      const queries = await db.queries();
      return queries.transaction().execute((trx) => keepAnswer(trx, answer));
    },
    async grade(postId, member, grade, at) {
      const queries = await db.queries();
      await queries
        .insertInto('grades')
        .values({ post_id: ownRowNumber('p', postId), member, grade, at })
        .onConflict((conflict) => conflict.columns(['post_id', 'member']).doUpdateSet({ grade, at }))
        .execute();
    },
    async gradeOf(postId, member) {
      const queries = await db.queries();
      const row = await queries
        .selectFrom('grades')
        .select('grade')
        .where('post_id', '=', rowNumber('p', postId) ?? 0)
        .where('member', '=', member)
        .executeTakeFirst();
      return row === undefined ? null : gradeRow.parse(row).grade;
    },
    async vote(answerId, voter, at) {
      const queries = await db.queries();
      return queries.transaction().execute((trx) => keepVote(trx, answerId, voter, at));
    },
    async votes(postId) {
      const queries = await db.queries();
      const rows = await queries
        .selectFrom('votes')
        .select(({ fn }) => ['answer_id', fn.countAll().as('count')])
        .where('post_id', '=', rowNumber('p', postId) ?? 0)
        .groupBy('answer_id')
        .execute();
      return new Map(voteRows.parse(rows).map((row) => [rowId('a', row.answer_id), row.count]));
    },
  };
}

/** Whether the answers are open is read and used under one lock: no answer slips in behind its recap. */
async function keepAnswer(
  trx: Transaction<Tables>,
  { postId, member, name, text, audience, editedAt, isLate }: Omit<Answer, 'id' | 'firstAt'>,
): Promise<'kept' | 'changed' | 'closed'> {
  const id = rowNumber('p', postId) ?? 0;
  const post = await trx.selectFrom('posts').select('closed_at').where('id', '=', id).executeTakeFirst();
  if (post === undefined) return 'closed';
  const isClosed = post.closed_at !== null;
  const before = await trx
    .selectFrom('answers')
    .select(['id', 'is_late'])
    .where('post_id', '=', id)
    .where('member', '=', member)
    .executeTakeFirst();
  if (isClosed && (!isLate || before?.is_late === 0)) return 'closed';
  const said = { name, text, audience, edited_at: editedAt };
  if (before !== undefined) {
    await trx.updateTable('answers').set(said).where('id', '=', before.id).execute();
    return 'changed';
  }
  await trx
    .insertInto('answers')
    .values({ ...said, post_id: id, member, first_at: editedAt, is_late: isClosed ? 1 : 0 })
    .execute();
  if (!isClosed) await markRefresh(trx, { kind: 'post', subject: postId }, editedAt);
  return 'kept';
}

async function keepVote(
  trx: Transaction<Tables>,
  answerId: string,
  voter: string,
  at: number,
): Promise<'kept' | 'own' | 'gone'> {
  const id = rowNumber('a', answerId) ?? 0;
  const row = await trx.selectFrom('answers').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) return 'gone';
  const answer = readAnswer(row);
  if (answer.member === voter) return 'own';
  if (answer.audience === 'me' || answer.isLate || answer.text === '') return 'gone';
  await trx
    .insertInto('votes')
    .values({ post_id: row.post_id, member: voter, answer_id: id, at })
    .onConflict((conflict) => conflict.columns(['post_id', 'member']).doUpdateSet({ answer_id: id, at }))
    .execute();
  return 'kept';
}

const nameRows = z.array(z.object({ name: z.string() }));
const answeredRows = z.array(z.object({ post_id: z.int(), is_late: z.int() }));
const countRows = z.array(z.object({ post_id: z.int(), count: countSchema }));
const voteRows = z.array(z.object({ answer_id: z.int(), count: countSchema }));
const gradeRow = z.object({ grade: z.enum(GRADES) });
