/** Owns the wiring of the daily question: its records, what speaks and when, and what the commands may use of it. */
import type { Config } from './config/config.ts';
import { mayReadDossiers } from './core/commands/access.ts';
import type { DailyContext } from './core/commands/context.ts';
import type { Surface } from './core/commands/request.ts';
import { dailyComposers } from './core/daily/daily-composers.ts';
import { faceOf } from './core/daily/faces.ts';
import { type DailyNumbers, readNumbers } from './core/daily/read-numbers.ts';
import { runTick } from './core/daily/run-tick.ts';
import { KOREAN_HOLIDAYS, listedHolidays, NO_HOLIDAYS } from './core/daily/time/holidays.ts';
import type { HolidayCalendar } from './core/daily/time/rule.ts';
import { createRefresher } from './core/deliveries/create-refresher.ts';
import { createSender } from './core/deliveries/create-sender.ts';
import type { PlatformError } from './core/errors.ts';
import type { ChannelMessenger, Place } from './core/ports/channel-messenger.ts';
import type { Clock } from './core/ports/clock.ts';
import type { DossierSource } from './core/ports/dossier-source.ts';
import type { Logger } from './core/ports/logger.ts';
import type { Scratch } from './core/ports/scratch.ts';
import type { DeckShelf } from './core/questions/deck/deck-shelf.ts';
import { createDailyLoop } from './scheduler/create-daily-loop.ts';
import { createPace } from './scheduler/create-pace.ts';
import { createTimer } from './scheduler/create-timer.ts';
import { createProcessIdentity } from './storage/process-identity.ts';
import { createRecords, type Records } from './storage/records.ts';
import type { Database } from './storage/tables.ts';

type DailyParts = {
  readonly config: Config;
  readonly database: Database;
  readonly library: DossierSource;
  readonly decks: DeckShelf;
  readonly scratch: Scratch;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly surfaces: readonly Surface[];
  /** How the bot speaks on a surface; null: it does not. */
  readonly channels: (surface: Surface) => ChannelMessenger | null;
  readonly onFatal: (error: PlatformError) => void;
};

export type Daily = {
  /** What the commands and buttons may use. */
  readonly context: DailyContext;
  /** Begins to ask, and to say what an earlier run left unsaid. */
  start(): Promise<void>;
  /** What is being sent arrives or is put back; then nothing is under way. */
  stop(): Promise<void>;
  /** Does at once what is due now, and resolves when it stands there. */
  turn(): Promise<void>;
  /** When something comes next in a channel (epoch milliseconds); null: nothing is scheduled. */
  nextIn(place: Place): Promise<number | null>;
  /** Since an instant. */
  numbers(since: number): Promise<DailyNumbers>;
  /** Forgets deliveries that ended before an instant; tells how many. */
  sweep(before: number): Promise<number>;
};

export function createDaily(parts: DailyParts): Daily {
  const { config, database, library, decks, clock, logger, surfaces, channels } = parts;
  const records = createRecords({ db: database });
  const calendar = calendarsOf(config);
  const timer = createTimer();
  let isStopping = false;
  const daily = { ...records, clock, catalogue: () => library.catalogue() };
  const speaking = {
    ...records,
    messengerOf: channels,
    surfaces,
    pace: createPace(timer),
    clock,
    timer,
    logger,
    isStopping: () => isStopping,
    onFatal: parts.onFatal,
  };
  const sender = createSender({
    ...speaking,
    composers: dailyComposers(daily),
    identity: createProcessIdentity(),
  });
  const refresher = createRefresher({ ...speaking, faceOf: (subject) => faceOf(subject, daily) });
  const tick = {
    ...daily,
    timer,
    logger,
    calendar,
    sources: () => ({
      catalogue: library.catalogue(),
      decks,
      mayRead: (place: Place) => mayReadDossiers(place, config),
    }),
    isCatalogueWhole: () => library.brokenFiles().every(({ kind }) => kind !== 'folder'),
    isStopping: () => isStopping,
    told: new Set<string>(),
  };
  const loop = createDailyLoop({
    tick: () => runTick(tick),
    speakers: [
      { ...sender, nextAt: () => records.deliveries.nextAt() },
      { ...refresher, nextAt: () => records.refreshes.nextAt() },
    ],
    clock,
    logger,
  });
  return {
    context: {
      ...records,
      scratch: parts.scratch,
      channels,
      calendar,
      calendarNames: [...config.holidays.keys()],
      organisers: config.organisers,
      wake: () => loop.wake(),
    },
    start: () => loop.start(),
    turn: () => loop.turn(),
    async stop() {
      isStopping = true;
      timer.stop();
      await loop.stop();
    },
    nextIn: (place) => nextIn(place, records),
    numbers: (since) => readNumbers(records, since),
    sweep: (before) => records.deliveries.sweep(before),
  };
}

/** By the name that schedules keep. */
function calendarsOf({ holidays }: Config): (name: string) => HolidayCalendar | null {
  const known = new Map<string, HolidayCalendar>([
    ['none', NO_HOLIDAYS],
    ['kr', KOREAN_HOLIDAYS],
    ...[...holidays].map(([name, days]) => [name, listedHolidays(days)] as const),
  ]);
  return (name) => known.get(name) ?? null;
}

/** A schedule's recaps come with its next post: those of its last two may be open. */
const OPEN_AT_MOST = 2;

async function nextIn(place: Place, { schedules, posts }: Records): Promise<number | null> {
  const here = await schedules.inChannel(place);
  const open = await Promise.all(here.map(({ id }) => posts.list(id, OPEN_AT_MOST)));
  const times = [
    ...here.map(({ state, nextDueAt, pausedUntil }) => (state === 'paused' ? pausedUntil : nextDueAt)),
    ...open
      .flat()
      .map(({ state, closedAt, recapDueAt }) => (state === 'out' && closedAt === null ? recapDueAt : null)),
  ].filter((at) => at !== null);
  return times.length === 0 ? null : Math.min(...times);
}
