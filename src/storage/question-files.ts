/** Owns the question bank on disk: reads its files and keeps the bank made of them. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { ContentIssue } from '../core/content-issue.ts';
import { systemCode } from '../core/errors.ts';
import type { Logger } from '../core/ports/logger.ts';
import type { QuestionSource } from '../core/ports/question-source.ts';
import { type BankTexts, loadBank, type TextFile } from '../core/questions/bank/load-bank.ts';

type QuestionFilesOptions = {
  /** Absolute path of the folder that holds `tags.yaml` and `questions/`. */
  readonly folder: string;
  readonly logger: Logger;
};

export function createQuestionFiles({ folder, logger }: QuestionFilesOptions): QuestionSource {
  let stamp = '';
  let version = 0;
  let made: Loaded | null = null;
  const loaded = (): Loaded => (made ??= makeBank(folder, version, logger));
  return {
    bank: () => loaded().bank,
    issues: () => loaded().issues,
    stamp: () => createHash('sha256').update(stamp).digest('base64'),
    load() {
      const now = stampOf(folder);
      if (now !== stamp) {
        made = null;
        version += 1;
        stamp = now;
      }
      return Promise.resolve();
    },
  };
}

type Loaded = ReturnType<typeof loadBank>;

/**
 * A megabyte of YAML takes 0.3 s and 70 MB: not at the start, but when somebody first wants a question. The bank comes with
 * the program, and its tests hold it to be whole.
 */
function makeBank(folder: string, version: number, logger: Logger): Loaded {
  const { texts, issues: unreadable } = readTexts(folder, path.basename(folder));
  const loaded = loadBank(texts, version);
  const issues = [...unreadable, ...loaded.issues];
  for (const { file, line, column, rule, message } of issues)
    logger.warn({ file, line, column, rule, reason: message }, 'part of the question bank cannot be used');
  logger.info({ questions: loaded.bank.questions.length }, 'the question bank is ready');
  return { ...loaded, issues };
}

export type ReadTexts = { readonly texts: BankTexts; readonly issues: readonly ContentIssue[] };

/** `shownAs` stands in front of every file's name: `seeds/questions/go.yaml`. */
export function readBankTexts(folder: string, shownAs: string): Promise<ReadTexts> {
  return Promise.resolve(readTexts(folder, shownAs));
}

function readTexts(folder: string, shownAs: string): ReadTexts {
  const issues: ContentIssue[] = [];
  const attempt = <Value>(what: string, run: () => Value): Value | null => {
    try {
      return run();
    } catch (error) {
      issues.push(unreadable(`${shownAs}/${what}`, systemCode(error)));
      return null;
    }
  };
  const read = (file: string): TextFile | null =>
    attempt(file, () => ({
      file: `${shownAs}/${file}`,
      text: readFileSync(path.join(folder, file), 'utf8'),
    }));
  const tags = read('tags.yaml');
  const names = attempt('questions', () => listYaml(path.join(folder, 'questions'))) ?? [];
  return {
    texts: {
      questions: names.map((file) => read(`questions/${file}`)).filter((one) => one !== null),
      tags: tags ?? { file: `${shownAs}/tags.yaml`, text: 'tags: []' },
    },
    issues,
  };
}

/** Another text after any change of the files; they are not opened for it. */
function stampOf(folder: string): string {
  try {
    const files = listYaml(path.join(folder, 'questions')).map((file) => `questions/${file}`);
    return ['tags.yaml', ...files]
      .map((file) => {
        const { mtimeMs, ctimeMs, size } = statSync(path.join(folder, file));
        return [file, mtimeMs, ctimeMs, size].join(' ');
      })
      .join('\n');
  } catch (error) {
    return `unreadable ${systemCode(error) ?? ''}`;
  }
}

function listYaml(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => /\.ya?ml$/iu.test(name) && !name.startsWith('.'))
    .toSorted((a, b) => (a < b ? -1 : 1));
}

function unreadable(file: string, code: string | null): ContentIssue {
  const hint = code === 'ENOENT' ? 'there is no such file or folder' : null;
  return {
    file,
    line: 1,
    column: 1,
    severity: 'error',
    rule: 'yaml/unreadable',
    message: `It cannot be read (${code ?? 'why is not known'}).`,
    hint,
  };
}
