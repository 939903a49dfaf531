/** Owns a daily question for tests: memory records, a scripted platform, a clock, and processes that tick and send. */
import { buildCatalogue } from '../../src/core/catalogue/build-catalogue.ts';
import type { Catalogue } from '../../src/core/catalogue/catalogue.ts';
import { dailyComposers } from '../../src/core/daily/daily-composers.ts';
import { mockComposers } from '../../src/core/mock/compose-mock.ts';
import type { DailyPorts } from '../../src/core/daily/daily-ports.ts';
import { runTick, type Ticked, type TickPorts } from '../../src/core/daily/run-tick.ts';
import type { Schedule } from '../../src/core/daily/schedule.ts';
import type { Place } from '../../src/core/ports/channel-messenger.ts';
import type { ScheduleDraft } from '../../src/core/ports/schedules.ts';
import { createDeckShelf } from '../../src/core/questions/deck/deck-shelf.ts';
import { seedDocuments } from './core-of.ts';
import { crashAt } from './crashing.ts';
import { fakeTime } from './fake-timer.ts';
import { memoryRecords } from './memory-records.ts';
import { recordingLogger } from './recording-logger.ts';
import { scriptedPlatform } from './scripted-platform.ts';
import { seedBank } from './seed-bank.ts';
import { senderOf } from './sender-of.ts';

/** Monday, 9 o'clock in Seoul. */
export const MONDAY_NINE = Date.parse('2026-03-02T00:00:00Z');
export const DAY_MS = 86_400_000;
export const MINUTE_MS = 60_000;

export const SLACK: Place = { surface: 'slack', workspaceId: 'T1', channelId: 'C1' };
export const DISCORD: Place = { surface: 'discord', workspaceId: 'G1', channelId: 'D1' };

const catalogue = buildCatalogue(seedDocuments(), { names: new Map(), owners: new Map() }, 1);
const decks = createDeckShelf(seedBank);
const ordinaryDays = { namesOn: () => [], knownUntil: null };

export function draftSchedule(change: Partial<ScheduleDraft> = {}): ScheduleDraft {
  return {
    entryId: 'kakao',
    rule: { time: '09:00', days: [1, 2, 3, 4, 5, 6, 7], zone: 'Asia/Seoul' },
    holidays: 'none',
    level: null,
    topicIds: [],
    ping: null,
    language: 'en',
    lateMs: 3 * 60 * MINUTE_MS,
    place: SLACK,
    organiserId: 'U1',
    organiserName: 'Alice',
    nextDueAt: MONDAY_NINE,
    now: MONDAY_NINE - DAY_MS,
    ...change,
  };
}

type ProcessOptions = {
  readonly owner?: string;
  readonly gone?: ReadonlySet<string>;
  readonly crash?: ReturnType<typeof crashAt>;
  readonly tick?: Partial<TickPorts>;
};

export function dailyWorld({ start = MONDAY_NINE }: { readonly start?: number } = {}) {
  const records = memoryRecords();
  const platform = scriptedPlatform();
  const time = fakeTime(start);
  let current: Catalogue = catalogue;

  /** A process that ticks and sends. */
  const processOf = ({
    owner = 'one',
    gone = new Set(),
    crash = crashAt(Infinity),
    tick,
  }: ProcessOptions = {}) => {
    const logger = recordingLogger();
    const watched = {
      schedules: crash.watch(records.schedules),
      posts: crash.watch(records.posts),
      answers: crash.watch(records.answers),
      notices: crash.watch(records.notices),
      deliveries: crash.watch(records.deliveries),
    };
    const ports: DailyPorts = { ...watched, clock: time.clock, catalogue: () => current };
    const { sender } = senderOf({
      records,
      platform,
      time,
      owner,
      gone,
      crash,
      composers: { ...dailyComposers(ports), ...mockComposers({ ...records, clock: time.clock }) },
    });
    const tickPorts: TickPorts = {
      ...ports,
      timer: time.timer,
      logger,
      sources: () => ({ catalogue: current, decks, mayRead: () => true }),
      isCatalogueWhole: () => true,
      calendar: (name) => (name === 'none' ? ordinaryDays : null),
      isStopping: () => false,
      told: new Set(),
      ...tick,
    };
    return { logger, ports, sender, tick: (): Promise<Ticked> => runTick(tickPorts) };
  };
  const one = processOf();

  return {
    records,
    platform,
    time,
    ...one,
    processOf,
    setCatalogue: (changed: Catalogue) => {
      current = changed;
    },
    schedule: async (change: Partial<ScheduleDraft> = {}): Promise<Schedule> => {
      const made = await records.schedules.create(draftSchedule(change));
      if (made === null) throw new Error('there is one like it already');
      return made;
    },
    /** Goes on until a time, minute by minute while something is near, as the program does. */
    until: async (at: number, everyMs = MINUTE_MS): Promise<void> => {
      while (time.clock.now() < at) {
        await one.tick();
        await one.sender.look();
        await time.pass(Math.min(everyMs, at - time.clock.now()));
      }
      await one.tick();
      for (let look = 0; look < 3; look += 1) {
        await one.sender.look();
        await time.settle();
      }
    },
    /** What stands in the channels, oldest first, by the key of the delivery that said it. */
    said: async (): Promise<readonly string[]> => {
      const rows = await Promise.all(platform.shown.map(({ stamp }) => records.deliveries.find(stamp)));
      return rows.map((row) => row?.key ?? 'nothing');
    },
    answer: (postId: string, member: string, text = 'An answer') =>
      records.answers.keep({
        postId,
        member: `slack:T1:${member}`,
        name: member,
        text,
        audience: 'all',
        editedAt: time.clock.now(),
        isLate: false,
      }),
  };
}
