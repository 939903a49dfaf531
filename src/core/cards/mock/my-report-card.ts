/** Owns one's own report: what one said in each round, how it was rated, and what to look at again. For oneself alone. */
import { messagesIn, type Locale, type Messages } from '../../i18n/locale.ts';
import type { MockAnswer, MockRating, MockSession } from '../../mock/records.ts';
import { ownRounds, type OwnRound } from '../../mock/report.ts';
import { bold, italic, plain, rich } from '../../text/inline.ts';
import type { Block, Card } from '../card.ts';
import { excerpt } from '../daily/answer-excerpt.ts';
import { costOf } from '../key-points.ts';
import { shownCompany } from './lobby-card.ts';
import { joinButton, myReportButton } from './mock-buttons.ts';
import { ownWords } from './report-words.ts';

export type MyReport = {
  readonly session: MockSession;
  /** The member's key: whoever reads it. */
  readonly member: string;
  /** All of the session, late ones included. */
  readonly answers: readonly MockAnswer[];
  /** All of the session. */
  readonly ratings: readonly MockRating[];
  /** The reader's. */
  readonly locale: Locale;
};

/** Discord takes 4,000 characters a message; a few blank lines are not counted here. */
const MESSAGE_COST = 3800;
/** How much of each text is shown: as much as fits. Ten rounds of markup alone fit with the last one. */
const LENGTHS = [300, 200, 140, 100, 70, 50, 35, 24] as const;
const PROMPT_LENGTH = 160;
const TOPIC_LENGTH = 60;
const COMPANY_LENGTH = 60;

/** Texts are shortened until all rounds fit; the file has the whole of them. */
export function myReportCard(report: MyReport): Card {
  const { session, member, answers, ratings, locale } = report;
  const m = messagesIn(locale);
  if (!session.state.members.some(({ key }) => key === member)) return strangerCard(session, m);
  const rounds = ownRounds(session, member, answers, ratings);
  const drawn = LENGTHS.map((length) => blocksOf(report, rounds, length, m));
  return { blocks: drawn.find((blocks) => costOf(blocks) <= MESSAGE_COST) ?? drawn.at(-1) ?? [] };
}

/** There is nothing of theirs; while the session runs there can be. */
function strangerCard({ id, state }: MockSession, m: Messages): Card {
  const text: Block = { kind: 'text', text: [plain(m.mock.mine.nothing)] };
  const isOver = state.phase.kind === 'ended';
  return { blocks: isOver ? [text] : [text, { kind: 'buttons', buttons: [joinButton(id, m)] }] };
}

function blocksOf(
  { session, locale }: MyReport,
  rounds: readonly OwnRound[],
  length: number,
  m: Messages,
): readonly Block[] {
  const { mine, title } = m.mock;
  return [
    {
      kind: 'heading',
      level: 1,
      text: mine.title,
      aside: `${title} · ${begin(shownCompany(session), COMPANY_LENGTH)}`,
    },
    ...rounds.flatMap((one) => roundBlocks(one, { session, length, locale })),
    ...(rounds.length === 0 ? emptyBlocks(session, m) : []),
    ...reviewBlocks(rounds, length, m),
    { kind: 'footer', text: [plain(mine.file)] },
    // Where it is sent, it is found again by its control; and numbers may still come.
    { kind: 'buttons', buttons: [myReportButton(session.id, m)] },
  ];
}

/** Its cost stays near its length, whatever it is made of. */
const begin = (text: string, length: number): string => excerpt(text, length, Math.ceil((length * 4) / 3));

const topicOf = ({ question }: OwnRound, length: number, m: Messages): string =>
  begin(question.topic ?? m.questions.ownTopic, Math.min(length, TOPIC_LENGTH));

type Drawing = Pick<MyReport, 'session' | 'locale'> & { readonly length: number };

/** What others wrote stands unsigned. */
function roundBlocks(own: OwnRound, { session: { state }, locale, length }: Drawing): readonly Block[] {
  const m = messagesIn(locale);
  const { round, question, answer, feedback } = own;
  const title = `${m.mock.round.title(round.number, state.rounds)} · ${topicOf(own, length, m)}`;
  const prompt = begin(question.text[locale].prompt, Math.min(length, PROMPT_LENGTH));
  return [
    { kind: 'text', text: rich([bold(title), `\n${prompt}`]) },
    ...(answer === null ? [] : [{ kind: 'quote' as const, text: [plain(begin(answer.text, length))] }]),
    {
      kind: 'text',
      text: rich([
        italic(ownWords(own, state, m)),
        feedback.length === 0 ? '' : ` · ${m.mock.mine.feedback}:`,
      ]),
    },
    ...(feedback.length === 0
      ? []
      : [
          {
            kind: 'list' as const,
            isOrdered: false,
            start: 1,
            items: feedback.map((line) => ({ text: [plain(begin(line, length))], children: [] })),
          },
        ]),
  ];
}

function emptyBlocks({ state }: MockSession, m: Messages): readonly Block[] {
  const words = state.phase.kind === 'ended' ? m.mock.lobby.endedEarly : m.mock.refusals['not-started'];
  return [{ kind: 'text', text: [plain(words)] }];
}

/** Each topic once. */
function reviewBlocks(rounds: readonly OwnRound[], length: number, m: Messages): readonly Block[] {
  const topics = new Set(rounds.filter(({ isLow }) => isLow).map((one) => topicOf(one, length, m)));
  if (topics.size === 0) return [];
  return [{ kind: 'text', text: rich([bold(m.mock.mine.review), `: ${[...topics].join(', ')}`]) }];
}
