/** Owns the lobby as a channel sees it: what the session will be, who is in, and what can be pressed at each time of it. */
import { describe, expect, it } from 'vitest';
import { lobbyCard } from '../../../../../src/core/cards/mock/lobby-card.ts';
import { silencedCard, unplacedCard } from '../../../../../src/core/cards/mock/lost-cards.ts';
import type { MockSession } from '../../../../../src/core/mock/records.ts';
import { renderCard as renderDiscord } from '../../../../../src/discord/render/render-card.ts';
import { renderCard as renderSlack } from '../../../../../src/slack/render/render-card.ts';
import { wordsOn } from '../../../../support/core-of.ts';
import {
  answer,
  gathered,
  lobby,
  memberKey,
  type Move,
  OPENER,
  play,
  revealed,
  started,
} from '../../../../support/mock-play.ts';
import { sessionOf } from '../../../../support/mock-words.ts';

const endIt: Move = { kind: 'end', member: OPENER, isOrganiser: false };
const said = (session: MockSession): readonly string[] => wordsOn(lobbyCard(session)).split('\n');

describe('the lobby', () => {
  it('tells company, rounds and minutes, who is in and who starts it, and lets people join', () => {
    expect(said(sessionOf(gathered(3, { rounds: 3 })))).toEqual([
      'Kakao Corp',
      'Mock interview · 3 rounds of 10 minutes',
      'In: Alice, Member 2, Member 3',
      'Everyone answers in the thread without seeing the others. Answers stay hidden until the reveal; then each goes to two raters.',
      'Alice starts it.',
      'Join',
      'Leave',
      'Start',
    ]);
  });

  it('speaks the language of its channel', () => {
    const words = said(sessionOf(gathered(2, { rounds: 3, minutes: 0 }), { language: 'ko' }));
    expect(words).toContain('모의 면접 · 3라운드, 시간제한 없음');
    expect(words).toContain('참여: Alice, Member 2');
    expect(words.slice(-3)).toEqual(['참여하기', '나가기', '시작하기']);
  });

  it('puts the right particle after the opener’s name', () => {
    const called = (name: string): string => {
      const state = lobby();
      const members = state.members.map((one) => ({ ...one, name }));
      return said(sessionOf({ ...state, members }, { language: 'ko' }))[4] ?? '';
    };
    expect([called('민지'), called('준')]).toEqual(['민지가 시작해요.', '준이 시작해요.']);
  });

  it('names ten and counts the others, and leaves out who left', () => {
    expect(said(sessionOf(gathered(30)))[2]).toMatch(/^In: Alice, Member 2, .*, Member 10 and 20 more$/u);
    const left = play(gathered(3), { kind: 'leave', member: memberKey(2) }).state;
    expect(said(sessionOf(left))[2]).toBe('In: Alice, Member 3');
  });

  it('lets anybody start it once whoever opened it has left, or wants to be forgotten', () => {
    expect(said(sessionOf({ ...gathered(2), opener: '' }))).toContain('Anybody who is in can start it.');
    const left = play(gathered(3), { kind: 'leave', member: OPENER }).state;
    expect(said(sessionOf(left, { language: 'ko' }))).toContain('참여한 사람 누구나 시작할 수 있어요.');
  });

  it('shows what somebody calls themselves as plain words, on one line', () => {
    const state = gathered(2);
    const names = ['@everyone', '<!channel> *x*\n# y'];
    const members = state.members.map((one, at) => ({ ...one, name: names[at] ?? '' }));
    const card = lobbyCard(sessionOf({ ...state, members }));
    expect(wordsOn(card)).toContain('In: @everyone, <!channel> *x* # y');
    expect(JSON.stringify(renderSlack(card).blocks)).not.toContain('mrkdwn');
    expect(JSON.stringify(renderDiscord(card))).not.toMatch(/(?<!\\)@everyone/u);
  });

  it('lets people come and go while rounds are played, and says which one is in the thread', () => {
    for (const state of [started(2), revealed(2)]) {
      const words = said(sessionOf(state));
      expect(words.slice(-3)).toEqual([
        'Round 1 of 2 is in the thread. You can still join.',
        'Join',
        'Leave',
      ]);
    }
  });

  it('says how it ended, and leads to one’s own report', () => {
    const end = (state: MockSession['state'], move: Move = endIt): readonly string[] =>
      said(sessionOf(play(state, move).state)).slice(-2);
    expect(end(revealed(2))).toEqual(['It is over. The report is in the thread.', 'My report']);
    expect(end(play(started(2), answer(1)).state)).toEqual(['It ended before the reveal.', 'My report']);
    expect(end(revealed(2), { kind: 'thread-deleted' })).toEqual([
      'Its thread was deleted, so it ended.',
      'My report',
    ]);
    expect(end(revealed(2), { kind: 'silenced' })).toEqual([
      'I could not speak in its thread any more, so it ended.',
      'My report',
    ]);
  });

  it('that ended before a round offers the company for another time, and nothing that is refused', () => {
    const words = said(sessionOf(play(gathered(2), endIt).state));
    expect(words.slice(-2)).toEqual(['It ended before a round was played.', 'Kakao Corp']);
  });

  it('that everybody left says so', () => {
    const empty = play(lobby(), { kind: 'leave', member: OPENER }).state;
    expect(said(sessionOf(empty))[2]).toBe('Nobody is in yet.');
  });
});

describe('a session without a place', () => {
  it('says in the channel that it cannot speak, and to its opener that it could not be opened', () => {
    const session = sessionOf(revealed(2));
    expect(wordsOn(silencedCard(session))).toMatch(
      /^I cannot speak in the thread .*Kakao Corp.*\nMy report$/u,
    );
    expect(wordsOn(unplacedCard(session))).toMatch(/could not be opened.*\nKakao Corp$/u);
    expect(wordsOn(silencedCard({ ...session, language: 'ko' }))).toContain('내 리포트');
  });
});
