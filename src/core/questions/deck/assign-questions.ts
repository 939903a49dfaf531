/** Owns which line gets which bank question: each question once, and no line left short while another has plenty. */
import type { Candidate } from './candidates.ts';

/** What a line has when it is covered. */
export const COVERED_FROM = 3;
/** More than these of one line would crowd out the others. */
const MOST_PER_LINE = 8;
/** Beyond those that cover it, a line gets only what is about as close to it as its best question. In percent. */
const CLOSE = 62;

/**
 * For each line its questions, best first. First every line gets one, then a second, then a third, moving questions
 * between lines that can do without (augmenting paths); questions that fit the role before others. What is left goes
 * where it fits best.
 */
export function assignQuestions(lines: readonly (readonly Candidate[])[]): readonly (readonly Candidate[])[] {
  const owners = new Map<string, number>();
  const counts = lines.map(() => 0);
  const fitting = lines.map((candidates) => candidates.filter(({ rank }) => rank < 2));
  for (const offered of [fitting, lines]) {
    for (let wanted = 1; wanted <= COVERED_FROM; wanted += 1) {
      offered.forEach((_, line) => {
        if ((counts[line] ?? 0) < wanted && canTake(line, offered, owners, new Set()))
          counts[line] = (counts[line] ?? 0) + 1;
      });
    }
  }
  giveRest(fitting, owners, counts);
  return lines.map((candidates, line) =>
    candidates.filter(({ question }) => owners.get(question.id) === line),
  );
}

/** Takes a free question, or one whose owner can take another. */
function canTake(
  line: number,
  offered: readonly (readonly Candidate[])[],
  owners: Map<string, number>,
  tried: Set<string>,
): boolean {
  const candidates = (offered[line] ?? []).filter(({ question }) => owners.get(question.id) !== line);
  const free = candidates.find(({ question }) => !owners.has(question.id));
  if (free !== undefined) {
    owners.set(free.question.id, line);
    return true;
  }
  for (const { question } of candidates) {
    const owner = owners.get(question.id);
    if (owner === undefined || tried.has(question.id)) continue;
    tried.add(question.id);
    if (canTake(owner, offered, owners, tried)) {
      owners.set(question.id, line);
      return true;
    }
  }
  return false;
}

function giveRest(
  lines: readonly (readonly Candidate[])[],
  owners: Map<string, number>,
  counts: number[],
): void {
  const rest = lines
    .flatMap((candidates, line) => candidates.map((candidate) => ({ candidate, line })))
    .filter(({ candidate, line }) => candidate.score * 100 >= (lines[line]?.[0]?.score ?? 0) * CLOSE)
    .filter(({ candidate }) => !owners.has(candidate.question.id))
    .sort(
      (a, b) =>
        b.candidate.score - a.candidate.score ||
        a.line - b.line ||
        (a.candidate.question.id < b.candidate.question.id ? -1 : 1),
    );
  for (const { candidate, line } of rest) {
    if (owners.has(candidate.question.id) || (counts[line] ?? 0) >= MOST_PER_LINE) continue;
    owners.set(candidate.question.id, line);
    counts[line] = (counts[line] ?? 0) + 1;
  }
}
