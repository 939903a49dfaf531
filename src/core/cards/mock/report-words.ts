/** Owns how numbers of a mock interview are told, and one's own round: its numbers, or why there are none. */
import type { Messages } from '../../i18n/locale.ts';
import type { Averages, OwnRound } from '../../mock/report.ts';
import type { SessionState } from '../../mock/session.ts';

/** One digit behind the point, and none where it is whole. */
export const scoreWords = (mean: number): string => String(Math.round(mean * 10) / 10);

export const numbersWords = ({ correctness, depth, clarity }: Averages, m: Messages): string =>
  m.mock.mine.numbers(scoreWords(correctness), scoreWords(depth), scoreWords(clarity));

/** Where the answer was rated and may be read: its numbers. Else what there is to know instead. */
export function ownWords(
  { round, answer, averages, isWaiting }: OwnRound,
  { phase }: SessionState,
  m: Messages,
): string {
  const { mine } = m.mock;
  if (averages !== null) return numbersWords(averages, m);
  if (answer === null) return mine.notAnswered;
  if (answer.isLate) return mine.late;
  if (round.revealedAt === null) return phase.kind === 'ended' ? m.mock.round.over : mine.hidden;
  return isWaiting ? mine.waiting : mine.notRated;
}
