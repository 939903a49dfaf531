/** Owns random orders: as good as drawn, and no way from the one that everybody sees to another one. */
import { describe, expect, it } from 'vitest';
import { seededOrder } from '../../../../src/core/mock/seeded-order.ts';

const KEYS = Array.from({ length: 4 }, (_, at) => `slack:T1:U${at + 1}`);
const SEEDS = Array.from({ length: 600 }, (_, at) => `seed ${at}`);

const firsts = (orders: readonly (readonly string[])[]): readonly number[] =>
  KEYS.map((key) => orders.filter(([first]) => first === key).length);

describe('a random order', () => {
  it('puts each as often in each place, whoever stood before whom in the list', () => {
    const orders = SEEDS.map((seed) => seededOrder(KEYS, seed, 'reveal 1'));
    expect(new Set(orders.map((order) => order.join())).size).toBe(24);
    for (const count of firsts(orders)) expect(count).toBeGreaterThan(110);
    expect(orders[0]).toEqual(seededOrder(KEYS.toReversed(), SEEDS[0] ?? '', 'reveal 1'));
  });

  it('tells nothing of one for another purpose, nor of another round', () => {
    for (const other of ['raters 1', 'reveal 2']) {
      const alike = SEEDS.filter((seed) => seededOrder(KEYS, seed, 'reveal 1')[0] === KEYS[0]);
      const orders = alike.map((seed) => seededOrder(KEYS, seed, other));
      for (const count of firsts(orders)) expect(count / alike.length).toBeLessThan(0.4);
    }
  });

  it('is one of more than could be tried: no two of many seeds share the rank of a member', () => {
    const orders = SEEDS.map((seed) =>
      seededOrder(
        Array.from({ length: 30 }, (_, at) => `U${at}`),
        seed,
        'x',
      ),
    );
    expect(new Set(orders.map((order) => order.join())).size).toBe(SEEDS.length);
  });
});
