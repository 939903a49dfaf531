/** Owns a channel for tests whose daily question is set up by commands: records in memory, a scripted platform, ticks, people. */
import { buildCatalogue } from '../../src/core/catalogue/build-catalogue.ts';
import type { Catalogue } from '../../src/core/catalogue/catalogue.ts';
import type { CatalogueDocument } from '../../src/core/catalogue/entries/document.ts';
import { createCore } from '../../src/core/commands/create-core.ts';
import type { DailyContext, MockContext } from '../../src/core/commands/context.ts';
import { KOREAN_HOLIDAYS, listedHolidays, NO_HOLIDAYS } from '../../src/core/daily/time/holidays.ts';
import type { HolidayCalendar } from '../../src/core/daily/time/rule.ts';
import type { ChannelProblem, MessageRef, Place } from '../../src/core/ports/channel-messenger.ts';
import { createDeckShelf } from '../../src/core/questions/deck/deck-shelf.ts';
import { seedDocuments } from './core-of.ts';
import { dailyWorld, MINUTE_MS, SLACK } from './daily-world.ts';
import { memoryScratch } from './memory-scratch.ts';
import { organiserAt, personAt, type PersonOptions } from './person-in-channel.ts';
import { recordingLogger } from './recording-logger.ts';
import { seedBank } from './seed-bank.ts';

/** Friday noon in Seoul; the next weekday is Monday, 23 November. */
export const FRIDAY_NOON = Date.parse('2026-11-20T03:00:00Z');
export const MONDAY = Date.parse('2026-11-23T00:00:00Z');

type ChannelOptions = {
  readonly place?: Place;
  readonly start?: number;
  readonly documents?: readonly CatalogueDocument[];
  readonly organisers?: readonly string[];
  readonly workspaces?: readonly string[];
  /** From which random orders are drawn. */
  readonly secret?: string;
};

/** The list «study-breaks» is configured: 24 November is off. */
const CALENDARS: ReadonlyMap<string, HolidayCalendar> = new Map([
  ['none', NO_HOLIDAYS],
  ['kr', KOREAN_HOLIDAYS],
  ['study-breaks', listedHolidays(new Map([['2026-11-24', 'Exam week']]))],
]);

export function catalogueOf(documents: readonly CatalogueDocument[]): Catalogue {
  return buildCatalogue(documents, { names: new Map([['kakao', ['카카오']]]), owners: new Map() }, 1);
}

/** No two catalogues of a process share one: decks are remembered by it. */
let version = 1;

/** Made once: nothing of them changes. */
const SEEDS = catalogueOf(seedDocuments());
const SEED_DECKS = createDeckShelf(seedBank);

export function organisedChannel(options: ChannelOptions = {}) {
  const { place = SLACK, start = FRIDAY_NOON } = options;
  const world = dailyWorld({ start });
  const { records, platform, time } = world;
  const checked: ChannelProblem[] = [];
  const check = platform.check.bind(platform);
  platform.check = async (...asked) => ({ ...(await check(...asked)), problems: [...checked] });
  platform.linkTo = (_, { messageId }: MessageRef) => `https://chat.example/${messageId}`;
  let catalogue = options.documents === undefined ? SEEDS : catalogueOf(options.documents);
  let calendars = CALENDARS;
  world.setCatalogue(catalogue);
  const state = { wakes: 0, isConnected: true };
  const calendar = (name: string): HolidayCalendar | null => calendars.get(name) ?? null;
  const daily: DailyContext & MockContext = {
    ...records,
    scratch: memoryScratch(time.clock),
    channels: () => (state.isConnected ? platform : null),
    calendar,
    calendarNames: ['study-breaks'],
    organisers: options.organisers ?? [],
    secret: options.secret ?? 'secret',
    wake: () => {
      state.wakes += 1;
    },
  };
  const logger = recordingLogger();
  const core = createCore(
    {
      catalogue: () => catalogue,
      decks: options.documents === undefined ? SEED_DECKS : createDeckShelf(seedBank),
      settings: { workspaces: options.workspaces ?? null, language: 'en' },
      status: () => ({ version: '1.2.3', startedAt: start, surfaces: ['Slack'], brokenFiles: [] }),
      clock: time.clock,
      notes: null,
      daily,
      mock: daily,
    },
    { logger, references: { next: () => '123456' }, metrics: { answered: () => undefined } },
  );
  const process = world.processOf({ tick: { calendar } });
  const settle = async (): Promise<void> => {
    await process.tick();
    for (let look = 0; look < 3; look += 1) {
      await process.sender.look();
      await time.settle();
    }
  };
  return {
    core,
    records,
    platform,
    time,
    state,
    logger,
    /** What the platform says of the channel from now on. */
    checked,
    person: (more: PersonOptions = {}) => personAt(core, place, more),
    organiser: (more: PersonOptions = {}) => organiserAt(core, place, more),
    schedules: (includeStopped = true) => records.schedules.inChannel(place, includeStopped),
    /** What is due now happens. */
    settle,
    /** Minute by minute only where something is near: the rest of the time is one step. */
    async until(at: number): Promise<void> {
      while (time.clock.now() < at) {
        const next = await nextDue(records.schedules.inChannel(place), at);
        await time.pass(Math.max(MINUTE_MS, Math.min(next, at) - time.clock.now()));
        await settle();
      }
    },
    setDocuments(documents: readonly CatalogueDocument[]): void {
      version += 1;
      catalogue = { ...catalogueOf(documents), version };
      world.setCatalogue(catalogue);
    },
    forgetCalendar(name: string): void {
      calendars = new Map([...calendars].filter(([one]) => one !== name));
    },
  };
}

type Channel = ReturnType<typeof organisedChannel>;
export type OrganisedChannel = Channel;

async function nextDue(
  schedules: Promise<readonly { readonly nextDueAt: number | null; readonly pausedUntil: number | null }[]>,
  at: number,
): Promise<number> {
  const dues = (await schedules).map(({ nextDueAt, pausedUntil }) => nextDueAt ?? pausedUntil ?? at);
  return Math.min(at, ...dues);
}
