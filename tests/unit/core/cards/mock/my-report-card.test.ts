/** Owns one's own report: what one said, how it was rated, what to look at again, and nothing of others. */
import { describe, expect, it } from 'vitest';
import { myReportCard, type MyReport } from '../../../../../src/core/cards/mock/my-report-card.ts';
import { expectCardFits } from '../../../../support/expect-card-fits.ts';
import { wordsOn } from '../../../../support/core-of.ts';
import {
  answer,
  gathered,
  memberKey,
  type Move,
  nextRound,
  OPENER,
  play,
  revealed,
  revealIt,
  started,
} from '../../../../support/mock-play.ts';
import { answerOf, ratingOf, sessionOf } from '../../../../support/mock-words.ts';

const endIt: Move = { kind: 'end', member: OPENER, isOrganiser: false };
const rateIt = (rater: number, author: number): Move => ({
  kind: 'rate',
  member: memberKey(rater),
  round: 1,
  author: memberKey(author),
});

const report = (changes: Partial<MyReport> = {}): MyReport => ({
  session: sessionOf(play(revealed(3), endIt).state),
  member: OPENER,
  answers: [answerOf(1, 'Follow the write.'), answerOf(2, 'Another one.')],
  ratings: [],
  locale: 'en',
  ...changes,
});
const said = (changes: Partial<MyReport> = {}): readonly string[] =>
  wordsOn(myReportCard(report(changes))).split('\n');

describe('one’s own report', () => {
  it('tells each round with one’s answer, its numbers, unsigned feedback and what to look at again', () => {
    const ratings = [
      ratingOf(1, 2, [2, 2, 3], { feedback: 'Say how you would measure it.' }),
      ratingOf(1, 3, [3, 1, 3], { feedback: 'Clear.' }),
      ratingOf(2, 3, [4, 4, 4], { feedback: 'Not for Alice.' }),
    ];
    expect(said({ ratings })).toEqual([
      'My report',
      'Mock interview · Kakao Corp',
      'Round 1 of 2 · Topic 1',
      'Prompt 1?',
      'Follow the write.',
      'correctness 2.5, depth 1.5, clarity 3 · Feedback:',
      'Clear.',
      'Say how you would measure it.',
      'To review: Topic 1',
      'The whole session is in the file.',
      'My report',
    ]);
  });

  it('speaks its reader’s language, in the questions too', () => {
    const words = said({ locale: 'ko', ratings: [ratingOf(1, 2, [2, 2, 3])] });
    expect(words).toContain('질문 1?');
    expect(words).toContain('정확성 2, 깊이 2, 명확성 3');
    expect(words).toContain('복습할 것: Topic 1');
  });

  it('tells feedback in an order that says nothing of who wrote it', () => {
    const ratings = [
      ratingOf(1, 2, [3, 3, 3], { feedback: 'B' }),
      ratingOf(1, 3, [3, 3, 3], { feedback: 'A' }),
    ];
    expect(said({ ratings })).toEqual(said({ ratings: ratings.toReversed() }));
  });

  it('holds its numbers back until one’s own ratings of the round are in', () => {
    const [first = 2, second = 3] = revealed(3)
      .played.flatMap(({ ratings }) => ratings)
      .filter(({ rater }) => rater === OPENER)
      .map(({ author }) => Number(author.at(-1)));
    const ratings = [ratingOf(1, 2, [4, 4, 4], { feedback: 'Well said.' })];
    const half = sessionOf(play(revealed(3), rateIt(1, first)).state);
    const waiting = said({ session: half, ratings });
    expect(waiting).toContain('It opens once you have given your ratings of this round.');
    expect(waiting.join()).not.toMatch(/Well said|correctness/u);
    const done = sessionOf(play(revealed(3), rateIt(1, first), rateIt(1, second)).state);
    expect(said({ session: done, ratings })).toContain('Well said.');
  });

  it.each([
    ['nobody rated it', report().session, answerOf(1, 'Mine.'), 'not rated'],
    [
      'it is still hidden',
      sessionOf(play(started(3), answer(1)).state),
      answerOf(1, 'Mine.'),
      'hidden until the reveal',
    ],
    [
      'the session ended before the reveal',
      sessionOf(play(started(3), answer(1), endIt).state),
      answerOf(1, 'Mine.'),
      'It ended before the reveal.',
    ],
    [
      'it came after the reveal',
      sessionOf(play(started(3), revealIt(), answer(1), endIt).state),
      answerOf(1, 'Mine.', { isLate: true }),
      'after the round, only for me',
    ],
  ])('says so where %s', (_, session, own, words) => {
    const shown = said({ session, answers: [own] });
    expect(shown).toContain(words);
    expect(shown).toContain('Mine.');
  });

  it('says which rounds one did not answer', () => {
    const session = sessionOf(play(revealed(3), nextRound(1), answer(2, 2), revealIt(2), endIt).state);
    const shown = said({ session });
    expect(shown.slice(-5)).toEqual([
      'Round 2 of 2 · Topic 2',
      'Prompt 2?',
      'not answered',
      'The whole session is in the file.',
      'My report',
    ]);
  });

  it('tells somebody who took no part so, with a way in while it runs', () => {
    const member = 'slack:T1:U99';
    expect(said({ member })).toEqual(['You took no part in this one.']);
    const running = sessionOf(revealed(3));
    expect(said({ member, session: running })).toEqual(['You took no part in this one.', 'Join']);
  });

  it('tells somebody who was there before a round was played that there is nothing yet, or that there was nothing', () => {
    expect(said({ session: sessionOf(gathered(3)) })).toContain('It has not started yet.');
    expect(said({ session: sessionOf(play(gathered(3), endIt).state) })).toContain(
      'It ended before a round was played.',
    );
  });

  it('fits both platforms with ten rounds of the longest texts, and keeps a beginning of each', () => {
    const session = sessionOf({
      ...play(revealed(3), endIt).state,
      rounds: 10,
      played: Array.from({ length: 10 }, (_, at) => ({
        ...(revealed(3).played[0] ?? expect.fail()),
        number: at + 1,
      })),
    });
    for (const piece of ['*', '긴 답변이에요. ', 'A plain long answer. ', '<@U1> @everyone ']) {
      const text = piece.repeat(3000).slice(0, 3000);
      const feedback = text.slice(0, 300);
      const rounds = Array.from({ length: 10 }, (_, at) => at + 1);
      const full = report({
        session: {
          ...session,
          questions: session.questions.map((one, at) => ({
            ...one,
            topic: `${at}${text}`,
            company: text,
            text: { en: { ...one.text.en, prompt: text }, ko: { ...one.text.ko, prompt: text } },
          })),
        },
        answers: rounds.map((round) => answerOf(1, text, { round, id: `r${round}` })),
        ratings: rounds.flatMap((round) => [
          ratingOf(1, 2, [1, 2, 1], { round, feedback }),
          ratingOf(1, 3, [2, 1, 1], { round, feedback }),
        ]),
      });
      for (const locale of ['en', 'ko'] as const) {
        const card = myReportCard({ ...full, locale });
        expectCardFits(card);
        expect(card.blocks.filter(({ kind }) => kind === 'list')).toHaveLength(10);
        expect(card.blocks.filter(({ kind }) => kind === 'quote')).toHaveLength(10);
      }
    }
  });

  it('shows a short session whole', () => {
    const text = 'Thirty words or so that fit. '.repeat(10);
    expect(said({ answers: [answerOf(1, text)] })).toContain(text.trim());
  });
});
