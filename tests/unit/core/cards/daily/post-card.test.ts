/** Owns how the daily post and its recap look to a channel, and that both always fit both platforms. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ANSWER_LENGTH, type Answer } from '../../../../../src/core/daily/answer.ts';
import type { AskedQuestion } from '../../../../../src/core/daily/post.ts';
import type { Card } from '../../../../../src/core/cards/card.ts';
import { answerModal } from '../../../../../src/core/cards/daily/answer-modal.ts';
import { excerpt } from '../../../../../src/core/cards/daily/answer-excerpt.ts';
import { answersCard, draftCard, wholeAnswerCard } from '../../../../../src/core/cards/daily/answers-card.ts';
import { followCard, hintCard, pointsCard } from '../../../../../src/core/cards/daily/points-card.ts';
import { postCard, postTitle, threadOpenerName } from '../../../../../src/core/cards/daily/post-card.ts';
import { recapCard } from '../../../../../src/core/cards/daily/recap-card.ts';
import { stampCard } from '../../../../../src/core/deliveries/stamp.ts';
import { LOCALES } from '../../../../../src/core/i18n/locale.ts';
import { TEXT_LIMITS } from '../../../../../src/core/questions/bank/bank-question.ts';
import { renderCard as renderDiscord } from '../../../../../src/discord/render/render-card.ts';
import { renderModal as renderDiscordModal } from '../../../../../src/discord/render/render-modal.ts';
import { renderCard as renderSlack } from '../../../../../src/slack/render/render-card.ts';
import { renderCardView } from '../../../../../src/slack/render/render-card-view.ts';
import { renderModal as renderSlackModal } from '../../../../../src/slack/render/render-modal.ts';
import { checkMessage } from '../../../../emulators/slack/block-rules.ts';
import { FLAGS, messageProblem } from '../../../../emulators/discord/rules.ts';
import { ASKED, postOf } from '../../../../support/asked-question.ts';
import { wordsOn } from '../../../../support/core-of.ts';

const face = {
  schedule: { language: 'en' as const },
  names: [],
  answerCount: 0,
  isClosed: false,
  lateFromAt: null,
};
const answerOf = (changes: Partial<Answer> = {}): Answer => ({
  id: 'a1',
  postId: 'p12',
  member: 'slack:T1:U1',
  name: 'Alice',
  text: 'Follow the write.',
  audience: 'all',
  firstAt: 0,
  editedAt: 0,
  isLate: false,
  ...changes,
});
const recap = {
  post: postOf(),
  part: 1,
  parts: 1,
  language: 'en' as const,
  voteCounts: new Map<string, number>(),
};

describe('the daily post', () => {
  test('names company, question and topic, asks, and says where the question is from', () => {
    const words = wordsOn(postCard({ ...face, post: postOf() }));
    expect(words.split('\n')).toEqual([
      'Kakao Corp',
      'question 12 · Databases & Caching',
      'Some users see the old price for minutes. How do you find the cause?',
      'Answer',
      'Hint',
      'Key points',
      'no answers yet · recap 2026-11-21',
      'Senior · about 10 minutes · from the question bank, for «Redis cache invalidation»',
    ]);
  });

  test('speaks the language of its channel', () => {
    const words = wordsOn(
      postCard({ ...face, schedule: { language: 'ko' }, post: postOf(), answerCount: 2 }),
    );
    expect(words).toContain('12번째 질문 · Databases & Caching');
    expect(words).toContain('2명이 답했어요 · 정리는 2026-11-21에 올라와요');
    expect(words).toContain('답변하기\n힌트\n핵심 포인트');
  });

  test('names the first three who answered and counts the others, as plain words', () => {
    const names = ['@everyone', '<!channel>', '민지', '준호', 'Eve'];
    const card = postCard({ ...face, post: postOf(), names, answerCount: 7 });
    expect(wordsOn(card)).toContain('7 answered: @everyone, <!channel>, 민지 and 4 more');
    expect(JSON.stringify(renderSlack(card).blocks)).toContain('plain_text');
    expect(JSON.stringify(renderDiscord(card))).not.toMatch(/(?<!\\)@everyone/u);
  });

  test('says when it was due where it is late, and that answers are closed once they are', () => {
    const late = wordsOn(postCard({ ...face, post: postOf(), lateFromAt: Date.UTC(2026, 10, 20) }));
    expect(late).toContain('Late: was due at 2026-11-20');
    const closed = wordsOn(postCard({ ...face, post: postOf(), isClosed: true }));
    expect(closed).toContain('answers are closed');
    expect(closed).toContain('Answer now');
  });

  test('has no Hint where the question has none', () => {
    const text = { en: { ...ASKED.text.en, hint: null }, ko: { ...ASKED.text.ko, hint: null } };
    expect(wordsOn(postCard({ ...face, post: postOf({ question: { ...ASKED, text } }) }))).not.toContain(
      'Hint',
    );
  });

  test('its thread is called by number and subject, in at most 100 characters', () => {
    expect(threadOpenerName(postOf(), 'en')).toBe('12 · Redis cache invalidation');
    expect(postTitle(postOf(), 'en')).toBe('12 · Kakao Corp · Redis cache invalidation');
    const line = '가나다 '.repeat(200);
    const long = postOf({ question: { ...ASKED, line, company: line } });
    expect(threadOpenerName(long, 'ko').length).toBeLessThanOrEqual(100);
    expect(postTitle(long, 'ko').length).toBeLessThanOrEqual(100);
  });
});

describe('the recap', () => {
  test('has key points, the pitfall, each answer with its author, and a follow-up', () => {
    const voteCounts = new Map([['a1', 2]]);
    const words = wordsOn(recapCard({ ...recap, answers: [answerOf()], voteCounts }));
    for (const part of ['Recap of question 12', 'Name the write path', 'Weak answers: Says only', 'Alice'])
      expect(words).toContain(part);
    expect(words).toContain('Follow the write.\nRead\nMost useful · 2');
    expect(words).toContain('Follow-up: What if the queue is down?');
  });

  test('with nobody answering is one quiet line', () => {
    expect(wordsOn(recapCard({ ...recap, answers: [] }))).toBe(
      'No answers this time. The key points are here if you want them:\nKey points',
    );
    expect(wordsOn(recapCard({ ...recap, answers: [], answerCount: 1 }))).toContain('No answers to show');
  });

  test('an answer that was taken back leaves one line, without a name', () => {
    const answers = [
      answerOf({ name: '', text: '', member: 'removed:a1' }),
      answerOf({ id: 'a2', name: 'Bob' }),
    ];
    const words = wordsOn(recapCard({ ...recap, answers }));
    expect(words).toContain('removed by its author');
    expect(words).not.toContain('Alice');
    expect(words.match(/Most useful/gu)).toHaveLength(1);
  });

  test('every part keeps a control by which it is found again, also when all of its answers were taken back', () => {
    const answers = [answerOf({ name: '', text: '' })];
    for (const part of [1, 2, 3])
      expect(wordsOn(recapCard({ ...recap, part, parts: 3, answers }))).toContain('Key points');
  });

  test('only its first part tells the key points, only its last one the follow-up', () => {
    const first = wordsOn(recapCard({ ...recap, parts: 2, answers: [answerOf()] }));
    const last = wordsOn(recapCard({ ...recap, part: 2, parts: 2, answers: [answerOf()] }));
    expect([first.includes('Name the write path'), last.includes('Name the write path')]).toEqual([
      true,
      false,
    ]);
    expect([first.includes('Follow-up'), last.includes('Follow-up')]).toEqual([false, true]);
  });

  test('answers begin with at most 300 characters, up to the end of a word, in Korean too', () => {
    const korean = '캐시를 무효화하는 순서를 먼저 확인하고 '.repeat(30);
    const shown = excerpt(korean);
    expect(shown.length).toBeLessThanOrEqual(301);
    expect(korean.split(' ')).toContain(shown.slice(0, -1).split(' ').at(-1));
    expect(excerpt('short')).toBe('short');
  });

  test('a character of several parts is never cut', () => {
    const family = '👨‍👩‍👧‍👦';
    const shown = excerpt(family.repeat(100)).slice(0, -1);
    expect(shown).toBe(family.repeat(shown.length / family.length));
  });
});

/** What people might write, and what somebody might write on purpose. */
const nasty = fc
  .tuple(
    fc.constantFrom(
      'word ',
      '*',
      '`',
      '#\n',
      '\n\n',
      '가',
      '캐시 ',
      '<@1>',
      ':a:',
      '👨‍👩‍👧‍👦',
      '@everyone ',
      'e\u0301',
      '||',
      '[x](y)',
    ),
    fc.integer({ min: 1, max: ANSWER_LENGTH }),
  )
  .map(([piece, count]) => piece.repeat(count).slice(0, ANSWER_LENGTH).trim() || 'x');
const writing = (limit: number) =>
  fc
    .tuple(
      fc.constantFrom('plain words, and more. ', '캐시를 먼저 지워요. ', 'a_b(c) '),
      fc.integer({ min: 1, max: limit }),
    )
    .map(([piece, length]) => piece.repeat(limit).slice(0, length));
const text = fc.record({
  prompt: fc.oneof(writing(TEXT_LIMITS.prompt), writing(4000)),
  hint: fc.option(writing(TEXT_LIMITS.hint)),
  keyPoints: fc.array(writing(TEXT_LIMITS.keyPoint), { minLength: 1, maxLength: 6 }),
  followUps: fc.array(writing(TEXT_LIMITS.followUp), { maxLength: 3 }),
  pitfall: fc.option(writing(TEXT_LIMITS.pitfall)),
  pointsOf: fc.option(writing(TEXT_LIMITS.prompt)),
});
const question: fc.Arbitrary<AskedQuestion> = fc
  .record({
    en: text,
    source: fc.constantFrom('dossier', 'bank', 'outline'),
    line: writing(500),
    company: writing(200),
  })
  .map(({ en, ...rest }) => ({ ...ASKED, ...rest, text: { en, ko: en } }));
const answers = fc.array(fc.record({ text: nasty, name: fc.oneof(writing(80), nasty) }), {
  minLength: 1,
  maxLength: 5,
});

/** Refuses what either platform would refuse; with a stamp as on a public message. */
function expectFits(card: Card): void {
  const stamped = stampCard(card, 'd'.repeat(25));
  expect(checkMessage(renderSlack(stamped))).toMatchObject({ ok: true });
  renderCardView(card, { title: 'Key points', metadata: '', locale: 'en' });
  expect(messageProblem({ flags: FLAGS.componentsV2, components: [renderDiscord(stamped)] })).toBeNull();
}

test('every message fits both platforms, whatever is asked and answered', () => {
  fc.assert(
    fc.property(
      question,
      answers,
      fc.constantFrom(...LOCALES),
      fc.boolean(),
      (asked, said, locale, isWhole) => {
        const post = postOf({ question: asked, closedAt: isWhole ? 1 : null });
        const list = said.map((one, index) => answerOf({ ...one, id: `a${99999999990 + index}` }));
        const names = said.map(({ name }) => name);
        const [first] = list;
        const parts = isWhole ? 1 : 3;
        expectFits(
          postCard({ ...face, post, schedule: { language: locale }, names, answerCount: 9, lateFromAt: 1 }),
        );
        for (const part of new Set([1, parts]))
          expectFits(recapCard({ ...recap, post, part, parts, language: locale, answers: list }));
        expectFits(answersCard({ post, locale, page: 1, answers: list }));
        expectFits(pointsCard({ post, locale, grade: 'good' }));
        expectFits(followCard({ post, locale }));
        expectFits(hintCard({ post, locale, answering: 'edit' }));
        if (first === undefined) return;
        for (const page of [1, 2, 3]) {
          expectFits(
            wholeAnswerCard({
              post,
              locale,
              page,
              answer: first,
              isOwn: false,
              hasList: true,
              canVote: true,
            }),
          );
          const buttons = [{ label: 'Answer', action: 'v1:answer:p12' as never }];
          expectFits(draftCard({ post, locale, page, text: first.text, buttons }));
        }
        const modal = answerModal({
          post,
          locale,
          own: null,
          draft: `${first.text}${first.text}`,
          isLate: false,
        });
        renderSlackModal(modal, { metadata: '', locale });
        renderDiscordModal(modal);
        for (const field of modal.fields) expect((field.help ?? '').length).toBeLessThanOrEqual(100);
      },
    ),
    { numRuns: 150 },
  );
});
