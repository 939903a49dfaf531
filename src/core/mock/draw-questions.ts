/** Owns which questions a session asks: one a round, none twice, and those last that its opener has been asked. */
import { draw, type Asked, type Drawable } from '../questions/draw/draw.ts';
import type { MockSession } from './records.ts';

/** As many as there are rounds, or fewer where there are no more. `history`: oldest first. */
export function drawQuestions<Question extends Drawable>(
  deck: readonly Question[],
  rounds: number,
  history: readonly Asked[],
  seed: string,
): readonly Question[] {
  const drawn: Question[] = [];
  const ids = new Set<string>();
  while (drawn.length < rounds) {
    const left = deck.filter(({ id }) => !ids.has(id));
    const past = [...history, ...drawn.map(({ id, topicId }) => ({ id, topicId, answers: 0, grade: null }))];
    const next = draw(left, past, seed);
    if (next === null) break;
    drawn.push(next);
    ids.add(next.id);
  }
  return drawn;
}

/** What was asked in these sessions, oldest first. `sessions`: newest first. */
export const askedIn = (sessions: readonly Pick<MockSession, 'questions' | 'state'>[]): readonly Asked[] =>
  sessions.toReversed().flatMap(({ questions, state }) =>
    state.played.flatMap(({ number, answered }) => {
      const question = questions[number - 1];
      if (question === undefined) return [];
      return [{ id: question.id, topicId: question.topicId, answers: answered.length, grade: null }];
    }),
  );
