/** Owns the SDK's own log lines: its warnings go to the operator's log, its details (payloads) nowhere. */
import type { Logger as SdkLogger } from '@slack/bolt';
import type { Logger } from '../core/ports/logger.ts';
import { LogLevel } from './bolt.ts';

const LONGEST = 500;

export function createSdkLogger(logger: Logger): SdkLogger {
  const say = (parts: readonly unknown[]): string =>
    parts
      .map((part) => (part instanceof Error ? part.message : typeof part === 'string' ? part : ''))
      .filter((part) => part !== '')
      .join(' ')
      .slice(0, LONGEST);
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: (...parts) => logger.warn({ from: 'slack sdk' }, say(parts)),
    // A broken connection is an error to it, and routine to us: what matters is told where it is handled.
    error: (...parts) => logger.warn({ from: 'slack sdk' }, say(parts)),
    setLevel: () => undefined,
    getLevel: () => LogLevel.WARN,
    setName: () => undefined,
  };
}
