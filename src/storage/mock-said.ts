/** Owns writing what members say in a mock session, within the transaction of its change. */
import type { Transaction } from 'kysely';
import { isForgotten } from '../core/mock/forget-member.ts';
import type { SessionState } from '../core/mock/session.ts';
import type { MockChange } from '../core/ports/mock-sessions.ts';
import type { Tables } from './tables.ts';

/** Everybody who ever joined, so that a member's sessions are found. A name that nobody has is nobody's. */
export async function keepMembers(
  trx: Transaction<Tables>,
  session_id: number,
  { members }: SessionState,
): Promise<void> {
  const rows = members
    .filter(({ key }) => !isForgotten(key))
    .map(({ key: member }) => ({ session_id, member }));
  if (rows.length === 0) return;
  await trx
    .insertInto('mock_members')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['session_id', 'member']).doNothing())
    .execute();
}

export async function keepSaid(
  trx: Transaction<Tables>,
  session_id: number,
  { answers = [], ratings = [], reviews = [] }: MockChange,
): Promise<void> {
  for (const { round, member, text, isLate, at } of answers)
    await trx
      .insertInto('mock_answers')
      .values({ session_id, round, member, text, first_at: at, edited_at: at, is_late: isLate ? 1 : 0 })
      .onConflict((conflict) =>
        conflict.columns(['session_id', 'round', 'member']).doUpdateSet({ text, edited_at: at }),
      )
      .execute();
  for (const rating of ratings) await keepRating(trx, session_id, rating);
  for (const { round, member, score, at } of reviews)
    await trx
      .insertInto('mock_reviews')
      .values({ session_id, round, member, score, at })
      .onConflict((conflict) =>
        conflict.columns(['session_id', 'round', 'member']).doUpdateSet({ score, at }),
      )
      .execute();
}

type RatingDraft = NonNullable<MockChange['ratings']>[number];

async function keepRating(trx: Transaction<Tables>, session_id: number, draft: RatingDraft): Promise<void> {
  const { round, author, rater, feedback, at } = draft;
  const answer = await trx
    .selectFrom('mock_answers')
    .select('id')
    .where('session_id', '=', session_id)
    .where('round', '=', round)
    .where('member', '=', author)
    .executeTakeFirst();
  if (answer === undefined) return;
  const given = { scores: JSON.stringify(draft.scores), feedback, at };
  await trx
    .insertInto('mock_ratings')
    .values({ answer_id: answer.id, rater, ...given })
    .onConflict((conflict) => conflict.columns(['answer_id', 'rater']).doUpdateSet(given))
    .execute();
}
