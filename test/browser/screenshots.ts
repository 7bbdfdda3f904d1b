// npm run screenshots: takes the README's pictures of the app as it is, with real answers, and puts them into docs/screenshots/.
import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { projectFolder } from '../../src/knowledge/index.ts';
import {
  answer,
  answers,
  app,
  channelBox,
  dialog,
  dmBox,
  go,
  inApp,
  onPage,
  opens,
  say,
  soudan,
  thread,
} from './support/at-the-page.ts';
import { startWorkspaceApp } from './support/workspace-app.ts';

const folder = path.join(projectFolder, 'docs', 'screenshots');

interface Picture {
  /** The window, in CSS pixels; the picture has two pixels for each. */
  readonly window: { readonly width: number; readonly height: number };
  /** Brings the page to where the picture is. @returns what is in it, and where it ends if not with that */
  prepare(page: Page): Promise<readonly [shown: Locator, end?: Locator]>;
}

const pictures: Readonly<Record<string, Picture>> = {
  'rate-answer': {
    window: { width: 1400, height: 1200 },
    async prepare(page) {
      await go(page, soudan);
      await say(channelBox(page), `@${app} R8の右腕人材枠、2回目の採択の補助率は？`);
      const working = (await answer(page)).locator('details').first();
      await working.locator('summary').click();
      return [thread(page), answers(page)];
    },
  },
  'history-table': {
    window: { width: 1400, height: 1200 },
    async prepare(page) {
      await say(dmBox(page), '特定非営利活動法人G-netの採択履歴は？');
      await answer(page);
      return [thread(page), answers(page)];
    },
  },
  calculator: {
    window: { width: 1280, height: 656 },
    async prepare(page) {
      await say(dmBox(page), 'R8の補助率は？');
      const modal = await opens(page, (await answer(page)).getByRole('button', { name: inApp.spoken.calculator }));
      await modal.getByRole('combobox', { name: inApp.calculator.operator }).pressSequentially('せきしょう');
      await modal.getByRole('option').first().waitFor();
      await page.keyboard.press('Enter');
      await modal.getByRole('radio', { name: '右腕人材枠' }).check();
      await modal.getByRole('textbox', { name: inApp.calculator.expenses }).fill('900万円');
      await modal.getByRole('button', { name: inApp.calculator.submit }).click();
      await modal.getByRole('heading', { name: inApp.calculator.resultTitle }).waitFor();
      return [dialog(page)];
    },
  },
  home: {
    window: { width: 860, height: 774 },
    async prepare(page) {
      await go(page, onPage.places.home);
      const examples = page.getByRole('heading', { name: inApp.home.examples });
      await examples.evaluate((heading: { scrollIntoView(): void; style: Record<string, string> }) => {
        heading.style.scrollMarginTop = '1rem';
        heading.scrollIntoView();
      });
      return [page.locator('.main-pane')];
    },
  },
};

await mkdir(folder, { recursive: true });
for (const [name, { window, prepare }] of Object.entries(pictures)) {
  // A workspace each: nothing of one picture stands in another.
  const workspace = await startWorkspaceApp();
  try {
    const page = await workspace.browser.newPage({
      viewport: window,
      deviceScaleFactor: 2,
      colorScheme: 'light',
      reducedMotion: 'reduce',
      locale: 'ja-JP',
      timezoneId: 'Asia/Tokyo',
    });
    await page.goto(`${workspace.url}/?user=U0SATO`);
    const [shown, end = shown] = await prepare(page);
    // No row that is pointed at, no focus, no font that is still on its way.
    await page.mouse.move(0, 0);
    await page.evaluate('document.fonts.ready.then(() => document.activeElement.blur())');
    const file = path.join(folder, `${name}.png`);
    const box = await shown.boundingBox();
    const last = await end.last().boundingBox();
    if (!box || !last) throw new Error(`Nothing of ${name} is there to be seen.`);
    const clip = { ...box, height: last.y + last.height - box.y };
    await page.screenshot({ path: file, clip, caret: 'hide', animations: 'disabled' });
    process.stdout.write(`docs/screenshots/${name}.png  ${Math.round((await stat(file)).size / 1000)} kB\n`);
  } finally {
    await workspace.stop();
  }
}
