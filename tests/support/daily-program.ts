/** Owns the real program with a database of its own that outlives it: schedules are put in, it is started, killed and started again. */
import path from 'node:path';
import { onTestFinished, vi } from 'vitest';
import type { Schedule } from '../../src/core/daily/schedule.ts';
import type { Place } from '../../src/core/ports/channel-messenger.ts';
import type { ScheduleDraft } from '../../src/core/ports/schedules.ts';
import { createRecords, type Records } from '../../src/storage/records.ts';
import type { DailyPlatform } from './daily-platforms.ts';
import { ready } from './log-lines.ts';
import { runMain, type Exit, type RunningMain } from './run-main.ts';
import { tempFolder } from './temp-folder.ts';
import { testDatabase } from './test-database.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** A face that was refused, as in an archived channel, waits for longer. */
const SOON_MS = 20_000;
/** Longer than anything takes on a busy machine; a test that waits this long has failed. */
const PATIENCE_MS = 60_000;

export type DailyProgram = {
  readonly platform: DailyPlatform;
  /** Beside the program, over the same file. */
  readonly records: Records;
  readonly file: string;
  /** A schedule whose occurrence was so long ago (whole minutes); each channel gets one. */
  schedule(place: Place, options?: ScheduleOptions): Promise<Schedule>;
  /** Ready when it resolves; what is due is asked at once. */
  start(env?: Readonly<Record<string, string>>): Promise<RunningMain>;
  /** Resolves when everything that was to be said was said or has ended, or once this holds. */
  settled(options?: { readonly withinMs?: number; readonly orOnce?: () => boolean }): Promise<void>;
  /** Somebody answers the last question: its post is to show that. For when the program does not run. */
  answer(place: Place): Promise<void>;
  /** The recaps of what was asked are due now. For when the program does not run. */
  makeRecapsDue(place: Place): Promise<void>;
};

type ScheduleOptions = Partial<ScheduleDraft> & { readonly lateByMs?: number };

export async function dailyProgram(platform: DailyPlatform): Promise<DailyProgram> {
  const file = path.join(tempFolder(), 'prepbot.sqlite');
  const records = createRecords({ db: await testDatabase(file) });
  return {
    platform,
    records,
    file,
    async schedule(place, options = {}) {
      const made = await records.schedules.create(draftOf(platform, place, options));
      if (made === null) throw new Error('there is one like it already');
      return made;
    },
    async start(env = {}) {
      const main = await runMain({ env: { ...platform.env, DATABASE_URL: `sqlite:${file}`, ...env } });
      onTestFinished(async () => void (await main.stop()));
      await ready(main);
      return main;
    },
    settled: ({ withinMs = PATIENCE_MS, orOnce = () => false } = {}) =>
      vi.waitFor(async () => (orOnce() ? undefined : assertSettled(records)), {
        timeout: withinMs,
        interval: 50,
      }),
    async answer(place) {
      const [schedule] = await records.schedules.inChannel(place);
      const [post] = await records.posts.list(schedule?.id ?? '', 1);
      const said = { text: 'An answer', audience: 'all', editedAt: Date.now(), isLate: false } as const;
      await records.answers.keep({ postId: post?.id ?? '', member: 'somebody', name: 'Minji', ...said });
    },
    async makeRecapsDue(place) {
      const now = Date.now();
      for (const { id, version } of await records.schedules.inChannel(place))
        await records.schedules.change(id, version, { openRecapsAt: now - 1 }, null);
    },
  };
}

/** SIGKILL, and the process is gone. */
export async function kill(main: RunningMain): Promise<Exit> {
  main.signal('SIGKILL');
  return main.exited;
}

/** Every day at the minute that was `lateByMs` ago. */
function draftOf(
  platform: DailyPlatform,
  place: Place,
  { lateByMs = 0, ...change }: ScheduleOptions,
): ScheduleDraft {
  const now = Date.now();
  const dueAt = Math.floor((now - lateByMs) / MINUTE_MS) * MINUTE_MS;
  return {
    entryId: 'kakao',
    rule: { time: new Date(dueAt).toISOString().slice(11, 16), days: [1, 2, 3, 4, 5, 6, 7], zone: 'UTC' },
    holidays: 'none',
    level: null,
    topicIds: [],
    ping: null,
    language: 'en',
    lateMs: 3 * HOUR_MS,
    place,
    organiserId: platform.organiser.id,
    organiserName: platform.organiser.name,
    nextDueAt: dueAt,
    now: now - DAY_MS,
    ...change,
  };
}

/** In the order in which one follows from the other: what moves on meanwhile is seen where it has got to. */
async function assertSettled({ schedules, posts, deliveries, refreshes }: Records): Promise<void> {
  const now = Date.now();
  const planned = [await schedules.due(now, 1), await posts.dueRecaps(now, 1)].flat().length;
  const { due, sending, doubt, sent } = await deliveries.count(0);
  const faces = (await refreshes.due(now + SOON_MS, 1)).length;
  const left = { planned, due, sending, doubt, sent, faces };
  if (Object.values(left).some((count) => count > 0)) throw new Error(`still: ${JSON.stringify(left)}`);
}
