/** Owns what a mock interview opens in private: a hint, the key points, one whole answer, one that came too late to change. */
import type { AskedQuestion } from '../../daily/post.ts';
import { messagesIn, type Locale, type Messages } from '../../i18n/locale.ts';
import type { MockAnswer, MockSession } from '../../mock/records.ts';
import { plain } from '../../text/inline.ts';
import type { Block, Button, Card } from '../card.ts';
import { stringCost } from '../cost.ts';
import { excerpt } from '../daily/answer-excerpt.ts';
import { textCard } from '../paged-text.ts';
import { questionPoints } from '../question-points.ts';
import type { TextFile } from '../text-file.ts';
import { shownCompany, shownName } from './lobby-card.ts';
import { answerButton } from './mock-buttons.ts';

type Opened = {
  readonly session: MockSession;
  readonly round: number;
  readonly question: AskedQuestion;
  readonly locale: Locale;
};

export function hintCard({ session, round, question, locale }: Opened): Card {
  const m = messagesIn(locale);
  const hint = question.text[locale].hint ?? m.mock.noHint;
  return {
    blocks: [
      headingOf(m.posts.hintTitle, session, round, m),
      { kind: 'text', text: [plain(hint)] },
      { kind: 'buttons', buttons: [answerButton({ session: session.id, round }, m)] },
    ],
  };
}

/** Everything that there is to know of the question. */
export function pointsCard({ session, round, question, locale }: Opened): Card {
  const m = messagesIn(locale);
  return {
    blocks: [headingOf(m.posts.points.title, session, round, m), ...questionPoints(question, locale, m)],
  };
}

type Reading = {
  readonly session: MockSession;
  readonly answer: MockAnswer;
  readonly isOwn: boolean;
  readonly page: number;
  readonly locale: Locale;
  readonly buttons: readonly Button[];
};

/** In as many pages as it needs. One without a text was removed by its author. */
export function answerCard({ session, answer, isOwn, page, locale, buttons }: Reading): Card {
  const m = messagesIn(locale);
  const name = session.state.members.find(({ key }) => key === answer.member)?.name ?? '…';
  return textCard({
    heading: isOwn ? m.posts.buttons.mine : shownName(name),
    aside: [asideOf(session, answer.round, m), ...(answer.isLate ? [m.mock.mine.late] : [])].join(' · '),
    text: answer.text === '' ? m.mock.reveal.removed : answer.text,
    page,
    to: (next) => ({ verb: 'mock-read', answer: answer.id, page: next }),
    buttons,
    m,
  });
}

/** Of cost: a message of Discord's takes 4,000 characters, and these stand in it as a quotation. */
const GIVEN_BACK_COST = 3000;

/**
 * What was sent and came too late, given back whole: on the card where it fits, else its beginning there and all of it in a
 * file (3,000 characters of code or markup are more than a message of Discord's takes). `why`: what happened to it.
 */
export function unsent(
  why: string,
  text: string,
  locale: Locale,
): { readonly card: Card; readonly files?: readonly TextFile[] } {
  const m = messagesIn(locale);
  const lead: Block = {
    kind: 'text',
    text: [plain(`${why} ${m.mock.givenBack}`)],
  };
  const quote = (words: string): Block => ({ kind: 'quote', text: [plain(words)] });
  if (stringCost(text) <= GIVEN_BACK_COST) return { card: { blocks: [lead, quote(text)] } };
  const where: Block = { kind: 'footer', text: [plain(m.mock.givenBackFile)] };
  return {
    card: { blocks: [lead, quote(excerpt(text)), where] },
    files: [{ name: 'answer.txt', text }],
  };
}

const asideOf = (session: MockSession, round: number, m: Messages): string =>
  `${shownCompany(session)} · ${m.mock.round.title(round, session.state.rounds)}`;

const headingOf = (title: string, session: MockSession, round: number, m: Messages): Block => ({
  kind: 'heading',
  level: 1,
  text: title,
  aside: asideOf(session, round, m),
});
