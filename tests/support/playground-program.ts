/** Owns starting the real program with its playground in a test, and ending it. */
import { onTestFinished } from 'vitest';
import { runMain, type MainOptions, type RunningMain } from './run-main.ts';

export type Playground = { readonly main: RunningMain; readonly url: string };

/** With 민지 as the owner of what is the candidate's own in the Cycloid dossier. It ends with the test. */
export async function startPlayground(options: Partial<MainOptions> = {}): Promise<Playground> {
  const main = await runMain({
    ...options,
    env: { PLAYGROUND_PORT: '0', ...options.env },
    config: {
      companies: { kakao: { names: ['카카오'] } },
      owners: { cycloid: ['playground:minji'] },
      ...options.config,
    },
  });
  onTestFinished(async () => {
    await main.stop();
  });
  await main.waitForLog(({ msg }) => msg === 'ready: Playground', 'ready');
  const { url } = await main.waitForLog(
    ({ msg }) => msg === 'the playground is open',
    'the playground is open',
  );
  if (typeof url !== 'string') throw new TypeError('the log tells no address');
  return { main, url };
}
