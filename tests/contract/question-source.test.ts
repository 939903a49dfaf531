/** Owns what every source of questions keeps to: what is good answers, what is not is told, a change is a new version. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkQuestions } from '../../src/storage/check-questions.ts';
import { createQuestionFiles } from '../../src/storage/question-files.ts';
import { memoryScratch } from '../support/memory-scratch.ts';
import { recordingLogger } from '../support/recording-logger.ts';
import { ROOT } from '../support/source-files.ts';
import { tempFolder } from '../support/temp-folder.ts';

const TAGS =
  'tags:\n  - id: kafka\n    en: { name: Kafka, aliases: [] }\n    ko: { name: 카프카, aliases: [] }\n';
const text = `{ prompt: How does it keep order?, hint: Keys., keyPoints: [a, b, c, d], followUps: [x, y], pitfall: z }`;
const question = (id: string): string =>
  `  - { id: ${id}, tags: [kafka], level: 2, kind: design, minutes: 8, en: ${text}, ko: ${text} }\n`;

async function folderOf(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = tempFolder();
  await mkdir(join(folder, 'questions'), { recursive: true });
  for (const [file, content] of Object.entries(files)) await writeFile(join(folder, file), content);
  return folder;
}

describe('the question files', () => {
  test('make a bank of every file in the folder', async () => {
    const folder = await folderOf({
      'tags.yaml': TAGS,
      'questions/a.yaml': `questions:\n${question('one')}`,
      'questions/b.yml': `questions:\n${question('two')}`,
      'questions/notes.txt': 'not read',
    });
    const source = createQuestionFiles({ folder, logger: recordingLogger() });
    await source.load();
    expect(source.bank().questions.map(({ id }) => id)).toEqual(['one', 'two']);
    expect(source.issues()).toEqual([]);
  });

  test('answer with what is good, and say what is not once', async () => {
    const logger = recordingLogger();
    const folder = await folderOf({
      'tags.yaml': TAGS,
      'questions/a.yaml': `questions:\n${question('one')}${question('Not An Id')}`,
      'questions/b.yaml': 'questions: [',
    });
    const source = createQuestionFiles({ folder, logger });
    await source.load();
    await source.load();
    expect(source.bank().questions.map(({ id }) => id)).toEqual(['one']);
    expect(source.issues().map(({ rule }) => rule)).toEqual(['yaml/wrong-value', 'yaml/not-yaml']);
    expect(logger.lines.filter(({ level }) => level === 'warn')).toHaveLength(2);
  });

  test('are a new version after a change, and the same one without', async () => {
    const folder = await folderOf({
      'tags.yaml': TAGS,
      'questions/a.yaml': `questions:\n${question('one')}`,
    });
    const source = createQuestionFiles({ folder, logger: recordingLogger() });
    await source.load();
    const first = source.bank();
    await source.load();
    expect(source.bank()).toBe(first);
    await writeFile(join(folder, 'questions/a.yaml'), `questions:\n${question('two')}`);
    await source.load();
    expect(source.bank().version).toBeGreaterThan(first.version);
    await rm(join(folder, 'questions'), { recursive: true });
    await source.load();
    expect(source.bank().questions).toEqual([]);
    expect(source.issues()[0]).toMatchObject({
      rule: 'yaml/unreadable',
      hint: 'there is no such file or folder',
    });
  });

  test('are all good in the project', async () => {
    const source = createQuestionFiles({ folder: join(ROOT, 'seeds'), logger: recordingLogger() });
    await source.load();
    expect(source.issues()).toEqual([]);
  });
});

describe('a start', () => {
  const loadedFrom = async (folder: string) => {
    const logger = recordingLogger();
    const source = createQuestionFiles({ folder, logger });
    await source.load();
    return { logger, source, opened: () => logger.lines.some(({ message }) => message.includes('is ready')) };
  };

  test('says what is wrong with the bank, as often as it starts with it', async () => {
    const folder = await folderOf({ 'tags.yaml': TAGS, 'questions/a.yaml': 'questions: [' });
    const scratch = memoryScratch({ now: () => 0 });
    const starts = [await loadedFrom(folder), await loadedFrom(folder)];
    for (const { source, logger } of starts) {
      await checkQuestions(source, scratch, logger);
      expect(logger.lines.filter(({ level }) => level === 'warn')).toHaveLength(1);
    }
  });

  test('is over before anything is asked about the bank', async () => {
    const { source, logger } = await loadedFrom(await folderOf({ 'tags.yaml': TAGS }));
    const scratch = memoryScratch({ now: () => 0 });
    let hasAsked = false;
    const get = (key: string) => {
      hasAsked = true;
      return scratch.get(key);
    };
    const checking = checkQuestions(source, { ...scratch, get }, logger);
    // Everything that the start itself still has to do comes before this.
    await new Promise<void>((resolve) => process.nextTick(resolve));
    expect(hasAsked).toBe(false);
    await checking;
    expect(hasAsked).toBe(true);
  });

  test('does not open a bank that was found whole, until it changes', async () => {
    const folder = await folderOf({
      'tags.yaml': TAGS,
      'questions/a.yaml': `questions:\n${question('one')}`,
    });
    const scratch = memoryScratch({ now: () => 0 });
    const opened: boolean[] = [];
    for (const text of ['', '', `questions:\n${question('another')}`]) {
      if (text !== '') await writeFile(join(folder, 'questions/a.yaml'), text);
      const one = await loadedFrom(folder);
      await checkQuestions(one.source, scratch, one.logger);
      opened.push(one.opened());
    }
    expect(opened).toEqual([true, false, true]);
  });
});
