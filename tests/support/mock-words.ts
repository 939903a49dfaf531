/** Owns what is said in mock sessions in tests: questions, answers and ratings, by hand or made up along a story. */
import type { AskedQuestion } from '../../src/core/daily/post.ts';
import type { MockAnswer, MockRating, MockSession, Score } from '../../src/core/mock/records.ts';
import type { SessionState } from '../../src/core/mock/session.ts';
import { ASKED } from './asked-question.ts';
import { memberKey, START } from './mock-play.ts';
import type { SeenStep } from './mock-stories.ts';

/** Ten of them, each with a topic and a key point of its own. */
export const QUESTIONS: readonly AskedQuestion[] = Array.from({ length: 10 }, (_, at) => ({
  ...ASKED,
  id: `question-${at + 1}`,
  topic: `Topic ${at + 1}`,
  text: {
    en: { ...ASKED.text.en, prompt: `Prompt ${at + 1}?`, keyPoints: [`Point ${at + 1} of mine`] },
    ko: { ...ASKED.text.ko, prompt: `질문 ${at + 1}?`, keyPoints: [`포인트 ${at + 1}번`] },
  },
}));

export const sessionOf = (state: SessionState, changes: Partial<MockSession> = {}): MockSession => ({
  id: 'm1',
  place: { surface: 'slack', workspaceId: 'T1', channelId: 'C1' },
  language: 'en',
  questions: QUESTIONS,
  state,
  createdAt: START,
  version: 1,
  ...changes,
});

export const answerOf = (
  number: number,
  text: string,
  changes: Partial<MockAnswer> & { readonly round?: number } = {},
): MockAnswer => ({
  id: `r${10 * (changes.round ?? 1) + number}`,
  sessionId: 'm1',
  round: 1,
  member: memberKey(number),
  text,
  firstAt: START,
  editedAt: START,
  isLate: false,
  ...changes,
});

type Given = { readonly round?: number; readonly feedback?: string };

export function ratingOf(
  author: number,
  rater: number,
  [correctness, depth, clarity]: readonly [Score, Score, Score],
  { round = 1, feedback = '' }: Given = {},
): MockRating {
  const answerId = `r${10 * round + author}`;
  const scores = { correctness, depth, clarity };
  return { answerId, round, author: memberKey(author), rater: memberKey(rater), scores, feedback, at: START };
}

export type Told = {
  readonly state: SessionState;
  readonly answers: readonly MockAnswer[];
  readonly ratings: readonly MockRating[];
};

/** What the records hold after each step of a story. Every answer and line of feedback is made of words of its own. */
export function tell(steps: readonly SeenStep[]): readonly Told[] {
  const answers = new Map<string, MockAnswer>();
  const ratings = new Map<string, MockRating>();
  return steps.map(({ state, effects }) => {
    for (const effect of effects) {
      if (effect.kind === 'keep-answer') {
        const { round, member, isLate } = effect;
        const at = `${round} ${member}`;
        const id = answers.get(at)?.id ?? `r${answers.size + 1}`;
        const text = `<said in ${round} by ${nameOf(member)}>`;
        answers.set(at, {
          id,
          sessionId: 'm1',
          round,
          member,
          text,
          isLate,
          firstAt: START,
          editedAt: START,
        });
      }
      if (effect.kind === 'keep-rating') {
        const { round, author, rater } = effect;
        const answerId = answers.get(`${round} ${author}`)?.id ?? '';
        const feedback = `<to ${nameOf(author)} in ${round}, from ${nameOf(rater)}>`;
        const scores = { correctness: 1, depth: 2, clarity: 3 } as const;
        ratings.set(`${answerId} ${rater}`, { answerId, round, author, rater, scores, feedback, at: START });
      }
    }
    return { state: withNames(state), answers: [...answers.values()], ratings: [...ratings.values()] };
  });
}

/** A word for each member that is part of no other text. */
export const nameOf = (key: string): string => `«${key.split(':').at(-1) ?? ''}»`;

const withNames = (state: SessionState): SessionState => ({
  ...state,
  members: state.members.map((one) => ({ ...one, name: `Name of ${nameOf(one.key)}` })),
});
