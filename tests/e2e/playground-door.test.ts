/** Owns the proof that nobody but its own page drives the playground, and that it starts and ends as it says. */
import { once } from 'node:events';
import { createServer, request, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { describeInBrowser } from '../support/browser.ts';
import { openAs } from '../support/playground-page.ts';
import { startPlayground } from '../support/playground-program.ts';
import { runMain } from '../support/run-main.ts';

type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly text: string };

/** A request with exactly these headers: `fetch` would not let a test say who it is. */
async function ask(url: string, headers: Record<string, string> = {}, form?: string): Promise<Answer> {
  const sent = request(url, {
    method: form === undefined ? 'GET' : 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    agent: false,
  });
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    sent.once('response', resolve).once('error', reject);
  });
  sent.end(form);
  const response = await answered;
  let text = '';
  for await (const chunk of response.setEncoding('utf8')) text += String(chunk);
  return { status: response.statusCode ?? 0, headers: response.headers, text };
}

describe('the door of the playground', () => {
  test('it answers under this machine’s own names only, so that a rebound name finds nothing', async () => {
    const { url } = await startPlayground();
    const { port } = new URL(url);
    const under = async (host: string) => (await ask(`${url}/as/alice`, { host })).status;
    expect(await under(`127.0.0.1:${port}`)).toBe(200);
    expect(await under(`localhost:${port}`)).toBe(200);
    expect(await under(`attacker.example:${port}`)).toBe(403);
    expect(await under(`127.0.0.1.attacker.example`)).toBe(403);
    expect(await under('192.168.0.10')).toBe(403);
  });

  test('with a host of its own it answers under addresses and that name, under no other', async () => {
    const { url, main } = await startPlayground({ env: { PLAYGROUND_HOST: '0.0.0.0' } });
    expect(main.output()).toContain(`open ${url} `);
    expect(url).toContain('http://127.0.0.1:');
    expect((await ask(`${url}/as/alice`, { host: '192.168.0.10:3000' })).status).toBe(200);
    expect((await ask(`${url}/as/alice`, { host: 'attacker.example' })).status).toBe(403);
  });

  test('a command is taken from its own page only', async () => {
    const { url } = await startPlayground();
    const say = async (headers: Record<string, string>) =>
      (await ask(`${url}/as/alice/say`, { ...headers, 'hx-request': 'true' }, 'line=/prep')).status;
    expect(await say({})).toBe(403);
    expect(await say({ origin: 'null' })).toBe(403);
    expect(await say({ origin: 'http://attacker.example' })).toBe(403);
    expect(await say({ origin: url.replace('127.0.0.1', 'localhost') })).toBe(403);
    expect((await ask(`${url}/as/alice`)).text).not.toContain('<article');
    expect(await say({ origin: url, 'sec-fetch-site': 'same-origin' })).toBe(204);
    expect((await ask(`${url}/as/alice`)).text).toContain('<article');
  });

  test('another page may link to it, and may not frame, fetch or follow it', async () => {
    const { url } = await startPlayground();
    const from = async (path: string, mode: string) =>
      (await ask(`${url}${path}`, { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': mode })).status;
    expect(await from('/as/alice', 'navigate')).toBe(200);
    expect(await from('/as/alice', 'cors')).toBe(403);
    expect(await from('/as/alice/stream', 'no-cors')).toBe(403);
    expect(await from('/as/alice/suggestions?line=/prep', 'no-cors')).toBe(403);
    const { headers } = await ask(`${url}/as/alice`);
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  });

  test('no inline script may run, and what does not change is kept by the browser', async () => {
    const { url } = await startPlayground();
    const page = await ask(`${url}/as/alice`);
    expect(page.headers['content-security-policy']).toContain("script-src 'self'");
    expect(page.headers['content-security-policy']).not.toContain('unsafe');
    expect(page.headers['cache-control']).toBe('no-store');
    expect(page.text).not.toMatch(/<script(?![^>]* src=)|\son[a-z]+=|\sstyle=/u);
    const addresses = Array.from(
      page.text.matchAll(/(?:src|href)="(\/static\/[^"]+)"/gu),
      (match) => match[1],
    );
    expect(addresses).toHaveLength(10);
    for (const address of addresses) {
      const file = await ask(`${url}${address}`);
      expect([file.status, file.headers['cache-control']]).toEqual([
        200,
        'public, max-age=31536000, immutable',
      ]);
    }
  });

  test('what nobody’s page sends is refused plainly', async () => {
    const { url } = await startPlayground();
    const post = async (path: string, form: string) =>
      (await ask(`${url}${path}`, { origin: url }, form)).status;
    expect(await post('/as/alice/say', 'words=/prep')).toBe(400);
    expect(await post('/as/alice/act', 'action=v1:card:kakao')).toBe(400);
    expect(await post('/as/alice/submit', 'field.answer=x')).toBe(400);
    expect(await post('/as/nobody/submit', 'action=v1:x')).toBe(404);
    expect(await post('/as/nobody/say', 'line=/prep')).toBe(404);
    expect(await post('/as/alice/say', `line=${'x'.repeat(100_000)}`)).toBe(413);
    expect(await post('/as/alice/submit', `action=v1:x&field.answer=${'x'.repeat(200_000)}`)).toBe(413);
    expect((await ask(`${url}/static/../package.json`)).status).toBe(404);
    expect((await ask(`${url}/static/%2e%2e/%2e%2e/package.json`)).status).toBe(404);
  });
});

describe('the playground’s start and end', () => {
  test('one printed line says where to look', async () => {
    const { url, main } = await startPlayground();
    const plain = main
      .output()
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('{'));
    expect(plain).toEqual([`Prepbot playground: open ${url} (Ctrl+C ends it)`]);
  });

  test('a port in use is one plain line', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    onTestFinished(() => void taken.close());
    const address = taken.address();
    const port = typeof address === 'object' ? String(address?.port) : '';
    const main = await runMain({ env: { PLAYGROUND_PORT: port } });
    onTestFinished(() => main.stop().then(() => undefined));
    expect((await main.exited).code).toBe(1);
    const plain = main
      .output()
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('{'));
    expect(plain).toHaveLength(1);
    expect(plain[0]).toMatch(new RegExp(`^PLAYGROUND_PORT: port ${port} is in use`, 'u'));
  });

  test('switched off, and with no token, the program says what to set', async () => {
    const main = await runMain({ env: { PLAYGROUND: 'off' } });
    onTestFinished(() => main.stop().then(() => undefined));
    expect((await main.exited).code).toBe(1);
    expect(main.output()).toMatch(/^Nothing to connect to\. Set SLACK_BOT_TOKEN .+PLAYGROUND=off.+\n$/u);
  });

  test('it ends at once although a window follows it and a browser keeps a line open', async () => {
    const { url, main } = await startPlayground();
    const unused = connect(Number(new URL(url).port), '127.0.0.1');
    await once(unused, 'connect');
    const after = new URL((await ask(`${url}/as/ben`)).text.match(/sse-connect="([^"]+)"/u)?.[1] ?? '', url);
    const stream = await fetch(after);
    const started = performance.now();
    expect((await main.stop()).code).toBe(0);
    expect(performance.now() - started).toBeLessThan(2500);
    await stream.text();
  });
});

describeInBrowser('another web page', (browser) => {
  test('cannot drive the playground with a form, even from this machine', async () => {
    const { url } = await startPlayground();
    const html = `<form method="post" action="${url}/as/alice/say"><input name="line" value="/prep kakao"><button>Win</button></form>`;
    const other = createServer((_, answer) => void answer.setHeader('content-type', 'text/html').end(html));
    other.listen(0, '127.0.0.1');
    await once(other, 'listening');
    onTestFinished(() => void other.close());
    const address = other.address();
    const port = typeof address === 'object' ? address?.port : null;
    const { page, messages } = await openAs(browser(), url, 'alice', { isCutOff: true });
    await page.goto(`http://127.0.0.1:${port}/`);
    await page.getByRole('button', { name: 'Win' }).click();
    await page.getByText('takes commands from its own page only').waitFor();
    await page.goto(`${url}/as/alice`);
    expect(await messages().count()).toBe(0);
  });
});
