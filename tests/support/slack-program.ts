/** Owns an end-to-end setting on Slack: the real program beside an emulator, ready, and put away afterwards. */
import { onTestFinished } from 'vitest';
import {
  startSlackEmulator,
  type EmulatorOptions,
  type SlackEmulator,
} from '../emulators/slack/slack-emulator.ts';
import { freePort } from './free-port.ts';
import { isReady } from './log-lines.ts';
import { runMain, type MainOptions, type RunningMain } from './run-main.ts';

export type SlackProgram = { readonly slack: SlackEmulator; readonly main: RunningMain };

type ProgramOptions = Omit<EmulatorOptions, 'http'> & Partial<MainOptions>;

/** Over Socket Mode. Both are stopped when the test is finished. */
export async function startSlackProgram(options: ProgramOptions = {}): Promise<SlackProgram> {
  const slack = await startSlackEmulator(options);
  onTestFinished(() => slack.close());
  const main = await startMain(slack, options);
  await main.waitForLog(isReady, 'ready');
  await slack.world.until(() => slack.sockets.connections() === 2, 'two connections');
  return { slack, main };
}

/** The same, as far as it gets: for starts that are to fail. */
export async function startMain(slack: SlackEmulator, options: Partial<MainOptions>): Promise<RunningMain> {
  const main = await runMain({ ...options, env: { ...slack.env, ...options.env } });
  onTestFinished(async () => void (await main.stop()));
  return main;
}

export type HttpProgram = SlackProgram & { readonly url: string; readonly signingSecret: string };

/** Over HTTP, on a port that was free a moment ago. */
export async function startHttpProgram(options: ProgramOptions = {}): Promise<HttpProgram> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/slack/events`;
  const signingSecret = '8f742231b10e8888abcd99yyyzzz85a5';
  const slack = await startSlackEmulator({ ...options, http: { url, signingSecret } });
  onTestFinished(() => slack.close());
  const main = await runMain({
    ...options,
    env: {
      SLACK_API_URL: slack.apiUrl,
      SLACK_BOT_TOKEN: slack.tokens.bot,
      SLACK_SIGNING_SECRET: signingSecret,
      PORT: String(port),
      ...options.env,
    },
  });
  onTestFinished(async () => void (await main.stop()));
  await main.waitForLog(isReady, 'ready');
  return { slack, main, url, signingSecret };
}
