/** Owns the README's picture of the playground: taken with `UPDATE_PICTURES=1`, otherwise checked to be there and small. */
import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { describeInBrowser } from '../support/browser.ts';
import { openAs } from '../support/playground-page.ts';
import { startPlayground } from '../support/playground-program.ts';

const PICTURE = path.join(import.meta.dirname, '../../docs/playground.png');
const SIZE = { width: 1280, height: 900 };

describeInBrowser('the picture of the playground', (browser) => {
  test('shows the Kakao card on a desk, in light, and is small enough for a README', async () => {
    const { url } = await startPlayground();
    const { page, say } = await openAs(browser(), url, 'alice');
    await page.setViewportSize(SIZE);
    const card = await say('/prep kakao');
    await card.getByRole('button', { name: 'Share here' }).waitFor();
    // What a picture should not catch in mid-motion.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const shot = await page.screenshot({ animations: 'disabled', caret: 'hide' });
    expect(shot.length).toBeLessThan(300_000);
    if (process.env['UPDATE_PICTURES'] === '1') await writeFile(PICTURE, shot);
    expect((await stat(PICTURE)).size).toBeLessThan(300_000);
    expect(sizeOf(await readFile(PICTURE))).toEqual(SIZE);
  });
});

/** From a PNG's first chunk. */
function sizeOf(png: Buffer): { width: number; height: number } {
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}
