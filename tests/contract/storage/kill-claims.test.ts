/** Owns the proof that a program's sudden end in the middle of a claim leaves no half of it: a post, its delivery and the next time, or none. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { openDatabase } from '../../../src/storage/open-database.ts';
import { createRecords } from '../../../src/storage/records.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { DAY, DUE, PLACE, scheduleDraft } from '../records/implementations.ts';

const CHILD = fileURLToPath(new URL('../../support/open-and-post.ts', import.meta.url));
const SCHEDULES = 60;
/** How many batches each round lets happen before the kill: different places, the same in every run. */
const ROUNDS = [1, 2, 3, 4, 5, 7, 9, 12, 15, 20];
/** There is always something due: years have been missed. */
const NOW = DUE + 2000 * DAY;

it(
  'leaves one post and one delivery for each occurrence through ten kills of two programs at work',
  { timeout: 120_000 },
  async () => {
    const file = path.join(tempFolder(), 'prepbot.sqlite');
    await setUp(file);
    const told = new Set<string>();
    let tellings = 0;
    for (const batches of ROUNDS) {
      const both = await Promise.all([0, 1].map(() => postUntilKilled(file, batches)));
      for (const occurrence of both.flat()) {
        told.add(occurrence);
        tellings += 1;
      }
      const kept = await occurrencesIn(file);
      expect([...told].filter((one) => !kept.has(one))).toEqual([]);
    }
    // No occurrence was claimed by both.
    expect(tellings).toBe(told.size);
    expect(told.size).toBeGreaterThan(ROUNDS.length * 20);
  },
);

async function setUp(file: string): Promise<void> {
  const db = await openDatabase(file);
  const { schedules } = createRecords({ db });
  for (let at = 0; at < SCHEDULES; at += 1)
    await schedules.create(scheduleDraft({ place: { ...PLACE, channelId: `C${at}` } }));
  await db.close();
}

/** What it told as done. It is killed while it is already at the next batch. */
async function postUntilKilled(file: string, batches: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, [CHILD, file, String(NOW)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const told: string[] = [];
  let lines = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    told.push(...line.split(',').filter((one) => one !== ''));
    lines += 1;
    if (lines === batches) child.kill('SIGKILL');
  }
  return told;
}

/** Every schedule's posts are checked against its deliveries and its next time. */
async function occurrencesIn(file: string): Promise<ReadonlySet<string>> {
  const db = await openDatabase(file);
  const { schedules, posts, deliveries } = createRecords({ db });
  const occurrences = new Set<string>();
  for (let at = 0; at < SCHEDULES; at += 1) {
    const [schedule] = await schedules.inChannel({ ...PLACE, channelId: `C${at}` });
    if (schedule === undefined) throw new Error(`no schedule in C${at}`);
    const all = (await posts.list(schedule.id, 10_000)).toReversed();
    expect(all.map(({ dueAt, number }) => [dueAt, number])).toEqual(
      all.map((_, index) => [DUE + index * DAY, index + 1]),
    );
    expect(schedule).toMatchObject({ nextDueAt: DUE + all.length * DAY, version: 1 + all.length });
    for (const { id, dueAt } of all) {
      expect(await deliveries.findByKey(`post:${id}`)).toMatchObject({ subject: id, state: 'due' });
      occurrences.add(`${schedule.id} ${dueAt}`);
    }
  }
  expect((await deliveries.count(0)).due).toBe(occurrences.size);
  await db.close();
  return occurrences;
}
