// Writing messages: keys, Japanese input, mentions, commands, shortcuts, and what happens when something fails.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { message, tsAt } from './gallery.ts';
import { openPage } from './open-page.ts';
import { useGallery } from './together.ts';

const { browser, gallery } = useGallery();
const open = (query = 'channel=C1', language: 'ja-JP' | 'en-GB' = 'ja-JP') =>
  openPage(browser(), gallery(), { query, language });
const box = (page: Page) => page.locator('#message-box');
const sent = () => gallery().calls;

describe('the composer', () => {
  it('sends with Enter and begins a line with Shift+Enter', async () => {
    const page = await open();
    await box(page).pressSequentially('一行目');
    await box(page).press('Shift+Enter');
    await box(page).pressSequentially('二行目');
    await box(page).press('Enter');
    await expect.poll(sent).toEqual([{ name: 'send', body: { user: 'U1', channel: 'C1', text: '一行目\n二行目' } }]);
    expect(await box(page).inputValue()).toBe('');
  });

  it('does not send what is still being converted by the input method', async () => {
    const page = await open();
    await box(page).focus();
    const input = await page.context().newCDPSession(page);
    await input.send('Input.imeSetComposition', { text: 'ほじょりつ', selectionStart: 5, selectionEnd: 5 });
    const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 } as const;
    await input.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter });
    await input.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter });
    await input.send('Input.insertText', { text: '補助率' });
    expect(await box(page).inputValue()).toBe('補助率');
    expect(sent()).toEqual([]);
    await box(page).press('Enter');
    await expect.poll(sent).toMatchObject([{ name: 'send', body: { text: '補助率' } }]);
  });

  it('sends nothing where nothing is written', async () => {
    const page = await open();
    await box(page).fill('  \n ');
    await box(page).press('Enter');
    await page.getByRole('button', { name: '送信する' }).click({ force: true });
    await box(page).fill('あ');
    await box(page).press('Enter');
    await expect.poll(() => sent().length).toBe(1);
    expect(sent()).toMatchObject([{ body: { text: 'あ' } }]);
  });

  it('completes a mention with the keyboard', async () => {
    const page = await open();
    await box(page).pressSequentially('ねえ @');
    const options = page.getByRole('listbox', { name: 'メンション' }).getByRole('option');
    expect(await options.allTextContents()).toHaveLength(2);
    await box(page).press('ArrowDown');
    expect(await options.nth(1).getAttribute('aria-selected')).toBe('true');
    expect(await box(page).getAttribute('aria-activedescendant')).toBe(await options.nth(1).getAttribute('id'));
    await box(page).press('ArrowUp');
    await box(page).press('Enter');
    expect(await box(page).inputValue()).toBe('ねえ @Jinjibu ');
    expect(await options.count()).toBe(0);
    expect(sent()).toEqual([]);
  });

  it('leaves the list alone after Escape', async () => {
    const page = await open();
    await box(page).pressSequentially('@');
    await box(page).press('Escape');
    expect(await page.getByRole('option').count()).toBe(0);
    expect(await box(page).inputValue()).toBe('@');
  });

  it('says in channels that the app has to be mentioned, until it is', async () => {
    const page = await open();
    const hint = page.getByText('Jinjibu に聞くときは「@Jinjibu」を付けてください。');
    expect(await hint.isVisible()).toBe(true);
    await page.getByRole('button', { name: '@Jinjibu を入れる' }).click();
    expect(await box(page).inputValue()).toBe('@Jinjibu ');
    expect(await hint.count()).toBe(0);
  });

  it('completes and sends a command with what stands behind it', async () => {
    const page = await open();
    await box(page).pressSequentially('/ji');
    const option = page.getByRole('listbox', { name: 'コマンド' }).getByRole('option');
    expect(await option.textContent()).toContain('自分だけに見える答えをもらいます');
    expect(await option.textContent()).toContain('質問 | help | check');
    await box(page).press('Tab');
    await box(page).pressSequentially('補助率は？');
    await box(page).press('Enter');
    await expect
      .poll(sent)
      .toEqual([{ name: 'command', body: { user: 'U1', channel: 'C1', command: '/jinjibu', text: '補助率は？' } }]);
  });

  it('refuses a command that does not exist, and keeps what was typed', async () => {
    const page = await open();
    await box(page).fill('/nothing here');
    await box(page).press('Enter');
    await page.getByText('「/nothing」というコマンドはありません。').waitFor();
    expect(await box(page).inputValue()).toBe('/nothing here');
    expect(sent()).toEqual([]);
  });

  it('gives a message back that could not be sent', async () => {
    gallery().answer('send', () =>
      Response.json({ ok: false, error: 'oops', message: 'だめでした。' }, { status: 400 }),
    );
    const page = await open();
    await box(page).fill('大事な質問');
    await box(page).press('Enter');
    await page.getByText('だめでした。').waitFor();
    expect(await box(page).inputValue()).toBe('大事な質問');
  });

  it('keeps what was begun in another conversation', async () => {
    const page = await open();
    await box(page).fill('下書き');
    await page.getByRole('link', { name: '全般' }).click();
    expect(await box(page).inputValue()).toBe('');
    await page.goBack();
    await expect.poll(() => box(page).inputValue()).toBe('下書き');
  });

  it('runs a global shortcut from its menu with the keyboard', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'ショートカット' }).press('Enter');
    await page.getByRole('menuitem', { name: '補助率を計算する' }).press('Enter');
    await expect.poll(sent).toEqual([{ name: 'shortcut', body: { user: 'U1', callback_id: 'calculator' } }]);
    expect(await page.getByRole('menu').count()).toBe(0);
  });

  it('asks a suggested question, and opens the thread of its answer to go on asking', async () => {
    const page = await open('channel=D1');
    await page.getByRole('button', { name: '補助率を知りたい' }).click();
    await expect
      .poll(sent)
      .toEqual([{ name: 'send', body: { user: 'U1', channel: 'D1', text: '令和8年度の補助率を教えてください。' } }]);
    const question = message({ channel: 'D1', ts: tsAt(60), text: '令和8年度の補助率を教えてください。' });
    gallery().emit({ type: 'message', message: question });
    const answer = message({ channel: 'D1', ts: tsAt(61), thread_ts: tsAt(60), user: 'UB', text: '2/3です。' });
    gallery().emit({ type: 'message', message: answer });
    await page.locator('.thread-pane').getByText('2/3です。').waitFor();
    await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('reply-box');
  });

  it('speaks English to a browser that does, and Japanese when asked', async () => {
    const page = await open('channel=C1', 'en-GB');
    expect(await box(page).getAttribute('aria-label')).toBe('Message #補助金相談');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.getByRole('button', { name: '日本語' }).click();
    expect(await box(page).getAttribute('aria-label')).toBe('#補助金相談 へのメッセージ');
    expect(await page.locator('html').getAttribute('lang')).toBe('ja');
  });
});
