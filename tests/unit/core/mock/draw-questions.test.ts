/** Owns what a session asks: one question a round, none twice, what its opener knows last. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { askedIn, drawQuestions } from '../../../../src/core/mock/draw-questions.ts';
import { QUESTIONS, sessionOf } from '../../../support/mock-words.ts';
import { revealed } from '../../../support/mock-play.ts';

const deckOf = (size: number) =>
  Array.from({ length: size }, (_, at) => ({ id: `q${at}`, topicId: `t${at % 3}`, level: 2 as const }));

const asked = (id: string) => ({ id, topicId: 't0', answers: 1, grade: null });

test('as many as there are rounds, none twice, and fewer only where there are no more', () => {
  fc.assert(
    fc.property(
      fc.nat(20),
      fc.integer({ min: 1, max: 10 }),
      fc.array(fc.nat(20)),
      fc.string(),
      (size, rounds, past, seed) => {
        const history = past.map((at) => asked(`q${at}`));
        const drawn = drawQuestions(deckOf(size), rounds, history, seed).map(({ id }) => id);
        expect(new Set(drawn).size).toBe(drawn.length);
        expect(drawn).toHaveLength(Math.min(size, rounds));
        expect(drawQuestions(deckOf(size), rounds, history, seed).map(({ id }) => id)).toEqual(drawn);
      },
    ),
    { seed: 6 },
  );
});

test('what was asked before comes last', () => {
  const history = ['q0', 'q1', 'q2', 'q3', 'q4', 'q5'].map(asked);
  const drawn = drawQuestions(deckOf(9), 4, history, 'seed').map(({ id }) => id);
  expect(drawn.slice(0, 3).toSorted()).toEqual(['q6', 'q7', 'q8']);
});

test('another seed asks others', () => {
  const all = Array.from({ length: 20 }, (_, at) =>
    drawQuestions(deckOf(30), 3, [], `seed ${at}`)
      .map(({ id }) => id)
      .join(),
  );
  expect(new Set(all).size).toBeGreaterThan(10);
});

test('what was asked is told oldest first, with how many answered; rounds that were never played do not count', () => {
  const [one, two] = QUESTIONS;
  if (one === undefined || two === undefined) throw new Error('no questions');
  const newer = sessionOf(revealed(3), { questions: [two, one] });
  const older = sessionOf(revealed(2), { questions: [one, two] });
  expect(askedIn([newer, older])).toEqual([
    { id: one.id, topicId: one.topicId, answers: older.state.played[0]?.answered.length, grade: null },
    { id: two.id, topicId: two.topicId, answers: newer.state.played[0]?.answered.length, grade: null },
  ]);
});
