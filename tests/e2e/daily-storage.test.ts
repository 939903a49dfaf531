import { spawnSync } from 'node:child_process';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, onTestFinished, test } from 'vitest';
import { onEach } from '../support/every-daily-platform.ts';
import type { DailyPlatform } from '../support/daily-platforms.ts';
import { dailyProgram, kill } from '../support/daily-program.ts';
import { says } from '../support/log-lines.ts';
import type { RunningMain } from '../support/run-main.ts';

/** On a busy machine. */
const PATIENCE = { timeout: 90_000 };

/** All of them are on their way at once, and looked for at once. */
const CHANNELS = 5;
const NOT_WRITTEN = 'what became of a delivery could not be written';

/** The program, with one post that the platform has but has not answered yet. */
async function inTheMiddle(platform: DailyPlatform) {
  const program = await dailyProgram(platform);
  const places = Array.from({ length: CHANNELS }, () => platform.makeChannel());
  for (const place of places) await program.schedule(place);
  let answer = (): void => undefined;
  const until = new Promise<void>((resolve) => {
    answer = resolve;
  });
  platform.trouble('post', { kind: 'hold', until }, {}, CHANNELS);
  const main = await program.start();
  await platform.met('post');
  return {
    program,
    main,
    answer,
    expectOnceEverywhere: () => {
      for (const place of places) expect(platform.shows(place)).toMatchObject([{ thread: [] }]);
      expect(platform.refusals()).toEqual([]);
    },
  };
}

/** No file of the process may grow beyond this many bytes, as on a disk that is full: setrlimit(2). */
function limitFiles(main: RunningMain, bytes: number | 'unlimited'): void {
  const { status } = spawnSync('prlimit', ['--pid', String(main.pid), `--fsize=${bytes}:unlimited`]);
  if (status !== 0) throw new Error('prlimit');
}

function lockDatabase(file: string): { readonly release: () => void } {
  const other = new DatabaseSync(file);
  onTestFinished(() => other.close());
  // The program may be writing at this moment.
  other.exec('pragma busy_timeout = 10000');
  other.exec('begin immediate');
  return { release: () => other.exec('rollback') };
}

const hasLimits = spawnSync('prlimit', ['--version']).status === 0;

describe('posts on Discord and on Slack that arrived', PATIENCE, () => {
  // Needs Linux's prlimit.
  test.skipIf(!hasLimits)(
    'while the disk is full are not said again once there is room',
    onEach(async ({ startPlatform }) => {
      const { program, main, answer, expectOnceEverywhere } = await inTheMiddle(await startPlatform());
      limitFiles(main, 1024);
      answer();
      await main.waitForLog(says(NOT_WRITTEN), 'that it is tried again');
      limitFiles(main, 'unlimited');
      await program.settled();
      expectOnceEverywhere();
    }),
  );

  test.skipIf(!hasLimits)(
    'while the disk is full are not said again after a sudden end',
    onEach(async ({ startPlatform }) => {
      const { program, main, answer, expectOnceEverywhere } = await inTheMiddle(await startPlatform());
      limitFiles(main, 1024);
      answer();
      await main.waitForLog(says(NOT_WRITTEN), 'that it is tried again');
      await kill(main);
      await program.start();
      await program.settled();
      expectOnceEverywhere();
    }),
  );

  test(
    'while another program keeps the database locked for longer than anybody waits are not said again',
    onEach(async ({ startPlatform }) => {
      const { program, main, answer, expectOnceEverywhere } = await inTheMiddle(await startPlatform());
      const lock = lockDatabase(program.file);
      answer();
      await main.waitForLog(says(NOT_WRITTEN), 'that it is tried again');
      lock.release();
      await program.settled();
      expectOnceEverywhere();
    }),
  );
});
