// Modals: fields and their problems, focus, the keyboard, stacks, and updates that keep what was entered.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { fieldsModal } from './gallery-views.ts';
import { openPage } from './open-page.ts';
import { useGallery } from './together.ts';

const { browser, gallery } = useGallery();
const modal = { id: 'V1', view: { ...fieldsModal } };
const calls = (name: string) => gallery().calls.filter((call) => call.name === name);
const focusedLabel = (page: Page) =>
  page.evaluate(
    'document.activeElement.labels?.[0]?.textContent ?? document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent.trim()',
  );

/** The options of the combobox; the browser's own selects have theirs. */
const optionsOf = (page: Page) => page.getByRole('listbox').getByRole('option');

/** The page with the calculator open, opened from the composer. */
async function openModal(): Promise<Page> {
  const page = await openPage(browser(), gallery());
  await page.locator('#message-box').focus();
  gallery().emit({ type: 'modals', modals: [modal] });
  await page.getByRole('dialog', { name: '補助率の計算' }).waitFor();
  return page;
}

const operators = ['株式会社あおもり', '合同会社あきた', '株式会社あいち'].map((text, index) => ({
  text: { type: 'plain_text', text },
  value: `operator-${index}`,
}));

describe('a modal', () => {
  it('takes the focus, keeps it inside, and gives it back', async () => {
    const page = await openModal();
    expect(await focusedLabel(page)).toBe('事業者');
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press('Tab');
      expect(
        await page.evaluate(
          'document.activeElement === document.body || document.activeElement.closest("dialog") !== null',
        ),
      ).toBe(true);
    }
    gallery().emit({ type: 'modals', modals: [] });
    await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('message-box');
  });

  it('asks the app to close it at Escape, and stays until the server says so', async () => {
    const page = await openModal();
    for (let i = 1; i <= 3; i++) {
      await page.keyboard.press('Escape');
      await expect.poll(() => calls('close').length).toBe(i);
    }
    expect(calls('close')[0]?.body).toEqual({ user: 'U1', view_id: 'V1' });
    expect(await page.getByRole('dialog').isVisible()).toBe(true);
  });

  it('names the required fields that are empty, at the fields, and goes to the first', async () => {
    const page = await openModal();
    await page.getByLabel('備考').focus();
    await page.getByRole('button', { name: '計算する' }).click();
    expect(await page.getByRole('alert').filter({ hasText: '入力を確かめてください（4か所）。' }).count()).toBe(1);
    expect(await focusedLabel(page)).toBe('事業者');
    const cost = page.getByLabel('対象経費（万円）');
    expect(await cost.getAttribute('aria-invalid')).toBe('true');
    const described = (await cost.getAttribute('aria-describedby'))?.split(' ')[0];
    expect(await page.locator(`[id="${described}"]`).textContent()).toBe('この項目を入力してください。');
    expect(calls('submit')).toEqual([]);
  });

  it("shows the app's own problems at their fields, and sends what was entered in Slack's form", async () => {
    gallery().answer('options', () => ({ ok: true, options: operators }));
    gallery().answer('submit', () => ({ ok: true, errors: { cost: '上限は1億円です。' } }));
    const page = await openModal();
    const operator = page.getByRole('combobox', { name: '事業者' });
    await operator.fill('あ');
    await page.getByRole('option', { name: '合同会社あきた' }).click();
    await page.getByLabel('枠').selectOption({ label: '法制度連携枠' });
    await page.getByLabel('対象経費（万円）').fill('1,200');
    await page.getByLabel('1回', { exact: true }).check();
    await page.getByLabel('地域未来投資促進法').check();
    await page.getByLabel('申請の予定日').fill('2026-05-01');
    await page.getByLabel('備考').fill('一行目');
    await page.getByLabel('備考').press('Enter');
    await page.getByRole('button', { name: '計算する' }).click();
    await page.getByText('上限は1億円です。').waitFor();
    expect(await focusedLabel(page)).toBe('対象経費（万円）');
    const option = (value: string, text: string) => ({ value, text: { type: 'plain_text', text } });
    expect(calls('submit').map(({ body }) => body)).toEqual([
      {
        user: 'U1',
        view_id: 'V1',
        state: {
          operator: { operator: { type: 'external_select', selected_option: operators[1] } },
          frame: { frame: { type: 'static_select', selected_option: option('law', '法制度連携枠') } },
          cost: { cost: { type: 'number_input', value: '1200' } },
          times: { times: { type: 'radio_buttons', selected_option: option('1', '1回') } },
          laws: {
            laws: {
              type: 'checkboxes',
              selected_options: [
                {
                  ...option('1', '地域未来投資促進法'),
                  description: { type: 'plain_text', text: '承認された計画がある場合' },
                },
              ],
            },
          },
          regions: { regions: { type: 'multi_static_select', selected_options: [] } },
          day: { day: { type: 'datepicker', selected_date: '2026-05-01' } },
          channel: { channel: { type: 'conversations_select', selected_conversation: 'C1' } },
          note: { note: { type: 'plain_text_input', value: '一行目\n' } },
        },
      },
    ]);
  });

  it('tells the app about a changed field that dispatches, with the state of all fields', async () => {
    const page = await openModal();
    await page.getByLabel('備考').fill('メモ');
    await page.getByLabel('枠').selectOption({ label: '右腕人材枠' });
    await expect.poll(() => calls('action').length).toBe(1);
    expect(calls('action')[0]?.body).toMatchObject({
      place: { kind: 'view', view_id: 'V1' },
      action: { type: 'static_select', block_id: 'frame', action_id: 'frame', selected_option: { value: 'right-arm' } },
      state: { note: { note: { value: 'メモ' } }, frame: { frame: { selected_option: { value: 'right-arm' } } } },
    });
  });

  it('keeps what was entered when the app updates it with the same ids, and lies under a pushed one', async () => {
    const page = await openModal();
    await page.getByLabel('備考').fill('残るはず');
    const blocks = fieldsModal.blocks.map((block) =>
      block.block_id === 'alert' ? { ...block, block_id: 'alert-2' } : block,
    );
    gallery().emit({
      type: 'modals',
      modals: [
        { id: 'V1', view: { ...fieldsModal, blocks, title: { type: 'plain_text', text: '新しい題' } } },
        {
          id: 'V2',
          view: { type: 'modal', title: { type: 'plain_text', text: '上の画面' }, blocks: [], submit: null },
        },
      ],
    });
    await page.getByRole('dialog', { name: '上の画面' }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => calls('close').map(({ body }) => body)).toEqual([{ user: 'U1', view_id: 'V2' }]);
    gallery().emit({ type: 'modals', modals: [{ id: 'V1', view: { ...fieldsModal, blocks } }] });
    await expect.poll(() => page.getByRole('dialog').count()).toBe(1);
    expect(await page.getByLabel('備考').inputValue()).toBe('残るはず');
  });

  it('moves the focus to its title when what had it is gone', async () => {
    const page = await openModal();
    await page.getByRole('button', { name: '計算する' }).focus();
    const result = { type: 'modal', title: { type: 'plain_text', text: '計算の結果' }, blocks: [], submit: null };
    gallery().emit({ type: 'modals', modals: [{ id: 'V1', view: result }] });
    await expect.poll(() => focusedLabel(page)).toBe('計算の結果');
  });

  it('says when the app does not answer, and can be sent again', async () => {
    gallery().answer('options', () => ({ ok: true, options: operators }));
    gallery().answer('submit', () =>
      Response.json({ ok: false, error: 'operation_timeout', message: '応答がありません。' }, { status: 504 }),
    );
    gallery().emit({ type: 'modals', modals: [] });
    const page = await openPage(browser(), gallery());
    gallery().emit({
      type: 'modals',
      modals: [{ id: 'V3', view: { ...fieldsModal, blocks: fieldsModal.blocks.slice(-1) } }],
    });
    const submit = page.getByRole('button', { name: '計算する' });
    await submit.click();
    await page.getByRole('dialog').getByText('応答がありません。').waitFor();
    await submit.click();
    await expect.poll(() => calls('submit').length).toBe(2);
  });
});

describe('a select whose options the app gives', () => {
  it('is used with the keyboard alone', async () => {
    gallery().answer('options', ({ value }) => ({
      ok: true,
      options: operators.filter(({ text }) => text.text.includes(value)),
    }));
    const page = await openModal();
    const operator = page.getByRole('combobox', { name: '事業者' });
    expect(await operator.getAttribute('aria-expanded')).toBe('false');
    await operator.press('ArrowDown');
    await page.getByText('1文字以上入力すると候補が出ます。').waitFor();
    await operator.pressSequentially('あ');
    await optionsOf(page).nth(2).waitFor();
    expect(await page.getByText('候補3件').count()).toBe(1);
    await operator.press('ArrowDown');
    const second = optionsOf(page).nth(1);
    expect(await second.getAttribute('aria-selected')).toBe('true');
    expect(await operator.getAttribute('aria-activedescendant')).toBe(await second.getAttribute('id'));
    await operator.press('Enter');
    expect(await operator.inputValue()).toBe('合同会社あきた');
    expect(await operator.getAttribute('aria-expanded')).toBe('false');
    await operator.press('ArrowDown');
    await operator.press('Escape');
    expect(await operator.getAttribute('aria-expanded')).toBe('false');
    expect(calls('close')).toEqual([]);
    expect(await operator.inputValue()).toBe('合同会社あきた');
    expect(calls('options').at(0)?.body).toEqual({
      user: 'U1',
      place: { kind: 'view', view_id: 'V1' },
      block_id: 'operator',
      action_id: 'operator',
      value: 'あ',
    });
  });

  it('shows the options of what was typed last, however late earlier answers come', async () => {
    const late: (() => void)[] = [];
    gallery().answer('options', async ({ value }) => {
      if (value === 'あ') await new Promise<void>((resolve) => late.push(resolve));
      return { ok: true, options: [{ text: { type: 'plain_text', text: `${value}の候補` }, value }] };
    });
    const page = await openModal();
    const operator = page.getByRole('combobox', { name: '事業者' });
    await operator.fill('あ');
    await expect.poll(() => late.length).toBe(1);
    await operator.fill('あき');
    await optionsOf(page).filter({ hasText: 'あきの候補' }).waitFor();
    const answered = page.waitForResponse((response) => response.url().endsWith('/client/options'));
    late[0]?.();
    await answered;
    expect(await optionsOf(page).allTextContents()).toEqual(['あきの候補']);
  });

  it('says when nothing was found, and when the app failed', async () => {
    gallery().answer('options', ({ value }) =>
      value === 'x' ? { ok: true, options: [] } : Response.json({ ok: false, error: 'bad_response' }, { status: 502 }),
    );
    const page = await openModal();
    const operator = page.getByRole('combobox', { name: '事業者' });
    await operator.fill('x');
    await page.getByText('見つかりませんでした。').waitFor();
    await operator.fill('y');
    await page.getByText('候補を取得できませんでした。').waitFor();
  });
});
