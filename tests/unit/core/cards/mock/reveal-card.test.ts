/** Owns the reveal: key points, everybody's answers in messages that fit, who rates, and how it goes on. */
import { describe, expect, it } from 'vitest';
import { revealCard, type RevealPart } from '../../../../../src/core/cards/mock/reveal-card.ts';
import { currentRound, type SessionState } from '../../../../../src/core/mock/session.ts';
import { wordsOn } from '../../../../support/core-of.ts';
import {
  answer,
  memberKey,
  type Move,
  nextRound,
  OPENER,
  play,
  revealed,
  revealIt,
  started,
} from '../../../../support/mock-play.ts';
import { answerOf, QUESTIONS, sessionOf } from '../../../../support/mock-words.ts';

const endIt: Move = { kind: 'end', member: OPENER, isOrganiser: false };
const followUp: Move = { kind: 'follow-up', member: OPENER, round: 1 };

function part(state: SessionState, changes: Partial<RevealPart> = {}): RevealPart {
  const round = currentRound(state) ?? expect.fail('no round');
  return {
    session: sessionOf(state),
    round,
    question: QUESTIONS[0] ?? expect.fail('no question'),
    part: 1,
    parts: 1,
    answers: [answerOf(2, 'Follow the write.'), answerOf(1, 'Look at the TTL.')],
    ...changes,
  };
}
const said = (...args: Parameters<typeof part>): readonly string[] =>
  wordsOn(revealCard(part(...args))).split('\n');

describe('the reveal', () => {
  it('tells the key points and each answer with its author, and goes on from there', () => {
    expect(said(revealed(3))).toEqual([
      'Round 1: the answers',
      'Topic 1',
      'Key points',
      'Point 1 of mine',
      'Weak answers: Says only that the TTL should be shorter',
      'Member 2',
      'Follow the write.',
      'Read',
      'Alice',
      'Look at the TTL.',
      'Read',
      'Each answer goes to two of you. 0 of 6 ratings in.',
      'Rate',
      'Key points',
      'Follow-up',
      'Next question',
    ]);
  });

  it('speaks the language of its thread', () => {
    const state = revealed(3);
    const words = said(state, { session: sessionOf(state, { language: 'ko' }) });
    expect(words).toContain('1라운드 답변');
    expect(words).toContain('답변마다 두 사람이 평가해요. 평가 6개 중 0개 완료.');
    expect(words).toContain('평가하기');
  });

  it('says with two people that each rates the other', () => {
    expect(said(revealed(2))).toContain('With two of you, each rates the other. 0 of 2 ratings in.');
  });

  it('says of one answer that two rate it, or nothing where one person does', () => {
    const one = (size: number) => said(play(started(size), answer(1), revealIt()).state);
    expect(one(4)).toContain('Each answer goes to two of you. 0 of 2 ratings in.');
    expect(one(2)).toContain('0 of 1 ratings in.');
  });

  it('counts the ratings that are in', () => {
    const rated = play(revealed(2), {
      kind: 'rate',
      member: OPENER,
      round: 1,
      author: memberKey(2),
    }).state;
    expect(said(rated)).toContain('With two of you, each rates the other. 1 of 2 ratings in.');
  });

  it('says that nobody answered, and goes on', () => {
    expect(said(play(started(3), revealIt()).state, { answers: [] }).slice(-4)).toEqual([
      'Nobody answered this time.',
      'Key points',
      'Follow-up',
      'Next question',
    ]);
  });

  it('has Finish in place of Next question in the last one, and no Follow-up once it was asked', () => {
    const last = said(play(revealed(3, { rounds: 1 }), followUp).state);
    expect(last.slice(-3)).toEqual(['Rate', 'Key points', 'Finish']);
  });

  it('of a round that is past can still be rated and read, and steers nothing', () => {
    const state = play(revealed(3), nextRound(1)).state;
    const [first] = state.played;
    expect(said(state, { round: first ?? expect.fail('no round') }).slice(-2)).toEqual([
      'Rate',
      'Key points',
    ]);
  });

  it('of a session that is over can be read alone', () => {
    const words = said(play(revealed(3), endIt).state);
    expect(words.slice(-2)).toEqual(['0 of 6 ratings in.', 'Key points']);
  });

  it('leaves one line without a name of an answer that was taken back', () => {
    const words = said(revealed(2), {
      answers: [answerOf(2, '', { member: 'removed:2' }), answerOf(1, 'Mine.')],
    });
    expect(words).toContain('removed by its author');
    expect(words.filter((word) => word === 'Read')).toHaveLength(1);
  });

  it('tells key points in its first part and goes on in its last one; each keeps a control', () => {
    const state = revealed(7);
    const first = said(state, { part: 1, parts: 2 });
    const last = said(state, { part: 2, parts: 2 });
    expect(first).toContain('Topic 1 · page 1 of 2');
    expect([first, last].map((words) => words.includes('Point 1 of mine'))).toEqual([true, false]);
    expect([first, last].map((words) => words.includes('Next question'))).toEqual([false, true]);
    const gone = said(state, { part: 1, parts: 2, answers: [answerOf(2, '', { member: 'removed:2' })] });
    expect(gone.at(-1)).toBe('Key points');
  });

  it('begins each answer with at most 300 characters; Read has the rest', () => {
    const shown = said(revealed(2), { answers: [answerOf(1, 'a word '.repeat(400))] })[6] ?? '';
    expect(shown.length).toBeLessThanOrEqual(301);
    expect(shown).toMatch(/word…$/u);
  });
});
