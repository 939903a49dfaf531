/** Owns a member's window in a test: opened at a width, its console watched, its parts found as a person finds them. */
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';

/** Less than a test may take: what was waited for in vain is then named. */
const PATIENCE_MS = 12_000;

/** A phone and a desk. */
export const WIDTHS = [390, 1280] as const;

export type WindowOptions = {
  readonly width?: (typeof WIDTHS)[number];
  readonly scheme?: 'light' | 'dark';
  readonly hasScript?: boolean;
  readonly scale?: number;
  /** The test breaks the connection: the browser itself then writes errors into the console. */
  readonly isCutOff?: boolean;
};

export type MemberWindow = {
  readonly page: Page;
  readonly line: Locator;
  /** Types a command line, sends it, and returns the message that answers it. */
  readonly say: (line: string) => Promise<Locator>;
  /** The newest message. */
  readonly newest: () => Locator;
  /** Those of the channel; a thread's stand beside it. */
  readonly messages: () => Locator;
};

/** When the test ends, its console must hold no error. */
export async function openAs(
  browser: Browser,
  url: string,
  member: 'alice' | 'minji' | 'ben',
  { width = 1280, scheme = 'light', hasScript = true, scale = 1, isCutOff = false }: WindowOptions = {},
): Promise<MemberWindow> {
  const isPhone = width === 390;
  const options: BrowserContextOptions = {
    viewport: { width, height: isPhone ? 844 : 800 },
    colorScheme: scheme,
    javaScriptEnabled: hasScript,
    deviceScaleFactor: scale,
    isMobile: isPhone,
    hasTouch: isPhone,
    timezoneId: 'Asia/Seoul',
  };
  const context = await browser.newContext(options);
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  onTestFinished(async () => {
    await context.close();
    if (!isCutOff) expect(errors).toEqual([]);
  });
  await page.goto(`${url}/as/${member}`);
  return memberWindow(page);
}

function memberWindow(page: Page): MemberWindow {
  const line = page.getByRole('combobox', { name: /Command line|명령 입력창/u });
  const messages = (): Locator => page.getByRole('main').getByRole('article');
  return {
    page,
    line,
    messages,
    newest: () => messages().last(),
    async say(text) {
      // What others cause in between answers no command of this window.
      const answers = page.getByRole('main').locator('li:has(> .asked)');
      const before = await answers.count();
      await line.fill(text);
      await line.press('Enter');
      const answer = answers.nth(before).getByRole('article');
      await answer.waitFor();
      return answer;
    },
  };
}

/** True when nothing is wider than the window: a phone would scroll sideways otherwise. */
export async function fitsItsWidth(page: Page): Promise<boolean> {
  const widths: unknown = await page.evaluate(
    '[document.documentElement.scrollWidth, document.querySelector(".scroll").scrollWidth - document.querySelector(".scroll").clientWidth + innerWidth]',
  );
  const limit = page.viewportSize()?.width ?? 0;
  return Array.isArray(widths) && widths.every((width) => typeof width === 'number' && width <= limit);
}
