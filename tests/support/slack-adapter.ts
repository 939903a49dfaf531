/** Owns the Slack adapter alone beside an emulator, with the real SDK and a core of the test's own. */
import { onTestFinished } from 'vitest';
import type { Core } from '../../src/core/commands/create-core.ts';
import { createSlackAdapter } from '../../src/slack/create-slack-adapter.ts';
import { startSlackEmulator, type SlackEmulator } from '../emulators/slack/slack-emulator.ts';
import { memoryScratch } from './memory-scratch.ts';
import { memoryShares } from './memory-shares.ts';
import { recordingLogger, type RecordingLogger } from './recording-logger.ts';
import { freePort } from './free-port.ts';

export type SlackAdapter = { readonly slack: SlackEmulator; readonly logger: RecordingLogger };

/** Ready, over Socket Mode or HTTP; both end with the test. */
export async function slackAdapterWith(core: Core, { isHttp = false } = {}): Promise<SlackAdapter> {
  const port = isHttp ? await freePort() : 0;
  const signingSecret = '8f742231b10e8888abcd99yyyzzz85a5';
  const http = { url: `http://127.0.0.1:${port}/slack/events`, signingSecret };
  const slack = await startSlackEmulator(isHttp ? { http } : {});
  onTestFinished(() => slack.close());
  const logger = recordingLogger();
  const adapter = createSlackAdapter(
    {
      botToken: slack.tokens.bot,
      transport: isHttp
        ? { kind: 'http', signingSecret, port }
        : { kind: 'socket', appToken: slack.tokens.app },
      apiUrl: slack.apiUrl,
      language: 'en',
    },
    {
      loadCore: () => Promise.resolve(core),
      shares: memoryShares(),
      scratch: memoryScratch({ now: () => Date.now() }),
      clock: { now: () => Date.now() },
      logger,
      onFatal: (error) => {
        throw error;
      },
    },
  );
  await adapter.start();
  await adapter.prepare();
  onTestFinished(() => adapter.stop());
  return { slack, logger };
}
