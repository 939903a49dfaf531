/** Owns schedules that only wait: the program's one task over its records, beside a node-cron task for each of them. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { ROOT } from '../../support/source-files.ts';
import { alternate } from '../blocks.ts';
import type { Row } from '../measurement.ts';
import { ms, ratioRow } from '../rows.ts';
import { median } from '../statistics.ts';
import { fillSchedules } from './schedules-file.ts';
import type { Holding } from './tell-holding.ts';

/** Far below: who waits in a file costs a page of it, and not a timer. */
const BOUND = 0.1;
const LONGEST_MS = 180_000;

const run = promisify(execFile);
const holding: z.ZodType<Holding> = z.object({
  made: z.int().nullable(),
  cpuMs: z.number(),
  wallMs: z.number(),
  heldBytes: z.number(),
  idleMs: z.number(),
});

type Sizes = {
  readonly held: number;
  readonly holds: number;
  /** Seconds. */
  readonly waitS: number;
};

/** Each side is a process of its own. What node-cron did not make in its time is told, and both are compared a schedule. */
export async function compareHolding(folder: string, { held: count, holds, waitS }: Sizes): Promise<Row[]> {
  const { file, database } = await fillSchedules({ folder, name: 'held', schedules: count, perMinute: 100 });
  await database.close();
  const hold = (script: string) => async (): Promise<Held> => {
    const { made, ...told } = await holdIn(script, [file, String(waitS)]);
    return { ...told, made: made ?? count };
  };
  const [cron, ours] = [hold('hold-cron-tasks.ts'), hold('hold-schedules.ts')];
  const sides = await alternate(holds, [cron, cron, ours]);
  const made = Math.min(...(sides[0] ?? []).map((side) => side.made));
  const all = made < count ? `, which got as far as ${made.toLocaleString('en')}` : '';
  const row = (what: string, figure: (held: Held) => number, shown: (values: number[]) => string): Row => {
    const [base = [], again = [], own = []] = sides.map((side) =>
      side.map((held) => (figure(held) * count) / held.made),
    );
    return ratioRow({
      measurement: 'daily',
      what: `${count.toLocaleString('en')} schedules, ${what}, beside a node-cron task each`,
      ...{ base, again, ours: own, bound: BOUND },
      detail: `${shown(own)} beside ${shown(base)}${all}`,
    });
  };
  return [
    row('start', ({ cpuMs }) => cpuMs, ms),
    row(
      'memory',
      ({ heldBytes }) => heldBytes / 2 ** 20,
      (values) => `${median(values).toFixed(1)} MB`,
    ),
    { ...row('a second of waiting', ({ idleMs }) => idleMs, ms), bound: null, holds: null },
  ];
}

type Held = Omit<Holding, 'made'> & { readonly made: number };

async function holdIn(script: string, words: readonly string[]): Promise<Holding> {
  const flags = ['--expose-gc', '--import', './src/boot.js'];
  const { stdout } = await run(process.execPath, [...flags, join('tests/bench/daily', script), ...words], {
    cwd: ROOT,
    timeout: LONGEST_MS,
  });
  return holding.parse(JSON.parse(stdout));
}
