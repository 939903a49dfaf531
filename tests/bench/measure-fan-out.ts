/** Owns the pace of a fan-out: many channels due at once, beside what the platform's own limits allow. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from '../../src/storage/open-database.ts';
import { createRecords } from '../../src/storage/records.ts';
import { draftSchedule, MINUTE_MS } from '../support/daily-world.ts';
import { PROGRAM, startBot } from './bots/start-bot.ts';
import {
  crowdedDiscord,
  crowdedSlack,
  type Crowd,
  type CrowdedPlatform,
} from './fan-out/crowded-platforms.ts';
import type { Measurement, Row, Size } from './measurement.ts';
import { spreadOf } from './statistics.ts';

/** Beside requests ÷ the allowed rate. */
const BOUND = 1.2;
const LONGEST_MS = 60_000;
const LOOK_EVERY_MS = 5;

const SIZES = {
  full: { discord: 500, slack: 125 },
  tiny: { discord: 4, slack: 2 },
} as const satisfies Record<Size, unknown>;

export const fanOut: Measurement = {
  name: 'fan-out',
  about: 'many channels due at once, beside what Discord and Slack allow',
  async run(size) {
    const { discord, slack } = SIZES[size];
    return [await measure(crowdedDiscord, discord), await measure(crowdedSlack, slack)];
  },
};

/** From ready, when all of it is due, until the platform has taken the last request. */
async function measure(crowd: Crowd, channels: number): Promise<Row> {
  const folder = await mkdtemp(join(tmpdir(), 'prepbot-bench-fan-out-'));
  const platform = await crowd.open();
  try {
    const file = join(folder, 'prepbot.sqlite');
    const configuration = join(folder, 'prepbot.yaml');
    await writeFile(configuration, 'language: en\n');
    await scheduleEach(file, platform, channels);
    const env = {
      ...platform.env,
      PREPBOT_CONFIG: configuration,
      DATABASE_URL: `sqlite:${file}`,
      PLAYGROUND: 'off',
      OPS_PORT: '0',
    };
    const bot = await startBot({ words: PROGRAM, env });
    try {
      const requests = channels * crowd.requestsForEach;
      return rowOf(crowd, channels, { requests, ...(await timeUntil(requests, platform)) });
    } finally {
      await bot.stop();
    }
  } finally {
    await platform.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function scheduleEach(file: string, platform: CrowdedPlatform, channels: number): Promise<void> {
  const database = await openDatabase(file);
  const { schedules } = createRecords({ db: database });
  const now = Date.now();
  const nextDueAt = Math.floor(now / MINUTE_MS) * MINUTE_MS;
  const time = new Date(nextDueAt).toISOString().slice(11, 16);
  const rule = { time, days: [1, 2, 3, 4, 5, 6, 7], zone: 'UTC' } as const;
  for (let made = 0; made < channels; made += 1)
    await schedules.create(draftSchedule({ place: platform.makeChannel(), rule, nextDueAt, now }));
  await database.close();
}

type Fanned = {
  readonly requests: number;
  readonly wallMs: number;
  /** Until the first one: what is due is planned, and its questions are drawn. */
  readonly firstMs: number;
  readonly toldToWait: number;
};

async function timeUntil(requests: number, platform: CrowdedPlatform): Promise<Omit<Fanned, 'requests'>> {
  const startedAt = performance.now();
  const wallMs = (): number => performance.now() - startedAt;
  let firstMs: number | null = null;
  for (;;) {
    const taken = platform.taken();
    if (taken > 0) firstMs ??= wallMs();
    if (taken >= requests) break;
    if (wallMs() > LONGEST_MS) throw new Error(`${taken} of ${requests} requests after a minute`);
    await sleep(LOOK_EVERY_MS);
  }
  return { wallMs: wallMs(), firstMs: firstMs ?? NaN, toldToWait: platform.toldToWait() };
}

function rowOf({ name, rate }: Crowd, channels: number, fanned: Fanned): Row {
  const { requests, wallMs, firstMs, toldToWait } = fanned;
  const value = spreadOf([wallMs / ((requests / rate) * 1000)]);
  const [all, first] = [wallMs, firstMs].map((one) => (one / 1000).toFixed(1));
  return {
    measurement: 'fan-out',
    what: `${channels} channels of ${name} due at once, beside what it allows`,
    unit: '×',
    value,
    noise: null,
    bound: BOUND,
    holds: value.median <= BOUND,
    detail: `${requests} requests in ${all} s, the first after ${first} s; ${rate} a second allowed; told to wait ${toldToWait} times`,
  };
}
