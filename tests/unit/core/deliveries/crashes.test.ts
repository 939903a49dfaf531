/** Owns the proof that a process may end at any moment: what was due is shown once, or is known to be unknown. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fakeTime } from '../../../support/fake-timer.ts';
import { crashAt } from '../../../support/crashing.ts';
import { memoryRecords } from '../../../support/memory-records.ts';
import { failing, scriptedPlatform, type Call, type Fate } from '../../../support/scripted-platform.ts';
import { draftOf, plainComposers, senderOf, type Told } from '../../../support/sender-of.ts';

const DAY_MS = 86_400_000;

function world() {
  const told: Told[] = [];
  const parts = { records: memoryRecords(), platform: scriptedPlatform(), time: fakeTime() };
  return { ...parts, told, composers: plainComposers(told) };
}

/** How the platform behaves, from the first post on. */
const SCENES: Readonly<Record<string, { readonly fates: readonly Fate[]; readonly isReadable: boolean }>> = {
  'a platform that takes it': { fates: [], isReadable: true },
  'a platform that takes it and breaks the connection': {
    fates: [{ when: 'after', error: failing('in_doubt') }],
    isReadable: true,
  },
  'a platform that breaks the connection, then is unavailable, then takes it': {
    fates: [
      { when: 'before', error: failing('in_doubt') },
      { when: 'before', error: failing('unavailable') },
    ],
    isReadable: true,
  },
  'a platform that refuses it for good': {
    fates: [{ when: 'before', error: failing('forbidden') }],
    isReadable: true,
  },
  'a platform whose history cannot be read': { fates: [], isReadable: false },
};

/** The process ends at this place; another one takes over. Gives how many places there were. */
async function crashThere(place: number, scene: (typeof SCENES)[string] | undefined) {
  const made = world();
  const { records, platform, time, told } = made;
  const fates = [...(scene?.fates ?? [])];
  platform.isReadable = scene?.isReadable ?? true;
  platform.fate = (call) => (call === 'post' ? (fates.shift() ?? null) : null);
  const crash = crashAt(place);
  const first = senderOf({ ...made, crash });
  await records.deliveries.add([draftOf('a')], time.clock.now());
  for (let at = 0; at < 12; at += 1) {
    // It may never answer.
    void first.sender.look();
    await time.pass(5000);
  }
  const second = senderOf({ ...made, owner: 'two', gone: new Set(['one']) });
  for (let at = 0; at < 12; at += 1) {
    await second.sender.look();
    await time.pass(crash.hasCrashed() ? 31_000 : 1);
  }
  const delivery = await records.deliveries.findByKey('a');
  return { crash, platform, told, state: delivery?.state, posts: platform.calls.filter(isPost).length };
}
const isPost = ({ call }: { readonly call: Call }): boolean => call === 'post';

describe.each(Object.entries(SCENES))('%s', (name, scene) => {
  test('shows it once, wherever the process ends', async () => {
    const { crash } = await crashThere(Infinity, scene);
    expect(crash.places()).toBeGreaterThan(10);
    for (let place = 1; place <= crash.places(); place += 1) {
      const { platform, told, state } = await crashThere(place, scene);
      const shown = platform.shown.length;
      const where = `${name}, place ${place}: ${String(state)}`;
      expect(shown, where).toBeLessThanOrEqual(1);
      if (scene.isReadable && !name.includes('refuses')) {
        expect([shown, state], where).toEqual([1, 'done']);
        expect(told, where).toEqual([{ what: 'sent', id: told[0]?.id, why: '' }]);
      } else if (!scene.isReadable) {
        expect(['done', 'unknown'], where).toContain(state);
        expect(told, where).toHaveLength(1);
      }
    }
  });
});

describe('anything at all', () => {
  const fate = fc.oneof(
    { weight: 5, arbitrary: fc.constant(null) },
    {
      weight: 4,
      arbitrary: fc.record({
        when: fc.constantFrom('before' as const, 'after' as const),
        kind: fc.constant('in_doubt' as const),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        when: fc.constant('before' as const),
        kind: fc.constantFrom('unavailable' as const, 'rate_limited' as const),
      }),
    },
  );
  const plan = fc.record({
    fates: fc.array(fate, { maxLength: 60 }),
    crashes: fc.array(fc.integer({ min: 1, max: 120 }), { maxLength: 5 }),
    jumps: fc.array(fc.integer({ min: -DAY_MS, max: DAY_MS }), { maxLength: 4 }),
    isPair: fc.boolean(),
    count: fc.integer({ min: 1, max: 8 }),
  });

  test('failures, crashes, jumps of the clock and two processes: each is shown once', async () => {
    await fc.assert(
      fc.asyncProperty(plan, async ({ fates, crashes, jumps, isPair, count }) => {
        const made = world();
        const { records, platform, time } = made;
        const left = [...fates];
        platform.fate = (call) => {
          const met = call === 'post' || call === 'find' ? left.shift() : null;
          return met ? { when: met.when, error: failing(met.kind) } : null;
        };
        const drafts = Array.from({ length: count }, (_, at) =>
          draftOf(`k${at}`, { channelId: `C${at % 3}` }),
        );
        await records.deliveries.add(drafts, time.clock.now());
        const gone = new Set<string>();
        const lives = [...crashes, Infinity];
        for (const [life, place] of lives.entries()) {
          const crash = crashAt(place);
          const owner = `life ${life}`;
          const { sender } = senderOf({ ...made, owner, gone, crash });
          const other = isPair ? senderOf({ ...made, owner: `other ${life}`, gone }).sender : null;
          for (let at = 0; at < 8; at += 1) {
            void sender.look();
            void other?.look();
            await time.pass(5000);
          }
          time.jump(jumps[life] ?? 0);
          // The other one goes on until it has finished what it does, and is stopped; this one is killed.
          await other?.idle();
          gone.add(owner).add(`other ${life}`);
        }
        const { sender } = senderOf({ ...made, owner: 'the last', gone });
        for (let at = 0; at < 40; at += 1) {
          await sender.look();
          await time.pass(at < 20 ? 5 * 60_000 : DAY_MS / 2);
        }
        const stamps = platform.shown.map(({ stamp }) => stamp);
        expect(new Set(stamps).size).toBe(stamps.length);
        expect(stamps).toHaveLength(count);
        expect(await records.deliveries.count(0)).toMatchObject({ done: count });
      }),
      { numRuns: 60, seed: 20261121 },
    );
  }, 60_000);
});
