/** Owns the question bank's part of `npm run check`: which paths mean it, and what is said about it. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { ContentIssue } from '../core/content-issue.ts';
import type { Locale } from '../core/i18n/locale.ts';
import { checkTexts } from '../core/questions/bank/load-bank.ts';
import { parseBankFile } from '../core/questions/bank/parse-bank-file.ts';
import { readBankTexts } from '../storage/question-files.ts';

/** What a path means of a bank: its folder (that with `tags.yaml` in it), and one file where only that was named. */
export type BankTarget = { readonly folder: string; readonly file: string | null };

export type BankReport = {
  readonly folder: string;
  readonly ok: boolean;
  readonly issues: readonly ContentIssue[];
  readonly questions: number;
  readonly files: number;
};

/** `seeds/questions`, a file in it, `seeds/tags.yaml`, or a folder that holds both; null for anything else. */
export function bankTargetOf(given: string): BankTarget | null {
  const folder = path.normalize(given).replace(/[\\/]+$/u, '') || given;
  if (/\.ya?ml$/iu.test(folder)) {
    const above = path.dirname(folder);
    const isQuestions = path.basename(above) === 'questions';
    return { folder: isQuestions ? path.dirname(above) : above, file: folder };
  }
  if (path.basename(folder) === 'questions') return { folder: path.dirname(folder), file: null };
  return existsSync(path.join(folder, 'tags.yaml')) ? { folder, file: null } : null;
}

/** Questions are held against the whole bank; where one file is named, only what stands in it is told. */
export async function checkBankAt({ folder, file }: BankTarget, locale: Locale): Promise<BankReport> {
  const { texts, issues: unread } = await readBankTexts(folder, folder);
  const all = [...unread, ...checkTexts(texts, locale)];
  const issues = file === null ? all : all.filter((issue) => path.normalize(issue.file) === file);
  const files = texts.questions.filter((one) => file === null || path.normalize(one.file) === file);
  const questions = files.reduce((sum, one) => sum + parseBankFile(one.file, one.text).items.length, 0);
  return {
    folder: file ?? path.join(folder, 'questions'),
    ok: issues.length === 0,
    issues,
    questions,
    files: files.length,
  };
}
