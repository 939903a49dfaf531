import { expect, test } from 'vitest';
import type { DiscordEmulator } from '../emulators/discord/discord-emulator.ts';
import { discordForTest, mainOn, ready, troublesOf } from '../support/discord-world.ts';
import { runTool } from '../support/run-tool.ts';

const PUT = /^PUT .*\/commands$/u;

async function startAndStop(discord: DiscordEmulator): Promise<void> {
  const main = await mainOn(discord);
  await ready(main);
  await main.stop();
}

test('commands are registered at the first start, left alone at the second, overwritten once when changed', async () => {
  const discord = await discordForTest();
  await startAndStop(discord);
  expect(discord.world.commands.map(({ name }) => name)).toEqual([
    'prep',
    'search',
    'daily',
    'mock',
    'privacy',
    'prepbot',
  ]);
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

const deploy = (env: Readonly<Record<string, string>>, ...args: string[]) => runTool('deploy', args, env);

test('npm run deploy shows the difference, changes nothing with --dry-run, and needs the token alone', async () => {
  const discord = await discordForTest();
  const { env } = discord;
  const dry = await deploy(env, '--dry-run');
  expect(dry).toMatchObject({ code: 0, stderr: '' });
  expect(dry.stdout).toBe(
    '+ /daily\n+ /mock\n+ /prep\n+ /prepbot\n+ /privacy\n+ /search\nNothing was changed (--dry-run).\n',
  );
  expect(discord.requestsTo(PUT)).toHaveLength(0);
  expect((await deploy(env)).stdout).toContain('Registered.');
  expect(discord.requestsTo(PUT)).toHaveLength(1);
  expect((await deploy(env)).stdout).toBe('Discord has these commands already.\n');
  expect(discord.requestsTo(PUT)).toHaveLength(1);
  expect(discord.gateway.log.identifies).toEqual([]);
});

test('npm run deploy says plainly what is missing or dead', async () => {
  const discord = await discordForTest();
  const without = await deploy({ DISCORD_API_URL: discord.apiUrl });
  expect(without.code).not.toBe(0);
  expect(without.stderr).toContain('DISCORD_TOKEN is not set');
  discord.revokeToken();
  const dead = await deploy(discord.env);
  expect(dead.code).toBe(1);
  expect(dead.stderr).toContain('Discord does not accept DISCORD_TOKEN');
  expect(dead.stderr).not.toContain('    at ');
});
