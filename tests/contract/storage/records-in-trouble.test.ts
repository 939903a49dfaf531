/** Owns the proof that a full disk or a locked database fails a change as a whole, says so, and leaves nothing half-done. */
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createRecords, type Records } from '../../../src/storage/records.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { testDatabase } from '../../support/test-database.ts';
import {
  answer,
  claimOf,
  DAY,
  DUE,
  PLACE,
  postDraft,
  question,
  read,
  recapDraft,
  schedule,
  shown,
} from '../records/implementations.ts';

/** A claim too large for what room is left, the first of its rows still fits. */
const LONG = 'x'.repeat(20_000);

async function nothingHappened(records: Records, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    expect(await read(records, id)).toMatchObject({ version: 1, nextDueAt: DUE, state: 'active' });
    expect(await records.posts.list(id, 9)).toEqual([]);
    expect(await records.schedules.changes(id, 9)).toHaveLength(1);
  }
  expect((await records.deliveries.count(0)).due).toBe(0);
}

describe('on a full disk', () => {
  it('a claim fails as a whole, and takes effect once there is room', async () => {
    const db = await testDatabase();
    const records = createRecords({ db });
    const made = [];
    for (let at = 0; at < 30; at += 1)
      made.push(await schedule(records, { place: { ...PLACE, channelId: `C${at}` } }));
    const queries = await db.queries();
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(queries);
    const pages = rows[0]?.page_count ?? 0;
    // Ends as a full disk does: https://www.sqlite.org/pragma.html#pragma_max_page_count
    await sql`pragma max_page_count = ${sql.lit(pages + 20)}`.execute(queries);
    const claims = made.map((one) =>
      claimOf(one, { post: postDraft({ question: question({ line: LONG }) }), pause: 'asked' }),
    );
    await expect(records.posts.claim(claims, DUE)).rejects.toMatchObject({
      name: 'BotError',
      code: 'storage_failed',
      context: { sqlite: 13 },
    });
    await nothingHappened(
      records,
      made.map(({ id }) => id),
    );
    await sql`pragma max_page_count = 100000`.execute(queries);
    expect((await records.posts.claim(claims, DUE)).every(Boolean)).toBe(true);
    expect((await records.deliveries.count(0)).due).toBe(30);
  });
});

describe('while another program keeps the database locked', () => {
  /** Waits take no time; `holds` tells for how many of them the lock is held. */
  async function lockedRecords(holds: number) {
    const file = path.join(tempFolder(), 'prepbot.sqlite');
    const waits: number[] = [];
    const other = new DatabaseSync(file);
    onTestFinished(() => other.close());
    const wait = (ms: number): Promise<void> => {
      waits.push(ms);
      if (waits.length === holds) other.exec('rollback');
      return Promise.resolve();
    };
    const db = await testDatabase(file, { wait });
    // No patience in SQLite itself: a try costs nothing.
    await sql`pragma busy_timeout = 0`.execute(await db.queries());
    return { records: createRecords({ db }), waits, lock: () => other.exec('begin immediate') };
  }

  it('a change waits, and is done once the lock is gone', async () => {
    const { records, waits, lock } = await lockedRecords(5);
    const made = await schedule(records);
    lock();
    expect(await records.posts.claim([claimOf(made)], DUE)).toEqual([true]);
    expect(waits).toHaveLength(5);
    expect((await read(records, made.id)).version).toBe(2);
  });

  it('a change fails after some seconds, nothing of it is done, and what is read is answered', async () => {
    const { records, waits, lock } = await lockedRecords(Infinity);
    const { post, schedule: before } = await shown(records);
    lock();
    const failed = { name: 'BotError', code: 'storage_failed', context: { sqlite: 5 } };
    await expect(records.posts.claim([claimOf(before)], DUE + DAY)).rejects.toMatchObject(failed);
    const seconds = waits.reduce((sum, ms) => sum + ms, 0) / 1000;
    expect(seconds).toBeGreaterThan(4);
    expect(seconds).toBeLessThan(10);
    for (const change of [
      () => records.posts.close(post.id, DUE + DAY, [recapDraft(post.id)]),
      () => records.answers.keep(answer(post.id)),
      () => records.schedules.change(before.id, before.version, { lateMs: 0 }, null),
      () => records.deliveries.add([recapDraft(post.id)], DUE),
      () => records.memberData.forget('slack:T1:U1', DUE),
    ])
      await expect(change()).rejects.toMatchObject(failed);
    expect(await records.deliveries.claim(DUE + DAY, 'one', 9, 'slack')).toEqual([]);
    expect(await read(records, before.id)).toEqual(before);
    expect(await records.posts.list(before.id, 9)).toHaveLength(1);
    expect((await records.posts.find(post.id))?.closedAt).toBeNull();
    expect(await records.answers.of(post.id)).toEqual([]);
    expect(await records.deliveries.findByKey(`recap:${post.id}/1`)).toBeNull();
    expect(await records.refreshes.due(DUE + 9 * DAY, 9)).toEqual([]);
  });
});
