/** Owns coming, going, and how a session goes on, as clicks: each happens, and is answered with a line. */
import { endWords } from '../../cards/mock/lobby-card.ts';
import { answerButton, leaveButton } from '../../cards/mock/mock-buttons.ts';
import { currentRound } from '../../mock/session.ts';
import type { CardReply } from '../reply.ts';
import { happen, refused, say, type AtSession } from './session-door.ts';

/** Who comes in the middle of a round can answer at once. */
export const join = (at: AtSession): Promise<CardReply> =>
  happen(at, { kind: 'join', member: at.member, name: at.request.actor.name }, ({ session, m }) => {
    const round = session.state.phase.kind === 'answering' ? currentRound(session.state) : null;
    const answer = round === null ? [] : [answerButton({ session: session.id, round: round.number }, m)];
    return say(m, m.mock.joined, [...answer, leaveButton(session.id, m)]);
  });

export const leave = (at: AtSession): Promise<CardReply> =>
  happen(at, { kind: 'leave', member: at.member }, ({ m }) => say(m, m.mock.left));

export const skip = (at: AtSession, round: number): Promise<CardReply> =>
  happen(at, { kind: 'skip', member: at.member, round }, ({ session, m }) =>
    say(m, m.mock.skipped, [answerButton({ session: session.id, round }, m)]),
  );

const inThread = (at: AtSession): CardReply => say(at.m, at.m.mock.inThread);

export const start = (at: AtSession): Promise<CardReply> =>
  happen(at, { kind: 'start', ...steering(at) }, inThread);

export const revealNow = (at: AtSession, round: number): Promise<CardReply> =>
  happen(at, { kind: 'reveal', ...steering(at), round }, inThread);

/** A question without one has no button for it. */
export const askFollowUp = (at: AtSession, round: number): Promise<CardReply> => {
  const question = at.session.questions[round - 1];
  if (question?.text[at.session.language].followUps.length === 0)
    return Promise.resolve(refused(at, 'no-follow-up'));
  return happen(at, { kind: 'follow-up', member: at.member, round }, inThread);
};

/** To the next round; after the last one it is over. */
export const goOn = (at: AtSession, round: number): Promise<CardReply> =>
  happen(at, { kind: 'next', ...steering(at), round }, (now) =>
    now.session.state.phase.kind === 'ended' ? over(now) : inThread(now),
  );

export const end = (at: AtSession): Promise<CardReply> => happen(at, { kind: 'end', ...steering(at) }, over);

const over = ({ m, session }: AtSession): CardReply => say(m, endWords(session.state, m));

const steering = ({ member, isOrganiser }: AtSession) => ({ member, isOrganiser });
