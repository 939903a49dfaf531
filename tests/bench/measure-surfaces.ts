/** Owns each surface beside its floor: a bare bot on the same SDK that answers the same card as a constant. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { alternate } from './blocks.ts';
import { discordSurface } from './bots/discord-surface.ts';
import { slackHttpSurface, slackSocketSurface } from './bots/slack-surface.ts';
import { PROGRAM, startBot, type Bot } from './bots/start-bot.ts';
import type { Platform, SurfaceBench } from './bots/surface.ts';
import type { Measurement, Row } from './measurement.ts';
import { differenceRow, ms, ratioRow } from './rows.ts';
import { median } from './statistics.ts';

const COMMAND_BOUND = 1.3;
const START_BOUND = 1.5;
const MEMORY_BOUND_MB = 60;

const SIZES = {
  full: { starts: 11, idleMs: 1000, warmUp: 3000, rounds: 15, single: 200, crowd: 400, inFlight: 20 },
  tiny: { starts: 1, idleMs: 0, warmUp: 2, rounds: 1, single: 2, crowd: 4, inFlight: 2 },
} as const;
type Sizes = (typeof SIZES)[keyof typeof SIZES];

export const slackSocket = measurementOf(slackSocketSurface, 'Slack over Socket Mode beside a bare Bolt');
export const slackHttp = measurementOf(slackHttpSurface, 'Slack over HTTP beside a bare Bolt');
export const discord = measurementOf(discordSurface, 'Discord beside a bare discord.js');

function measurementOf(surface: SurfaceBench, about: string): Measurement {
  return {
    name: surface.name,
    about: `${about}: time and CPU of /prep kakao, start, idle memory`,
    run: async (size) => {
      const folder = await mkdtemp(join(tmpdir(), 'prepbot-bench-'));
      try {
        const sides = await sidesOf(surface, folder);
        const starts = await compareStarts(surface.name, sides, SIZES[size]);
        return [...starts, ...(await compareCommands(surface.name, sides, SIZES[size]))];
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  };
}

type Running = { readonly bot: Bot; readonly platform: Platform; stop(): Promise<void> };
type Side = () => Promise<Running>;

/** The floor, the floor once more, and the program. The floor's constant is what the program answers. */
async function sidesOf(surface: SurfaceBench, folder: string): Promise<readonly [Side, Side, Side]> {
  const constant = join(folder, 'constant.json');
  const configuration = join(folder, 'prepbot.yaml');
  await writeFile(configuration, 'language: en\n');
  const ours: Side = () =>
    start(surface, PROGRAM, {
      PREPBOT_CONFIG: configuration,
      DATABASE_URL: `sqlite:${join(folder, 'prepbot.sqlite')}`,
      PLAYGROUND: 'off',
      OPS_PORT: '0',
    });
  const bare: Side = () => start(surface, [surface.bareScript], { CONSTANT_FILE: constant });
  // Each is started once before anything counts: it fills the cache of compiled code, and ours tells the constant.
  const first = await ours();
  await first.platform.ask();
  await writeFile(constant, JSON.stringify(first.platform.lastAnswer()));
  await first.stop();
  await (await bare()).stop();
  return [bare, bare, ours];
}

async function start(
  surface: SurfaceBench,
  words: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Running> {
  const platform = await surface.openPlatform();
  try {
    const bot = await startBot({ words, env: { ...platform.env, ...env } });
    return {
      bot,
      platform,
      async stop() {
        await bot.stop();
        await platform.close();
      },
    };
  } catch (error) {
    await platform.close();
    throw error;
  }
}

/** Start after start: time until ready, and the memory a moment later. */
async function compareStarts(name: string, sides: readonly Side[], sizes: Sizes): Promise<Row[]> {
  const runs = sides.map((side) => async () => {
    const running = await side();
    await sleep(sizes.idleMs);
    const { readyCpuMs, rssMb } = await running.bot.usage();
    await running.stop();
    return { readyMs: running.bot.readyMs, readyCpuMs, rssMb };
  });
  const [base = [], again = [], ours = []] = await alternate(sizes.starts, runs);
  const ready = [base, again, ours].map((side) => side.map(({ readyMs }) => readyMs));
  const cpu = [base, again, ours].map((side) => side.map(({ readyCpuMs }) => readyCpuMs));
  const memory = [base, again, ours].map((side) => side.map(({ rssMb }) => rssMb));
  const mb = (values: readonly number[] = []): string => `${median(values).toFixed(0)} MB`;
  return [
    ratioRow({
      ...comparisonOf(name, 'start to ready', ready),
      bound: START_BOUND,
      detail: `${ms(ready[2] ?? [])} beside ${ms(ready[0] ?? [])}`,
    }),
    // Beside the time, which on a busy machine is mostly waiting: the same start in work.
    ratioRow({
      ...comparisonOf(name, 'CPU until ready', cpu),
      bound: START_BOUND,
      detail: `${ms(cpu[2] ?? [])} beside ${ms(cpu[0] ?? [])}`,
    }),
    differenceRow({
      ...comparisonOf(name, 'idle memory', memory),
      bound: MEMORY_BOUND_MB,
      detail: `${mb(memory[2])} beside ${mb(memory[0])}`,
    }),
  ];
}

/** Blocks of commands, one at a time and many in flight, at bots that run all the while. */
async function compareCommands(name: string, sides: readonly Side[], sizes: Sizes): Promise<Row[]> {
  const running = await startAll(sides);
  try {
    for (const { platform } of running) await askMany(platform, sizes.warmUp, sizes.inFlight);
    const alone = await alternate(
      sizes.rounds,
      running.map((one) => () => block(one, sizes.single, 1)),
    );
    const crowd = await alternate(
      sizes.rounds,
      running.map((one) => () => block(one, sizes.crowd, sizes.inFlight)),
    );
    const latency = alone.map((side) => side.map(({ p50 }) => p50));
    const cpuAlone = alone.map((side) => side.map(({ cpuMs }) => cpuMs));
    const cpuCrowd = crowd.map((side) => side.map(({ cpuMs }) => cpuMs));
    const row = (what: string, values: readonly (readonly number[])[]): Row =>
      ratioRow({
        ...comparisonOf(name, what, values),
        bound: COMMAND_BOUND,
        detail: `${ms(values[2] ?? [])} beside ${ms(values[0] ?? [])}`,
      });
    return [
      row('p50, one at a time', latency),
      row('CPU a command, one at a time', cpuAlone),
      row(`CPU a command, ${String(sizes.inFlight)} in flight`, cpuCrowd),
    ];
  } finally {
    for (const one of running) await one.stop();
  }
}

async function startAll(sides: readonly Side[]): Promise<readonly Running[]> {
  const running: Running[] = [];
  try {
    for (const side of sides) running.push(await side());
    return running;
  } catch (error) {
    for (const one of running) await one.stop();
    throw error;
  }
}

type Block = { readonly p50: number; readonly cpuMs: number };

async function block({ bot, platform }: Running, commands: number, inFlight: number): Promise<Block> {
  const before = await bot.usage();
  const times = await askMany(platform, commands, inFlight);
  const after = await bot.usage();
  return { p50: median(times), cpuMs: (after.cpuMs - before.cpuMs) / commands };
}

/** The milliseconds of each answer. */
async function askMany(platform: Platform, commands: number, inFlight: number): Promise<readonly number[]> {
  const times: number[] = [];
  let left = commands;
  const asker = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      times.push(await platform.ask());
    }
  };
  await Promise.all(Array.from({ length: inFlight }, asker));
  return times;
}

function comparisonOf(measurement: string, what: string, sides: readonly (readonly number[])[]) {
  const [base = [], again = [], ours = []] = sides;
  return { measurement, what, base, again, ours };
}
