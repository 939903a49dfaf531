/** Owns the Markdown file of a session for one of its members: questions, what everybody said, and the member's own numbers. */
import { companyOf } from '../cards/mock/lobby-card.ts';
import type { MyReport } from '../cards/mock/my-report-card.ts';
import { ownWords } from '../cards/mock/report-words.ts';
import type { TextFile } from '../cards/text-file.ts';
import type { AskedQuestion } from '../daily/post.ts';
import { messagesIn, type Messages } from '../i18n/locale.ts';
import { markdownFence, markdownLine } from '../text/markdown-text.ts';
import { mayReadAnswer } from './may-read.ts';
import type { MockAnswer, MockSession } from './records.ts';
import { ownRounds, type OwnRound } from './report.ts';
import { revealOrder } from './seeded-order.ts';
import type { Round } from './session.ts';

const NAME_LENGTH = 40;

/** What `member` may read and nothing else: who rated whom is not in it, nor what others were told. */
export function sessionFile(report: MyReport): TextFile {
  const { session, member, answers, ratings, locale } = report;
  const m = messagesIn(locale);
  const rounds = ownRounds(session, member, answers, ratings);
  const parts = [
    ...headParts(session, m),
    ...rounds.flatMap((own) => roundParts(own, report, m)),
    ...reviewParts(rounds, m),
  ];
  return { name: fileName(session), text: `${parts.join('\n\n')}\n` };
}

/** `kakao-mock-2026-11-21.md`: letters that every file system and both platforms keep. The day is that of its lobby, in UTC. */
function fileName({ questions, createdAt }: MockSession): string {
  const entry = (questions[0]?.entryId ?? '').toLowerCase().replace(/[^a-z0-9]+/gu, '-');
  const company = entry.slice(0, NAME_LENGTH).replace(/^-+|-+$/gu, '');
  const day = new Date(createdAt).toISOString().slice(0, 10);
  return `${company === '' ? '' : `${company}-`}mock-${day}.md`;
}

function headParts(session: MockSession, m: Messages): readonly string[] {
  const { state, createdAt } = session;
  const at = new Date(createdAt).toISOString().slice(0, 16).replace('T', ' ');
  const names = state.members.flatMap(({ name }) => (name === '' ? [] : [markdownLine(name)]));
  const { phase } = state;
  return [
    `# ${m.mock.threadName(markdownLine(companyOf(session)))}`,
    `${at} UTC · ${m.mock.lobby.setup(state.rounds, state.minutes)}`,
    ...(names.length === 0 ? [] : [m.mock.report.tookPart(names.join(', '), 0)]),
    ...(phase.kind === 'ended' ? [m.mock.report.why[phase.reason]] : []),
  ];
}

function roundParts(own: OwnRound, report: MyReport, m: Messages): readonly string[] {
  const { round, question } = own;
  const { session, locale } = report;
  const title = m.mock.round.title(round.number, session.state.rounds);
  const isOver = round.revealedAt !== null || session.state.phase.kind === 'ended';
  return [
    `## ${title} · ${markdownLine(question.topic ?? m.questions.ownTopic)}`,
    markdownLine(question.text[locale].prompt),
    ...(isOver ? pointParts(question, report, m) : []),
    ...answerParts(round, report, m),
    ...ownParts(own, report, m),
  ];
}

/** What everybody may open once the answers are out. */
function pointParts(
  { text, reference }: AskedQuestion,
  { locale }: MyReport,
  m: Messages,
): readonly string[] {
  const { keyPoints, pitfall, followUps } = text[locale];
  return [
    ...(keyPoints.length === 0 ? [] : [`### ${m.buttons.keyPoints}`, list(keyPoints)]),
    ...(pitfall === null ? [] : [`**${m.questions.pitfall}**: ${markdownLine(pitfall)}`]),
    ...(reference === null ? [] : [`${m.questions.reference}: ${markdownLine(reference)}`]),
    ...(followUps.length === 0 ? [] : [`### ${m.mock.file.followUps}`, list(followUps)]),
  ];
}

const list = (lines: readonly string[]): string => lines.map((line) => `- ${markdownLine(line)}`).join('\n');

/** In the order of the reveal. One that its author took back keeps an empty place, without a name. */
function answerParts(round: Round, { session, member, answers }: MyReport, m: Messages): readonly string[] {
  const { state } = session;
  const shown = revealOrder(state, round).flatMap((author) => {
    if (author === member || !mayReadAnswer(state, member, { round: round.number, author })) return [];
    return answers.filter((one) => one.round === round.number && one.member === author);
  });
  const nameOf = ({ member: author }: MockAnswer): string =>
    markdownLine(state.members.find(({ key }) => key === author)?.name ?? '');
  return shown.length === 0
    ? []
    : [
        `### ${m.mock.file.answers}`,
        ...shown.flatMap((one) =>
          one.text === '' ? [`*${m.mock.reveal.removed}*`] : [`#### ${nameOf(one)}`, markdownFence(one.text)],
        ),
      ];
}

/** One's own answer with its numbers, and what others wrote on it, unsigned. */
function ownParts(own: OwnRound, { session }: MyReport, m: Messages): readonly string[] {
  const { answer, feedback } = own;
  return [
    `### ${m.mock.mine.yours}`,
    ...(answer === null ? [] : [markdownFence(answer.text)]),
    ownWords(own, session.state, m),
    ...(feedback.length === 0 ? [] : [`**${m.mock.mine.feedback}**`, list(feedback)]),
  ];
}

function reviewParts(rounds: readonly OwnRound[], m: Messages): readonly string[] {
  const low = rounds.filter(({ isLow }) => isLow);
  if (low.length === 0) return [];
  const lines = low.map(
    ({ round, question }) => `- ${round.number} · ${markdownLine(question.topic ?? m.questions.ownTopic)}`,
  );
  return [`## ${m.mock.mine.review}`, lines.join('\n')];
}
