/** Owns what a mock interview's messages show at this moment, from records: when they are sent, and whenever something changed. */
import type { Card } from '../cards/card.ts';
import { lobbyCard } from '../cards/mock/lobby-card.ts';
import { ANSWERS_IN_A_PART, revealCard } from '../cards/mock/reveal-card.ts';
import { followUpCard, roundCard } from '../cards/mock/round-card.ts';
import { silencedCard, unplacedCard } from '../cards/mock/lost-cards.ts';
import { deletedCard, reportCard } from '../cards/mock/report-card.ts';
import type { MockSessions } from '../ports/mock-sessions.ts';
import { revealParts } from './plan-change.ts';
import type { MockAnswer, MockSession } from './records.ts';
import { revealOrder } from './seeded-order.ts';
import { roundOf, type Round } from './session.ts';
import { parseMockSubject, type MockSubject } from './subject.ts';

export type FacePorts = { readonly mockSessions: MockSessions };

/** The session, and what is said of it; null where the text names nothing that is there. */
export async function sessionAndSubject(
  text: string,
  { mockSessions }: FacePorts,
): Promise<{ readonly session: MockSession; readonly subject: MockSubject } | null> {
  const subject = parseMockSubject(text);
  const session = subject === null ? null : await mockSessions.find(subject.session);
  return subject === null || session === null ? null : { session, subject };
}

/** Null: there is nothing to show (any more). A member's own report is no face: it is written once, for them. */
export async function mockFace(text: string, ports: FacePorts): Promise<Card | null> {
  const found = await sessionAndSubject(text, ports);
  if (found === null) return null;
  return faceOf(found.session, found.subject, ports);
}

/** Of a session as it is at this moment. Null as above. */
export async function faceOf(
  session: MockSession,
  subject: MockSubject,
  ports: FacePorts,
): Promise<Card | null> {
  switch (subject.what) {
    case 'lobby':
      return lobbyCard(session);
    case 'round':
    case 'follow-up':
    case 'reveal':
      return roundFace(session, subject, ports);
    case 'report':
      return reportCard(session, await ports.mockSessions.ratings(session.id));
    case 'deleted':
      return deletedCard(session);
    case 'silenced':
      return silencedCard(session);
    case 'unplaced':
      return unplacedCard(session);
    case 'thread':
    case 'mine':
      return null;
  }
}

async function roundFace(
  session: MockSession,
  subject: Extract<MockSubject, { readonly round: number }>,
  ports: FacePorts,
): Promise<Card | null> {
  const round = roundOf(session.state, subject.round);
  const question = session.questions[subject.round - 1];
  if (round === null || question === undefined) return null;
  switch (subject.what) {
    case 'round':
      return roundCard(session, round, question);
    case 'follow-up': {
      const [followUp] = question.text[session.language].followUps;
      return followUp === undefined ? null : followUpCard(session, round, followUp);
    }
    case 'reveal': {
      const { part } = subject;
      const parts = revealParts(round.answered.length);
      if (round.revealedAt === null || part > parts) return null;
      const answers = await answersInPart(session, round, part, ports);
      return revealCard({ session, round, question, part, parts, answers });
    }
  }
}

/** In the order of the reveal, which is drawn once and tells nothing. */
async function answersInPart(
  { id, state }: MockSession,
  round: Round,
  part: number,
  { mockSessions }: FacePorts,
): Promise<readonly MockAnswer[]> {
  const answers = await mockSessions.answers(id, round.number);
  return revealOrder(state, round)
    .slice((part - 1) * ANSWERS_IN_A_PART, part * ANSWERS_IN_A_PART)
    .flatMap((member) => answers.find((answer) => answer.member === member) ?? []);
}
