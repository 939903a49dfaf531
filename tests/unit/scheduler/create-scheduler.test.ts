/** Owns the proof that housekeeping runs once a night, alone, and is waited for. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createScheduler, type HousekeepingTask } from '../../../src/scheduler/create-scheduler.ts';
import { recordingLogger } from '../../support/recording-logger.ts';

const HOUR_MS = 3_600_000;

/** A task that goes on until it is let go. */
function slowTask() {
  const releases: (() => void)[] = [];
  const task: HousekeepingTask = {
    name: 'slow',
    run: () => new Promise<void>((resolve) => releases.push(resolve)),
  };
  return { task, starts: () => releases.length, release: () => releases.at(-1)?.() };
}

describe('housekeeping', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: new Date(2026, 2, 2, 12, 0, 0) });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('runs every night at ten past four, local time, and logs what it did', async () => {
    const logger = recordingLogger();
    const ranAt: string[] = [];
    const run = () => {
      const now = new Date();
      ranAt.push(`${now.getDate()} ${now.getHours()}:${now.getMinutes()}`);
      return Promise.resolve(3);
    };
    const scheduler = createScheduler({ tasks: [{ name: 'sweep', run }], logger });
    await scheduler.start();
    await vi.advanceTimersByTimeAsync(48 * HOUR_MS);
    await scheduler.stop();
    expect(ranAt).toEqual(['3 4:10', '4 4:10']);
    expect(logger.lines[0]).toMatchObject({ level: 'info', fields: { task: 'sweep', result: 3 } });
  });

  it('gives every task its turn when one fails', async () => {
    const logger = recordingLogger();
    const failing = { name: 'failing', run: () => Promise.reject(new Error('no')) };
    const fine = { name: 'fine', run: () => Promise.resolve(0) };
    const scheduler = createScheduler({ tasks: [failing, fine], logger });
    await scheduler.start();
    await vi.advanceTimersByTimeAsync(24 * HOUR_MS);
    await scheduler.stop();
    expect(logger.lines.map(({ level, fields }) => [level, fields['task']])).toEqual([
      ['error', 'failing'],
      ['info', 'fine'],
    ]);
  });

  it('does not begin again while the last night is not done', async () => {
    const { task, starts, release } = slowTask();
    const scheduler = createScheduler({ tasks: [task], logger: recordingLogger() });
    await scheduler.start();
    await vi.advanceTimersByTimeAsync(72 * HOUR_MS);
    expect(starts()).toBe(1);
    release();
    await vi.advanceTimersByTimeAsync(24 * HOUR_MS);
    expect(starts()).toBe(2);
    release();
    await scheduler.stop();
  });

  it('is waited for when the program stops, and never begins again', async () => {
    const { task, starts, release } = slowTask();
    const scheduler = createScheduler({ tasks: [task], logger: recordingLogger() });
    await scheduler.start();
    await vi.advanceTimersByTimeAsync(24 * HOUR_MS);
    let isStopped = false;
    const stopping = scheduler.stop().then(() => {
      isStopped = true;
    });
    await vi.advanceTimersByTimeAsync(HOUR_MS);
    expect(isStopped).toBe(false);
    release();
    await stopping;
    await vi.advanceTimersByTimeAsync(48 * HOUR_MS);
    expect(starts()).toBe(1);
  });

  it('can be stopped before it was started', async () => {
    await expect(createScheduler({ tasks: [], logger: recordingLogger() }).stop()).resolves.toBeUndefined();
  });
});
