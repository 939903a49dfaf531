/** Owns the proof that a copy of the database is whole or not there at all, and that a refusal says why. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { backUpDatabase } from '../../../src/storage/back-up-database.ts';
import { openDatabase } from '../../../src/storage/open-database.ts';
import { createShares } from '../../../src/storage/shares.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { testDatabase } from '../../support/test-database.ts';

describe('a copy of the database', () => {
  it('holds what was committed while the database goes on being used', async () => {
    const folder = tempFolder();
    const db = await testDatabase(path.join(folder, 'prepbot.sqlite'));
    await createShares(db).claim('before', 1);
    backUpDatabase(path.join(folder, 'prepbot.sqlite'), path.join(folder, 'copy'));
    await createShares(db).claim('after', 1);
    const copied = createShares(await testDatabase(path.join(folder, 'copy')));
    expect(await copied.claim('before', 2)).toBe(false);
    expect(await copied.claim('after', 2)).toBe(true);
  });

  it('takes the place of a half-written one that an earlier try left behind', async () => {
    const folder = tempFolder();
    const file = path.join(folder, 'prepbot.sqlite');
    await (await openDatabase(file)).close();
    writeFileSync(path.join(folder, 'copy.partial'), 'half');
    backUpDatabase(file, path.join(folder, 'copy'));
    expect(readdirSync(folder).toSorted()).toEqual(['copy', 'prepbot.sqlite']);
  });

  it.each([
    ['there is no database', 'none.sqlite', 'copy', /there is no database at .*none\.sqlite yet/u],
    ['its folder is missing', 'prepbot.sqlite', 'no/where/copy', /there is no folder .*no.where/u],
    ['something has its name', 'prepbot.sqlite', 'taken', /taken exists already: name another file/u],
    ['the file is no database', 'taken', 'copy', /not a database/u],
  ])('is refused in words when %s, and leaves nothing behind', async (_, from, to, sentence) => {
    const folder = tempFolder();
    await (await openDatabase(path.join(folder, 'prepbot.sqlite'))).close();
    writeFileSync(path.join(folder, 'taken'), 'no database at all '.repeat(100));
    const before = readdirSync(folder);
    expect(() => backUpDatabase(path.join(folder, from), path.join(folder, to))).toThrow(sentence);
    expect(readdirSync(folder)).toEqual(before);
  });

  it('is not made over a folder', async () => {
    const folder = tempFolder();
    await (await openDatabase(path.join(folder, 'prepbot.sqlite'))).close();
    mkdirSync(path.join(folder, 'copies'));
    const target = path.join(folder, 'copies');
    expect(() => backUpDatabase(path.join(folder, 'prepbot.sqlite'), target)).toThrow('exists already');
  });
});
