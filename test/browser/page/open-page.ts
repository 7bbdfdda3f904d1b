// Opens the page of a gallery, or of a whole workspace, in a browser context of its own, and notices when something in it fails.
import type { Browser, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';

export interface Look {
  /** "channel=C1", "view=home" … */
  readonly query?: string;
  readonly width?: number;
  readonly height?: number;
  readonly theme?: 'light' | 'dark';
  readonly language?: 'ja-JP' | 'en-GB';
}

/** The looks in which every state has to be accessible, the narrow ones first: a list alone gives way to a wider page. */
export const looks: readonly (Look & Required<Pick<Look, 'theme' | 'width' | 'height'>>)[] = [
  { theme: 'light', width: 390, height: 844 },
  { theme: 'dark', width: 390, height: 844 },
  { theme: 'dark', width: 1280, height: 800 },
  { theme: 'light', width: 1280, height: 800 },
];

/** Gives an open page another look. */
export async function changeLook(page: Page, { theme, width, height }: (typeof looks)[number]): Promise<void> {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await page.setViewportSize({ width, height });
}

/** The page, loaded; it is closed at the end of the test, which fails if a script of the page has failed. */
export async function openPage(browser: Browser, site: { readonly url: string }, look: Look = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: look.width ?? 1280, height: look.height ?? 800 },
    colorScheme: look.theme ?? 'light',
    locale: look.language ?? 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const failures: Error[] = [];
  page.on('pageerror', (error) => failures.push(error));
  onTestFinished(async () => {
    await context.close();
    if (failures.length > 0) throw new AggregateError(failures, failures.map(String).join('\n'));
  });
  await page.goto(`${site.url}/?${look.query ?? 'channel=C1'}`);
  await page.locator('.top-bar').waitFor();
  await page.evaluate('document.fonts.ready');
  return page;
}
