/** Owns what a mock session does, event by event, and what it answers to what may not happen. */
import { describe, expect, it } from 'vitest';
import {
  currentRound,
  dueAt,
  IDLE_MS,
  MEMBERS_MOST,
  OPENER_GONE_MS,
} from '../../../../src/core/mock/session.ts';
import type { Refusal } from '../../../../src/core/mock/step.ts';
import { ratingTally, tally } from '../../../../src/core/mock/tally.ts';
import {
  answer,
  gathered,
  join,
  lobby,
  memberKey,
  MINUTE,
  type Move,
  nextRound,
  OPENER,
  play,
  revealed,
  revealIt,
  START,
  started,
  startIt,
} from '../../../support/mock-play.ts';

const spoken = ({ effects }: ReturnType<typeof play>): readonly string[] =>
  effects.flatMap((effect) => (effect.kind === 'speak' ? [effect.key] : []));

const round = (state: ReturnType<typeof lobby>) => {
  const found = currentRound(state);
  if (found === null) throw new Error('no round');
  return found;
};

describe('a session from its lobby to its report', () => {
  it('says each thing once, in order', () => {
    const all = play(
      gathered(3),
      startIt,
      answer(1),
      answer(2),
      answer(3),
      { kind: 'follow-up', member: memberKey(3), round: 1 },
      nextRound(1),
      answer(1, 2),
      revealIt(2),
      nextRound(2),
    );
    expect(spoken(all)).toEqual(['round/1', 'reveal/1', 'follow-up/1', 'round/2', 'reveal/2', 'report']);
    expect(all.state.phase).toMatchObject({ kind: 'ended', reason: 'finished' });
    expect(all.effects.slice(-3)).toEqual([
      { kind: 'keep-review' },
      { kind: 'end', reason: 'finished' },
      { kind: 'timer', dueAt: null },
    ]);
  });

  it('lets whoever opened it be in from the start', () => {
    expect(lobby().members).toEqual([{ key: OPENER, name: 'Alice', isIn: true }]);
  });

  it('reveals when all have answered or passed', () => {
    const two = play(started(3), answer(1), answer(2));
    expect(two.state.phase.kind).toBe('answering');
    expect(tally(two.state, round(two.state))).toEqual({ answered: 2, skipped: 0, of: 3 });
    const all = play(two.state, { kind: 'skip', member: memberKey(3), round: 1 });
    expect(all.state.phase.kind).toBe('rating');
    expect(spoken(all)).toEqual(['reveal/1']);
  });

  it('reveals when time is up, and not a moment before', () => {
    const { state } = play(started(3), answer(1));
    const ends = round(state).endsAt ?? 0;
    expect(ends).toBe(dueAt(state));
    expect(play(state, { kind: 'timer', at: ends - 1 }).last.outcome).toEqual({
      kind: 'refused',
      why: 'not-due',
    });
    expect(play(state, { kind: 'timer', at: ends }).state.phase.kind).toBe('rating');
  });

  it('has no timer with 0 minutes', () => {
    const state = started(3, { minutes: 0 });
    expect(round(state).endsAt).toBeNull();
    expect(dueAt(state)).toBe(state.lastAt + IDLE_MS);
  });

  it('reveals when the one who was waited for leaves', () => {
    const { state } = play(started(3), answer(1), answer(2), { kind: 'leave', member: memberKey(3) });
    expect(state.phase.kind).toBe('rating');
  });

  it('keeps the answer of somebody who left, and counts it', () => {
    const { state } = play(started(3), answer(3), { kind: 'leave', member: memberKey(3) });
    expect(tally(state, round(state))).toEqual({ answered: 1, skipped: 0, of: 3 });
  });

  it('counts no rating that nobody can give: of those who left, until they are back', () => {
    const before = play(revealed(3), { kind: 'rate', member: memberKey(3), round: 1, author: OPENER }).state;
    const left = play(before, { kind: 'leave', member: memberKey(3) });
    expect(ratingTally(before, round(before))).toEqual({ given: 1, of: 6 });
    expect(ratingTally(left.state, round(left.state))).toEqual({ given: 1, of: 5 });
    expect(left.effects).toContainEqual({ kind: 'refresh', face: 'reveal', round: 1 });
    const back = play(left.state, join(3)).state;
    expect(ratingTally(back, round(back))).toEqual({ given: 1, of: 6 });
  });

  it('waits for somebody who joins in the middle of a round', () => {
    const { state } = play(started(2), answer(1), join(3), answer(2));
    expect(tally(state, round(state))).toEqual({ answered: 2, skipped: 0, of: 3 });
    expect(play(state, answer(3)).state.phase.kind).toBe('rating');
  });

  it('lets who passed answer after all', () => {
    const skipped = play(started(3), { kind: 'skip', member: memberKey(2), round: 1 }, answer(2));
    expect(round(skipped.state)).toMatchObject({ answered: [memberKey(2)], skipped: [] });
  });

  it('ends by itself when nobody is left, with what it has', () => {
    const all = play(revealed(2), { kind: 'leave', member: OPENER }, { kind: 'leave', member: memberKey(2) });
    expect(all.state.phase).toMatchObject({ kind: 'ended', reason: 'empty' });
    expect(spoken(all)).toEqual(['report']);
    const early = play(started(1), { kind: 'leave', member: OPENER });
    expect(early.state.phase).toMatchObject({ kind: 'ended', reason: 'empty' });
    expect(spoken(early)).toEqual([]);
  });

  it('ends when nobody does anything for a day', () => {
    for (const state of [lobby(), started(2, { minutes: 0 }), revealed(3)]) {
      const ended = play(state, { kind: 'timer', at: dueAt(state) ?? 0 });
      expect(ended.state.phase).toMatchObject({ kind: 'ended', reason: 'idle' });
    }
  });

  it('shows what was answered in time also when the program stood still for a day', () => {
    const { state } = play(started(3), answer(1));
    const late = play(state, { kind: 'timer', at: state.lastAt + 2 * IDLE_MS });
    expect(spoken(late)).toEqual(['reveal/1']);
    const ended = play(late.state, { kind: 'timer', at: dueAt(late.state) ?? 0 });
    expect(ended.state.phase).toMatchObject({ kind: 'ended', reason: 'idle' });
  });

  it('takes the buttons that led on from its last reveal, where that still stands', () => {
    const redrawn = (...moves: readonly Move[]) => play(revealed(3, { rounds: 1 }), ...moves).effects;
    const reveal = { kind: 'refresh', face: 'reveal', round: 1 };
    expect(redrawn(nextRound(1))).toContainEqual(reveal);
    expect(redrawn({ kind: 'end', member: OPENER, isOrganiser: false })).toContainEqual(reveal);
    expect(redrawn({ kind: 'thread-deleted' })).not.toContainEqual(reveal);
  });

  it('tells participants in the channel when its thread was deleted', () => {
    const all = play(revealed(3), { kind: 'thread-deleted' });
    expect(all.state.phase).toMatchObject({ kind: 'ended', reason: 'deleted' });
    expect(spoken(all)).toEqual(['deleted']);
  });
});

describe('who may steer', () => {
  const others: readonly Move[] = [
    { kind: 'reveal', member: memberKey(2), isOrganiser: false, round: 1 },
    { kind: 'end', member: memberKey(2), isOrganiser: false },
  ];
  it.each(others)('not another participant ($kind), unless the opener is gone for ten minutes', (move) => {
    const state = started(3, { minutes: 0 });
    const seen = state.openerSeenAt;
    const why = (at: number) => play(state, { ...move, at }).last.outcome;
    expect(why(seen + OPENER_GONE_MS - 1)).toEqual({ kind: 'refused', why: 'not-opener' });
    expect(why(seen + OPENER_GONE_MS)).toMatchObject({ kind: 'done' });
  });

  it('somebody who looks after the channel, without taking part', () => {
    const { state } = play(gathered(2), { kind: 'start', member: 'slack:T1:UADMIN', isOrganiser: true });
    expect(state.phase.kind).toBe('answering');
    expect(state.members).toHaveLength(2);
  });

  it('any participant once the opener left, and nobody who is not in', () => {
    const { state } = play(gathered(3), { kind: 'leave', member: OPENER });
    const start = (member: string): Move => ({ kind: 'start', member, isOrganiser: false });
    expect(play(state, start(memberKey(9))).last.outcome).toEqual({ kind: 'refused', why: 'not-opener' });
    expect(play(state, start(memberKey(3))).state.phase.kind).toBe('answering');
  });

  it('the opener again with the next sign of them', () => {
    const state = started(3, { minutes: 0 });
    const later = state.openerSeenAt + OPENER_GONE_MS;
    const { last } = play(
      state,
      { ...answer(1), at: later },
      { kind: 'end', member: memberKey(2), isOrganiser: false, at: later + MINUTE },
    );
    expect(last.outcome).toEqual({ kind: 'refused', why: 'not-opener' });
  });
});

describe('what may not happen', () => {
  const stranger = 'slack:T1:U99';
  const rate = (rater: number, author: number, of = 1): Move => ({
    kind: 'rate',
    member: memberKey(rater),
    round: of,
    author: memberKey(author),
  });
  const ended = play(revealed(3), { kind: 'end', member: OPENER, isOrganiser: false }).state;
  const notAsked = (() => {
    const state = revealed(5);
    const asked = round(state).ratings.filter(({ rater }) => rater === memberKey(1));
    const author = [2, 3, 4, 5].find((one) => !asked.some((task) => task.author === memberKey(one)));
    return { state, move: rate(1, author ?? 0) };
  })();
  const table: readonly (readonly [string, Refusal, ReturnType<typeof lobby>, Move])[] = [
    ['join twice', 'already-in', gathered(2), join(2)],
    ['join when it is over', 'ended', ended, join(7)],
    ['join one too many', 'full', gathered(MEMBERS_MOST), join(MEMBERS_MOST + 1)],
    ['leave without having joined', 'not-in', gathered(2), { kind: 'leave', member: stranger }],
    ['start twice', 'already-started', started(2), startIt],
    ['start before its thread is made', 'not-ready', lobby(), startIt],
    [
      'start what somebody else opened',
      'not-opener',
      gathered(2),
      { kind: 'start', member: memberKey(2), isOrganiser: false },
    ],
    ['answer without having joined', 'not-joined', started(2), answer(99)],
    ['answer a round that is not there', 'unknown-round', started(2), answer(1, 2)],
    ['answer in the lobby', 'unknown-round', gathered(2), answer(1)],
    ['change an answer that everybody sees', 'answer-shown', revealed(2), answer(1)],
    [
      'skip what is answered',
      'already-answered',
      play(started(2), answer(1)).state,
      { kind: 'skip', member: OPENER, round: 1 },
    ],
    ['reveal twice', 'passed', revealed(2), revealIt()],
    ['rate before the reveal', 'not-revealed', started(3), rate(1, 2)],
    ['rate oneself', 'own-answer', revealed(3), rate(1, 1)],
    ['rate what goes to others', 'not-yours', notAsked.state, notAsked.move],
    ['rate without having joined', 'not-joined', revealed(3), rate(99, 1)],
    ['rate when it is over', 'ended', ended, rate(1, 2)],
    ['go on before the reveal', 'not-revealed', started(2), nextRound(1)],
    ['go on from a round that is over', 'passed', play(revealed(2), nextRound(1)).state, nextRound(1)],
    [
      'ask the follow-up before the reveal',
      'not-revealed',
      started(2),
      { kind: 'follow-up', member: OPENER, round: 1 },
    ],
    ['end twice', 'ended', ended, { kind: 'end', member: OPENER, isOrganiser: false }],
  ];
  it.each(table)('%s: %s, and nothing changes', (_title, why, state, move) => {
    const { last } = play(state, move);
    expect(last).toEqual({ state, effects: [], outcome: { kind: 'refused', why } });
  });

  it('skip twice counts once', () => {
    const skip: Move = { kind: 'skip', member: OPENER, round: 1 };
    const { state } = play(started(2), skip);
    expect(play(state, skip).last.outcome).toEqual({ kind: 'refused', why: 'already-skipped' });
  });

  it('an answer after the reveal is kept for its author alone', () => {
    const state = play(started(3), answer(1), revealIt()).state;
    const late = play(state, answer(2));
    expect(late.state).toEqual(state);
    expect(late.last.outcome).toEqual({ kind: 'done', done: 'kept-late' });
    expect(late.effects).toEqual([{ kind: 'keep-answer', round: 1, member: memberKey(2), isLate: true }]);
  });

  it('an answer between the end of its time and the reveal still counts', () => {
    const state = started(3);
    const { last } = play(state, { ...answer(2), at: (round(state).endsAt ?? START) + 500 });
    expect(last.outcome).toEqual({ kind: 'done', done: 'answered' });
  });
});
