/** Owns what is kept on one member, across all tables, in SQLite: showing it, and taking it out. */
import type { Kysely, Transaction } from 'kysely';
import { z } from 'zod';
import { type MemberIdentity, parseMemberKey } from '../core/commands/member-key.ts';
import type { KeptData, MemberData } from '../core/ports/member-data.ts';
import { memberQueries } from './member-queries.ts';
import { forgetInSessions, mockQueries } from './mock-member-data.ts';
import { rowId } from './rows/row-id.ts';
import type { Database, Tables } from './tables.ts';
import { markRefresh } from './write-deliveries.ts';

const keptRows = z.array(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])));

export function createMemberData(db: Database): MemberData {
  return {
    async of(member) {
      const identity = parseMemberKey(member);
      return identity === null ? {} : keptOn(await db.queries(), member, identity);
    },
    async forget(member, now) {
      const identity = parseMemberKey(member);
      if (identity === null) return { rows: 0 };
      const queries = await db.queries();
      return queries.transaction().execute((trx) => forget(trx, member, identity, now));
    },
  };
}

async function keptOn(queries: Kysely<Tables>, member: string, identity: MemberIdentity): Promise<KeptData> {
  const tables: [string, z.infer<typeof keptRows>][] = [];
  const kept = { ...memberQueries(queries, member, identity).kept, ...mockQueries(queries, member) };
  for (const [name, query] of Object.entries(kept)) {
    const rows = keptRows.parse(await query.execute());
    if (rows.length > 0) tables.push([name, rows]);
  }
  return Object.fromEntries(tables);
}

/** Everything is looked up before anything is removed: what is removed first may be what the rest is found by. */
async function forget(
  trx: Transaction<Tables>,
  member: string,
  identity: MemberIdentity,
  now: number,
): Promise<{ readonly rows: number }> {
  await markFaces(trx, member, now);
  const { rows: inSessions, sessions } = await forgetInSessions(trx, member);
  let rows = inSessions;
  // Of a session everything that was said may name them, or hold their words.
  for (const { id } of sessions) await markSubjects(trx, 'mock', id, now);
  for (const query of memberQueries(trx, member, identity).removals) {
    const result = await query.executeTakeFirst();
    rows += 'numDeletedRows' in result ? result.numDeletedRows : result.numUpdatedRows;
  }
  return { rows: Number(rows) };
}

/** The recaps in which their words stood, and the posts that counted them. Late answers are shown nowhere. */
async function markFaces(trx: Transaction<Tables>, member: string, now: number): Promise<void> {
  const answered = await trx
    .selectFrom('answers')
    .select('post_id')
    .where('member', '=', member)
    .where('is_late', '=', 0)
    .execute();
  for (const { post_id } of answered) {
    const post = rowId('p', post_id);
    await markSubjects(trx, 'recap', post, now);
    await markRefresh(trx, { kind: 'post', subject: post }, now);
  }
}

/** All messages of this kind on one post or session. */
async function markSubjects(
  trx: Transaction<Tables>,
  kind: 'recap' | 'mock',
  of: string,
  now: number,
): Promise<void> {
  // `0` follows `/`: all that begin with `p12/`, and none of `p120/`.
  const rows = await trx
    .selectFrom('deliveries')
    .select('subject')
    .distinct()
    .where('subject', '>', `${of}/`)
    .where('subject', '<', `${of}0`)
    .where('kind', '=', kind)
    .execute();
  for (const { subject } of rows) await markRefresh(trx, { kind, subject }, now);
}
