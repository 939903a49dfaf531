/** Owns the proof that days of questions, threads, recaps and notices survive whatever happens to the processes that say them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ChannelError } from '../../../../src/core/errors.ts';
import { crashAt } from '../../../support/crashing.ts';
import { DAY_MS, DISCORD, dailyWorld, MINUTE_MS, MONDAY_NINE, SLACK } from '../../../support/daily-world.ts';
import { failing } from '../../../support/scripted-platform.ts';

const HOUR_MS = 60 * MINUTE_MS;

/** One process ends at this place; another one goes on until the second day. */
async function crashThere(place: number, problem: ChannelError | null) {
  const world = dailyWorld();
  const { schedule, processOf, platform, time, records, answer, said } = world;
  await schedule({ place: DISCORD });
  platform.fate = (call, where) =>
    problem !== null && call === 'post' && where?.kind === 'channel'
      ? { when: 'before', error: problem }
      : null;
  const crash = crashAt(place);
  const lives = [processOf({ crash }), processOf({ owner: 'two', gone: new Set(['one']) })];
  for (const { tick, sender } of lives) {
    // Neither may ever answer.
    for (let at = 0; at < 6; at += 1) {
      void tick().then(() => sender.look());
      await time.pass(30_000);
    }
  }
  if (problem === null) await answer('p1', 'Minji');
  const second = lives[1];
  while (time.clock.now() < MONDAY_NINE + DAY_MS + 10 * MINUTE_MS) {
    await second?.tick();
    await second?.sender.look();
    await time.pass(time.clock.now() < MONDAY_NINE + DAY_MS ? 4 * HOUR_MS : MINUTE_MS);
  }
  return { crash, platform, records, keys: await said() };
}

describe('a process that ends at any moment of the day', () => {
  test('leaves each question, thread and recap once', async () => {
    const { crash } = await crashThere(Infinity, null);
    expect(crash.places()).toBeGreaterThan(30);
    for (let place = 1; place <= crash.places(); place += 1) {
      const { keys, platform, records } = await crashThere(place, null);
      expect(keys, `place ${place}`).toEqual(['post:p1', 'recap:p1/1', 'post:p2']);
      expect(platform.shown[0]?.thread, `place ${place}`).not.toBeNull();
      expect(await records.deliveries.count(0), `place ${place}`).toMatchObject({ done: 5 });
    }
  });

  test('pauses a schedule that cannot go on, and tells its organiser once', async () => {
    const problem = new ChannelError('cannot_post', 'scripted');
    const { crash } = await crashThere(Infinity, problem);
    for (let place = 1; place <= crash.places(); place += 1) {
      const { keys, records } = await crashThere(place, problem);
      expect(keys, `place ${place}`).toHaveLength(1);
      expect(keys[0], `place ${place}`).toMatch(/^notice:paused:s1:/u);
      expect(await records.schedules.find('s1')).toMatchObject({
        state: 'paused',
        pauseReason: 'cannot_post',
      });
    }
  });
});

describe('a week of anything', () => {
  const life = fc.record({
    /** How long it runs, and how long nobody does afterwards. */
    upMs: fc.integer({ min: MINUTE_MS, max: 40 * HOUR_MS }),
    downMs: fc.integer({ min: 0, max: 30 * HOUR_MS }),
    crash: fc.integer({ min: 1, max: 400 }),
    jumpMs: fc.oneof(
      { weight: 3, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.integer({ min: -10 * HOUR_MS, max: 10 * HOUR_MS }) },
    ),
    faults: fc.array(fc.constantFrom('ok', 'ok', 'before', 'after', 'unavailable'), { maxLength: 8 }),
  });

  test('shows every occurrence once or counts it as missed, and nothing twice', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(life, { minLength: 1, maxLength: 5 }), async (lives) => {
        const { schedule, processOf, platform, time, records, said } = dailyWorld();
        const made = [await schedule(), await schedule({ place: { ...SLACK, channelId: 'C2' } })];
        const gone = new Set<string>();
        for (const [at, { upMs, downMs, crash, jumpMs, faults }] of lives.entries()) {
          const left = [...faults];
          platform.fate = (call) => {
            const met = call === 'post' ? (left.shift() ?? 'ok') : 'ok';
            if (met === 'ok') return null;
            return met === 'unavailable'
              ? { when: 'before', error: failing('unavailable') }
              : { when: met === 'after' ? 'after' : 'before', error: failing('in_doubt') };
          };
          const owner = `life ${at}`;
          const { tick, sender } = processOf({ owner, gone, crash: crashAt(crash) });
          for (let passed = 0; passed < upMs; passed += 20 * MINUTE_MS) {
            void tick().then(() => sender.look());
            await time.pass(20 * MINUTE_MS);
          }
          gone.add(owner);
          await time.pass(downMs);
          time.jump(jumpMs);
        }
        const { tick, sender } = processOf({ owner: 'the last', gone });
        for (let at = 0; at < 200; at += 1) {
          await tick();
          await sender.look();
          await time.pass(30 * MINUTE_MS);
        }
        const keys = await said();
        expect(new Set(keys).size).toBe(keys.length);
        for (const { id } of made) {
          const posts = await records.posts.list(id, 100);
          const days = posts.map(({ date }) => date);
          expect(new Set(days).size).toBe(days.length);
          for (const post of posts) {
            // What is out is seen, what is missed is not, and nothing is left half-way.
            expect(post.state, post.id).not.toBe('due');
            expect(keys.includes(`post:${post.id}`), post.id).toBe(post.state === 'out');
            if (post.closedAt === null) continue;
            const recap = await records.deliveries.findByKey(`recap:${post.id}/1`);
            // A recap whose time ran out while nobody was there is the one that does not come.
            expect(keys.includes(`recap:${post.id}/1`), post.id).toBe(recap?.failure !== 'expired');
          }
        }
      }),
      { numRuns: 40, seed: 20261121 },
    );
  }, 60_000);
});
