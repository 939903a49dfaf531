/** Owns which question comes next: a pure choice from the deck, what was asked before, and a seed. */
import type { Level } from '../bank/bank-question.ts';
import { hash32 } from '../stable-hash.ts';

/** What the draw needs to know of a question. */
export type Drawable = { readonly id: string; readonly topicId: string; readonly level: Level };

/** One question that was asked. Histories go from the oldest to the newest. */
export type Asked = {
  readonly id: string;
  /** Its topic at that time: it counts even when the question has left the deck since. */
  readonly topicId: string;
  /** How many answered. */
  readonly answers: number;
  /** How well, 0 to 100, or null where nobody said. A whole number. */
  readonly grade: number | null;
};

/** What is known of one question's or topic's past. */
type Past = { readonly round: number; readonly last: Asked | null };

/**
 * The next question, or null for an empty deck. In this order:
 *
 * 1. None repeats before all are used. A question that joined later is new, and is not asked twice to catch up.
 * 2. The topic of the last draw rests where another one has a question left.
 * 3. In a later cycle, what was answered worst or least.
 * 4. The topic asked longest ago, never asked first.
 * 5. The lowest level in that topic.
 * 6. The seed.
 */
export function draw<Question extends Drawable>(
  deck: readonly Question[],
  history: readonly Asked[],
  seed: string,
): Question | null {
  const pasts = pastsOf(deck, history);
  const pastOf = ({ id }: Question): Past => pasts.get(id) ?? NEVER;
  const round = least(deck, (question) => pastOf(question).round);
  const left = deck.filter((question) => pastOf(question).round === round);
  const rested = withoutTopic(left, history.at(-1)?.topicId ?? null);
  const needed = lowest(rested, (question) => needOf(pastOf(question).last));
  const lastAt = new Map(history.map(({ topicId }, at) => [topicId, at]));
  const waiting = lowest(needed, ({ topicId }) => lastAt.get(topicId) ?? -1);
  const ofTopic = onlyTopic(waiting, seed);
  const easiest = lowest(ofTopic, ({ level }) => level);
  return bySeed(easiest, `${seed}\n${round}`, ({ id }) => id);
}

/** How many questions come before any of them repeats. */
export function leftInCycle(deck: readonly Drawable[], history: readonly Asked[]): number {
  const pasts = pastsOf(deck, history);
  const roundOf = ({ id }: Drawable): number => (pasts.get(id) ?? NEVER).round;
  const round = least(deck, roundOf);
  return deck.filter((question) => roundOf(question) === round).length;
}

const NEVER: Past = { round: 0, last: null };

/**
 * How many rounds each question has been through. One that is asked for the first time while others are in their third
 * round is in the third as well: it has to wait for them like any other.
 */
function pastsOf(deck: readonly Drawable[], history: readonly Asked[]): ReadonlyMap<string, Past> {
  const ids = new Set(deck.map(({ id }) => id));
  const pasts = new Map<string, Past>();
  let current = 1;
  for (const asked of history) {
    if (!ids.has(asked.id)) continue;
    const round = Math.max((pasts.get(asked.id)?.round ?? 0) + 1, current);
    current = round;
    pasts.set(asked.id, { round, last: asked });
  }
  return pasts;
}

/** A whole topic's questions; the one left when there is no other topic. */
function withoutTopic<Question extends Drawable>(
  left: readonly Question[],
  topicId: string | null,
): readonly Question[] {
  const others = left.filter((question) => question.topicId !== topicId);
  return others.length > 0 ? others : left;
}

/** Smaller is needed more: unanswered, then badly answered, then answered by few. Not graded stands in the middle. */
const UNKNOWN_GRADE = 50;
const FEW = 1000;

function needOf(last: Asked | null): number {
  if (last === null || last.answers === 0) return 0;
  return 1 + (last.grade ?? UNKNOWN_GRADE) * FEW + Math.min(last.answers, FEW - 1);
}

function onlyTopic<Question extends Drawable>(
  waiting: readonly Question[],
  seed: string,
): readonly Question[] {
  const topics = [...new Set(waiting.map(({ topicId }) => topicId))];
  const chosen = bySeed(topics, `${seed}\ntopic`, (id) => id);
  return waiting.filter(({ topicId }) => topicId === chosen);
}

function least<T>(items: readonly T[], measure: (item: T) => number): number {
  return items.reduce((smallest, item) => Math.min(smallest, measure(item)), Number.MAX_SAFE_INTEGER);
}

function lowest<T>(items: readonly T[], measure: (item: T) => number): readonly T[] {
  const smallest = least(items, measure);
  return items.filter((item) => measure(item) === smallest);
}

/** The order of the items does not matter; of equal hashes the smaller id wins. */
function bySeed<T>(items: readonly T[], seed: string, idOf: (item: T) => string): T | null {
  const from = hash32(seed);
  const ranked = items.map((item) => ({ item, id: idOf(item), rank: hash32(idOf(item), from) }));
  const [first] = ranked.sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1));
  return first?.item ?? null;
}
