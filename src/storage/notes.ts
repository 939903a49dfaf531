/** Owns the record of what members say is wrong with questions, in SQLite and in the operator's log. */
import { z } from 'zod';
import type { Logger } from '../core/ports/logger.ts';
import type { Notes } from '../core/ports/notes.ts';
import type { Database } from './tables.ts';

const countSchema = z.object({ count: z.coerce.number().int().min(0) });

type NotesOptions = { readonly db: Database; readonly logger: Logger };

export function createNotes({ db, logger }: NotesOptions): Notes {
  return {
    async keep({ questionId, entryId, member, text, at }) {
      const queries = await db.queries();
      await queries
        .insertInto('notes')
        .values({ question_id: questionId, entry_id: entryId, member, text, at })
        .onConflict((conflict) =>
          conflict.columns(['question_id', 'member']).doUpdateSet({ entry_id: entryId, text, at }),
        )
        .execute();
      // Written for the operator: the one text of a member's that the log is meant to hold.
      logger.info({ question: questionId, entry: entryId, member, note: text }, 'a note on a question');
    },
    async count() {
      const queries = await db.queries();
      const row = await queries
        .selectFrom('notes')
        .select(({ fn }) => fn.countAll().as('count'))
        .executeTakeFirst();
      return countSchema.parse(row).count;
    },
  };
}
