/** Owns the playground alone, served on a free port, with a core of the test's own. */
import { onTestFinished } from 'vitest';
import type { Core } from '../../src/core/commands/create-core.ts';
import { createPlaygroundAdapter } from '../../src/playground/create-playground-adapter.ts';
import { memoryShares } from './memory-shares.ts';
import { recordingLogger, type RecordingLogger } from './recording-logger.ts';

/** Open; it ends with the test. */
export async function playgroundWith(core: Core): Promise<{ url: string; logger: RecordingLogger }> {
  const logger = recordingLogger();
  const opened = Promise.withResolvers<string>();
  const adapter = await createPlaygroundAdapter(
    { host: '127.0.0.1', port: 0, language: 'en' },
    {
      core,
      shares: memoryShares(),
      clock: { now: () => Date.now() },
      logger,
      payloadsOf: () => Promise.reject(new Error('no test looks at payloads here')),
      announce: opened.resolve,
    },
  );
  await adapter.start();
  onTestFinished(() => adapter.stop());
  return { url: await opened.promise, logger };
}
