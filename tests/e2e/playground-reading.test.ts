/** Owns the proof that dossiers are read in the playground as on a platform: cards, sections, pages, search, refusals. */
import { describe, expect, test } from 'vitest';
import { describeInBrowser } from '../support/browser.ts';
import { fitsItsWidth, openAs, WIDTHS } from '../support/playground-page.ts';
import { startPlayground } from '../support/playground-program.ts';

/** Each section of the Kakao dossier, and words that stand in it. */
const SECTIONS = [
  ['Topics', 'System Design at Scale'],
  ['Role', 'microservices'],
  ['News', 'Kanana-o'],
  ['Ask them', 'team'],
  ['Stack', 'PostgreSQL'],
  ['Values', 'Human-centric technology'],
  ['Overview', 'Pangyo'],
] as const;

/** What somebody types, and words of the answer. */
const REFUSED = [
  ['/prep kakoa', 'Did you mean kakao'],
  ['/prep kakao horoscope', 'is not a part of'],
  [`/prep ${'kakao'.repeat(60)}`, 'longer than 100 characters'],
  ['/kakao', 'There is no /kakao here'],
  ['hello everybody', 'Commands begin with a slash'],
  [`/search ${'가'.repeat(5000)}`, 'longer than 4,000 characters'],
  ['/prep "<img src=x onerror=alert(1)>"', '«<img src=x onerror=alert(1)>»'],
] as const;

const LONG_DOSSIER = `# Interview Prep: Longwinded – Backend Engineer

## Technical Interview Topics

${Array.from({ length: 90 }, (_, n) => `- Topic number ${n + 1}: what to say about the ${n + 1}th thing that matters in a large system`).join('\n')}
`;

describeInBrowser('reading in the playground', (browser) => {
  describe.each(WIDTHS)('at %i px', (width) => {
    test('/prep kakao shows the company at a glance, privately, and every section behind a button', async () => {
      const { url } = await startPlayground();
      const { page, say, newest } = await openAs(browser(), url, 'alice', { width });
      const card = await say('/prep kakao');
      await expect.poll(() => card.innerText()).toContain('Senior Backend Engineer');
      expect(await card.innerText()).toContain('Only you can see this');
      expect(await card.getByRole('heading', { name: 'Kakao Corp' }).isVisible()).toBe(true);
      for (const [section, words] of SECTIONS) {
        const button = newest().getByRole('button', { name: section, exact: true });
        if (!(await button.isVisible())) await newest().getByText('More', { exact: true }).click();
        await button.click();
        await newest()
          .getByRole('heading', { name: `Kakao Corp · ${section}` })
          .waitFor();
        expect(await newest().innerText()).toContain(words);
        expect(await fitsItsWidth(page), `${section} fits ${width} px`).toBe(true);
        await newest().getByRole('button', { name: 'Back' }).click();
        await newest().getByRole('heading', { name: 'Kakao Corp', exact: true }).waitFor();
      }
    });

    test('a long section turns page by page and back', async () => {
      const { url } = await startPlayground({ dossiers: { 'longwinded.md': LONG_DOSSIER } });
      const { page, say, newest } = await openAs(browser(), url, 'alice', { width });
      const first = await say('/prep longwinded topics');
      expect(await first.innerText()).toContain('page 1 of');
      await newest().getByRole('button', { name: 'Next page' }).click();
      await newest().getByText('page 2 of').waitFor();
      expect(await newest().innerText()).not.toContain('Topic number 1:');
      expect(await fitsItsWidth(page)).toBe(true);
      await newest().getByRole('button', { name: 'Previous page' }).click();
      await newest().getByText('page 1 of').waitFor();
      expect(await newest().innerText()).toContain('Topic number 1:');
    });

    test('a search shows each hit with its place and leads to its section', async () => {
      const { url } = await startPlayground();
      const { page, say, newest } = await openAs(browser(), url, 'alice', { width });
      const hits = await say('/search redis cache');
      expect(await hits.innerText()).toContain('cache invalidation (Redis)');
      expect(await fitsItsWidth(page)).toBe(true);
      await hits.getByText('Open a section').click();
      await hits.getByRole('button', { name: 'Kakao Corp · Topics' }).click();
      await newest().getByRole('heading', { name: 'Kakao Corp · Topics' }).waitFor();
    });

    test('what is refused says what to type instead, and nothing typed becomes markup', async () => {
      const { url } = await startPlayground();
      const { page, say, newest } = await openAs(browser(), url, 'alice', { width });
      for (const [line, words] of REFUSED) {
        await say(line);
        expect(await newest().innerText()).toContain(words);
        expect(await fitsItsWidth(page), `${words} fits ${width} px`).toBe(true);
      }
      expect(await page.locator('img').count()).toBe(0);
    });
  });

  test('an example of the empty channel is a click away', async () => {
    const { url } = await startPlayground();
    const { page, newest } = await openAs(browser(), url, 'alice');
    expect(await page.getByText('Nothing you type leaves it').isVisible()).toBe(true);
    await page.getByRole('button', { name: '/prep kakao', exact: true }).click();
    await newest().getByRole('heading', { name: 'Kakao Corp' }).waitFor();
  });

  test('without its script the page still answers', async () => {
    const { url } = await startPlayground();
    const { page, line, messages } = await openAs(browser(), url, 'alice', { hasScript: false });
    await line.fill('/prep kakao');
    await page.getByRole('button', { name: 'Send' }).click();
    await messages().last().getByRole('button', { name: 'News' }).click();
    expect(await messages().last().innerText()).toContain('Kanana-o');
    await messages().last().getByRole('link', { name: 'Show JSON' }).click();
    expect(await page.getByRole('complementary').innerText()).toContain('Block Kit');
  });
});
