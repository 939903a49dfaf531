/** Owns that a start says what is wrong with the question bank, without reading a bank that was found whole before. */
import { setImmediate } from 'node:timers/promises';
import type { Logger } from '../core/ports/logger.ts';
import type { QuestionSource } from '../core/ports/question-source.ts';
import type { Scratch } from '../core/ports/scratch.ts';

const KEY = 'questions found whole';
const KEPT_MS = 365 * 24 * 60 * 60 * 1000;

/**
 * The bank is opened when somebody wants a question: a third of a second that a start can do without. One that has
 * changed since it was last found whole is opened once the program is ready; what is wrong with it is in the log then.
 */
export async function checkQuestions(
  source: QuestionSource,
  scratch: Scratch,
  logger: Logger,
): Promise<void> {
  // The program says first that it is ready: the query below loads Kysely, and nothing else runs meanwhile.
  await setImmediate();
  try {
    const stamp = source.stamp();
    if ((await scratch.get(KEY)) === stamp) return;
    if (source.issues().length === 0) await scratch.set(KEY, stamp, KEPT_MS);
  } catch (error) {
    logger.warn({ err: error }, 'the question bank could not be checked; it is read with the first question');
  }
}
