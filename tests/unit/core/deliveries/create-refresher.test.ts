/** Owns the proof that a message shows the newest state, within the budget, and that no failure forgets it. */
import { describe, expect, test } from 'vitest';
import { createRefresher } from '../../../../src/core/deliveries/create-refresher.ts';
import { dailyFace } from '../../../../src/core/daily/faces.ts';
import { DAY_MS, dailyWorld, MINUTE_MS, MONDAY_NINE } from '../../../support/daily-world.ts';
import { recordingLogger } from '../../../support/recording-logger.ts';
import { failing } from '../../../support/scripted-platform.ts';
import { openPace } from '../../../support/sender-of.ts';

/** A post that is out; `budget`: how many edits there are. */
async function postedWorld(budget = Infinity) {
  const world = dailyWorld();
  await world.schedule();
  await world.until(MONDAY_NINE);
  let left = budget;
  const fatal: unknown[] = [];
  const refresher = createRefresher({
    refreshes: world.records.refreshes,
    faceOf: ({ kind, subject }) =>
      kind === 'mock' ? Promise.resolve(null) : dailyFace(kind, subject, world.ports),
    messengerOf: () => world.platform,
    pace: {
      ...openPace,
      takeEdit: () => {
        left -= 1;
        return left >= 0 ? 0 : MINUTE_MS;
      },
    },
    clock: world.time.clock,
    logger: recordingLogger(),
    isStopping: () => false,
    onFatal: (error) => fatal.push(error),
  });
  const look = async (): Promise<void> => {
    await refresher.look();
    await refresher.idle();
  };
  const edits = (): number => world.platform.calls.filter(({ call }) => call === 'edit').length;
  const face = (): string => JSON.stringify(world.platform.shown[0]?.card);
  const refill = (): void => {
    left = Infinity;
  };
  return { ...world, look, edits, face, fatal, refill };
}

describe('the count on a post', () => {
  test('follows the answers, and many of them are one edit', async () => {
    const { answer, look, edits, face } = await postedWorld();
    for (const member of ['Alice', 'Minji', 'Juno']) await answer('p1', member);
    await look();
    expect(face()).toContain('3 answered');
    expect(edits()).toBe(1);
    await look();
    expect(edits()).toBe(1);
  });

  test('keeps its stamp, by which the message is found', async () => {
    const { answer, look, face, platform } = await postedWorld();
    await answer('p1', 'Alice');
    await look();
    expect(face()).toContain(`#${platform.shown[0]?.stamp ?? '?'}`);
  });

  test('waits where the workspace has no edits left, and is then the newest', async () => {
    const { answer, look, edits, face, time, refill } = await postedWorld(0);
    await answer('p1', 'Alice');
    await look();
    expect(edits()).toBe(0);
    await answer('p1', 'Minji');
    refill();
    await look();
    expect(edits()).toBe(0);
    await time.pass(MINUTE_MS);
    await look();
    expect(edits()).toBe(1);
    expect(face()).toContain('2 answered');
  });

  test('an answer that comes while it is being drawn is not lost', async () => {
    const { answer, look, face, platform } = await postedWorld();
    await answer('p1', 'Alice');
    const edit = platform.edit.bind(platform);
    platform.edit = async (...given) => {
      platform.edit = edit;
      await answer('p1', 'Minji');
      return edit(...given);
    };
    await look();
    await look();
    expect(face()).toContain('2 answered');
  });

  test.each(['unavailable', 'in_doubt', 'forbidden', 'rejected', 'rate_limited'] as const)(
    'is tried again after a failure (%s)',
    async (kind) => {
      const { answer, look, face, platform, time } = await postedWorld();
      let isFirst = true;
      platform.fate = () => {
        const fate = isFirst ? ({ when: 'before', error: failing(kind) } as const) : null;
        isFirst = false;
        return fate;
      };
      await answer('p1', 'Alice');
      await look();
      expect(face()).not.toContain('1 answered');
      await time.pass(MINUTE_MS);
      await look();
      expect(face()).toContain('1 answered');
    },
  );

  test('of a message that is gone is nobody’s concern any more, and nothing is tried for ever', async () => {
    const gone = await postedWorld();
    gone.platform.fate = () => ({ when: 'before', error: failing('gone') });
    await gone.answer('p1', 'Alice');
    await gone.look();
    expect(await gone.records.refreshes.nextAt()).toBeNull();
    const never = await postedWorld();
    never.platform.fate = () => ({ when: 'before', error: failing('forbidden') });
    await never.answer('p1', 'Alice');
    for (let day = 0; day < 60; day += 1) {
      await never.look();
      await never.time.pass(DAY_MS);
    }
    expect(await never.records.refreshes.nextAt()).toBeNull();
    expect(never.edits()).toBeLessThan(50);
  });

  test('a revoked token is told, and nothing is lost', async () => {
    const { answer, look, fatal, platform, records } = await postedWorld();
    platform.fate = () => ({ when: 'before', error: failing('unauthorised') });
    await answer('p1', 'Alice');
    await look();
    expect(fatal).toHaveLength(1);
    expect(await records.refreshes.nextAt()).not.toBeNull();
  });
});
