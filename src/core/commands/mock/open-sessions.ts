/** Owns telling a channel's open sessions to somebody who may join or end them. */
import { openSessionsCard, type ListedSession } from '../../cards/mock/open-sessions-card.ts';
import { maySteer } from '../../mock/may-steer.ts';
import type { MockSession } from '../../mock/records.ts';
import { isIn } from '../../mock/session.ts';
import { mayChange } from '../channel/may-change.ts';
import type { CardReply } from '../reply.ts';
import { actorKey } from '../request.ts';
import type { MockHere } from './in-mock-channel.ts';

export const steering = ({ request, mock }: MockHere) => ({
  member: actorKey(request.actor),
  isOrganiser: mayChange(request, mock),
});

/** `what`: what can be pressed. */
export function tellSessions(
  lead: string | null,
  sessions: readonly MockSession[],
  here: MockHere,
  what: 'all' | 'end' = 'all',
): CardReply {
  const listed = sessions.map((session) => listedFor(session, what, here));
  return { kind: 'private', card: openSessionsCard(lead, listed, here.request.locale) };
}

function listedFor(session: MockSession, what: 'all' | 'end', here: MockHere): ListedSession {
  const { mock, place, now } = here;
  const { state } = session;
  const who = steering(here);
  const { message } = state;
  return {
    session,
    url: message === null ? null : (mock.channels(place.surface)?.linkTo(place, message) ?? null),
    canJoin: what === 'all' && !isIn(state, who.member),
    canEnd: maySteer(state, who, now),
    isIn: what === 'all' && isIn(state, who.member),
  };
}
