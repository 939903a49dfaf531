/** Owns who is asked to rate whom. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignRaters } from '../../../../src/core/mock/assign-raters.ts';
import { RATERS } from '../../../../src/core/mock/session.ts';

const keys = (size: number): readonly string[] => Array.from({ length: size }, (_, at) => `slack:T1:U${at}`);

const rounds = fc
  .record({ size: fc.integer({ min: 1, max: 8 }), seed: fc.string(), round: fc.integer({ min: 1, max: 10 }) })
  .chain(({ size, seed, round }) =>
    fc.record({
      seed: fc.constant(seed),
      round: fc.constant(round),
      authors: fc.subarray([...keys(size)]),
      present: fc.subarray([...keys(size)]),
    }),
  );

describe('raters', () => {
  it('are two others for each answer where there are so many, and nobody for their own', () => {
    fc.assert(
      fc.property(rounds, (round) => {
        const tasks = assignRaters(round);
        for (const author of round.authors) {
          const raters = tasks.filter((task) => task.author === author).map(({ rater }) => rater);
          const others = round.present.filter((key) => key !== author);
          expect(raters).toHaveLength(Math.min(RATERS, others.length));
          expect(new Set(raters).size).toBe(raters.length);
          expect(raters).not.toContain(author);
          expect(others).toEqual(expect.arrayContaining(raters));
        }
        expect(tasks.every(({ author }) => round.authors.includes(author))).toBe(true);
      }),
    );
  });

  it('have about as much to do as each other', () => {
    fc.assert(
      fc.property(rounds, (round) => {
        const tasks = assignRaters(round);
        const answering = round.present.filter((key) => round.authors.includes(key));
        const pool = answering.length > RATERS ? answering : round.present;
        const loads = pool.map((key) => tasks.filter(({ rater }) => rater === key).length);
        if (pool.length > RATERS) expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
        expect(tasks.every(({ rater }) => pool.includes(rater))).toBe(true);
      }),
    );
  });

  it('rate exactly as many as they wait for where all have answered', () => {
    for (let size = 3; size <= 8; size += 1) {
      const tasks = assignRaters({ authors: keys(size), present: keys(size), seed: 's', round: 1 });
      for (const key of keys(size)) expect(tasks.filter(({ rater }) => rater === key)).toHaveLength(RATERS);
    }
  });

  it('are the same however often it is asked, and others in another round', () => {
    const round = { authors: keys(6), present: keys(6), seed: 's', round: 1 };
    expect(assignRaters(round)).toEqual(assignRaters({ ...round, authors: keys(6).toReversed() }));
    expect(assignRaters(round)).not.toEqual(assignRaters({ ...round, round: 2 }));
  });
});
