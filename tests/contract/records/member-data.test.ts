/** Owns what every implementation of the port of a member's data promises: all of it is shown, and all of it goes. */
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { deliveryId } from '../../../src/core/deliveries/delivery-id.ts';
import { createNotes } from '../../../src/storage/notes.ts';
import { createRecords, type Records } from '../../../src/storage/records.ts';
import { createScratch } from '../../../src/storage/scratch.ts';
import { fakeClock } from '../../support/fake-clock.ts';
import { recordingLogger } from '../../support/recording-logger.ts';
import { testDatabase } from '../../support/test-database.ts';
import {
  answer,
  arrive,
  DAY,
  DUE,
  IMPLEMENTATIONS,
  message,
  PLACE,
  read,
  recapDraft,
  shown,
} from './implementations.ts';

const ME = 'slack:T1:UMEEE';
const OTHER = 'slack:T1:UOTHER';
const WORDS = 'mine and nobody else’s';
/** What must be nowhere afterwards. */
const TRACES = ['UMEEE', 'Forgettable', WORDS];

/** One who did everything that leaves a trace, beside one who did the same. */
async function seed(records: Records) {
  const made = await shown(records, { organiserId: 'UMEEE', organiserName: 'Forgettable' });
  const { post, schedule } = made;
  const by = { memberId: 'UMEEE', name: 'Forgettable' };
  await records.schedules.change(
    schedule.id,
    schedule.version,
    { lateMs: 0 },
    { at: DUE, by, kind: 'edited', detail: 'late' },
  );
  await records.schedules.change(
    schedule.id,
    schedule.version + 1,
    { lateMs: 1 },
    { at: DUE, by: { memberId: 'UOTHER', name: 'Other' }, kind: 'edited', detail: 'late' },
  );
  await records.answers.keep(answer(post.id, { member: ME, name: 'Forgettable', text: WORDS }));
  await records.answers.keep(answer(post.id, { member: OTHER, name: 'Other', text: 'theirs' }));
  const mine = await records.answers.find(post.id, ME);
  const theirs = await records.answers.find(post.id, OTHER);
  await records.answers.vote(mine?.id ?? '', OTHER, DUE);
  await records.answers.vote(theirs?.id ?? '', ME, DUE);
  await records.answers.grade(post.id, ME, 'easy', DUE);
  await records.answers.grade(post.id, OTHER, 'hard', DUE);
  const about = { scheduleId: schedule.id, postId: post.id, deliveryId: null, at: DUE } as const;
  await records.notices.tell('told', { ...about, kind: 'missed', reason: 'expired' });
  await records.posts.close(post.id, DUE + DAY, [recapDraft(post.id, 1), recapDraft(post.id, 2)]);
  for (const part of [1, 2])
    await arrive(records, deliveryId(`recap:${post.id}/${part}`), message(`r${part}`, '1.1'));
  for (const face of await records.refreshes.due(DUE + 9 * DAY, 9))
    await records.refreshes.clear(face, face.version);
  return made;
}

describe.each(IMPLEMENTATIONS)('what is kept on a member in %s', (_, create) => {
  it('is shown, all of it, and nobody else’s', async () => {
    const records = await create();
    await seed(records);
    const kept = await records.memberData.of(ME);
    expect(Object.keys(kept).toSorted()).toEqual(
      ['answers', 'changes', 'grades', 'messages', 'schedules', 'votes'].toSorted(),
    );
    expect(kept['answers']).toMatchObject([{ name: 'Forgettable', text: WORDS, audience: 'all' }]);
    expect(kept['schedules']).toMatchObject([{ name: 'Forgettable' }]);
    expect(kept['changes']).toHaveLength(2);
    expect(JSON.stringify(kept)).not.toContain('theirs');
    expect(await records.memberData.of('slack:T1:UNOBODY')).toEqual({});
    expect(await records.memberData.of('slack:T2:UMEEE')).toEqual({});
    expect(await records.memberData.of('discord:UMEEE')).toEqual({});
  });

  it('goes, and what others need stays without the name', async () => {
    const records = await create();
    const { post, schedule } = await seed(records);
    const { rows } = await records.memberData.forget(ME, DUE + 2 * DAY);
    expect(rows).toBeGreaterThanOrEqual(7);
    expect(await records.memberData.of(ME)).toEqual({});
    const after = await read(records, schedule.id);
    expect(after).toMatchObject({ organiserId: '', organiserName: '', state: 'active' });
    expect(after.nextDueAt).toBe(schedule.nextDueAt);
    const lines = await records.schedules.changes(schedule.id, 9);
    expect(lines.map(({ by, kind }) => [by?.name, kind])).toEqual([
      ['Other', 'edited'],
      ['', 'edited'],
      ['', 'set'],
    ]);
    const [place, left, ...others] = await records.answers.of(post.id);
    expect(others).toEqual([]);
    expect(left).toMatchObject({ member: OTHER, text: 'theirs' });
    // The recap has been: its place there stays, empty.
    expect(place).toMatchObject({ member: `removed:${place?.id.slice(1) ?? ''}`, name: '', text: '' });
    expect(await records.answers.names(post.id)).toEqual(['Other']);
    expect(await records.answers.countOf([post.id])).toEqual(new Map([[post.id, 2]]));
    expect(await records.answers.vote(place?.id ?? '', 'slack:T1:UTHIRD', DUE)).toBe('gone');
    expect(await records.answers.votes(post.id)).toEqual(new Map([[place?.id, 1]]));
    expect(await records.answers.gradeOf(post.id, OTHER)).toBe('hard');
    expect(await records.deliveries.findByKey('notice:told')).toBeNull();
    expect((await records.memberData.forget(ME, DUE + 2 * DAY)).rows).toBe(0);
  });

  it('goes without a trace where no recap has shown it: before it, late, and for oneself alone', async () => {
    const records = await create();
    const open = await shown(records);
    const closed = await shown(records, { place: { ...PLACE, channelId: 'C2' } });
    const secret = await shown(records, { place: { ...PLACE, channelId: 'C3' } });
    await records.answers.keep(answer(open.post.id, { member: ME }));
    await records.answers.keep(answer(secret.post.id, { member: ME, audience: 'me' }));
    for (const { post } of [closed, secret]) await records.posts.close(post.id, DUE + DAY, []);
    await records.answers.keep(answer(closed.post.id, { member: ME, isLate: true }));
    await records.memberData.forget(ME, DUE + 2 * DAY);
    for (const { post } of [open, closed, secret]) expect(await records.answers.of(post.id)).toEqual([]);
  });

  it('goes from the recaps in which it stood', async () => {
    const records = await create();
    const { post } = await seed(records);
    // Its id begins with the same digits when it is the tenth; this one has no words of theirs.
    const other = await shown(records, { place: { ...PLACE, channelId: 'C2' } });
    await records.posts.close(other.post.id, DUE + DAY, [recapDraft(other.post.id)]);
    await arrive(records, deliveryId(`recap:${other.post.id}/1`), message('r9', '1.1'));
    for (const face of await records.refreshes.due(DUE + 9 * DAY, 9))
      await records.refreshes.clear(face, face.version);
    await records.memberData.forget(ME, DUE + 2 * DAY);
    const faces = await records.refreshes.due(DUE + 2 * DAY, 9);
    expect(faces.map(({ kind, subject }) => `${kind} ${subject}`).toSorted()).toEqual([
      `post ${post.id}`,
      `recap ${post.id}/1`,
      `recap ${post.id}/2`,
    ]);
  });

  it('goes from a recap too that is being sent at that moment', async () => {
    const records = await create();
    const { post } = await shown(records);
    await records.answers.keep(answer(post.id, { member: ME, text: WORDS }));
    await records.posts.close(post.id, DUE + DAY, [recapDraft(post.id)]);
    await records.deliveries.claim(DUE + DAY, 'one', 9, 'slack');
    await records.memberData.forget(ME, DUE + DAY);
    const id = deliveryId(`recap:${post.id}/1`);
    await records.deliveries.move(id, 'sending', { to: 'sent', message: message('r1', '1.1') }, 'one');
    const faces = await records.refreshes.due(DUE + DAY, 9);
    expect(faces).toContainEqual(expect.objectContaining({ kind: 'recap', message: message('r1', '1.1') }));
  });
});

it('after "delete me" no table holds the member’s id, name or words', async () => {
  const db = await testDatabase();
  const records = createRecords({ db });
  const clock = fakeClock(DUE);
  const logger = recordingLogger();
  const scratch = createScratch({ db, clock, logger });
  await seed(records);
  await createNotes({ db, logger }).keep({ questionId: 'q', entryId: 'e', member: ME, text: WORDS, at: DUE });
  for (const key of ['slack:profile:T1:UMEEE', `draft:${ME}:answer:p1`, `draft:${ME}`])
    await scratch.set(key, WORDS, DAY);
  for (const key of ['slack:profile:T1:UMEEE2', 'draft:slack:T1:UMEE', 'other'])
    await scratch.set(key, 'x', DAY);
  expect(await tracesIn(db)).not.toEqual([]);
  const kept = await records.memberData.of(ME);
  expect(kept).toMatchObject({ notes: [{ text: WORDS }], remembered: [{}, {}, {}] });

  await records.memberData.forget(ME, DUE);

  const left = (await tracesIn(db)).filter((trace) => !trace.includes('UMEEE2'));
  expect(left).toEqual([]);
  for (const key of ['slack:profile:T1:UMEEE2', 'draft:slack:T1:UMEE', 'other'])
    expect(await scratch.get(key)).toBe('x');
});

/** `table.column: value` for each value in which a trace stands. */
async function tracesIn(db: Awaited<ReturnType<typeof testDatabase>>): Promise<readonly string[]> {
  const queries = await db.queries();
  const tables = await queries.introspection.getTables();
  const found: string[] = [];
  for (const { name } of tables) {
    const { rows } = await sql`select * from ${sql.table(name)}`.execute(queries);
    for (const row of z.array(z.record(z.string(), z.unknown())).parse(rows))
      for (const [column, value] of Object.entries(row))
        if (TRACES.some((trace) => String(value).includes(trace)))
          found.push(`${name}.${column}: ${String(value)}`);
  }
  return found;
}
