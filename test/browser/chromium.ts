// Starts the Chromium that the browser tests use: the one of @sparticuz/chromium, without a window, talking to this computer only.
import { tmpdir } from 'node:os';
import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/**
 * A new Chromium with a user-data directory of its own under the system's temporary directory (Playwright makes and removes it).
 * Pages reach 127.0.0.1 and localhost; every other host is unreachable. Close it with `browser.close()`.
 */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: await sparticuz.executablePath(),
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-default-apps',
      '--disable-sync',
      '--no-first-run',
      '--no-default-browser-check',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
    ],
    env: { ...process.env, TMPDIR: tmpdir() },
  });
}
