/** Owns what becomes of a mock interview whose channel or thread takes nothing of the bot any more. */
import { describe, expect, test } from 'vitest';
import { ChannelError, PlatformError } from '../../../../../src/core/errors.ts';
import type { ChannelProblem } from '../../../../../src/core/ports/channel-messenger.ts';
import { wordsOn } from '../../../../support/core-of.ts';
import { DISCORD } from '../../../../support/daily-world.ts';
import { mockGroup, type MockGroup } from '../../../../support/mock-group.ts';
import { wordsOf } from '../../../../support/person-in-channel.ts';

const refusing = (problem: ChannelProblem) => new ChannelError(problem, 'scripted');

/** From now on threads refuse what is posted in them. */
function closeThreads({ platform }: MockGroup, problem: ChannelProblem): void {
  platform.fate = (call, destination) =>
    call === 'post' && destination?.kind === 'thread' ? { when: 'before', error: refusing(problem) } : null;
}

const phaseOf = async (group: MockGroup) => (await group.session()).state.phase;

describe('a session', () => {
  test('whose thread was deleted ends, and its participants are told in the channel where their words are', async () => {
    const group = await mockGroup({ place: DISCORD });
    await group.join('민지');
    await group.start();
    await group.answer('Alice', 1, 'Words of Alice');
    closeThreads(group, 'gone');
    await group.answer('민지', 1, 'Words of 민지');
    expect(await phaseOf(group)).toMatchObject({ kind: 'ended', reason: 'deleted' });
    const told = group.platform.shown.at(-1);
    expect(told?.destination).toMatchObject({ kind: 'channel' });
    expect(group.everything()).toContain('was deleted, so it ended');
    const own = await group.press('Alice', 'was deleted, so it ended', 'My report');
    expect(wordsOf(own)).toContain('Words of Alice');
  });

  test.each(['cannot_post_in_threads', 'archived', 'cannot_see', 'not_member', 'missing_scope'] as const)(
    'whose thread refuses what it says («%s») ends, and the channel hears why, once',
    async (problem) => {
      const group = await mockGroup();
      await group.join('민지');
      await group.start();
      closeThreads(group, problem);
      await group.press('Alice', 'Round 1 of 2', 'Reveal');
      await group.settle();
      expect(await phaseOf(group)).toMatchObject({ kind: 'ended', reason: 'silenced' });
      expect(group.everything().match(/I cannot speak in the thread/gu)).toHaveLength(1);
    },
  );

  test('whose lobby is refused never was: its opener alone is told', async () => {
    const group = await mockGroup({ typed: '/mock status' });
    group.platform.fate = (call, destination) =>
      call === 'post' && destination?.kind === 'channel'
        ? { when: 'before', error: refusing('cannot_post') }
        : null;
    await group.person('Alice').line('/mock start kakao');
    await group.settle();
    await group.settle();
    expect(await phaseOf(group)).toMatchObject({ kind: 'ended', reason: 'silenced' });
    expect(group.platform.shown.map(({ destination }) => destination)).toEqual([
      expect.objectContaining({ kind: 'member', memberId: 'U1' }),
    ]);
    expect(group.platform.shown.map(({ card }) => wordsOn(card)).join()).toContain('could not be opened');
  });

  test('whose thread cannot be made does not wait for it for ever', async () => {
    const group = await mockGroup({ place: DISCORD, typed: '/mock status' });
    group.platform.fate = (call) =>
      call === 'openThread' ? { when: 'before', error: refusing('cannot_make_threads') } : null;
    await group.person('Alice').line('/mock start kakao');
    await group.settle();
    await group.settle();
    expect(await phaseOf(group)).toMatchObject({ kind: 'ended', reason: 'silenced' });
  });

  test('goes on where the platform only fails for a while', async () => {
    const group = await mockGroup();
    await group.start();
    let failures = 2;
    group.platform.fate = (call) => {
      if (call !== 'post' || failures === 0) return null;
      failures -= 1;
      return { when: 'before', error: new PlatformError('unavailable', 'scripted') };
    };
    await group.answer('Alice', 1, 'Words');
    for (let minute = 0; minute < 5; minute += 1) {
      await group.time.pass(60_000);
      await group.settle();
    }
    expect(group.everything().match(/Round 1: the answers/gu)).toHaveLength(1);
  });

  test('whose reveal may have arrived before the connection broke shows it once', async () => {
    const group = await mockGroup();
    await group.start();
    let isFirst = true;
    group.platform.fate = (call) => {
      if (call !== 'post' || !isFirst) return null;
      isFirst = false;
      return { when: 'after', error: new PlatformError('in_doubt', 'scripted') };
    };
    await group.answer('Alice', 1, 'Words');
    for (let minute = 0; minute < 5; minute += 1) {
      await group.time.pass(60_000);
      await group.settle();
    }
    expect(group.everything().match(/Round 1: the answers/gu)).toHaveLength(1);
    expect(await group.told('Alice', 'Round 1: the answers', 'Next question')).toContain('in the thread');
  });
});

test('a reveal of more than five answers comes in parts, each once, all of them found', async () => {
  const group = await mockGroup();
  await group.join('민지', 'Ben', 'Chris', 'Dana', 'Eun', 'Fay');
  await group.start();
  for (const name of ['Alice', '민지', 'Ben', 'Chris', 'Dana', 'Eun', 'Fay'] as const)
    await group.answer(name, 1, `Said by ${name}`);
  await group.settle();
  const parts = group.platform.shown.filter(({ card }) => wordsOn(card).includes('Round 1: the answers'));
  expect(parts).toHaveLength(2);
  const all = parts.map(({ card }) => wordsOn(card)).join('\n');
  expect(all.match(/Said by /gu)).toHaveLength(7);
  expect(all.match(/Rate\n/gu)).toHaveLength(1);
  await group.rate('Alice', 1, '444');
  expect(wordsOn(group.shown('Round 1: the answers'))).toContain('1 of 14 ratings in');
});

test('a reveal whose first part nobody can know of goes on with the next one, which leads on', async () => {
  const group = await mockGroup();
  await group.join('민지', 'Ben', 'Chris', 'Dana', 'Eun', 'Fay');
  await group.start();
  for (const name of ['민지', 'Ben', 'Chris', 'Dana', 'Eun', 'Fay'] as const)
    await group.answer(name, 1, `Said by ${name}`);
  let isFirst = true;
  group.platform.fate = (call) => {
    if (call === 'find') return { when: 'before', error: refusing('cannot_see') };
    if (call !== 'post' || !isFirst) return null;
    isFirst = false;
    return { when: 'after', error: new PlatformError('in_doubt', 'scripted') };
  };
  await group.answer('Alice', 1, 'Said by Alice');
  for (let minute = 0; minute < 5; minute += 1) {
    await group.time.pass(60_000);
    await group.settle();
  }
  expect(group.everything().match(/Said by /gu)).toHaveLength(7);
  expect(await group.told('Alice', 'Round 1: the answers', 'Next question')).toContain('in the thread');
});
