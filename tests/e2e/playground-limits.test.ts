/** Owns what happens at each limit of the playground and one past it: what is taken, what is kept, what is refused. */
import { describe, expect, onTestFinished, test } from 'vitest';
import { LIMITS } from '../../src/playground/render/limits.ts';
import { coreOf } from '../support/core-of.ts';
import { documentOf } from '../support/dossier-documents.ts';
import { formCore, FORM } from '../support/form-core.ts';
import { playgroundWith } from '../support/playground-adapter.ts';

type Sent = { readonly status: number; readonly text: string };

async function post(url: string, path: string, body: string, isScripted = true): Promise<Sent> {
  const answer = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: {
      origin: url,
      'content-type': 'application/x-www-form-urlencoded',
      ...(isScripted ? { 'hx-request': 'true' } : {}),
    },
    body,
    redirect: 'manual',
  });
  return { status: answer.status, text: await answer.text() };
}

const say = (url: string, line: string): Promise<Sent> =>
  post(url, '/as/alice/say', new URLSearchParams({ line }).toString());

const pageOf = (url: string): Promise<string> => fetch(`${url}/as/alice`).then((answer) => answer.text());

const padded = (start: string, bytes: number): string => start + 'x'.repeat(bytes - start.length);

describe('the playground takes', () => {
  test('a command line of the longest length as it is, and tells that a longer one is too long', async () => {
    const { url } = await playgroundWith(coreOf());
    const tooLong = `longer than ${LIMITS.line.toLocaleString('en')}`;
    await say(url, padded('/prep ', LIMITS.line));
    const taken = await pageOf(url);
    expect(taken.match(/<article/gu)).toHaveLength(1);
    expect(taken).not.toContain(tooLong);
    await say(url, padded('/prep ', LIMITS.line + 1));
    const refused = await pageOf(url);
    expect(refused.match(/<article/gu)).toHaveLength(2);
    expect(refused).toContain(tooLong);
  });

  test('a page’s form of the largest size, and none that is a byte larger', async () => {
    const { url } = await playgroundWith(coreOf());
    const send = (bytes: number): Promise<Sent> =>
      post(url, '/as/alice/say', padded('line=/prep&more=', bytes));
    expect((await send(LIMITS.formBytes)).status).toBe(204);
    expect((await send(LIMITS.formBytes + 1)).status).toBe(413);
    expect((await pageOf(url)).match(/<article/gu)).toHaveLength(1);
  });

  test('an answer of the largest size, and none that is a byte larger', async () => {
    const core = formCore();
    const { url } = await playgroundWith(core);
    const start = `action=${encodeURIComponent(FORM)}&field.how=private&field.answer=y&more=`;
    const send = (bytes: number): Promise<Sent> => post(url, '/as/alice/submit', padded(start, bytes));
    expect((await send(LIMITS.submissionBytes)).status).toBe(204);
    expect((await send(LIMITS.submissionBytes + 1)).status).toBe(413);
    expect(core.submitted).toHaveLength(1);
  });

  test('four answers of 3,000 characters in the widest writing', async () => {
    const core = formCore();
    const { url } = await playgroundWith(core);
    const fields = ['a', 'b', 'c', 'd'].map((name) => [`field.${name}`, '한'.repeat(3000)] as const);
    const body = new URLSearchParams(Object.fromEntries([['action', FORM], ...fields])).toString();
    expect((await post(url, '/as/alice/submit', body)).status).toBe(204);
    expect(core.submitted[0]?.values['d']).toHaveLength(3000);
  });

  test('an action and a message of the longest length, and answers nothing to longer ones', async () => {
    const core = formCore();
    const { url } = await playgroundWith(core);
    const act = async (message: number, action: number): Promise<number> => {
      const form = { message: 'm'.repeat(message), action: 'a'.repeat(action) };
      return (await post(url, '/as/alice/act', new URLSearchParams(form).toString())).status;
    };
    expect(await act(LIMITS.messageId, LIMITS.action)).toBe(204);
    expect(await act(LIMITS.messageId + 1, LIMITS.action)).toBe(400);
    expect(await act(LIMITS.messageId, LIMITS.action + 1)).toBe(400);
  });
});

describe('the playground shows', () => {
  test('as many messages as it keeps, and with one more the oldest is gone', async () => {
    const { url } = await playgroundWith(formCore());
    const shown = async (): Promise<readonly string[]> =>
      Array.from((await pageOf(url)).matchAll(/<li id="message-[^"]+-(\d+)"/gu), (match) => match[1] ?? '');
    for (let at = 0; at < LIMITS.messages; at += 1) await say(url, '/prep');
    const full = await shown();
    expect(full).toHaveLength(LIMITS.messages);
    await say(url, '/prep');
    const after = await shown();
    expect(after).toHaveLength(LIMITS.messages);
    expect(after.slice(0, -1)).toEqual(full.slice(1));
  });

  test('as many suggestions as fit, and of one more the first ones', async () => {
    const suggestions = async (companies: number): Promise<number> => {
      const documents = Array.from({ length: companies }, (_, at) =>
        documentOf(`acme-${at}.md`, { company: `Acme ${at}` }),
      );
      const { url } = await playgroundWith(coreOf({ documents }));
      const answer = await fetch(`${url}/as/alice/suggestions?line=${encodeURIComponent('/prep acme')}`);
      return (await answer.text()).match(/role="option"/gu)?.length ?? 0;
    };
    expect(await suggestions(LIMITS.suggestions - 1)).toBe(LIMITS.suggestions - 1);
    expect(await suggestions(LIMITS.suggestions)).toBe(LIMITS.suggestions);
    expect(await suggestions(LIMITS.suggestions + 1)).toBe(LIMITS.suggestions);
  });

  test('itself in so many windows, and in one more once another is closed', async () => {
    const { url } = await playgroundWith(coreOf());
    const address = /sse-connect="([^"]+)"/u.exec(await pageOf(url))?.[1]?.replaceAll('&amp;', '&') ?? '';
    const follow = async () => {
      const leaving = new AbortController();
      onTestFinished(() => leaving.abort());
      const answer = await fetch(new URL(address, url), { signal: leaving.signal });
      return { status: answer.status, leave: () => leaving.abort() };
    };
    const windows = await Promise.all(Array.from({ length: LIMITS.streams }, follow));
    expect(windows.filter(({ status }) => status !== 200)).toEqual([]);
    expect((await follow()).status).toBe(503);
    windows[0]?.leave();
    await expect.poll(async () => (await follow()).status).toBe(200);
  });
});
