/** Owns mock interviews as deliveries: what each message says, and what follows when it arrived or could not be said. */
import { companyOf } from '../cards/mock/lobby-card.ts';
import { myReportCard } from '../cards/mock/my-report-card.ts';
import { memberKey } from '../commands/member-key.ts';
import type { Composed, Composer } from '../deliveries/composers.ts';
import type { Delivery, DeliveryFailure } from '../deliveries/delivery.ts';
import { messagesIn } from '../i18n/locale.ts';
import type { Deliveries } from '../ports/deliveries.ts';
import { shorten } from '../text/shorten.ts';
import { revealDraft, threadDraft } from './deliveries.ts';
import { mockFace, sessionAndSubject } from './faces.ts';
import { revealParts } from './plan-change.ts';
import type { MockSession } from './records.ts';
import { runEvent, type MockPorts } from './run-event.ts';
import { sessionFile } from './session-markdown.ts';
import { roundOf } from './session.ts';

export type MockComposerPorts = MockPorts & { readonly deliveries: Deliveries };

type Found = NonNullable<Awaited<ReturnType<typeof sessionAndSubject>>>;

const WITHDRAWN: Composed = { kind: 'withdrawn' };
/** Discord's limit for a thread's name is 100. */
const THREAD_NAME_LENGTH = 90;

export const mockComposers = (
  ports: MockComposerPorts,
): { readonly mock: Composer; readonly 'mock-thread': Composer } => ({
  mock: mockComposer(ports),
  'mock-thread': threadComposer(ports),
});

function mockComposer(ports: MockComposerPorts): Composer {
  return {
    isRepeatable: false,
    compose: (delivery) => compose(delivery, ports),
    async onSent({ subject: text }, message, at) {
      const found = await sessionAndSubject(text, ports);
      if (found === null) return;
      const { session, subject } = found;
      if (subject.what === 'lobby') {
        await runEvent(session.id, { kind: 'placed', message }, ports);
        if (message.threadId === null) await ports.deliveries.add([threadDraft(session, at)], at);
      }
      await sayNextPart(found, ports, at);
    },
    onEnd: (delivery, failure) => loseWords(delivery, failure, ports),
    // What nobody knows of may stand there all the same: the lobby's buttons say that it is over, and the opener is told.
    async onUnknown(delivery) {
      const found = await sessionAndSubject(delivery.subject, ports);
      if (found !== null) await sayNextPart(found, ports, ports.clock.now());
      await loseWords(delivery, 'refused', ports, 'lobby');
    },
  };
}

/** Of a reveal: the last one has what leads on, whatever became of those before it. */
async function sayNextPart(
  { session, subject }: Found,
  { deliveries }: MockComposerPorts,
  at: number,
): Promise<void> {
  if (subject.what !== 'reveal') return;
  const { round, part } = subject;
  if (part < revealParts(roundOf(session.state, round)?.answered.length ?? 0))
    await deliveries.add([revealDraft(session, round, part + 1, at)], at);
}

async function compose(delivery: Delivery, ports: MockComposerPorts): Promise<Composed> {
  const found = await sessionAndSubject(delivery.subject, ports);
  if (found === null || isPast(found.session, found.subject.what)) return WITHDRAWN;
  const { session, subject } = found;
  if (subject.what === 'mine') return ownReport(delivery, session, ports);
  const card = await mockFace(delivery.subject, ports);
  if (card === null) return WITHDRAWN;
  return { kind: 'message', outgoing: { card, ping: null, title: threadName(session) } };
}

/** A lobby that everybody left before it was out; a round that is over before it was shown. */
const isPast = ({ state: { phase } }: MockSession, what: string): boolean =>
  phase.kind === 'ended' && (what === 'lobby' || what === 'round' || what === 'follow-up');

async function ownReport(
  { destination }: Delivery,
  session: MockSession,
  { mockSessions }: MockComposerPorts,
): Promise<Composed> {
  const member = destination.kind === 'member' ? memberKey(destination) : null;
  if (member === null || !session.state.members.some(({ key }) => key === member)) return WITHDRAWN;
  const report = {
    session,
    member,
    answers: await mockSessions.answers(session.id),
    ratings: await mockSessions.ratings(session.id),
    locale: session.language,
  };
  const outgoing = { card: myReportCard(report), ping: null, title: threadName(session) };
  return { kind: 'message', outgoing: { ...outgoing, file: sessionFile(report) } };
}

/** Making it twice leaves one: it is not looked for. */
function threadComposer(ports: MockComposerPorts): Composer {
  return {
    isRepeatable: true,
    async compose({ subject }) {
      const found = await sessionAndSubject(subject, ports);
      const { message, phase } = found?.session.state ?? { message: null, phase: null };
      if (found === null || message === null || message.threadId !== null || phase?.kind === 'ended')
        return WITHDRAWN;
      return { kind: 'thread', of: message, name: threadName(found.session) };
    },
    async onSent({ subject }, message) {
      const found = await sessionAndSubject(subject, ports);
      if (found !== null) await runEvent(found.session.id, { kind: 'placed', message }, ports);
    },
    onEnd: (delivery, failure) => loseWords(delivery, failure, ports),
    onUnknown: () => Promise.resolve(),
  };
}

/** The session cannot go on where it is. What was to be said in private, and after its end, is not worth its end. */
async function loseWords(
  { subject: text }: Delivery,
  failure: DeliveryFailure,
  ports: MockComposerPorts,
  only?: 'lobby',
): Promise<void> {
  const found = await sessionAndSubject(text, ports);
  if (found === null || failure === 'withdrawn') return;
  const { session, subject } = found;
  if (only !== undefined && subject.what !== only) return;
  const isOut = subject.what !== 'lobby' && subject.what !== 'thread';
  if (failure === 'gone' && isOut) await runEvent(session.id, { kind: 'thread-deleted' }, ports);
  else if (failure !== 'expired' || !isOut) await runEvent(session.id, { kind: 'silenced' }, ports);
}

const threadName = (session: MockSession): string =>
  shorten(messagesIn(session.language).mock.threadName(companyOf(session)), THREAD_NAME_LENGTH);
