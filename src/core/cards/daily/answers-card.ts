/** Owns how answers are read privately: what others said, one whole answer, one's own text that was not taken. */
import type { Answer } from '../../daily/answer.ts';
import type { Post } from '../../daily/post.ts';
import { messagesIn, type Locale, type Messages } from '../../i18n/locale.ts';
import { bold, plain } from '../../text/inline.ts';
import { cleanLine } from '../../text/normalise.ts';
import { shorten } from '../../text/shorten.ts';
import { encodeAction } from '../action-id.ts';
import type { Block, Button, Card } from '../card.ts';
import { pageBlocks, textCard } from '../paged-text.ts';
import { excerpt } from './answer-excerpt.ts';
import { answersButton, readButton } from './post-buttons.ts';

type Reading = { readonly post: Post; readonly locale: Locale; readonly page: number };

/** As many as a recap has on a message. */
const ANSWERS_A_PAGE = 5;
const NAME_LENGTH = 60;

/** `answers`: what the reader may read, at least one. */
export function answersCard({
  post,
  locale,
  page,
  answers,
}: Reading & { readonly answers: readonly Answer[] }): Card {
  const m = messagesIn(locale);
  const pages = Math.ceil(answers.length / ANSWERS_A_PAGE);
  const shown = Math.min(page, pages);
  const from = (shown - 1) * ANSWERS_A_PAGE;
  return {
    blocks: [
      { kind: 'heading', level: 1, text: m.posts.answers.title, aside: asideOf(post, m) },
      ...answers.slice(from, from + ANSWERS_A_PAGE).flatMap((answer): Block[] => [
        { kind: 'text', text: [bold(nameOf(answer))] },
        { kind: 'quote', text: [plain(excerpt(answer.text))] },
        { kind: 'buttons', buttons: [readButton(answer.id, m.buttons.read)] },
      ]),
      ...pageBlocks(shown, pages, (to) => ({ verb: 'answers', post: post.id, page: to }), [], m),
    ],
  };
}

type Whole = Reading & {
  readonly answer: Answer;
  readonly isOwn: boolean;
  /** There are others to go back to. */
  readonly hasList: boolean;
  readonly canVote: boolean;
};

/** One whole answer, in as many pages as it needs. */
export function wholeAnswerCard({ post, locale, page, answer, isOwn, hasList, canVote }: Whole): Card {
  const m = messagesIn(locale);
  const vote: Button = {
    label: m.posts.buttons.mostUseful,
    action: encodeAction({ verb: 'vote', answer: answer.id }),
  };
  const back: Button = { ...answersButton(post, m), label: m.buttons.back };
  return textCard({
    heading: isOwn ? m.posts.buttons.mine : nameOf(answer),
    aside: [asideOf(post, m), ...(isOwn ? audienceWords(answer, m) : [])].join(' · '),
    text: answer.text,
    page,
    to: (next) => ({ verb: 'read-answer', answer: answer.id, page: next }),
    buttons: [...(canVote ? [vote] : []), ...(hasList ? [back] : [])],
    m,
  });
}

/** `buttons`: what can be done with it. */
export function draftCard({
  post,
  locale,
  page,
  text,
  buttons,
}: Reading & {
  readonly text: string;
  readonly buttons: readonly Button[];
}): Card {
  const m = messagesIn(locale);
  return textCard({
    heading: m.posts.unsavedTitle,
    aside: asideOf(post, m),
    text,
    page,
    to: (next) => ({ verb: 'draft', post: post.id, page: next }),
    buttons,
    m,
  });
}

const nameOf = ({ name }: Answer): string => shorten(cleanLine(name), NAME_LENGTH);

const asideOf = ({ number }: Post, m: Messages): string =>
  number === null ? '' : m.posts.answers.ofQuestion(number);

const audienceWords = ({ audience, isLate }: Answer, m: Messages): readonly string[] =>
  isLate ? [m.posts.answers.late] : audience === 'me' ? [m.posts.answers.onlyForMe] : [];
