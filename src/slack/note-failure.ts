/** Owns how an answer that could not be delivered stands in the log, and under which reference. */
import { randomInt } from 'node:crypto';
import { PlatformError } from '../core/errors.ts';
import type { Logger } from '../core/ports/logger.ts';

/** The reference stands in the log's line, and the person is told it. */
export function noteFailure(
  error: unknown,
  doing: string,
  logger: Logger,
): { readonly kind: string; readonly reference: string } {
  const reference = String(randomInt(100_000, 1_000_000));
  const kind = error instanceof PlatformError ? error.kind : 'defect';
  logger.error({ err: error, reference, kind, doing }, 'an answer could not be delivered');
  return { kind, reference };
}
