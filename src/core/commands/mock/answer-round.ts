/** Owns answering a round: the form with what was sent before, and what becomes of what it sends. It is never lost. */
import { encodeAction } from '../../cards/action-id.ts';
import { answerButton, pointsButton } from '../../cards/mock/mock-buttons.ts';
import { ANSWER_FIELD } from '../../cards/answer-field.ts';
import { answerModal } from '../../cards/mock/mock-modals.ts';
import { unsent } from '../../cards/mock/opened-cards.ts';
import { noticeCard } from '../../cards/notice-card.ts';
import { ANSWER_LENGTH } from '../../daily/answer.ts';
import { carryStamp } from '../../deliveries/stamp.ts';
import { UnsavedTextError } from '../../errors.ts';
import type { MockAnswer } from '../../mock/records.ts';
import { isIn, roundOf } from '../../mock/session.ts';
import type { Outcome } from '../../mock/step.ts';
import { tally } from '../../mock/tally.ts';
import { cleanText } from '../../text/normalise.ts';
import { draftOf, dropDraft, keepDraft, type Draft } from '../drafts.ts';
import type { CardReply, InvalidReply, Reply, SubmissionReply } from '../reply.ts';
import type { ActionRequest, SubmissionRequest } from '../request.ts';
import { whyNot } from './why-not.ts';
import { cause, refused, say, withFace, type AtSession } from './session-door.ts';

export async function askForAnswer(at: AtSession<ActionRequest>, number: number): Promise<Reply> {
  const { session, member, request } = at;
  const question = session.questions[number - 1];
  const round = roundOf(session.state, number);
  if (round === null || question === undefined) return refused(at, 'unknown-round');
  if (!isIn(session.state, member)) return refused(at, 'not-joined');
  const isOpen = round.revealedAt === null && session.state.phase.kind !== 'ended';
  // Whoever is not among those who have answered has written nothing yet.
  const isFirst = isOpen && !round.answered.includes(member);
  const own = isFirst ? null : await ownAnswer(at, number);
  if (!isOpen && own?.isLate === false) return refused(at, 'answer-shown');
  const draft = await draftOf(draftAt(at, number));
  const modal = answerModal({
    session: session.id,
    round: number,
    question,
    locale: request.locale,
    own: own?.text ?? null,
    draft: draft === own?.text ? null : draft,
    isLate: !isOpen,
  });
  return { kind: 'modal', modal: { ...modal, action: carryStamp(modal.action, request.actionId) } };
}

async function ownAnswer({ mock, session, member }: AtSession, round: number): Promise<MockAnswer | null> {
  const answers = await mock.mockSessions.answers(session.id, round);
  return answers.find((answer) => answer.member === member) ?? null;
}

const draftAt = ({ mock, member, session }: AtSession, round: number): Draft => ({
  scratch: mock.scratch,
  member,
  subject: `${session.id}-${round}`,
});

type Sent = AtSession<SubmissionRequest>;

export async function submitAnswer(at: Sent, round: number): Promise<SubmissionReply> {
  const { m, request, session, member } = at;
  const text = cleanText(request.values[ANSWER_FIELD] ?? '').trim();
  if (text === '') return invalid(at, round, m.mock.empty, m.mock.empty);
  const draft = draftAt(at, round);
  if (text.length > ANSWER_LENGTH) {
    await keepDraft(draft, text);
    const short = m.posts.tooLongInForm(text.length, ANSWER_LENGTH);
    return invalid(at, round, short, m.posts.tooLong(text.length, ANSWER_LENGTH));
  }
  try {
    const happened = await cause(at, { kind: 'answer', member, round }, { text });
    if (happened === null) return say(m, m.mock.unknown);
    const now = { ...at, session: happened.session };
    return withFace(await outcomeReply(now, happened.outcome, { text, round, draft }), happened, at);
  } catch (error) {
    // Not before: of thirty who answer at once each would wait for the disk three times instead of once.
    if (!(await keepDraft(draft, text))) throw error;
    throw new UnsavedTextError(encodeAction({ verb: 'mock-answer', session: session.id, round }), error);
  }
}

type SentText = { readonly text: string; readonly round: number; readonly draft: Draft };

/** What was not taken waits in the form, where that still opens; else it is given back. */
async function outcomeReply(
  at: Sent,
  outcome: Outcome,
  { text, round, draft }: SentText,
): Promise<CardReply> {
  const { m, session } = at;
  if (outcome.kind === 'refused') {
    if (outcome.why !== 'answer-shown') {
      await keepDraft(draft, text);
      return refused(at, outcome.why);
    }
    await dropDraft(draft);
    // What was delivered twice is the answer that stands.
    if ((await ownAnswer(at, round))?.text === text) return saved(at, round);
    return {
      kind: 'private',
      title: m.mock.title,
      ...unsent(whyNot(outcome.why, at.request), text, at.request.locale),
    };
  }
  await dropDraft(draft);
  if (outcome.done === 'kept-late')
    return say(m, m.mock.savedLate, [pointsButton({ session: session.id, round }, m)]);
  return saved(at, round);
}

/** Whoever is the last to answer brings the reveal. */
function saved({ m, session }: Sent, number: number): CardReply {
  const round = roundOf(session.state, number);
  if (round === null || round.revealedAt !== null) return say(m, m.mock.savedLast);
  const { answered, of } = tally(session.state, round);
  const button = answerButton({ session: session.id, round: number }, m);
  return say(m, `${m.mock.saved} ${m.mock.round.answered(answered, of)}.`, [button]);
}

function invalid({ m, session }: Sent, round: number, inForm: string, text: string): InvalidReply {
  const button = answerButton({ session: session.id, round }, m);
  return {
    kind: 'invalid',
    errors: { [ANSWER_FIELD]: inForm },
    card: noticeCard(text, { buttons: [button] }),
  };
}
