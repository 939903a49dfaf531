/** Owns the report that everybody reads in the thread: who took part and what went well, and nobody's own numbers. */
import { describe, expect, it } from 'vitest';
import { deletedCard, reportCard } from '../../../../../src/core/cards/mock/report-card.ts';
import type { MockRating } from '../../../../../src/core/mock/records.ts';
import { wordsOn } from '../../../../support/core-of.ts';
import {
  answer,
  memberKey,
  type Move,
  nextRound,
  OPENER,
  play,
  revealed,
} from '../../../../support/mock-play.ts';
import { QUESTIONS, ratingOf, sessionOf } from '../../../../support/mock-words.ts';

const endIt: Move = { kind: 'end', member: OPENER, isOrganiser: false };
const ended = (size: number, rounds = 2) => play(revealed(size, { rounds }), endIt).state;
const finished = (size: number) => play(revealed(size, { rounds: 1 }), nextRound(1)).state;
const twoTopics = (size: number) =>
  play(
    revealed(size),
    nextRound(1),
    ...Array.from({ length: size }, (_, at) => answer(at + 1, 2)),
    nextRound(2),
  ).state;

const good: readonly MockRating[] = [ratingOf(1, 2, [4, 4, 4]), ratingOf(2, 3, [3, 3, 4])];
const poor: readonly MockRating[] = [
  ratingOf(1, 2, [1, 2, 2], { round: 2 }),
  ratingOf(2, 3, [2, 2, 2], { round: 2 }),
];

const said = (...args: Parameters<typeof reportCard>): readonly string[] =>
  wordsOn(reportCard(...args)).split('\n');

describe('the report', () => {
  it('tells who took part, the averages by topic with the best first, and leads to one’s own', () => {
    expect(said(sessionOf(twoTopics(3)), [...poor, ...good])).toEqual([
      'Report',
      'Kakao Corp · 2 rounds',
      'Took part: Alice, Member 2, Member 3',
      'Topic 1: 3.7 of 4 (2 ratings)',
      'Topic 2: 1.8 of 4 (2 ratings)',
      'Strongest: Topic 1',
      'To review: Topic 2',
      'Your own numbers and feedback are for you alone:',
      'My report',
    ]);
  });

  it('speaks the language of its thread', () => {
    const words = said(sessionOf(twoTopics(3), { language: 'ko' }), [...good, ...poor]);
    expect(words).toContain('Topic 1: 4점 만점에 3.7점 (평가 2개)');
    expect(words).toContain('참여: Alice, Member 2, Member 3');
    expect(words.at(-1)).toBe('내 리포트');
  });

  it('says why it ended before its last round, and how many were played', () => {
    const words = said(sessionOf(ended(3, 4)), good);
    expect(words).toContain('Kakao Corp · 1 of 4 rounds');
    expect(words).toContain('It was ended early.');
    expect(said(sessionOf(finished(3)), good).join()).not.toContain('ended');
  });

  it('counts a round that was never revealed as not played', () => {
    const open = play(revealed(3), nextRound(1), answer(2, 2), endIt).state;
    expect(said(sessionOf(open), good)).toContain('Kakao Corp · 1 of 2 rounds');
  });

  it('keeps the numbers of a topic that one person alone was rated on from everybody else', () => {
    const alone = [ratingOf(1, 2, [1, 1, 1], { round: 2 }), ratingOf(1, 3, [1, 2, 1], { round: 2 })];
    const words = said(sessionOf(twoTopics(3)), [...good, ...alone]);
    expect(words.join('\n')).not.toContain('Topic 2');
    expect(words).toContain('Where one person alone answered, the numbers are theirs and not shown here.');
    const nothingElse = said(sessionOf(twoTopics(3)), alone).join('\n');
    expect(nothingElse).not.toMatch(/Topic|of 4 \(|No answer was rated/u);
  });

  it('says that nothing was rated where nothing was', () => {
    expect(said(sessionOf(finished(2)), [])).toContain('No answer was rated.');
  });

  it('calls what nobody was solid on nobody’s strength', () => {
    const words = said(sessionOf(twoTopics(3)), poor).join('\n');
    expect(words).not.toContain('Strongest');
    expect(words).toContain('To review: Topic 2');
  });

  it('puts the dossier’s own questions under a title of their own', () => {
    const questions = QUESTIONS.map((one) => ({ ...one, topic: null }));
    expect(said(sessionOf(finished(3), { questions }), good)).toContain(
      "The dossier's own questions: 3.7 of 4 (2 ratings)",
    );
  });

  it('names whoever answered before they left, and nobody who left without a word or wants to be forgotten', () => {
    const state = play(
      revealed(3),
      { kind: 'join', member: memberKey(4), name: 'Quiet' },
      { kind: 'leave', member: memberKey(4) },
      { kind: 'leave', member: memberKey(2) },
      endIt,
    ).state;
    const members = state.members.map((one) =>
      one.key === memberKey(3) ? { ...one, name: '', isIn: false } : one,
    );
    expect(said(sessionOf({ ...state, members }), good)).toContain('Took part: Alice, Member 2');
  });

  it('has nobody’s feedback on it', () => {
    const words = said(
      sessionOf(finished(3)),
      good.map((one) => ({ ...one, feedback: 'a secret' })),
    ).join('\n');
    expect(words).not.toContain('a secret');
  });
});

describe('what the channel hears of a deleted thread', () => {
  it('is that the session ended, and where one’s own words are', () => {
    const state = play(revealed(2), { kind: 'thread-deleted' }).state;
    expect(wordsOn(deletedCard(sessionOf(state)))).toBe(
      'The thread of the mock interview for Kakao Corp was deleted, so it ended. What you wrote is kept for you:\nMy report',
    );
    expect(wordsOn(deletedCard(sessionOf(state, { language: 'ko' })))).toContain('내 리포트');
  });
});
