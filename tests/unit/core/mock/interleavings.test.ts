/** Owns what holds for a mock session whatever comes in which order: random events of members, strangers and double clicks. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isAnonymous,
  mayReadAnswer,
  mayReadFeedback,
  mayReadScores,
} from '../../../../src/core/mock/may-read.ts';
import { reduce } from '../../../../src/core/mock/reduce.ts';
import { revealOrder } from '../../../../src/core/mock/seeded-order.ts';
import { dueAt, present, RATERS, type SessionState } from '../../../../src/core/mock/session.ts';
import { tally } from '../../../../src/core/mock/tally.ts';
import { run, stories, STRANGER } from '../../../support/mock-stories.ts';

const RUNS = { numRuns: 150 };

const everybody = (state: SessionState): readonly string[] => [
  ...state.members.map(({ key }) => key),
  STRANGER,
];

describe('a mock session, whatever comes', () => {
  it('is long enough here to reach reveals, ratings and reports', () => {
    const reached = { reveal: 0, rated: 0, report: 0 };
    for (const { from, events } of fc.sample(stories, { numRuns: 60, seed: 7 })) {
      const steps = run(from, events);
      const said = steps.flatMap(({ effects }) => effects.filter(({ kind }) => kind === 'speak'));
      if (said.some((effect) => 'what' in effect && effect.what === 'reveal')) reached.reveal += 1;
      if (said.some((effect) => 'what' in effect && effect.what === 'report')) reached.report += 1;
      if (steps.some(({ outcome }) => outcome.kind === 'done' && outcome.done === 'rated'))
        reached.rated += 1;
    }
    expect(Math.min(...Object.values(reached))).toBeGreaterThan(5);
  });

  it('shows no answer to anybody else before its reveal, and a late one never', () => {
    fc.assert(
      fc.property(stories, ({ from, events }) => {
        for (const { state } of run(from, events))
          for (const { number, revealedAt, answered } of state.played)
            for (const author of everybody(state))
              for (const reader of everybody(state)) {
                const isOut = revealedAt !== null && answered.includes(author);
                expect(mayReadAnswer(state, reader, { round: number, author })).toBe(
                  reader === author || isOut,
                );
              }
      }),
      { numRuns: 40 },
    );
  });

  it('shows no rating of an answer to a rater before their own, and its feedback to nobody but its author', () => {
    fc.assert(
      fc.property(stories, ({ from, events }) => {
        const given = new Set<string>();
        for (const { state, effects } of run(from, events)) {
          for (const effect of effects)
            if (effect.kind === 'keep-rating') given.add(`${effect.round} ${effect.rater} ${effect.author}`);
          const isOver = state.phase.kind === 'ended';
          for (const { number, ratings } of state.played)
            for (const { author } of ratings)
              for (const reader of everybody(state)) {
                const answer = { round: number, author };
                const asked = ratings.filter(({ rater }) => rater === reader);
                const hasAll = asked.every((task) => given.has(`${number} ${reader} ${task.author}`));
                const hasThis = given.has(`${number} ${reader} ${author}`);
                const may = reader === author ? isOver || hasAll : hasThis;
                expect(mayReadScores(state, reader, answer)).toBe(may);
                expect(mayReadFeedback(state, reader, answer)).toBe(may && reader === author);
              }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('counts what the events said', () => {
    fc.assert(
      fc.property(stories, ({ from, events }) => {
        const answered = new Set<string>();
        for (const { state, effects } of run(from, events)) {
          for (const effect of effects) {
            if (effect.kind === 'keep-answer' && !effect.isLate)
              answered.add(`${effect.round} ${effect.member}`);
          }
          for (const round of state.played) {
            const { answered: count, of } = tally(state, round);
            expect(count).toBe([...answered].filter((key) => key.startsWith(`${round.number} `)).length);
            expect(count).toBe(new Set(round.answered).size);
            expect(of).toBeGreaterThanOrEqual(count);
            expect(round.skipped.some((key) => round.answered.includes(key))).toBe(false);
          }
        }
      }),
      RUNS,
    );
  });

  it('has nobody rate themselves, and two rate each answer where three or more are there', () => {
    fc.assert(
      fc.property(stories, ({ from, events }) => {
        for (const { state, effects } of run(from, events)) {
          const said = effects.find((effect) => effect.kind === 'speak' && effect.what === 'reveal');
          if (said === undefined) continue;
          const round = state.played.at(-1);
          const here = present(state);
          expect(round?.ratings.some(({ author, rater }) => author === rater)).toBe(false);
          expect(round?.ratings.every(({ rater }) => here.includes(rater))).toBe(true);
          for (const author of round?.answered ?? []) {
            const raters = round?.ratings.filter((task) => task.author === author) ?? [];
            if (here.length > RATERS) expect(raters).toHaveLength(RATERS);
            expect(isAnonymous(state, { round: round?.number ?? 0, author })).toBe(raters.length > 1);
          }
        }
      }),
      RUNS,
    );
  });

  it('lets nobody who is not in change anything but steer as an organiser or opener, or join', () => {
    fc.assert(
      fc.property(stories, ({ from, events }) => {
        for (const { before, state, event } of run(from, events)) {
          if (!('member' in event) || event.kind === 'join') continue;
          const isHere = present(before).includes(event.member);
          const steers = 'isOrganiser' in event && (event.isOrganiser || event.member === before.opener);
          if (!isHere && !steers) expect(state).toEqual(before);
        }
      }),
      RUNS,
    );
  });

  it('answers every event, and leaves the state alone when it refuses', () => {
    fc.assert(
      fc.property(stories, ({ from, events }) => {
        for (const { before, state, effects, outcome } of run(from, events)) {
          if (outcome.kind === 'refused') expect({ state, effects }).toEqual({ state: before, effects: [] });
        }
      }),
      RUNS,
    );
  });

  it('says nothing twice, and nothing once it has ended', () => {
    fc.assert(
      fc.property(stories, ({ from, events }) => {
        const steps = run(from, events);
        const keys = steps.flatMap(({ effects }) =>
          effects.flatMap((effect) => (effect.kind === 'speak' ? [effect.key] : [])),
        );
        expect(new Set(keys).size).toBe(keys.length);
        for (const { before, effects, state } of steps) {
          if (before.phase.kind !== 'ended') continue;
          expect(effects.some(({ kind }) => kind !== 'keep-answer')).toBe(false);
          expect({ ...state, message: null }).toEqual({ ...before, message: null });
        }
      }),
      RUNS,
    );
  });

  it('takes the same click twice as once', () => {
    fc.assert(
      fc.property(stories, ({ from, events }) => {
        for (const { state, event } of run(from, events)) {
          // A timer that fires again fires for what is due then.
          if (event.kind === 'timer') continue;
          const again = reduce(state, event);
          expect(again.state).toEqual(state);
          expect(again.effects.some(({ kind }) => kind === 'speak' || kind === 'end')).toBe(false);
        }
      }),
      RUNS,
    );
  });

  it('names the instant when it is due whenever that changes', () => {
    fc.assert(
      fc.property(stories, ({ from, events }) => {
        let due = dueAt(from);
        for (const { state, effects } of run(from, events)) {
          for (const effect of effects) if (effect.kind === 'timer') due = effect.dueAt;
          expect(due).toBe(dueAt(state));
        }
      }),
      RUNS,
    );
  });

  it('ends by itself: an open round once, then a day of silence', () => {
    fc.assert(
      fc.property(stories, ({ from, events }) => {
        let state = run(from, events).at(-1)?.state ?? from;
        let fired = 0;
        for (let due = dueAt(state); due !== null; due = dueAt(state)) {
          state = reduce(state, { kind: 'timer', at: due }).state;
          fired += 1;
          expect(fired).toBeLessThanOrEqual(2);
        }
        expect(state.phase.kind).toBe('ended');
      }),
      RUNS,
    );
  });

  it('comes out the same when its events are replayed, its random orders too', () => {
    fc.assert(
      fc.property(stories, ({ from, events }) => {
        const first = run(from, events).at(-1)?.state ?? from;
        const again = run(structuredClone(from), structuredClone(events)).at(-1)?.state;
        expect(again).toEqual(first);
        for (const round of first.played) {
          const order = revealOrder(first, round);
          expect(order).toEqual(revealOrder(first, { ...round, answered: round.answered.toReversed() }));
          expect(order.toSorted()).toEqual(round.answered.toSorted());
        }
      }),
      RUNS,
    );
  });
});
