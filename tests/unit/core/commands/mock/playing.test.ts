/** Owns what members of a mock interview see and do, from the lobby to the end, through the core. */
import { describe, expect, test } from 'vitest';
import { labelsOn, wordsOn } from '../../../../support/core-of.ts';
import { DISCORD, MINUTE_MS } from '../../../../support/daily-world.ts';
import { filesOf, mockGroup } from '../../../../support/mock-group.ts';
import { cardOf, formOf, standingIn, wordsOf } from '../../../../support/person-in-channel.ts';

async function running(typed?: string) {
  const group = await mockGroup(typed === undefined ? {} : { typed });
  await group.join('민지', 'Ben');
  await group.start();
  return group;
}

describe('in the lobby', () => {
  test('who comes and goes stands on its message', async () => {
    const group = await mockGroup();
    expect(await group.told('민지', 'Mock interview', 'Join')).toContain('You are in.');
    expect(wordsOn(group.shown('Mock interview'))).toContain('In: Alice, 민지');
    expect(await group.told('민지', 'Mock interview', 'Leave')).toContain('You left.');
    expect(wordsOn(group.shown('Mock interview'))).toContain('In: Alice');
    expect(wordsOn(group.shown('Mock interview'))).not.toContain('민지');
  });

  test('only its opener or an organiser starts it, and starting twice starts once', async () => {
    const group = await mockGroup();
    await group.join('민지');
    expect(await group.told('민지', 'Mock interview', 'Start')).toContain('Whoever opened the session');
    const lobby = group.shown('Mock interview');
    await group.start();
    expect(wordsOf(await group.person('Alice').press(lobby, 'Start'))).toContain('It has started already');
    await group.settle();
    expect(group.everything().match(/Round 1 of 2/gu)).toHaveLength(2);
    const other = await mockGroup();
    await other.press('Ben', 'Mock interview', 'Start', { isManager: true });
    expect(other.everything()).toContain('Round 1 of 2');
  });

  test('on Discord its thread is made, and it cannot start before', async () => {
    const group = await mockGroup({ place: DISCORD });
    expect(group.platform.shown.map(({ thread }) => thread)).toEqual([
      { name: 'Mock interview: Kakao Corp' },
    ]);
    await group.start();
    const round = group.platform.shown.at(-1);
    expect(round?.destination).toMatchObject({ kind: 'thread', threadId: 't-m1' });
  });

  test('whoever joins in the middle can answer at once', async () => {
    const group = await running();
    const reply = await group.press('Chris', 'You can still join', 'Join');
    expect(wordsOf(reply)).toContain('Answer');
    expect(wordsOn(group.shown('Round 1 of 2'))).toContain('0 of 4 answered');
  });
});

describe('in a round', () => {
  test('answers are hidden until all are in, and then stand there with their authors', async () => {
    const group = await running();
    expect(wordsOf(await group.answer('Alice', 1, 'A secret of Alice'))).toContain('Saved. Until the reveal');
    await group.answer('민지', 1, '민지의 비밀');
    expect(wordsOn(group.shown('Round 1 of 2'))).toContain('2 of 3 answered');
    expect(group.everything()).not.toMatch(/secret|비밀/u);
    expect(wordsOf(await group.answer('Ben', 1, 'A secret of Ben'))).toContain('Everybody has answered');
    const reveal = wordsOn(group.shown('Round 1: the answers'));
    for (const said of ['Key points', 'A secret of Alice', '민지의 비밀', 'A secret of Ben'])
      expect(reveal).toContain(said);
  });

  test('an answer is read by nobody else before the reveal, whatever id is forged', async () => {
    const group = await running();
    await group.answer('Alice', 1, 'A secret of Alice');
    const forged = 'v1:mock-read:r1:1';
    expect(wordsOf(await group.person('Ben').click(forged))).not.toContain('secret');
    expect(wordsOf(await group.person('Ben', { isManager: true }).click(forged))).not.toContain('secret');
    expect(wordsOf(await group.person('Alice').click(forged))).toContain('secret');
  });

  test('nobody of another channel or workspace learns that there is a session', async () => {
    const group = await running();
    await group.answer('Alice', 1, 'A secret of Alice');
    await group.press('Alice', 'Round 1 of 2', 'Reveal');
    for (const place of [{ channelId: 'C9' }, { workspaceId: 'T9' }])
      for (const action of [
        'mock-join:m1',
        'mock-read:r1:1',
        'mock-points:m1:1',
        'mock-report:m1',
        'mock-end:m1',
      ])
        expect(wordsOf(await group.person('Chris', { place, isManager: true }).click(`v1:${action}`))).toBe(
          'I do not know this session here. It may belong to another place, or it is no longer kept.',
        );
  });

  test('whoever takes part and manages another channel, or another server, steers nothing here by that', async () => {
    const group = await running();
    for (const place of [{ channelId: 'C9' }, null])
      for (const action of ['mock-end:m1', 'mock-reveal:m1:1']) {
        const from = place === null ? { isDirect: true } : { place };
        const reply = await group.person('Ben', { ...from, isManager: true }).click(`v1:${action}`);
        expect(wordsOf(reply)).toContain('Whoever opened the session does this');
      }
    await group.person('Ben', { isManager: true }).click('v1:mock-end:m1');
    expect((await group.session()).state.phase).toMatchObject({ kind: 'ended', reason: 'asked' });
  });

  test('a round that ended before its reveal keeps what was said, and says no word of a reveal', async () => {
    const group = await running();
    const form = formOf(await group.press('Ben', 'Round 1 of 2', 'Answer'));
    await group.answer('Alice', 1, 'First words');
    await group.person('Alice').line('/mock end');
    const again = wordsOf(await group.submit('Alice', 'v1:mock-answer:m1:1', { answer: 'Second words' }));
    expect(again).toContain('Second words');
    const late = wordsOf(await group.submit('Ben', form.action, { answer: 'Too late' }));
    expect(late).toContain('kept for you alone');
    expect(`${again}\n${late}`).not.toMatch(/answers (?:are|came) out/u);
  });

  test('who has not joined is offered to', async () => {
    const group = await running();
    const reply = await group.press('Chris', 'Round 1 of 2', 'Answer');
    expect(wordsOf(reply)).toBe('You are not in yet. Join, then it works:\nJoin');
    expect(wordsOf(await group.submit('Chris', 'v1:mock-answer:m1:1', { answer: 'Anyway' }))).toContain(
      'Join',
    );
    // What they typed waits for them.
    await group.press('Chris', 'You can still join', 'Join');
    const form = formOf(await group.press('Chris', 'Round 1 of 2', 'Answer'));
    expect(standingIn(form)).toEqual({ answer: 'Anyway' });
  });

  test('an answer is changed until the reveal; one that is sent after it is given back', async () => {
    const group = await running();
    await group.answer('Alice', 1, 'First words');
    const form = formOf(await group.press('Alice', 'Round 1 of 2', 'Answer'));
    expect(standingIn(form)).toEqual({ answer: 'First words' });
    await group.submit('Alice', form.action, { answer: 'Second words' });
    await group.press('Alice', 'Round 1 of 2', 'Reveal');
    const late = wordsOf(await group.submit('Alice', form.action, { answer: 'Third words' }));
    expect(late).toContain('your answer stays as it was');
    expect(late).toContain('Third words');
    expect(group.everything()).toContain('Second words');
    expect(group.everything()).not.toMatch(/First words|Third words/u);
  });

  test('a first answer after the reveal is kept for its author alone, and says so', async () => {
    const group = await running();
    const form = formOf(await group.press('Ben', 'Round 1 of 2', 'Answer'));
    await group.answer('Alice', 1, 'In time');
    await group.press('Alice', 'Round 1 of 2', 'Reveal');
    expect(wordsOf(await group.submit('Ben', form.action, { answer: 'Too late' }))).toContain(
      'kept for you alone',
    );
    expect(group.everything()).not.toContain('Too late');
    expect(wordsOf(await group.person('Alice').click('v1:mock-read:r2:1'))).not.toContain('Too late');
    expect(wordsOf(await group.person('Ben').click('v1:mock-read:r2:1'))).toContain('Too late');
  });

  test.each([
    ['', 'A few words are enough'],
    [' \n ', 'A few words are enough'],
    ['x'.repeat(3001), '3,001'],
  ])('an answer that cannot be taken («%.5s») changes nothing', async (text, said) => {
    const group = await running();
    const reply = await group.answer('Ben', 1, text);
    expect(reply.kind).toBe('invalid');
    expect(wordsOf(reply)).toContain(said);
    expect(wordsOn(group.shown('Round 1 of 2'))).toContain('0 of 3 answered');
  });

  test('3,000 characters are taken, and one too many waits in the form', async () => {
    const group = await running();
    await group.answer('Ben', 1, 'x'.repeat(3001));
    const form = formOf(await group.press('Ben', 'Round 1 of 2', 'Answer'));
    expect(standingIn(form)).toEqual({ answer: 'x'.repeat(3000) });
    expect((await group.submit('Ben', form.action, { answer: 'x'.repeat(3000) })).kind).toBe('private');
  });

  test('skipping counts, and can be thought better of', async () => {
    const group = await running();
    expect(await group.told('Ben', 'Round 1 of 2', 'Skip')).toContain('You can still answer');
    expect(wordsOn(group.shown('Round 1 of 2'))).toContain('1 skipped');
    await group.answer('Ben', 1, 'After all');
    expect(wordsOn(group.shown('Round 1 of 2'))).toContain('1 of 3 answered');
    expect(await group.told('Ben', 'Round 1 of 2', 'Skip')).toContain('Your answer stands');
  });

  test('its end by time shows what there is, once', async () => {
    const group = await running('/mock start kakao rounds:2 minutes:10');
    await group.answer('Alice', 1, 'Just in time');
    await group.time.pass(10 * MINUTE_MS - 1);
    await group.settle();
    expect(group.everything()).not.toContain('Just in time');
    await group.time.pass(1);
    await group.settle();
    await group.settle();
    expect(group.everything().match(/Round 1: the answers/gu)).toHaveLength(1);
    expect(group.everything()).toContain('Just in time');
  });

  test('key points come with the answers and not before; a hint is always there', async () => {
    const group = await running();
    expect(wordsOf(await group.person('Ben').click('v1:mock-points:m1:1'))).toContain('still hidden');
    expect(wordsOf(await group.person('Ben').click('v1:mock-hint:m1:1'))).toContain('Hint');
    await group.press('Alice', 'Round 1 of 2', 'Reveal');
    expect(await group.told('Ben', 'Round 1: the answers', 'Key points')).toContain('Weak answers');
  });

  test('participants steer once the opener is silent for ten minutes', async () => {
    const group = await running();
    expect(await group.told('Ben', 'Round 1 of 2', 'Reveal')).toContain('After ten quiet minutes');
    await group.time.pass(10 * MINUTE_MS);
    expect(wordsOf(await group.person('Chris').press(group.shown('Round 1 of 2'), 'Reveal'))).toContain(
      'After ten',
    );
    expect(await group.told('Ben', 'Round 1 of 2', 'Reveal')).toContain('in the thread');
  });
});

describe('after the last round', () => {
  test('the report stands there once, and each has their own with a file', async () => {
    const group = await running('/mock start kakao rounds:1 minutes:0');
    for (const name of ['Alice', '민지', 'Ben'] as const) await group.answer(name, 1, `Said by ${name}`);
    for (const name of ['Alice', '민지', 'Ben'] as const) {
      await group.rate(name, 1, '432', `From ${name} with care`);
      await group.rate(name, 1, '111', `From ${name} with care`);
    }
    expect(wordsOn(group.shown('Round 1: the answers'))).toContain('6 of 6 ratings in');
    expect(await group.told('Alice', 'Round 1: the answers', 'Finish')).toContain('It is over');
    expect(group.everything()).not.toContain('with care');
    const own = await group.press('Alice', 'Took part', 'My report');
    expect(wordsOf(own)).toContain('with care');
    expect(wordsOf(own)).not.toContain('From Alice with care');
    const [file] = filesOf(own) ?? [];
    expect(file?.text).toContain('Said by 민지');
    // Slack: each of the three is sent theirs besides.
    const sent = group.platform.shown.filter(({ destination }) => destination.kind === 'member');
    expect(sent.map(({ ref }) => ref.channelId).toSorted()).toEqual(['U1', 'U2', 'U3']);
  });

  test('on Discord nobody is written to directly', async () => {
    const group = await mockGroup({ place: DISCORD, typed: '/mock start kakao rounds:1 minutes:0' });
    await group.start();
    await group.answer('Alice', 1, 'Alone');
    await group.press('Alice', 'Round 1: the answers', 'Finish');
    expect(group.platform.shown.every(({ destination }) => destination.kind !== 'member')).toBe(true);
  });

  test('a group that everybody left ends by itself', async () => {
    const group = await mockGroup();
    await group.press('Alice', 'Mock interview', 'Leave');
    expect(await group.session()).toMatchObject({ state: { phase: { kind: 'ended', reason: 'empty' } } });
    expect(wordsOn(group.shown('Mock interview'))).toContain('It ended before a round was played.');
  });
});

test('whoever takes part finds the way on under /mock status, wherever the thread’s messages are', async () => {
  const group = await running();
  const status = async (name: 'Alice' | 'Ben') => cardOf(await group.person(name).line('/mock status'));
  expect(labelsOn(await status('Ben'))).toEqual(['Answer']);
  expect(labelsOn(await status('Alice'))).toEqual(['Answer', 'Reveal', 'End']);
  await group.person('Alice').press(await status('Alice'), 'Reveal');
  expect(labelsOn(await status('Ben'))).toEqual(['Rate']);
  expect(labelsOn(await status('Alice'))).toEqual(['Rate', 'Next question', 'End']);
});
