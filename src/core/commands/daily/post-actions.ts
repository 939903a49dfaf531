/** Owns what the buttons of a daily post do: answer, hint, key points, what others said. */
import type { Card } from '../../cards/card.ts';
import { followCard, hintCard, pointsCard } from '../../cards/daily/points-card.ts';
import type { Answer } from '../../daily/answer.ts';
import type { CommandContext } from '../context.ts';
import type { CardReply, Reply, SubmissionReply } from '../reply.ts';
import type { ActionRequest, SubmissionRequest } from '../request.ts';
import { askForAnswer } from './answer-form.ts';
import { listAnswers, readAnswer, readDraft, voteFor } from './answer-reading.ts';
import { keepRefused, submitAnswer } from './answer-submission.ts';
import type { PostAction } from './daily-verbs.ts';
import { atPost, isClosed, say, type AtPost } from './post-door.ts';

type AnswerAction = Extract<PostAction, { answer: string }>;

export async function runPostAction(
  action: PostAction,
  request: ActionRequest,
  context: CommandContext,
): Promise<Reply> {
  if (!('answer' in action)) return atPost(action.post, request, context, (at) => answerClick(action, at));
  const answer = (await context.daily?.answers.byId(action.answer)) ?? null;
  return atPost(answer?.postId ?? null, request, context, (at) =>
    answer === null ? say(at.m, at.m.posts.unknown) : onAnswer(action, answer, at),
  );
}

export async function submitToPost(
  action: PostAction,
  request: SubmissionRequest,
  context: CommandContext,
): Promise<SubmissionReply> {
  // The others open no form: only a forged submission names them.
  const post = action.verb === 'answer' ? action.post : null;
  return atPost<SubmissionRequest, SubmissionReply>(post, request, context, submitAnswer, keepRefused);
}

async function answerClick(action: Exclude<PostAction, AnswerAction>, at: AtPost): Promise<Reply> {
  const { daily, post, member, now, request, m } = at;
  const { locale } = request;
  switch (action.verb) {
    case 'answer':
      return askForAnswer(at);
    case 'hint': {
      const isAnswered = (await daily.answers.find(post.id, member)) !== null;
      const answering = isClosed(post) ? 'late' : isAnswered ? 'edit' : 'first';
      return opened(m.posts.hintTitle, hintCard({ post, locale, answering }));
    }
    case 'follow':
      return opened(m.posts.followTitle, followCard({ post, locale }));
    case 'grade':
      await daily.answers.grade(post.id, member, action.grade, now);
      return opened(m.posts.points.title, pointsCard({ post, locale, grade: action.grade }));
    case 'points': {
      const grade = await daily.answers.gradeOf(post.id, member);
      return opened(m.posts.points.title, pointsCard({ post, locale, grade }));
    }
    case 'answers':
      return listAnswers(at, action.page);
    case 'draft':
      return readDraft(at, action.page);
  }
}

function onAnswer(action: AnswerAction, answer: Answer, at: AtPost): Promise<Reply> {
  switch (action.verb) {
    case 'read-answer':
      return readAnswer(at, answer, action.page);
    case 'vote':
      return voteFor(at, answer);
  }
}

/** Beside the post that everybody sees; in place of a private card. */
const opened = (title: string, card: Card): CardReply => ({
  kind: 'update',
  title,
  card,
});
