/** Owns the promises of the draw, each over random decks and histories. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Asked, draw, type Drawable } from '../../../../src/core/questions/draw/draw.ts';
import { drawAlone } from '../../../../src/core/questions/draw/draw-alone.ts';

const RUNS = { numRuns: 1000 };

const deckArbitrary = fc
  .array(fc.record({ topic: fc.integer({ min: 0, max: 4 }), level: fc.constantFrom<1 | 2 | 3>(1, 2, 3) }), {
    minLength: 1,
    maxLength: 24,
  })
  .map((all) =>
    all.map(({ topic, level }, at): Drawable => ({
      id: `q${at}`,
      topicId: `t${topic}`,
      level,
    })),
  );

const outcome = fc.record({
  answers: fc.integer({ min: 0, max: 5 }),
  grade: fc.option(fc.integer({ min: 0, max: 100 })),
});

/** A deck with any past: asked by the draw, out of turn, twice, and questions that have left the deck since. */
const pastArbitrary = deckArbitrary.chain((deck) =>
  fc.array(fc.tuple(fc.integer({ min: 0, max: deck.length + 2 }), outcome), { maxLength: 60 }).map((all) => ({
    deck,
    history: all.map(([at, { answers, grade }]): Asked => {
      const question = deck[at] ?? { id: `gone${at}`, topicId: 't1' };
      return { id: question.id, topicId: question.topicId, answers, grade };
    }),
  })),
);

const asAsked = ({ id, topicId }: Drawable, answers = 0, grade: number | null = null): Asked => ({
  id,
  topicId,
  answers,
  grade,
});

function drawMany(deck: readonly Drawable[], count: number, seed: string): readonly Drawable[] {
  const history: Asked[] = [];
  const drawn: Drawable[] = [];
  for (let at = 0; at < count; at += 1) {
    const next = draw(deck, history, seed);
    if (next === null) break;
    drawn.push(next);
    history.push(asAsked(next, at % 3));
  }
  return drawn;
}

const neverAsked = (deck: readonly Drawable[], history: readonly Asked[]): readonly Drawable[] =>
  deck.filter(({ id }) => !history.some((asked) => asked.id === id));

describe('the draw', () => {
  test('repeats none before all are used, cycle after cycle', () => {
    fc.assert(
      fc.property(deckArbitrary, fc.string(), (deck, seed) => {
        const drawn = drawMany(deck, deck.length * 3, seed).map(({ id }) => id);
        for (const cycle of [0, 1, 2]) {
          const ids = drawn.slice(cycle * deck.length, (cycle + 1) * deck.length);
          expect(new Set(ids).size).toBe(deck.length);
        }
      }),
      RUNS,
    );
  });

  test('takes one that was never asked, whatever the past, as long as there is one', () => {
    fc.assert(
      fc.property(pastArbitrary, fc.string(), ({ deck, history }, seed) => {
        const left = neverAsked(deck, history);
        const next = draw(deck, history, seed);
        expect(next).not.toBeNull();
        if (left.length > 0) expect(left).toContain(next);
      }),
      RUNS,
    );
  });

  test('takes the topic asked longest ago that still has one', () => {
    fc.assert(
      fc.property(pastArbitrary, fc.string(), ({ deck, history }, seed) => {
        const left = neverAsked(deck, history);
        const next = draw(deck, history, seed);
        if (left.length === 0 || next === null) return;
        const lastAsked = (topicId: string): number =>
          history.findLastIndex((asked) => asked.topicId === topicId);
        for (const { topicId } of left)
          expect(lastAsked(next.topicId)).toBeLessThanOrEqual(lastAsked(topicId));
      }),
      RUNS,
    );
  });

  test('takes the lowest level in that topic', () => {
    fc.assert(
      fc.property(pastArbitrary, fc.string(), ({ deck, history }, seed) => {
        const left = neverAsked(deck, history);
        const next = draw(deck, history, seed);
        if (left.length === 0 || next === null) return;
        for (const { topicId, level } of left)
          if (topicId === next.topicId) expect(next.level).toBeLessThanOrEqual(level);
      }),
      RUNS,
    );
  });

  test('breaks ties by the seed alone, and every tied question has its turn', () => {
    const deck = ['a', 'b', 'c', 'd'].map((id): Drawable => ({ id, topicId: id, level: 2 }));
    const firsts = new Set(Array.from({ length: 200 }, (_, seed) => draw(deck, [], String(seed))?.id));
    expect(firsts).toEqual(new Set(['a', 'b', 'c', 'd']));
  });

  test('leaves the topic of the draw before whenever another one has a question left', () => {
    fc.assert(
      fc.property(pastArbitrary, fc.string(), ({ deck, history }, seed) => {
        const next = draw(deck, history, seed);
        const last = history.at(-1)?.topicId;
        const left = neverAsked(deck, history);
        if (left.length > 0 && new Set(left.map(({ topicId }) => topicId)).size > 1)
          expect(next?.topicId).not.toBe(last);
      }),
      RUNS,
    );
    fc.assert(
      fc.property(deckArbitrary, fc.string(), (deck, seed) => {
        const drawn = drawMany(deck, deck.length * 2, seed);
        drawn.slice(1).forEach((next, at) => {
          const used = drawn.slice(Math.floor((at + 1) / deck.length) * deck.length, at + 1);
          const left = deck.filter((question) => !used.includes(question));
          if (new Set(left.map(({ topicId }) => topicId)).size > 1)
            expect(next.topicId).not.toBe(drawn[at]?.topicId);
        });
      }),
      RUNS,
    );
  });

  test('begins a new cycle with what was answered worst or least', () => {
    fc.assert(
      fc.property(
        deckArbitrary,
        fc.array(outcome, { minLength: 24, maxLength: 24 }),
        fc.string(),
        (deck, outcomes, seed) => {
          const history = deck.map((question, at): Asked =>
            asAsked(question, outcomes[at]?.answers, outcomes[at]?.grade),
          );
          const next = draw(deck, history, seed);
          const need = ({ id }: Drawable): number => {
            const asked = history.find((one) => one.id === id);
            if (asked === undefined || asked.answers === 0) return -1;
            return (asked.grade ?? 50) * 10 + asked.answers;
          };
          const last = history.at(-1)?.topicId;
          const others = deck.filter(({ topicId }) => topicId !== last);
          const rested = others.length > 0 ? others : deck;
          if (next !== null) expect(need(next)).toBe(Math.min(...rested.map(need)));
        },
      ),
      RUNS,
    );
  });

  test('never repeats one already asked when the bank has grown', () => {
    fc.assert(
      fc.property(
        pastArbitrary,
        fc.integer({ min: 1, max: 8 }),
        fc.string(),
        ({ deck, history }, more, seed) => {
          const fresh = Array.from({ length: more }, (_, at): Drawable => ({
            id: `new${at}`,
            topicId: `t${at % 6}`,
            level: 2,
          }));
          const grown = [...fresh, ...deck];
          const soFar = [...history];
          const wanted = neverAsked(grown, history).length;
          const drawn: string[] = [];
          for (let at = 0; at < wanted; at += 1) {
            const next = draw(grown, soFar, seed);
            if (next === null) break;
            drawn.push(next.id);
            soFar.push(asAsked(next));
          }
          expect(new Set(drawn).size).toBe(wanted);
          expect(drawn.filter((id) => history.some((asked) => asked.id === id))).toEqual([]);
        },
      ),
      RUNS,
    );
  });

  test('does not ask a newcomer twice to catch up with the others', () => {
    const deck = ['a', 'b', 'c'].map((id): Drawable => ({ id, topicId: id, level: 1 }));
    const twice = [...deck, ...deck].map((question) => asAsked(question, 2, 90));
    const newcomer: Drawable = { id: 'n', topicId: 'n', level: 1 };
    const next = draw([...deck, newcomer], [...twice, asAsked(newcomer)], 'seed');
    expect(next?.id).not.toBe('n');
  });

  test('is the same on every machine, in whatever order the deck comes', () => {
    fc.assert(
      fc.property(pastArbitrary, fc.string(), ({ deck, history }, seed) => {
        expect(draw(deck.toReversed(), history, seed)).toEqual(draw(deck, history, seed));
      }),
      RUNS,
    );
    const deck = Array.from({ length: 9 }, (_, at): Drawable => ({
      id: `질문-${at}`,
      topicId: `t${at % 3}`,
      level: 2,
    }));
    // Written down once: another result on another machine or version would tear every channel's cycle.
    expect(drawMany(deck, 9, 'kakao:2026').map(({ id }) => id)).toMatchInlineSnapshot(`
      [
        "질문-8",
        "질문-3",
        "질문-1",
        "질문-2",
        "질문-0",
        "질문-4",
        "질문-5",
        "질문-6",
        "질문-7",
      ]
    `);
  });

  test('has nothing to give from an empty deck', () => {
    expect(draw([], [], 'seed')).toBeNull();
    expect(drawAlone([], 'seed', 3)).toBeNull();
  });
});

describe('questions drawn alone', () => {
  test('go through the whole deck before one comes again', () => {
    fc.assert(
      fc.property(deckArbitrary, fc.string(), (deck, seed) => {
        const ids = deck.map((_, place) => drawAlone(deck, seed, place)?.id);
        expect(new Set(ids).size).toBe(deck.length);
        expect(drawAlone(deck, seed, deck.length)?.id).toBe(ids[0]);
      }),
      { numRuns: 200 },
    );
  });
});
