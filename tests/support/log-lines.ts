/** Owns recognising lines of the program's log. */
import type { LogLine } from './run-main.ts';

/** Whether a line of the log says these words. */
export const says =
  (words: string) =>
  (line: LogLine): boolean =>
    typeof line.msg === 'string' && line.msg.includes(words);

/** Every surface is connected. */
export const isReady = (line: LogLine): boolean =>
  typeof line.msg === 'string' && line.msg.startsWith('ready');
