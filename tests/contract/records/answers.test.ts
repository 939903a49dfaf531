/** Owns what every implementation of the answers port promises. */
import { describe, expect, it } from 'vitest';
import { answer, DAY, DUE, HOSTILE_TEXTS, IMPLEMENTATIONS, PLACE, posted, shown } from './implementations.ts';

const ALICE = { member: 'slack:T1:U2', name: 'Alice' };

describe.each(IMPLEMENTATIONS)('answers in %s', (_, create) => {
  it('are one a member and post, however often one is delivered', async () => {
    const records = await create();
    const { post } = await shown(records);
    const all = await Promise.all(
      Array.from({ length: 10 }, (__, at) => records.answers.keep(answer(post.id, { editedAt: DUE + at }))),
    );
    expect(all.filter((one) => one === 'kept')).toHaveLength(1);
    expect(all.filter((one) => one === 'changed')).toHaveLength(9);
    const changes = { text: 'Second thoughts', audience: 'me', name: 'Minji', editedAt: DUE + 99 } as const;
    expect(await records.answers.keep(answer(post.id, changes))).toBe('changed');
    const [kept, ...others] = await records.answers.of(post.id);
    expect(others).toEqual([]);
    expect(kept).toMatchObject({ ...changes, firstAt: DUE, member: 'slack:T1:U1', isLate: false });
    expect(kept?.id).toMatch(/^a\d{1,11}$/u);
    expect(await records.answers.find(post.id, 'slack:T1:U1')).toEqual(kept);
    expect(await records.answers.byId(kept?.id ?? '')).toEqual(kept);
  });

  it('mark the post’s face when somebody new has answered, and not when words change', async () => {
    const records = await create();
    const { post, delivery } = await shown(records);
    await records.answers.keep(answer(post.id));
    const [marked] = await records.refreshes.due(DUE + DAY, 9);
    expect(marked).toMatchObject({ kind: 'post', subject: post.id, stamp: delivery.id });
    if (marked !== undefined) await records.refreshes.clear(marked, marked.version);
    await records.answers.keep(answer(post.id, { text: 'again' }));
    expect(await records.refreshes.due(DUE + DAY, 9)).toEqual([]);
    await records.answers.keep(answer(post.id, ALICE));
    expect(await records.refreshes.due(DUE + DAY, 9)).toHaveLength(1);
  });

  it('are taken while the post is still on its way', async () => {
    const records = await create();
    const { post } = await posted(records);
    expect(await records.answers.keep(answer(post.id))).toBe('kept');
  });

  it('that come after the recap are late, and what was in time stays as it was', async () => {
    const records = await create();
    const { post } = await shown(records);
    await records.answers.keep(answer(post.id));
    await records.posts.close(post.id, DUE + DAY, []);
    const [face] = await records.refreshes.due(DUE + DAY, 9);
    if (face !== undefined) await records.refreshes.clear(face, face.version);
    expect(await records.answers.keep(answer(post.id, { text: 'too late' }))).toBe('closed');
    expect(await records.answers.keep(answer(post.id, { text: 'too late', isLate: true }))).toBe('closed');
    expect(await records.answers.keep(answer(post.id, ALICE))).toBe('closed');
    expect(await records.answers.of(post.id)).toMatchObject([{ text: answer(post.id).text }]);
    expect(await records.answers.keep(answer(post.id, { ...ALICE, isLate: true }))).toBe('kept');
    const edited = { ...ALICE, isLate: true, text: 'better' };
    expect(await records.answers.keep(answer(post.id, edited))).toBe('changed');
    expect(await records.answers.find(post.id, ALICE.member)).toMatchObject({ text: 'better', isLate: true });
    expect(await records.answers.names(post.id)).toEqual(['민지']);
    expect(await records.refreshes.due(DUE + 2 * DAY, 9)).toEqual([]);
  });

  it('that were meant as late while answers are open are in time', async () => {
    const records = await create();
    const { post } = await shown(records);
    expect(await records.answers.keep(answer(post.id, { isLate: true }))).toBe('kept');
    expect(await records.answers.names(post.id)).toEqual(['민지']);
  });

  it('stand in the order of first writing, with the names of those in time', async () => {
    const records = await create();
    const { post } = await shown(records);
    for (const name of ['다', '가', '나'])
      await records.answers.keep(answer(post.id, { name, member: name }));
    await records.answers.keep(answer(post.id, { name: '다!', member: '다', editedAt: DUE + DAY }));
    await records.answers.keep(answer(post.id, { name: '라', member: '라', audience: 'me' }));
    expect(await records.answers.names(post.id)).toEqual(['다!', '가', '나']);
    expect((await records.answers.of(post.id)).map(({ member }) => member)).toEqual([
      ...['다', '가', '나', '라'],
    ]);
  });

  it('tell which posts of a schedule a member answered, and which of them late', async () => {
    const records = await create();
    const first = await shown(records);
    const other = await shown(records, { place: { ...PLACE, channelId: 'C2' } });
    await records.posts.close(first.post.id, DUE + DAY, []);
    await records.answers.keep(answer(first.post.id, { isLate: true }));
    await records.answers.keep(answer(other.post.id));
    const member = 'slack:T1:U1';
    expect(await records.answers.answered(first.schedule.id, member)).toEqual(
      new Map([[first.post.id, { isLate: true }]]),
    );
    expect(await records.answers.answered(other.schedule.id, member)).toEqual(
      new Map([[other.post.id, { isLate: false }]]),
    );
    expect(await records.answers.answered(other.schedule.id, 'slack:T1:U9')).toEqual(new Map());
  });

  it('are counted, late ones apart', async () => {
    const records = await create();
    const one = await shown(records);
    const other = await shown(records, { place: { ...PLACE, channelId: 'C2' } });
    await records.answers.keep(answer(one.post.id));
    await records.answers.keep(answer(one.post.id, ALICE));
    await records.posts.close(other.post.id, DUE + DAY, []);
    await records.answers.keep(answer(other.post.id, { isLate: true }));
    expect(await records.answers.countOf([one.post.id, other.post.id])).toEqual(
      new Map([
        [one.post.id, 2],
        [other.post.id, 0],
      ]),
    );
    expect(await records.answers.countOf([])).toEqual(new Map());
  });

  it('are graded by oneself, the last word counts', async () => {
    const records = await create();
    const { post } = await shown(records);
    expect(await records.answers.gradeOf(post.id, 'm')).toBeNull();
    await records.answers.grade(post.id, 'm', 'hard', DUE);
    await records.answers.grade(post.id, 'm', 'easy', DUE + 1);
    expect(await records.answers.gradeOf(post.id, 'm')).toBe('easy');
    expect(await records.answers.gradeOf(post.id, 'other')).toBeNull();
  });

  it('take one vote a member and post, never for oneself, never for what nobody is shown', async () => {
    const records = await create();
    const { post } = await shown(records);
    const idOf = async (member: string, audience: 'all' | 'me' = 'all') => {
      await records.answers.keep(answer(post.id, { member, audience }));
      return (await records.answers.find(post.id, member))?.id ?? '';
    };
    const [a, b, hidden] = [await idOf('a'), await idOf('b'), await idOf('c', 'me')];
    expect(await records.answers.vote(a, 'a', DUE)).toBe('own');
    expect(await records.answers.vote(hidden, 'a', DUE)).toBe('gone');
    expect(await records.answers.vote('a999', 'a', DUE)).toBe('gone');
    expect(await records.answers.votes(post.id)).toEqual(new Map());
    for (const voter of ['x', 'x', 'y']) expect(await records.answers.vote(a, voter, DUE)).toBe('kept');
    expect(await records.answers.votes(post.id)).toEqual(new Map([[a, 2]]));
    await records.answers.vote(b, 'x', DUE + 1);
    expect(await records.answers.votes(post.id)).toEqual(
      new Map([
        [a, 1],
        [b, 1],
      ]),
    );
  });

  it('hold any text', async () => {
    const records = await create();
    const { post } = await shown(records);
    for (const text of HOSTILE_TEXTS) {
      await records.answers.keep(answer(post.id, { member: text, name: text, text }));
      expect(await records.answers.find(post.id, text)).toMatchObject({ member: text, name: text, text });
    }
    expect(await records.answers.names(post.id)).toEqual(HOSTILE_TEXTS);
  });

  it('to a post that never was are not kept', async () => {
    const records = await create();
    for (const id of ['p1', '', "p1' or 1=1"]) {
      expect(await records.answers.keep(answer(id))).toBe('closed');
      expect(await records.answers.of(id)).toEqual([]);
      expect(await records.answers.find(id, 'slack:T1:U1')).toBeNull();
    }
  });
});
