/** Owns the address of a message on Slack. */
import { expect, test } from 'vitest';
import { linkTo } from '../../../../src/slack/channels/link-to.ts';

const message = { channelId: 'C1', messageId: '1700000000.000100', threadId: '1700000000.000100' };

test('a message in the channel', () => {
  expect(linkTo('https://study.slack.com/', message)).toBe(
    'https://study.slack.com/archives/C1/p1700000000000100',
  );
});

test('a message in a thread opens there', () => {
  expect(linkTo('https://study.slack.com/', { ...message, threadId: '1600000000.000200' })).toBe(
    'https://study.slack.com/archives/C1/p1700000000000100?thread_ts=1600000000.000200&cid=C1',
  );
});

test('before Slack said which workspace it is there is none', () => {
  expect(linkTo(null, message)).toBeNull();
  expect(linkTo('', message)).toBeNull();
});
