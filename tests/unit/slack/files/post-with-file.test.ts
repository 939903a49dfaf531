/** Owns unprompted messages to one person that bring a file: neither doubled nor lost without a word. */
import { expect, onTestFinished, test } from 'vitest';
import { noticeCard } from '../../../../src/core/cards/notice-card.ts';
import type { ActionId } from '../../../../src/core/cards/card.ts';
import { createChannelMessenger } from '../../../../src/slack/channel-messenger.ts';
import { startSlackEmulator } from '../../../emulators/slack/slack-emulator.ts';
import { recordingLogger } from '../../../support/recording-logger.ts';

const card = noticeCard('Your report', {
  buttons: [{ label: 'My report', action: 'v1:mock-report:m1' as ActionId }],
});
const file = { name: 'kakao-mock.md', text: '# Kakao' };
const outgoing = { card, ping: null, stamp: 'd1', title: 'Report', file };
const alice = { kind: 'member', surface: 'slack', workspaceId: 'T0STUDY', memberId: 'U0ALICE' } as const;

async function study() {
  const slack = await startSlackEmulator();
  onTestFinished(() => slack.close());
  onTestFinished(() => expect(slack.violations).toEqual([]));
  const messenger = createChannelMessenger({
    botToken: slack.tokens.bot,
    apiUrl: slack.apiUrl,
    language: 'en',
    logger: recordingLogger(),
    onUnauthorised: () => undefined,
    authorisation: () => null,
  });
  return { slack, dm: slack.member('U0ALICE', 'dm'), post: () => messenger.post(alice, outgoing) };
}

test('the file stands below its message, for that person alone', async () => {
  const { slack, dm, post } = await study();
  const message = await post();
  expect(message.messageId).toBe(slack.messagesTo('U0ALICE')[0]?.ts);
  expect(dm.screen()).toContain('Your report\n[My report]');
  expect(dm.screen()).toContain('📎 kakao-mock.md');
  expect(slack.messagesTo('U0ALICE')).toHaveLength(2);
  expect(slack.member('U0MINJI').screen()).toBe('');
});

test('without the scope the message comes all the same, and says what is missing', async () => {
  const { slack, dm, post } = await study();
  slack.loseScope('files:write');
  await post();
  expect(dm.screen()).toContain('[My report]\nNot sent: kakao-mock.md. I was not given files:write');
  expect(slack.messagesTo('U0ALICE')).toHaveLength(1);
});

test('where the file cannot be uploaded just now nothing was said: the sender comes again, and it is there once', async () => {
  const { slack, post } = await study();
  slack.faults.next('upload', { kind: 'status', status: 503, hasEffect: false });
  await expect(post()).rejects.toMatchObject({ kind: 'unavailable' });
  expect(slack.messagesTo('U0ALICE')).toEqual([]);
  await post();
  expect(slack.messagesTo('U0ALICE')).toHaveLength(2);
});

test('a file that Slack does not show after its message is told on the message, and nothing is said twice', async () => {
  const { slack, dm, post } = await study();
  slack.faults.next('files.completeUploadExternal', { kind: 'cut', when: 'before' });
  await post();
  expect(dm.screen()).toContain('[My report]\nSlack did not say whether it arrived: kakao-mock.md');
  expect(slack.messagesTo('U0ALICE')).toHaveLength(1);
});
