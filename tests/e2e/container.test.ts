/** Owns what can be checked of the image without an engine: its paths, its install, its start. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { startSlackEmulator } from '../emulators/slack/slack-emulator.ts';
import { ROOT } from '../support/source-files.ts';
import { tempFolder } from '../support/temp-folder.ts';

const run = promisify(execFile);
const lines = readFileSync(join(ROOT, 'Dockerfile'), 'utf8').replaceAll('\\\n', ' ').split('\n');
const instructions = lines.flatMap((line) => {
  const [, word, rest] = /^([A-Z]+) +(.*)$/u.exec(line) ?? [];
  return word === undefined || rest === undefined ? [] : [{ word, rest: rest.trim() }];
});
const given = (word: string): readonly string[] =>
  instructions.filter((one) => one.word === word).map(({ rest }) => rest);
const copied = given('COPY').flatMap((rest) => rest.split(/\s+/u).slice(0, -1));
const environment = Object.fromEntries(
  given('ENV').flatMap((rest) => [...rest.matchAll(/(\w+)=(\S+)/gu)].map(([, name, value]) => [name, value])),
) as Record<string, string>;
const command = z.array(z.string()).parse(JSON.parse(given('CMD')[0] ?? '[]'));

describe('the image', () => {
  test('copies only what exists, and the build context lets it through', () => {
    const context = readFileSync(join(ROOT, '.dockerignore'), 'utf8').split('\n');
    expect(copied.length).toBeGreaterThan(3);
    for (const path of copied) {
      expect(existsSync(join(ROOT, path)), path).toBe(true);
      expect(context, path).toContain(`!${path}`);
    }
  });

  test('is the official image of the Node.js version that the project pins, without root', () => {
    const { devDependencies } = z
      .object({ devDependencies: z.record(z.string(), z.string()) })
      .parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')));
    expect(given('FROM')).toEqual([`node:${devDependencies['node']}-slim`]);
    expect(given('USER')).toEqual(['node']);
    expect(given('VOLUME')).toEqual(['/app/data']);
    expect(given('HEALTHCHECK').join()).toContain('src/cli/is-alive.ts');
  });

  test('what it copies installs without dev dependencies, compiles, starts, answers, and stops', async () => {
    const folder = tempFolder();
    for (const path of copied) cpSync(join(ROOT, path), join(folder, path), { recursive: true });
    const PATH = `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}`;
    await run('npm', ['ci', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: folder,
      env: { ...process.env, PATH, NODE_ENV: 'production' },
    });
    const env = { ...environment, PATH, NODE_COMPILE_CACHE: join(folder, '.cache/node'), OPS_PORT: '0' };
    await run(process.execPath, ['--import', './src/boot.js', 'src/cli/warm.ts'], { cwd: folder, env });
    expect(existsSync(join(folder, '.cache/node'))).toBe(true);

    const [, ...args] = command;
    const nothing = spawn(process.execPath, args, { cwd: folder, env });
    let said = '';
    nothing.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    expect(await once(nothing, 'close')).toEqual([1, null]);
    expect(said).toMatch(/^Nothing to connect to\..*\n$/u);

    const slack = await startSlackEmulator();
    onTestFinished(() => slack.close());
    const bot = spawn(process.execPath, args, { cwd: folder, env: { ...env, ...slack.env } });
    bot.stdout.resume();
    await slack.world.until(() => slack.sockets.connections() === 2, 'connected from the image');
    bot.kill('SIGTERM');
    expect(await once(bot, 'close')).toEqual([0, null]);
  }, 180_000);
});
