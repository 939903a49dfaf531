/** Owns where a member stands in the tables of mock interviews: what is shown to them, and what is taken out. */
import { type Kysely, sql, type Transaction } from 'kysely';
import { forgetMember } from '../core/mock/forget-member.ts';
import type { MockSession } from '../core/mock/records.ts';
import { dueAt } from '../core/mock/session.ts';
import { readSession } from './rows/mock-row.ts';
import { ownRowNumber } from './rows/row-id.ts';
import type { Tables } from './tables.ts';

/** Ratings that a member was given stand without their raters, and not before the session is over. */
export const mockQueries = (db: Kysely<Tables>, member: string) => ({
  mockSessions: db
    .selectFrom('mock_members')
    .innerJoin('mock_sessions', 'mock_sessions.id', 'mock_members.session_id')
    .select(['mock_sessions.id as session', 'channel_id as channel', 'created_at as at'])
    .select([nameIn(member).as('name'), isOpener(member).as('opened')])
    .where('mock_members.member', '=', member)
    .orderBy('mock_sessions.id'),
  mockAnswers: db
    .selectFrom('mock_answers')
    .select([
      'session_id as session',
      'round',
      'text',
      'first_at as at',
      'edited_at as edited',
      'is_late as late',
    ])
    .where('member', '=', member)
    .orderBy('id'),
  mockRatings: db
    .selectFrom('mock_ratings')
    .innerJoin('mock_answers', 'mock_answers.id', 'mock_ratings.answer_id')
    .select(['session_id as session', 'round', 'scores', 'feedback', 'at'])
    .where('rater', '=', member)
    .orderBy('answer_id'),
  mockFeedback: db
    .selectFrom('mock_ratings')
    .innerJoin('mock_answers', 'mock_answers.id', 'mock_ratings.answer_id')
    .innerJoin('mock_sessions', 'mock_sessions.id', 'mock_answers.session_id')
    .select(['session_id as session', 'round', 'scores', 'feedback'])
    .where('mock_answers.member', '=', member)
    .where('due_at', 'is', null)
    // Not in the order of the raters: who wrote what would be seen by it.
    .orderBy('answer_id')
    .orderBy('scores')
    .orderBy('feedback'),
  mockReviews: db
    .selectFrom('mock_reviews')
    .select(['session_id as session', 'round', 'score', 'at'])
    .where('member', '=', member)
    .orderBy('session_id'),
});

/** As they stood in the session. */
const nameIn = (member: string) =>
  sql<string>`(select json_extract(one.value, '$.name') from json_each(mock_sessions.state, '$.members') one
    where json_extract(one.value, '$.key') = ${member})`;

const isOpener = (member: string) => sql<number>`json_extract(mock_sessions.state, '$.opener') = ${member}`;

/**
 * Takes a member out of every session, and tells how many rows that was. What others saw of them leaves an empty place;
 * whoever was about to change such a session sees that it changed.
 */
export async function forgetInSessions(
  trx: Transaction<Tables>,
  member: string,
): Promise<{ readonly rows: bigint; readonly sessions: readonly MockSession[] }> {
  const rows = await trx
    .selectFrom('mock_members')
    .innerJoin('mock_sessions', 'mock_sessions.id', 'mock_members.session_id')
    .selectAll('mock_sessions')
    .where('mock_members.member', '=', member)
    .execute();
  const sessions = rows.map(readSession);
  const removed = removals(trx, member);
  let count = 0n;
  for (const query of removed.before) count += (await query.executeTakeFirst()).numDeletedRows;
  for (const session of sessions) count += await leavePlace(trx, member, session);
  for (const query of removed.after) count += (await query.executeTakeFirst()).numDeletedRows;
  return { rows: count, sessions };
}

const removals = (trx: Transaction<Tables>, member: string) => ({
  before: [
    trx
      .deleteFrom('mock_ratings')
      .where((is) =>
        is.or([
          is('rater', '=', member),
          is('answer_id', 'in', trx.selectFrom('mock_answers').select('id').where('member', '=', member)),
        ]),
      ),
    trx.deleteFrom('mock_reviews').where('member', '=', member),
  ],
  after: [
    trx.deleteFrom('mock_answers').where('member', '=', member),
    trx.deleteFrom('mock_members').where('member', '=', member),
  ],
});

/** Of an answer that others saw. */
async function leavePlace(trx: Transaction<Tables>, member: string, session: MockSession): Promise<bigint> {
  const number = ownRowNumber('m', session.id);
  const forgotten = forgetMember(session.state, member);
  if (forgotten === null) return 0n;
  const { state, alias, shownIn } = forgotten;
  await trx
    .updateTable('mock_sessions')
    .set({ state: JSON.stringify(state), due_at: dueAt(state), version: session.version + 1 })
    .where('id', '=', number)
    .execute();
  if (shownIn.length === 0) return 0n;
  const result = await trx
    .updateTable('mock_answers')
    .set({ member: alias, text: '' })
    .where('session_id', '=', number)
    .where('member', '=', member)
    .where('round', 'in', shownIn)
    .executeTakeFirst();
  return result.numUpdatedRows;
}
