// Every block and element is drawn as what it is, in every look, and nobody is kept out.
import { describe, expect, it } from 'vitest';
import { accessibilityProblems } from '../axe.ts';
import { tsAt } from './gallery.ts';
import { fieldsModal, homeBlocks } from './gallery-views.ts';
import { changeLook, looks, openPage } from './open-page.ts';
import { useGallery } from './together.ts';

const { browser, gallery } = useGallery();
const thread = `channel=C1&thread=${tsAt(2)}`;

describe('every state is accessible', () => {
  const states: readonly { name: string; query: string; modal?: boolean; open?: string }[] = [
    { name: 'channel', query: 'channel=C1' },
    { name: 'blocks', query: 'channel=C2' },
    { name: 'thread', query: thread },
    { name: 'empty conversation with the app', query: 'channel=D1' },
    { name: 'Home', query: 'view=home' },
    { name: 'list', query: '' },
    { name: 'modal', query: 'channel=C1', modal: true },
    { name: 'modal with problems', query: 'channel=C1', modal: true, open: 'dialog [type=submit]' },
    { name: 'confirmation', query: 'channel=C2', open: '.button.danger' },
    { name: 'menu of shortcuts', query: 'channel=C1', open: '.composer .menu button' },
  ];

  it.each(states)('$name', async ({ query, modal = false, open }) => {
    gallery().set({
      modals: modal ? [{ id: 'V1', view: { ...fieldsModal } }] : [],
      home: { id: 'VH', view: { type: 'home', blocks: homeBlocks } },
    });
    const page = await openPage(browser(), gallery(), { query, ...looks[0] });
    if (open !== undefined) await page.locator(open).first().click();
    for (const look of looks) {
      await changeLook(page, look);
      expect(await accessibilityProblems(page), JSON.stringify(look)).toEqual([]);
    }
  });
});

describe('a message', () => {
  it('is drawn with every part of an answer', async () => {
    const page = await openPage(browser(), gallery(), { query: thread });
    const answer = page.locator('.thread-pane article').last();
    await expect.poll(() => answer.locator('h3').textContent()).toBe('3回目の採択では、右腕人材枠の補助率は1/3です。');
    expect(await answer.locator('.rich-text > ul').first().locator('li').allTextContents()).toEqual([
      '1回目：2/3',
      '2回目：1/2',
      '3回目：1/3',
    ]);
    expect(await answer.locator('thead th').allTextContents()).toEqual(['採択', '右腕人材枠', '法制度連携枠']);
    const working = answer.locator('details').first();
    expect(await working.locator('ol').isVisible()).toBe(false);
    await working.locator('summary').click();
    expect(await working.locator('ol').isVisible()).toBe(true);
    expect(await answer.locator('details').nth(1).locator('blockquote').isVisible()).toBe(true);
    expect(await answer.getByRole('button', { name: '他人のボタン' }).count()).toBe(0);
  });

  it('shows text as Slack does, and what cannot be drawn as a note', async () => {
    const page = await openPage(browser(), gallery(), { query: 'channel=C2' });
    const text = page.locator('article').first();
    expect(await text.locator('strong').first().textContent()).toBe('太字');
    expect(await text.textContent()).toContain('これは*ならない*。');
    expect(await text.textContent()).toContain('<script>alert(1)</script> は文字のままです。');
    expect(
      await text.locator('.message-body a').evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
    ).toEqual(['https://example.jp/a?b=1&c=2', '/?user=U1&channel=C1', 'https://example.jp/', '/?user=U1&channel=C1']);
    expect(await text.locator('a[href^="https"]').first().getAttribute('rel')).toBe('noopener noreferrer');
    expect(await text.locator('.mention').allTextContents()).toEqual([
      '@佐藤 花子',
      '@鈴木 一郎',
      '#補助金相談',
      '@here',
      '@鈴木 一郎',
      '#補助金相談',
      '@here',
    ]);
    expect(await text.locator('ol[start="3"]').textContent()).toBe('番号の三つ目');
    expect(await text.locator('.image-alt').textContent()).toBe('採択件数の推移');
    expect(await text.locator('.unknown').allTextContents()).toEqual([
      'このブロックは表示できません sparkline',
      'このブロックは表示できません section',
    ]);
  });

  it('sorts and pages a data_table', async () => {
    const page = await openPage(browser(), gallery(), { query: 'channel=C2' });
    const table = page.locator('.data-table');
    const numbers = () => table.locator('tbody tr td:nth-of-type(1)').allTextContents();
    expect(await numbers()).toEqual(['0', '5', '3', '1', '6']);
    expect(await table.locator('tbody th[scope=row]').first().textContent()).toBe('株式会社あおもり');
    await table.getByRole('button', { name: '次へ' }).click();
    expect(await numbers()).toEqual(['4', '2']);
    await table.getByRole('button', { name: '採択回数' }).click();
    expect(await numbers()).toEqual(['0', '1', '2', '3', '4']);
    expect(await table.locator('th[aria-sort=ascending]').textContent()).toContain('採択回数');
    await table.getByRole('button', { name: '採択回数' }).click();
    expect(await numbers()).toEqual(['6', '5', '4', '3', '2']);
    await table.getByRole('button', { name: '採択回数' }).click();
    expect(await numbers()).toEqual(['0', '5', '3', '1', '6']);
  });

  it('uses Japanese type that comes with the page', async () => {
    const page = await openPage(browser(), gallery(), {});
    const loaded = 'Array.from(document.fonts).filter((face) => face.status === "loaded").length';
    expect(await page.evaluate(loaded)).toBeGreaterThan(3);
  });
});
