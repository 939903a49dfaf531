/** Owns the proof that each member reads the playground, and what Prepbot says there, in their own language. */
import { describe, expect, test } from 'vitest';
import { describeInBrowser } from '../support/browser.ts';
import { fitsItsWidth, openAs, WIDTHS } from '../support/playground-page.ts';
import { startPlayground } from '../support/playground-program.ts';

describeInBrowser('the languages of the playground', (browser) => {
  describe.each(WIDTHS)('at %i px', (width) => {
    test('민지 reads Korean: the page, the card, the suggestions', async () => {
      const { url } = await startPlayground();
      const { page, line, say } = await openAs(browser(), url, 'minji', { width });
      expect(await page.locator('html').getAttribute('lang')).toBe('ko');
      expect(await page.getByRole('heading', { name: 'Prepbot을 써 보는 곳' }).isVisible()).toBe(true);
      const card = await say('/prep 카카오');
      expect(await card.innerText()).toContain('나에게만 보여요');
      await card.getByRole('button', { name: '면접 주제' }).click();
      await page.getByRole('heading', { name: 'Kakao Corp · 면접 주제' }).waitFor();
      expect(await fitsItsWidth(page)).toBe(true);
      await line.pressSequentially('/prep kakao ');
      await page.getByRole('option', { name: '최근 소식' }).waitFor();
    });
  });

  test('Korean breaks between words, and English in a Korean page says that it is English', async () => {
    const { url } = await startPlayground();
    const { page, say } = await openAs(browser(), url, 'minji', { width: 390 });
    expect(await page.evaluate('getComputedStyle(document.body).wordBreak')).toBe('keep-all');
    const card = await say('/prep kakao overview');
    expect(await card.locator('ul [lang=en]').first().innerText()).toMatch(/[a-z]{3}/u);
  });

  test.each([
    [
      'alice',
      [
        ['/prep kakao', 'Kakao Corp'],
        ['/search redis cache', 'Redis'],
        ['/prepbot help', '/daily set'],
        ['/daily set', 'Every day at 09:00'],
        ['/mock start', 'The lobby is on its way'],
      ],
    ],
    [
      'minji',
      [
        ['/prep 카카오', 'Kakao Corp'],
        ['/search 고루틴', '고루틴'],
        ['/prepbot help', '/daily set'],
        ['/mock start', 'Kakao Corp'],
      ],
    ],
  ] as const)(
    'each example that the page offers %s is answered with what it is for',
    async (member, examples) => {
      const { url } = await startPlayground();
      const { page, messages } = await openAs(browser(), url, member);
      const offered = page.getByRole('form', { name: /Try one|이렇게 시작해 보세요/u }).getByRole('button');
      expect(await offered.count()).toBe(examples.length);
      for (const [line, words] of examples) {
        const answer = messages().nth(await messages().count());
        await offered.filter({ hasText: line }).click();
        await answer.waitFor();
        expect((await answer.textContent())?.toLowerCase()).toContain(words.toLowerCase());
      }
    },
  );

  test('whoever arrives speaks as a member who reads their browser’s language', async () => {
    const { url } = await startPlayground();
    const arrive = (language: string) =>
      fetch(url, { headers: { 'accept-language': language } }).then((answer) => new URL(answer.url).pathname);
    expect(await arrive('ko-KR,ko;q=0.9,en;q=0.8')).toBe('/as/minji');
    expect(await arrive('de-DE,de;q=0.9')).toBe('/as/alice');
  });
});
