/** Owns the proof that each member sees what is theirs to see: shares for everybody at once, everything else for one. */
import { expect, test } from 'vitest';
import { describeInBrowser } from '../support/browser.ts';
import { openAs } from '../support/playground-page.ts';
import { startPlayground } from '../support/playground-program.ts';

describeInBrowser('sharing in the playground', (browser) => {
  test('a share appears at once in another member’s window, and Read opens it for that member alone', async () => {
    const { url } = await startPlayground();
    const alice = await openAs(browser(), url, 'alice');
    const minji = await openAs(browser(), url, 'minji', { width: 390 });
    await alice.say('/prep kakao news');
    expect(await minji.messages().count()).toBe(0);
    await alice.newest().getByRole('button', { name: 'Share here' }).click();
    await minji.page.getByText('shared by Alice').waitFor();
    expect(await minji.newest().innerText()).toContain('모두에게 보여요');
    expect(await minji.newest().innerText()).toContain('Kanana-o');

    await minji.newest().getByRole('button', { name: 'Read' }).click();
    await minji.newest().getByText('나에게만 보여요').waitFor();
    expect(await minji.messages().count()).toBe(2);
    await alice.page.getByRole('article', { name: /✅ Shared Kakao Corp · News/u }).waitFor();
    expect(await alice.messages().count()).toBe(2);
  });

  test('what is shared once is there once, also for a window that opens later', async () => {
    const { url } = await startPlayground();
    const alice = await openAs(browser(), url, 'alice');
    await alice.say('/prep kakao');
    await alice.newest().getByRole('button', { name: 'Share here' }).dblclick();
    await alice.page.getByText('shared by Alice').waitFor();
    await alice.page.getByRole('button', { name: 'Back' }).click();
    const card = alice.page.getByRole('article', { name: 'Only to you: Kakao Corp', exact: true });
    await card.getByRole('button', { name: 'Share here' }).click();
    await alice.page.getByRole('article', { name: /Kakao Corp is already shared/u }).waitFor();

    const ben = await openAs(browser(), url, 'ben');
    expect(await ben.messages().count()).toBe(1);
    expect(await ben.newest().getAttribute('aria-label')).toBe('To everyone: Kakao Corp');
  });

  test('a private message and its payloads reach no other member, whatever is asked for', async () => {
    const { url } = await startPlayground();
    const alice = await openAs(browser(), url, 'alice');
    const ben = await openAs(browser(), url, 'ben');
    await alice.say('/prep kakao topics');
    const link = await alice.newest().getByRole('link', { name: 'Show JSON' }).getAttribute('href');
    const messageId = new URL(link ?? '', url).searchParams.get('show') ?? '';
    await ben.say('/prepbot status');
    expect(await ben.messages().count()).toBe(1);

    const show = (member: string): Promise<string> =>
      fetch(`${url}/as/${member}?show=${messageId}`).then((answer) => answer.text());
    expect(await show('alice')).toContain('System Design at Scale');
    expect(await show('ben')).not.toContain('System Design at Scale');
    const stream = await fetch(`${url}/as/ben/stream?after=${messageId.split('-')[0]}.0`);
    const { value } = (await stream.body?.pipeThrough(new TextDecoderStream()).getReader().read()) ?? {};
    expect(value).not.toContain('System Design at Scale');
    await stream.body?.cancel().catch(() => undefined);

    const answer = await fetch(`${url}/as/ben/act`, {
      method: 'POST',
      headers: { origin: url, 'hx-request': 'true' },
      body: new URLSearchParams({ message: messageId, action: 'v1:share:kakao:topics' }),
    });
    expect(answer.status).toBe(204);
    await ben.newest().getByText('That message is no longer here').waitFor();
    expect(await alice.messages().count()).toBe(1);
  });

  test('what is the candidate’s own opens for its owner and for nobody else', async () => {
    const { url } = await startPlayground();
    const minji = await openAs(browser(), url, 'minji');
    const alice = await openAs(browser(), url, 'alice');
    const own = 'Node.js/Express';

    const opened = await minji.say('/prep cycloid fit');
    expect(await opened.innerText()).toContain(own);
    expect(await opened.getByRole('button', { name: '여기에 공유' }).count()).toBe(0);

    const refused = await alice.say('/prep cycloid fit');
    expect(await refused.innerText()).toContain("This part is the candidate's own.");
    expect(await (await alice.say('/prep cycloid')).innerText()).not.toContain(own);
    expect(await (await alice.say(`/search "${own}"`)).innerText()).not.toContain('3년간');
    expect(await alice.page.content()).not.toContain('3년간');
  });
});
