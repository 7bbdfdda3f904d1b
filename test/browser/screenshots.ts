// npm run screenshots: takes the README's pictures of the app as it is, with real answers, and puts them into docs/screenshots/.
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { projectFolder } from '../../src/knowledge/index.ts';
import {
  answer,
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
import { startWorkspaceApp, type WorkspaceApp } from './support/workspace-app.ts';

const folder = path.join(projectFolder, 'docs', 'screenshots');
const width = 1100;

/** The page as the operator sees it: light, sharp, and as high as the picture is to be. */
async function openFor(workspace: WorkspaceApp, height: number): Promise<Page> {
  const page = await workspace.browser.newPage({
    viewport: { width, height },
    deviceScaleFactor: 2,
    colorScheme: 'light',
    reducedMotion: 'reduce',
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
  });
  await page.goto(`${workspace.url}/?user=U0SATO`);
  return page;
}

/** Takes the picture without a caret, a pointed-at row or a half-loaded font in it. */
async function take(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0);
  await page.evaluate('document.fonts.ready.then(() => document.activeElement.blur())');
  await page.screenshot({ path: path.join(folder, `${name}.png`), caret: 'hide', animations: 'disabled' });
  process.stdout.write(`docs/screenshots/${name}.png\n`);
  await page.close();
}

const pictures: Readonly<Record<string, (workspace: WorkspaceApp) => Promise<Page>>> = {
  'rate-answer': async (workspace) => {
    const page = await openFor(workspace, 820);
    await go(page, soudan);
    await say(channelBox(page), `@${app} セキショウキャリアプラスはR8に申請できる？`);
    const given = await answer(page);
    await given.locator('details').first().locator('summary').click();
    return page;
  },
  'history-table': async (workspace) => {
    const page = await openFor(workspace, 760);
    await say(dmBox(page), '特定非営利活動法人G-netの採択履歴は？');
    await answer(page);
    return page;
  },
  calculator: async (workspace) => {
    const page = await openFor(workspace, 760);
    await say(dmBox(page), 'R8の補助率は？');
    const modal = await opens(page, (await answer(page)).getByRole('button', { name: inApp.spoken.calculator }));
    await modal.getByRole('combobox', { name: inApp.calculator.operator }).pressSequentially('せきしょう');
    await modal.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await modal.getByRole('radio', { name: '右腕人材枠' }).check();
    await modal.getByRole('textbox', { name: inApp.calculator.expenses }).fill('900万円');
    await modal.getByRole('button', { name: inApp.calculator.submit }).click();
    await dialog(page).getByRole('heading', { name: inApp.calculator.resultTitle }).waitFor();
    return page;
  },
  home: async (workspace) => {
    const page = await openFor(workspace, 900);
    await go(page, onPage.places.home);
    await page.getByText(inApp.home.local).waitFor();
    return page;
  },
};

await mkdir(folder, { recursive: true });
for (const [name, prepare] of Object.entries(pictures)) {
  // A workspace each: nothing of one picture stands in another.
  const workspace = await startWorkspaceApp();
  try {
    await take(await prepare(workspace), name);
  } finally {
    await workspace.stop();
  }
}
