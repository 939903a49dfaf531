/** Owns the proof that what is due is said once: through failures of the platform, of the database, and of the clock. */
import { describe, expect, test } from 'vitest';
import { deliveryId } from '../../../../src/core/deliveries/delivery-id.ts';
import { LOOK_AFTER_MS } from '../../../../src/core/deliveries/judge-failure.ts';
import { LEASE_MS } from '../../../../src/core/deliveries/watch-owners.ts';
import { ChannelError } from '../../../../src/core/errors.ts';
import { fakeTime } from '../../../support/fake-timer.ts';
import { memoryRecords } from '../../../support/memory-records.ts';
import { failing, scriptedPlatform, type Fate } from '../../../support/scripted-platform.ts';
import { draftOf, openPace, plainComposers, senderOf, type Told } from '../../../support/sender-of.ts';

const MINUTE_MS = 60_000;

function world() {
  const told: Told[] = [];
  const parts = { records: memoryRecords(), platform: scriptedPlatform(), time: fakeTime() };
  const { records, platform, time } = parts;
  const made = senderOf({ ...parts, composers: plainComposers(told) });
  /** Looks, and lets the time pass between looks. */
  const look = async (times = 1, everyMs = 5000): Promise<void> => {
    for (let at = 0; at < times; at += 1) {
      await made.sender.look();
      await time.settle();
      await time.pass(everyMs);
    }
  };
  const add = (...drafts: Parameters<typeof draftOf>[]) =>
    records.deliveries.add(
      drafts.map((draft) => draftOf(...draft)),
      time.clock.now(),
    );
  const stateOf = async (key: string) => (await records.deliveries.findByKey(key))?.state;
  const said = (): readonly string[] => platform.shown.map(({ stamp }) => stamp);
  return { ...parts, ...made, told, look, add, stateOf, said };
}

/** The first `times` posts meet this, the others nothing. */
const first = (times: number, fate: Fate, call = 'post') => {
  let left = times;
  return (met: string): Fate => {
    if (met !== call || left === 0) return null;
    left -= 1;
    return fate;
  };
};

describe('what is due', () => {
  test('is said once, and what follows happens', async () => {
    const { add, look, said, stateOf, told } = world();
    await add(['a'], ['b', { channelId: 'C2' }]);
    await look(3);
    expect(said()).toEqual([deliveryId('a'), deliveryId('b')]);
    expect(await stateOf('a')).toBe('done');
    expect(told.map(({ what }) => what)).toEqual(['sent', 'sent']);
  });

  test('is not said before its time', async () => {
    const { add, look, said, time } = world();
    await add(['a', { notBefore: time.clock.now() + MINUTE_MS }]);
    await look(1, MINUTE_MS);
    expect(said()).toEqual([]);
    await look();
    expect(said()).toHaveLength(1);
  });

  test('is said in order in each channel, and a channel whose platform does not answer delays no other', async () => {
    const { add, look, said, platform, sender, time } = world();
    let letGo = (): void => undefined;
    const never = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const post = platform.post.bind(platform);
    platform.post = async (destination, outgoing) => {
      if (destination.kind === 'channel' && destination.place.channelId === 'slow') await never;
      return post(destination, outgoing);
    };
    await add(
      ['a1', { channelId: 'slow' }],
      ['b1', { channelId: 'C2' }],
      ['a2', { channelId: 'slow' }],
      ['b2', { channelId: 'C2' }],
    );
    await look();
    expect(said()).toEqual([deliveryId('b1'), deliveryId('b2')]);
    letGo();
    await sender.idle();
    await time.settle();
    expect(said().slice(2)).toEqual([deliveryId('a1'), deliveryId('a2')]);
  });

  test('takes more than one handful, and never more at a time than the surface has room for', async () => {
    const { add, look, said, platform } = world();
    let inFlight = 0;
    let most = 0;
    const post = platform.post.bind(platform);
    platform.post = async (destination, outgoing) => {
      inFlight += 1;
      most = Math.max(most, inFlight);
      await new Promise((resolve) => setImmediate(resolve));
      inFlight -= 1;
      return post(destination, outgoing);
    };
    await add(
      ...Array.from({ length: 200 }, (_, at) => [`k${at}`, { channelId: `C${at}` }] as const).map(
        ([key, more]): Parameters<typeof draftOf> => [key, more],
      ),
    );
    await look(20);
    expect(new Set(said()).size).toBe(200);
    expect(said()).toHaveLength(200);
    expect(most).toBe(8);
  });
});

describe('a platform that fails', () => {
  test.each(['unavailable', 'rate_limited'] as const)(
    'before it took anything (%s) is asked again',
    async (kind) => {
      const { add, look, said, platform, told } = world();
      platform.fate = first(3, { when: 'before', error: failing(kind) });
      await add(['a']);
      await look(30);
      expect(said()).toEqual([deliveryId('a')]);
      expect(told).toHaveLength(1);
      expect(platform.calls.filter(({ call }) => call === 'find')).toEqual([]);
    },
  );

  test('and says when to come again is left alone until then', async () => {
    const { add, look, platform } = world();
    platform.fate = first(1, { when: 'before', error: failing('rate_limited', 90_000) });
    await add(['a']);
    await look(17);
    expect(platform.calls).toHaveLength(1);
    await look(3);
    expect(platform.calls).toHaveLength(2);
  });

  test('after it took the message is not sent it again', async () => {
    const { add, look, said, platform, stateOf } = world();
    platform.fate = first(1, { when: 'after', error: failing('in_doubt') });
    await add(['a']);
    await look(3);
    expect(said()).toEqual([deliveryId('a')]);
    expect(await stateOf('a')).toBe('done');
    expect(platform.calls.map(({ call }) => call)).toEqual(['post', 'find']);
  });

  test('before it took the message, without a word, is sent it again', async () => {
    const { add, look, said, platform } = world();
    platform.fate = first(1, { when: 'before', error: failing('in_doubt') });
    await add(['a']);
    await look(3);
    expect(said()).toEqual([deliveryId('a')]);
    expect(platform.calls.map(({ call }) => call)).toEqual(['post', 'find', 'post']);
  });

  test('is not looked at in the same moment: what was taken may show a moment later', async () => {
    const { add, look, platform } = world();
    platform.fate = first(1, { when: 'before', error: failing('in_doubt') });
    await add(['a']);
    await look(1, LOOK_AFTER_MS - 1);
    await look(1, 1);
    expect(platform.calls.map(({ call }) => call)).toEqual(['post']);
    await look(1);
    expect(platform.calls.map(({ call }) => call)).toContain('find');
  });

  test('while it is looked at does not count as "not there"', async () => {
    const { add, look, said, platform } = world();
    const post = first(1, { when: 'after', error: failing('in_doubt') });
    const finds = [
      failing('unavailable'),
      failing('rate_limited', 10_000),
      failing('in_doubt'),
      new Error('ours'),
    ];
    platform.fate = (call) => {
      if (call !== 'find') return post(call);
      const error = finds.shift();
      return error === undefined ? null : { when: 'before', error };
    };
    await add(['a']);
    await look(30);
    expect(finds).toEqual([]);
    expect(said()).toEqual([deliveryId('a')]);
  });

  test('whose history cannot be read leaves it unknown: told once, never sent again by itself', async () => {
    const { add, look, said, platform, stateOf, told } = world();
    platform.isReadable = false;
    platform.fate = first(1, { when: 'before', error: failing('in_doubt') });
    await add(['a']);
    await look(100, MINUTE_MS);
    expect(said()).toEqual([]);
    expect(await stateOf('a')).toBe('unknown');
    expect(told).toEqual([{ what: 'unknown', id: deliveryId('a'), why: '' }]);
  });

  test('that fails until the time is over ends it, told once', async () => {
    const { add, look, said, platform, stateOf, told, time } = world();
    platform.fate = () => ({ when: 'before', error: failing('unavailable') });
    await add(['a', { expiresAt: time.clock.now() + 60 * MINUTE_MS }]);
    await look(70, MINUTE_MS);
    expect(said()).toEqual([]);
    expect(await stateOf('a')).toBe('failed');
    expect(told).toEqual([{ what: 'ended', id: deliveryId('a'), why: 'expired' }]);
    expect(platform.calls.length).toBeLessThan(20);
  });

  test('for good ends it, with the reason that an organiser can mend', async () => {
    const { add, look, platform, stateOf, told } = world();
    platform.fate = () => ({ when: 'before', error: new ChannelError('not_member', 'scripted') });
    await add(['a']);
    await look(3);
    expect(await stateOf('a')).toBe('failed');
    expect(told).toEqual([{ what: 'ended', id: deliveryId('a'), why: 'not_member' }]);
    expect(platform.calls).toHaveLength(1);
  });

  test('because the token was revoked loses nothing, and the program is told', async () => {
    const { add, look, platform, stateOf, fatal } = world();
    platform.fate = () => ({ when: 'before', error: failing('unauthorised') });
    await add(['a'], ['b', { channelId: 'C2' }]);
    await look(3);
    expect([await stateOf('a'), await stateOf('b')]).toEqual(['due', 'due']);
    expect(fatal.map(({ kind }) => kind)).toContain('unauthorised');
    expect(platform.calls.length).toBeLessThanOrEqual(2);
  });

  test('for everybody but one channel holds up that one alone', async () => {
    const { add, look, said, platform } = world();
    platform.fate = (_call, where) =>
      where?.kind === 'channel' && where.place.channelId === 'bad'
        ? { when: 'before', error: failing('unavailable') }
        : null;
    await add(['a', { channelId: 'bad' }], ['b', { channelId: 'C2' }], ['c', { channelId: 'C3' }]);
    await look();
    expect(said()).toEqual([deliveryId('b'), deliveryId('c')]);
  });
});

describe('a database that fails', () => {
  test('after a message was sent does not make it be sent again', async () => {
    const { records, platform, time } = world();
    let isFull = false;
    const move = records.deliveries.move.bind(records.deliveries);
    const deliveries = {
      ...records.deliveries,
      move: (...given: Parameters<typeof move>) =>
        isFull ? Promise.reject(new Error('disk full')) : move(...given),
    };
    platform.fate = () => {
      isFull = true;
      return null;
    };
    const { sender, logger } = senderOf({ records: { deliveries }, platform, time });
    await deliveries.add([draftOf('a')], time.clock.now());
    for (let at = 0; at < 60; at += 1) {
      await sender.look();
      await time.pass(MINUTE_MS);
    }
    expect(platform.shown).toHaveLength(1);
    expect(logger.lines.filter(({ level }) => level === 'error')).toHaveLength(1);
    isFull = false;
    await time.pass(MINUTE_MS);
    expect((await deliveries.findByKey('a'))?.state).toBe('done');
    expect(platform.calls).toHaveLength(1);
  });

  test('while what follows is written makes it be tried again, not said again', async () => {
    const told: Told[] = [];
    const { records, platform, time } = world();
    const composers = plainComposers(told);
    let failures = 2;
    const post = {
      ...composers.post,
      onSent: (...given: Parameters<typeof composers.post.onSent>) => {
        failures -= 1;
        return failures >= 0 ? Promise.reject(new Error('locked')) : composers.post.onSent(...given);
      },
    };
    const { sender } = senderOf({ records, platform, time, composers: { ...composers, post } });
    await records.deliveries.add([draftOf('a')], time.clock.now());
    for (let at = 0; at < 10; at += 1) {
      await sender.look();
      await time.pass(20_000);
    }
    expect(told).toHaveLength(1);
    expect(platform.shown).toHaveLength(1);
  });
});

describe('two processes', () => {
  const pair = (gone = new Set<string>()) => {
    const parts = { records: memoryRecords(), platform: scriptedPlatform(), time: fakeTime() };
    const one = senderOf({ ...parts, owner: 'one', gone });
    const two = senderOf({ ...parts, owner: 'two', gone });
    return { ...parts, one, two };
  };

  test('say it once', async () => {
    const { records, platform, time, one, two } = pair();
    const drafts = Array.from({ length: 50 }, (_, at) => draftOf(`k${at}`, { channelId: `C${at % 7}` }));
    await records.deliveries.add(drafts, time.clock.now());
    for (let at = 0; at < 30; at += 1) {
      await Promise.all([one.sender.look(), two.sender.look()]);
      await time.pass(5000);
    }
    expect(platform.shown).toHaveLength(50);
    expect(new Set(platform.shown.map(({ stamp }) => stamp)).size).toBe(50);
  });

  test('what a process was sending when it ended is looked for at once', async () => {
    const { records, platform, time, two } = pair(new Set(['one']));
    await records.deliveries.add([draftOf('a')], time.clock.now());
    await records.deliveries.claim(time.clock.now(), 'one', 1, 'slack');
    await two.sender.look();
    await time.pass(LOOK_AFTER_MS);
    await two.sender.look();
    await time.settle();
    await two.sender.look();
    await time.settle();
    expect(platform.calls.map(({ call }) => call)).toEqual(['find', 'post']);
  });

  test('what a living process is sending is left to it for a minute, whatever the wall clock says', async () => {
    const { records, platform, time, two } = pair();
    await records.deliveries.add([draftOf('a')], time.clock.now());
    await records.deliveries.claim(time.clock.now(), 'one', 1, 'slack');
    await two.sender.look();
    time.jump(24 * 60 * MINUTE_MS);
    await two.sender.look();
    await time.pass(LEASE_MS - 1);
    await two.sender.look();
    expect(platform.calls).toEqual([]);
    await time.pass(1);
    await two.sender.look();
    await time.pass(LOOK_AFTER_MS);
    await two.sender.look();
    await time.settle();
    expect(platform.calls.map(({ call }) => call)).toEqual(['find']);
  });

  test('one that was stopped for minutes and goes on does not send what the other one has sent', async () => {
    const parts = { records: memoryRecords(), platform: scriptedPlatform(), time: fakeTime() };
    const { records, platform, time } = parts;
    let goOn = (): void => undefined;
    const stopped = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const one = senderOf({ ...parts, change: { pace: { ...openPace, turn: () => stopped } } });
    const two = senderOf({ ...parts, owner: 'two' });
    await records.deliveries.add([draftOf('a')], time.clock.now());
    await one.sender.look();
    for (let at = 0; at < 20; at += 1) {
      await two.sender.look();
      await time.pass(5000);
    }
    expect(platform.shown).toHaveLength(1);
    goOn();
    await time.settle();
    await one.sender.look();
    await time.settle();
    expect(platform.shown).toHaveLength(1);
  });

  test('an old look does not undo what the other one found out since', async () => {
    const { records, platform, time, one, two } = pair();
    platform.fate = first(2, { when: 'after', error: failing('in_doubt') });
    // Both see that it is not there; the first look is answered only after the other process has sent it.
    const find = platform.find.bind(platform);
    const answers: (() => void)[] = [];
    platform.find = async (...given) => {
      const seen = await find(...given);
      if (answers.length === 0) await new Promise<void>((resolve) => answers.push(resolve));
      return seen;
    };
    await records.deliveries.add([draftOf('a')], time.clock.now());
    const [delivery] = await records.deliveries.claim(time.clock.now(), 'gone', 1, 'slack');
    await records.deliveries.move(delivery?.id ?? '', 'sending', { to: 'doubt', at: time.clock.now() });
    await one.sender.look();
    await time.settle();
    for (let at = 0; at < 2; at += 1) {
      await two.sender.look();
      await time.settle();
    }
    expect(platform.shown).toHaveLength(1);
    answers[0]?.();
    for (let at = 0; at < 10; at += 1) {
      await Promise.all([one.sender.look(), two.sender.look()]);
      await time.pass(5000);
    }
    expect(platform.shown).toHaveLength(1);
  });
});
