/** Owns one tick of the daily question as the program runs it, over a file's records, at a time that the bench says. */
import { buildCatalogue } from '../../../src/core/catalogue/build-catalogue.ts';
import { runTick, type Ticked } from '../../../src/core/daily/run-tick.ts';
import { createDeckShelf } from '../../../src/core/questions/deck/deck-shelf.ts';
import { createTimer } from '../../../src/scheduler/create-timer.ts';
import { NO_HOLIDAYS } from '../../../src/core/daily/time/holidays.ts';
import { seedDocuments } from '../../support/core-of.ts';
import { recordingLogger } from '../../support/recording-logger.ts';
import { seedBank } from '../../support/seed-bank.ts';
import type { SchedulesFile } from './schedules-file.ts';

export type Cost = { readonly cpuMs: number; readonly wallMs: number };

/** `expected` is how many must have been posted: a tick that did something else is no measurement. */
export type TickAt = (now: number, expected: number) => Promise<Cost>;

export function tickOver({ records }: SchedulesFile): TickAt {
  const catalogue = buildCatalogue(seedDocuments(), { names: new Map(), owners: new Map() }, 1);
  const decks = createDeckShelf(seedBank);
  const logger = recordingLogger();
  let now = 0;
  const ports = {
    ...records,
    clock: { now: () => now },
    timer: createTimer(),
    logger,
    sources: () => ({ catalogue, decks, mayRead: () => true }),
    isCatalogueWhole: () => true,
    calendar: () => NO_HOLIDAYS,
    isStopping: () => false,
    told: new Set<string>(),
  };
  return async (at, expected) => {
    now = at;
    let ticked: Ticked | null = null;
    const cost = await costOf(async () => {
      ticked = await runTick(ports);
    });
    assertPosted(ticked, expected, logger.lines);
    return cost;
  };
}

function assertPosted(ticked: Ticked | null, expected: number, lines: readonly unknown[]): void {
  if (ticked?.posts === expected && ticked.failed === 0) return;
  throw new Error(`${expected} were to be posted: ${JSON.stringify(ticked)} ${JSON.stringify(lines[0])}`);
}

/** This thread's own work, and the time that passed with waiting for the disk in it. */
async function costOf(work: () => Promise<void>): Promise<Cost> {
  const startedAt = performance.now();
  const before = process.threadCpuUsage();
  await work();
  const { user, system } = process.threadCpuUsage(before);
  return { cpuMs: Math.max(1, user + system) / 1000, wallMs: performance.now() - startedAt };
}
