/** Owns mock sessions at their limits for property tests: 30 members, ten rounds, the longest texts, names that look like markup. */
import fc from 'fast-check';
import { ANSWER_LENGTH } from '../../src/core/daily/answer.ts';
import type { AskedQuestion } from '../../src/core/daily/post.ts';
import { LOCALES } from '../../src/core/i18n/locale.ts';
import { SCORES, type MockAnswer, type MockRating, type MockSession } from '../../src/core/mock/records.ts';
import {
  MEMBERS_MOST,
  MINUTES,
  ROUNDS,
  type EndReason,
  type Phase,
  type Round,
  type SessionState,
} from '../../src/core/mock/session.ts';
import { TEXT_LIMITS } from '../../src/core/questions/bank/bank-question.ts';
import { ASKED } from './asked-question.ts';
import { hostile } from './hostile-schedules.ts';
import { memberKey, MESSAGE, OPENER, START } from './mock-play.ts';
import { answerOf, ratingOf, sessionOf } from './mock-words.ts';

/** Of the bank, which keeps its texts to a length. */
const ofBank = (limit: number) => hostile.map((text) => text.repeat(2).slice(0, limit));

const deckText = fc.record({
  prompt: hostile.map((text) => text.repeat(2)),
  hint: fc.option(ofBank(TEXT_LIMITS.hint)),
  keyPoints: fc.array(ofBank(TEXT_LIMITS.keyPoint), { minLength: 1, maxLength: 6 }),
  followUps: fc.array(hostile, { maxLength: 3 }),
  pitfall: fc.option(ofBank(TEXT_LIMITS.pitfall)),
  pointsOf: fc.option(ofBank(TEXT_LIMITS.prompt)),
});

const questions: fc.Arbitrary<readonly AskedQuestion[]> = fc.array(
  fc
    .record({ topic: fc.option(hostile), company: hostile, text: deckText })
    .map(({ text, ...rest }) => ({ ...ASKED, ...rest, text: { en: text, ko: text } })),
  { minLength: ROUNDS.most, maxLength: ROUNDS.most },
);

const REASONS: readonly EndReason[] = ['finished', 'asked', 'empty', 'idle', 'deleted', 'silenced'];
const phases: fc.Arbitrary<Phase> = fc.constantFrom<Phase>(
  { kind: 'lobby' },
  { kind: 'answering' },
  { kind: 'rating' },
  ...REASONS.map((reason) => ({ kind: 'ended', reason, at: START }) as const),
);

const keysOf = (size: number): readonly string[] =>
  Array.from({ length: size }, (_, at) => memberKey(at + 1));

function roundIn(size: number): fc.Arbitrary<Omit<Round, 'number'>> {
  const some = fc.subarray([...keysOf(size)]);
  return fc
    .record({
      endsAt: fc.constantFrom(null, START),
      answered: some,
      skipped: some,
      revealedAt: fc.constantFrom(null, START),
      isFollowUpAsked: fc.boolean(),
      isGiven: fc.boolean(),
    })
    .map(({ isGiven, ...round }) => {
      const rater = (at: number): string => memberKey(((at + 1) % size) + 1);
      const ratings = round.answered.map((author, at) => ({ author, rater: rater(at), isGiven }));
      return { ...round, ratings: round.revealedAt === null ? [] : ratings };
    });
}

const states: fc.Arbitrary<SessionState> = fc.constantFrom(2, 3, MEMBERS_MOST).chain((size) =>
  fc
    .record({
      names: fc.array(hostile, { minLength: size, maxLength: size }),
      isIn: fc.array(fc.boolean(), { minLength: size, maxLength: size }),
      rounds: fc.constantFrom(ROUNDS.least, ROUNDS.usual, ROUNDS.most),
      minutes: fc.constantFrom(MINUTES.least, MINUTES.usual, MINUTES.most),
      opener: fc.constantFrom(OPENER, '', 'removed:1'),
      phase: phases,
      all: fc.array(roundIn(size), { minLength: ROUNDS.most, maxLength: ROUNDS.most }),
    })
    .map(({ names, isIn, all, phase, rounds, ...rest }) => ({
      ...rest,
      seed: 'seed',
      rounds,
      phase,
      message: MESSAGE,
      members: names.map((name, at) => ({ key: memberKey(at + 1), name, isIn: isIn[at] === true })),
      played:
        phase.kind === 'lobby' ? [] : all.slice(0, rounds).map((round, at) => ({ ...round, number: at + 1 })),
      openerSeenAt: START,
      lastAt: START,
    })),
);

export const hostileSessions: fc.Arbitrary<MockSession> = fc
  .record({ state: states, questions, language: fc.constantFrom(...LOCALES) })
  .map(({ state, ...changes }) => sessionOf(state, { ...changes, id: 'm12345678901' }));

/** Up to the longest that a member may write: prose, code, markup, and nothing but punctuation. */
export const hostileWords = fc
  .tuple(
    fc.constantFrom(
      '*',
      '`',
      '> ',
      '#\n',
      '<@U1> @everyone ',
      '  if (a[i] == "b") {\n',
      '캐시를 지워요. ',
      'a word ',
      '👩‍👩‍👧',
      '&',
    ),
    fc.integer({ min: 1, max: ANSWER_LENGTH }),
  )
  .map(([piece, length]) => piece.repeat(ANSWER_LENGTH).slice(0, length).trim() || 'x');

export type HostileWords = {
  readonly answers: readonly MockAnswer[];
  readonly ratings: readonly MockRating[];
};

/** An answer of everybody who answered, rated by two. */
export function wordsIn({ state }: MockSession, text: string): HostileWords {
  const [low, , , high] = SCORES;
  const numberOf = (key: string): number => Number(key.slice(memberKey(0).length - 1));
  const all = state.played.flatMap(({ number: round, answered }) =>
    answered.map((key) => ({ round, number: numberOf(key) })),
  );
  return {
    answers: all.map(({ round, number }) =>
      answerOf(number, text, { round, id: `r${1000 * round + number}` }),
    ),
    ratings: all.flatMap(({ round, number }) =>
      [1, 2].map((step) =>
        ratingOf(number, number + step, round % 2 === 0 ? [low, low, low] : [high, low, high], {
          round,
          feedback: text.slice(0, 300),
        }),
      ),
    ),
  };
}
