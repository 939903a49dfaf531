/** Owns what each of Slack's refusals of a post, an edit or a direct message means to whoever has to mend it. */
import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError } from '@slack/web-api';
import { expect, test } from 'vitest';
import { ChannelError, PlatformError } from '../../../../src/core/errors.ts';
import { mapChannelError, type Attempt } from '../../../../src/slack/channels/map-channel-error.ts';
import { mapSlackError } from '../../../../src/slack/map-error.ts';

const told = (error: string, attempt: Attempt): unknown =>
  mapChannelError(mapSlackError(new WebAPIPlatformError({ ok: false, error }), 'x'), attempt);

test.each([
  ['not_in_channel', 'post', 'not_member'],
  ['channel_not_found', 'post', 'gone'],
  ['is_archived', 'post', 'archived'],
  ['restricted_action', 'post', 'cannot_post'],
  ['restricted_action', 'inThread', 'cannot_post_in_threads'],
  ['restricted_action_read_only_channel', 'post', 'cannot_post'],
  ['restricted_action_thread_only_channel', 'post', 'cannot_post'],
  ['restricted_action_non_threadable_channel', 'inThread', 'cannot_post_in_threads'],
  ['restricted_action_thread_locked', 'inThread', 'cannot_post_in_threads'],
  ['cannot_reply_to_message', 'inThread', 'cannot_post_in_threads'],
  ['missing_scope', 'post', 'missing_scope'],
  ['access_denied', 'inThread', 'cannot_post_in_threads'],
  ['msg_too_long', 'post', 'refused'],
  ['msg_blocks_too_long', 'post', 'refused'],
  ['invalid_blocks', 'post', 'refused'],
  ['no_text', 'post', 'refused'],
  ['an_error_of_tomorrow', 'post', 'refused'],
  ['constructor', 'post', 'refused'],
  ['user_disabled', 'direct', 'closed'],
  ['user_not_found', 'direct', 'closed'],
  ['user_not_visible', 'direct', 'closed'],
  ['cannot_dm_bot', 'direct', 'closed'],
  ['messages_tab_disabled', 'direct', 'closed'],
  ['is_archived', 'direct', 'closed'],
  ['channel_not_found', 'direct', 'closed'],
  ['message_not_found', 'change', 'gone'],
  ['is_inactive', 'change', 'archived'],
  // Of a deleted channel and of a private one that the bot may be invited to again: it stays to be drawn.
  ['channel_not_found', 'change', 'cannot_see'],
] as const)('%s to a %s is %s', (name, attempt, problem) => {
  const error = told(name, attempt);
  expect(error).toBeInstanceOf(ChannelError);
  expect(error).toMatchObject({ problem });
});

test.each([
  ['invalid_auth', 'unauthorised'],
  ['account_inactive', 'unauthorised'],
  ['token_revoked', 'unauthorised'],
  ['internal_error', 'in_doubt'],
  ['fatal_error', 'in_doubt'],
  ['service_unavailable', 'in_doubt'],
  ['request_timeout', 'in_doubt'],
  ['ratelimited', 'rate_limited'],
  ['message_limit_exceeded', 'rate_limited'],
  ['team_added_to_org', 'rate_limited'],
] as const)('%s is no matter of the channel: %s', (name, kind) => {
  const error = told(name, 'post');
  expect(error).not.toBeInstanceOf(ChannelError);
  expect(error).toMatchObject({ kind });
});

test.each([
  ['a page of something in between', '<html>502 Bad Gateway</html>'],
  ['an answer that broke off', '{"ok":true,"chan'],
  ['nothing', ''],
])('%s in place of an answer: nobody knows whether Slack took it', (_, body) => {
  expect(told(body, 'post')).toMatchObject({ kind: 'in_doubt' });
});

test.each([403, 404, 407, 413])('status %i is of something in between, and tried again', (status) => {
  const error = mapSlackError(new WebAPIHTTPError(status, '', {}), 'x');
  expect(mapChannelError(error, 'post')).toMatchObject({ kind: 'unavailable' });
});

test('status 500 comes before or after the post: nobody knows', () => {
  const error = mapSlackError(new WebAPIHTTPError(500, '', {}), 'x');
  expect(mapChannelError(error, 'post')).toMatchObject({ kind: 'in_doubt' });
});

test('how long to wait stays', () => {
  const error = mapSlackError(new WebAPIRateLimitedError(7), 'x');
  expect(mapChannelError(error, 'post')).toMatchObject({ kind: 'rate_limited', retryAfterMs: 7000 });
});

test('a mistake of ours that never reached Slack stays what it is', () => {
  const error = new PlatformError('rejected', 'too long', { limit: 'messageBlocks' });
  expect(mapChannelError(error, 'post')).toBe(error);
  const defect = new TypeError('x');
  expect(mapChannelError(defect, 'post')).toBe(defect);
});
