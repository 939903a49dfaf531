/** Owns forms on the playground, in a real browser: opened, filled in, sent, closed, with a keyboard, a finger, no script. */
import { expect, test } from 'vitest';
import { describeInBrowser } from '../support/browser.ts';
import { FORM, formCore } from '../support/form-core.ts';
import { playgroundWith } from '../support/playground-adapter.ts';
import { fitsItsWidth, openAs, type WindowOptions } from '../support/playground-page.ts';

type Member = Parameters<typeof openAs>[2];

describeInBrowser('forms on the playground', (browser) => {
  async function study(member: Member = 'alice', options: WindowOptions = {}) {
    const core = formCore();
    const { url, logger, stop } = await playgroundWith(core);
    const alice = await openAs(browser(), url, member, options);
    const dialog = alice.page.getByRole('dialog');
    const ask = async (): Promise<void> => {
      await alice.line.fill('/note');
      await alice.line.press('Enter');
      await dialog.waitFor();
    };
    return { ...alice, core, url, logger, stop, dialog, ask };
  }

  test('a command opens a form that says what it is, and its answer arrives in the channel', async () => {
    const { dialog, ask, page, newest, core } = await study();
    await ask();
    expect(await dialog.getAttribute('aria-labelledby')).toBe('form-title');
    expect(await page.getByRole('dialog', { name: 'Answer' }).count()).toBe(1);
    expect(await dialog.locator('.form-intro').textContent()).toContain('<!channel> @everyone *why*');
    const field = dialog.getByLabel('Your answer');
    expect(await page.evaluate('document.activeElement.tagName')).toBe('TEXTAREA');
    expect(await field.getAttribute('maxlength')).toBe('3000');
    await field.fill('<b>A stale</b>\ncache.');
    await dialog.getByLabel('Only for me').check();
    await dialog.getByRole('button', { name: 'Send' }).click();
    await newest().getByText('Saved: <b>A stale</b>').waitFor();
    await dialog.waitFor({ state: 'detached' });
    expect(core.submitted).toMatchObject([
      { actionId: FORM, messageId: null, values: { answer: '<b>A stale</b>\ncache.', how: 'private' } },
    ]);
  });

  test('Escape and Cancel close it, the focus goes back, and what was typed stands there again', async () => {
    const { say, dialog, page, core } = await study();
    const card = await say('/prep');
    const button = card.getByRole('button', { name: 'Write' });
    for (const close of ['Escape', 'Cancel']) {
      await button.click();
      await dialog.waitFor();
      await dialog.getByLabel('Your answer').fill('half a thought');
      if (close === 'Escape') await page.keyboard.press('Escape');
      else await dialog.getByRole('button', { name: 'Cancel' }).click();
      await dialog.waitFor({ state: 'detached' });
      expect(await page.evaluate('document.activeElement.textContent')).toBe('Write');
    }
    await button.click();
    expect(await dialog.getByLabel('Your answer').inputValue()).toBe('half a thought');
    expect(core.submitted).toEqual([]);
  });

  test('an empty form is not sent, and Tab stays within it', async () => {
    const { ask, dialog, page, core } = await study();
    await ask();
    await dialog.getByRole('button', { name: 'Send' }).click();
    expect(await dialog.locator(':invalid').count()).toBeGreaterThan(0);
    for (let step = 0; step < 8; step += 1) {
      await page.keyboard.press('Tab');
      const isOutside: unknown = await page.evaluate('document.activeElement.closest("main, nav") !== null');
      expect(isOutside).toBe(false);
    }
    expect(core.submitted).toEqual([]);
  });

  test('a new face for the card takes its place, and the reader goes on from there', async () => {
    const { say, dialog, page, messages } = await study();
    const card = await say('/prep');
    await card.getByRole('button', { name: 'Write' }).click();
    await dialog.getByLabel('Your answer').fill('better');
    await dialog.getByLabel('On the card').check();
    await dialog.getByRole('button', { name: 'Send' }).click();
    await messages().first().getByText('Changed: better').waitFor();
    await dialog.waitFor({ state: 'detached' });
    expect(await messages().count()).toBe(1);
    await expect.poll(() => page.evaluate('document.activeElement.tagName')).toBe('ARTICLE');
  });

  test('the reader goes on from there also where the new face came before the form closed', async () => {
    const { say, dialog, page, messages } = await study();
    const card = await say('/prep');
    await card.getByRole('button', { name: 'Write' }).click();
    await dialog.getByLabel('Your answer').fill('better');
    await dialog.getByLabel('On the card').check();
    await page.route('**/submit', async (route) => {
      const response = await route.fetch();
      await messages().first().getByText('Changed: better').waitFor();
      await route.fulfill({ response });
    });
    await dialog.getByRole('button', { name: 'Send' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await page.evaluate('document.activeElement.tagName')).toBe('ARTICLE');
  });

  test('a form is for the member who asked, and for nobody else', async () => {
    const { url, ask, dialog } = await study();
    const ben = await openAs(browser(), url, 'ben');
    await ask();
    await dialog.getByLabel('Your answer').fill('for all');
    await dialog.getByLabel('For everyone').check();
    expect(await ben.page.getByRole('dialog').count()).toBe(0);
    await dialog.getByRole('button', { name: 'Send' }).click();
    await ben.newest().getByText('For everyone: for all').waitFor();
    expect(await ben.messages().count()).toBe(1);
    await ben.newest().getByRole('button', { name: 'Write' }).click();
    const own = ben.page.getByRole('dialog');
    await own.getByLabel('Your answer').fill('mine');
    await own.getByLabel('On the card').check();
    await own.getByRole('button', { name: 'Send' }).click();
    await ben.newest().getByText('Changed: mine').waitFor();
    await ben.messages().first().getByText('For everyone: for all').waitFor();
  });

  test('in Korean, on a phone, it is a sheet that fits, in both schemes', async () => {
    for (const scheme of ['light', 'dark'] as const) {
      const { ask, dialog, page, newest } = await study('minji', { width: 390, scheme });
      await ask();
      expect(await dialog.getByRole('heading').textContent()).toBe('답변하기');
      const box = await dialog.boundingBox();
      expect([box?.x, box?.width, Math.round((box?.y ?? 0) + (box?.height ?? 0))]).toEqual([0, 390, 844]);
      expect(await fitsItsWidth(page)).toBe(true);
      await dialog.getByLabel('답변', { exact: false }).first().fill('캐시 무효화가 늦어요.');
      await dialog.getByRole('button', { name: '보내기' }).click();
      await newest().getByText('저장했어요: 캐시 무효화가 늦어요.').waitFor();
    }
  });

  test('where the server cannot be reached, the words stay and the form says so', async () => {
    const { ask, dialog, page, newest } = await study('alice', { isCutOff: true });
    await ask();
    await dialog.getByLabel('Your answer').fill('long thought');
    await page.route('**/submit', (route) => route.abort());
    await dialog.getByRole('button', { name: 'Send' }).click();
    await dialog.getByRole('alert').getByText('still stands here').waitFor();
    expect(await dialog.getByLabel('Your answer').inputValue()).toBe('long thought');
    await page.unroute('**/submit');
    await dialog.getByRole('button', { name: 'Send' }).click();
    await newest().getByText('Saved: long thought').waitFor();
  });

  test('what is being written outlives a restart of the program, and can be sent', async () => {
    const { url, stop, ask, dialog, page, newest, core } = await study('alice', { isCutOff: true });
    await ask();
    await dialog.getByLabel('Your answer').fill('written before');
    await stop();
    const followed = page.waitForResponse((response) => response.url().includes('/stream'));
    await playgroundWith(core, Number(new URL(url).port));
    await (await followed).finished();
    await dialog.getByRole('button', { name: 'Send' }).click();
    await newest().getByText('Saved: written before').waitFor();
  });

  test('without script it is a page of its own, and its answer stands in the channel', async () => {
    const { line, page, newest, url } = await study('alice', { hasScript: false });
    await line.fill('/note');
    await line.press('Enter');
    await page.getByRole('heading', { name: 'Answer' }).waitFor();
    await page.getByLabel('Your answer').fill('plain');
    await page.getByRole('button', { name: 'Send' }).click();
    await newest().getByText('Saved: plain').waitFor();
    await newest().getByRole('button', { name: 'Edit' }).click();
    await page.getByRole('link', { name: 'Cancel' }).click();
    expect(new URL(page.url()).href).toBe(`${url}/as/alice`);
  });
});

test('a forged submission gets a polite answer, or none at all', async () => {
  const core = formCore();
  const { url, logger } = await playgroundWith(core);
  const post = async (form: Record<string, string>, origin = url): Promise<number> => {
    const response = await fetch(`${url}/as/alice/submit`, {
      method: 'POST',
      headers: { origin },
      body: new URLSearchParams(form),
      redirect: 'manual',
    });
    await response.body?.cancel();
    return response.status;
  };
  expect(await post({ action: FORM, 'field.answer': 'x' }, 'http://evil.example')).toBe(403);
  expect(await post({ 'field.answer': 'x' })).toBe(400);
  expect(await post({ action: 'x'.repeat(300) })).toBe(400);
  expect(core.submitted).toEqual([]);
  expect(
    await post({ action: 'v9:x', message: 'of-somebody-else', 'field.__proto__': 'x', answer: 'y' }),
  ).toBe(303);
  expect(core.submitted).toMatchObject([{ actionId: 'v9:x', messageId: null }]);
  expect(Object.keys(core.submitted[0]?.values ?? {})).not.toContain('answer');
  expect(logger.lines.filter(({ level }) => level === 'error')).toEqual([]);
});
