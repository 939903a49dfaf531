/** Owns the reveal: key points, and what everybody said, in an order that tells nothing; in messages that fit both platforms. */
import type { AskedQuestion } from '../../daily/post.ts';
import { messagesIn, type Messages } from '../../i18n/locale.ts';
import type { MockAnswer, MockSession } from '../../mock/records.ts';
import type { Round } from '../../mock/session.ts';
import { ratingTally } from '../../mock/tally.ts';
import { bold, italic, plain } from '../../text/inline.ts';
import type { Block, Button, Card } from '../card.ts';
import { excerpt } from '../daily/answer-excerpt.ts';
import { costOf, keyPointBlocks } from '../key-points.ts';
import { shownName } from './lobby-card.ts';
import { followButton, nextButton, pointsButton, rateButton, readButton } from './mock-buttons.ts';
import { topicOf } from './round-card.ts';

/** Five names, beginnings and buttons fit on a screen, and with the key points into Discord's 4,000 characters. */
export const ANSWERS_IN_A_PART = 5;
/** Discord takes 4,000 characters a message; a few blank lines are not counted here. */
const MESSAGE_COST = 3800;

export type RevealPart = {
  readonly session: MockSession;
  readonly round: Round;
  readonly question: AskedQuestion;
  /** 1, 2, … of `parts`. */
  readonly part: number;
  readonly parts: number;
  /** Of this part, in the order of the reveal. One without a text was removed by its author. */
  readonly answers: readonly MockAnswer[];
};

/** Nothing on it notifies anybody. */
export function revealCard(reveal: RevealPart): Card {
  const { session, round, question, part, parts, answers } = reveal;
  const m = messagesIn(session.language);
  const said = answers.flatMap((answer) => answerBlocks(answer, session, m));
  const end = part === parts ? endBlocks(reveal, m) : controlBlocks(reveal, m);
  const title = titleBlock(reveal, m);
  const room = MESSAGE_COST - costOf([title, ...said, ...end]);
  const points =
    part === 1 ? keyPointBlocks(question.text[session.language], room, m.mock.reveal.allPoints, m) : [];
  const nobody: readonly Block[] =
    round.answered.length === 0 ? [{ kind: 'text', text: [plain(m.mock.reveal.nobody)] }] : [];
  return { blocks: [title, ...points, ...said, ...nobody, ...end] };
}

function titleBlock({ round, question, part, parts }: RevealPart, m: Messages): Block {
  const aside = [topicOf(question, m), ...(parts > 1 ? [m.page(part, parts)] : [])].join(' · ');
  return { kind: 'heading', level: 1, text: m.mock.reveal.title(round.number), aside };
}

function answerBlocks(answer: MockAnswer, { state }: MockSession, m: Messages): readonly Block[] {
  if (answer.text === '') return [{ kind: 'text', text: [italic(m.mock.reveal.removed)] }];
  const name = state.members.find(({ key }) => key === answer.member)?.name ?? '…';
  return [
    { kind: 'text', text: [bold(shownName(name))] },
    { kind: 'quote', text: [plain(excerpt(answer.text))] },
    { kind: 'buttons', buttons: [readButton(answer.id, m)] },
  ];
}

/** A message without any control could not be found again: where every answer was taken back, this one stands. */
function controlBlocks({ session, round, answers }: RevealPart, m: Messages): readonly Block[] {
  if (answers.some(({ text }) => text !== '')) return [];
  const button = pointsButton({ session: session.id, round: round.number }, m);
  return [{ kind: 'buttons', buttons: [button] }];
}

/** How far the rating is, and how it goes on. */
function endBlocks({ session, round, question }: RevealPart, m: Messages): readonly Block[] {
  const { given, of } = ratingTally(session.state, round);
  const rule = session.state.phase.kind === 'ended' ? '' : ratingRule(round, m);
  const words = `${rule === '' ? '' : `${rule} `}${m.mock.reveal.rated(given, of)}.`;
  return [
    ...(of === 0 ? [] : [{ kind: 'footer' as const, text: [plain(words)] }]),
    { kind: 'buttons', buttons: buttonsOf(session, round, question, m) },
  ];
}

/** One answer that one person rates needs no rule. */
function ratingRule({ ratings }: Round, m: Messages): string {
  const raters = [...Map.groupBy(ratings, ({ author }) => author).values()].map((tasks) => tasks.length);
  if (raters.some((count) => count > 1)) return m.mock.reveal.rating;
  return raters.length > 1 ? m.mock.reveal.ratingOne : '';
}

function buttonsOf(
  { id, state, language }: MockSession,
  round: Round,
  question: AskedQuestion,
  m: Messages,
): readonly Button[] {
  const at = { session: id, round: round.number };
  const isOver = state.phase.kind === 'ended';
  const isCurrent = state.played.at(-1)?.number === round.number && !isOver;
  const hasFollowUp = question.text[language].followUps.length > 0 && !round.isFollowUpAsked;
  return [
    ...(round.ratings.length > 0 && !isOver ? [rateButton(at, m)] : []),
    pointsButton(at, m),
    ...(isCurrent && hasFollowUp ? [followButton(at, m)] : []),
    ...(isCurrent ? [nextButton(at, round.number >= state.rounds, m)] : []),
  ];
}
