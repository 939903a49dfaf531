/** Owns what every implementation of the schedules port promises. */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Ping } from '../../../src/core/ports/channel-messenger.ts';
import type { SchedulePatch } from '../../../src/core/ports/schedules.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import {
  DAY,
  DUE,
  HOSTILE_TEXTS,
  IMPLEMENTATIONS,
  MINUTE,
  PLACE,
  posted,
  read,
  schedule,
  scheduleDraft,
  shown,
  sqliteRecords,
} from './implementations.ts';

const STOP = { state: 'stopped', nextDueAt: null } as const;
const pause = (pausedUntil: number | null) =>
  ({ state: 'paused', pauseReason: 'asked', pausedUntil, nextDueAt: null }) as const;

describe.each(IMPLEMENTATIONS)('schedules in %s', (_, create) => {
  it('are kept as they were set up, with a line in their history', async () => {
    const records = await create();
    const made = await schedule(records);
    const { now, ...settings } = scheduleDraft();
    expect(made).toEqual({
      ...settings,
      ...{ id: made.id, number: 1, state: 'active', pauseReason: null, pausedUntil: null, skips: [] },
      ...{ createdAt: now, version: 1 },
    });
    expect(made.id).toMatch(/^s\d{1,11}$/u);
    expect(await records.schedules.find(made.id)).toEqual(made);
    expect(await records.schedules.changes(made.id, 10)).toEqual([
      { at: now, by: { memberId: 'U1', name: '민지' }, kind: 'set', detail: '' },
    ]);
  });

  it('are not set up twice the same, however often it is delivered', async () => {
    const records = await create();
    const draft = scheduleDraft({ topicIds: ['b', 'a'] });
    const { rule } = draft;
    const same = {
      ...draft,
      topicIds: ['a', 'b'],
      rule: { zone: rule.zone, days: rule.days, time: rule.time },
    };
    const all = await Promise.all(
      Array.from({ length: 10 }, (__, at) => records.schedules.create(at % 2 === 0 ? draft : same)),
    );
    expect(all.filter((one) => one !== null)).toHaveLength(1);
    expect(await records.schedules.inChannel(PLACE)).toHaveLength(1);
  });

  it.each([
    ['another company', { entryId: 'line' }],
    ['another time', { rule: { time: '10:00', days: [1], zone: 'Asia/Seoul' } }],
    ['another level', { level: 2 }],
    ['other topics', { topicIds: ['a'] }],
    ['another channel', { place: { ...PLACE, channelId: 'C2' } }],
    ['another workspace', { place: { ...PLACE, workspaceId: null } }],
    ['another surface', { place: { ...PLACE, surface: 'playground' } }],
  ] as const)('stand beside each other for %s', async (__, changes) => {
    const records = await create();
    await schedule(records);
    const place = 'place' in changes ? changes.place : PLACE;
    const other = await records.schedules.create(scheduleDraft(changes));
    expect(other?.number).toBe(place === PLACE ? 2 : 1);
    expect(other?.place).toEqual(place);
  });

  it('never give a number twice, also after one was stopped', async () => {
    const records = await create();
    const first = await schedule(records);
    await records.schedules.change(first.id, 1, STOP, null);
    const second = await schedule(records);
    expect([first.number, second.number]).toEqual([1, 2]);
    expect(second.id).not.toBe(first.id);
    expect((await records.schedules.inChannel(PLACE)).map(({ number }) => number)).toEqual([2]);
    expect((await records.schedules.inChannel(PLACE, true)).map(({ number }) => number)).toEqual([1, 2]);
  });

  it('are due when their time has come or their pause is over, longest due first', async () => {
    const records = await create();
    const at = (channelId: string, nextDueAt: number) =>
      schedule(records, { place: { ...PLACE, channelId }, nextDueAt });
    const late = await at('C1', DUE - MINUTE);
    const now = await at('C2', DUE);
    await at('C3', DUE + 1);
    const [over, waiting, asked, stopped] = [
      await at('C4', DUE),
      await at('C5', 0),
      await at('C6', 0),
      await at('C7', 0),
    ];
    await records.schedules.change(over.id, 1, pause(DUE - DAY), null);
    await records.schedules.change(waiting.id, 1, pause(DUE + DAY), null);
    await records.schedules.change(asked.id, 1, pause(null), null);
    await records.schedules.change(stopped.id, 1, STOP, null);
    const due = (await records.schedules.due(DUE, 10)).map(({ id }) => id);
    expect(due).toEqual([over.id, late.id, now.id]);
    expect((await records.schedules.due(DUE, 2)).map(({ id }) => id)).toEqual([over.id, late.id]);
  });

  it('are elsewhere where one that goes on stands on another surface', async () => {
    const records = await create();
    const made = await schedule(records, { place: { ...PLACE, surface: 'discord' } });
    expect(await records.schedules.areElsewhere('discord')).toBe(false);
    expect(await records.schedules.areElsewhere('playground')).toBe(true);
    await records.schedules.change(made.id, 1, STOP, null);
    expect(await records.schedules.areElsewhere('playground')).toBe(false);
  });

  it('take one of ten changes to the same version', async () => {
    const records = await create();
    const made = await schedule(records);
    const by = { memberId: 'U2', name: "'; drop table schedules" };
    const all = await Promise.all(
      Array.from({ length: 10 }, (__, at) => {
        const line = { at, by, kind: 'edited', detail: `late ${at}` } as const;
        return records.schedules.change(made.id, 1, { lateMs: at }, line);
      }),
    );
    const [changed, ...others] = all.filter((one) => one !== null);
    expect(others).toEqual([]);
    expect(changed).toEqual({ ...made, lateMs: changed?.lateMs, version: 2 });
    expect(await read(records, made.id)).toEqual(changed);
    const lines = await records.schedules.changes(made.id, 10);
    expect(lines.map(({ detail }) => detail)).toEqual([`late ${changed?.lateMs ?? ''}`, '']);
    expect(lines[0]?.by).toEqual(by);
    expect(await records.schedules.changes(made.id, 1)).toHaveLength(1);
  });

  it('change every setting, and leave alone what is not named', async () => {
    const records = await create();
    const made = await schedule(records);
    const ping: Ping = { kind: 'group', id: 'S1', name: '백엔드 – 👩‍💻' };
    const patch: SchedulePatch = {
      ...{ entryId: 'line', rule: { time: '21:30', days: [6, 7], zone: 'Europe/Berlin' }, holidays: 'none' },
      ...{ level: 1, topicIds: ['a'], ping, language: 'en', lateMs: 0, skips: ['2026-12-25'] },
      ...{ organiserId: 'U9', organiserName: 'Alice', nextDueAt: DUE + DAY },
    };
    const changed = await records.schedules.change(made.id, 1, patch, null);
    expect(changed).toEqual({ ...made, ...patch, version: 2 });
    const cleared = { ping: null, level: null, topicIds: [], skips: [] };
    expect(await records.schedules.change(made.id, 2, cleared, null)).toEqual({
      ...changed,
      ...cleared,
      version: 3,
    });
    expect(await records.schedules.changes(made.id, 10)).toHaveLength(1);
  });

  it('that are edited into another are known as what they are now', async () => {
    const records = await create();
    const made = await schedule(records);
    await records.schedules.change(made.id, 1, { entryId: 'line' }, null);
    expect(await records.schedules.create(scheduleDraft({ entryId: 'line' }))).toBeNull();
    expect(await records.schedules.create(scheduleDraft())).not.toBeNull();
  });

  it('that stop or pause say when the recaps of their open posts come', async () => {
    const records = await create();
    const { schedule: made, post } = await shown(records);
    const other = await posted(records, { place: { ...PLACE, channelId: 'C2' } });
    await records.schedules.change(made.id, made.version, { ...STOP, openRecapsAt: DUE + 2 * DAY }, null);
    expect((await records.posts.find(post.id))?.recapDueAt).toBe(DUE + 2 * DAY);
    expect((await records.posts.find(other.post.id))?.recapDueAt).toBe(DUE + DAY);
    await records.schedules.change(made.id, made.version + 1, { openRecapsAt: 1 }, null);
    // Never before people have seen it.
    expect((await records.posts.find(post.id))?.recapDueAt).toBe(DUE + 1000);
    await records.posts.close(post.id, DUE + DAY, []);
    await records.schedules.change(made.id, made.version + 2, { openRecapsAt: DUE + 5 * DAY }, null);
    expect((await records.posts.find(post.id))?.recapDueAt).toBe(DUE + 1000);
  });

  it('are counted by what they wait for', async () => {
    const records = await create();
    expect(await records.schedules.count()).toEqual({ active: 0, paused: {} });
    for (const [at, patch] of [{}, {}, pause(null), pause(DUE), STOP].entries()) {
      const made = await schedule(records, { place: { ...PLACE, channelId: `D${at}` } });
      await records.schedules.change(made.id, 1, patch, null);
    }
    const gone = await schedule(records);
    await records.schedules.change(gone.id, 1, { ...pause(null), pauseReason: 'company_gone' }, null);
    expect(await records.schedules.count()).toEqual({ active: 2, paused: { asked: 2, company_gone: 1 } });
  });

  it('hold any text', async () => {
    const records = await create();
    for (const [at, text] of HOSTILE_TEXTS.entries()) {
      const place = { surface: 'discord', workspaceId: text, channelId: text } as const;
      const made = await schedule(records, { place, entryId: text, organiserName: text, topicIds: [text] });
      expect(made).toMatchObject({ place, entryId: text, organiserName: text, topicIds: [text], number: 1 });
      expect(await records.schedules.inChannel(place)).toEqual([made]);
      expect(made.id).toBe(`s${at + 1}`);
    }
  });

  it('nobody knows of are nowhere', async () => {
    const records = await create();
    for (const id of ['s1', 'p1', '', "s1' or 1=1"]) {
      expect(await records.schedules.find(id)).toBeNull();
      expect(await records.schedules.change(id, 1, STOP, null)).toBeNull();
      expect(await records.schedules.changes(id, 1)).toEqual([]);
    }
  });
});

it('a schedule is set up once when two programs are told together', async () => {
  const file = path.join(tempFolder(), 'prepbot.sqlite');
  const [one, other] = [await sqliteRecords(file), await sqliteRecords(file)];
  const all = await Promise.all(
    Array.from({ length: 20 }, (_, at) => (at % 2 === 0 ? one : other).schedules.create(scheduleDraft())),
  );
  expect(all.filter((made) => made !== null)).toHaveLength(1);
});
