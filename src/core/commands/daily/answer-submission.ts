/** Owns what becomes of an answer that was sent: kept once, in time or late, and never lost. */
import { ANSWER_FIELD } from '../../cards/answer-field.ts';
import { AUDIENCE_FIELD } from '../../cards/daily/answer-modal.ts';
import {
  answerButton,
  answersButton,
  draftButton,
  pointsButton,
  readButton,
} from '../../cards/daily/post-buttons.ts';
import { encodeAction } from '../../cards/action-id.ts';
import { noticeCard } from '../../cards/notice-card.ts';
import { ANSWER_LENGTH, type Answer, type AnswerAudience } from '../../daily/answer.ts';
import { ANSWER_LATE_DAYS } from '../../daily/post.ts';
import { shownAnswers } from '../../daily/recap-parts.ts';
import { UnsavedTextError } from '../../errors.ts';
import { cleanText } from '../../text/normalise.ts';
import type { CardReply, InvalidReply, SubmissionReply } from '../reply.ts';
import type { SubmissionRequest } from '../request.ts';
import { dropDraft, keepDraft } from '../drafts.ts';
import { isClosed, isWithinLateDays, say, type AtPost } from './post-door.ts';

type Sent = AtPost<SubmissionRequest>;

export async function submitAnswer(at: Sent): Promise<SubmissionReply> {
  const { m, post, request } = at;
  const text = textOf(request);
  const answering = isClosed(post) ? 'late' : 'first';
  if (text === '') return invalid(at, m.posts.empty, m.posts.empty, answering);
  const isDraftKept = await keepDraft(at.draft, text);
  if (text.length > ANSWER_LENGTH) {
    const short = m.posts.tooLongInForm(text.length, ANSWER_LENGTH);
    return invalid(at, short, m.posts.tooLong(text.length, ANSWER_LENGTH), answering);
  }
  try {
    return await keepAnswer(at, text);
  } catch (error) {
    if (!isDraftKept) throw error;
    throw new UnsavedTextError(encodeAction({ verb: 'answer', post: post.id }), error);
  }
}

/** Where dossiers are not answered any more: what was typed waits all the same. */
export const keepRefused = (at: Sent): Promise<boolean> => keepDraft(at.draft, textOf(at.request));

const textOf = ({ values }: SubmissionRequest): string => cleanText(values[ANSWER_FIELD] ?? '').trim();

function invalid({ m, post }: Sent, inForm: string, text: string, answering: 'first' | 'late'): InvalidReply {
  const card = noticeCard(text, { buttons: [answerButton(post, answering, m)] });
  return { kind: 'invalid', errors: { [ANSWER_FIELD]: inForm }, card };
}

async function keepAnswer(at: Sent, text: string): Promise<CardReply> {
  const { daily, post, member, request, now } = at;
  const before = await daily.answers.find(post.id, member);
  const answer = {
    postId: post.id,
    member,
    name: request.actor.name,
    text,
    audience: audienceOf(request, before),
    editedAt: now,
    isLate: false,
  };
  const kept = isClosed(post) ? 'closed' : await daily.answers.keep(answer);
  if (kept === 'closed') return keepLate(at, { ...answer, audience: 'me', isLate: true }, before);
  // Who is named on the post may have changed with it; a new answer marks the face itself.
  if (kept === 'changed' && (before?.audience !== answer.audience || before.name !== answer.name)) {
    await daily.refreshes.mark({ kind: 'post', subject: post.id }, now);
  }
  await dropDraft(at.draft);
  daily.wake();
  return savedReply(at, answer.audience);
}

/** A form that says nothing of it leaves it as it was; what nobody of ours could have sent is shown to nobody. */
function audienceOf({ values }: SubmissionRequest, before: Answer | null): AnswerAudience {
  const said = values[AUDIENCE_FIELD];
  if (said === undefined) return before?.audience ?? 'all';
  return said === 'all' ? 'all' : 'me';
}

/** Answers are closed: it is for oneself, or it comes too late and waits as a draft. */
async function keepLate(
  at: Sent,
  answer: Omit<Answer, 'id' | 'firstAt'>,
  before: Answer | null,
): Promise<CardReply> {
  const { daily, post, m, now } = at;
  const wasOpen = !isClosed(post);
  if (!wasOpen && before?.isLate !== false && !isWithinLateDays(post, now)) {
    return say(m, m.posts.tooOld(ANSWER_LATE_DAYS), [pointsButton(post, m), draftButton(post, m)]);
  }
  if ((await daily.answers.keep(answer)) === 'closed') return tooLateToChange(at, answer.text, before);
  await dropDraft(at.draft);
  const [edit, points] = [answerButton(post, 'edit', m), pointsButton(post, m)];
  const text = wasOpen ? m.posts.closedMeanwhile : m.posts.savedLate;
  return say(m, text, [points, answersButton(post, m), edit]);
}

/** The answer that was in time stands; what was sent after it is not thrown away. */
async function tooLateToChange(at: Sent, text: string, before: Answer | null): Promise<CardReply> {
  const { m, post } = at;
  const mine = before === null ? [] : [readButton(before.id, m.posts.buttons.mine)];
  if (text === before?.text) {
    await dropDraft(at.draft);
    return say(m, m.posts.alreadyShown, [pointsButton(post, m), ...mine]);
  }
  return say(m, m.posts.changeTooLate, [draftButton(post, m), pointsButton(post, m), ...mine]);
}

/** "Saved. 2 others have answered: [Read]" */
async function savedReply({ daily, post, member, m }: Sent, audience: AnswerAudience): Promise<CardReply> {
  const all = await daily.answers.of(post.id);
  const others = all.filter((one) => !one.isLate && one.member !== member);
  const readable = shownAnswers(others).filter(({ text }) => text !== '');
  const saved = audience === 'me' ? m.posts.savedForMe : m.posts.saved;
  return say(m, `${saved} ${othersWords(others.length, readable.length, m)}`, [
    ...(readable.length === 0 ? [] : [answersButton(post, m)]),
    answerButton(post, 'edit', m),
    pointsButton(post, m),
  ]);
}

function othersWords(others: number, readable: number, m: AtPost['m']): string {
  if (others === 0) return m.posts.first;
  return readable === 0 ? m.posts.othersUnseen(others) : m.posts.others(others);
}
