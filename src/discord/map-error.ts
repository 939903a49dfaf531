/** Owns the translation of discord.js's errors into `PlatformError`: nothing else in the program knows them. */
import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, HTTPError, RateLimitError } from 'discord.js';
import { PlatformError, type PlatformErrorKind } from '../core/errors.ts';

/** https://discord.com/developers/docs/topics/opcodes-and-status-codes#json */
export const DISCORD_CODES = {
  /** The three seconds for a first response are over, or the interaction was never ours. */
  unknownInteraction: 10062,
  /** Somebody answered first: another process with the same token, or an earlier attempt of our own. */
  alreadyAnswered: 40060,
  unknownChannel: 10003,
  unknownGuild: 10004,
  unknownMessage: 10008,
  /** A forum's tag that was taken away since. */
  unknownTag: 10087,
  tagRequired: 40067,
  /** A message for a channel that takes none: a forum answers so too, for which there is a code of its own. */
  notAText: 50008,
  isForum: 40058,
  /** Not a member of the server, or the channel is not to be seen. */
  missingAccess: 50001,
  missingPermissions: 50013,
  /** An operation on an archived thread, and one on a locked one. */
  archived: 50083,
  threadLocked: 160005,
  hasThread: 160004,
} as const;

/** What the operator reads when the token is refused. */
export const TOKEN_REFUSED =
  'Discord does not accept DISCORD_TOKEN. Make a new one: discord.com/developers/applications → your application → ' +
  'Bot → Reset Token';

/** Network errors in which nothing was sent. With any other, Discord may have taken the request. */
const NOTHING_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
  'EHOSTUNREACH',
]);

/**
 * The SDK's own error carries the request: an interaction's token, a whole card. Only its facts go on, and its stack.
 */
export function mapError(error: unknown): PlatformError {
  if (error instanceof PlatformError) return error;
  if (error instanceof DiscordAPIError) return mapApiError(error);
  if (error instanceof RateLimitError) {
    const context = { route: error.route, scope: error.scope };
    return new PlatformError('rate_limited', 'too many requests', context, causeOf(error), error.retryAfter);
  }
  if (error instanceof HTTPError) {
    const kind = error.method === 'GET' ? 'unavailable' : 'in_doubt';
    return new PlatformError(
      kind,
      `Discord failed (${error.status})`,
      { status: error.status },
      causeOf(error),
    );
  }
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) {
    return new PlatformError('unauthorised', TOKEN_REFUSED, {}, causeOf(error));
  }
  return mapNetworkError(error);
}

function mapApiError(error: DiscordAPIError): PlatformError {
  const context = { status: error.status, code: error.code, method: error.method, route: routeOf(error.url) };
  const kind = kindOf(error);
  const text =
    kind === 'unauthorised' ? TOKEN_REFUSED : `Discord refused (${error.status}, code ${error.code})`;
  return new PlatformError(kind, text, context, causeOf(error));
}

function kindOf({ status, code }: DiscordAPIError): PlatformErrorKind {
  if (code === DISCORD_CODES.alreadyAnswered) return 'gone';
  if (status === 401) return 'unauthorised';
  if (status === 403) return 'forbidden';
  if (status === 404) return 'gone';
  if (status === 429) return 'rate_limited';
  return 'rejected';
}

/** Everything else that has a network error in it; what has none is a defect of ours and says so by its own words. */
function mapNetworkError(error: unknown): PlatformError {
  const code = networkCodeOf(error);
  const text = error instanceof Error ? error.message : String(error);
  if (code === null) return new PlatformError('rejected', text, {}, causeOf(error));
  const kind = NOTHING_SENT.has(code) ? 'unavailable' : 'in_doubt';
  return new PlatformError(kind, `Discord could not be reached: ${text}`, { code }, causeOf(error));
}

function networkCodeOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if (error.name === 'AbortError') return error.name;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return /^(?:E[A-Z]+|EAI_[A-Z]+|UND_ERR_[A-Z_]+)$/u.test(code) ? code : networkCodeOf(error.cause);
}

/** Discord's own code for what it refuses; null for every other failure. */
export const codeOf = (error: unknown): unknown =>
  error instanceof PlatformError ? (error.context['code'] ?? null) : null;

/** True when an answer came after another one, or twice. */
export const isAlreadyAnswered = (error: PlatformError): boolean =>
  error.context['code'] === DISCORD_CODES.alreadyAnswered;

/** True when an answer came too late. */
export const isTooLate = (error: PlatformError): boolean =>
  error.context['code'] === DISCORD_CODES.unknownInteraction;

/** A route without its ids and tokens. */
const routeOf = (url: string): string =>
  new URL(url).pathname
    .replace(/\/(interactions|webhooks)\/\d+\/[^/]+/u, '/$1/:id/:token')
    .replace(/\d{15,}/gu, ':id');

function causeOf(error: unknown): Error | undefined {
  if (!(error instanceof Error)) return undefined;
  const cause = new Error(error.message);
  cause.name = error.name;
  if (error.stack !== undefined) cause.stack = error.stack;
  return cause;
}
