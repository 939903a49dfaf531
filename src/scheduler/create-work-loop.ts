/** Owns when what is said unprompted is done: a tick each minute, and a look at what is to be said as soon as something is. */
import type { Clock } from '../core/ports/clock.ts';
import type { Logger } from '../core/ports/logger.ts';
import { createCronTask } from './cron-task.ts';

/** Somebody who takes what is due from the records and says it. */
export type Speaker = {
  /** Begins what is due. Throws what the records throw. */
  look(): Promise<void>;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
  /** Whether something is under way: what becomes of it may be due sooner than all that is known. */
  isBusy(): boolean;
  /** When something is due, epoch milliseconds; null: nothing is. */
  nextAt(): Promise<number | null>;
};

type LoopParts = {
  readonly tick: () => Promise<unknown>;
  readonly speakers: readonly Speaker[];
  readonly clock: Clock;
  readonly logger: Logger;
};

export type WorkLoop = {
  /** Ticks at once, for what was missed while the program was not running, and then every minute. */
  start(): Promise<void>;
  /** Something is due that was not before. */
  wake(): void;
  /** One tick and all that follows from it now. */
  turn(): Promise<void>;
  /** Begins nothing new, and resolves when nothing is under way. */
  stop(): Promise<void>;
};

const EVERY_MINUTE = '* * * * *';
/** What other processes add is seen this late, and what a crash of theirs left behind as well. */
const LOOK_AT_LEAST_EVERY_MS = 15_000;
/** What is due and was not begun waits for room; what is under way may have to be looked for, or said again. */
const LOOK_AGAIN_MS = 1000;
const RECORDS_FAILED_MS = 5000;

export function createWorkLoop({ tick, speakers, clock, logger }: LoopParts): WorkLoop {
  let timeout: NodeJS.Timeout | null = null;
  let looking: Promise<void> | null = null;
  let ticking: Promise<void> | null = null;
  let isWanted = false;
  let isStopping = false;

  const lookOnce = async (): Promise<number> => {
    try {
      for (const speaker of speakers) await speaker.look();
      const times = await Promise.all(speakers.map((speaker) => speaker.nextAt()));
      const isBusy = speakers.some((speaker) => speaker.isBusy());
      return Math.min(waitUntil(times, clock.now()), isBusy ? LOOK_AGAIN_MS : Infinity);
    } catch (error) {
      logger.error({ err: error }, 'what is due could not be read; it is tried again');
      return RECORDS_FAILED_MS;
    }
  };
  const lookAll = async (): Promise<void> => {
    let waitMs: number;
    do {
      isWanted = false;
      waitMs = await lookOnce();
    } while (isWanted && !isStopping);
    if (!isStopping) timeout = setTimeout(() => void look(), waitMs).unref();
  };
  /** One at a time; a wake in the middle of one is followed by another. */
  const look = (): Promise<void> => {
    isWanted = true;
    if (timeout !== null) clearTimeout(timeout);
    looking ??= lookAll().finally(() => {
      looking = null;
      if (isWanted && !isStopping) void look();
    });
    return looking;
  };
  const tickAndLook = async (): Promise<void> => {
    try {
      await tick();
    } catch (error) {
      logger.error({ err: error }, 'the daily questions could not be planned; the next minute tries again');
    }
    await look();
  };
  const tickOnce = (): Promise<void> => {
    ticking ??= tickAndLook().finally(() => {
      ticking = null;
    });
    return ticking;
  };
  const cron = createCronTask(EVERY_MINUTE, tickOnce, logger);

  return {
    async start() {
      await cron.start();
      await tickOnce();
    },
    wake() {
      if (!isStopping) void look();
    },
    async turn() {
      // One that began before may have seen an earlier time.
      await ticking;
      await tickOnce();
      await idle(speakers);
      // A thread follows its post.
      await look();
      await idle(speakers);
    },
    async stop() {
      isStopping = true;
      if (timeout !== null) clearTimeout(timeout);
      await cron.stop();
      await ticking;
      await looking;
      await idle(speakers);
    },
  };
}

function waitUntil(times: readonly (number | null)[], now: number): number {
  const next = Math.min(...times.map((at) => at ?? Infinity));
  return next <= now ? LOOK_AGAIN_MS : Math.min(next - now, LOOK_AT_LEAST_EVERY_MS);
}

async function idle(speakers: readonly Speaker[]): Promise<void> {
  for (const speaker of speakers) await speaker.idle();
}
