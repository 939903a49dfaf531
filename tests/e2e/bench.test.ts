import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ROOT } from '../support/source-files.ts';

const rowSchema = z.object({
  measurement: z.string(),
  what: z.string(),
  value: z.object({ median: z.number(), p10: z.number(), p90: z.number() }),
  bound: z.number().nullable(),
  holds: z.boolean().nullable(),
});
const resultSchema = z.object({ size: z.literal('tiny'), rows: z.array(rowSchema).min(1) });

/** Sizes of a moment: that everything runs, not how fast it is. */
async function bench(only: string) {
  const words = ['--expose-gc', '--import', './src/boot.js', 'tests/bench/run-bench.ts'];
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [...words, '--json', '--size', 'tiny', '--only', only],
    {
      cwd: ROOT,
      env: { PATH: process.env['PATH'], NODE_COMPILE_CACHE: join(ROOT, 'node_modules/.cache/bench') },
    },
  );
  return resultSchema.parse(JSON.parse(stdout));
}

describe('the bench, at its smallest', () => {
  test.each([
    'parse',
    'growth',
    'catalogue',
    'questions',
    'daily',
    'fan-out',
    'slack-socket',
    'slack-http',
    'discord',
    'mock-slack',
    'mock-discord',
  ])(
    'measures %s and says of each row whether its bound holds',
    async (name) => {
      const { rows } = await bench(name);
      for (const row of rows) {
        expect(row.measurement).toBe(name);
        expect(row.holds).toBe(row.bound === null ? null : row.value.median <= row.bound);
      }
    },
    60_000,
  );
});
