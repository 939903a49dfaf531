/** Owns the door to one mock interview: who clicks must be where it is held, or have taken part, and read dossiers there. */
import { noticeCard } from '../../cards/notice-card.ts';
import type { Button } from '../../cards/card.ts';
import { joinButton } from '../../cards/mock/mock-buttons.ts';
import { messagesIn, type Messages } from '../../i18n/locale.ts';
import { settleFace } from '../../deliveries/live-face.ts';
import { stampOf } from '../../deliveries/stamp.ts';
import type { Words } from '../../mock/plan-change.ts';
import type { MockSession } from '../../mock/records.ts';
import { runEvent, type Cause, type Happened } from '../../mock/run-event.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Refreshes } from '../../ports/refreshes.ts';
import { mayReadDossiers } from '../access.ts';
import type { CommandContext, MockContext } from '../context.ts';
import { mayChange } from '../channel/may-change.ts';
import type { CardReply } from '../reply.ts';
import { actorKey, NO_RIGHTS, type ActionRequest, type Request, type SubmissionRequest } from '../request.ts';
import { whyNot, type WhyNot } from './why-not.ts';

type Pressed = ActionRequest | SubmissionRequest;

/** What a click or a form stands on once it is through the door. */
export type AtSession<R extends Pressed = Pressed> = {
  readonly request: R;
  readonly mock: MockContext;
  /** Null where nothing has a face. */
  readonly refreshes: Refreshes | null;
  readonly session: MockSession;
  /** The key of who clicks. */
  readonly member: string;
  /** Whoever looks after the channel may steer without taking part; what members say in private stays theirs. */
  readonly isOrganiser: boolean;
  readonly clock: Clock;
  readonly m: Messages;
};

/** A session of another place, and an id that nobody of ours made, are unknown alike: neither is told from the other. */
export async function atSession<R extends Pressed, Answer>(
  sessionId: string | null,
  request: R,
  context: CommandContext,
  answer: (at: AtSession<R>) => Promise<Answer> | Answer,
): Promise<Answer | CardReply> {
  const m = messagesIn(request.locale);
  const { mock, daily, clock } = context;
  const session = mock === null || sessionId === null ? null : await mock.mockSessions.find(sessionId);
  const member = actorKey(request.actor);
  if (mock === null || session === null || !isWithinReach(request, session, member))
    return say(m, m.mock.unknown);
  if (!mayReadDossiers(session.place, context.settings)) return say(m, m.noAccess);
  const rights = isHeldWhere(session.place, request) ? request.rights : NO_RIGHTS;
  const isOrganiser = mayChange({ ...request, rights }, mock);
  const refreshes = daily?.refreshes ?? null;
  return answer({ request, mock, refreshes, session, member, isOrganiser, clock, m });
}

/** In its channel and its thread; elsewhere, as in a direct message, only for whoever took part. */
function isWithinReach(request: Request, { place, state }: MockSession, member: string): boolean {
  return state.members.some(({ key }) => key === member) || isHeldWhere(place, request);
}

/** Who manages one channel may not steer what is held in another one. */
const isHeldWhere = (place: MockSession['place'], { actor, channelId }: Request): boolean =>
  place.surface === actor.surface && place.workspaceId === actor.workspaceId && place.channelId === channelId;

/** A sentence in private, with what to do next. */
export const say = (m: Messages, text: string, buttons: readonly Button[] = []): CardReply => ({
  kind: 'private',
  title: m.mock.title,
  card: noticeCard(text, { buttons }),
});

/** Why nothing happened, and what to do. */
export const refused = ({ m, session, request }: AtSession, why: WhyNot): CardReply =>
  say(m, whyNot(why, request), why === 'not-joined' ? [joinButton(session.id, m)] : []);

/** Makes it happen; what follows is said at once. Null: the session is gone. `words`: what came with it. */
export async function cause(at: AtSession, what: Cause, words: Words = {}): Promise<Happened | null> {
  const { mock, clock, session, request } = at;
  const stamp = request.takesFace === true && at.refreshes !== null ? stampOf(request.actionId) : null;
  const ports = { mockSessions: mock.mockSessions, clock };
  const happened = await runEvent(session.id, what, ports, { words, stamp, seen: session });
  if (happened?.outcome.kind === 'done') mock.wake();
  return happened;
}

/** `done`: the answer to whoever caused it, at the session as it is then. */
export async function happen(
  at: AtSession,
  what: Cause,
  done: (now: AtSession) => Promise<CardReply> | CardReply,
): Promise<CardReply> {
  const happened = await cause(at, what);
  if (happened === null) return say(at.m, at.m.mock.unknown);
  const now = { ...at, session: happened.session };
  if (happened.outcome.kind === 'refused') return refused(now, happened.outcome.why);
  return withFace(await done(now), happened, at);
}

/** The answer, with what the message shows now whose control was pressed. */
export function withFace(
  reply: CardReply,
  { face }: Happened,
  { refreshes, clock, mock: { wake } }: AtSession,
): CardReply {
  if (face === null || refreshes === null || reply.kind !== 'private') return reply;
  const { card, mark } = face;
  const shown = (): Promise<void> => settleFace(mark, { refreshes, clock, wake });
  return { ...reply, face: { card, stamp: mark.stamp, shown } };
}
