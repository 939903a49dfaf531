/** Owns what every implementation of the refreshes and the notices ports promises. */
import { describe, expect, it } from 'vitest';
import { deliveryId } from '../../../src/core/deliveries/delivery-id.ts';
import type { Notice } from '../../../src/core/ports/notices.ts';
import {
  arrive,
  DAY,
  DUE,
  HOSTILE_TEXTS,
  IMPLEMENTATIONS,
  message,
  PLACE,
  posted,
  recapDraft,
  schedule,
  shown,
} from './implementations.ts';

describe.each(IMPLEMENTATIONS)('faces in %s', (_, create) => {
  it('are marked where the message stands, once for any number of changes', async () => {
    const records = await create();
    const { post, delivery } = await shown(records);
    const subject = { kind: 'post', subject: post.id } as const;
    expect(await records.refreshes.nextAt()).toBeNull();
    await Promise.all(Array.from({ length: 10 }, (__, at) => records.refreshes.mark(subject, DUE + at)));
    const due = await records.refreshes.due(DUE, 10);
    expect(due).toEqual([
      {
        ...subject,
        ...{ place: PLACE, message: message('1.1'), stamp: delivery.id, attempts: 0 },
        ...{ nextAttemptAt: DUE, version: due[0]?.version },
      },
    ]);
    expect(await records.refreshes.nextAt()).toBe(DUE);
    expect(await records.refreshes.due(DUE - 1, 10)).toEqual([]);
  });

  it('that were drawn before the last change are out of date still', async () => {
    const records = await create();
    const { post } = await shown(records);
    const subject = { kind: 'post', subject: post.id } as const;
    await records.refreshes.mark(subject, DUE);
    const [drawn] = await records.refreshes.due(DUE, 1);
    await records.refreshes.mark(subject, DUE + 1);
    await records.refreshes.clear(subject, drawn?.version ?? 0);
    const [left] = await records.refreshes.due(DUE + 1, 1);
    expect(left?.version).toBeGreaterThan(drawn?.version ?? 0);
    await records.refreshes.clear(subject, left?.version ?? 0);
    expect(await records.refreshes.due(DUE + DAY, 1)).toEqual([]);
    // Marked once more: who cleared it then must not clear this.
    await records.refreshes.mark(subject, DUE + 2);
    await records.refreshes.clear(subject, left?.version ?? 0);
    expect(await records.refreshes.due(DUE + 2, 1)).toHaveLength(1);
  });

  it('wait after a failure, whatever changes meanwhile, and the longest waiting comes first', async () => {
    const records = await create();
    const first = await shown(records);
    const second = await shown(records, { place: { ...PLACE, channelId: 'C2' } });
    const [one, two] = [first, second].map(({ post }) => ({ kind: 'post', subject: post.id }) as const);
    if (one === undefined || two === undefined) throw new Error('two');
    await records.refreshes.mark(two, DUE);
    await records.refreshes.mark(one, DUE + 1);
    await records.refreshes.mark(two, DUE + 2);
    const subjects = async (now: number, limit = 9) =>
      (await records.refreshes.due(now, limit)).map(({ subject }) => subject);
    expect(await subjects(DUE + 2)).toEqual([two.subject, one.subject]);
    expect(await subjects(DUE + 2, 1)).toEqual([two.subject]);
    await records.refreshes.postpone(two, DUE + 50);
    await records.refreshes.mark(two, DUE + 3);
    expect(await subjects(DUE + 49)).toEqual([one.subject]);
    expect((await records.refreshes.due(DUE + 50, 9))[1]).toMatchObject({
      attempts: 1,
      nextAttemptAt: DUE + 50,
    });
    expect(await records.refreshes.nextAt()).toBe(DUE + 1);
  });

  it('of a message that is on its way are due once it has arrived', async () => {
    const records = await create();
    const { post } = await posted(records);
    const subject = { kind: 'post', subject: post.id } as const;
    await records.refreshes.mark(subject, DUE);
    const id = deliveryId(`post:${post.id}`);
    await records.deliveries.claim(DUE, 'one', 1, 'slack');
    await records.deliveries.move(id, 'sending', { to: 'sent', message: message('9') });
    // Marked before it was sent: it was new when it was.
    expect(await records.refreshes.due(DUE, 9)).toEqual([]);

    const next = await posted(records, { place: { ...PLACE, channelId: 'C2' } });
    const other = { kind: 'post', subject: next.post.id } as const;
    const otherId = deliveryId(`post:${next.post.id}`);
    await records.deliveries.claim(DUE, 'one', 1, 'slack');
    await records.refreshes.mark(other, DUE);
    expect(await records.refreshes.due(DUE, 9)).toEqual([]);
    expect(await records.refreshes.nextAt()).toBeNull();
    await records.deliveries.move(otherId, 'sending', { to: 'doubt', at: DUE });
    await records.deliveries.move(otherId, 'doubt', { to: 'sent', message: message('10') });
    expect(await records.refreshes.due(DUE, 9)).toMatchObject([{ ...other, message: message('10') }]);
  });

  it('of recaps are each part’s own', async () => {
    const records = await create();
    const { post } = await shown(records);
    await records.deliveries.add([recapDraft(post.id, 1), recapDraft(post.id, 2)], DUE);
    await arrive(records, deliveryId(`recap:${post.id}/2`), message('2', '1.1'));
    await records.refreshes.mark({ kind: 'recap', subject: `${post.id}/2` }, DUE);
    await records.refreshes.mark({ kind: 'recap', subject: `${post.id}/9` }, DUE);
    await records.refreshes.mark({ kind: 'post', subject: `${post.id}/2` }, DUE);
    expect(await records.refreshes.due(DUE, 9)).toMatchObject([
      { kind: 'recap', subject: `${post.id}/2`, place: PLACE, message: message('2', '1.1') },
    ]);
  });
});

describe.each(IMPLEMENTATIONS)('notices in %s', (_, create) => {
  const about = (scheduleId: string, changes: Partial<Notice> = {}): Omit<Notice, 'id'> => ({
    ...{ scheduleId, postId: null, kind: 'paused', reason: 'not_member', deliveryId: null, at: DUE },
    ...changes,
  });

  it('are told once for each thing, to the schedule’s organiser', async () => {
    const records = await create();
    const { schedule: made, post } = await posted(records);
    const notice = about(made.id, { kind: 'unknown', reason: null, postId: post.id, deliveryId: 'abc' });
    const told = await Promise.all(Array.from({ length: 10 }, () => records.notices.tell('key', notice)));
    expect(told.filter(Boolean)).toHaveLength(1);
    const delivery = await records.deliveries.findByKey('notice:key');
    expect(delivery).toMatchObject({
      ...{ kind: 'notice', state: 'due', createdAt: DUE, nextAttemptAt: DUE, expiresAt: null },
      destination: { kind: 'member', surface: 'slack', workspaceId: 'T1', memberId: 'U1' },
    });
    expect(delivery?.subject).toMatch(/^n\d{1,11}$/u);
    const id = delivery?.subject ?? '';
    expect(await records.notices.find(id)).toEqual({ ...notice, id });
    expect(await records.notices.tell('another key', notice)).toBe(true);
    expect(await records.notices.find('n99')).toBeNull();
    expect(await records.notices.find('s1')).toBeNull();
  });

  it('are kept under any key', async () => {
    const records = await create();
    const made = await schedule(records);
    for (const key of HOSTILE_TEXTS) {
      expect(await records.notices.tell(key, about(made.id))).toBe(true);
      expect(await records.notices.tell(key, about(made.id))).toBe(false);
      expect(await records.deliveries.findByKey(`notice:${key}`)).not.toBeNull();
    }
  });

  it('about a schedule whose organiser is forgotten go to nobody', async () => {
    const records = await create();
    const made = await schedule(records);
    await records.memberData.forget('slack:T1:U1', DUE);
    expect(await records.notices.tell('key', about(made.id))).toBe(true);
    expect(await records.deliveries.findByKey('notice:key')).toBeNull();
  });
});
