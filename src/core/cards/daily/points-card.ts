/** Owns what a daily post opens privately: its hint, its key points with the question how well one knew them, its follow-ups. */
import { GRADES, type Grade } from '../../daily/answer.ts';
import type { Post } from '../../daily/post.ts';
import { messagesIn, type Locale, type Messages } from '../../i18n/locale.ts';
import { plain } from '../../text/inline.ts';
import { shorten } from '../../text/shorten.ts';
import { encodeAction } from '../action-id.ts';
import type { Block, Button, Card } from '../card.ts';
import { questionPoints, shortList } from '../question-points.ts';
import { answerButton, type Answering, followButton, pointsButton } from './post-buttons.ts';
import { questionOf } from './post-card.ts';

type Opened = { readonly post: Post; readonly locale: Locale };

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
  const question = questionOf(post);
  const { followUps } = question.text[locale];
  return {
    blocks: [
      heading(m.posts.points.title, post, m),
      ...questionPoints(question, locale, m),
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
      followUps.length === 0 ? text(m.posts.noFollow) : shortList(followUps),
      buttons([pointsButton(post, m)]),
    ],
  };
}

const text = (words: string): Block => ({ kind: 'text', text: [plain(words)] });
const buttons = (row: readonly Button[]): Block => ({ kind: 'buttons', buttons: row });

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
