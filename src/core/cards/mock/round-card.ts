/** Owns a round as everybody sees it in the thread: the question, until when, and how many have answered. */
import type { AskedQuestion } from '../../daily/post.ts';
import { messagesIn, type Messages } from '../../i18n/locale.ts';
import type { MockSession } from '../../mock/records.ts';
import type { Round, SessionState } from '../../mock/session.ts';
import { tally } from '../../mock/tally.ts';
import { plain, rich, type Inline } from '../../text/inline.ts';
import { shorten } from '../../text/shorten.ts';
import type { Block, Button, Card } from '../card.ts';
import { PROMPT_LENGTH } from '../question-points.ts';
import { relative, sayWith } from '../daily/schedule-words.ts';
import { answerButton, hintButton, pointsButton, revealButton, skipButton } from './mock-buttons.ts';

const TOPIC_LENGTH = 100;

export function roundCard(session: MockSession, round: Round, question: AskedQuestion): Card {
  const { state, language } = session;
  const m = messagesIn(language);
  return {
    blocks: [
      {
        kind: 'heading',
        level: 1,
        text: m.mock.round.title(round.number, state.rounds),
        aside: topicOf(question, m),
      },
      { kind: 'text', text: [plain(shorten(question.text[language].prompt, PROMPT_LENGTH))] },
      { kind: 'buttons', buttons: buttonsOf(session, round, question, m) },
      { kind: 'footer', text: rich(progress(state, round, m)) },
    ],
  };
}

export const topicOf = ({ topic }: Pick<AskedQuestion, 'topic'>, m: Messages): string =>
  shorten(topic ?? m.questions.ownTopic, TOPIC_LENGTH);

const isOpen = ({ phase, played }: SessionState, round: Round): boolean =>
  phase.kind === 'answering' && played.at(-1)?.number === round.number;

function progress(state: SessionState, round: Round, m: Messages): readonly (Inline | string)[] {
  const words = m.mock.round;
  const { answered, skipped, of } = tally(state, round);
  const counts = [words.answered(answered, of), ...(skipped === 0 ? [] : [words.skipped(skipped)])].join(
    ' · ',
  );
  if (round.revealedAt !== null) return [`${counts} · ${words.revealed}`];
  if (!isOpen(state, round)) return [`${counts} · ${words.over}`];
  if (round.endsAt === null) return [`${counts} · ${words.noTimer}`];
  return [`${counts} · `, ...sayWith(words.ends, relative(round.endsAt))];
}

/** Reveal is for whoever opened the session; everybody sees it, and who presses it is checked. */
function buttonsOf(
  { id, state }: MockSession,
  round: Round,
  question: AskedQuestion,
  m: Messages,
): readonly Button[] {
  const at = { session: id, round: round.number };
  if (!isOpen(state, round)) return [pointsButton(at, m)];
  return [
    answerButton(at, m),
    ...(question.text.en.hint === null ? [] : [hintButton(at, m)]),
    skipButton(at, m),
    revealButton(at, m),
  ];
}

export function followUpCard(session: MockSession, round: Round, followUp: string): Card {
  const m = messagesIn(session.language);
  const text: Block = { kind: 'text', text: [plain(shorten(followUp, PROMPT_LENGTH))] };
  return {
    blocks: [
      { kind: 'heading', level: 2, text: m.mock.followUp(round.number) },
      text,
      { kind: 'footer', text: [plain(m.mock.followUpRule)] },
      { kind: 'buttons', buttons: [pointsButton({ session: session.id, round: round.number }, m)] },
    ],
  };
}
