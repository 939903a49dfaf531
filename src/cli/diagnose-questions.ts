/** Owns the diagnosis of the question bank: how much there is, and what of it cannot be used. */
import type { Finding } from '../core/ports/finding.ts';
import type { QuestionSource } from '../core/ports/question-source.ts';

export function diagnoseQuestions(source: QuestionSource): readonly Finding[] {
  const subject = 'Questions';
  const count = source.bank().questions.length;
  const broken = source.issues().map(({ file, line, message }): Finding => ({
    subject,
    level: 'error',
    text: `${file}:${line} ${message}`,
    advice: `npm run check -- ${file}`,
  }));
  if (count > 0) return [{ subject, level: 'ok', text: `${count} in the bank` }, ...broken];
  const none: Finding = {
    subject,
    level: 'warning',
    text: 'none: every line of a dossier gets an outline',
    advice: 'put the bank back into seeds/questions',
  };
  return [none, ...broken];
}
