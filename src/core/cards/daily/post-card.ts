/** Owns the daily post: the question as everybody in the channel sees it, and what its thread is called. */
import type { AskedQuestion, Post } from '../../daily/post.ts';
import { messagesIn, type Locale, type Messages } from '../../i18n/locale.ts';
import { cleanLine } from '../../text/normalise.ts';
import { plain, rich, type Inline } from '../../text/inline.ts';
import { shorten } from '../../text/shorten.ts';
import { encodeAction } from '../action-id.ts';
import type { Block, Button, Card } from '../card.ts';
import { PROMPT_LENGTH } from '../question-points.ts';
import { sourceWords } from '../source-words.ts';
import { moment, sayWith } from './schedule-words.ts';

type PostFace = {
  readonly post: Post;
  readonly schedule: { readonly language: Locale };
  /** Of those who answered in time and let it be seen, in order; `answerCount` may be more. */
  readonly names: readonly string[];
  readonly answerCount: number;
  readonly isClosed: boolean;
  /** The occurrence, in epoch milliseconds, where the post goes out late; null: it is on time. */
  readonly lateFromAt: number | null;
};

const TITLE_LENGTH = 100;
const NAME_LENGTH = 40;
/** More names than these are a number. */
const NAMES = 3;
/** Discord's limit for a thread's name; Slack's threads have none. */
const THREAD_NAME_LENGTH = 100;

/** Nothing on it notifies anybody: names are plain text. Throws for a post without a question: it never goes out. */
export function postCard({ post, schedule, names, answerCount, isClosed, lateFromAt }: PostFace): Card {
  const { language } = schedule;
  const m = messagesIn(language);
  const question = questionOf(post);
  return {
    blocks: [
      { kind: 'heading', level: 1, text: shorten(question.company, TITLE_LENGTH), aside: aside(post, m) },
      { kind: 'text', text: [plain(shorten(question.text[language].prompt, PROMPT_LENGTH))] },
      ...lateBlocks(lateFromAt, m),
      { kind: 'buttons', buttons: buttonsOf(post, isClosed, m) },
      footer([answeredWords(names, answerCount, m), ...endWords(post, isClosed, m)]),
      footer([
        `${m.questions.levels[question.level]} · ${m.questions.minutes(question.minutes)} · `,
        sourceWords(question, m),
      ]),
    ],
  };
}

/** Throws RangeError for a post that was missed before one was drawn. */
export function questionOf(post: Post): AskedQuestion {
  if (post.question === null) throw new RangeError(`post ${post.id} has no question`);
  return post.question;
}

/** "12 · Redis cache invalidation", at most 100 characters. */
export function threadOpenerName(post: Post, language: Locale): string {
  return titleOf([String(post.number ?? ''), subjectOf(post, language)]);
}

/** The title of a post where a channel holds nothing but threads: the company too, since no card stands above it. */
export function postTitle(post: Post, language: Locale): string {
  const company = shorten(cleanLine(questionOf(post).company), NAME_LENGTH);
  return titleOf([String(post.number ?? ''), company, subjectOf(post, language)]);
}

/** A dossier's own question answers to no line but itself. */
function subjectOf(post: Post, language: Locale): string {
  const { line, text } = questionOf(post);
  const subject = cleanLine(line);
  return subject === '' ? cleanLine(text[language].prompt) : subject;
}

const titleOf = (parts: readonly string[]): string =>
  shorten(parts.filter((part) => part !== '').join(' · '), THREAD_NAME_LENGTH - 1);

const footer = (parts: readonly (Inline | string)[]): Block => ({ kind: 'footer', text: rich(parts) });

/** "question 12 · Databases & Caching" */
export function aside(post: Post, m: Messages): string {
  const topic = post.question?.topic ?? m.questions.ownTopic;
  const number = post.number === null ? [] : [m.posts.number(post.number)];
  return [...number, shorten(topic, TITLE_LENGTH)].join(' · ');
}

function lateBlocks(lateFromAt: number | null, m: Messages): readonly Block[] {
  if (lateFromAt === null) return [];
  return [{ kind: 'text', text: sayWith(m.posts.late, moment(lateFromAt)) }];
}

function buttonsOf(post: Post, isClosed: boolean, m: Messages): readonly Button[] {
  const { id } = post;
  const hasHint = questionOf(post).text.en.hint !== null;
  return [
    {
      label: isClosed ? m.posts.buttons.answerNow : m.posts.buttons.answer,
      action: encodeAction({ verb: 'answer', post: id }),
      ...(isClosed ? {} : { tone: 'primary' as const }),
    },
    ...(hasHint ? [{ label: m.buttons.hint, action: encodeAction({ verb: 'hint', post: id }) }] : []),
    { label: m.buttons.keyPoints, action: encodeAction({ verb: 'points', post: id }) },
  ];
}

/** "2 answered: Alice, 민지": the first three by name. */
function answeredWords(names: readonly string[], answerCount: number, m: Messages): string {
  const count = Math.max(answerCount, names.length);
  return count === 0 ? m.posts.noAnswers : m.posts.answered(firstNames(names), count);
}

/** As plain words: what a member calls themselves may look like a mention. */
export const firstNames = (names: readonly string[]): readonly string[] =>
  names.slice(0, NAMES).map((name) => shorten(cleanLine(name), NAME_LENGTH));

function endWords({ recapDueAt }: Post, isClosed: boolean, m: Messages): readonly (Inline | string)[] {
  if (isClosed) return [` · ${m.posts.closed}`];
  if (recapDueAt === null) return [];
  return [' · ', ...sayWith(m.posts.recapComes, moment(recapDueAt))];
}
