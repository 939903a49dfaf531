/** Owns files on the playground: shown with the private message, downloaded by its reader alone, gone politely. */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { noticeCard } from '../../src/core/cards/notice-card.ts';
import type { TextFile } from '../../src/core/cards/text-file.ts';
import type { Core } from '../../src/core/commands/create-core.ts';
import { describeInBrowser } from '../support/browser.ts';
import { formCore } from '../support/form-core.ts';
import { playgroundWith } from '../support/playground-adapter.ts';
import { fitsItsWidth, openAs, WIDTHS } from '../support/playground-page.ts';

const FILES: readonly TextFile[] = [
  { name: '민지의 모의 면접 리포트.md', text: '# 리포트\n\n- 캐시 <b>무효화</b>\n' },
  { name: 'kept-on-you.json', text: '{"answers":[]}' },
];

/** Answers every command with these files. */
const coreWith = (files: readonly TextFile[]): Core => ({
  ...formCore(),
  run: () => Promise.resolve({ kind: 'private', card: noticeCard('Here you are.'), files }),
});

describeInBrowser('files on the playground', (browser) => {
  test.each(WIDTHS)('each file downloads under its own name, as it was made, at %i px', async (width) => {
    const { url } = await playgroundWith(coreWith(FILES));
    const minji = await openAs(browser(), url, 'minji', { width });
    const message = await minji.say('/note');
    const files = message.getByRole('list', { name: '파일' });
    expect(await files.getByRole('link').count()).toBe(FILES.length);
    expect(await fitsItsWidth(minji.page)).toBe(true);
    for (const { name, text } of FILES) {
      const arrives = minji.page.waitForEvent('download');
      await files.getByRole('link', { name: `내려받기 ${name}` }).click();
      const download = await arrives;
      expect(download.suggestedFilename()).toBe(name);
      expect(await readFile(await download.path(), 'utf8')).toBe(text);
    }
    // The page itself went nowhere.
    expect(await message.isVisible()).toBe(true);
  });

  test('a file is for the one who asked, and a name that would be markup is only a name', async () => {
    const hostile = `"><script>x</script>\r\nset-cookie: a.md`;
    const { url } = await playgroundWith(coreWith([{ name: hostile, text: 'mine' }]));
    const minji = await openAs(browser(), url, 'minji');
    const ben = await openAs(browser(), url, 'ben');
    const link = (await minji.say('/note')).getByRole('link', { name: /내려받기/u });
    expect(await link.textContent()).toContain('"><script>x</script>');
    const address = (await link.getAttribute('href')) ?? '';
    const answer = await fetch(`${url}${address}`);
    expect(answer.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="[^"]*\.md"; /u);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(await answer.text()).toBe('mine');
    const asBen = await fetch(`${url}${address.replace('minji', 'ben')}`);
    expect(asBen.status).toBe(404);
    expect(await asBen.text()).not.toContain('mine');
    expect(await ben.messages().count()).toBe(0);
  });

  test('after a restart the link says that the file is gone, in the reader’s language, and leads back', async () => {
    const first = await playgroundWith(coreWith(FILES));
    const minji = await openAs(browser(), first.url, 'minji', { isCutOff: true });
    const link = (await minji.say('/note')).getByRole('link', { name: /kept-on-you/u });
    const address = `${first.url}${(await link.getAttribute('href')) ?? ''}`;
    await first.stop();
    await playgroundWith(coreWith(FILES), Number(new URL(first.url).port));
    await minji.page.goto(address);
    await minji.page.getByRole('heading', { name: '이 파일은 이제 없어요' }).waitFor();
    await minji.page.getByRole('link', { name: '채널로 돌아가기' }).click();
    await minji.line.waitFor();
  });
});
