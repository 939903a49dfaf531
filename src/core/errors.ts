/** Owns the errors: a stable code and facts; the text is made where it is read. */

import type { ActionId } from './cards/card.ts';
import type { ChannelProblem } from './ports/channel-messenger.ts';

export type ErrorCode = 'config_invalid' | 'content_invalid' | 'platform_failed' | 'storage_failed';

export class BotError extends Error {
  override readonly name: string = 'BotError';
  readonly code: ErrorCode;
  /** Facts for the log: ids, counts, names of settings; never a secret, never a member's words. */
  readonly context: Readonly<Record<string, unknown>>;

  constructor(
    code: ErrorCode,
    message: string,
    context: Readonly<Record<string, unknown>> = {},
    cause?: unknown,
  ) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.context = context;
  }
}

/** The configuration cannot be used. `problems` are whole lines for the operator, all of them. */
export class ConfigError extends BotError {
  override readonly name = 'ConfigError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super('config_invalid', problems.join('\n'), { problems: problems.length });
    this.problems = problems;
  }
}

/** What a person sent could not be kept where it belongs. It waits for them, and `reopen` opens its form with it. */
export class UnsavedTextError extends BotError {
  override readonly name = 'UnsavedTextError';
  readonly reopen: ActionId;

  constructor(reopen: ActionId, cause: unknown) {
    super('storage_failed', 'what a form sent could not be kept; it waits as a draft', { reopen }, cause);
    this.reopen = reopen;
  }
}

export type PlatformErrorKind =
  /** The token is no longer good: the program ends, saying so. */
  | 'unauthorised'
  /** The bot may not do this here. */
  | 'forbidden'
  /** The channel, message or interaction is gone. */
  | 'gone'
  /** Too fast; `retryAfterMs` says how long to wait. */
  | 'rate_limited'
  /** What we sent is not accepted: a defect of ours. */
  | 'rejected'
  /** It is not known whether the platform took it. */
  | 'in_doubt'
  /** The platform failed before it took anything. */
  | 'unavailable';

/** A platform said no. SDK errors become this in each adapter's `map-error.ts` only. */
export class PlatformError extends BotError {
  override readonly name: string = 'PlatformError';
  readonly kind: PlatformErrorKind;
  /** Whole milliseconds: platforms tell seconds with a fraction, and records hold none. */
  readonly retryAfterMs: number | null;

  constructor(
    kind: PlatformErrorKind,
    message: string,
    context: Readonly<Record<string, unknown>> = {},
    cause?: unknown,
    retryAfterMs: number | null = null,
  ) {
    super('platform_failed', message, context, cause);
    this.kind = kind;
    this.retryAfterMs = retryAfterMs === null ? null : Math.ceil(retryAfterMs);
  }
}

/** The channel is the reason why a platform said no; `problem` says which click mends it. */
export class ChannelError extends PlatformError {
  override readonly name = 'ChannelError';
  readonly problem: ChannelProblem;

  constructor(
    problem: ChannelProblem,
    message: string,
    context: Readonly<Record<string, unknown>> = {},
    cause?: unknown,
  ) {
    super(
      problem === 'gone' ? 'gone' : problem === 'refused' ? 'rejected' : 'forbidden',
      message,
      context,
      cause,
    );
    this.problem = problem;
  }
}

/** The operating system's code in an error, such as ENOENT. */
export function systemCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
