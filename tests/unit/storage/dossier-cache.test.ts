import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseDossiers } from '../../../src/core/dossiers/parse-dossiers.ts';
import { createDossierCache } from '../../../src/storage/dossier-cache.ts';
import { createDossierLibrary } from '../../../src/storage/dossier-files.ts';
import { parserStamp } from '../../../src/storage/parser-stamp.ts';
import { dossierText, temporaryDossiers, type DossierFolder } from '../../support/dossier-folder.ts';
import { recordingLogger } from '../../support/recording-logger.ts';

const logger = recordingLogger();

/** A folder of dossiers, and the program's starts over it: which files each of them parsed, and what it then knew. */
async function setting() {
  const dossiers = await temporaryDossiers();
  const file = path.join(dossiers.path, '..', 'dossiers.cache');
  const start = async (stamp = 'parser 1') => {
    const parsed: string[] = [];
    const library = createDossierLibrary({
      folders: [dossiers.path],
      settings: { names: new Map(), owners: new Map() },
      logger,
      cache: createDossierCache({ file, stamp, logger }),
      parse: (source) => {
        parsed.push(source.file);
        return parseDossiers(source);
      },
    });
    await library.load();
    return { parsed, library, entries: library.catalogue().entries };
  };
  return { dossiers, file, start };
}

const write = async (dossiers: DossierFolder, ...names: readonly string[]): Promise<void> => {
  for (const name of names) await dossiers.write(`${name}.md`, dossierText(name));
};

describe('a second start', () => {
  test('parses nothing again, and knows the same', async () => {
    const { dossiers, start } = await setting();
    await write(dossiers, 'kakao', 'naver');
    const first = await start();
    const second = await start();
    expect(first.parsed).toEqual(['kakao.md', 'naver.md']);
    expect(second.parsed).toEqual([]);
    expect(second.entries.map((entry) => ({ ...entry }))).toEqual(
      first.entries.map((entry) => ({ ...entry })),
    );
  });

  test('parses what has changed or came, under its old name or another', async () => {
    const { dossiers, start } = await setting();
    await write(dossiers, 'kakao', 'naver', 'line');
    await start();
    await dossiers.write('kakao.md', dossierText('Kakao', 'Makes other things.'));
    await dossiers.rename('naver.md', 'naver-corp.md');
    const { parsed, entries } = await start();
    expect(parsed).toEqual(['kakao.md', 'naver-corp.md']);
    expect(entries.find(({ id }) => id === 'kakao')?.sections[0]?.section.text).toContain('other things');
  });

  test('with another parser parses everything', async () => {
    const { dossiers, start } = await setting();
    await write(dossiers, 'kakao');
    await start('parser 1');
    expect((await start('parser 2')).parsed).toEqual(['kakao.md']);
    expect((await start('parser 2')).parsed).toEqual([]);
  });

  test('parses a file again that could not be used', async () => {
    const { dossiers, start } = await setting();
    await dossiers.write('empty.md', '');
    expect((await start()).parsed).toEqual(['empty.md']);
    const again = await start();
    expect(again.parsed).toEqual(['empty.md']);
    expect(again.library.brokenFiles()).toHaveLength(1);
  });
});

describe('what is kept', () => {
  test('is forgotten with its dossier, on disk as well, while the program runs', async () => {
    const { dossiers, file, start } = await setting();
    await write(dossiers, 'kakao', 'naver');
    const { library } = await start();
    expect(await readFile(file, 'utf8')).toContain('naver.md');
    await dossiers.remove('naver.md');
    await library.load();
    expect(await readFile(file, 'utf8')).not.toContain('naver.md');
    expect(await readFile(file, 'utf8')).toContain('kakao.md');
  });

  test('is for the program alone to read', async () => {
    const { dossiers, file, start } = await setting();
    await write(dossiers, 'kakao');
    await start();
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  test.each([
    ['cut', (text: string) => text.slice(0, text.length / 2)],
    ['of another shape', () => '{"entries":[]}'],
    ['changed by hand', (text: string) => text.replace('kakao.md', 'naver.md')],
  ])('is not used when the file is %s', async (_, spoil) => {
    const { dossiers, file, start } = await setting();
    await write(dossiers, 'kakao');
    await start();
    await writeFile(file, spoil(await readFile(file, 'utf8')));
    const { parsed, entries } = await start();
    expect(parsed).toEqual(['kakao.md']);
    expect(entries).toHaveLength(1);
  });
});

test("the parser's stamp names its sources", () => {
  expect(parserStamp()).toContain('read-blocks.ts');
  expect(parserStamp()).toBe(parserStamp());
});
