/** Owns what every implementation of the posts port promises. */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Notice } from '../../../src/core/ports/notices.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import {
  answer,
  claimOf,
  DAY,
  DUE,
  HOSTILE_TEXTS,
  IMPLEMENTATIONS,
  message,
  MINUTE,
  PLACE,
  postDraft,
  posted,
  question,
  read,
  recapDraft,
  schedule,
  shown,
  sqliteRecords,
} from './implementations.ts';

const CHANGE = { at: DUE, by: { memberId: 'U1', name: '민지' }, kind: 'asked_now', detail: '' } as const;

describe.each(IMPLEMENTATIONS)('a claim in %s', (_, create) => {
  it('makes the post, its delivery and the next due time together', async () => {
    const records = await create();
    const made = await schedule(records);
    expect(await records.posts.claim([claimOf(made)], DUE + 1)).toEqual([true]);
    const [post] = await records.posts.list(made.id, 10);
    expect(post).toEqual({
      ...{ id: post?.id, scheduleId: made.id, number: 1, kind: 'scheduled', dueAt: DUE, date: '2026-11-23' },
      ...{ state: 'due', question: question(), message: null, outAt: null },
      ...{ recapDueAt: DUE + DAY, closedAt: null },
    });
    expect(post?.id).toMatch(/^p\d{1,11}$/u);
    expect(await records.deliveries.findByKey(`post:${post?.id ?? ''}`)).toMatchObject({
      ...{ kind: 'post', subject: post?.id, state: 'due', attempts: 0, createdAt: DUE + 1 },
      ...{ nextAttemptAt: DUE + 1, expiresAt: DUE + 180 * MINUTE },
      destination: { kind: 'channel', place: PLACE },
    });
    expect(await read(records, made.id)).toMatchObject({
      ...{ nextDueAt: DUE + DAY, version: made.version + 1, state: 'active' },
    });
  });

  it('posts the question once when ten workers tick together', async () => {
    const records = await create();
    const made = await schedule(records);
    const all = await Promise.all(
      Array.from({ length: 10 }, () => records.posts.claim([claimOf(made)], DUE)),
    );
    expect(all.flat().filter(Boolean)).toHaveLength(1);
    expect(await records.posts.list(made.id, 10)).toHaveLength(1);
    expect((await records.deliveries.count(0)).due).toBe(1);
  });

  it('is lost after any change to its schedule', async () => {
    const records = await create();
    const made = await schedule(records);
    await records.schedules.change(made.id, made.version, { skips: ['2026-11-23'] }, null);
    expect(await records.posts.claim([claimOf(made)], DUE)).toEqual([false]);
    expect(await records.posts.list(made.id, 10)).toEqual([]);
    expect((await read(records, made.id)).nextDueAt).toBe(DUE);
  });

  it('is lost on a schedule that was stopped, or never was', async () => {
    const records = await create();
    const made = await schedule(records);
    const stopped = await records.schedules.change(made.id, 1, { state: 'stopped', nextDueAt: null }, null);
    const claims = [
      claimOf({ ...made, version: stopped?.version ?? 0 }),
      claimOf({ ...made, id: 's999' }),
      claimOf({ ...made, id: "s1'; drop table posts" }),
    ];
    expect(await records.posts.claim(claims, DUE)).toEqual([false, false, false]);
  });

  it('makes no second post for an occurrence, and the schedule goes on', async () => {
    const records = await create();
    const { schedule: after } = await posted(records);
    const again = claimOf(after, { post: postDraft({ dueAt: DUE }), nextDueAt: DUE + 2 * DAY });
    expect(await records.posts.claim([again], DUE)).toEqual([true]);
    expect(await records.posts.list(after.id, 10)).toHaveLength(1);
    expect((await records.deliveries.count(0)).due).toBe(1);
    expect((await read(records, after.id)).nextDueAt).toBe(DUE + 2 * DAY);
  });

  it('takes effect for each schedule by itself, and numbers each one’s posts', async () => {
    const records = await create();
    const places = ['C1', 'C2', 'C3'].map((channelId) => ({ ...PLACE, channelId }));
    const all = await Promise.all(places.map((place) => schedule(records, { place })));
    const claims = all.map((one) => claimOf(one));
    const [first, second, third] = claims;
    if (first === undefined || second === undefined || third === undefined) throw new Error('three');
    const lost = { ...second, version: 7 };
    expect(await records.posts.claim([first, lost, third, first], DUE)).toEqual([true, false, true, false]);
    for (const one of [all[0], all[2]]) {
      if (one === undefined) throw new Error('one');
      await records.posts.claim([claimOf(await read(records, one.id))], DUE + DAY);
      expect((await records.posts.list(one.id, 10)).map(({ number }) => number)).toEqual([2, 1]);
    }
  });

  it('records what was missed without a number, once', async () => {
    const records = await create();
    const made = await schedule(records);
    const missed = [
      { dueAt: DUE - 2 * DAY, date: '2026-11-21' },
      { dueAt: DUE - DAY, date: '2026-11-22' },
    ];
    await records.posts.claim([claimOf(made, { missed })], DUE);
    await records.posts.claim([claimOf(await read(records, made.id), { missed, post: null })], DUE);
    const list = await records.posts.list(made.id, 10);
    expect(list.map(({ state, number, date }) => [state, number, date])).toEqual([
      ['due', 1, '2026-11-23'],
      ['missed', null, '2026-11-22'],
      ['missed', null, '2026-11-21'],
    ]);
    expect(await records.posts.count(0)).toEqual({ expected: 3, out: 0, missed: 2 });
  });

  it('pauses a schedule with a line in its history, its notice and whatever else is said', async () => {
    const records = await create();
    const made = await schedule(records);
    const notice: Omit<Notice, 'id'> = {
      ...{
        scheduleId: made.id,
        postId: null,
        kind: 'paused',
        reason: 'deck_empty',
        deliveryId: null,
        at: DUE,
      },
    };
    const claim = claimOf(made, {
      ...{ post: null, pause: 'deck_empty', nextDueAt: null, deliveries: [recapDraft('p77')] },
      notices: [{ key: `paused:${made.id}:1`, notice }],
    });
    expect(await records.posts.claim([claim], DUE)).toEqual([true]);
    expect(await read(records, made.id)).toMatchObject({
      ...{ state: 'paused', pauseReason: 'deck_empty', pausedUntil: null, nextDueAt: null },
    });
    const [line] = await records.schedules.changes(made.id, 1);
    expect(line).toEqual({ at: DUE, by: null, kind: 'paused', detail: 'deck_empty' });
    expect(await records.deliveries.findByKey('recap:p77/1')).not.toBeNull();
    const told = await records.deliveries.findByKey(`notice:paused:${made.id}:1`);
    expect(await records.notices.find(told?.subject ?? '')).toMatchObject({ reason: 'deck_empty' });
  });

  it('lets a schedule go on whose pause is over, with a line in its history', async () => {
    const records = await create();
    const made = await schedule(records);
    const pause = { state: 'paused', pauseReason: 'asked', pausedUntil: DUE, nextDueAt: null } as const;
    const paused = await records.schedules.change(made.id, 1, pause, null);
    if (paused === null) throw new Error('paused');
    await records.posts.claim([claimOf(paused)], DUE);
    expect(await read(records, made.id)).toMatchObject({
      ...{ state: 'active', pauseReason: null, pausedUntil: null, nextDueAt: DUE + DAY },
    });
    expect((await records.schedules.changes(made.id, 1))[0]).toMatchObject({ kind: 'resumed', by: null });
  });

  it('works for more schedules than one statement holds', async () => {
    const records = await create();
    const made = [];
    for (let at = 0; at < 450; at += 1)
      made.push(await schedule(records, { place: { ...PLACE, channelId: `C${at}` } }));
    const fits = await records.posts.claim(
      made.map((one) => claimOf(one)),
      DUE,
    );
    expect(fits.every(Boolean)).toBe(true);
    expect((await records.deliveries.count(0)).due).toBe(450);
    expect((await records.posts.count(0)).expected).toBe(450);
  });
});

it('posts the question once when two programs tick together on one file', async () => {
  const file = path.join(tempFolder(), 'prepbot.sqlite');
  const [one, other] = [await sqliteRecords(file), await sqliteRecords(file)];
  for (let round = 0; round < 20; round += 1) {
    const made = await schedule(one, { place: { ...PLACE, channelId: `C${round}` } });
    const fits = await Promise.all([one, other].map(({ posts }) => posts.claim([claimOf(made)], DUE)));
    expect(fits.flat().filter(Boolean)).toHaveLength(1);
    expect(await other.posts.list(made.id, 10)).toHaveLength(1);
  }
  expect((await one.deliveries.count(0)).due).toBe(20);
});

describe.each(IMPLEMENTATIONS)('posts in %s', (_, create) => {
  it('are asked beside the schedule without moving it', async () => {
    const records = await create();
    const { schedule: before } = await posted(records);
    const draft = postDraft({ kind: 'now', dueAt: DUE + 7 });
    const post = await records.posts.addNow(before.id, draft, { ...CHANGE, at: DUE + 7 });
    expect(post).toMatchObject({ number: 2, kind: 'now', state: 'due' });
    expect(await records.posts.addNow(before.id, draft, CHANGE)).toBeNull();
    expect(await read(records, before.id)).toEqual(before);
    expect(await records.deliveries.findByKey(`post:${post?.id ?? ''}`)).toMatchObject({ state: 'due' });
    const lines = await records.schedules.changes(before.id, 10);
    expect(lines.map(({ kind }) => kind)).toEqual(['asked_now', 'set']);
    expect(await records.posts.count(0)).toEqual({ expected: 1, out: 0, missed: 0 });
  });

  it('are out once people see them, however often that is told', async () => {
    const records = await create();
    const { post } = await posted(records);
    await records.posts.markOut(post.id, message('1.1'), DUE + 1000);
    await records.posts.markThread(post.id, 'thread');
    await records.posts.markOut(post.id, message('1.1'), DUE + 9000);
    expect(await records.posts.find(post.id)).toMatchObject({
      ...{ state: 'out', outAt: DUE + 1000, message: message('1.1', 'thread') },
    });
    await records.posts.markMissed(post.id);
    expect((await records.posts.find(post.id))?.state).toBe('out');
    expect(await records.posts.count(0)).toEqual({ expected: 1, out: 1, missed: 0 });
  });

  it('that never went out have no recap to come', async () => {
    const records = await create();
    const { post, schedule: made } = await posted(records);
    await records.posts.markMissed(post.id);
    expect(await records.posts.find(post.id)).toMatchObject({ state: 'missed', recapDueAt: null });
    expect(await records.posts.asked(made.id)).toEqual([]);
    expect(await records.posts.dueRecaps(DUE + 9 * DAY, 10)).toEqual([]);
  });

  it('are listed newest first, page by page', async () => {
    const records = await create();
    let made = await schedule(records);
    for (let day = 0; day < 5; day += 1) {
      await records.posts.claim([claimOf(made)], DUE);
      made = await read(records, made.id);
    }
    const numbers = async (limit: number, before?: number) =>
      (await records.posts.list(made.id, limit, before)).map(({ number }) => number);
    expect(await numbers(2)).toEqual([5, 4]);
    expect(await numbers(9, DUE + 3 * DAY)).toEqual([3, 2, 1]);
    expect(await numbers(9, DUE)).toEqual([]);
  });

  it('tell the draw what was asked, how many answered and how well', async () => {
    const records = await create();
    const { schedule: made, post } = await posted(records);
    const second = { ...postDraft({ dueAt: DUE + DAY }), question: question({ id: 'b', topicId: 't' }) };
    await records.posts.claim([claimOf(made, { post: second })], DUE + DAY);
    for (const [member, grade] of [
      ['U1', 'again'],
      ['U2', 'hard'],
      ['U3', 'easy'],
    ] as const) {
      await records.answers.keep(answer(post.id, { member }));
      await records.answers.grade(post.id, member, grade, DUE);
    }
    expect(await records.posts.asked(made.id)).toEqual([
      { id: 'redis-stale-price', topicId: 'databases', answers: 3, grade: 44 },
      { id: 'b', topicId: 't', answers: 0, grade: null },
    ]);
  });

  it('are closed once, with the recap and the post’s new face', async () => {
    const records = await create();
    const { post, delivery } = await shown(records);
    expect(await records.posts.dueRecaps(DUE + DAY - 1, 10)).toEqual([]);
    expect((await records.posts.dueRecaps(DUE + DAY, 10)).map(({ id }) => id)).toEqual([post.id]);
    const close = () => records.posts.close(post.id, DUE + DAY, [recapDraft(post.id)]);
    const closed = await Promise.all(Array.from({ length: 10 }, close));
    expect(closed.filter(Boolean)).toHaveLength(1);
    expect(await records.posts.dueRecaps(DUE + 2 * DAY, 10)).toEqual([]);
    expect((await records.posts.find(post.id))?.closedAt).toBe(DUE + DAY);
    expect(await records.deliveries.findByKey(`recap:${post.id}/1`)).toMatchObject({ state: 'due' });
    expect(await records.refreshes.due(DUE + DAY, 10)).toMatchObject([
      { kind: 'post', subject: post.id, message: message('1.1'), stamp: delivery.id },
    ]);
  });

  it('that are not out yet have no recap, and those longest due come first', async () => {
    const records = await create();
    const ids = [];
    for (const [at, channelId] of ['C1', 'C2', 'C3'].entries()) {
      const { post } = await posted(records, {
        place: { ...PLACE, channelId },
        nextDueAt: DUE - at * MINUTE,
      });
      if (at < 2) await records.posts.markOut(post.id, message(`${at}`), DUE);
      ids.push(post.id);
    }
    expect((await records.posts.dueRecaps(DUE + DAY, 10)).map(({ id }) => id)).toEqual([ids[1], ids[0]]);
    expect(await records.posts.dueRecaps(DUE + DAY, 1)).toHaveLength(1);
  });

  it('hold any text', async () => {
    const records = await create();
    const made = await schedule(records);
    const texts = HOSTILE_TEXTS.map((line) => question({ line, company: line }));
    for (const [at, one] of texts.entries())
      await records.posts.addNow(made.id, postDraft({ dueAt: at, question: one }), CHANGE);
    const kept = (await records.posts.list(made.id, 10)).map((post) => post.question);
    expect(kept.toReversed()).toEqual(texts);
  });

  it('are counted since an instant, for one schedule or all', async () => {
    const records = await create();
    const { schedule: made } = await shown(records);
    await posted(records, { place: { ...PLACE, channelId: 'C2' } });
    expect(await records.posts.count(DUE)).toEqual({ expected: 2, out: 1, missed: 0 });
    expect(await records.posts.count(DUE, made.id)).toEqual({ expected: 1, out: 1, missed: 0 });
    expect(await records.posts.count(DUE + 1)).toEqual({ expected: 0, out: 0, missed: 0 });
  });

  it('nobody knows of are nowhere', async () => {
    const records = await create();
    for (const id of ['p1', 's1', '', "p1'; drop table posts", 'p99999999999'])
      expect(await records.posts.find(id)).toBeNull();
  });
});
