/** Owns recognising lines of the program's log. */
import type { LogLine, RunningMain } from './run-main.ts';

/** Whether a line of the log says these words. */
export const says =
  (words: string) =>
  (line: LogLine): boolean =>
    typeof line.msg === 'string' && line.msg.includes(words);

/** Every surface is connected. */
export const isReady = (line: LogLine): boolean =>
  typeof line.msg === 'string' && line.msg.startsWith('ready');

/** Resolves when every surface is connected, and Discord has been told the commands or has refused to hear them. */
export async function ready(main: RunningMain): Promise<void> {
  const { surfaces } = await main.waitForLog(isReady, 'ready');
  if (!Array.isArray(surfaces) || !surfaces.includes('Discord')) return;
  const isTold = (line: LogLine): boolean => /^(?:the )?commands .*compared/u.test(String(line.msg));
  await main.waitForLog(isTold, 'commands compared');
}
