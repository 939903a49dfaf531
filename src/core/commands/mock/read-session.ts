/** Owns what members read of a session in private: a hint, key points once they are out, answers, one's own report. */
import { answerCard, hintCard, pointsCard } from '../../cards/mock/opened-cards.ts';
import { myReportCard } from '../../cards/mock/my-report-card.ts';
import { pointsButton } from '../../cards/mock/mock-buttons.ts';
import type { AskedQuestion } from '../../daily/post.ts';
import { mayReadAnswer } from '../../mock/may-read.ts';
import type { MockAnswer } from '../../mock/records.ts';
import { sessionFile } from '../../mock/session-markdown.ts';
import { roundOf, type Round } from '../../mock/session.ts';
import type { CardReply } from '../reply.ts';
import { refused, say, type AtSession } from './session-door.ts';

export function showHint(at: AtSession, number: number): CardReply {
  const { session, request, m } = at;
  const played = playedRound(at, number);
  if (played === null) return refused(at, 'unknown-round');
  const { question } = played;
  const card = hintCard({ session, round: number, question, locale: request.locale });
  return { kind: 'private', title: m.posts.hintTitle, card };
}

/** They come with the answers, for everybody at once. */
export function showPoints(at: AtSession, number: number): CardReply {
  const { session, request, m } = at;
  const played = playedRound(at, number);
  if (played === null) return refused(at, 'unknown-round');
  const { round, question } = played;
  if (round.revealedAt === null && session.state.phase.kind !== 'ended') return refused(at, 'not-revealed');
  const card = pointsCard({ session, round: number, question, locale: request.locale });
  return { kind: 'private', title: m.posts.points.title, card };
}

function playedRound(
  { session }: AtSession,
  number: number,
): { readonly round: Round; readonly question: AskedQuestion } | null {
  const round = roundOf(session.state, number);
  const question = session.questions[number - 1];
  return round === null || question === undefined ? null : { round, question };
}

/** Before the reveal an answer of somebody else is as hidden as on the round's message. */
export function readAnswer(at: AtSession, answer: MockAnswer, page: number): CardReply {
  const { session, member, request, m } = at;
  const { round } = answer;
  const about = { round, author: answer.member };
  if (!mayReadAnswer(session.state, member, about)) return refused(at, 'not-revealed');
  const isOwn = answer.member === member;
  const isShown = (roundOf(session.state, round)?.revealedAt ?? null) !== null;
  const buttons = isShown ? [pointsButton({ session: session.id, round }, m)] : [];
  const card = answerCard({ session, answer, isOwn, page, locale: request.locale, buttons });
  // Its pages follow each other on one private message.
  return { kind: page === 1 ? 'private' : 'update', title: m.posts.answers.title, card };
}

/** Whoever took part has a file of it besides. */
export async function showOwnReport(at: AtSession): Promise<CardReply> {
  const { session, member, mock, request, m } = at;
  if (!session.state.members.some(({ key }) => key === member)) return say(m, m.mock.mine.nothing);
  const report = {
    session,
    member,
    answers: await mock.mockSessions.answers(session.id),
    ratings: await mock.mockSessions.ratings(session.id),
    locale: request.locale,
  };
  return {
    kind: 'private',
    title: m.mock.mine.title,
    card: myReportCard(report),
    files: [sessionFile(report)],
  };
}
