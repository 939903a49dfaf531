/** Owns the proof that what is asked every minute costs what is due, not what is there: by index, never by reading a table. */
import { CompiledQuery, type Compilable, type Kysely } from 'kysely';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { standingQuery } from '../../../src/storage/claim-occurrences.ts';
import { claimableQuery, doubtfulQuery } from '../../../src/storage/deliveries.ts';
import { dueSessionsQuery, openSessionsQuery } from '../../../src/storage/mock-sessions.ts';
import { askedQuery, dueRecapsQuery } from '../../../src/storage/posts.ts';
import { dueQueries } from '../../../src/storage/schedules.ts';
import type { Tables } from '../../../src/storage/tables.ts';
import { testQueries } from '../../support/test-database.ts';

const planRows = z.array(z.object({ detail: z.string() }));

async function planOf(db: Kysely<Tables>, query: Compilable): Promise<readonly string[]> {
  const { sql, parameters } = query.compile();
  const { rows } = await db.executeQuery(CompiledQuery.raw(`explain query plan ${sql}`, [...parameters]));
  return planRows.parse(rows).map(({ detail }) => detail);
}

const PLACE = { surface: 'slack', workspaceId: 'T1', channelId: 'C1' } as const;
const WANTED = { now: 1, owner: 'one', limit: 10, surface: 'slack' } as const;

describe('what is asked every minute', () => {
  it.each<[string, string, (db: Kysely<Tables>) => Compilable]>([
    ['schedules that are due', 'schedules_due', (db) => dueQueries(db, 1, 10).active],
    ['schedules whose pause is over', 'schedules_resume', (db) => dueQueries(db, 1, 10).resuming],
    ['recaps that are due', 'posts_recap', (db) => dueRecapsQuery(db, 1, 10)],
    ['mock sessions that are due', 'mock_sessions_due', (db) => dueSessionsQuery(db, 1, 10)],
    ['mock sessions of a channel', 'mock_sessions_open', (db) => openSessionsQuery(db, PLACE)],
    ['deliveries that are due', 'deliveries_claim', (db) => claimableQuery(db, WANTED)],
    ['deliveries in doubt', 'deliveries_state', (db) => doubtfulQuery(db, 1, 10)],
  ])('finds %s by their time, in order, without sorting', async (_, index, queryOf) => {
    const db = await testQueries();
    const plan = await planOf(db, queryOf(db));
    expect(plan[0]).toMatch(new RegExp(`^SEARCH \\w+ USING INDEX ${index} `, 'u'));
    expect(plan.filter((step) => /^SCAN|TEMP B-TREE/u.test(step))).toEqual([]);
  });

  it.each<[string, (db: Kysely<Tables>) => Compilable]>([
    ['the schedules of a claim', (db) => standingQuery(db, [1, 2, 3])],
    ['what a schedule asked', (db) => askedQuery(db, 1)],
  ])('finds %s by their ids', async (_, queryOf) => {
    const db = await testQueries();
    const plan = await planOf(db, queryOf(db));
    expect(plan.some((step) => step.startsWith('SEARCH'))).toBe(true);
    expect(plan.filter((step) => /^SCAN|TEMP B-TREE/u.test(step))).toEqual([]);
  });
});
