/** Owns `/privacy` on Slack: everything kept on a member comes to their direct messages alone, and goes when they say so. */
import { expect, test } from 'vitest';
import { linesOf } from '../emulators/slack/screen.ts';
import { slackStudy } from '../support/slack-study.ts';

/** Bob and 민지 have answered a question, and its recap shows both. */
async function answered() {
  const setting = await slackStudy();
  const { slack, bob, minji } = setting;
  await setting.set();
  const post = await setting.ask();
  await bob.clicks('Answer');
  await bob.sees('## Answer');
  bob.fills('Your answer', 'Mine: requests.');
  await bob.submits();
  await bob.sees('Saved');
  await minji.clicks('Answer');
  await minji.sees('## 답변하기');
  minji.fills('내 답변', '민지의 글');
  await minji.submits();
  await minji.sees('저장했어요');
  for (const one of [bob, minji]) one.closes();
  await setting.makeRecapDue();
  const thread = (): string =>
    slack
      .messagesIn(post.channelId, post.ts)
      .flatMap(({ body }) => linesOf(body))
      .join('\n');
  await slack.world.until(() => thread().includes('Mine: requests.'), 'the recap');
  return { ...setting, thread };
}

test('a member gets Markdown and JSON in their direct messages, with their words and nobody else’s', async () => {
  const { slack, alice, bob, minji, troubles } = await answered();
  await bob.types('/privacy export');
  await bob.sees('✅ In your direct messages with me: prepbot-data.md, prepbot-data.json');
  const [markdown, json] = slack.messagesTo('U0BOB').flatMap(({ files }) => files);
  expect(markdown?.content).toContain('Mine: requests.');
  expect(JSON.parse(json?.content ?? '')).toMatchObject({
    answers: [{ name: 'Bob', text: 'Mine: requests.' }],
  });
  expect(`${markdown?.content ?? ''}${json?.content ?? ''}`).not.toMatch(/민지|U0MINJI|U0ALICE/u);
  for (const one of [alice, minji]) expect(one.screen()).not.toContain('prepbot-data');
  for (const id of ['U0ALICE', 'U0MINJI']) expect(slack.messagesTo(id)).toEqual([]);
  expect(slack.messagesIn().flatMap(({ files }) => files)).toEqual([]);
  expect(troubles()).toEqual([]);
});

test('without the scope for files the member is told so, and reads everything on the card', async () => {
  const { slack, bob } = await answered();
  slack.loseScope('files:write');
  await bob.types('/privacy export');
  await bob.sees('I was not given files:write in this workspace.');
  expect(slack.messagesTo('U0BOB')).toEqual([]);
  await bob.clicks('As JSON');
  await bob.sees('"text": "Mine: requests."');
});

test('deleted after a question: the recap keeps an empty place, and nothing is left to export', async () => {
  const { slack, bob, minji, thread, troubles } = await answered();
  await bob.types('/privacy delete');
  await bob.sees('This goes for good');
  await bob.clicks('Delete all of it');
  await bob.sees('✅ Deleted');
  await slack.world.until(() => !thread().includes('Mine: requests.'), 'the recap without the words');
  expect(thread()).toContain('removed by its author');
  expect(thread()).toContain('민지의 글');
  await minji.types('/privacy export');
  await minji.sees('✅ 저와의 다이렉트 메시지로 보냈어요');
  expect(slack.messagesTo('U0MINJI')[0]?.files[1]?.content).toContain('민지의 글');
  expect(slack.pings()).toEqual([]);
  expect(troubles()).toEqual([]);
});
