/** Owns who reads which answer: others' after one's own or the recap, what is only for its author never. */
import { answersCard, draftCard, wholeAnswerCard } from '../../cards/daily/answers-card.ts';
import { answerButton, pointsButton } from '../../cards/daily/post-buttons.ts';
import { firstNames } from '../../cards/daily/post-card.ts';
import { noticeCard } from '../../cards/notice-card.ts';
import type { Answer } from '../../daily/answer.ts';
import { recapPart, recapSubject, shownAnswers } from '../../daily/recap-parts.ts';
import { shorten } from '../../text/shorten.ts';
import type { CardReply } from '../reply.ts';
import { draftOf } from '../drafts.ts';
import { isClosed, isWithinLateDays, say, type AtPost } from './post-door.ts';

const NAME_LENGTH = 40;

/** What others said to a post; before one's own answer and the recap, only who did. */
export async function listAnswers(at: AtPost, page: number): Promise<CardReply> {
  const { daily, post, request, m } = at;
  if (!(await mayReadOthers(at))) return hiddenReply(at);
  const answers = readableBy(at, await daily.answers.of(post.id));
  if (answers.length === 0) return say(m, m.posts.answers.none, [pointsButton(post, m)]);
  const card = answersCard({ post, locale: request.locale, page, answers });
  return { kind: 'update', title: m.posts.answers.title, card };
}

/** One whole answer. What one may never read is as unknown as what is not there. */
export async function readAnswer(at: AtPost, answer: Answer, page: number): Promise<CardReply> {
  const { daily, post, request, member, m } = at;
  const isOwn = answer.member === member;
  if (answer.text === '') return say(m, m.posts.answers.gone);
  if (!isOwn && shownAnswers([answer]).length === 0) return say(m, m.posts.unknown);
  const mayRead = await mayReadOthers(at);
  if (!isOwn && !mayRead) return say(m, m.posts.answers.hiddenOne, [answerButton(post, 'first', m)]);
  const hasList = mayRead && readableBy(at, await daily.answers.of(post.id)).length > 0;
  const card = wholeAnswerCard({
    post,
    locale: request.locale,
    page,
    answer,
    isOwn,
    hasList,
    canVote: !isOwn && isClosed(post),
  });
  return { kind: 'update', title: m.posts.answers.title, card };
}

export async function readDraft(at: AtPost, page: number): Promise<CardReply> {
  const { post, request, now, m } = at;
  const text = await draftOf(at.draft);
  if (text === null) return say(m, m.posts.noDraft, [pointsButton(post, m)]);
  const isOpen = !isClosed(post) || isWithinLateDays(post, now);
  const buttons = isOpen
    ? [answerButton(post, isClosed(post) ? 'late' : 'first', m)]
    : [pointsButton(post, m)];
  return {
    kind: 'update',
    title: m.posts.unsavedTitle,
    card: draftCard({ post, locale: request.locale, page, text, buttons }),
  };
}

export async function voteFor(at: AtPost, answer: Answer): Promise<CardReply> {
  const { daily, post, member, now, m } = at;
  if (!isClosed(post)) return say(m, m.posts.vote.early);
  switch (await daily.answers.vote(answer.id, member, now)) {
    case 'own':
      return say(m, m.posts.vote.own);
    case 'gone':
      return say(m, m.posts.answers.gone);
    case 'kept':
      await markRecaps(at);
      return {
        kind: 'private',
        title: m.posts.vote.title,
        card: noticeCard(m.posts.vote.kept(shorten(answer.name, NAME_LENGTH))),
      };
  }
}

/** Whichever part the vote was in before, and is in now: the counts of both are out of date. */
async function markRecaps({ daily, post, now }: AtPost): Promise<void> {
  const parts = recapPart(await daily.answers.of(post.id), 1)?.parts ?? 0;
  for (let part = 1; part <= parts; part += 1) {
    await daily.refreshes.mark({ kind: 'recap', subject: recapSubject(post.id, part) }, now);
  }
  daily.wake();
}

const readableBy = ({ member }: AtPost, answers: readonly Answer[]): readonly Answer[] =>
  shownAnswers(answers).filter((one) => one.member !== member && one.text !== '');

async function mayReadOthers({ daily, post, member }: AtPost): Promise<boolean> {
  if (isClosed(post)) return true;
  return (await daily.answers.find(post.id, member)) !== null;
}

async function hiddenReply({ daily, post, m }: AtPost): Promise<CardReply> {
  const names = await daily.answers.names(post.id);
  const all = (await daily.answers.countOf([post.id])).get(post.id) ?? 0;
  const text =
    all === 0
      ? m.posts.answers.nobody
      : names.length === 0
        ? m.posts.answers.hiddenUnnamed(all)
        : m.posts.answers.hidden(firstNames(names), all);
  return say(m, text, [answerButton(post, 'first', m)]);
}
