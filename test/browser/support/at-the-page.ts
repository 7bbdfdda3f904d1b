// What a person does and sees at the workspace's page, in terms of what stands there.
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { wordingOf } from '../../../src/slack/wording/index.ts';
import { ja } from '../../../src/workspace/page/words/ja.ts';
import { accessibilityProblems } from '../axe.ts';
import { changeLook, looks } from '../page/open-page.ts';

/** What stands on the page, and what the app says, in Japanese. */
export const onPage = ja;
export const inApp = wordingOf('ja');

export const app = 'Jinjibu';
export const soudan = '補助金相談';

export const box = (page: Page, label: string): Locator => page.getByRole('textbox', { name: label, exact: true });
export const dmBox = (page: Page): Locator => box(page, onPage.composer.toApp(app));
export const channelBox = (page: Page): Locator => box(page, onPage.composer.toChannel(soudan));
export const threadBox = (page: Page): Locator => box(page, onPage.composer.toThread);

export const thread = (page: Page): Locator => page.locator('.thread-pane');
/** What the app has said in the open thread. */
export const answers = (page: Page): Locator => thread(page).getByRole('article', { name: new RegExp(`^${app}`, 'u') });
const dialogs = (page: Page): Locator => page.locator('dialog');
/** The modal in front. */
export const dialog = (page: Page): Locator => dialogs(page).last();

/** Types as a person does and sends with Enter. */
export async function say(into: Locator, text: string): Promise<void> {
  await into.click();
  await into.pressSequentially(text);
  await into.press('Enter');
}

/** Waits for the app's so many-th message in the open thread, from 1. @returns the message */
export async function answer(page: Page, number = 1): Promise<Locator> {
  const message = answers(page).nth(number - 1);
  await message.waitFor();
  return message;
}

export async function go(page: Page, place: string): Promise<void> {
  await page.getByRole('navigation', { name: onPage.places.navigation }).getByRole('link', { name: place }).click();
}

/** Opens a modal by pressing something. @returns the modal */
export async function opens(page: Page, pressed: Locator): Promise<Locator> {
  await pressed.click();
  await dialog(page).waitFor();
  return dialog(page);
}

/** Closes the modal in front. */
export async function closeDialog(page: Page): Promise<void> {
  const open = await dialogs(page).count();
  await page.keyboard.press('Escape');
  await expect.poll(() => dialogs(page).count()).toBe(open - 1);
}

/** The text of what has the focus, or its name. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate<string>(
    `(() => {
      const element = document.activeElement;
      const labelledBy = element.getAttribute('aria-labelledby');
      return labelledBy ? document.getElementById(labelledBy)?.textContent ?? '' : element.getAttribute('aria-label') ?? element.textContent;
    })()`,
  );

/** Presses Tab, or Shift+Tab, until the focus is on what has this name. */
export async function tabTo(page: Page, name: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 200; presses++) {
    if ((await focused(page)).trim() === name) return;
    await page.keyboard.press(key);
  }
  throw new Error(`200 times ${key}, and the focus never came to: ${name}`);
}

/** Nothing in what is there now keeps anybody out: on a phone, in the dark, in the light. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const look of looks.filter(({ theme, width }) => theme === 'light' || width > 1000)) {
    await changeLook(page, look);
    expect.soft(await accessibilityProblems(page), JSON.stringify(look)).toEqual([]);
  }
}

/** As much of the browser's Element as is asked for below: tests are compiled without the browser's types. */
interface PageElement {
  getBoundingClientRect(): { left: number; top: number; right: number; bottom: number };
  contains(other: PageElement | null): boolean;
  readonly ownerDocument: { elementFromPoint(x: number, y: number): PageElement | null };
}

/** Can a person see it: is it inside of the window, and does nothing lie over it? */
export const isInSight = (element: Locator): Promise<boolean> =>
  element.evaluate((it: PageElement) => {
    const { left, top, right, bottom } = it.getBoundingClientRect();
    // Behind the last word of a paragraph stands what it is in.
    const at = (x: number, y: number): boolean => {
      const there = it.ownerDocument.elementFromPoint(x, y);
      return there !== null && (it.contains(there) || there.contains(it));
    };
    return at(left + 1, top + 1) && at(right - 1, bottom - 1);
  });
