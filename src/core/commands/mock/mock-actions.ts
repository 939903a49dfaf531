/** Owns what the buttons and forms of a mock interview do: one handler per verb. */
import type { CommandContext } from '../context.ts';
import type { Reply, SubmissionReply } from '../reply.ts';
import type { ActionRequest, SubmissionRequest } from '../request.ts';
import { askForAnswer, submitAnswer } from './answer-round.ts';
import type { MockAction } from './mock-verbs.ts';
import { askForNextRating, askForRating, submitRating } from './rate-answer.ts';
import { readAnswer, showHint, showOwnReport, showPoints } from './read-session.ts';
import { atSession, say, type AtSession } from './session-door.ts';
import { askFollowUp, end, goOn, join, leave, revealNow, skip, start } from './steer-session.ts';

type AnswerAction = Extract<MockAction, { answer: string }>;

export async function runMockAction(
  action: MockAction,
  request: ActionRequest,
  context: CommandContext,
): Promise<Reply> {
  if (!('answer' in action))
    return atSession(action.session, request, context, (at) => onSession(action, at));
  const answer = (await context.mock?.mockSessions.answer(action.answer)) ?? null;
  return atSession<ActionRequest, Reply>(answer?.sessionId ?? null, request, context, (at) => {
    if (answer === null) return say(at.m, at.m.mock.unknown);
    return action.verb === 'mock-read' ? readAnswer(at, answer, action.page) : askForRating(at, answer);
  });
}

export async function submitToMock(
  action: MockAction,
  request: SubmissionRequest,
  context: CommandContext,
): Promise<SubmissionReply> {
  if (action.verb === 'mock-answer')
    return atSession<SubmissionRequest, SubmissionReply>(action.session, request, context, (at) =>
      submitAnswer(at, action.round),
    );
  // The others open no form: only a forged submission names them.
  const answer =
    action.verb === 'mock-rating' ? ((await context.mock?.mockSessions.answer(action.answer)) ?? null) : null;
  return atSession<SubmissionRequest, SubmissionReply>(answer?.sessionId ?? null, request, context, (at) =>
    answer === null ? say(at.m, at.m.mock.unknown) : submitRating(at, answer),
  );
}

function onSession(
  action: Exclude<MockAction, AnswerAction>,
  at: AtSession<ActionRequest>,
): Promise<Reply> | Reply {
  switch (action.verb) {
    case 'mock-join':
      return join(at);
    case 'mock-leave':
      return leave(at);
    case 'mock-start':
      return start(at);
    case 'mock-answer':
      return askForAnswer(at, action.round);
    case 'mock-hint':
      return showHint(at, action.round);
    case 'mock-skip':
      return skip(at, action.round);
    case 'mock-reveal':
      return revealNow(at, action.round);
    case 'mock-points':
      return showPoints(at, action.round);
    case 'mock-rate':
      return askForNextRating(at, action.round);
    case 'mock-follow':
      return askFollowUp(at, action.round);
    case 'mock-next':
      return goOn(at, action.round);
    case 'mock-end':
      return end(at);
    case 'mock-report':
      return showOwnReport(at);
  }
}
