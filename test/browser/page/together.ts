// A browser and a gallery for the tests of one file.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { launchChromium } from '../chromium.ts';
import { type Gallery, startGallery } from './gallery.ts';

/** Both, started before the file's tests and closed behind them; every test finds the gallery as it is at the beginning. */
export function useGallery(): { readonly browser: () => Browser; readonly gallery: () => Gallery } {
  let browser: Browser;
  let gallery: Gallery;
  beforeAll(async () => {
    [browser, gallery] = await Promise.all([launchChromium(), startGallery()]);
  });
  beforeEach(() => gallery.reset());
  afterAll(async () => {
    await browser.close();
    await gallery.close();
  });
  return { browser: () => browser, gallery: () => gallery };
}
