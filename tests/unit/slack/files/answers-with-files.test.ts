/** Owns private answers that bring files: they arrive in direct messages, for nobody else, and the answer tells how it went. */
import { afterEach, describe, expect, test } from 'vitest';
import type { CardReply } from '../../../../src/core/commands/reply.ts';
import { plain } from '../../../../src/core/text/inline.ts';
import type { ActionId, Card } from '../../../../src/core/cards/card.ts';
import type { SlackEmulator } from '../../../emulators/slack/slack-emulator.ts';
import { formCore } from '../../../support/form-core.ts';
import { slackAdapterWith } from '../../../support/slack-adapter.ts';

let slack: SlackEmulator;
afterEach(() => {
  expect(slack.violations).toEqual([]);
  expect(slack.world.pings()).toEqual([]);
  // Whatever happened, nobody else has a file.
  for (const { channelId, files } of slack.world.messages)
    if (files.length > 0) expect(channelId).toBe('D0ALICE');
});

const FILES = [
  { name: 'prepbot-data.md', text: '# 민지의 답변 <!channel>\n' },
  { name: 'prepbot-data.json', text: '{}' },
];
const NAMES = 'prepbot-data.md, prepbot-data.json';

const card: Card = {
  blocks: [
    { kind: 'text', text: [plain('Kept on you')] },
    { kind: 'buttons', buttons: [{ label: 'Again', action: 'v1:again' as ActionId }] },
  ],
};
const untitled: CardReply = { kind: 'private', card, files: FILES };
const titled: CardReply = { ...untitled, title: 'Your report' };

/** `/note` asks for a form, `/prep` brings files at once, and so does a click on their card. */
async function study(onClick: CardReply = untitled, onCommand: CardReply = untitled) {
  const core = formCore({ answer: () => untitled });
  const started = await slackAdapterWith({
    ...core,
    run: (command, request) =>
      command.name === 'prep' ? Promise.resolve(onCommand) : core.run(command, request),
    act: () => Promise.resolve(onClick),
  });
  slack = started.slack;
  return { logger: started.logger, alice: slack.member('U0ALICE'), dm: slack.member('U0ALICE', 'dm') };
}

const calls = (name: string): number => slack.calls.filter((call) => call === name).length;

test('a command’s answer says that the files are in direct messages, and there they are, whole', async () => {
  const { alice, dm } = await study();
  const outcome = await alice.types('/prep');
  expect(outcome.kind === 'acknowledged' && (outcome.payload ?? {})).toEqual({});
  await alice.sees(`✅ In your direct messages with me: ${NAMES}`);
  expect(alice.screen()).toContain('# only you\nKept on you\n[Again]');
  expect(dm.screen()).toContain('What you asked for. Nobody else sees this conversation.');
  expect(dm.screen()).toContain('📎 prepbot-data.md\n📎 prepbot-data.json');
  expect(slack.messagesTo('U0ALICE')[0]?.files.map(({ content }) => content)).toEqual(
    FILES.map(({ text }) => text),
  );
  expect(slack.messagesIn()).toEqual([]);
  expect(slack.member('U0MINJI').screen()).toBe('');
});

test('a Korean member reads it in Korean', async () => {
  await study();
  slack.world.channels.delete('D0ALICE');
  slack.addMember({ id: 'U0ALICE', locale: 'ko-KR' });
  const dm = slack.member('U0ALICE', 'dm');
  const alice = slack.member('U0ALICE');
  await alice.types('/prep');
  await alice.sees(`✅ 저와의 다이렉트 메시지로 보냈어요: ${NAMES}`);
  expect(dm.screen()).toContain('요청하신 파일이에요.');
});

test('a click on a private card brings them as well', async () => {
  const { alice } = await study(untitled, { kind: 'private', card });
  await alice.types('/prep');
  await alice.clicks('Again');
  await alice.sees(`✅ In your direct messages with me: ${NAMES}`);
  expect(slack.messagesTo('U0ALICE')).toHaveLength(1);
});

test('a view opens before the files are there, and says so once they are', async () => {
  const { alice } = await study(titled, { kind: 'private', card });
  const uploading = Promise.withResolvers<void>();
  slack.faults.always('upload', { kind: 'hold', until: uploading.promise });
  await alice.types('/prep');
  await alice.clicks('Again');
  await alice.sees(
    `## Your report\nKept on you\n[Again]\n⏳ On its way to your direct messages with me: ${NAMES}`,
  );
  slack.faults.always('upload', null);
  uploading.resolve();
  await alice.sees(`✅ In your direct messages with me: ${NAMES}`);
  expect(alice.screen()).not.toContain('⏳');
});

test('a click that Slack delivers twice opens one view and sends the files once', async () => {
  const { alice } = await study(titled, { kind: 'private', card });
  await alice.types('/prep');
  await alice.clicks('Again', { deliveries: 2 });
  await alice.sees('✅ In your direct messages');
  await slack.world.until(() => calls('views.open') === 2, 'both deliveries');
  // Whatever the second delivery might send is there before the files of a later click.
  alice.closes();
  await alice.clicks('Again');
  await alice.sees('✅ In your direct messages');
  expect(slack.messagesTo('U0ALICE')).toHaveLength(2);
});

test('whoever closes the view meanwhile is told of what did not arrive', async () => {
  const { alice } = await study(titled, { kind: 'private', card });
  const uploading = Promise.withResolvers<void>();
  slack.loseScope('files:write');
  slack.faults.next('files.getUploadURLExternal', { kind: 'hold', until: uploading.promise }, 2);
  await alice.types('/prep');
  await alice.clicks('Again');
  await alice.sees('⏳ On its way');
  alice.closes();
  uploading.resolve();
  await alice.sees(`# only you\nNot sent: ${NAMES}. I was not given files:write`);
});

test('where no view may be opened or changed just now, a message says it instead; the files come once', async () => {
  const { alice } = await study(titled, { kind: 'private', card });
  await alice.types('/prep');
  slack.faults.next('views.open', { kind: 'rateLimit', retryAfterMs: 30_000 });
  await alice.clicks('Again');
  await alice.sees(`# only you\nKept on you\n[Again]\n✅ In your direct messages with me: ${NAMES}`);
  expect(slack.messagesTo('U0ALICE')).toHaveLength(1);
  slack.faults.next('views.update', { kind: 'rateLimit', retryAfterMs: 30_000 });
  await alice.clicks('Again');
  await alice.sees(`# only you\n✅ In your direct messages with me: ${NAMES}`);
  expect(slack.messagesTo('U0ALICE')).toHaveLength(2);
});

test('what a form or a click in a view is answered with brings them, once however often it is delivered', async () => {
  const { alice } = await study();
  await alice.types('/note');
  await alice.sees('## Answer');
  alice.fills('Your answer', 'Mine.');
  await alice.submits({ deliveries: 2 });
  await alice.sees(`Kept on you\n[Again]\n✅ In your direct messages with me: ${NAMES}`);
  expect(slack.messagesTo('U0ALICE')).toHaveLength(1);
  await alice.clicks('Again');
  await slack.world.until(() => slack.messagesTo('U0ALICE').length === 2, 'the second message');
  await alice.sees(`✅ In your direct messages with me: ${NAMES}`);
});

describe('what does not arrive is told, with what to do', () => {
  const fate: readonly (readonly [string, () => void, string, number])[] = [
    [
      'the scope for files is missing',
      () => slack.loseScope('files:write'),
      'I was not given files:write',
      0,
    ],
    [
      'the scope for direct messages is missing',
      () => slack.loseScope('im:write'),
      'I was not given im:write',
      0,
    ],
    ['the person takes no messages', () => slack.closeDirectMessages('U0ALICE'), 'Find me under Apps', 0],
    [
      'Slack asks to wait',
      () => slack.faults.always('files.getUploadURLExternal', { kind: 'rateLimit', retryAfterMs: 1000 }),
      'ask once more in a minute',
      0,
    ],
    [
      'the bytes do not get through',
      () => slack.faults.always('upload', { kind: 'status', status: 500, hasEffect: false }),
      'ask once more in a minute',
      0,
    ],
    [
      'the connection breaks after Slack took them',
      () => slack.faults.next('files.completeUploadExternal', { kind: 'cut', when: 'after' }),
      'Slack did not say whether it arrived',
      1,
    ],
    [
      'Slack refuses them for another reason',
      () =>
        slack.faults.next('files.completeUploadExternal', { kind: 'refuse', error: 'file_uploads_disabled' }),
      'tell whoever runs Prepbot this number',
      0,
    ],
  ];

  test.each(fate)('%s', async (_name, begin, told, arrived) => {
    const { alice, logger } = await study();
    begin();
    await alice.types('/prep');
    await alice.sees(told);
    expect(alice.screen()).toContain('# only you\nKept on you\n[Again]');
    expect(slack.messagesTo('U0ALICE').filter(({ files }) => files.length > 0)).toHaveLength(arrived);
    expect(calls('files.completeUploadExternal')).toBeLessThanOrEqual(1);
    const [line] = logger.lines.filter(({ message }) => message === 'an answer could not be delivered');
    expect(line?.fields['reference']).toMatch(/^\d{6}$/u);
    expect(JSON.stringify(logger.lines)).not.toContain('민지의 답변');
  });
});
