/** Owns the playground alone, served on a free port, with a core of the test's own. */
import { onTestFinished } from 'vitest';
import type { Core } from '../../src/core/commands/create-core.ts';
import type { ChannelMessenger } from '../../src/core/ports/channel-messenger.ts';
import {
  createPlaygroundAdapter,
  type PlaygroundPorts,
} from '../../src/playground/create-playground-adapter.ts';
import { memoryShares } from './memory-shares.ts';
import { recordingLogger, type RecordingLogger } from './recording-logger.ts';

type OpenPlayground = {
  readonly url: string;
  readonly logger: RecordingLogger;
  /** What the bot says unprompted. */
  readonly channels: ChannelMessenger;
  readonly stop: () => Promise<void>;
};

/** Open, on any free port or on one that was just left; it ends with the test. */
export async function playgroundWith(
  core: Core,
  port = 0,
  time: PlaygroundPorts['time'] = null,
): Promise<OpenPlayground> {
  const logger = recordingLogger();
  const opened = Promise.withResolvers<string>();
  const adapter = await createPlaygroundAdapter(
    { host: '127.0.0.1', port, language: 'en' },
    {
      core,
      shares: memoryShares(),
      clock: { now: () => Date.now() },
      logger,
      time,
      payloadsOf: () => Promise.reject(new Error('no test looks at payloads here')),
      announce: opened.resolve,
    },
  );
  const { channels } = adapter;
  if (channels === null) throw new TypeError('the playground speaks unprompted');
  await adapter.start();
  onTestFinished(() => adapter.stop());
  return { url: await opened.promise, logger, channels, stop: () => adapter.stop() };
}
