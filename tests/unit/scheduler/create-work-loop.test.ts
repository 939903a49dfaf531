/** Owns the proof that what is due is begun as soon as it is due, never twice at a time, and that a failure is not the end. */
import { describe, expect, test } from 'vitest';
import { createWorkLoop, type Speaker } from '../../../src/scheduler/create-work-loop.ts';
import { fakeClock } from '../../support/fake-clock.ts';
import { recordingLogger } from '../../support/recording-logger.ts';

/** A speaker that tells what is asked of it, and answers when a test says so. */
function watched() {
  const looks: (() => void)[] = [];
  let atOnce = 0;
  const most = { atOnce: 0 };
  const speaker: Speaker = {
    async look() {
      atOnce += 1;
      most.atOnce = Math.max(most.atOnce, atOnce);
      await new Promise<void>((resolve) => looks.push(resolve));
      atOnce -= 1;
    },
    idle: () => Promise.resolve(),
    isBusy: () => false,
    nextAt: () => Promise.resolve(null),
  };
  const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  return {
    speaker,
    most,
    count: () => looks.length,
    settle,
    async letAll() {
      for (let at = 0; at < looks.length; at += 1) {
        looks[at]?.();
        await settle();
      }
    },
  };
}

function loopOf(speakers: readonly Speaker[], tick: () => Promise<unknown> = () => Promise.resolve()) {
  const logger = recordingLogger();
  return { logger, loop: createWorkLoop({ tick, speakers, clock: fakeClock(), logger }) };
}

describe('the loop', () => {
  test('ticks and looks at once when it starts, for what came due while nothing ran', async () => {
    const done: string[] = [];
    const speaker: Speaker = {
      look: () => Promise.resolve(void done.push('look')),
      idle: () => Promise.resolve(),
      isBusy: () => false,
      nextAt: () => Promise.resolve(null),
    };
    const { loop } = loopOf([speaker], () => Promise.resolve(void done.push('tick')));
    await loop.start();
    expect(done).toEqual(['tick', 'look']);
    await loop.stop();
  });

  test('looks again for a wake that came in the middle of a look, one look at a time', async () => {
    const { speaker, count, settle, most, ...watch } = watched();
    const { loop } = loopOf([speaker]);
    loop.wake();
    await settle();
    for (let wakes = 0; wakes < 5; wakes += 1) loop.wake();
    expect(count()).toBe(1);
    await watch.letAll();
    expect(count()).toBe(2);
    expect(most.atOnce).toBe(1);
    await loop.stop();
  });

  test('goes on after records that fail, and says so', async () => {
    let looks = 0;
    const speaker: Speaker = {
      look: () => Promise.reject(new Error(`locked ${(looks += 1)}`)),
      idle: () => Promise.resolve(),
      isBusy: () => false,
      nextAt: () => Promise.resolve(null),
    };
    const { loop, logger } = loopOf([speaker], () => Promise.reject(new Error('full')));
    await loop.start();
    loop.wake();
    await loop.turn();
    expect(looks).toBeGreaterThan(2);
    expect(logger.lines.map(({ message }) => message)).toContain(
      'the daily questions could not be planned; the next minute tries again',
    );
    await loop.stop();
  });

  test('begins nothing once it is stopped, and waits for what is being said', async () => {
    const { speaker, count } = watched();
    let isSaid = false;
    const idle = async (): Promise<void> => {
      await new Promise((resolve) => setImmediate(resolve));
      isSaid = true;
    };
    const { loop } = loopOf([{ ...speaker, idle }]);
    await loop.stop();
    expect(isSaid).toBe(true);
    loop.wake();
    await new Promise((resolve) => setImmediate(resolve));
    expect(count()).toBe(0);
  });
});
