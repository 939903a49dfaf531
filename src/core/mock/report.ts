/** Owns a session in numbers: averages by topic for everybody, one's own for oneself, and what to look at again. */
import type { AskedQuestion } from '../daily/post.ts';
import { mayReadFeedback, mayReadScores } from './may-read.ts';
import { SCALES, type MockAnswer, type MockRating, type MockSession, type Scale } from './records.ts';
import type { Round } from './session.ts';

/** Means of what was given, 1 to 4. */
export type Averages = Readonly<Record<Scale, number>>;

export type TopicAverage = {
  /** Null: the dossier's own questions, which stand under no topic. */
  readonly topic: string | null;
  readonly mean: number;
  readonly ratings: number;
};

/** Below it a question is for looking at again: less than "solid" on the whole. */
export const LOW = 2.5;

/** Of all answers, best first. Rounds that nobody rated are not among them. */
export function topicAverages(
  { questions }: Pick<MockSession, 'questions'>,
  ratings: readonly MockRating[],
): readonly TopicAverage[] {
  const byTopic = Map.groupBy(ratings, ({ round }) => questions[round - 1]?.topic ?? null);
  return [...byTopic]
    .map(([topic, ofTopic]) => ({ topic, mean: meanOf(ofTopic.map(meanScore)), ratings: ofTopic.length }))
    .toSorted((a, b) => b.mean - a.mean);
}

/** One round as its member may see it. */
export type OwnRound = {
  readonly round: Round;
  readonly question: AskedQuestion;
  readonly answer: MockAnswer | null;
  /** Null: nobody has rated it, or it may not be read yet. */
  readonly averages: Averages | null;
  /** It opens once one's own ratings are given. */
  readonly isWaiting: boolean;
  readonly feedback: readonly string[];
  readonly isLow: boolean;
};

export function ownRounds(
  session: MockSession,
  member: string,
  answers: readonly MockAnswer[],
  ratings: readonly MockRating[],
): readonly OwnRound[] {
  return session.state.played.flatMap((round): OwnRound[] => {
    const question = session.questions[round.number - 1];
    if (question === undefined) return [];
    const answer = answers.find((one) => one.round === round.number && one.member === member) ?? null;
    const about = { round: round.number, author: member };
    const given = ratings.filter((one) => one.round === round.number && one.author === member);
    const canRead = mayReadScores(session.state, member, about);
    const averages = canRead && given.length > 0 ? averagesOf(given) : null;
    const feedback = mayReadFeedback(session.state, member, about)
      ? // Records have them by rater: an order of their own tells nobody who wrote which.
        given
          .map((one) => one.feedback)
          .filter((line) => line !== '')
          .toSorted()
      : [];
    const isWaiting = !canRead && given.length > 0;
    const isLow = averages !== null && meanOf(Object.values(averages)) < LOW;
    return [{ round, question, answer, averages, isWaiting, feedback, isLow }];
  });
}

function averagesOf(ratings: readonly MockRating[]): Averages {
  const mean = (scale: Scale): number => meanOf(ratings.map(({ scores }) => scores[scale]));
  return { correctness: mean('correctness'), depth: mean('depth'), clarity: mean('clarity') };
}

export const meanScore = ({ scores }: Pick<MockRating, 'scores'>): number =>
  meanOf(SCALES.map((scale) => scores[scale]));

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);
