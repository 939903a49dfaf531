/** Owns how a person's language and name are found, remembered, and done without. */
import { readFile } from 'node:fs/promises';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Actor } from '../../../src/core/commands/request.ts';
import { PlatformError } from '../../../src/core/errors.ts';
import { mapSlackError } from '../../../src/slack/map-error.ts';
import {
  createFindProfile,
  RIGHTS_WAIT_MS,
  type SlackProfile,
} from '../../../src/slack/receive/find-profile.ts';
import { waitFor } from '../../../src/slack/receive/serve.ts';
import { recordingLogger } from '../../support/recording-logger.ts';

const alice: Actor = { surface: 'slack', workspaceId: 'T1', memberId: 'U1', name: 'alice' };

const english: SlackProfile = { locale: 'en-GB', name: 'Alice', isManager: true, timeZone: 'Asia/Seoul' };
const known = { locale: 'en', name: 'Alice', isManager: true, timeZone: 'Asia/Seoul' };
const unknown = { locale: 'ko', name: null, isManager: null, timeZone: null };

function setting(lookUp: (memberId: string) => Promise<SlackProfile>) {
  const kept = new Map<string, { value: string; ttlMs: number }>();
  const asked: string[] = [];
  const fatal: PlatformError[] = [];
  const logger = recordingLogger();
  let now = 0;
  const find = createFindProfile({
    lookUp: (memberId) => {
      asked.push(memberId);
      return lookUp(memberId);
    },
    scratch: {
      get: (key) => Promise.resolve(kept.get(key)?.value ?? null),
      set: (key, value, ttlMs) => Promise.resolve(void kept.set(key, { value, ttlMs })),
      delete: (key) => Promise.resolve(void kept.delete(key)),
      sweep: () => Promise.resolve(0),
    },
    clock: { now: () => now },
    logger,
    onUnauthorised: (error) => void fatal.push(error),
    fallback: 'ko',
    mapError: (error) => mapSlackError(error, 'users.info'),
  });
  return { find, kept, asked, fatal, logger, pass: (ms: number) => (now += ms) };
}

test('is asked once and kept for an hour: who is an admin no more is none then', async () => {
  const { find, kept, asked } = setting(() => Promise.resolve(english));
  expect(await find(alice)).toEqual(known);
  expect(await find(alice)).toEqual(known);
  expect(asked).toEqual(['U1']);
  expect(Array.from(kept.values(), ({ ttlMs }) => ttlMs)).toEqual([3_600_000]);
});

test('clicks at the same moment ask once', async () => {
  const { find, asked } = setting(() => Promise.resolve(english));
  const found = await Promise.all([find(alice), find(alice), find(alice)]);
  expect(found.map(({ locale }) => locale)).toEqual(['en', 'en', 'en']);
  expect(asked).toHaveLength(1);
});

test("a member of whom Slack tells no language reads the workspace's", async () => {
  const { find } = setting(() => Promise.resolve({ ...english, locale: null, name: ' \u202E ' }));
  expect(await find(alice)).toEqual({ ...known, locale: 'ko', name: null });
});

test('a zone that this machine does not know is none', async () => {
  const { find } = setting(() => Promise.resolve({ ...english, timeZone: 'Mars/Olympus' }));
  expect((await find(alice)).timeZone).toBeNull();
});

test('scratch is asked once a minute, not at each click', async () => {
  const { find, kept, pass } = setting(() => Promise.resolve(english));
  await find(alice);
  kept.set('slack:profile:T1:U1', {
    value: JSON.stringify({ ...known, locale: 'ko', name: '앨리스' }),
    ttlMs: 1,
  });
  pass(59_999);
  expect(await find(alice)).toEqual(known);
  pass(1);
  expect(await find(alice)).toEqual({ ...known, locale: 'ko', name: '앨리스' });
});

test('what scratch holds is read with care', async () => {
  const { find, kept, asked, pass } = setting(() => Promise.resolve(english));
  for (const value of ['not JSON', '{}', '{"locale":"en","name":null}', 'null']) {
    kept.set('slack:profile:T1:U1', { value, ttlMs: 1 });
    expect(await find(alice)).toEqual(known);
    pass(60_000);
  }
  expect(asked).toHaveLength(4);
});

describe('when Slack does not tell in time', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    return () => vi.useRealTimers();
  });

  test("half a second is waited, then the workspace's language answers, and the real one is kept when it comes", async () => {
    const late = Promise.withResolvers<SlackProfile>();
    const { find, kept, asked } = setting(() => late.promise);
    const answer = find(alice);
    await vi.advanceTimersByTimeAsync(499);
    expect(await Promise.race([answer, Promise.resolve('still waiting')])).toBe('still waiting');
    await vi.advanceTimersByTimeAsync(1);
    expect(await answer).toEqual(unknown);
    late.resolve(english);
    await vi.advanceTimersByTimeAsync(0);
    expect(kept.size).toBe(1);
    expect(await find(alice)).toEqual(known);
    expect(asked).toHaveLength(1);
  });
});

test('time in which this program itself stands still is not held against Slack', async () => {
  const { find } = setting(async () => {
    await readFile(import.meta.filename);
    return english;
  });
  const answer = find(alice);
  await new Promise((resolve) => process.nextTick(resolve));
  const until = performance.now() + 700;
  while (performance.now() < until);
  expect((await answer).locale).toBe('en');
});

describe('where the answer hangs on rights', () => {
  beforeEach(() => vi.useFakeTimers());

  test('an admin of whom Slack tells after 1,999 ms is one', async () => {
    const late = Promise.withResolvers<SlackProfile>();
    const { find } = setting(() => late.promise);
    const answer = find(alice, RIGHTS_WAIT_MS.beforeAcknowledgement);
    await vi.advanceTimersByTimeAsync(1999);
    late.resolve(english);
    expect((await answer).isManager).toBe(true);
  });

  test('after two seconds nobody knows, which is not the same as no rights', async () => {
    const { find } = setting(() => new Promise(() => undefined));
    const answer = find(alice, RIGHTS_WAIT_MS.beforeAcknowledgement);
    await vi.advanceTimersByTimeAsync(2000);
    expect((await answer).isManager).toBeNull();
  });

  test('what was acknowledged already waits three seconds longer, and what needs no rights not at all', async () => {
    const late = Promise.withResolvers<SlackProfile>();
    const { find } = setting(() => late.promise);
    const answer = find(alice, waitFor('later'));
    await vi.advanceTimersByTimeAsync(4999);
    late.resolve(english);
    expect((await answer).isManager).toBe(true);
    expect(waitFor('now', true)).toBe(RIGHTS_WAIT_MS.beforeAcknowledgement);
    expect(waitFor('now')).toBeUndefined();
  });
});

describe('when Slack refuses', () => {
  const refused = new PlatformError('forbidden', 'missing_scope');

  test('the workspace’s language answers, it is not asked again for a minute, and the log has one line', async () => {
    const { find, kept, asked, logger } = setting(() => Promise.reject(refused));
    expect(await find(alice)).toEqual(unknown);
    expect(await find(alice)).toEqual(unknown);
    expect(await find({ ...alice, memberId: 'U2' })).toEqual(unknown);
    expect(asked).toEqual(['U1', 'U2']);
    expect(kept.get('slack:profile:T1:U1')?.ttlMs).toBe(60_000);
    expect(logger.lines).toHaveLength(1);
  });

  test('an hour later the log says so again', async () => {
    const { find, logger, pass } = setting(() => Promise.reject(refused));
    await find(alice);
    pass(60 * 60 * 1000);
    await find({ ...alice, memberId: 'U2' });
    expect(logger.lines).toHaveLength(2);
  });

  test('asked to wait, it waits as long', async () => {
    const limited = new PlatformError('rate_limited', 'wait', {}, undefined, 30_000);
    const { find, kept } = setting(() => Promise.reject(limited));
    await find(alice);
    expect(kept.get('slack:profile:T1:U1')?.ttlMs).toBe(30_000);
  });

  test('a token that is dead ends the program', async () => {
    const dead = new PlatformError('unauthorised', 'token_revoked');
    const { find, fatal } = setting(() => Promise.reject(dead));
    expect(await find(alice)).toEqual(unknown);
    expect(fatal).toEqual([dead]);
  });
});
