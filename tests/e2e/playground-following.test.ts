/** Owns the proof that a window which follows the channel misses nothing, also when its connection broke in between. */
import { expect, onTestFinished, test } from 'vitest';
import { startPlayground } from '../support/playground-program.ts';

type Followed = {
  /** The events so far that came with the next `count` ones, as `event id-of-the-message`. */
  next(count: number): Promise<readonly string[]>;
  /** The position after the last event that carried one. */
  lastId(): string;
  leave(): void;
};

/** As a browser follows: from the position that the page shows, or from the last event that arrived. */
async function follow(url: string, member: string, lastEventId?: string): Promise<Followed> {
  const page = await fetch(`${url}/as/${member}`).then((answer) => answer.text());
  const address = /sse-connect="([^"]+)"/u.exec(page)?.[1] ?? '';
  const leaving = new AbortController();
  onTestFinished(() => leaving.abort());
  const answer = await fetch(new URL(address, url), {
    signal: leaving.signal,
    headers: lastEventId === undefined ? {} : { 'last-event-id': lastEventId },
  });
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const events = () =>
    text
      .split('\n\n')
      .slice(0, -1)
      .filter((event) => event.startsWith('event:'));
  return {
    async next(count) {
      while (events().length < count) text += (await reader?.read())?.value ?? '';
      return events().map((event) => {
        const id = /<li id="message-([^"]+)"/u.exec(event)?.[1]?.split('-')[1] ?? '';
        return `${/event: (\w+)/u.exec(event)?.[1] ?? ''} ${id}`.trim();
      });
    },
    lastId: () => Array.from(text.matchAll(/^id: (.+)$/gmu), (match) => match[1]).at(-1) ?? '',
    leave: () => leaving.abort(),
  };
}

async function post(url: string, path: string, form: Record<string, string>): Promise<void> {
  const answer = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: { origin: url, 'hx-request': 'true' },
    body: new URLSearchParams(form),
  });
  expect(answer.status).toBe(204);
}

test('a broken connection goes on where it broke: what is new, and what got a new face', async () => {
  const { url } = await startPlayground();
  const before = await follow(url, 'alice');
  await post(url, '/as/alice/say', { line: '/prep kakao' });
  expect(await before.next(1)).toEqual(['message 1']);
  const worldId = before.lastId().split('.')[0] ?? '';
  before.leave();

  await post(url, '/as/alice/say', { line: '/prep cycloid' });
  await post(url, '/as/alice/act', { message: `${worldId}-1`, action: 'v1:view:kakao:news:1' });
  await post(url, '/as/minji/say', { line: '/prep kakao' });
  const after = await follow(url, 'alice', before.lastId());
  expect(await after.next(2)).toEqual(['message 2', 'update 1']);

  await post(url, '/as/alice/act', { message: `${worldId}-1`, action: 'v1:share:kakao:news' });
  expect((await after.next(4)).slice(2)).toEqual(['message 4', 'update 1']);
});

test('a page that missed a message and its new face gets it once, as it is now', async () => {
  const { url } = await startPlayground();
  const before = await follow(url, 'alice');
  await post(url, '/as/alice/say', { line: '/prep kakao' });
  await before.next(1);
  const worldId = before.lastId().split('.')[0] ?? '';
  await post(url, '/as/alice/act', { message: `${worldId}-1`, action: 'v1:view:kakao:news:1' });
  const late = await follow(url, 'alice', `${worldId}.0`);
  expect(await late.next(1)).toEqual(['message 1']);
});

test('a page of an earlier run is told to load anew', async () => {
  const { url } = await startPlayground();
  expect(await (await follow(url, 'alice', 'another.7')).next(1)).toEqual(['outdated']);
});
