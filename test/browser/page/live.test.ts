// What happens while somebody looks: messages that come, change and go, buttons that are pressed, connections that break, two people.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { message, tsAt } from './gallery.ts';
import { homeBlocks } from './gallery-views.ts';
import { openPage } from './open-page.ts';
import { useGallery } from './together.ts';

const { browser, gallery } = useGallery();
const open = (query = 'channel=C1') => openPage(browser(), gallery(), { query });
const thread = `channel=C1&thread=${tsAt(2)}`;
const calls = () => gallery().calls;
const log = (page: Page) => page.getByRole('log', { name: '#補助金相談のメッセージ' });

describe('a channel', () => {
  it('shows what comes, what changes and what goes', async () => {
    const page = await open();
    const said = message({ ts: tsAt(30), user: 'U2', text: '新しい発言' });
    gallery().emit({ type: 'message', message: said });
    await log(page).getByText('新しい発言').waitFor();
    gallery().emit({ type: 'message_changed', message: { ...said, text: '直した発言', edited: true } });
    await log(page).getByText('直した発言').waitFor();
    expect(await log(page).locator('article').last().textContent()).toContain('（編集済み）');
    gallery().emit({ type: 'message_deleted', channel: 'C1', ts: said.ts });
    await expect.poll(() => log(page).getByText('直した発言').count()).toBe(0);
  });

  it('says how many replies a message has, and what the app is doing', async () => {
    const page = await open();
    const link = page.getByRole('link', { name: '1件の返信' });
    expect(await link.textContent()).toContain('最終返信 10:27');
    gallery().emit({
      type: 'message',
      message: message({ ts: tsAt(31), thread_ts: tsAt(2), user: 'U2', text: 'なるほど' }),
    });
    await page.getByRole('link', { name: '2件の返信' }).click();
    const pane = page.getByRole('region', { name: 'R8 右腕人材枠の補助率 3回目' });
    await pane.getByText('なるほど').waitFor();
    const status = { channel: 'C1', thread_ts: tsAt(2), status: '資料を確認しています…' };
    gallery().emit({ type: 'status', status });
    await pane.getByText('Jinjibu：資料を確認しています…').waitFor();
    gallery().emit({ type: 'status', status: { ...status, status: '' } });
    await expect.poll(() => page.getByText('資料を確認しています…').count()).toBe(0);
  });

  it('marks what only this person sees', async () => {
    const page = await open();
    const own = log(page).locator('article').last();
    expect(await own.textContent()).toContain('あなただけに表示されています');
    expect(await own.getByRole('link').count()).toBe(0);
  });

  it('counts what is unread elsewhere', async () => {
    const page = await open();
    const row = page.getByRole('navigation', { name: 'チャンネルとアプリ' }).getByRole('link', { name: '全般' });
    gallery().emit({
      type: 'message',
      message: message({ channel: 'C2', ts: tsAt(32), user: 'U2', text: 'お知らせ' }),
    });
    await expect.poll(() => row.textContent()).toContain('未読1件');
    await row.click();
    await expect.poll(() => row.textContent()).not.toContain('未読');
  });

  it('stays at its end when it gets another size', async () => {
    gallery().set({
      messages: [...Array(40).keys()].map((at) => message({ ts: tsAt(at), user: 'U2', text: `${at}番` })),
    });
    const page = await open();
    const inSight = async () => {
      const [last, list] = await Promise.all([
        log(page).locator('article').last().boundingBox(),
        log(page).boundingBox(),
      ]);
      return last !== null && list !== null && last.y + last.height <= list.y + list.height;
    };
    await expect.poll(inSight).toBe(true);
    await page.locator('#message-box').fill('一\n二\n三\n四\n五');
    await expect.poll(inSight).toBe(true);
    await page.setViewportSize({ width: 1280, height: 500 });
    await expect.poll(inSight).toBe(true);
    await log(page).evaluate((element) => element.scrollTo(0, 0));
    await page.getByRole('button', { name: '最新のメッセージへ' }).waitFor();
    await page.setViewportSize({ width: 1280, height: 800 });
    expect(await inSight()).toBe(false);
  });

  it('follows what is new, and shows a tall answer from its beginning', async () => {
    const page = await open();
    const text = Array.from({ length: 60 }, (_, line) => `${line + 1}行目`).join('\n');
    gallery().emit({ type: 'message', message: message({ ts: tsAt(33), user: 'UB', text }) });
    const tall = log(page).locator('article').last();
    await expect
      .poll(async () => (await tall.boundingBox())?.y)
      .toBeCloseTo((await log(page).boundingBox())?.y ?? -1, -1);
    const own = message({ ts: tsAt(34), text: '自分の発言' });
    gallery().emit({ type: 'message', message: own });
    await expect.poll(() => log(page).getByText('自分の発言').count()).toBe(1);
    await expect.poll(() => page.getByRole('button', { name: '最新のメッセージへ' }).count()).toBe(0);
    await log(page).evaluate((element) => element.scrollTo(0, 0));
    await expect.poll(() => page.getByRole('button', { name: '最新のメッセージへ' }).count()).toBe(1);
    gallery().emit({ type: 'message', message: message({ ts: tsAt(35), user: 'U2', text: '他の人の発言' }) });
    await page.getByRole('button', { name: '最新のメッセージへ' }).click();
    await expect.poll(() => page.getByRole('button', { name: '最新のメッセージへ' }).count()).toBe(0);
  });
});

describe('what can be pressed', () => {
  it('is busy until the app has answered, and says what was pressed', async () => {
    const answered = Promise.withResolvers<object>();
    gallery().answer('action', () => answered.promise);
    const page = await open(thread);
    const button = page.getByRole('button', { name: '補助上限はいくらですか？' });
    await button.click();
    await expect.poll(() => button.getAttribute('aria-busy')).toBe('true');
    await button.click({ force: true });
    answered.resolve({ ok: true });
    await expect.poll(() => button.getAttribute('aria-busy')).toBe('false');
    expect(calls()).toEqual([
      {
        name: 'action',
        body: {
          user: 'U1',
          place: { kind: 'message', channel: 'C1', ts: tsAt(3) },
          action: {
            type: 'button',
            block_id: 'next',
            action_id: 'ask_1',
            value: '1',
            text: { type: 'plain_text', text: '補助上限はいくらですか？' },
          },
          state: {},
        },
      },
    ]);
  });

  it('stays pressed where it is feedback', async () => {
    const page = await open(thread);
    const good = page.getByRole('button', { name: 'この答えは役に立った' });
    expect(await good.getAttribute('aria-pressed')).toBe('false');
    await good.click();
    await expect.poll(() => good.getAttribute('aria-pressed')).toBe('true');
    expect(await page.getByRole('button', { name: 'この答えを改善してほしい' }).getAttribute('aria-pressed')).toBe(
      'false',
    );
    expect(calls()).toMatchObject([{ name: 'action', body: { action: { type: 'feedback_buttons', value: 'good' } } }]);
  });

  it('asks first where it says so', async () => {
    const page = await open(thread);
    const trash = page.getByRole('button', { name: '答えを消す' });
    await trash.click();
    await page.getByRole('dialog', { name: '答えを消しますか' }).getByRole('button', { name: '残す' }).click();
    expect(calls()).toEqual([]);
    await expect.poll(() => trash.evaluate((element) => element.matches(':focus'))).toBe(true);
    await trash.click();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    await trash.click();
    await page.getByRole('dialog').getByRole('button', { name: '消す' }).click();
    await expect
      .poll(calls)
      .toMatchObject([{ name: 'action', body: { action: { type: 'icon_button', block_id: 'feedback' } } }]);
  });

  it('tells the app about a choice in a message and on Home', async () => {
    gallery().set({ home: { id: 'VH', view: { type: 'home', blocks: homeBlocks } } });
    const page = await open('channel=C2');
    await page.getByLabel('年度を選ぶ').selectOption({ label: '令和8年度' });
    await page.getByRole('link', { name: 'ホーム' }).first().click();
    await page.getByLabel('English').check();
    await expect.poll(calls).toMatchObject([
      {
        name: 'action',
        body: {
          place: { kind: 'message' },
          action: { block_id: 'elements', action_id: 'year', selected_option: { value: '2026' } },
        },
      },
      {
        name: 'action',
        body: {
          place: { kind: 'view', view_id: 'VH' },
          action: { action_id: 'language', selected_option: { value: 'en' } },
        },
      },
    ]);
  });

  it('runs a shortcut on a message, edits and deletes a message of one’s own', async () => {
    const page = await open();
    const own = log(page).locator('article').nth(2);
    const choose = async (name: string) => {
      await own.hover();
      await own.getByRole('button', { name: '佐藤 花子のメッセージ（10:26）のその他の操作' }).click();
      await page.getByRole('menuitem', { name }).click();
    };
    await choose('この質問に答える');
    await choose('メッセージを編集');
    const editor = page.getByRole('textbox', { name: 'メッセージの編集' });
    expect(await editor.inputValue()).toBe('@Jinjibu 2回採択された団体が右腕人材枠に出すと、補助率はいくらですか？');
    await editor.fill('@Jinjibu 直した質問');
    await editor.press('Enter');
    await editor.waitFor({ state: 'detached' });
    await choose('メッセージを削除');
    await page.getByRole('dialog').getByRole('button', { name: 'メッセージを削除' }).click();
    const at = { user: 'U1', channel: 'C1', ts: tsAt(2) };
    await expect.poll(calls).toEqual([
      { name: 'shortcut', body: { user: 'U1', callback_id: 'answer_this', message: { channel: 'C1', ts: tsAt(2) } } },
      { name: 'edit', body: { ...at, text: '@Jinjibu 直した質問' } },
      { name: 'remove', body: at },
    ]);
    const others = log(page).locator('article').first();
    await others.hover();
    await others.getByRole('button').click();
    expect(await page.getByRole('menuitem').allTextContents()).toEqual(['この質問に答える選んだメッセージに答えます']);
  });
});

describe('a connection that breaks', () => {
  it('is told, and made good with whatever happened in between', async () => {
    const page = await open();
    const notice = page.getByText('サーバーとの接続が切れました。');
    gallery().cutStreams(true);
    await notice.waitFor();
    gallery().set({ messages: [message({ ts: tsAt(40), user: 'U2', text: 'その間の発言' })] });
    gallery().cutStreams(false);
    await log(page).getByText('その間の発言').waitFor();
    await notice.waitFor({ state: 'detached' });
    gallery().emit({ type: 'message', message: message({ ts: tsAt(41), user: 'U2', text: 'その後の発言' }) });
    await log(page).getByText('その後の発言').waitFor();
  });

  it('to the app is told too', async () => {
    const page = await open();
    gallery().emit({ type: 'connected', connected: false });
    await page.getByText('アプリ（Jinjibu）につながっていません。').waitFor();
    gallery().emit({ type: 'connected', connected: true });
    await expect.poll(() => page.getByText('アプリ（Jinjibu）につながっていません。').count()).toBe(0);
  });
});

describe('people and places', () => {
  it('can be changed without losing the place, and two windows act as two people', async () => {
    const page = await open();
    const people = page.getByRole('navigation', { name: '操作する人' });
    expect(await people.locator('[aria-current]').textContent()).toContain('佐藤 花子');
    await people.getByRole('link', { name: '鈴木 一郎' }).click();
    await expect.poll(() => people.locator('[aria-current]').textContent()).toContain('鈴木 一郎');
    expect(new URL(page.url()).search).toBe('?user=U2&channel=C1');
    const other = await open('user=U1&channel=C1');
    await page.locator('#message-box').fill('鈴木です');
    await page.locator('#message-box').press('Enter');
    await other.locator('#message-box').fill('佐藤です');
    await other.locator('#message-box').press('Enter');
    await expect.poll(() => calls().map(({ body }) => body.user)).toEqual(['U2', 'U1']);
  });

  it('are one at a time on a phone, with a way back', async () => {
    const page = await openPage(browser(), gallery(), { query: '', width: 390, height: 844 });
    const list = page.getByRole('navigation', { name: 'チャンネルとアプリ' });
    await list.getByRole('link', { name: '補助金相談' }).click();
    await log(page).waitFor();
    expect(await list.isVisible()).toBe(false);
    await page.getByRole('link', { name: '1件の返信' }).click();
    const pane = page.getByRole('region', { name: 'R8 右腕人材枠の補助率 3回目' });
    await pane.waitFor();
    expect(await log(page).isVisible()).toBe(false);
    await pane.getByRole('link', { name: 'スレッドを閉じる' }).first().click();
    await log(page).waitFor();
    await page.getByRole('link', { name: '一覧に戻る' }).click();
    await list.waitFor();
    await page.goBack();
    await log(page).waitFor();
  });

  it('begin with the app on a wide page', async () => {
    const page = await open('');
    await page.getByRole('heading', { name: 'Jinjibuに質問してみましょう' }).waitFor();
    expect(new URL(page.url()).search).toBe('?user=U1&channel=D1');
  });

  it('are reached past the list by a link for the keyboard', async () => {
    const page = await open();
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'メッセージの入力欄へ移動' });
    expect(await skip.isVisible()).toBe(true);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('message-box');
  });
});
