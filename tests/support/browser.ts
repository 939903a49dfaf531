/** Owns the real browser in tests: Debian's Chromium, started once a file, or the reason why there is none. */
import { access } from 'node:fs/promises';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

const ARGUMENTS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const isInstalled = await access(CHROMIUM).then(
  () => true,
  () => false,
);

/** Under CI a missing browser is a failure, never a skip. */
const isSkipped = !isInstalled && process.env['CI'] !== 'true';

/** A suite in a real browser. Where there is none it is skipped, and says what to install. */
export function describeInBrowser(title: string, suite: (browser: () => Browser) => void): void {
  const reason = `no browser at ${CHROMIUM}: apt-get install chromium, or set CHROMIUM`;
  describe.skipIf(isSkipped)(isSkipped ? `${title} (skipped: ${reason})` : title, () => {
    let browser: Browser | null = null;
    beforeAll(async () => {
      if (!isInstalled) throw new Error(reason);
      browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS });
    });
    afterAll(() => browser?.close());
    suite(() => {
      if (browser === null) throw new Error('the browser was not started');
      return browser;
    });
  });
}
