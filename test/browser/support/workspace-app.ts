// The whole thing for a test or a picture: what `npm start` starts with none of Slack's variables, and a Chromium.
import type { Browser } from 'playwright-core';
import { readConfig } from '../../../src/config.ts';
import { type Running, start } from '../../../src/main.ts';
import { createLog } from '../../../src/slack/log.ts';
import { launchChromium } from '../chromium.ts';

export interface WorkspaceApp {
  /** The address that npm start prints. */
  readonly url: string;
  readonly running: Running;
  readonly browser: Browser;
  /** What the app wrote to its log. */
  log(): string;
  stop(): Promise<void>;
}

/** Starts both, on a free port. */
export async function startWorkspaceApp(): Promise<WorkspaceApp> {
  const lines: string[] = [];
  const log = createLog('warn', { write: (line: string) => void lines.push(line) });
  const [browser, running] = await Promise.all([launchChromium(), start(readConfig({ PORT: '0' }), log)]);
  return {
    url: running.page ?? '',
    running,
    browser,
    log: () => lines.join(''),
    async stop() {
      await browser.close();
      await running.stop();
    },
  };
}
