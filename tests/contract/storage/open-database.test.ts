/** Owns the proof that a database opens safely: new, old, newer, foreign, locked, damaged, or twice at once. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { type Kysely, sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { BotError } from '../../../src/core/errors.ts';
import { assertWritable } from '../../../src/storage/inspect-file.ts';
import { MIGRATIONS, type Migrations } from '../../../src/storage/migrations/migrations.ts';
import { openDatabase } from '../../../src/storage/open-database.ts';
import { createShares } from '../../../src/storage/shares.ts';
import { recordingLogger } from '../../support/recording-logger.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { testDatabase } from '../../support/test-database.ts';

const CHILD = fileURLToPath(new URL('../../support/open-and-claim.ts', import.meta.url));

const withNext = (up: (db: Kysely<unknown>) => Promise<void>): Migrations => ({
  ...MIGRATIONS,
  '9999-next': { up },
});
const addTable = (db: Kysely<unknown>) => db.schema.createTable('next').addColumn('id', 'integer').execute();

async function refusalOf(file: string, migrations?: Migrations): Promise<BotError> {
  const error: unknown = await openDatabase(file, migrations === undefined ? {} : { migrations }).catch(
    (reason: unknown) => reason,
  );
  if (!(error instanceof BotError)) throw new Error('expected a refusal', { cause: error });
  expect(error.code).toBe('storage_failed');
  expect(error.message).toContain(file);
  return error;
}

const newFile = () => path.join(tempFolder(), 'deep/er/prepbot.sqlite');

describe('opening the database', () => {
  it('makes the folder and the file, durable and checked', async () => {
    const db = await testDatabase(newFile());
    const settings = await sql<Record<string, unknown>>`
      select (select journal_mode from pragma_journal_mode) as journal,
             (select synchronous from pragma_synchronous) as synchronous,
             (select foreign_keys from pragma_foreign_keys) as foreign_keys`.execute(await db.queries());
    expect(settings.rows).toEqual([{ journal: 'wal', synchronous: 2, foreign_keys: 1 }]);
  });

  it('finds again what it kept', async () => {
    const file = newFile();
    const first = await openDatabase(file);
    await createShares(first).claim('card', 1);
    await first.close();
    expect(await createShares(await testDatabase(file)).claim('card', 2)).toBe(false);
  });

  it('makes no copy for a new file or when there is nothing to change', async () => {
    const file = newFile();
    await (await openDatabase(file)).close();
    await (await openDatabase(file)).close();
    expect(readdirSync(path.dirname(file))).toEqual(['prepbot.sqlite']);
  });

  it('makes a copy before it changes an old file, and tells where', async () => {
    const file = newFile();
    const old = await openDatabase(file);
    await createShares(old).claim('card', 1);
    await old.close();
    const logger = recordingLogger();
    await testDatabase(file, { migrations: withNext(addTable), logger });
    const backup = `${file}.before-9999-next.backup`;
    expect(logger.lines[0]?.fields).toEqual({ migrations: ['9999-next'], backup });
    const restored = await testDatabase(backup);
    expect(await createShares(restored).claim('card', 2)).toBe(false);
    expect(existsSync(`${backup}.partial`)).toBe(false);
  });

  it('changes nothing when a change fails half-way, leaves no copy behind, and works again with the old program', async () => {
    const file = newFile();
    const old = await openDatabase(file);
    await createShares(old).claim('card', 1);
    await old.close();
    const failing = withNext(async (db) => {
      await addTable(db);
      await sql`delete from shares`.execute(db);
      throw new Error('half-way');
    });
    expect((await refusalOf(file, failing)).message).toContain(
      'the change 9999-next failed (half-way); nothing was changed',
    );
    // A supervisor starts it again and again: a copy each time would fill the disk.
    expect(readdirSync(path.dirname(file))).toEqual(['prepbot.sqlite']);
    expect(await createShares(await testDatabase(file)).claim('card', 2)).toBe(false);
  });

  it('refuses a file that a newer program wrote, and leaves it as it is', async () => {
    const file = newFile();
    await (await openDatabase(file, { migrations: withNext(addTable) })).close();
    const before = readFileSync(file);
    expect((await refusalOf(file)).message).toContain('written by a newer Prepbot (9999-next)');
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it("refuses another program's database, and leaves it as it is", async () => {
    const file = path.join(tempFolder(), 'other.sqlite');
    const other = new DatabaseSync(file);
    other.exec('create table theirs (id integer)');
    other.close();
    const before = readFileSync(file);
    expect((await refusalOf(file)).message).toContain('a database of another program');
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it.each([
    [
      'a text file',
      (file: string) => writeFileSync(file, 'no database at all '.repeat(100)),
      'not a database',
    ],
    ['a folder', (file: string) => mkdirSync(file), 'cannot be opened'],
  ])('refuses %s with a plain sentence', async (_, make, sentence) => {
    const file = path.join(tempFolder(), 'prepbot.sqlite');
    make(file);
    expect((await refusalOf(file)).message).toContain(sentence);
  });

  it('refuses a folder that cannot be made', async () => {
    const blocker = path.join(tempFolder(), 'file');
    writeFileSync(blocker, '');
    expect((await refusalOf(path.join(blocker, 'prepbot.sqlite'))).message).toContain(
      'folder of the database',
    );
  });

  it('notices that a file can only be read, which SQLite keeps to itself until the first write', async () => {
    const file = newFile();
    await (await openDatabase(file)).close();
    const readOnly = new DatabaseSync(file, { readOnly: true });
    expect(() => assertWritable(readOnly)).toThrow(/readonly/u);
    readOnly.close();
  });

  it('asks whether a file can be written without a trace', async () => {
    const file = newFile();
    await (await openDatabase(file)).close();
    const before = readFileSync(file);
    const database = new DatabaseSync(file);
    assertWritable(database);
    expect(database.isTransaction).toBe(false);
    database.close();
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('gives up in words when another program never lets go, without standing still', async () => {
    const file = newFile();
    await (await openDatabase(file)).close();
    const other = new DatabaseSync(file);
    other.exec('begin immediate');
    const waits: number[] = [];
    const wait = (ms: number) => Promise.resolve(waits.push(ms));
    const error: unknown = await openDatabase(file, { wait }).catch((reason: unknown) => reason);
    other.close();
    expect(String(error)).toContain('another program keeps the database locked');
    expect(waits.reduce((sum, ms) => sum + ms, 0)).toBeLessThan(6000);
  });

  it('goes on as soon as another program lets go', async () => {
    const file = newFile();
    await (await openDatabase(file)).close();
    const other = new DatabaseSync(file);
    other.exec('begin immediate');
    const wait = () => Promise.resolve(other.isTransaction ? other.exec('commit') : undefined);
    const db = await testDatabase(file, { wait });
    expect(await createShares(db).claim('card', 1)).toBe(true);
    other.close();
  });

  it('opens once and in full when several processes start together on a new file', async () => {
    const file = newFile();
    mkdirSync(path.dirname(file), { recursive: true });
    const children = Array.from({ length: 4 }, (_, n) =>
      fork(CHILD, [file, `worker-${n}`, '1'], { stdio: 'pipe' }),
    );
    const codes = await Promise.all(children.map(async (child) => (await once(child, 'exit'))[0] as unknown));
    expect(codes).toEqual([0, 0, 0, 0]);
    const db = await testDatabase(file);
    const { rows } = await sql<Record<string, unknown>>`select name from kysely_migration`.execute(
      await db.queries(),
    );
    expect(rows).toEqual(Object.keys(MIGRATIONS).map((name) => ({ name })));
  });
});
