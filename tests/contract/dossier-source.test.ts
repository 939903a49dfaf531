/** Owns the promises of the dossier folders: what is read, what is refused, and what happens when a file changes. */
import { chmod, mkdir, rm, symlink, utimes } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { parseDossiers } from '../../src/core/dossiers/parse-dossiers.ts';
import type { DossierSource } from '../../src/core/ports/dossier-source.ts';
import type { Logger } from '../../src/core/ports/logger.ts';
import { createDossierLibrary, type DossierLibraryOptions } from '../../src/storage/dossier-files.ts';
import { readDossierFile, type FileRead } from '../../src/storage/dossier-file.ts';
import { dossierText, temporaryDossiers, until, type DossierFolder } from '../support/dossier-folder.ts';

const silent: Logger = { debug() {}, info() {}, warn() {}, error() {} };
const opened: DossierSource[] = [];
const folders: DossierFolder[] = [];

afterEach(async () => {
  await Promise.all(opened.splice(0).map((library) => library.close()));
  await Promise.all(folders.splice(0).map((folder) => rm(path.dirname(folder.path), { recursive: true })));
});

async function newFolder(name?: string): Promise<DossierFolder> {
  const folder = await temporaryDossiers(name);
  folders.push(folder);
  return folder;
}

function open(paths: readonly string[], options: Partial<DossierLibraryOptions> = {}): DossierSource {
  const settings = { names: new Map(), owners: new Map() };
  const library = createDossierLibrary({ folders: paths, settings, logger: silent, ...options });
  opened.push(library);
  return library;
}

const ids = (library: DossierSource): readonly string[] => library.catalogue().entries.map(({ id }) => id);
const text = (library: DossierSource, id: string): string =>
  library.catalogue().byId(id)?.sections[0]?.section.text ?? '';

describe('reading folders', () => {
  it('reads every markdown file, also in folders below', async () => {
    const folder = await newFolder();
    await folder.write('acme.md', dossierText('Acme'));
    await folder.write('banks/toss.MD', dossierText('Toss'));
    const library = open([folder.path]);
    await library.load();
    expect(ids(library)).toEqual(['acme', 'toss']);
    expect(library.catalogue().byId('toss')?.files).toEqual(['banks/toss.MD']);
    expect(library.brokenFiles()).toEqual([]);
  });

  it('reads the three seeds', async () => {
    const library = open([path.resolve(import.meta.dirname, '../../seeds')]);
    await library.load();
    expect(ids(library)).toEqual(expect.arrayContaining(['abc-corp', 'cycloid', 'kakao']));
    expect(library.catalogue().find('kakoa')).toMatchObject({
      kind: 'one',
      entry: { id: 'kakao' },
      isGuess: true,
    });
    expect(library.catalogue().search('고루틴', '', 1)[0]?.entry.id).toBe('cycloid');
    expect(library.catalogue().search('레드 플래그', '', 5)).toEqual([]);
  });

  it('leaves out what is no dossier by its name', async () => {
    const folder = await newFolder();
    const names = [
      'README.md',
      '.acme.md',
      '.git/config.md',
      'node_modules/x/y.md',
      'acme.md~',
      'acme.txt',
      'acme.md.swp',
    ];
    for (const name of names) await folder.write(name, dossierText('Acme'));
    const library = open([folder.path]);
    await library.load();
    expect(ids(library)).toEqual([]);
    expect(library.brokenFiles()).toEqual([]);
  });

  it('takes the same file name from two folders', async () => {
    const [seeds, own] = [await newFolder('seeds'), await newFolder('own')];
    await seeds.write('notes.md', dossierText('Acme'));
    await own.write('notes.md', dossierText('Toss'));
    const library = open([seeds.path, own.path]);
    await library.load();
    expect(library.catalogue().entries.map(({ company }) => company)).toEqual(['Acme', 'Toss']);
  });

  it('merges sister documents from two folders', async () => {
    const [seeds, own] = [await newFolder('seeds'), await newFolder('own')];
    await seeds.write('acme.md', dossierText('Acme'));
    await own.write('acme-prep.md', dossierText('Acme Inc.', 'More about it.'));
    const library = open([seeds.path, own.path]);
    await library.load();
    expect(ids(library)).toEqual(['acme']);
    expect(library.catalogue().entries[0]?.files).toEqual(['acme-prep.md', 'acme.md']);
  });

  it('reads a folder once that is given twice', async () => {
    const folder = await newFolder();
    await folder.write('acme.md', dossierText('Acme'));
    const library = open([folder.path, folder.path]);
    await library.load();
    expect(library.catalogue().entries[0]?.files).toEqual(['acme.md']);
  });

  it('does without a folder that is not there, and says so when somebody named it', async () => {
    const folder = await newFolder();
    const missing = path.join(folder.path, 'nowhere');
    const library = open([folder.path, missing], { requiredFolders: [] });
    await library.load();
    expect(library.brokenFiles()).toEqual([]);
    const named = open([folder.path, missing], { requiredFolders: [missing] });
    await named.load();
    expect(named.brokenFiles()).toEqual([
      { kind: 'folder', file: 'nowhere', path: missing, reason: 'there is no such folder' },
    ]);
  });

  it('follows a link to a file, and a link that leads nowhere does no harm', async () => {
    const [folder, elsewhere] = [await newFolder(), await newFolder()];
    await elsewhere.write('real.md', dossierText('Acme'));
    await symlink(path.join(elsewhere.path, 'real.md'), path.join(folder.path, 'acme.md'));
    await symlink(path.join(elsewhere.path, 'gone.md'), path.join(folder.path, 'gone.md'));
    await symlink(folder.path, path.join(folder.path, 'round.md'));
    const library = open([folder.path]);
    await library.load();
    expect(ids(library)).toEqual(['acme']);
  });
});

describe('a file that cannot be used', () => {
  it.each([
    ['a huge one', new Uint8Array(1024 * 1024 + 1).fill(97), /1 MiB/u],
    ['a binary one', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0, 0xff), /\S/u],
    ['an empty one', '', /\S/u],
    ['one that is no dossier', 'Please paste the job description first.', /\S/u],
    ['one in another encoding', Uint8Array.of(0xb0, 0xa1, 0xb0, 0xa2, 0x0a), /\S/u],
  ])('%s is refused with a reason, the others answer', async (_, content, reason) => {
    const folder = await newFolder('mine');
    await folder.write('acme.md', dossierText('Acme'));
    await folder.write('broken.md', content);
    const library = open([folder.path]);
    await library.load();
    expect(ids(library)).toEqual(['acme']);
    const [broken, ...others] = library.brokenFiles();
    expect(others).toEqual([]);
    expect(broken?.file).toBe('mine/broken.md');
    expect(broken?.reason).toMatch(reason);
  });

  it.skipIf(process.getuid?.() === 0)(
    'one without permission is refused (root may read everything)',
    async () => {
      const folder = await newFolder('mine');
      await folder.write('acme.md', dossierText('Acme'));
      await chmod(path.join(folder.path, 'acme.md'), 0o000);
      const library = open([folder.path]);
      await library.load();
      expect(library.brokenFiles()).toMatchObject([
        { file: 'mine/acme.md', reason: 'cannot be read (EACCES)' },
      ]);
    },
  );

  it.skipIf(process.getuid?.() === 0)(
    'a folder below without permission keeps what was in it, the others answer (root may list everything)',
    async () => {
      const folder = await newFolder('mine');
      await folder.write('acme.md', dossierText('Acme'));
      await folder.write('banks/toss.md', dossierText('Toss'));
      const library = open([folder.path]);
      await library.load();
      const banks = path.join(folder.path, 'banks');
      await chmod(banks, 0o000);
      await folder.write('bolt.md', dossierText('Bolt'));
      await library.load();
      await chmod(banks, 0o755);
      expect(ids(library)).toEqual(['acme', 'bolt', 'toss']);
      expect(library.brokenFiles()).toContainEqual({
        kind: 'folder',
        file: 'mine/banks',
        path: banks,
        reason: 'cannot be listed (EACCES)',
      });
    },
  );

  it('a parser that fails on one file does not take the others with it', async () => {
    const folder = await newFolder('mine');
    await folder.write('acme.md', dossierText('Acme'));
    await folder.write('evil.md', 'evil');
    const library = open([folder.path], {
      parse: (source) => {
        if (source.file === 'evil.md') throw new RangeError('Maximum call stack size exceeded');
        return parseDossiers(source);
      },
    });
    await library.load();
    expect(ids(library)).toEqual(['acme']);
    expect(library.brokenFiles().map(({ file }) => file)).toEqual(['mine/evil.md']);
  });

  it('keeps answering with its last good version, and with the next good one', async () => {
    const folder = await newFolder('mine');
    await folder.write('acme.md', dossierText('Acme', 'First version.'));
    const library = open([folder.path]);
    await library.load();
    await folder.write('acme.md', 'half');
    await library.load();
    expect(text(library, 'acme')).toContain('First version.');
    expect(library.brokenFiles().map(({ file }) => file)).toEqual(['mine/acme.md']);
    await folder.write('acme.md', dossierText('Acme', 'Second version.'));
    await library.load();
    expect(text(library, 'acme')).toContain('Second version.');
    expect(library.brokenFiles()).toEqual([]);
  });
});

describe('loading again', () => {
  it('parses only what has changed', async () => {
    const folder = await newFolder();
    await folder.write('acme.md', dossierText('Acme'));
    await folder.write('toss.md', dossierText('Toss'));
    const parsed: string[] = [];
    const library = open([folder.path], {
      parse: (source) => {
        parsed.push(source.file);
        return parseDossiers(source);
      },
    });
    await library.load();
    const { version } = library.catalogue();
    await utimes(path.join(folder.path, 'toss.md'), new Date(1e12), new Date(1e12));
    await library.load();
    expect(parsed).toEqual(['acme.md', 'toss.md']);
    expect(library.catalogue().version).toBe(version);
    await folder.write('toss.md', dossierText('Toss', 'New.'));
    await library.load();
    expect(parsed).toEqual(['acme.md', 'toss.md', 'toss.md']);
    expect(library.catalogue().version).toBeGreaterThan(version);
  });

  it('looks again at a file that was changed just now: some file systems tell seconds alone', async () => {
    const folder = await newFolder();
    await folder.write('acme.md', dossierText('Acme'));
    const file = path.join(folder.path, 'acme.md');
    const first = await readDossierFile(file, null);
    const stampOf = (read: FileRead) => ('stamp' in read ? read.stamp : null);
    expect((await readDossierFile(file, stampOf(first))).kind).toBe('read');
    await utimes(file, new Date(1e12), new Date(1e12));
    const settled = await readDossierFile(file, stampOf(first));
    expect((await readDossierFile(file, stampOf(settled))).kind).toBe('unchanged');
  });

  it('leaves a snapshot as it was', async () => {
    const folder = await newFolder();
    await folder.write('acme.md', dossierText('Acme'));
    const library = open([folder.path]);
    await library.load();
    const before = library.catalogue();
    await folder.remove('acme.md');
    await library.load();
    expect(before.find('acme').kind).toBe('one');
    expect(library.catalogue().find('acme').kind).toBe('none');
  });
});

describe('while the program runs', () => {
  const started = async (folder: DossierFolder, more: readonly string[] = []): Promise<DossierSource> => {
    await folder.write('acme.md', dossierText('Acme', 'First version.'));
    const library = open([folder.path, ...more]);
    await library.start();
    return library;
  };

  it('a new file is found', async () => {
    const folder = await newFolder();
    const library = await started(folder);
    await folder.write('toss.md', dossierText('Toss'));
    await until(library, () => library.catalogue().byId('toss') !== null);
  });

  it('a changed file answers with its new words', async () => {
    const folder = await newFolder();
    const library = await started(folder);
    await folder.write('acme.md', dossierText('Acme', 'Second version.'));
    await until(library, () => text(library, 'acme').includes('Second version.'));
    expect(library.catalogue().search('second', '', 1)).toHaveLength(1);
  });

  it('a file saved the way editors do answers with its new words', async () => {
    const folder = await newFolder();
    const library = await started(folder);
    await folder.save('acme.md', dossierText('Acme', 'Second version.'));
    await until(library, () => text(library, 'acme').includes('Second version.'));
    await folder.save('acme.md', dossierText('Acme', 'Third version.'));
    await until(library, () => text(library, 'acme').includes('Third version.'));
  });

  it('a renamed file answers under its new name, a deleted one no more', async () => {
    const folder = await newFolder();
    const library = await started(folder);
    await folder.rename('acme.md', 'acme-2.md');
    await until(library, () => ids(library).join() === 'acme-2');
    await folder.remove('acme-2.md');
    await until(library, () => ids(library).length === 0);
  });

  it('a half-written file is told as broken and read again when the rest is there', async () => {
    const folder = await newFolder('mine');
    const library = await started(folder);
    await folder.write('acme.md', '# Comp');
    await until(library, () => library.brokenFiles().length === 1);
    expect(text(library, 'acme')).toContain('First version.');
    await folder.write('acme.md', dossierText('Acme', 'Whole.'));
    await until(library, () => text(library, 'acme').includes('Whole.'));
    expect(library.brokenFiles()).toEqual([]);
  });

  it('a folder below that appears is followed', async () => {
    const folder = await newFolder();
    const library = await started(folder);
    await mkdir(path.join(folder.path, 'banks'));
    await folder.write('banks/toss.md', dossierText('Toss'));
    await until(library, () => library.catalogue().byId('toss') !== null);
  });

  it('fifty files at once all arrive', async () => {
    const folder = await newFolder();
    const library = await started(folder);
    const names = Array.from({ length: 50 }, (_, i) => `company-${String(i)}`);
    await Promise.all(names.map((name) => folder.write(`${name}.md`, dossierText(name))));
    await until(library, () => names.every((name) => library.catalogue().byId(name) !== null));
  });

  it('nothing happens any more after it was closed', async () => {
    const folder = await newFolder();
    const library = await started(folder);
    const other = open([folder.path]);
    await other.start();
    await library.close();
    const { version } = library.catalogue();
    await folder.write('toss.md', dossierText('Toss'));
    await until(other, () => other.catalogue().byId('toss') !== null);
    expect(library.catalogue().version).toBe(version);
  });
});
