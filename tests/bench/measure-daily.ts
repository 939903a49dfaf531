/** Owns what the daily question costs: a tick follows what is due and not what there is, a row costs the same in any crowd. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DAY_MS, MINUTE_MS, MONDAY_NINE } from '../support/daily-world.ts';
import { alternate } from './blocks.ts';
import { compareHolding } from './daily/compare-holding.ts';
import { fillSchedules, putAwayPosts } from './daily/schedules-file.ts';
import { type Cost, tickOver } from './daily/tick-bench.ts';
import type { Measurement, Row, Size } from './measurement.ts';
import { ms, ratioRow } from './rows.ts';

/** What is the same costs the same; what noise and a deeper index add stays below this. */
const SAME = 1.2;

const SIZES = {
  full: {
    few: 1000,
    many: 100_000,
    due: 100,
    minutes: 9,
    slots: [1250, 2500, 5000, 10_000],
    days: 5,
    held: 100_000,
    holds: 3,
    waitS: 5,
  },
  tiny: { few: 20, many: 40, due: 2, minutes: 2, slots: [2, 4], days: 1, held: 10, holds: 1, waitS: 0.2 },
} as const;
type Sizes = (typeof SIZES)[Size];

export const daily: Measurement = {
  name: 'daily',
  about: 'a tick with 100,000 schedules beside 1,000, 10,000 due at once, beside a node-cron task each',
  async run(size) {
    const folder = await mkdtemp(join(tmpdir(), 'prepbot-bench-daily-'));
    const sizes = SIZES[size];
    try {
      return [
        ...(await compareTicks(folder, sizes)),
        ...(await compareSlots(folder, sizes)),
        ...(await compareHolding(folder, sizes)),
      ];
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

/** Minute after minute, each with as many due: in a small file, in another small one, and in a large one. */
async function compareTicks(folder: string, { few, many, due, minutes }: Sizes): Promise<Row[]> {
  const counts = [few, few, many];
  const files = await Promise.all(
    counts.map((schedules, at) =>
      fillSchedules({ folder, name: `ticks-${String(at)}`, schedules, perMinute: due }),
    ),
  );
  const sides = files.map((file) => {
    const tick = tickOver(file);
    let minute = 0;
    return async () => {
      const cost = await tick(MONDAY_NINE + minute * MINUTE_MS, due);
      minute += 1;
      await putAwayPosts(file);
      return cost;
    };
  });
  await alternate(1, sides);
  const costs = await alternate(minutes, sides);
  for (const { database } of files) await database.close();
  return [sameRow(`a tick with ${String(due)} due of ${thousands(many)}, beside ${thousands(few)}`, costs)];
}

/** All of a slot, day after day, each size in a file of its own. A row's cost beside a row's of the smallest slot. */
async function compareSlots(folder: string, { slots, days }: Sizes): Promise<Row[]> {
  const [least = 0, ...larger] = slots;
  const sizes = [least, least, ...larger];
  const files = await Promise.all(
    sizes.map((schedules, at) =>
      fillSchedules({ folder, name: `slot-${String(at)}`, schedules, perMinute: schedules }),
    ),
  );
  const sides = files.map((file, at) => {
    const tick = tickOver(file);
    const rows = sizes[at] ?? 1;
    let day = 0;
    return async (): Promise<Cost> => {
      const { cpuMs, wallMs } = await tick(MONDAY_NINE + day * DAY_MS, rows);
      day += 1;
      await putAwayPosts(file);
      return { cpuMs: cpuMs / rows, wallMs: wallMs / rows };
    };
  });
  await alternate(1, sides);
  const [base = [], again = [], ...rest] = await alternate(days, sides);
  for (const { database } of files) await database.close();
  return rest.map((ours, at) =>
    sameRow(`a row of ${thousands(larger[at] ?? 0)} due at once, beside one of ${thousands(least)}`, [
      base,
      again,
      ours,
    ]),
  );
}

function sameRow(what: string, [base = [], again = [], ours = []]: readonly (readonly Cost[])[]): Row {
  const cpu = (side: readonly Cost[]): number[] => side.map(({ cpuMs }) => cpuMs);
  const wall = (side: readonly Cost[]): number[] => side.map(({ wallMs }) => wallMs);
  return ratioRow({
    measurement: 'daily',
    what,
    base: cpu(base),
    again: cpu(again),
    ours: cpu(ours),
    bound: SAME,
    detail: `${ms(cpu(ours))} of work beside ${ms(cpu(base))}; with the disk ${ms(wall(ours))} beside ${ms(wall(base))}`,
  });
}

const thousands = (count: number): string => count.toLocaleString('en');
