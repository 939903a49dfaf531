/** Owns rating: the form for the next answer that is one's to rate, and what becomes of what it sends. */
import type { Button } from '../../cards/card.ts';
import { changeRatingButton, rateButton } from '../../cards/mock/mock-buttons.ts';
import { FEEDBACK_FIELD, ratingModal } from '../../cards/mock/mock-modals.ts';
import { shownName } from '../../cards/mock/lobby-card.ts';
import { unsent } from '../../cards/mock/opened-cards.ts';
import { noticeCard } from '../../cards/notice-card.ts';
import { carryStamp } from '../../deliveries/stamp.ts';
import { isAnonymous } from '../../mock/may-read.ts';
import {
  FEEDBACK_LENGTH,
  SCALES,
  SCORES,
  type MockAnswer,
  type Scale,
  type Score,
  type Scores,
} from '../../mock/records.ts';
import { isIn, roundOf, type RatingTask } from '../../mock/session.ts';
import { cleanLine } from '../../text/normalise.ts';
import type { Reply, SubmissionReply } from '../reply.ts';
import type { SubmissionRequest } from '../request.ts';
import { whyNot } from './why-not.ts';
import { cause, refused, say, withFace, type AtSession } from './session-door.ts';

/** With all of them given, each can be changed until the session ends. */
export async function askForNextRating(at: AtSession, number: number): Promise<Reply> {
  const { session, member, m } = at;
  const { state } = session;
  const round = roundOf(state, number);
  if (round === null) return refused(at, 'unknown-round');
  if (state.phase.kind === 'ended') return refused(at, 'ended');
  if (!isIn(state, member)) return refused(at, 'not-joined');
  if (round.revealedAt === null) return refused(at, 'not-revealed');
  const mine = await ratable(at, number);
  const next = mine.find(({ task }) => !task.isGiven);
  if (next !== undefined) return askForRating(at, next.answer);
  if (mine.length === 0) return refused(at, 'none-to-rate');
  const nameOf = (author: string): string =>
    shownName(state.members.find(({ key }) => key === author)?.name ?? '…');
  return say(
    m,
    m.mock.refusals['nothing-to-rate'],
    mine.map(({ answer, task }) => changeRatingButton(answer.id, nameOf(task.author), m)),
  );
}

type Ratable = { readonly task: RatingTask; readonly answer: MockAnswer };

/** Whose author took it back is left out: there is nothing to read. */
async function ratable({ session, member, mock }: AtSession, number: number): Promise<readonly Ratable[]> {
  const tasks = roundOf(session.state, number)?.ratings.filter(({ rater }) => rater === member) ?? [];
  if (tasks.length === 0) return [];
  const answers = await mock.mockSessions.answers(session.id, number);
  return tasks.flatMap((task) => {
    const answer = answers.find((one) => one.member === task.author && one.text !== '');
    return answer === undefined ? [] : [{ task, answer }];
  });
}

export async function askForRating(at: AtSession, answer: MockAnswer): Promise<Reply> {
  const { session, member, mock, request } = at;
  const { state } = session;
  const about = { round: answer.round, author: answer.member };
  if (state.phase.kind === 'ended') return refused(at, 'ended');
  if (answer.member === member) return refused(at, 'own-answer');
  const task = roundOf(state, answer.round)?.ratings.find(
    ({ author, rater }) => author === answer.member && rater === member,
  );
  if (task === undefined || answer.text === '') return refused(at, 'not-yours');
  const ratings = task.isGiven ? await mock.mockSessions.ratings(session.id, answer.round) : [];
  const given = ratings.find(({ answerId, rater }) => answerId === answer.id && rater === member) ?? null;
  const isUnnamed = isAnonymous(state, about);
  const modal = ratingModal({ answer, locale: request.locale, given, isAnonymous: isUnnamed });
  return { kind: 'modal', modal: { ...modal, action: carryStamp(modal.action, request.actionId) } };
}

export async function submitRating(
  at: AtSession<SubmissionRequest>,
  answer: MockAnswer,
): Promise<SubmissionReply> {
  const { m, member, request, session } = at;
  const { round, member: author } = answer;
  const feedback = cleanLine(request.values[FEEDBACK_FIELD] ?? '');
  const scores = scoresIn(request.values);
  const again = rateButton({ session: session.id, round }, m);
  if (!isWhole(scores))
    return invalid(
      SCALES.filter((scale) => scores[scale] === undefined),
      m.mock.rating.missing,
      again,
    );
  if (feedback.length > FEEDBACK_LENGTH) {
    return invalid([FEEDBACK_FIELD], m.mock.rating.tooLong(feedback.length, FEEDBACK_LENGTH), again);
  }
  const rating = { scores, feedback };
  const happened = await cause(at, { kind: 'rate', member, round, author }, { rating });
  if (happened === null) return say(m, m.mock.unknown);
  const now = { ...at, session: happened.session };
  if (happened.outcome.kind === 'refused') {
    const { why } = happened.outcome;
    if (feedback === '') return refused(now, why);
    return {
      kind: 'private',
      title: m.mock.title,
      ...unsent(whyNot(why, request), feedback, request.locale),
    };
  }
  const more = (await ratable(now, round)).some(({ task }) => !task.isGiven);
  const told = more ? say(m, m.mock.rated, [again]) : say(m, `${m.mock.rated} ${m.mock.ratedAll}`);
  return withFace(told, happened, at);
}

function scoresIn(values: SubmissionRequest['values']): Partial<Record<Scale, Score>> {
  return Object.fromEntries(
    SCALES.flatMap((scale) => {
      const score = SCORES.find((one) => String(one) === values[scale]);
      return score === undefined ? [] : [[scale, score]];
    }),
  );
}

const isWhole = (scores: Partial<Record<Scale, Score>>): scores is Scores =>
  SCALES.every((scale) => scores[scale] !== undefined);

/** A form stays open where it can; elsewhere Rate opens it again. */
function invalid(fields: readonly string[], text: string, again: Button): SubmissionReply {
  return {
    kind: 'invalid',
    errors: Object.fromEntries(fields.map((field) => [field, text])),
    card: noticeCard(text, { buttons: [again] }),
  };
}
