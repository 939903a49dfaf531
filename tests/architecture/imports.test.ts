/** Owns the rules on who may import whom: the picture in the README, checked. */
import { describe, expect, test } from 'vitest';
import { sourceFiles, type SourceFile } from '../support/source-files.ts';

const files = sourceFiles('src');
const inFolder = (folder: string): readonly SourceFile[] =>
  files.filter(({ path }) => path.startsWith(`${folder}/`));

const ADAPTERS = ['slack', 'discord', 'playground'];
/** Pure libraries: no I/O, no clock, no randomness. */
const CORE_PACKAGES = new Set([
  'zod',
  'mdast',
  'mdast-util-from-markdown',
  'mdast-util-gfm',
  'mdast-util-to-string',
  'mdast-util-frontmatter',
  'micromark-extension-frontmatter',
  'micromark-extension-gfm',
  'yaml',
  'es-hangul',
  'lru-cache',
  'temporal-polyfill',
  '@hyunbinseo/holidays-kr',
  'minisearch',
]);
/** Each SDK and the one folder that may know it. */
const SDK_HOMES: Readonly<Record<string, string>> = {
  '@slack/bolt': 'src/slack',
  '@slack/types': 'src/slack',
  '@slack/web-api': 'src/slack',
  '@slack/socket-mode': 'src/slack',
  'discord.js': 'src/discord',
  'discord-api-types': 'src/discord',
  hono: 'src/playground',
  '@hono/node-server': 'src/playground',
  kysely: 'src/storage',
  'node:sqlite': 'src/storage',
  keyv: 'src/storage',
  chokidar: 'src/storage',
  'node-cron': 'src/scheduler',
  pino: 'src/ops',
};

/** `file → import` for every import that a rule forbids. */
const offences = (
  of: readonly SourceFile[],
  isForbidden: (imported: string, file: SourceFile) => boolean,
): string[] =>
  of.flatMap((file) => file.imports.filter((i) => isForbidden(i, file)).map((i) => `${file.path} → ${i}`));

describe('who may import whom', () => {
  test('the core knows only itself and pure libraries', () => {
    const isForeign = (imported: string): boolean =>
      !imported.startsWith('src/core/') && !CORE_PACKAGES.has(imported);
    expect(offences(inFolder('src/core'), isForeign)).toEqual([]);
  });

  test('the core reads no clock, no randomness, no environment', () => {
    const impure =
      /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.|\bfetch\(|\bsetTimeout\(|\bperformance\./u;
    expect(
      inFolder('src/core')
        .filter(({ text }) => impure.test(text))
        .map(({ path }) => path),
    ).toEqual([]);
  });

  test.each(ADAPTERS)(
    'the %s adapter knows the core and itself, and no other part of the program',
    (adapter) => {
      const isForeign = (imported: string): boolean =>
        imported.startsWith('src/') &&
        !imported.startsWith('src/core/') &&
        !imported.startsWith(`src/${adapter}/`);
      expect(offences(inFolder(`src/${adapter}`), isForeign)).toEqual([]);
    },
  );

  test('a library of the outside world appears in its own folder only', () => {
    const isStray = (imported: string, file: SourceFile): boolean => {
      const home = SDK_HOMES[imported];
      return home !== undefined && !file.path.startsWith(`${home}/`);
    };
    expect(offences(files, isStray)).toEqual([]);
  });

  test('parts are wired beside main.ts and in the command line alone', () => {
    const parts = ['src/slack/', 'src/discord/', 'src/playground/', 'src/storage/', 'src/scheduler/'];
    const isWiring = (file: SourceFile): boolean =>
      /^src\/[^/]+$/u.test(file.path) || file.path.startsWith('src/cli/');
    const isStray = (imported: string, file: SourceFile): boolean => {
      const part = parts.find((name) => imported.startsWith(name));
      return part !== undefined && !file.path.startsWith(part) && !isWiring(file);
    };
    expect(offences(files, isStray)).toEqual([]);
  });
});

describe('the shape of the sources', () => {
  test('every file says in its first line what it owns', () => {
    expect(files.filter(({ text }) => !text.startsWith('/** Owns ')).map(({ path }) => path)).toEqual([]);
  });

  test('no file is longer than 300 lines', () => {
    expect(files.filter(({ text }) => text.split('\n').length > 301).map(({ path }) => path)).toEqual([]);
  });

  test('no folder hides its files behind a barrel', () => {
    expect(files.filter(({ path }) => /\/index\.[tj]s$/u.test(path)).map(({ path }) => path)).toEqual([]);
  });

  test('file names are kebab-case', () => {
    expect(
      files
        .filter(({ path }) => !/\/(?:\d{4}-)?[a-z0-9]+(?:-[a-z0-9]+)*\.[tj]s$/u.test(path))
        .map(({ path }) => path),
    ).toEqual([]);
  });

  test.each(ADAPTERS)('the %s adapter has the inner files that every adapter has', (adapter) => {
    const paths = inFolder(`src/${adapter}`).map(({ path }) => path.slice(`src/${adapter}/`.length));
    expect(paths).toEqual(
      expect.arrayContaining([
        `create-${adapter}-adapter.ts`,
        'map-error.ts',
        'messenger.ts',
        'render/limits.ts',
        'render/render-card.ts',
      ]),
    );
    expect(paths.some((path) => path.startsWith('receive/'))).toBe(true);
  });
});
