/** Owns who rates whose answer: nobody their own, each answer two others, and everybody about as many. */
import { seededOrder } from './seeded-order.ts';
import { RATERS, type RatingTask } from './session.ts';

type Round = {
  /** Authors of the answers; some may have left. */
  readonly authors: readonly string[];
  /** Who can rate. */
  readonly present: readonly string[];
  readonly seed: string;
  readonly round: number;
};

/**
 * Where three or more who answered are there, they rate each other in a circle: two each, and nobody else is asked. With
 * fewer, those who did not answer help. No two raters of anybody differ by more than one answer.
 */
export function assignRaters({ authors, present, seed, round }: Round): readonly RatingTask[] {
  const order = (keys: readonly string[]): readonly string[] => seededOrder(keys, seed, `raters ${round}`);
  const answering = order(present.filter((key) => authors.includes(key)));
  const gone = order(authors.filter((key) => !present.includes(key)));
  const helping = order(present.filter((key) => !authors.includes(key)));
  const inCircle = answering.length > RATERS;
  const pool = inCircle ? answering : [...answering, ...helping];
  const circle = inCircle ? answering.flatMap((author, at) => circleTasks(answering, author, at)) : [];
  const others = inCircle ? gone : [...answering, ...gone];
  return others.reduce((tasks, author) => [...tasks, ...leastBusy(pool, author, tasks)], circle);
}

const task = (author: string, rater: string): RatingTask => ({ author, rater, isGiven: false });

const circleTasks = (circle: readonly string[], author: string, at: number): readonly RatingTask[] =>
  [1, 2].flatMap((step) => {
    const rater = circle[(at + step) % circle.length];
    return rater === undefined ? [] : [task(author, rater)];
  });

/** Those with the least to do; of equals the first ones. */
function leastBusy(
  pool: readonly string[],
  author: string,
  tasks: readonly RatingTask[],
): readonly RatingTask[] {
  const load = (key: string): number => tasks.filter(({ rater }) => rater === key).length;
  return pool
    .filter((key) => key !== author)
    .toSorted((a, b) => load(a) - load(b))
    .slice(0, RATERS)
    .map((rater) => task(author, rater));
}
