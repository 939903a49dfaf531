/** Owns that the emulator takes so many requests as Slack does, and fails where it is told to. */
import { describe, expect, test } from 'vitest';
import { createFaults, type Fault } from '../../emulators/slack/faults.ts';
import { createRateLimits } from '../../emulators/slack/rate-limits.ts';
import { createRequests, type Step } from '../../emulators/slack/requests.ts';

describe('rate limits', () => {
  const setting = () => {
    let now = 0;
    const limits = createRateLimits(() => now);
    limits.isOn = true;
    return { limits, pass: (ms: number) => void (now += ms) };
  };

  test('a channel takes a short burst, then one post a second; another channel its own', () => {
    const { limits, pass } = setting();
    const post = (channel = 'C1') => limits.take('chat.postMessage', channel);
    expect([post(), post(), post(), post(), post('C2')]).toEqual([null, null, null, 1, null]);
    pass(1000);
    expect([post(), post()]).toEqual([null, 1]);
    limits.burst = 1;
    pass(60_000);
    expect([post(), post()]).toEqual([null, 1]);
    expect(limits.refused.count).toBe(3);
    expect(limits.tallies.get('chat.postMessage')).toEqual({ taken: 6, refused: 3 });
    expect(limits.tallies.get('chat.postMessage C2')).toEqual({ taken: 1, refused: 0 });
  });

  test('a workspace takes three hundred posts a minute in all', () => {
    const { limits } = setting();
    const answers = Array.from({ length: 301 }, (_, index) => limits.take('chat.postMessage', `C${index}`));
    expect(answers.filter((one) => one !== null)).toHaveLength(1);
  });

  test('a method takes what its tier has, and says in whole seconds when it takes more', () => {
    const { limits, pass } = setting();
    const edit = () => limits.take('chat.update', 'C1');
    const answers = Array.from({ length: 51 }, edit);
    expect(answers.slice(0, 50)).toEqual(Array.from({ length: 50 }, () => null));
    expect(answers[50]).toBe(2);
    expect(limits.take('chat.delete', 'C1')).toBeNull();
    pass(2000);
    expect(edit()).toBeNull();
  });

  test('what is refused uses nothing up', () => {
    const { limits, pass } = setting();
    for (let index = 0; index < 20; index += 1) limits.take('chat.postMessage', 'C1');
    pass(1000);
    expect(limits.take('chat.postMessage', 'C1')).toBeNull();
  });

  test('when they are off everything is taken, and counted all the same', () => {
    const limits = createRateLimits(() => 0);
    for (let index = 0; index < 100; index += 1) expect(limits.take('chat.update', 'C1')).toBeNull();
    expect(limits.tallies.get('chat.update')).toEqual({ taken: 100, refused: 0 });
  });
});

describe('faults', () => {
  const one: Fault = { kind: 'refuse', error: 'one' };
  const two: Fault = { kind: 'cut', when: 'after' };

  test('are met once each, in order, by their method', () => {
    const faults = createFaults();
    faults.next('chat.update', one, two);
    expect(faults.take('chat.postMessage')).toBeNull();
    expect([1, 2, 3].map(() => faults.take('chat.update', 'C1'))).toEqual([one, two, null]);
  });

  test('so many times, in one channel', () => {
    const faults = createFaults();
    faults.next('chat.update', one, 2, 'C1');
    expect(faults.waitingFor('chat.update')).toBe(2);
    expect(faults.take('chat.update', 'C2')).toBeNull();
    expect([1, 2, 3].map(() => faults.take('chat.update', 'C1'))).toEqual([one, one, null]);
  });

  test('from now on, until they are taken back, also in one channel', () => {
    const faults = createFaults();
    faults.always('chat.update', one, 'C1');
    faults.always('chat.update', two, 'C2');
    expect(['C1', 'C1', 'C2', 'C3'].map((id) => faults.take('chat.update', id))).toEqual([
      one,
      one,
      two,
      null,
    ]);
    faults.always('chat.update', null, 'C1');
    expect(faults.take('chat.update', 'C1')).toBeNull();
    expect(faults.take('chat.update', 'C2')).toBe(two);
  });
});

test('who listens is told of each step, and can drop a request before it arrives', async () => {
  const requests = createRequests();
  const steps: Step[] = [];
  const stop = requests.listen((step) => {
    steps.push(step);
    return step.count === 2 ? 'drop' : undefined;
  });
  const request = { target: 'chat.postMessage', channelId: 'C1', threadTs: null };
  const first = requests.begin(request);
  expect(await first.tell('arrived')).toBe(false);
  expect(await first.tell('done')).toBe(false);
  expect(await requests.begin(request).tell('arrived')).toBe(true);
  stop();
  expect(await requests.begin(request).tell('arrived')).toBe(false);
  expect(steps.map(({ at, count }) => `${at} ${count}`)).toEqual(['arrived 1', 'done 1', 'arrived 2']);
  expect(requests.to(/^chat\.postMessage C1$/u)).toHaveLength(3);
});
