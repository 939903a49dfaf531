import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { stringify } from 'yaml';
import { startSlackEmulator } from '../emulators/slack/slack-emulator.ts';
import { discordForTest } from '../support/discord-world.ts';
import { runTool } from '../support/run-tool.ts';
import { tempFolder } from '../support/temp-folder.ts';

/** A configuration and a database of the test's own. */
function ownFolder(config: object = {}): Record<string, string> {
  const folder = tempFolder();
  const file = join(folder, 'prepbot.yaml');
  writeFileSync(file, stringify(config));
  return { PREPBOT_CONFIG: file, DATABASE_URL: `sqlite:${join(folder, 'prepbot.sqlite')}` };
}

describe('npm run doctor', () => {
  test('on Slack: token, scopes, connection, and the manifest, since commands cannot be seen', async () => {
    const slack = await startSlackEmulator();
    onTestFinished(() => slack.close());
    const { code, stdout } = await runTool('doctor', [], { ...ownFolder(), ...slack.env });
    expect(stdout).toContain('Slack token: accepted');
    expect(stdout).toContain('✅ ok       Slack scopes');
    expect(stdout).toContain('Socket Mode');
    expect(stdout).toContain('Slack commands: cannot be seen');
    expect(stdout).toContain('slash_commands:');
    expect(stdout).toContain('Database:');
    expect(stdout).toContain('dossiers are answered in every workspace');
    expect(code).toBe(0);
  });

  test('a dead Slack token is an error that names the variable, and the exit code says so', async () => {
    const slack = await startSlackEmulator();
    onTestFinished(() => slack.close());
    const env = { ...ownFolder(), ...slack.env, SLACK_BOT_TOKEN: 'xoxb-1-2-revoked' };
    const { code, stdout } = await runTool('doctor', [], env);
    expect(code).toBe(1);
    expect(stdout).toMatch(/❌ error {4}Slack token: .*SLACK_BOT_TOKEN/u);
    expect(stdout).not.toContain('revoked');
  });

  test('on Discord: token, commands to be registered, and the invite link without a permission too many', async () => {
    const discord = await discordForTest();
    const env = { ...ownFolder(), DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl };
    const { code, stdout } = await runTool('doctor', [], env);
    expect(stdout).toContain('Discord token: accepted');
    expect(stdout).toContain('/prep');
    expect(stdout).toMatch(
      /oauth2\/authorize\?client_id=\d+&scope=bot\+applications\.commands&permissions=309237713920/u,
    );
    expect(code).toBe(0);
  });

  test('tells what nobody can read, and which owner owns nothing', async () => {
    const { stdout } = await runTool(
      'doctor',
      [],
      ownFolder({ owners: { nowhere: ['playground:minji'], cycloyd: ['playground:minji'] } }),
    );
    expect(stdout).toContain('nobody can read the private parts of cycloid');
    expect(stdout).toContain('«nowhere» is not a company in the catalogue');
    expect(stdout).toMatch(/«cycloyd» is not a company in the catalogue\n.*write cycloid, if that is meant/u);
    expect(stdout).not.toContain('Access:');
  });

  test('a file that cannot be used is an error, with the command that says more', async () => {
    const folder = join(tempFolder(), 'our dossiers');
    mkdirSync(folder);
    writeFileSync(join(folder, 'half.md'), 'half');
    const config = { dossiers: { folders: [folder, join(folder, 'nowhere')] } };
    const { code, stdout } = await runTool('doctor', [], ownFolder(config));
    expect(code).toBe(1);
    expect(stdout).toContain(`→ npm run check -- '${join(folder, 'half.md')}'`);
    expect(stdout).toContain(`${join(folder, 'nowhere')}: there is no such folder`);
    const { code: checked } = await runTool('check', [join(folder, 'half.md')]);
    expect(checked).toBe(1);
  });

  test('a database of another program is an error, and stays as it is', async () => {
    const env = ownFolder();
    const file = join(tempFolder(), 'other.sqlite');
    writeFileSync(file, 'not a database at all, but a letter to my mother');
    const { code, stdout } = await runTool('doctor', [], { ...env, DATABASE_URL: `sqlite:${file}` });
    expect(code).toBe(1);
    expect(stdout).toContain('❌ error    Database');
  });
});
