/** Owns the recap: what everybody reads in the thread once answers are closed, in messages that fit both platforms. */
import type { Answer } from '../../daily/answer.ts';
import { ANSWERS_IN_A_PART, chosenFollowUp } from '../../daily/recap-parts.ts';
import type { Post } from '../../daily/post.ts';
import { messagesIn, type Locale, type Messages } from '../../i18n/locale.ts';
import { bold, italic, plain, rich } from '../../text/inline.ts';
import { cleanLine } from '../../text/normalise.ts';
import { shorten } from '../../text/shorten.ts';
import { encodeAction } from '../action-id.ts';
import type { Block, Card } from '../card.ts';
import { costOf, keyPointBlocks } from '../key-points.ts';
import { excerpt } from './answer-excerpt.ts';
import { followButton, pointsButton, readButton } from './post-buttons.ts';
import { questionOf } from './post-card.ts';

type RecapPart = {
  readonly post: Post;
  /** 1, 2, … of `parts`. */
  readonly part: number;
  readonly parts: number;
  /** Of this part, at most `ANSWERS_IN_A_PART`: in time and for all. One without a text was removed by its author. */
  readonly answers: readonly Answer[];
  readonly language: Locale;
  /** By the answer's id. */
  readonly voteCounts: ReadonlyMap<string, number>;
  /** How many answered in time, whoever may read it; absent: as many as `answers`. */
  readonly answerCount?: number;
};

/** Discord takes 4,000 characters a message; a few blank lines are not counted here. */
const MESSAGE_COST = 3800;
const NAME_LENGTH = 60;
const FOLLOW_UP_LENGTH = 300;

/** Nothing on it notifies anybody. Throws for a post without a question: it has no recap. */
export function recapCard(recap: RecapPart): Card {
  const { answers, language, part, parts } = recap;
  const m = messagesIn(language);
  if (answers.length === 0 && parts <= 1) return nobodyCard(recap, m);
  const answerBlocks = answers.slice(0, ANSWERS_IN_A_PART).flatMap((answer) => blocksOf(answer, recap, m));
  const end = part === parts ? endBlocks(recap, m) : controlFor(recap, m);
  const room = MESSAGE_COST - costOf(answerBlocks) - costOf(end);
  const start = part === 1 ? pointBlocks(recap, room, m) : [titleBlock(recap, m)];
  return { blocks: [...start, ...answerBlocks, ...end] };
}

/** One quiet line. */
function nobodyCard({ post, answerCount = 0 }: RecapPart, m: Messages): Card {
  const text = answerCount === 0 ? m.posts.recap.nobody : m.posts.recap.nobodyShown;
  return {
    blocks: [
      { kind: 'text', text: [plain(text)] },
      { kind: 'buttons', buttons: [pointsButton(post, m)] },
    ],
  };
}

function titleBlock({ post, part, parts }: RecapPart, m: Messages): Block {
  return {
    kind: 'heading',
    level: 1,
    text: m.posts.recap.title(post.number ?? 1),
    ...(parts > 1 ? { aside: m.page(part, parts) } : {}),
  };
}

function pointBlocks(recap: RecapPart, room: number, m: Messages): readonly Block[] {
  const title = titleBlock(recap, m);
  const text = questionOf(recap.post).text[recap.language];
  return [title, ...keyPointBlocks(text, room - costOf([title]), m.posts.recap.allPoints, m)];
}

function blocksOf(answer: Answer, { voteCounts }: RecapPart, m: Messages): readonly Block[] {
  if (answer.text === '') return [{ kind: 'text', text: [italic(m.posts.recap.removed)] }];
  const votes = voteCounts.get(answer.id) ?? 0;
  const helped = m.posts.buttons.mostUseful;
  return [
    { kind: 'text', text: [bold(shorten(cleanLine(answer.name), NAME_LENGTH))] },
    { kind: 'quote', text: [plain(excerpt(answer.text))] },
    {
      kind: 'buttons',
      buttons: [
        readButton(answer.id, m.buttons.read),
        {
          label: votes === 0 ? helped : `${helped} · ${votes}`,
          action: encodeAction({ verb: 'vote', answer: answer.id }),
        },
      ],
    },
  ];
}

/** A message without any control could not be found again: where every answer was taken back, this one stands. */
const controlFor = ({ post, answers }: RecapPart, m: Messages): readonly Block[] =>
  answers.some(({ text }) => text !== '') ? [] : [{ kind: 'buttons', buttons: [pointsButton(post, m)] }];

/** The next question to think about, and what opens privately. */
function endBlocks({ post, language }: RecapPart, m: Messages): readonly Block[] {
  const followUp = chosenFollowUp(questionOf(post).text[language].followUps, post.id);
  return [
    ...(followUp === null
      ? []
      : [
          {
            kind: 'text' as const,
            text: rich([bold(m.buttons.followUp), `: ${shorten(followUp, FOLLOW_UP_LENGTH)}`]),
          },
        ]),
    {
      kind: 'buttons',
      buttons: [...(followUp === null ? [] : [followButton(post, m)]), pointsButton(post, m)],
    },
  ];
}
