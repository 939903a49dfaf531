/** Owns the daily question as people on Slack meet it: asked, answered blind, read, recapped, counted; through the real program. */
import { expect, test } from 'vitest';
import type { Hands } from '../emulators/slack/hands.ts';
import { linesOf } from '../emulators/slack/screen.ts';
import type { Message } from '../emulators/slack/world.ts';
import { slackStudy } from '../support/slack-study.ts';

/** A question stands in the channel, which nobody has answered. */
async function asked() {
  const setting = await slackStudy();
  await setting.set();
  const post = await setting.ask();
  return { ...setting, post, face: () => linesOf(post.body).join('\n') };
}

/** In either language. */
const WORDS = {
  en: { answer: 'Answer', form: '## Answer', field: 'Your answer', saved: 'Saved' },
  ko: { answer: '답변하기', form: '## 답변하기', field: '내 답변', saved: '저장했어요' },
} as const;

/** The post's button is in the channel's language, the form in the member's. */
async function answers(member: Hands, text: string, locale: 'en' | 'ko' = 'en'): Promise<void> {
  const { form, field, saved } = WORDS[locale];
  await member.clicks(WORDS.en.answer);
  await member.sees(form);
  member.fills(field, text);
  await member.submits();
  await member.sees(saved);
}

const everybodySees = (messages: readonly Message[]): string =>
  messages.flatMap(({ body }) => linesOf(body)).join('\n');

test('answers are blind: who has answered is seen by all, what they said only after one’s own', async () => {
  const { slack, alice, bob, minji, post, face, main, troubles } = await asked();
  expect(face()).toContain('Kakao Corp\nquestion 1');
  expect(face()).toContain('[Answer] [Hint] [Key points]');
  expect(face()).toContain('no answers yet · recap ');
  await bob.clicks('Answer');
  await bob.sees('## Answer');
  expect(bob.screen()).toContain('Shown in the thread with your name at the recap.');
  bob.fills('Your answer', 'Requests are full, <!channel> @everyone, although nothing runs.');
  await bob.submits();
  await bob.sees('You are the first to answer.');
  await slack.world.until(() => face().includes('1 answered: Bob'), 'the count');

  await minji.forges('v1:read-answer:a1:1');
  await minji.sees('내 답변을 보내거나 정리가 올라오면');
  await minji.forges('v1:answers:p1:1');
  await minji.sees('먼저 답하면');
  for (const one of [alice, minji]) expect(one.screen()).not.toContain('Requests are full');
  await answers(minji, '요청한 자원이 다 찼어요.', 'ko');
  await minji.clicks('전문 보기');
  await minji.sees('Requests are full');

  expect(bob.screen()).not.toContain('자원이');
  expect(alice.screen()).not.toMatch(/Requests are full|자원이|only you\n.*answer/u);
  expect(everybodySees(slack.messagesIn())).not.toMatch(/Requests are full|자원이/u);
  expect(slack.messagesIn(post.channelId, post.ts)).toEqual([]);
  expect(slack.pings()).toEqual([]);
  expect(main().output()).not.toContain('Requests are full');
  expect(troubles()).toEqual([]);
});

test('hint and key points open as views for whoever asks, in their own language; grading oneself is theirs too', async () => {
  const { slack, bob, minji, post, troubles } = await asked();
  await bob.clicks('Hint');
  await bob.sees('## Hint');
  bob.closes();
  await minji.clicks('Key points');
  await minji.sees('## 핵심 포인트');
  expect(minji.screen()).toContain('[다시] [어려움] [알맞음] [쉬움]');
  await minji.clicks('알맞음');
  await minji.sees('✅ 알맞음으로 기록했어요');
  expect(bob.screen()).not.toContain('핵심 포인트');
  expect(slack.messagesIn()).toEqual([post]);
  // Nothing private hangs on a message: Slack hides such in a quiet thread.
  expect(
    slack.world.messages.filter(({ viewerId }) => viewerId === 'U0BOB' || viewerId === 'U0MINJI'),
  ).toEqual([]);
  expect(troubles()).toEqual([]);
});

test('an answer is changed until the recap; one only for oneself is counted and shown to nobody', async () => {
  const { slack, bob, minji, post, face, makeRecapDue, troubles } = await asked();
  await answers(bob, 'First thought.');
  bob.closes();
  await bob.clicks('Answer');
  await bob.sees('First thought.');
  bob.fills('Your answer', 'Second thought.');
  await bob.submits();
  await bob.sees('Saved');
  bob.closes();
  await minji.clicks('Answer');
  await minji.sees('## 답변하기');
  minji.fills('내 답변', '나만 볼 글');
  minji.fills('누가 볼 수 있나요?', '나만 보기');
  await minji.submits();
  await minji.sees('나만 볼 수 있게 저장했어요.');
  await slack.world.until(() => face().includes('2 answered'), 'the count');
  await makeRecapDue();
  const thread = (): string => everybodySees(slack.messagesIn(post.channelId, post.ts));
  await slack.world.until(() => thread().includes('Second thought.'), 'the recap');
  expect(thread()).not.toMatch(/First thought|나만 볼 글/u);
  expect(troubles()).toEqual([]);
});

test('a double click, and an answer that Slack delivers three times, make one form and one answer', async () => {
  const { slack, bob, face, troubles } = await asked();
  await bob.clicks('Answer', { deliveries: 2 });
  await bob.sees('## Answer');
  bob.fills('Your answer', 'Once.');
  await bob.submits({ deliveries: 2 });
  await bob.sees('You are the first to answer.');
  await bob.redelivers();
  await slack.world.until(() => face().includes('1 answered: Bob'), 'the count');
  bob.closes();
  await bob.types('/privacy export');
  await bob.sees('✅ In your direct messages with me');
  const [kept] = slack.messagesTo('U0BOB').flatMap(({ files }) => files.slice(1));
  expect(kept?.content.match(/Once\./gu)).toHaveLength(1);
  expect(troubles()).toEqual([]);
});

test('the recap comes into the thread with every answer once; late answers stay one’s own, the streak and history count', async () => {
  const { slack, alice, bob, minji, post, face, makeRecapDue, troubles } = await asked();
  await answers(bob, 'Fragmentation, *not* load. @everyone');
  await answers(minji, '조각난 자원이에요.', 'ko');
  bob.closes();
  minji.closes();
  await makeRecapDue();
  const thread = (): readonly Message[] => slack.messagesIn(post.channelId, post.ts);
  await slack.world.until(() => thread().length > 0, 'the recap');
  const recap = everybodySees(thread());
  for (const words of [
    'Recap of question 1',
    'Bob',
    '민지',
    'Fragmentation, *not* load. @everyone',
    '조각난 자원이에요.',
  ])
    expect(recap.split(words)).toHaveLength(2);
  await slack.world.until(
    () => face().includes('answers are closed, the recap is in the thread'),
    'the post',
  );
  expect(face()).toContain('[Answer now]');

  const inThread = slack.member('U0BOB', { channelId: post.channelId, threadTs: post.ts });
  await inThread.clicks('Most useful');
  await inThread.sees(/helped you most|That is your own answer/u);
  inThread.closes();
  await alice.clicks('Answer now');
  await alice.sees('Only you will see it: the recap is out already.');
  alice.fills('Your answer', 'Too late for the others.');
  await alice.submits();
  await alice.sees('Saved, only for you: the recap is out already.');
  alice.closes();
  expect(everybodySees(thread())).not.toContain('Too late');

  await bob.types('/daily streak');
  await bob.sees('1 post in a row');
  await alice.types('/daily streak');
  await alice.sees('no streak yet');
  await bob.types('/daily history');
  await bob.sees('2 answered');
  await bob.types('/daily status');
  await bob.sees('question 1, ');
  expect(bob.screen()).toContain('141 of 142 questions');
  expect(slack.pings()).toEqual([]);
  expect(troubles()).toEqual([]);
});

test('with nobody answering the recap is one quiet line', async () => {
  const { slack, post, makeRecapDue, troubles } = await asked();
  await makeRecapDue();
  await slack.world.until(() => slack.messagesIn(post.channelId, post.ts).length > 0, 'the recap');
  expect(everybodySees(slack.messagesIn(post.channelId, post.ts))).toBe(
    'No answers this time. The key points are here if you want them:\n[Key points]',
  );
  expect(troubles()).toEqual([]);
});

test('buttons of an old post work after a restart; ids that somebody made up lead nowhere', async () => {
  const { slack, bob, minji, post, makeRecapDue, troubles } = await asked();
  await answers(bob, 'Mine alone to read until then.');
  bob.closes();
  const made = [
    ['v1:answer:p99', '여기에서는 알 수 없는 질문이에요'],
    ['v1:vote:a1', '정리가 올라온 뒤에 고를 수 있어요'],
    ['v1:daily-stop:s1', '스터디 운영자만 바꿀 수 있어요'],
    ['v1:daily-retry:s99', '이 채널의 일정이 아니에요'],
    ['v1:nothing:p1', '버튼'],
  ] as const;
  for (const [id, words] of made) {
    await minji.forges(id);
    await minji.sees(words);
    minji.closes();
  }
  await minji.types('/daily status');
  await minji.sees('남은 질문');
  expect(slack.messagesIn()).toEqual([post]);
  await makeRecapDue();
  await minji.clicks('Key points');
  await minji.sees('## 핵심 포인트');
  expect(troubles()).toEqual([]);
});
