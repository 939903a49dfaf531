/** Owns forty mock interviews at once in one workspace, twenty clicks a second, beside a bare bot in the same seconds. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRecords } from '../../src/storage/records.ts';
import { openDatabase } from '../../src/storage/open-database.ts';
import { discordCrowd } from '../support/mock-scale-discord.ts';
import { slackCrowd } from '../support/mock-scale-slack.ts';
import type { Crowd } from '../support/mock-scale.ts';
import { PROGRAM, startBot } from './bots/start-bot.ts';
import type { Measurement, Row, Size } from './measurement.ts';
import { playSessions, type Plan, type Tally } from './mock/play-sessions.ts';
import { ms, ratioRow } from './rows.ts';
import { median, percentile, spreadOf } from './statistics.ts';

const BOUND = 1.5;
/** Edits a minute that Slack takes; Discord counts them among its fifty requests a second. */
const EDITS_A_MINUTE = { Slack: 50, Discord: 3000 } as const;
/** Clicks that are compared with as many of the bare bot's. */
const WINDOW = 40;

const PLANS: Readonly<Record<Size, Omit<Plan, 'answering'>>> = {
  full: { sessions: 40, members: 6, perSecond: 20 },
  tiny: { sessions: 2, members: 3, perSecond: 20 },
};

export const mockSlack = measurementOf('mock-slack', slackCrowd, 'tests/bench/bots/bare-clicks-slack.ts', 1);
export const mockDiscord = measurementOf(
  'mock-discord',
  discordCrowd,
  'tests/bench/bots/bare-clicks-discord.ts',
  Infinity,
);

function measurementOf(
  name: string,
  startCrowd: () => Promise<Crowd>,
  bareScript: string,
  answering: number,
): Measurement {
  return {
    name,
    about:
      '40 mock interviews of 6 at once, 20 clicks a second, beside a bare bot: acknowledged, kept, edits',
    async run(size) {
      await using open = new AsyncDisposableStack();
      const folder = await mkdtemp(join(tmpdir(), 'prepbot-bench-'));
      open.defer(() => rm(folder, { recursive: true, force: true }));
      const start = async (): Promise<Crowd> => {
        const crowd = await startCrowd();
        open.defer(() => crowd.close());
        return crowd;
      };
      const crowd = await start();
      const file = join(folder, 'prepbot.sqlite');
      const configuration = join(folder, 'prepbot.yaml');
      await writeFile(configuration, 'language: en\n');
      const env = {
        PREPBOT_CONFIG: configuration,
        DATABASE_URL: `sqlite:${file}`,
        PLAYGROUND: 'off',
        OPS_PORT: '0',
      };
      const ours = await startBot({ words: PROGRAM, env: { ...crowd.env, ...env } });
      open.defer(() => ours.stop());
      crowd.enforceLimits();
      const bareClick = await bareBeside(crowd, { start, folder, bareScript, open });
      const startedAt = performance.now();
      const plan = { ...PLANS[size], answering: Math.min(answering, PLANS[size].members) };
      const { tally, channels } = await playSessions(crowd, plan, bareClick);
      const minutes = (performance.now() - startedAt) / 60_000;
      const kept = await keptAnswers(file, channels.length);
      return rowsOf({ name, crowd, plan, tally, channels, kept, minutes });
    },
  };
}

type Beside = {
  readonly start: () => Promise<Crowd>;
  readonly folder: string;
  readonly bareScript: string;
  readonly open: AsyncDisposableStack;
};

/** A bare bot of its own, before a message like a lobby of ours, which it shows as it is. */
async function bareBeside(
  crowd: Crowd,
  { start, folder, bareScript, open }: Beside,
): Promise<() => Promise<number>> {
  const like = crowd.makeChannel();
  await crowd.types('Model', like, '/mock start kakao rounds:1 minutes:0');
  await crowd.until(() => crowd.reads(like, 'channel').length > 0, 'a lobby');
  const constant = join(folder, 'constant.json');
  await writeFile(constant, JSON.stringify(crowd.body(like)));
  const other = await start();
  const bare = await startBot({
    words: ['--import', './src/boot.js', bareScript],
    env: { ...other.env, CONSTANT_FILE: constant },
  });
  open.defer(() => bare.stop());
  const channelId = other.makeChannel();
  other.puts(channelId, crowd.body(like));
  return () => other.clicks('Guest', channelId, 'Join', 'channel');
}

async function keptAnswers(file: string, sessions: number): Promise<number> {
  const db = await openDatabase(file, {});
  try {
    const { mockSessions } = createRecords({ db });
    // One more: the model of the bare bot's message.
    const ids = Array.from({ length: sessions + 1 }, (_, at) => `m${String(at + 1)}`);
    const answers = await Promise.all(ids.map((id) => mockSessions.answers(id)));
    return answers.flat().length;
  } finally {
    await db.close();
  }
}

type Run = {
  readonly name: string;
  readonly crowd: Crowd;
  readonly plan: Plan;
  readonly tally: Tally;
  readonly channels: readonly string[];
  readonly kept: number;
  readonly minutes: number;
};

function rowsOf({ name, crowd, plan, tally, channels, kept, minutes }: Run): readonly Row[] {
  const { clicks, forms, bare, lost, answersSent } = tally;
  const acknowledged = clicks.length + forms.length;
  const sent = acknowledged + lost.length;
  const counted = channels.filter((id) => isCounted(crowd, id, plan)).length;
  const refused = crowd.refusals();
  const edits = crowd.edits();
  return [
    compare(name, 'p50 of a click', clicks, bare, BOUND),
    compare(name, 'p50 of a form', forms, bare, null),
    share(
      name,
      'not acknowledged',
      lost.length / sent,
      0,
      `${acknowledged} of ${sent}, ${lost[0] ?? 'none lost'}`,
    ),
    share(
      name,
      'answers lost',
      1 - kept / Math.max(1, answersSent),
      0,
      `${kept} kept of ${answersSent} sent`,
    ),
    share(
      name,
      'counts wrong at the end',
      1 - counted / channels.length,
      0,
      `${counted} of ${channels.length} right`,
    ),
    share(name, 'what the platform refused', refused.length, 0, refused[0] ?? 'nothing'),
    share(
      name,
      'edits of what the platform takes',
      edits / minutes / EDITS_A_MINUTE[crowd.name],
      1,
      `${edits} in ${(minutes * 60).toFixed(0)} s; ${crowd.limited()} requests were more than it takes`,
    ),
  ];
}

/** Everybody stands on the lobby, and the round says how many of them answered. */
function isCounted(crowd: Crowd, channelId: string, { members, answering }: Plan): boolean {
  const [lobby = ''] = crowd.reads(channelId, 'channel');
  const names = Array.from({ length: members }, (_, at) => `G${String(at)}x${channelId}`);
  const count = `${String(answering)} of ${String(members)} answered`;
  return (
    names.every((one) => lobby.includes(one)) &&
    crowd.reads(channelId, 'thread').some((one) => one.includes(count))
  );
}

function compare(
  measurement: string,
  what: string,
  times: readonly number[],
  bare: readonly number[],
  bound: number | null,
): Row {
  const even = bare.filter((_, at) => at % 2 === 0);
  const odd = bare.filter((_, at) => at % 2 === 1);
  const windows = Math.max(1, Math.floor(times.length / WINDOW));
  const inWindows = (values: readonly number[]): number[] =>
    Array.from({ length: windows }, (_, at) =>
      median(values.slice((at * values.length) / windows, ((at + 1) * values.length) / windows)),
    );
  const tail = (values: readonly number[]): string => `p95 ${ms([percentile(values, 0.95)])}`;
  return ratioRow({
    measurement,
    what,
    base: inWindows(even),
    again: inWindows(odd),
    ours: inWindows(times),
    bound,
    detail: `${ms(times)} (${tail(times)}) beside ${ms(bare)} (${tail(bare)}), ${times.length} times`,
  });
}

function share(measurement: string, what: string, value: number, bound: number, detail: string): Row {
  return {
    measurement,
    what,
    unit: '×',
    value: spreadOf([value]),
    noise: null,
    bound,
    holds: value <= bound,
    detail,
  };
}
