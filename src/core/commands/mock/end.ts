/** Owns `/mock end`: the session that is open, or a question which one. */
import { endWords } from '../../cards/mock/lobby-card.ts';
import { sessionName } from '../../cards/mock/open-sessions-card.ts';
import { messagesIn } from '../../i18n/locale.ts';
import { runEvent } from '../../mock/run-event.ts';
import { maySteer } from '../../mock/may-steer.ts';
import type { MockSession } from '../../mock/records.ts';
import { cleanLine } from '../../text/normalise.ts';
import { shorten } from '../../text/shorten.ts';
import type { Handle } from '../define-command.ts';
import type { CardReply } from '../reply.ts';
import { inMockChannel, type MockHere } from './in-mock-channel.ts';
import { steering, tellSessions } from './open-sessions.ts';
import { say } from './session-door.ts';
import { whyNot } from './why-not.ts';

export const runEnd: Handle = (request, context) =>
  inMockChannel(request, context, (here) => endSession(here, cleanLine(request.options.session ?? '')));

async function endSession(here: MockHere, typed: string): Promise<CardReply> {
  const m = messagesIn(here.request.locale);
  const open = await here.mock.mockSessions.openIn(here.place);
  const named = typed === '' ? open : open.filter((session) => isCalled(session, typed, here));
  if (open.length === 0) return say(m, m.mock.noneOpen);
  const lead = named.length === 0 ? m.mock.setup.noSuch(shorten(typed, 40)) : m.mock.whichOne;
  return endOf(named.length === 0 ? open : named, lead, typed !== '' && named.length === 0, here);
}

/** The only one, or the only one that they may end; of several they are asked, and offered no others. */
function endOf(
  meant: readonly MockSession[],
  lead: string,
  mustAsk: boolean,
  here: MockHere,
): CardReply | Promise<CardReply> {
  const who = steering(here);
  const theirs = meant.filter(({ state }) => maySteer(state, who, here.now));
  const [only, ...others] = theirs;
  if (only === undefined) return say(messagesIn(here.request.locale), whyNot('not-opener', here.request));
  return others.length === 0 && !mustAsk ? endOne(only, here) : tellSessions(lead, theirs, here, 'end');
}

/** By its id, which a suggestion fills in, or by its company. */
function isCalled(session: MockSession, typed: string, { request, context }: MockHere): boolean {
  const name = typed.toLowerCase();
  const listed = sessionName(session, messagesIn(request.locale)).toLowerCase();
  if (session.id === name || listed.startsWith(name)) return true;
  const found = context.catalogue().find(shorten(typed, 100));
  return found.kind === 'one' && !found.isGuess && session.questions[0]?.entryId === found.entry.id;
}

async function endOne({ id }: MockSession, here: MockHere): Promise<CardReply> {
  const { request, context, mock } = here;
  const m = messagesIn(request.locale);
  const ports = { mockSessions: mock.mockSessions, clock: context.clock };
  const happened = await runEvent(id, { kind: 'end', ...steering(here) }, ports);
  if (happened === null) return say(m, m.mock.unknown);
  const { outcome, session } = happened;
  if (outcome.kind === 'refused') return say(m, whyNot(outcome.why, request));
  mock.wake();
  return say(m, endWords(session.state, m));
}
