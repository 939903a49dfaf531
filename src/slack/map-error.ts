/** Owns translating Slack's and the network's errors into `PlatformError`: nothing else looks at an SDK's errors. */
import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';
import { z } from 'zod';
import { PlatformError, type PlatformErrorKind } from '../core/errors.ts';

/** Error names of https://docs.slack.dev/reference/methods and of response URLs. Any other name: a defect of ours. */
const KINDS: Readonly<Record<string, PlatformErrorKind>> = {
  invalid_auth: 'unauthorised',
  not_authed: 'unauthorised',
  account_inactive: 'unauthorised',
  token_revoked: 'unauthorised',
  token_expired: 'unauthorised',
  user_removed_from_team: 'unauthorised',
  team_disabled: 'unauthorised',
  not_allowed_token_type: 'unauthorised',
  access_denied: 'forbidden',
  action_prohibited: 'forbidden',
  ekm_access_denied: 'forbidden',
  missing_scope: 'forbidden',
  no_permission: 'forbidden',
  restricted_action: 'forbidden',
  channel_is_archived: 'gone',
  channel_not_found: 'gone',
  expired_url: 'gone',
  is_archived: 'gone',
  message_not_found: 'gone',
  not_found: 'gone',
  used_url: 'gone',
  user_not_found: 'gone',
  ratelimited: 'rate_limited',
  rate_limited: 'rate_limited',
  fatal_error: 'in_doubt',
  internal_error: 'in_doubt',
  expired_trigger_id: 'unavailable',
  request_timeout: 'in_doubt',
  service_unavailable: 'in_doubt',
};

/** `doing` tells the operator what failed, such as `users.info`. */
export function mapSlackError(error: unknown, doing: string): PlatformError {
  if (error instanceof PlatformError) return error;
  if (error instanceof WebAPIPlatformError) return refusedError(error, doing);
  if (error instanceof WebAPIRateLimitedError) return rateLimited(error.retryAfter, doing, error);
  if (error instanceof WebAPIHTTPError) return statusError(error.statusCode, doing, undefined, error);
  if (error instanceof WebAPIRequestError) return networkError(error.original, doing);
  return networkError(error, doing);
}

export function namedError(name: string, doing: string, cause?: unknown, more: object = {}): PlatformError {
  const kind = (Object.hasOwn(KINDS, name) ? KINDS[name] : undefined) ?? 'rejected';
  const context = { doing, slackError: name, ...more };
  return new PlatformError(kind, `${doing}: Slack answered ${name}`, context, cause);
}

/** What every name of an error of Slack's looks like; `needed`: the scope that is missing. */
const refusal = z.looseObject({
  error: z.string().regex(/^[a-z][a-z0-9_]{0,79}$/u),
  needed: z.string().optional().catch(undefined),
});

/**
 * An answer that is no JSON reaches us as an error whose name is the whole text: a page of something in between, or an
 * answer that broke off after Slack did what was asked.
 */
function refusedError(error: WebAPIPlatformError, doing: string): PlatformError {
  const parsed = refusal.safeParse(error.data);
  if (!parsed.success)
    return new PlatformError('in_doubt', `${doing}: nobody can read Slack's answer`, { doing });
  const { error: name, needed } = parsed.data;
  return namedError(name, doing, error, needed === undefined ? {} : { needed });
}

export function rateLimited(retryAfterSeconds: number, doing: string, cause?: unknown): PlatformError {
  const message = `${doing}: Slack asks to wait ${retryAfterSeconds} s`;
  return new PlatformError('rate_limited', message, { doing }, cause, retryAfterSeconds * 1000);
}

/** A status that is not 200. A server's error comes before or after the effect: nobody knows. */
export function statusError(
  status: number,
  doing: string,
  slackError?: string,
  cause?: unknown,
): PlatformError {
  const context = { doing, status, ...(slackError === undefined ? {} : { slackError }) };
  return new PlatformError(
    kindOfStatus(status),
    `${doing}: Slack answered with status ${status}`,
    context,
    cause,
  );
}

function kindOfStatus(status: number): PlatformErrorKind {
  if (status >= 500) return 'in_doubt';
  if (status === 404 || status === 410) return 'gone';
  return status === 401 || status === 403 ? 'forbidden' : 'rejected';
}

/** Failures before anything was sent. Every other one may have come after Slack took it. */
const NOTHING_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

export function networkError(error: unknown, doing: string): PlatformError {
  const code = networkCode(error);
  const kind = NOTHING_SENT.has(code) ? 'unavailable' : 'in_doubt';
  return new PlatformError(kind, `${doing}: no answer from Slack (${code})`, { doing, code }, error);
}

/** The code of the innermost cause: fetch wraps the system's error in its own. */
function networkCode(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const inner = error.cause === undefined ? 'unknown' : networkCode(error.cause);
  if (inner !== 'unknown') return inner;
  return 'code' in error && typeof error.code === 'string'
    ? error.code
    : error.name === 'Error'
      ? 'unknown'
      : error.name;
}
