/** Owns the proof that a claim which was told as done survives the program's sudden end. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import { createShares } from '../../../src/storage/shares.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { testDatabase } from '../../support/test-database.ts';

const CHILD = fileURLToPath(new URL('../../support/open-and-claim.ts', import.meta.url));
/** How many claims each round lets happen before the kill: different places, the same in every run. */
const ROUNDS = [1, 2, 3, 5, 8, 40, 90, 150, 220, 300];

it(
  'keeps every claim that was told as done through ten kills, and lets none through again',
  { timeout: 60_000 },
  async () => {
    const file = path.join(tempFolder(), 'prepbot.sqlite');
    const done: string[] = [];
    for (const [round, claims] of ROUNDS.entries())
      done.push(...(await claimUntilKilled(file, `r${round}`, claims)));
    expect(done.length).toBeGreaterThanOrEqual(ROUNDS.reduce((sum, claims) => sum + claims, 0));

    const db = await testDatabase(file);
    const kept = await (await db.queries()).selectFrom('shares').select('key').execute();
    const keys = new Set(kept.map(({ key }) => key));
    expect(done.filter((key) => !keys.has(key))).toEqual([]);
    const shares = createShares(db);
    const again: string[] = [];
    for (const key of done) if (await shares.claim(key, 0)) again.push(key);
    expect(again).toEqual([]);
  },
);

async function claimUntilKilled(
  file: string,
  prefix: string,
  claims: number,
  count = 1_000_000,
): Promise<string[]> {
  const child = spawn(process.execPath, [CHILD, file, prefix, String(count)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const told: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    told.push(line);
    if (told.length === claims) child.kill('SIGKILL');
  }
  return told;
}

it('lets each claim through once when two programs claim the same ones at the same time', async () => {
  const file = path.join(tempFolder(), 'prepbot.sqlite');
  const told = await Promise.all([0, 1].map(() => claimUntilKilled(file, 'both', Infinity, 300)));
  const all = told.flat();
  expect(all).toHaveLength(300);
  expect(new Set(all).size).toBe(300);
});
