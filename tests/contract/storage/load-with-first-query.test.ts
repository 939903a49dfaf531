/** Owns the proof that Kysely is loaded with the first query, and that closing is safe before, during and after that. */
import { execFile } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openDatabase } from '../../../src/storage/open-database.ts';
import { createShares } from '../../../src/storage/shares.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { testDatabase } from '../../support/test-database.ts';

const CHILD = fileURLToPath(new URL('../../support/open-and-watch-modules.ts', import.meta.url));
const toldSchema = z.object({ atStart: z.array(z.string()), atFirstQuery: z.array(z.string()) });

const newFile = () => path.join(tempFolder(), 'prepbot.sqlite');

async function startOn(file: string): Promise<z.infer<typeof toldSchema>> {
  const { stdout } = await promisify(execFile)(process.execPath, [CHILD, file]);
  return toldSchema.parse(JSON.parse(stdout));
}

/** A file that needs nothing, opened by a program that has not asked anything. */
async function openUpToDate(file = newFile()) {
  await (await openDatabase(file)).close();
  return openDatabase(file);
}

describe('Kysely', () => {
  it('is loaded by the first start for its changes, by a second one only with its first query', async () => {
    const file = newFile();
    const first = await startOn(file);
    expect(first.atStart).not.toEqual([]);
    const second = await startOn(file);
    expect(second.atStart).toEqual([]);
    expect(second.atFirstQuery).toContainEqual(expect.stringContaining('/kysely/dist/kysely.js'));
  });

  it('is one for all who ask', async () => {
    const db = await testDatabase();
    const [one, other] = await Promise.all([db.queries(), db.queries()]);
    expect(one).toBe(other);
  });
});

describe('closing the database', () => {
  it('lets the file go although nothing was ever asked', async () => {
    const file = newFile();
    const db = await openUpToDate(file);
    await db.close();
    const again = await openDatabase(file);
    await again.close();
    await expect(db.queries()).rejects.toThrow('has been closed');
  });

  it.each([0, 1])('does no harm twice or at once, after %i queries', async (queries) => {
    const db = await openUpToDate();
    for (let n = 0; n < queries; n += 1) await createShares(db).claim(`card-${n}`, 1);
    await Promise.all([db.close(), db.close()]);
    await db.close();
  });

  it('ends while the first query is on its way, which is answered or refused', async () => {
    const file = newFile();
    const db = await openUpToDate(file);
    const claim = createShares(db)
      .claim('card', 1)
      .catch((error: unknown) => error);
    await db.close();
    const answer = await claim;
    // Kysely learns of the file with its first query, which comes after it was closed.
    await db.close();
    const isKept = !(await createShares(await testDatabase(file)).claim('card', 2));
    if (isKept) expect(answer).toBe(true);
    else expect(answer).toBeInstanceOf(Error);
  });

  it('refuses every query that comes later, asked before or not', async () => {
    const db = await openUpToDate();
    const kept = await db.queries();
    await db.close();
    await expect(kept.selectFrom('shares').selectAll().execute()).rejects.toThrow();
    await expect(createShares(db).claim('card', 1)).rejects.toThrow();
  });
});
