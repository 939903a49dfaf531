/** Owns the operator's log: JSON lines on standard output, with no secret in them. */
import pino from 'pino';
import type { LogLevel } from '../config/config.ts';
import type { LogFields, Logger } from '../core/ports/logger.ts';
import { redactSecrets } from './redact-secrets.ts';
import { toLoggable } from './to-loggable.ts';

/** Shorter texts are in too many words to be taken out of them. */
const SHORTEST_SECRET = 8;

type LoggerOptions = {
  readonly level: LogLevel;
  /** The configured secrets, as they are: never written, whatever the sentence. */
  readonly secrets?: readonly string[];
  /** Where lines go; standard output when absent. */
  readonly destination?: { write(line: string): void };
};

/** An error belongs under `err`. Field values are copied as plain data; a getter that throws costs its field, not the line. */
export function createLogger(options: LoggerOptions): Logger {
  const secrets = (options.secrets ?? []).filter(({ length }) => length >= SHORTEST_SECRET);
  const log = pino(
    {
      level: options.level,
      // Copied before pino sees it: its own serializer would follow an SDK error's request and headers.
      serializers: { err: (value: unknown) => value },
      hooks: { streamWrite: (line) => redactSecrets(line, secrets) },
    },
    options.destination ?? pino.destination({ fd: 1, sync: true }),
  );
  const writer =
    (level: LogLevel) =>
    (fields: LogFields, message: string): void => {
      if (log.isLevelEnabled(level)) log[level](loggableFields(fields), message);
    };
  return { debug: writer('debug'), info: writer('info'), warn: writer('warn'), error: writer('error') };
}

function loggableFields(fields: LogFields): object {
  try {
    const plain = toLoggable(fields);
    return typeof plain === 'object' && plain !== null ? plain : {};
  } catch (error) {
    return { unloggable: error instanceof Error ? error.name : 'unknown' };
  }
}
