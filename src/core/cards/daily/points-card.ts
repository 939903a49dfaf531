/** Owns what a daily post opens privately: its hint, its key points with the question how well one knew them, its follow-ups. */
import { GRADES, type Grade } from '../../daily/answer.ts';
import type { Post } from '../../daily/post.ts';
import { messagesIn, type Locale, type Messages } from '../../i18n/locale.ts';
import { bold, plain, rich } from '../../text/inline.ts';
import { shorten } from '../../text/shorten.ts';
import { encodeAction } from '../action-id.ts';
import type { Block, Button, Card } from '../card.ts';
import { answerButton, type Answering, followButton, pointsButton } from './post-buttons.ts';
import { PROMPT_LENGTH, questionOf } from './post-card.ts';

type Opened = { readonly post: Post; readonly locale: Locale };

/** The bank's texts are shorter (220 and 250); a dossier's own line may be longer. */
const TEXT_LENGTH = 300;
const PROMPT_OF_LENGTH = 600;
const COMPANY_LENGTH = 60;

/** A question without one has no button for it: only a forged id asks. */
export function hintCard({ post, locale, answering }: Opened & { readonly answering: Answering }): Card {
  const m = messagesIn(locale);
  const { hint } = questionOf(post).text[locale];
  const next = [answerButton(post, answering, m), pointsButton(post, m)];
  return {
    blocks: [
      heading(m.posts.hintTitle, post, m),
      text(hint === null ? m.posts.noHint : hint),
      buttons(hint === null ? [pointsButton(post, m)] : next),
    ],
  };
}

/** `grade`: what its reader has said of themselves; null: nothing yet. */
export function pointsCard({ post, locale, grade }: Opened & { readonly grade: Grade | null }): Card {
  const m = messagesIn(locale);
  const { prompt, keyPoints, pitfall, pointsOf, followUps } = questionOf(post).text[locale];
  return {
    blocks: [
      heading(m.posts.points.title, post, m),
      // On the post it stands shortened.
      ...(prompt.length > PROMPT_LENGTH ? [text(shorten(prompt, 2 * PROMPT_LENGTH))] : []),
      ...(pointsOf === null
        ? []
        : [
            text(m.questions.bankPoints),
            { kind: 'quote' as const, text: [plain(shorten(pointsOf, PROMPT_OF_LENGTH))] },
          ]),
      list(keyPoints),
      ...(pitfall === null ? [] : [labelled(m.questions.pitfall, shorten(pitfall, TEXT_LENGTH))]),
      ...originBlocks(post, m),
      text(grade === null ? m.posts.points.rate : m.posts.points.graded(m.posts.points.grades[grade])),
      buttons([
        ...GRADES.map((one) => gradeButton(post, one, one === grade, m)),
        ...(followUps.length === 0 ? [] : [followButton(post, m)]),
      ]),
    ],
  };
}

export function followCard({ post, locale }: Opened): Card {
  const m = messagesIn(locale);
  const { followUps } = questionOf(post).text[locale];
  return {
    blocks: [
      heading(m.posts.followTitle, post, m),
      followUps.length === 0 ? text(m.posts.noFollow) : list(followUps),
      buttons([pointsButton(post, m)]),
    ],
  };
}

const text = (words: string): Block => ({ kind: 'text', text: [plain(words)] });
const buttons = (row: readonly Button[]): Block => ({ kind: 'buttons', buttons: row });
const labelled = (label: string, words: string): Block => ({
  kind: 'text',
  text: rich([bold(label), `: ${words}`]),
});

const list = (items: readonly string[]): Block => ({
  kind: 'list',
  isOrdered: false,
  start: 1,
  items: items.map((item) => ({ text: [plain(shorten(item, TEXT_LENGTH))], children: [] })),
});

/** Which question it is: a private card may stand far from its post. */
function heading(title: string, post: Post, m: Messages): Block {
  const company = shorten(questionOf(post).company, COMPANY_LENGTH);
  const aside = post.number === null ? company : `${company} · ${m.posts.number(post.number)}`;
  return { kind: 'heading', level: 1, text: title, aside };
}

/** The one that was said before stands out. */
const gradeButton = (post: Post, grade: Grade, isSaid: boolean, m: Messages): Button => ({
  label: m.posts.points.grades[grade],
  action: encodeAction({ verb: 'grade', post: post.id, grade }),
  ...(isSaid ? { tone: 'primary' as const } : {}),
});

/** Where a disputed fact can be looked up, and that an outline is one. */
function originBlocks(post: Post, m: Messages): readonly Block[] {
  const { reference, source, text: texts } = questionOf(post);
  const isOutlined = source === 'outline' || (source === 'dossier' && texts.en.pointsOf === null);
  return [
    ...(reference === null
      ? []
      : [
          {
            kind: 'text' as const,
            text: [{ kind: 'link' as const, url: reference, children: [plain(m.questions.reference)] }],
          },
        ]),
    ...(isOutlined ? [text(m.questions.outlinePoints)] : []),
  ];
}
