import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { freePort } from '../support/free-port.ts';
import { isReady } from '../support/log-lines.ts';
import { runMain, type RunningMain } from '../support/run-main.ts';
import { runTool } from '../support/run-tool.ts';
import { startSlackProgram } from '../support/slack-program.ts';
import { tempFolder } from '../support/temp-folder.ts';

async function startPlayground(env: Readonly<Record<string, string>> = {}): Promise<RunningMain> {
  const main = await runMain({ env: { PLAYGROUND_PORT: '0', ...env } });
  onTestFinished(async () => void (await main.stop()));
  return main;
}

/** What it printed beside its log. */
const plainLines = (main: RunningMain): readonly string[] =>
  main
    .output()
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('{'));

const addressSchema = z.object({ port: z.number() });

const readiness = z.object({
  status: z.string(),
  surfaces: z.array(z.object({ surface: z.string(), isReady: z.boolean() })),
});

describe('what an operator sees', () => {
  test('it is alive, ready when every surface is connected, and counts what it answers', async () => {
    const port = String(await freePort());
    const { slack } = await startSlackProgram({ env: { OPS_PORT: port } });
    const read = (path: string) => fetch(`http://127.0.0.1:${port}${path}`);

    expect((await read('/healthz')).status).toBe(200);
    const ready = await read('/readyz');
    expect(ready.status).toBe(200);
    expect(readiness.parse(await ready.json()).surfaces).toEqual([{ surface: 'slack', isReady: true }]);

    await slack.member('U0ALICE').types('/prep kakao');
    const metrics = await (await read('/metrics')).text();
    expect(metrics).toContain('prepbot_requests_total{surface="slack",request="/prep",outcome="ok"} 1');
    expect(metrics).toContain('prepbot_surface_ready{surface="slack"} 1');
    expect(metrics).toContain('prepbot_dossiers 3');
    expect((await read('/secrets')).status).toBe(404);
    expect((await runTool('is-alive', [], { OPS_PORT: port })).code).toBe(0);
  });

  test('the container is ill when nobody answers, and well where nobody is to be asked', async () => {
    expect((await runTool('is-alive', [], { OPS_PORT: String(await freePort()) })).code).toBe(1);
    expect((await runTool('is-alive', [], { OPS_PORT: '0' })).code).toBe(0);
  });

  test('a port that is taken is one plain line that names the variable', async () => {
    const port = String(await freePort());
    const first = await startPlayground({ OPS_PORT: port });
    await first.waitForLog(isReady, 'ready');
    const second = await startPlayground({ OPS_PORT: port });
    expect((await second.exited).code).toBe(1);
    expect(plainLines(second)).toEqual([
      `OPS_PORT: port ${port} is already in use. Set OPS_PORT to a free one, or to 0 for none.`,
    ]);
    // What was open already was closed: SQLite takes its log away with the last connection.
    expect(existsSync(join(second.folder, 'prepbot.sqlite'))).toBe(true);
    expect(existsSync(join(second.folder, 'prepbot.sqlite-wal'))).toBe(false);
  });

  test('a database that cannot be used is one plain line that says what to do', async () => {
    const file = join(tempFolder(), 'letter.txt');
    writeFileSync(file, 'no database at all '.repeat(100));
    const main = await startPlayground({ DATABASE_URL: `sqlite:${file}` });
    expect((await main.exited).code).toBe(1);
    expect(main.output()).toMatch(/^Storage: the file is not a database; DATABASE_URL .*letter\.txt\)\n$/u);
  });

  test('an address that this machine does not have is one plain line that names the variable', async () => {
    const main = await startPlayground({ OPS_PORT: '9464', OPS_HOST: '203.0.113.7' });
    expect((await main.exited).code).toBe(1);
    expect(plainLines(main)).toEqual([
      'OPS_HOST: «203.0.113.7» is no address of this machine. Unset it for this machine alone.',
    ]);
  });

  test('a signal ends it with exit code 0', async () => {
    const main = await startPlayground();
    await main.waitForLog(isReady, 'ready');
    main.signal('SIGTERM');
    expect(await main.exited).toEqual({ code: 0, signal: null });
  });

  test('a signal in the middle of the start ends it with exit code 0 and without a complaint', async () => {
    const silent = createServer(() => undefined).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    onTestFinished(() => {
      silent.closeAllConnections();
      silent.close();
    });
    const { port } = addressSchema.parse(silent.address());
    const asked = once(silent, 'request');
    const main = await startPlayground({
      SLACK_BOT_TOKEN: 'xoxb-1-2-three',
      SLACK_APP_TOKEN: 'xapp-1-2-three',
      SLACK_API_URL: `http://127.0.0.1:${String(port)}/api/`,
    });
    await asked;
    main.signal('SIGTERM');
    expect(await main.exited).toEqual({ code: 0, signal: null });
    expect(main.output()).not.toContain('cannot go on');
    expect(main.log().at(-1)).toMatchObject({ msg: 'stopped' });
  });

  test('nothing configured and the playground switched off is one plain line', async () => {
    const main = await startPlayground({ PLAYGROUND: 'off' });
    expect((await main.exited).code).toBe(1);
    expect(main.output()).toMatch(/^Nothing to connect to\. Set SLACK_BOT_TOKEN .*\n$/u);
  });

  test('every mistake in the configuration is told at once, and no value with it', async () => {
    const main = await startPlayground({
      SLACK_BOT_TOKEN: 'hunter2hunter2',
      OPS_PORT: 'x1',
      LOG_LEVEL: 'loud',
    });
    expect((await main.exited).code).toBe(1);
    for (const name of ['SLACK_BOT_TOKEN', 'OPS_PORT', 'LOG_LEVEL'])
      expect(main.output()).toContain(`${name}: `);
    expect(main.output()).not.toContain('hunter2');
    expect(main.output()).not.toContain('loud');
  });
});

describe('a backup', () => {
  test('is made while the bot runs, whole, and starts a bot again', async () => {
    const main = await startPlayground();
    await main.waitForLog(isReady, 'ready');
    const folder = tempFolder();
    const copy = join(folder, 'copy.sqlite');
    const env = { DATABASE_URL: `sqlite:${join(main.folder, 'prepbot.sqlite')}` };

    const made = await runTool('backup', [copy], env);
    expect(made).toMatchObject({ code: 0, stderr: '' });
    expect(readFileSync(copy).subarray(0, 15).toString()).toBe('SQLite format 3');

    const restored = await startPlayground({ DATABASE_URL: `sqlite:${copy}` });
    await restored.waitForLog(isReady, 'ready');
  });

  test('never writes over a file, and says when there is nothing to copy', async () => {
    const folder = tempFolder();
    const precious = join(folder, 'precious.txt');
    writeFileSync(precious, 'mine');
    const nowhere = { DATABASE_URL: `sqlite:${join(folder, 'none.sqlite')}` };
    const absent = await runTool('backup', [join(folder, 'copy.sqlite')], nowhere);
    expect(absent.code).toBe(1);
    expect(absent.stderr).toContain('there is no database at');
    expect(existsSync(join(folder, 'copy.sqlite'))).toBe(false);

    const main = await startPlayground();
    await main.waitForLog(isReady, 'ready');
    const there = { DATABASE_URL: `sqlite:${join(main.folder, 'prepbot.sqlite')}` };
    const refused = await runTool('backup', [precious], there);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('exists already');
    expect(readFileSync(precious, 'utf8')).toBe('mine');
  });

  test('called without a file it shows how', async () => {
    const { code, stderr } = await runTool('backup');
    expect(code).toBe(2);
    expect(stderr).toContain('npm run backup -- FILE');
  });
});
