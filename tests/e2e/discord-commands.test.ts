import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Discord } from '../emulators/discord/start-discord.ts';
import { discordForTest, mainOn, ready, troublesOf } from '../support/discord-world.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PUT = /^PUT .*\/commands$/u;

async function startAndStop(discord: Discord): Promise<void> {
  const main = await mainOn(discord);
  await ready(main);
  await main.stop();
}

test('commands are registered at the first start, left alone at the second, overwritten once when changed', async () => {
  const discord = await discordForTest();
  await startAndStop(discord);
  expect(discord.world.commands.map(({ name }) => name)).toEqual(['prep', 'search', 'prepbot']);
  expect(discord.requestsTo(PUT)).toHaveLength(1);
  await startAndStop(discord);
  expect(discord.requestsTo(PUT)).toHaveLength(1);
  discord.world.commands = discord.world.commands.map((command) => ({ ...command, description: 'old' }));
  await startAndStop(discord);
  expect(discord.requestsTo(PUT)).toHaveLength(2);
  expect(discord.world.commands.every(({ description }) => description !== 'old')).toBe(true);
  expect(discord.world.refusals).toEqual([]);
});

test('when the commands cannot be compared, those registered before still answer and the log says so', async () => {
  const discord = await discordForTest();
  await startAndStop(discord);
  discord.faults.next('commands.get', { kind: 'refuse', status: 403, code: 50001 });
  const main = await mainOn(discord);
  await ready(main);
  expect(JSON.stringify(troublesOf(main))).toContain('npm run deploy');
  expect(await discord.member('minji').types('/prep', { company: 'kakao' })).toBe('answered');
});

type Told = { readonly code: number; readonly out: string; readonly errors: string };

function deploy(env: Readonly<Record<string, string>>, ...words: string[]): Promise<Told> {
  return new Promise((resolve) => {
    const options = { cwd: ROOT, env: { PATH: process.env['PATH'] ?? '', ...env } };
    const file = 'src/cli/deploy.ts';
    execFile(process.execPath, [file, ...words], options, (error, out, errors) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, errors });
    });
  });
}

test('npm run deploy shows the difference, changes nothing with --dry-run, and needs the token alone', async () => {
  const discord = await discordForTest();
  const env = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl };
  const dry = await deploy(env, '--dry-run');
  expect(dry).toMatchObject({ code: 0, errors: '' });
  expect(dry.out).toBe('+ /prep\n+ /prepbot\n+ /search\nNothing was changed (--dry-run).\n');
  expect(discord.requestsTo(PUT)).toHaveLength(0);
  expect((await deploy(env)).out).toContain('Registered.');
  expect(discord.requestsTo(PUT)).toHaveLength(1);
  expect((await deploy(env)).out).toBe('Discord has these commands already.\n');
  expect(discord.requestsTo(PUT)).toHaveLength(1);
  expect(discord.gateway.log.identifies).toEqual([]);
});

test('npm run deploy says plainly what is missing or dead', async () => {
  const discord = await discordForTest();
  const without = await deploy({ DISCORD_API_URL: discord.apiUrl });
  expect(without.code).not.toBe(0);
  expect(without.errors).toContain('DISCORD_TOKEN is not set');
  discord.revokeToken();
  const dead = await deploy({ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl });
  expect(dead.code).toBe(1);
  expect(dead.errors).toContain('Discord does not accept DISCORD_TOKEN');
  expect(dead.errors).not.toContain('    at ');
});
