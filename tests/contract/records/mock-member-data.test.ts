/** Owns what is kept on a member of mock interviews: all of it is shown to them, and all of it goes. */
import { describe, expect, it } from 'vitest';
import { messagesIn } from '../../../src/core/i18n/locale.ts';
import { mayReadScores } from '../../../src/core/mock/may-read.ts';
import type { MockSession, Scores } from '../../../src/core/mock/records.ts';
import type { SessionState } from '../../../src/core/mock/session.ts';
import type { Records } from '../../../src/storage/records.ts';
import {
  answer,
  join,
  memberKey,
  OPENER,
  play,
  revealed,
  revealIt,
  START,
  started,
} from '../../support/mock-play.ts';
import { IMPLEMENTATIONS, PLACE, question } from './implementations.ts';

const ME = memberKey(2);
const THIRD = memberKey(3);
const SCORES: Scores = { correctness: 1, depth: 2, clarity: 2 };
const WORDS = 'mine and nobody else’s';
const FEEDBACK = 'what I wrote to somebody';
const TRACES = [ME, 'Member 2', WORDS, FEEDBACK];

async function make(records: Records, state: SessionState): Promise<MockSession> {
  const draft = { place: PLACE, language: 'en', questions: [question()], state, now: START } as const;
  return (await records.mockSessions.create(draft, () => [])).session;
}

const said = (member: string, text: string, isLate = false) => ({
  round: 1,
  member,
  text,
  isLate,
  at: START,
});
const rated = (author: string, rater: string, feedback: string) => ({
  round: 1,
  author,
  rater,
  scores: SCORES,
  feedback,
  at: START,
});

/** One session that is over, in which they did everything that leaves a trace; and one in the middle of a round. */
async function seed(records: Records): Promise<{ readonly over: MockSession; readonly open: MockSession }> {
  const over = await make(records, revealed(3));
  await records.mockSessions.commit(
    over.id,
    1,
    {
      state: play(over.state, { kind: 'thread-deleted' }).state,
      answers: [said(OPENER, 'theirs'), said(ME, WORDS), said(THIRD, 'another')],
      ratings: [rated(OPENER, ME, FEEDBACK), rated(ME, THIRD, 'to me'), rated(OPENER, THIRD, 'to them')],
      reviews: [
        { round: 1, member: ME, score: 167, at: START },
        { round: 1, member: OPENER, score: 167, at: START },
      ],
      deliveries: [],
      refreshes: [],
    },
    START,
  );
  const open = await make(records, play(started(3), answer(2), answer(1)).state);
  await records.mockSessions.commit(
    open.id,
    1,
    { state: open.state, answers: [said(ME, WORDS), said(OPENER, 'hidden')], deliveries: [], refreshes: [] },
    START,
  );
  return { over, open };
}

const find = async (records: Records, { id }: MockSession): Promise<MockSession> => {
  const found = await records.mockSessions.find(id);
  if (found === null) throw new Error(`no session ${id}`);
  return found;
};

describe.each(IMPLEMENTATIONS)('what is kept on a member of mock interviews in %s', (_, create) => {
  it('is shown, all of it: answers, ratings given, feedback received without its raters, what to review', async () => {
    const records = await create();
    await seed(records);
    const kept = await records.memberData.of(ME);
    expect(Object.keys(kept).toSorted()).toEqual(
      ['mockAnswers', 'mockFeedback', 'mockRatings', 'mockReviews', 'mockSessions'].toSorted(),
    );
    expect(kept['mockAnswers']).toMatchObject([{ text: WORDS }, { text: WORDS }]);
    expect(kept['mockRatings']).toMatchObject([{ feedback: FEEDBACK }]);
    expect(kept['mockFeedback']).toMatchObject([{ feedback: 'to me' }]);
    expect(kept['mockReviews']).toMatchObject([{ score: 167 }]);
    expect(kept['mockSessions']).toMatchObject([
      { name: 'Member 2', opened: 0 },
      { name: 'Member 2', opened: 0 },
    ]);
    expect((await records.memberData.of(OPENER))['mockSessions']).toMatchObject([
      { opened: 1 },
      { opened: 1 },
    ]);
    for (const locale of ['en', 'ko'] as const)
      expect(Object.keys(messagesIn(locale).privacy.tables)).toEqual(
        expect.arrayContaining(Object.keys(kept)),
      );
    expect(JSON.stringify(kept)).not.toMatch(/theirs|hidden|to them|U3/u);
    expect(await records.memberData.of(memberKey(9))).toEqual({});
  });

  it('tells what was said of them in an order that does not tell by whom', async () => {
    const orders = await Promise.all(
      (['yes', 'no'] as const).map(async (first) => {
        const records = await create();
        const over = await make(records, play(revealed(3), { kind: 'thread-deleted' }).state);
        const second = first === 'yes' ? 'no' : 'yes';
        const ratings = [rated(ME, OPENER, first), rated(ME, THIRD, second)];
        const change = { state: over.state, answers: [said(ME, WORDS)], deliveries: [], refreshes: [] };
        await records.mockSessions.commit(over.id, 1, { ...change, ratings }, START);
        return (await records.memberData.of(ME))['mockFeedback']?.map(({ feedback }) => feedback);
      }),
    );
    expect(orders).toEqual([
      ['no', 'yes'],
      ['no', 'yes'],
    ]);
  });

  it('holds no feedback before the session is over', async () => {
    const records = await create();
    const session = await make(records, revealed(3));
    const change = { state: session.state, answers: [said(ME, WORDS)], deliveries: [], refreshes: [] };
    const ratings = [rated(ME, THIRD, 'to me')];
    await records.mockSessions.commit(session.id, 1, { ...change, ratings }, START);
    expect((await records.memberData.of(ME))['mockFeedback']).toBeUndefined();
  });

  it('goes, all of it, and an answer that others saw leaves an empty place', async () => {
    const records = await create();
    const { over, open } = await seed(records);
    const { rows } = await records.memberData.forget(ME, START);
    expect(rows).toBeGreaterThanOrEqual(6);
    expect(await records.memberData.of(ME)).toEqual({});
    const left = [
      await find(records, over),
      await find(records, open),
      await records.mockSessions.answers(over.id),
      await records.mockSessions.answers(open.id),
      await records.mockSessions.ratings(over.id),
    ];
    for (const trace of TRACES) expect(JSON.stringify(left)).not.toContain(trace);
    expect((await records.mockSessions.answers(over.id)).map(({ text }) => text)).toEqual([
      'theirs',
      '',
      'another',
    ]);
    expect((await records.mockSessions.answers(open.id)).map(({ text }) => text)).toEqual(['hidden']);
    expect((await records.mockSessions.ratings(over.id)).map(({ feedback }) => feedback)).toEqual([
      'to them',
    ]);
    expect(await records.mockSessions.ofMember(ME, 9)).toEqual([]);
    expect(await records.mockSessions.reviews(OPENER)).toHaveLength(1);
    expect((await records.memberData.forget(ME, START)).rows).toBe(0);
  });

  it('goes from what was said of the session as well: all of it is drawn anew, and nothing of another session', async () => {
    const records = await create();
    const { over } = await seed(records);
    const other = await make(records, started(1));
    const subjects = ['lobby', 'reveal/1/1', 'report'].map((what) => `${over.id}/${what}`);
    const drafts = [...subjects, `${other.id}/lobby`, `${over.id}0/lobby`].map((subject) => ({
      ...{ key: `mock:${subject}`, kind: 'mock' as const, subject, expiresAt: null, notBefore: START },
      destination: { kind: 'channel' as const, place: PLACE },
    }));
    await records.deliveries.add(drafts, START);
    for (const { id, subject } of await records.deliveries.claim(START, 'sender', 9, 'slack')) {
      const message = { channelId: 'C1', messageId: subject, threadId: null };
      await records.deliveries.move(id, 'sending', { to: 'sent', message });
    }
    await records.memberData.forget(ME, START);
    const marked = await records.refreshes.due(START, 99);
    expect(marked.map(({ kind, subject }) => [kind, subject]).toSorted()).toEqual(
      subjects.map((subject) => ['mock', subject]).toSorted(),
    );
  });

  it('leaves a session that the others can go on with, and come back to', async () => {
    const records = await create();
    const { open } = await seed(records);
    const before = await find(records, open);
    await records.memberData.forget(ME, START);
    const after = await find(records, open);
    const stale = { state: before.state, deliveries: [], refreshes: [] };
    expect(await records.mockSessions.commit(open.id, before.version, stale, START)).toBeNull();
    expect(after.state.played[0]?.answered).toEqual([OPENER]);
    const { state } = play(after.state, join(2), answer(2), revealIt());
    expect(state.phase.kind).toBe('rating');
    const change = { state, answers: [said(ME, 'again')], deliveries: [], refreshes: [] };
    expect(await records.mockSessions.commit(open.id, after.version, change, START)).not.toBeNull();
    expect((await records.mockSessions.ofMember(ME, 9)).map(({ id }) => id)).toEqual([open.id]);
  });

  it('is due at once where nobody is left, or nobody is waited for any more', async () => {
    const records = await create();
    const alone = await make(records, started(1));
    const waiting = await make(records, play(started(3, { minutes: 0 }), answer(1), answer(3)).state);
    await make(records, started(3));
    await records.memberData.forget(OPENER, START);
    await records.memberData.forget(ME, START);
    const due = await records.mockSessions.due(START + 60_000, 9);
    expect(due.map(({ id }) => id)).toEqual([alone.id, waiting.id]);
    const ends = due.map(({ state }) => play(state, { kind: 'timer', at: START + 60_000 }));
    expect(ends.map(({ state }) => state.phase)).toMatchObject([
      { kind: 'ended', reason: 'empty' },
      { kind: 'rating' },
    ]);
  });

  it('leaves no rating to give or to wait for where the rater or the answer is gone', async () => {
    const records = await create();
    const session = await make(records, revealed(3));
    expect(session.state.played[0]?.ratings).toHaveLength(6);
    await records.memberData.forget(ME, START);
    const { state } = await find(records, session);
    const rate = (member: string, author: string) => ({ kind: 'rate' as const, member, author, round: 1 });
    const rated = play(state, rate(OPENER, THIRD), rate(THIRD, OPENER)).state;
    expect(rated.played[0]?.ratings.map(({ isGiven }) => isGiven)).toEqual([true, true]);
    expect(mayReadScores(rated, OPENER, { round: 1, author: OPENER })).toBe(true);
  });

  it('takes its opener out: any participant steers from then on', async () => {
    const records = await create();
    const { open } = await seed(records);
    await records.memberData.forget(OPENER, START);
    const { state } = await find(records, open);
    const asked = play(state, { kind: 'end', member: THIRD, isOrganiser: false });
    expect(asked.state.phase).toMatchObject({ kind: 'ended', reason: 'asked' });
  });
});
