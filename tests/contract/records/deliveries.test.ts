/** Owns what every implementation of the deliveries port promises. */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { deliveryId } from '../../../src/core/deliveries/delivery-id.ts';
import type { DeliveryDraft, DeliveryState } from '../../../src/core/deliveries/delivery.ts';
import type { DeliveryStep } from '../../../src/core/ports/deliveries.ts';
import type { Records } from '../../../src/storage/records.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import {
  arrive,
  DAY,
  DUE,
  HOSTILE_TEXTS,
  IMPLEMENTATIONS,
  message,
  PLACE,
  recapDraft,
  sqliteRecords,
} from './implementations.ts';

const draft = (name: string, changes: Partial<DeliveryDraft> = {}): DeliveryDraft => ({
  key: name,
  kind: 'notice',
  subject: 'n1',
  destination: { kind: 'channel', place: { ...PLACE, channelId: name } },
  expiresAt: null,
  notBefore: DUE,
  ...changes,
});
const id = deliveryId;
const keysOf = (all: readonly { readonly key: string }[]) => all.map(({ key }) => key);
const claim = ({ deliveries }: Records, owner = 'one', limit = 100, now = DUE) =>
  deliveries.claim(now, owner, limit, 'slack');

describe.each(IMPLEMENTATIONS)('deliveries in %s', (_, create) => {
  it('are kept once for each key, and wait for their time', async () => {
    const { deliveries } = await create();
    const drafts = [draft('a'), draft('b'), draft('a')];
    expect(await deliveries.add(drafts, DUE - 5)).toBe(2);
    expect(await deliveries.add(drafts, DUE)).toBe(0);
    expect(await deliveries.add([], DUE)).toBe(0);
    const { notBefore, ...same } = draft('a');
    expect(await deliveries.find(id('a'))).toEqual({
      ...same,
      ...{ id: id('a'), state: 'due', attempts: 0, createdAt: DUE - 5, nextAttemptAt: notBefore },
      ...{ owner: null, message: null, failure: null },
    });
    expect(await deliveries.findByKey('a')).toEqual(await deliveries.find(id('a')));
    expect(await deliveries.find('nothing')).toBeNull();
    expect(await deliveries.findByKey("' or 1=1 --")).toBeNull();
  });

  it('are taken oldest first, in the order in which they were written, up to a limit', async () => {
    const records = await create();
    const later = draft('late', { notBefore: DUE + 1 });
    const drafts = [draft('c'), draft('b'), draft('old', { notBefore: DUE - DAY }), draft('a'), later];
    await records.deliveries.add(drafts, DUE);
    const taken = await claim(records, 'one', 3);
    expect(keysOf(taken)).toEqual(['old', 'c', 'b']);
    expect(taken[0]).toMatchObject({ state: 'sending', owner: 'one', attempts: 1, nextAttemptAt: DUE });
    expect(await records.deliveries.find(id('old'))).toEqual(taken[0]);
    expect(keysOf(await claim(records, 'two'))).toEqual(['a']);
    expect(keysOf(await records.deliveries.sending()).toSorted()).toEqual(['a', 'b', 'c', 'old']);
    expect(await claim(records)).toEqual([]);
  });

  it('are taken by surface', async () => {
    const records = await create();
    const place = { surface: 'discord', workspaceId: 'G1', channelId: 'C1' } as const;
    const member = { kind: 'member', surface: 'slack', workspaceId: 'T1', memberId: 'U1' } as const;
    const elsewhere = draft('discord', { destination: { kind: 'thread', place, threadId: 't' } });
    await records.deliveries.add([elsewhere, draft('person', { destination: member }), draft('b')], DUE);
    expect(keysOf(await claim(records))).toEqual(['person', 'b']);
    expect(keysOf(await records.deliveries.claim(DUE, 'one', 9, 'discord'))).toEqual(['discord']);
  });

  it('are each taken by one of ten workers', async () => {
    const records = await create();
    await records.deliveries.add(
      Array.from({ length: 50 }, (__, at) => draft(`d${at}`)),
      DUE,
    );
    const all = await Promise.all(Array.from({ length: 10 }, (__, at) => claim(records, `w${at}`, 7)));
    const keys = keysOf(all.flat());
    expect(keys).toHaveLength(50);
    expect(new Set(keys).size).toBe(50);
  });

  it('to one channel are not sent by two processes at once: neither may overtake the other', async () => {
    const records = await create();
    const thread = draft('thread', { destination: { kind: 'thread', place: PLACE, threadId: '1' } });
    const post = draft('post', { destination: { kind: 'channel', place: PLACE } });
    await records.deliveries.add([post, thread], DUE);
    expect(keysOf(await claim(records, 'one', 1))).toEqual(['post']);
    expect(await claim(records, 'two')).toEqual([]);
    expect(keysOf(await claim(records, 'one'))).toEqual(['thread']);
    await records.deliveries.move(id('thread'), 'sending', { to: 'due', at: DUE });
    await records.deliveries.move(id('post'), 'sending', { to: 'sent', message: message('1') });
    expect(keysOf(await claim(records, 'two'))).toEqual(['thread']);
  });

  it('go from one state to another only if they are still in the first, and still that process’s', async () => {
    const { deliveries, ...records } = await create();
    await deliveries.add([draft('a')], DUE);
    const sent: DeliveryStep = { to: 'sent', message: message('1') };
    expect(await deliveries.move(id('a'), 'sending', sent)).toBe(false);
    await claim({ deliveries, ...records });
    expect(await deliveries.move(id('a'), 'sending', sent, 'two')).toBe(false);
    expect(await deliveries.find(id('a'))).toMatchObject({ state: 'sending', message: null });
    const moves = await Promise.all(
      Array.from({ length: 10 }, () => deliveries.move(id('a'), 'sending', sent, 'one')),
    );
    expect(moves.filter(Boolean)).toHaveLength(1);
    expect(await deliveries.find(id('a'))).toMatchObject({
      ...{ state: 'sent', owner: null, message: message('1'), attempts: 1 },
    });
    expect(keysOf(await deliveries.unfinished(10))).toEqual(['a']);
    expect(await deliveries.move(id('a'), 'sent', { to: 'done' })).toBe(true);
    expect(await deliveries.unfinished(10)).toEqual([]);
    expect(await deliveries.move('nothing', 'due', sent)).toBe(false);
  });

  it('in doubt are looked for when it is time, and sent again or ended', async () => {
    const { deliveries, ...records } = await create();
    await deliveries.add([draft('a'), draft('b', { notBefore: DUE - 1 })], DUE);
    await claim({ deliveries, ...records });
    await deliveries.move(id('a'), 'sending', { to: 'doubt', at: DUE + 10 });
    await deliveries.move(id('b'), 'sending', { to: 'doubt', at: DUE + 20 });
    expect(await deliveries.doubtful(DUE + 9, 10)).toEqual([]);
    expect(keysOf(await deliveries.doubtful(DUE + 20, 10))).toEqual(['a', 'b']);
    expect(keysOf(await deliveries.doubtful(DUE + 20, 1))).toEqual(['a']);
    expect(await deliveries.move(id('a'), 'doubt', { to: 'doubt', at: DUE + 30 })).toBe(true);
    expect(keysOf(await deliveries.doubtful(DUE + 20, 10))).toEqual(['b']);
    await deliveries.move(id('b'), 'doubt', { to: 'unknown' });
    await deliveries.move(id('a'), 'doubt', { to: 'due', at: DUE + 40 });
    const again = await claim({ deliveries, ...records }, 'one', 10, DUE + 40);
    expect(again).toMatchObject([{ key: 'a', attempts: 2 }]);
    expect(await deliveries.find(id('b'))).toMatchObject({ state: 'unknown', owner: null });
  });

  it('that failed say why, until they are sent again', async () => {
    const { deliveries, ...records } = await create();
    await deliveries.add([draft('a')], DUE);
    await claim({ deliveries, ...records });
    await deliveries.move(id('a'), 'sending', { to: 'failed', failure: 'archived' });
    expect(await deliveries.find(id('a'))).toMatchObject({ state: 'failed', failure: 'archived' });
    await deliveries.move(id('a'), 'failed', { to: 'due', at: DUE });
    expect(await deliveries.find(id('a'))).toMatchObject({ state: 'due', failure: null });
  });

  it('tell when the next one is due or to be looked for', async () => {
    const { deliveries, ...records } = await create();
    expect(await deliveries.nextAt()).toBeNull();
    await deliveries.add([draft('a', { notBefore: DUE + 5 }), draft('b', { notBefore: DUE })], DUE);
    expect(await deliveries.nextAt()).toBe(DUE);
    await claim({ deliveries, ...records });
    expect(await deliveries.nextAt()).toBe(DUE + 5);
    await deliveries.move(id('b'), 'sending', { to: 'doubt', at: DUE + 3 });
    expect(await deliveries.nextAt()).toBe(DUE + 3);
    await deliveries.move(id('b'), 'doubt', { to: 'unknown' });
    expect(await deliveries.nextAt()).toBe(DUE + 5);
  });

  it('are counted by state, for a channel with its threads or for all', async () => {
    const { deliveries, ...records } = await create();
    const here = { kind: 'channel', place: PLACE } as const;
    const thread = { kind: 'thread', place: PLACE, threadId: '1' } as const;
    await deliveries.add([draft('old', { destination: here })], DUE - DAY);
    await deliveries.add([draft('a', { destination: here }), draft('b', { destination: thread })], DUE);
    await deliveries.add([draft('c')], DUE);
    await claim({ deliveries, ...records });
    await deliveries.move(id('a'), 'sending', { to: 'unknown' });
    const none = { due: 0, sending: 0, doubt: 0, sent: 0, done: 0, failed: 0, unknown: 0 };
    expect(await deliveries.count(DUE)).toEqual({ ...none, sending: 2, unknown: 1 });
    expect(await deliveries.count(DUE, PLACE)).toEqual({ ...none, sending: 1, unknown: 1 });
    expect(await deliveries.count(0, PLACE)).toEqual({ ...none, sending: 2, unknown: 1 });
    expect(await deliveries.count(0, { ...PLACE, workspaceId: 'T2' })).toEqual(none);
  });

  it('that ended badly are listed for their channel, newest first', async () => {
    const { deliveries, ...records } = await create();
    const destination = { kind: 'channel', place: PLACE } as const;
    const steps: readonly DeliveryStep[] = [
      { to: 'unknown' },
      { to: 'failed', failure: 'gone' },
      { to: 'done' },
      { to: 'unknown' },
    ];
    for (const [at, step] of steps.entries()) {
      await deliveries.add([draft(`d${at}`, { destination })], DUE + at);
      await claim({ deliveries, ...records });
      await deliveries.move(id(`d${at}`), 'sending', step);
    }
    expect(keysOf(await deliveries.troubled(PLACE, DUE, 10))).toEqual(['d3', 'd1', 'd0']);
    expect(keysOf(await deliveries.troubled(PLACE, DUE + 1, 1))).toEqual(['d3']);
    expect(await deliveries.troubled({ ...PLACE, channelId: 'C2' }, 0, 10)).toEqual([]);
  });

  it('are forgotten when they ended long ago, and recaps that arrived never', async () => {
    const { deliveries, ...records } = await create();
    await deliveries.add([recapDraft('p1')], DUE);
    await arrive({ deliveries, ...records }, id('recap:p1/1'), message('2'));
    const ends: readonly DeliveryState[] = ['done', 'failed', 'unknown', 'due', 'doubt', 'sending'];
    for (const state of ends) {
      await deliveries.add([draft(state)], DUE);
      if (state === 'due') continue;
      await deliveries.claim(DUE, 'one', 1, 'slack');
    }
    for (const state of ['done', 'unknown'] as const)
      await deliveries.move(id(state), 'sending', { to: state });
    await deliveries.move(id('failed'), 'sending', { to: 'failed', failure: 'expired' });
    await deliveries.move(id('doubt'), 'sending', { to: 'doubt', at: DUE });
    expect(await deliveries.sweep(DUE)).toBe(0);
    expect(await deliveries.sweep(DUE + 9 * DAY)).toBe(3);
    for (const gone of ['done', 'failed', 'unknown']) expect(await deliveries.findByKey(gone)).toBeNull();
    for (const left of ['due', 'doubt', 'sending', 'recap:p1/1'])
      expect(await deliveries.findByKey(left)).not.toBeNull();
  });

  it('hold any text', async () => {
    const { deliveries } = await create();
    for (const text of HOSTILE_TEXTS) {
      const member = { kind: 'member', surface: 'discord', workspaceId: text, memberId: text } as const;
      const given = draft(text, { subject: text, destination: member });
      await deliveries.add([given], DUE);
      expect(await deliveries.findByKey(text)).toMatchObject({ subject: text, destination: member });
    }
  });
});

it('each delivery is taken once when two programs send from one file', async () => {
  const file = path.join(tempFolder(), 'prepbot.sqlite');
  const all = [await sqliteRecords(file), await sqliteRecords(file)];
  await all[0]?.deliveries.add(
    Array.from({ length: 100 }, (_, at) => draft(`d${at}`)),
    DUE,
  );
  const taken = await Promise.all(
    Array.from({ length: 10 }, () => all.map((records, at) => claim(records, `program ${at}`, 6))).flat(),
  );
  const keys = keysOf(taken.flat());
  expect(new Set(keys).size).toBe(100);
  expect(keys).toHaveLength(100);
});
