/** Owns what a process that holds schedules tells the bench: what it took to begin, how much it keeps, what waiting costs. */
import { setTimeout as sleep } from 'node:timers/promises';
import { usedBytes } from '../memory.ts';

export type Holding = {
  /** How many schedules got a task each; null: none does. */
  readonly made: number | null;
  readonly cpuMs: number;
  readonly wallMs: number;
  readonly heldBytes: number;
  /** Of processor time in a second of waiting. */
  readonly idleMs: number;
};

/** The file comes as the first argument, how many seconds to wait as the second. The process ends once it has told. */
export async function tellHolding(hold: (file: string) => Promise<number | null>): Promise<void> {
  const [, , file = '', seconds = '1'] = process.argv;
  const bytesBefore = await usedBytes();
  const startedAt = performance.now();
  const before = process.cpuUsage();
  const made = await hold(file);
  const cpuMs = spentSince(before);
  const wallMs = performance.now() - startedAt;
  const heldBytes = (await usedBytes()) - bytesBefore;
  const waiting = process.cpuUsage();
  await sleep(Number(seconds) * 1000);
  const idleMs = spentSince(waiting) / Number(seconds);
  const holding: Holding = { made, cpuMs, wallMs, heldBytes, idleMs };
  process.stdout.write(`${JSON.stringify(holding)}\n`, () => process.exit(0));
}

function spentSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
