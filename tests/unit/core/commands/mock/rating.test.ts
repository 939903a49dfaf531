/** Owns rating in a mock interview: who rates whom, what is asked, and who ever sees it. */
import { describe, expect, test } from 'vitest';
import { plainText } from '../../../../../src/core/text/inline.ts';
import { wordsOn } from '../../../../support/core-of.ts';
import { mockGroup, type MockGroup, type Name } from '../../../../support/mock-group.ts';
import { formOf, standingIn, wordsOf } from '../../../../support/person-in-channel.ts';

async function revealed(...names: readonly Name[]): Promise<MockGroup> {
  const group = await mockGroup();
  await group.join(...names.filter((name) => name !== 'Alice'));
  await group.start();
  for (const name of names) await group.answer(name, 1, `Said by ${name}`);
  return group;
}

const REVEAL = 'Round 1: the answers';
const ratedIn = async (group: MockGroup, name: Name): Promise<string> =>
  plainText(formOf(await group.press(name, REVEAL, 'Rate')).intro);

describe('rating', () => {
  test('each rates two answers of others, one form after the other', async () => {
    const group = await revealed('Alice', '민지', 'Ben', 'Chris');
    const first = await ratedIn(group, 'Alice');
    expect(first).not.toContain('Said by Alice');
    expect(wordsOf(await group.rate('Alice', 1, '234'))).toContain('Rate');
    const second = await ratedIn(group, 'Alice');
    expect(second).not.toContain('Said by Alice');
    expect(second).not.toBe(first);
    expect(wordsOf(await group.rate('Alice', 1, '111'))).toContain('That was the last one for you');
    expect(wordsOn(group.shown(REVEAL))).toContain('2 of 8 ratings in');
  });

  test('is changed under its author’s name once all are given, and says what was given', async () => {
    const group = await revealed('Alice', '민지');
    await group.rate('Alice', 1, '234', 'A good start');
    const reply = await group.press('Alice', REVEAL, 'Rate');
    expect(wordsOf(reply)).toContain('Change: 민지');
    const form = formOf(await group.person('Alice').click('v1:mock-rating:r2'));
    expect(standingIn(form)).toEqual({
      correctness: '2',
      depth: '3',
      clarity: '4',
      feedback: 'A good start',
    });
    await group.submit('Alice', form.action, { correctness: '4', depth: '4', clarity: '4' });
    expect(wordsOn(group.shown(REVEAL))).toContain('1 of 2 ratings in');
    expect(await group.records.mockSessions.ratings('m1')).toMatchObject([
      { scores: { correctness: 4, depth: 4, clarity: 4 }, feedback: '' },
    ]);
  });

  test('with two people says that it cannot be anonymous; with three it is', async () => {
    const two = await revealed('Alice', '민지');
    const helpOf = async (group: MockGroup): Promise<string> =>
      JSON.stringify(formOf(await group.press('Alice', REVEAL, 'Rate')).fields);
    expect(await helpOf(two)).toContain('its author will know that it is yours');
    expect(await helpOf(await revealed('Alice', '민지', 'Ben'))).toContain('without your name');
  });

  test.each([
    ['of oneself', 'v1:mock-rating:r1', 'This is your own answer'],
    ['of an answer that goes to others', 'v1:mock-rating:r9', 'I do not know this session'],
  ])('%s is refused, clicked or sent', async (_, action, said) => {
    const group = await revealed('Alice', '민지', 'Ben');
    expect(wordsOf(await group.person('Alice').click(action))).toContain(said);
    const sent = await group.submit('Alice', action, { correctness: '4', depth: '4', clarity: '4' });
    expect(wordsOf(sent)).toContain(said);
    expect(await group.records.mockSessions.ratings('m1')).toEqual([]);
  });

  test('of an answer that goes to two others is not one’s own to give', async () => {
    const group = await revealed('Alice', '민지', 'Ben', 'Chris', 'Dana');
    const { state } = await group.session();
    const authors = new Set(
      state.played[0]?.ratings.filter(({ rater }) => rater === 'slack:T1:U1').map(({ author }) => author),
    );
    const answers = await group.records.mockSessions.answers('m1');
    const other = answers.find(({ member }) => member !== 'slack:T1:U1' && !authors.has(member));
    const reply = await group.person('Alice').click(`v1:mock-rating:${other?.id ?? ''}`);
    expect(wordsOf(reply)).toContain('goes to others');
  });

  test.each([
    [{ correctness: '5', depth: '1', clarity: '1' }, ['correctness']],
    [{ correctness: '1' }, ['depth', 'clarity']],
    [{ correctness: '1', depth: '1', clarity: '1', feedback: 'x'.repeat(301) }, ['feedback']],
  ])('%o is not taken, and says which field', async (values, fields) => {
    const group = await revealed('Alice', '민지');
    const form = formOf(await group.press('Alice', REVEAL, 'Rate'));
    const reply = await group.submit('Alice', form.action, values);
    expect(reply.kind === 'invalid' && Object.keys(reply.errors)).toEqual(fields);
    expect(await group.records.mockSessions.ratings('m1')).toEqual([]);
  });

  test('is nobody’s to see before giving their own, and never an organiser’s', async () => {
    const group = await revealed('Alice', '민지', 'Ben');
    for (const name of ['민지', 'Ben'] as const)
      for (const feedback of ['One line', 'Another line']) await group.rate(name, 1, '111', feedback);
    const reportOf = async (name: Name, isManager = false): Promise<string> =>
      wordsOf(await group.person(name, { isManager }).click('v1:mock-report:m1'));
    expect(await reportOf('Alice')).not.toMatch(/line|correctness/u);
    expect(await reportOf('Chris', true)).not.toMatch(/line|correctness/u);
    await group.rate('Alice', 1, '333');
    await group.rate('Alice', 1, '333');
    expect(await reportOf('Alice')).toMatch(/line/u);
    expect(await reportOf('Alice')).not.toMatch(/Ben|민지/u);
    expect(group.everything()).not.toMatch(/One line|Another line/u);
  });

  test('that comes after the end gives its feedback back', async () => {
    const group = await revealed('Alice', '민지');
    const form = formOf(await group.press('Alice', REVEAL, 'Rate'));
    await group.person('Alice').click('v1:mock-end:m1');
    const values = { correctness: '1', depth: '1', clarity: '1', feedback: 'Words of care' };
    expect(wordsOf(await group.submit('Alice', form.action, values))).toContain('Words of care');
    expect(await group.records.mockSessions.ratings('m1')).toEqual([]);
  });

  test('what was rated low is kept for its author’s later review', async () => {
    const group = await revealed('Alice', '민지');
    await group.rate('Alice', 1, '111');
    await group.rate('민지', 1, '444');
    await group.person('Alice').click('v1:mock-end:m1');
    expect(await group.records.mockSessions.reviews('slack:T1:U2')).toMatchObject([{ round: 1, score: 100 }]);
    expect(await group.records.mockSessions.reviews('slack:T1:U1')).toEqual([]);
  });
});

test('a follow-up is asked once, in the thread', async () => {
  const group = await revealed('Alice', '민지');
  const { questions } = await group.session();
  const [followUp = ''] = questions[0]?.text.en.followUps ?? [];
  expect(followUp).not.toBe('');
  const reveal = group.shown(REVEAL);
  expect(wordsOf(await group.press('민지', REVEAL, 'Follow-up'))).toContain('in the thread');
  expect(wordsOf(await group.person('Alice').press(reveal, 'Follow-up'))).toContain('already');
  await group.settle();
  expect(group.everything().split(followUp)).toHaveLength(2);
});
