/** Owns what each of Slack's and the network's errors means to the program. */
import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';
import { expect, test } from 'vitest';
import { PlatformError } from '../../../src/core/errors.ts';
import { mapSlackError, namedError, statusError } from '../../../src/slack/map-error.ts';

const refusal = (error: string) => new WebAPIPlatformError({ ok: false, error });
const network = (code: string) => {
  const system = Object.assign(new Error('system'), { code });
  return new WebAPIRequestError(new TypeError('fetch failed', { cause: system }));
};

test.each([
  [refusal('invalid_auth'), 'unauthorised'],
  [refusal('token_revoked'), 'unauthorised'],
  [refusal('missing_scope'), 'forbidden'],
  [refusal('user_not_found'), 'gone'],
  [refusal('ratelimited'), 'rate_limited'],
  [refusal('internal_error'), 'in_doubt'],
  [refusal('invalid_arguments'), 'rejected'],
  [new WebAPIRateLimitedError(7), 'rate_limited'],
  [new WebAPIHTTPError(500, '', {}), 'in_doubt'],
  [new WebAPIHTTPError(404, '', {}), 'gone'],
  [network('ECONNREFUSED'), 'unavailable'],
  [network('ENOTFOUND'), 'unavailable'],
  [network('ECONNRESET'), 'in_doubt'],
  [network('UND_ERR_SOCKET'), 'in_doubt'],
  [new DOMException('late', 'TimeoutError'), 'in_doubt'],
  ['anything', 'in_doubt'],
])('%s is %s', (error, kind) => {
  const mapped = mapSlackError(error, 'users.info');
  expect(mapped).toBeInstanceOf(PlatformError);
  expect(mapped.kind).toBe(kind);
  expect(mapped.message).toContain('users.info');
});

test('how long to wait is kept', () => {
  expect(mapSlackError(new WebAPIRateLimitedError(7), 'x').retryAfterMs).toBe(7000);
});

test('what is translated already stays', () => {
  const error = new PlatformError('gone', 'x');
  expect(mapSlackError(error, 'y')).toBe(error);
});

test.each([
  [namedError('expired_url', 'response_url'), 'gone'],
  [namedError('used_url', 'response_url'), 'gone'],
  [namedError('invalid_blocks', 'response_url'), 'rejected'],
  [statusError(404, 'response_url'), 'gone'],
  [statusError(503, 'response_url'), 'in_doubt'],
  [statusError(400, 'response_url'), 'rejected'],
])('%s', (error, kind) => {
  expect(error.kind).toBe(kind);
});
