/** Owns the question bank on disk: reads its files and keeps the bank made of them. */
import { readdir, readFile } from 'node:fs/promises';
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
  const name = path.basename(folder);
  let read: ReadTexts = {
    texts: { questions: [], tags: { file: 'tags.yaml', text: 'tags: []' } },
    issues: [],
  };
  let last = '';
  let version = 0;
  let made: Loaded | null = null;
  const loaded = (): Loaded => (made ??= makeBank(read, version, logger));
  return {
    bank: () => loaded().bank,
    issues: () => loaded().issues,
    async load() {
      const latest = await readBankTexts(folder, name);
      const now = JSON.stringify(latest);
      if (now === last) return;
      [read, last, made] = [latest, now, null];
      version += 1;
    },
  };
}

type Loaded = ReturnType<typeof loadBank>;

/**
 * A megabyte of YAML takes 0.3 s and 70 MB: not at the start, but when somebody first wants a question. The bank comes with
 * the program, and its tests hold it to be whole.
 */
function makeBank({ texts, issues: unreadable }: ReadTexts, version: number, logger: Logger): Loaded {
  const loaded = loadBank(texts, version);
  const issues = [...unreadable, ...loaded.issues];
  for (const { file, line, column, rule, message } of issues)
    logger.warn({ file, line, column, rule, reason: message }, 'part of the question bank cannot be used');
  logger.info({ questions: loaded.bank.questions.length }, 'the question bank is ready');
  return { ...loaded, issues };
}

export type ReadTexts = { readonly texts: BankTexts; readonly issues: readonly ContentIssue[] };

/** `shownAs` stands in front of every file's name: `seeds/questions/go.yaml`. */
export async function readBankTexts(folder: string, shownAs: string): Promise<ReadTexts> {
  const issues: ContentIssue[] = [];
  const read = async (file: string): Promise<TextFile | null> => {
    const shown = `${shownAs}/${file}`;
    try {
      return { file: shown, text: await readFile(path.join(folder, file), 'utf8') };
    } catch (error) {
      issues.push(unreadable(shown, systemCode(error)));
      return null;
    }
  };
  const tags = await read('tags.yaml');
  const names = await listYaml(path.join(folder, 'questions')).catch((error: unknown) => {
    issues.push(unreadable(`${shownAs}/questions`, systemCode(error)));
    return [];
  });
  const questions = await Promise.all(names.map((file) => read(`questions/${file}`)));
  return {
    texts: {
      questions: questions.filter((one) => one !== null),
      tags: tags ?? { file: `${shownAs}/tags.yaml`, text: 'tags: []' },
    },
    issues,
  };
}

async function listYaml(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder);
  return names
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
