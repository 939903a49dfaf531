/** Owns the wiring of all that is said unprompted: daily questions and mock interviews, their records, what speaks and when. */
import { randomUUID } from 'node:crypto';
import { calendarsOf } from './calendars.ts';
import type { Config } from './config/config.ts';
import { mayReadDossiers } from './core/commands/access.ts';
import type { DailyContext, MockContext } from './core/commands/context.ts';
import type { Surface } from './core/commands/request.ts';
import { dailyComposers } from './core/daily/daily-composers.ts';
import { dailyFace } from './core/daily/faces.ts';
import { type DailyNumbers, readNumbers } from './core/daily/read-numbers.ts';
import { runTick } from './core/daily/run-tick.ts';
import { createRefresher } from './core/deliveries/create-refresher.ts';
import { createSender } from './core/deliveries/create-sender.ts';
import type { PlatformError } from './core/errors.ts';
import { mockComposers } from './core/mock/compose-mock.ts';
import { createSessionTimer } from './core/mock/create-session-timer.ts';
import { mockFace } from './core/mock/faces.ts';
import type { ChannelMessenger, Place } from './core/ports/channel-messenger.ts';
import type { Clock } from './core/ports/clock.ts';
import type { DossierSource } from './core/ports/dossier-source.ts';
import type { Logger } from './core/ports/logger.ts';
import type { Scratch } from './core/ports/scratch.ts';
import type { DeckShelf } from './core/questions/deck/deck-shelf.ts';
import { createPace } from './scheduler/create-pace.ts';
import { createTimer } from './scheduler/create-timer.ts';
import { createWorkLoop, type Speaker } from './scheduler/create-work-loop.ts';
import { createProcessIdentity } from './storage/process-identity.ts';
import { createRecords, type Records } from './storage/records.ts';
import type { Database } from './storage/tables.ts';

type SpeakingParts = {
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

export type Speaking = {
  /** What the commands and buttons may use. */
  readonly daily: DailyContext;
  readonly mock: MockContext;
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

export function createSpeaking(parts: SpeakingParts): Speaking {
  const { config, database, clock, logger, channels } = parts;
  const records = createRecords({ db: database });
  const calendar = calendarsOf(config);
  const timer = createTimer();
  let isStopping = false;
  const ends: Ends = { records, timer, isStopping: () => isStopping };
  const tick = tickPorts(parts, ends);
  const loop = createWorkLoop({
    tick: () => runTick(tick),
    speakers: speakersOf(parts, ends),
    clock,
    logger,
  });
  const channelContext = {
    channels,
    organisers: config.organisers,
    scratch: parts.scratch,
    wake: () => loop.wake(),
  };
  return {
    daily: { ...channelContext, ...records, calendar, calendarNames: [...config.holidays.keys()] },
    mock: { ...channelContext, mockSessions: records.mockSessions, secret: randomUUID() },
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

/** What every part of it ends with. */
type Ends = {
  readonly records: Records;
  readonly timer: ReturnType<typeof createTimer>;
  readonly isStopping: () => boolean;
};

/** In the order in which they look: a session's timer decides what there is to send. */
function speakersOf(parts: SpeakingParts, { records, timer, isStopping }: Ends): readonly Speaker[] {
  const { library, clock, logger, surfaces, channels, onFatal } = parts;
  const daily = { ...records, clock, catalogue: () => library.catalogue() };
  const pace = createPace(timer);
  const common = {
    ...records,
    messengerOf: channels,
    surfaces,
    pace,
    clock,
    timer,
    logger,
    isStopping,
    onFatal,
  };
  const composers = { ...dailyComposers(daily), ...mockComposers(daily) };
  const sender = createSender({ ...common, composers, identity: createProcessIdentity() });
  const refresher = createRefresher({
    ...common,
    async faceOf({ kind, subject }) {
      if (kind !== 'mock') return dailyFace(kind, subject, daily);
      const card = await mockFace(subject, records);
      return card === null ? null : { card, ping: null };
    },
  });
  return [
    createSessionTimer({ ...records, clock, logger }),
    { ...sender, nextAt: () => records.deliveries.nextAt() },
    { ...refresher, nextAt: () => records.refreshes.nextAt() },
  ];
}

function tickPorts(
  { config, library, decks, clock, logger }: SpeakingParts,
  { records, timer, isStopping }: Ends,
) {
  return {
    ...records,
    clock,
    catalogue: () => library.catalogue(),
    timer,
    logger,
    calendar: calendarsOf(config),
    sources: () => ({
      catalogue: library.catalogue(),
      decks,
      mayRead: (place: Place) => mayReadDossiers(place, config),
    }),
    isCatalogueWhole: () => library.brokenFiles().every(({ kind }) => kind !== 'folder'),
    isStopping,
    told: new Set<string>(),
  };
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
