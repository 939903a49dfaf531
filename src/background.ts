/** Owns what runs beside answering once the program is ready: dossiers are followed, questions asked, the house kept. */
import type { Answering } from './answering.ts';
import type { DailyNumbers } from './core/daily/read-numbers.ts';
import type { Clock } from './core/ports/clock.ts';
import type { DossierSource } from './core/ports/dossier-source.ts';
import type { Logger } from './core/ports/logger.ts';
import type { Scratch } from './core/ports/scratch.ts';
import type { Shares } from './core/ports/shares.ts';
import { createScheduler, type HousekeepingTask } from './scheduler/create-scheduler.ts';
import type { Speaking } from './speaking.ts';
import { checkQuestions } from './storage/check-questions.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Nobody clicks "Share here" on a private message that is older: platforms drop those within minutes or hours. */
const SHARES_KEPT_MS = 30 * DAY_MS;
/** "Send again" under a notice, and whether a post went out, are asked for days and not for months. */
const DELIVERIES_KEPT_MS = 30 * DAY_MS;

type BackgroundParts = {
  readonly library: DossierSource;
  readonly shares: Shares;
  readonly scratch: Scratch;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly loadAnswers: () => Promise<Answering>;
};

export type Background = {
  /** What cannot begin is logged: the program answers all the same. */
  begin(): void;
  /** Nothing new is asked or said; what is being sent arrives or is put back. */
  endSpeaking(): Promise<void>;
  /** Waits for what is being tidied up. */
  endHousekeeping(): Promise<void>;
};

export function createBackground(parts: BackgroundParts): Background {
  const { library, scratch, logger, loadAnswers } = parts;
  const housekeeping = createScheduler({ logger, tasks: nightlyTasks(parts) });
  let speaking: Speaking | null = null;
  let isEnding = false;
  const beginSpeaking = async (): Promise<void> => {
    const answering = await loadAnswers();
    if (isEnding) return;
    speaking = answering.speaking;
    await speaking.start();
  };
  const check = async (): Promise<void> => checkQuestions((await loadAnswers()).questions, scratch, logger);
  return {
    begin() {
      const inBackground = (without: string, work: Promise<unknown>): void =>
        void work.catch((error: unknown) => logger.error({ err: error }, without));
      inBackground('changes of dossiers are not noticed until the next start', library.start());
      inBackground('nothing is tidied up at night until the next start', housekeeping.start());
      inBackground('the question bank is not checked', check());
      inBackground('nothing is said unprompted until the next start', beginSpeaking());
    },
    async endSpeaking() {
      isEnding = true;
      await speaking?.stop();
    },
    endHousekeeping: () => housekeeping.stop(),
  };
}

/** Of the last 24 hours: what was expected, what people saw. */
export async function countLastDay(
  loadAnswers: NightParts['loadAnswers'],
  clock: Clock,
): Promise<DailyNumbers> {
  return (await loadAnswers()).speaking.numbers(clock.now() - DAY_MS);
}

type NightParts = Pick<BackgroundParts, 'shares' | 'scratch' | 'clock'> & {
  readonly loadAnswers: () => Promise<{ readonly speaking: Pick<Speaking, 'numbers' | 'sweep'> }>;
};

/** What is done every night; what each gives stands in the log. */
export function nightlyTasks({
  shares,
  scratch,
  clock,
  loadAnswers,
}: NightParts): readonly HousekeepingTask[] {
  return [
    { name: 'sweep shares', run: () => shares.sweep(clock.now() - SHARES_KEPT_MS) },
    { name: 'sweep scratch', run: () => scratch.sweep() },
    {
      name: 'sweep deliveries',
      run: async () => (await loadAnswers()).speaking.sweep(clock.now() - DELIVERIES_KEPT_MS),
    },
    { name: 'daily questions of the last 24 hours', run: () => countLastDay(loadAnswers, clock) },
  ];
}
