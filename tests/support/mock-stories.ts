/** Owns random stories of mock sessions: 2 to 8 members, strangers, double clicks, old buttons, and any time in between. */
import fc from 'fast-check';
import type { SessionEvent } from '../../src/core/mock/event.ts';
import { reduce } from '../../src/core/mock/reduce.ts';
import { currentRound, type SessionState } from '../../src/core/mock/session.ts';
import type { Step } from '../../src/core/mock/step.ts';
import { lobby, memberKey, MESSAGE, OPENER, START } from './mock-play.ts';

/** Was never there. */
export const STRANGER = 'slack:T1:U99';

/** Stands for the round that is current by then, where it is drawn as a number of a round. */
const CURRENT = 99;

const whoIn = (size: number) =>
  fc.oneof(
    { weight: 12, arbitrary: fc.integer({ min: 1, max: size }).map(memberKey) },
    { weight: 1, arbitrary: fc.constant(STRANGER) },
  );

function moveIn(size: number): fc.Arbitrary<SessionEvent> {
  const member = whoIn(size);
  const at = fc.constant(0);
  const round = fc.oneof(
    { weight: 8, arbitrary: fc.constant(CURRENT) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 5 }) },
  );
  const isOrganiser = fc.nat({ max: 9 }).map((n) => n === 0);
  const of = <const Kind extends SessionEvent['kind']>(kind: Kind) => ({ kind: fc.constant(kind), at });
  return fc.oneof(
    { weight: 4, arbitrary: fc.record({ ...of('join'), member, name: fc.string() }) },
    { weight: 1, arbitrary: fc.record({ ...of('leave'), member }) },
    { weight: 4, arbitrary: fc.record({ ...of('start'), member, isOrganiser }) },
    { weight: 14, arbitrary: fc.record({ ...of('answer'), member, round }) },
    { weight: 3, arbitrary: fc.record({ ...of('skip'), member, round }) },
    { weight: 2, arbitrary: fc.record({ ...of('reveal'), member, isOrganiser, round }) },
    { weight: 14, arbitrary: fc.record({ ...of('rate'), member, round, author: whoIn(size) }) },
    { weight: 1, arbitrary: fc.record({ ...of('follow-up'), member, round }) },
    { weight: 3, arbitrary: fc.record({ ...of('next'), member, isOrganiser, round }) },
    { weight: 1, arbitrary: fc.constant<SessionEvent>({ kind: 'timer', at: 0 }) },
    { weight: 1, arbitrary: fc.constant<SessionEvent>({ kind: 'placed', at: 0, message: MESSAGE }) },
  );
}

/** What ends a session comes last: before it would leave little to look at. */
const lastMove = fc.constantFrom<SessionEvent>(
  { kind: 'end', at: 0, member: OPENER, isOrganiser: false },
  { kind: 'thread-deleted', at: 0 },
  { kind: 'timer', at: 0 },
);

type Drawn = { readonly event: SessionEvent; readonly waitMs: number; readonly isDouble: boolean };
type Story = { readonly from: SessionState; readonly events: readonly SessionEvent[] };

/** A group that has gathered, then whatever comes: each event at its instant, some of them twice. */
export const stories: fc.Arbitrary<Story> = fc
  .record({
    size: fc.integer({ min: 2, max: 8 }),
    rounds: fc.integer({ min: 1, max: 4 }),
    minutes: fc.constantFrom(0, 1, 10),
    seed: fc.string(),
  })
  .chain(({ size, ...setup }) =>
    fc.record({
      from: fc.constant(lobby(setup)),
      size: fc.constant(size),
      drawn: fc.array(
        fc.record({
          event: moveIn(size),
          waitMs: fc.oneof(
            { weight: 9, arbitrary: fc.nat({ max: 5000 }) },
            { weight: 1, arbitrary: fc.nat({ max: 900_000 }) },
          ),
          isDouble: fc.boolean(),
        }),
        { minLength: 30, maxLength: 150 },
      ),
      last: fc.option(lastMove),
    }),
  )
  .map(({ from, size, drawn, last }) => {
    const steps = last === null ? drawn : [...drawn, { event: last, waitMs: 1000, isDouble: false }];
    return { from, events: eventsOf(from, size, steps) };
  });

function eventsOf(from: SessionState, size: number, drawn: readonly Drawn[]): readonly SessionEvent[] {
  const events: SessionEvent[] = [{ kind: 'placed', at: START, message: MESSAGE }];
  for (let number = 2; number <= size; number += 1)
    events.push({ kind: 'join', at: START, member: memberKey(number), name: `Member ${number}` });
  let state = events.reduce((before, event) => reduce(before, event).state, from);
  let now = START;
  for (const { event, waitMs, isDouble } of drawn) {
    now += waitMs;
    const round = currentRound(state)?.number ?? 1;
    const isCurrent = 'round' in event && event.round === CURRENT;
    const meant = { ...event, ...(isCurrent ? { round } : {}) };
    for (const at of isDouble ? [now, now + 300] : [now]) {
      events.push({ ...meant, at });
      state = reduce(state, { ...meant, at }).state;
    }
  }
  return events;
}

export type SeenStep = Step & { readonly before: SessionState; readonly event: SessionEvent };

/** Every step of a story. */
export function run(from: SessionState, events: readonly SessionEvent[]): readonly SeenStep[] {
  let state = from;
  return events.map((event) => {
    const step = reduce(state, event);
    const seen = { ...step, before: state, event };
    state = step.state;
    return seen;
  });
}
