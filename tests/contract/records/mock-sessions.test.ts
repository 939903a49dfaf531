/** Owns what every implementation of the mock sessions' port promises. */
import { describe, expect, it } from 'vitest';
import { reduce } from '../../../src/core/mock/reduce.ts';
import type { Scores } from '../../../src/core/mock/records.ts';
import { dueAt, END_REASONS, newSession, type SessionState } from '../../../src/core/mock/session.ts';
import type { MockChange, MockSessionDraft } from '../../../src/core/ports/mock-sessions.ts';
import type { Records } from '../../../src/storage/records.ts';
import {
  answer as answering,
  MESSAGE,
  OPENER,
  play,
  revealed,
  START,
  started,
} from '../../support/mock-play.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { HOSTILE_TEXTS, IMPLEMENTATIONS, PLACE, question, sqliteRecords } from './implementations.ts';

const OTHER = 'slack:T1:U2';
const SCORES: Scores = { correctness: 4, depth: 2, clarity: 3 };

const draft = (
  state: SessionState = started(3),
  changes: Partial<MockSessionDraft> = {},
): MockSessionDraft => ({
  place: PLACE,
  language: 'ko',
  questions: [question(), question({ id: 'second' })],
  state,
  now: START,
  ...changes,
});

const create = async (records: Records, state?: SessionState, changes?: Partial<MockSessionDraft>) =>
  (await records.mockSessions.create(draft(state, changes), () => [])).session;

const change = (state: SessionState, more: Partial<MockChange> = {}): MockChange => ({
  state,
  deliveries: [],
  refreshes: [],
  ...more,
});

const said = (
  text: string,
  more: { round?: number; member?: string; isLate?: boolean; at?: number } = {},
) => ({
  round: 1,
  member: OPENER,
  text,
  isLate: false,
  at: START,
  ...more,
});

const delivery = (key: string) =>
  ({
    key,
    kind: 'recap',
    subject: 'p1/1',
    destination: { kind: 'thread', place: PLACE, threadId: '1.1' },
    expiresAt: null,
    notBefore: START,
  }) as const;

describe.each(IMPLEMENTATIONS)('mock sessions in %s', (_, open) => {
  it('come back as they were made, with the lobby’s message to be sent', async () => {
    const records = await open();
    const opened = await records.mockSessions.create(draft(), (id) => [delivery(`mock:${id}/lobby`)]);
    const made = opened.session;
    expect(opened.isNew).toBe(true);
    const { now, ...kept } = draft();
    expect(made).toEqual({ ...kept, id: made.id, createdAt: now, version: 1 });
    expect(await records.mockSessions.find(made.id)).toEqual(made);
    expect(await records.deliveries.findByKey(`mock:${made.id}/lobby`)).not.toBeNull();
    expect(await records.mockSessions.find('m999')).toBeNull();
    expect(await records.mockSessions.find('s1')).toBeNull();
  });

  it('open once where two that are the same are opened at one moment, and again once that one is over', async () => {
    const records = await open();
    const openOne = (changes: Partial<MockSessionDraft> = {}) =>
      records.mockSessions.create(
        draft(started(3), changes),
        (id) => [delivery(`mock:${id}/lobby`)],
        ({ language }) => language === 'ko',
      );
    const both = await Promise.all([openOne(), openOne()]);
    const [first, second] = both.toSorted((a, b) => Number(b.isNew) - Number(a.isNew));
    if (first === undefined) throw new Error('none was opened');
    expect(second).toEqual({ session: first.session, isNew: false });
    expect(await records.mockSessions.openIn(PLACE)).toHaveLength(1);
    const elsewhere = { place: { ...PLACE, channelId: 'C9' } };
    expect((await openOne(elsewhere)).isNew).toBe(true);
    const over = play(first.session.state, { kind: 'thread-deleted' }).state;
    await records.mockSessions.commit(first.session.id, 1, change(over), START);
    expect((await openOne()).isNew).toBe(true);
  });

  it('come back however they ended', async () => {
    const records = await open();
    const made = await create(records);
    for (const [at, reason] of END_REASONS.entries()) {
      const state: SessionState = { ...made.state, phase: { kind: 'ended', reason, at: START } };
      await records.mockSessions.commit(made.id, made.version + at, change(state), START);
      expect(await records.mockSessions.find(made.id)).toMatchObject({ state: { phase: { reason } } });
    }
  });

  it('keep every state that a session can be in', async () => {
    const records = await open();
    const fresh = newSession({
      seed: '',
      rounds: 1,
      minutes: 0,
      opener: { key: OPENER, name: '' },
      now: START,
    });
    const ended = play(revealed(4), { kind: 'thread-deleted' }).state;
    for (const state of [fresh, started(8), revealed(5), ended]) {
      const made = await create(records, state);
      expect((await records.mockSessions.find(made.id))?.state).toEqual(state);
    }
  });

  it('change once a version: who comes second changes nothing and says nothing', async () => {
    const records = await open();
    const { id, state } = await create(records);
    const first = change(play(state, answering(1)).state, { answers: [said('first')] });
    const second = change(play(state, answering(2)).state, {
      answers: [said('second', { member: OTHER })],
      ratings: [{ round: 1, author: OPENER, rater: OTHER, scores: SCORES, feedback: '', at: START }],
      reviews: [{ round: 1, member: OTHER, score: 100, at: START }],
      deliveries: [delivery('second')],
    });
    expect(await records.mockSessions.commit(id, 1, first, START)).not.toBeNull();
    expect(await records.mockSessions.commit(id, 1, second, START)).toBeNull();
    expect(await records.mockSessions.commit('m999', 1, second, START)).toBeNull();
    expect(await records.mockSessions.find(id)).toMatchObject({ version: 2, state: first.state });
    expect((await records.mockSessions.answers(id)).map(({ text }) => text)).toEqual(['first']);
    expect(await records.mockSessions.ratings(id)).toEqual([]);
    expect(await records.mockSessions.reviews(OTHER)).toEqual([]);
    expect(await records.deliveries.findByKey('second')).toBeNull();
  });

  it('lose no click when many come at the same time and each tries again', async () => {
    const records = await open();
    const { id } = await create(records, started(8));
    const click = async (number: number): Promise<void> => {
      for (;;) {
        const session = await records.mockSessions.find(id);
        if (session === null) throw new Error('gone');
        const { state, effects } = reduce(session.state, {
          kind: 'answer',
          member: `slack:T1:U${number}`,
          round: 1,
          at: START,
        });
        const reveals = effects.some((effect) => effect.kind === 'speak');
        const made = change(state, {
          answers: [said(`by ${number}`, { member: `slack:T1:U${number}` })],
          deliveries: reveals ? [delivery('reveal')] : [],
        });
        if ((await records.mockSessions.commit(id, session.version, made, START)) !== null) return;
      }
    };
    await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(click));
    const session = await records.mockSessions.find(id);
    expect(session?.state.played[0]?.answered).toHaveLength(8);
    expect(session?.state.phase.kind).toBe('rating');
    expect(session?.version).toBe(9);
    expect(await records.mockSessions.answers(id)).toHaveLength(8);
    expect(await records.deliveries.findByKey('reveal')).not.toBeNull();
  });

  it('are due when their state says so, and never once they have ended', async () => {
    const records = await open();
    expect(await records.mockSessions.nextAt()).toBeNull();
    const slow = await create(records, started(3, { minutes: 60 }));
    const soon = await create(records, started(3, { minutes: 1 }));
    const over = await create(records, play(revealed(3), { kind: 'thread-deleted' }).state);
    const at = dueAt(soon.state) ?? 0;
    expect(await records.mockSessions.nextAt()).toBe(at);
    expect(await records.mockSessions.due(at - 1, 9)).toEqual([]);
    expect(await records.mockSessions.due(at, 9)).toEqual([soon]);
    expect((await records.mockSessions.due(at + 99 * 60_000, 9)).map(({ id }) => id)).toEqual([
      soon.id,
      slow.id,
    ]);
    expect(await records.mockSessions.due(at + 99 * 60_000, 1)).toEqual([soon]);
    const ended = play(soon.state, { kind: 'thread-deleted' }).state;
    await records.mockSessions.commit(soon.id, 1, change(ended), START);
    expect((await records.mockSessions.openIn(PLACE)).map(({ id }) => id)).toEqual([slow.id]);
    expect(over.id).not.toBe(slow.id);
    expect(await records.mockSessions.nextAt()).toBe(dueAt(slow.state));
  });

  it('are found by their channel and by their members, several at once', async () => {
    const records = await open();
    const first = await create(records);
    const second = await create(records, started(2));
    const elsewhere = await create(records, started(2), { place: { ...PLACE, channelId: 'C2' } });
    await create(records, started(2), { place: { ...PLACE, surface: 'discord' } });
    const ids = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id);
    expect(ids(await records.mockSessions.openIn(PLACE))).toEqual([first.id, second.id]);
    expect(ids(await records.mockSessions.openIn({ ...PLACE, channelId: 'C2' }))).toEqual([elsewhere.id]);
    expect(ids(await records.mockSessions.ofMember('slack:T1:U3', 9))).toEqual([first.id]);
    expect(await records.mockSessions.ofMember(OPENER, 2)).toHaveLength(2);
    expect(await records.mockSessions.ofMember('slack:T1:U9', 9)).toEqual([]);
    const joined = play(second.state, { kind: 'join', member: 'slack:T1:U9', name: 'Late' }).state;
    await records.mockSessions.commit(second.id, 1, change(joined), START);
    expect(ids(await records.mockSessions.ofMember('slack:T1:U9', 9))).toEqual([second.id]);
  });

  it('keep one answer a member and round, the last words, and whatever they are', async () => {
    const records = await open();
    const { id, state } = await create(records);
    let version = 1;
    for (const [at, text] of HOSTILE_TEXTS.entries()) {
      const one = change(state, { answers: [said(text, { at: START + at })] });
      await records.mockSessions.commit(id, version, one, START);
      version += 1;
      const [kept, ...more] = await records.mockSessions.answers(id);
      expect(kept).toMatchObject({
        text,
        firstAt: START,
        editedAt: START + at,
        isLate: false,
        sessionId: id,
      });
      expect(more).toEqual([]);
      expect(await records.mockSessions.answer(kept?.id ?? '')).toEqual(kept);
    }
    const late = change(state, { answers: [said('late', { member: OTHER, isLate: true, round: 2 })] });
    await records.mockSessions.commit(id, version, late, START);
    expect(await records.mockSessions.answers(id, 2)).toMatchObject([{ member: OTHER, isLate: true }]);
    expect(await records.mockSessions.answer('r999')).toBeNull();
  });

  it('keep one rating a rater and answer, and leave out one of an answer that is gone', async () => {
    const records = await open();
    const { id, state } = await create(records, revealed(3));
    const rating = { round: 1, author: OPENER, rater: OTHER, scores: SCORES, feedback: 'why?', at: START };
    const better: Scores = { correctness: 4, depth: 4, clarity: 4 };
    await records.mockSessions.commit(
      id,
      1,
      change(state, { answers: [said('words')], ratings: [rating] }),
      START,
    );
    await records.mockSessions.commit(
      id,
      2,
      change(state, {
        ratings: [
          { ...rating, scores: better },
          { ...rating, author: OTHER },
        ],
      }),
      START,
    );
    const [answer] = await records.mockSessions.answers(id);
    expect(await records.mockSessions.ratings(id)).toEqual([
      { ...rating, scores: better, answerId: answer?.id ?? '' },
    ]);
    expect(await records.mockSessions.ratings(id, 2)).toEqual([]);
  });

  it('keep what is to be reviewed, lowest first', async () => {
    const records = await open();
    const { id, state } = await create(records, revealed(3));
    const review = (round: number, score: number) => ({ round, member: OPENER, score, at: START });
    await records.mockSessions.commit(
      id,
      1,
      change(state, { reviews: [review(1, 233), review(2, 133)] }),
      START,
    );
    expect((await records.mockSessions.reviews(OPENER)).map(({ score }) => score)).toEqual([133, 233]);
    expect(await records.mockSessions.reviews(OTHER)).toEqual([]);
  });
});

describe('mock sessions in one file', () => {
  it('are there after a restart, for another process too', async () => {
    const file = `${tempFolder()}/prepbot.sqlite`;
    const one = await sqliteRecords(file);
    const { id, state } = await create(one);
    const two = await sqliteRecords(file);
    const moved = play(state, { kind: 'placed', message: { ...MESSAGE, messageId: '2.2' } }).state;
    expect(await two.mockSessions.commit(id, 1, change(moved), START)).not.toBeNull();
    expect(await one.mockSessions.commit(id, 1, change(state), START)).toBeNull();
    expect((await one.mockSessions.find(id))?.state).toEqual(moved);
  });
});
