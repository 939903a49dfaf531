/** Owns a logger that keeps what it is told, for a test to read. */
import type { LogFields, Logger } from '../../src/core/ports/logger.ts';

export type Recorded = { readonly level: keyof Logger; readonly fields: LogFields; readonly message: string };
export type RecordingLogger = Logger & { readonly lines: readonly Recorded[] };

export function recordingLogger(): RecordingLogger {
  const lines: Recorded[] = [];
  const at = (level: keyof Logger) => (fields: LogFields, message: string) =>
    void lines.push({ level, fields, message });
  return { lines, debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}
