/** Owns a round as everybody sees it: the question, until when, how far it is, and what can be pressed. */
import { describe, expect, it } from 'vitest';
import { followUpCard, roundCard } from '../../../../../src/core/cards/mock/round-card.ts';
import type { AskedQuestion } from '../../../../../src/core/daily/post.ts';
import { currentRound, type SessionState } from '../../../../../src/core/mock/session.ts';
import { wordsOn } from '../../../../support/core-of.ts';
import {
  answer,
  memberKey,
  MINUTE,
  type Move,
  OPENER,
  play,
  revealed,
  START,
  started,
} from '../../../../support/mock-play.ts';
import { QUESTIONS, sessionOf } from '../../../../support/mock-words.ts';

const endIt: Move = { kind: 'end', member: OPENER, isOrganiser: false };
const asked: AskedQuestion = QUESTIONS[0] ?? expect.fail('no question');

function cardOf(state: SessionState, question: AskedQuestion = asked, language: 'en' | 'ko' = 'en') {
  const round = currentRound(state) ?? expect.fail('no round');
  return roundCard(sessionOf(state, { language }), round, question);
}
const said = (...args: Parameters<typeof cardOf>): readonly string[] => wordsOn(cardOf(...args)).split('\n');

describe('a round', () => {
  it('asks, lets people answer, and counts who has, without a word of theirs', () => {
    expect(said(play(started(3), answer(2)).state)).toEqual([
      'Round 1 of 2',
      'Topic 1',
      'Prompt 1?',
      'Answer',
      'Hint',
      'Skip',
      'Reveal',
      '1 of 3 answered · ends 2026-11-23',
    ]);
  });

  it('speaks the language of its thread', () => {
    const words = said(play(started(3), answer(2)).state, asked, 'ko');
    expect(words).toContain('질문 1?');
    expect(words).toContain('답변하기');
    expect(words.at(-1)).toMatch(/^3명 중 1명이 답했어요 · 마감 /u);
  });

  it('ends at a moment that each reader sees in their own time', () => {
    const state = started(2);
    const footer = cardOf(state).blocks.find((block) => block.kind === 'footer');
    const dates = footer?.text.filter(({ kind }) => kind === 'date');
    expect(dates).toEqual([{ kind: 'date', at: state.lastAt + 10 * MINUTE, style: 'relative' }]);
    expect(state.lastAt).toBeGreaterThan(START);
  });

  it('says that it has no timer, and how many passed', () => {
    const skipped = play(started(3, { minutes: 0 }), { kind: 'skip', member: memberKey(2), round: 1 }).state;
    expect(said(skipped).at(-1)).toBe('0 of 3 answered · 1 skipped · no timer');
  });

  it('has no Hint where the question has none', () => {
    const en = { ...asked.text.en, hint: null };
    expect(said(started(2), { ...asked, text: { en, ko: { ...asked.text.ko, hint: null } } })).not.toContain(
      'Hint',
    );
  });

  it('takes no answer once they are out, and says where they are', () => {
    expect(said(revealed(2)).slice(-2)).toEqual(['Key points', '2 of 2 answered · Answers are out, below.']);
  });

  it('that the end of the session cut off says so', () => {
    const state = play(started(2), answer(1), endIt).state;
    expect(said(state).slice(-2)).toEqual(['Key points', '1 of 2 answered · It ended before the reveal.']);
  });

  it('asks a dossier’s own question under a title of its own', () => {
    expect(said(started(2), { ...asked, topic: null })).toContain("The dossier's own questions");
  });
});

describe('a follow-up', () => {
  it('asks on in the thread, and leads back to the key points', () => {
    const state = revealed(2);
    const round = currentRound(state) ?? expect.fail('no round');
    expect(wordsOn(followUpCard(sessionOf(state), round, 'What if the queue is down?')).split('\n')).toEqual([
      'Follow-up to round 1',
      '',
      'What if the queue is down?',
      'Talk it over here in the thread.',
      'Key points',
    ]);
  });
});
