/** Owns what Answer opens: the form, or after the recap what can still be done. */
import { answerModal } from '../../cards/daily/answer-modal.ts';
import { draftButton, pointsButton, readButton } from '../../cards/daily/post-buttons.ts';
import type { Answer } from '../../daily/answer.ts';
import { ANSWER_LATE_DAYS } from '../../daily/post.ts';
import type { Reply } from '../reply.ts';
import { draftOf } from '../drafts.ts';
import { isClosed, isWithinLateDays, say, type AtPost } from './post-door.ts';

export async function askForAnswer(at: AtPost): Promise<Reply> {
  const { daily, post, member, now, request } = at;
  const own = await daily.answers.find(post.id, member);
  const draft = await unsaved(at, own);
  const isLate = isClosed(post);
  if (isLate && (own?.isLate === false || !isWithinLateDays(post, now))) return closedReply(at, own, draft);
  return { kind: 'modal', modal: answerModal({ post, locale: request.locale, own, draft, isLate }) };
}

/** What is kept as an answer already is no draft, whatever a crash in between has left. */
async function unsaved(at: AtPost, own: Answer | null): Promise<string | null> {
  const draft = await draftOf(at.draft);
  return draft === own?.text ? null : draft;
}

/** Nothing can be sent any more: why, one's own words, and the key points. */
function closedReply({ post, m }: AtPost, own: Answer | null, draft: string | null): Reply {
  const text = own?.isLate === false ? m.posts.alreadyShown : m.posts.tooOld(ANSWER_LATE_DAYS);
  return say(m, text, [
    pointsButton(post, m),
    ...(own === null ? [] : [readButton(own.id, m.posts.buttons.mine)]),
    ...(draft === null ? [] : [draftButton(post, m)]),
  ]);
}
