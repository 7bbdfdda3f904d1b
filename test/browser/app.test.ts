// The app as a person meets it after `npm start`: the real app, the local workspace and its page in Chromium.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wordingOf } from '../../src/slack/wording/index.ts';
import { type Look, openPage } from './page/open-page.ts';
import {
  answer,
  app,
  box,
  channelBox,
  closeDialog,
  dialog,
  dmBox,
  expectAccessible,
  focused,
  go,
  inApp,
  isInSight,
  onPage,
  opens,
  say,
  soudan,
  tabTo,
  thread,
  threadBox,
} from './support/at-the-page.ts';
import { startWorkspaceApp, type WorkspaceApp } from './support/workspace-app.ts';

const sato = 'U0SATO';
const suzuki = 'U0SUZUKI';

let workspace: WorkspaceApp;
beforeAll(async () => {
  workspace = await startWorkspaceApp();
});
afterAll(async () => {
  await workspace.stop();
});

/** The page as one of the two people sees it. */
async function openAs(user: string, look: Look = {}): Promise<Page> {
  const page = await openPage(workspace.browser, workspace, { query: `user=${user}`, ...look });
  page.setDefaultTimeout(30_000);
  return page;
}

const pressed = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).last();
const spoken = inApp.spoken;

describe('a conversation with the app', () => {
  it('begins with a question, whose thread opens by itself with the answer, and goes on there', async () => {
    const page = await openAs(sato);
    await say(dmBox(page), 'R8の右腕人材枠、2回目の採択の補助率は？');
    const first = await answer(page);
    expect(await first.getByRole('heading').first().innerText()).toContain('1/2');
    expect(await thread(page).getByRole('heading', { level: 2 }).innerText()).toBe(
      'R8の右腕人材枠、2回目の採択の補助率は',
    );
    await say(threadBox(page), 'じゃあ3回目だと？');
    expect(await (await answer(page, 2)).innerText()).toContain('1/3');
    expect(await page.locator('.main-pane').innerText()).toContain(onPage.messages.replies(3));
    await expectAccessible(page);
  });

  it('shows how it got there and where that stands, when asked', async () => {
    const page = await openAs(sato);
    await go(page, app);
    await say(dmBox(page), 'セキショウキャリアプラスはR8に申請できる？');
    const given = await answer(page);
    const [working, sources] = await given.locator('details').all();
    expect(await sources?.getByText('採択回数の上限を3回まで').first().isVisible()).toBe(false);
    await working?.locator('summary').click();
    await sources?.locator('summary').click();
    expect(await working?.innerText()).toContain('計2回');
    expect(await sources?.innerText()).toContain('採択回数の上限を3回まで');

    const button = given.getByRole('button', { name: spoken.sources });
    const modal = await opens(page, button);
    expect(await modal.locator('blockquote').allInnerTexts()).toContain('A8 | 株式会社セキシウキャリアプラス');
    await expectAccessible(page);
    await closeDialog(page);
    expect(await focused(page)).toBe(spoken.sources);
  });

  it('takes praise at a press, and blame with its reasons', async () => {
    const page = await openAs(sato);
    await say(dmBox(page), 'R7の予算は？');
    const given = await answer(page);
    const good = given.getByRole('button', { name: spoken.good });
    await good.click();
    await expect.poll(() => good.getAttribute('aria-pressed')).toBe('true');
    const modal = await opens(page, given.getByRole('button', { name: spoken.bad }));
    await modal.getByRole('checkbox', { name: inApp.feedback.reason.hard_to_read }).check();
    await modal.getByRole('textbox', { name: inApp.feedback.comment }).fill('内訳も知りたい');
    await expectAccessible(page);
    await modal.getByRole('button', { name: inApp.buttons.send }).click();
    await modal.getByText(inApp.feedback.thanks).waitFor();
    await closeDialog(page);
    expect(await workspace.running.storage.feedback()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ user: sato, verdict: 'bad', reasons: ['hard_to_read'], comment: '内訳も知りたい' }),
      ]),
    );
  });

  it('is each person’s own', async () => {
    const page = await openAs(sato);
    await say(dmBox(page), 'R7の予算は？');
    await answer(page);
    await page.getByRole('link', { name: '鈴木 一郎' }).click();
    await expect.poll(() => page.getByRole('link', { name: '鈴木 一郎' }).getAttribute('aria-current')).toBe('true');
    await dmBox(page).waitFor();
    expect(await page.getByText('R7の予算は？').count()).toBe(0);
  });

  it('points to an office where the source does not say', async () => {
    const page = await openAs(sato);
    await say(dmBox(page), 'R8の公募はいつから？');
    const modal = await opens(page, (await answer(page)).getByRole('button', { name: inApp.buttons.askPerson }));
    expect(await modal.innerText()).toContain('地域経済産業政策課');
    await closeDialog(page);
  });
});

describe('a channel', () => {
  it('gets an answer to a mention, seen by everybody; whoever presses a suggestion asks it', async () => {
    const [page, other] = await Promise.all([openAs(sato), openAs(suzuki)]);
    await go(other, '全般');
    await go(page, soudan);
    await channelBox(page).pressSequentially('@');
    await page.keyboard.press('Enter');
    await page.keyboard.type('R8の補助率は？');
    await page.keyboard.press('Enter');
    const given = await answer(page);
    expect(await given.getByRole('table').innerText()).toContain('2/3');

    await other.getByRole('link', { name: new RegExp(`${soudan}.*${onPage.places.unread(2)}`, 'u') }).waitFor();
    await go(other, soudan);
    await other.getByRole('link', { name: onPage.messages.replies(1) }).click();
    const seen = await answer(other);
    await expectAccessible(other);
    expect(await seen.getByRole('button', { name: spoken.delete }).count()).toBe(0);
    expect(await given.getByRole('button', { name: spoken.delete }).count()).toBe(1);

    const question = '採択回数の上限は何回ですか？';
    await seen.getByRole('button', { name: spoken.ask(question) }).click();
    const next = await (await answer(page, 2)).innerText();
    expect(next).toContain('鈴木 一郎');
    expect(next).toContain(question);
    expect(next).toContain('3回まで');
  });

  it('answers a command to the asker alone, until it is shared', async () => {
    const [page, other] = await Promise.all([openAs(sato), openAs(suzuki)]);
    await Promise.all([go(page, soudan), go(other, soudan)]);
    const words = '市町村';
    await say(channelBox(page), '/jinjibu 二地域居住促進法の計画は誰が認定する？');
    const own = page.getByRole('article').filter({ hasText: onPage.messages.onlyYou }).last();
    await own.waitFor();
    expect(await own.innerText()).toContain(words);
    await expectAccessible(page);
    const shared = other.getByRole('article').filter({ hasText: '二地域居住促進法の計画は誰が認定する？' });
    expect(await shared.count()).toBe(0);
    await own.getByRole('button', { name: spoken.share }).click();
    await shared.waitFor();
    expect(await shared.innerText()).toContain(words);
  });

  it('says in the person’s language what a command can do', async () => {
    const page = await openAs(sato);
    await go(page, '全般');
    await say(box(page, onPage.composer.toChannel('全般')), '/jinjibu help');
    const help = page.getByRole('article').filter({ hasText: onPage.messages.onlyYou });
    await help.waitFor();
    expect(await help.getByRole('button', { name: inApp.spoken.good }).count()).toBe(1);
  });
});

describe('the calculator', () => {
  it('opens by command, takes a name as it is typed, tells errors at the field, calculates, changes, shares', async () => {
    const page = await openAs(sato);
    await go(page, soudan);
    await say(channelBox(page), '/jinjibu check');
    const modal = dialog(page);
    await modal.waitFor();
    const operator = modal.getByRole('combobox', { name: inApp.calculator.operator });
    expect(await focused(page)).toContain(inApp.calculator.operator);
    await page.keyboard.type('せきしょう');
    await modal.getByRole('option', { name: '株式会社セキショウキャリアプラス' }).waitFor();
    await page.keyboard.press('Enter');
    expect(await operator.inputValue()).toBe('株式会社セキショウキャリアプラス');
    await modal.getByRole('radio', { name: '右腕人材枠' }).check();
    const expenses = modal.getByRole('textbox', { name: inApp.calculator.expenses });
    await expenses.fill('たくさん');
    await expectAccessible(page);

    await page.keyboard.press('Enter');
    const problem = modal.getByText(inApp.calculator.errors.expenses);
    await problem.waitFor();
    expect(await focused(page)).toContain(inApp.calculator.expenses);
    await expect.poll(() => isInSight(problem)).toBe(true);
    await expectAccessible(page);

    await expenses.fill('900万円');
    await page.keyboard.press('Enter');
    const headline = modal.getByText('300万円').first();
    await headline.waitFor();
    await expect.poll(() => isInSight(headline)).toBe(true);
    expect(await modal.innerText()).toContain('自己負担は 600万円 です');
    await expectAccessible(page);

    await modal.getByRole('button', { name: inApp.calculator.change }).click();
    await modal.getByRole('radio', { name: '法制度連携枠' }).check();
    expect(await operator.inputValue()).toBe('株式会社セキショウキャリアプラス');
    await expenses.fill('600万円');
    await modal.getByRole('button', { name: inApp.calculator.submit }).click();
    await modal.getByText('200万円').first().waitFor();
    await modal.getByRole('button', { name: spoken.share }).click();
    await dialog(page).getByText(inApp.notices.shared).waitFor();
    await closeDialog(page);
    await closeDialog(page);
    const shared = page.getByRole('article').filter({ hasText: inApp.calculator.title }).last();
    expect(await shared.innerText()).toContain('200万円');
  });

  it('opens by shortcut and by the button under an answer, and gives the focus back', async () => {
    const page = await openAs(suzuki);
    await page.getByRole('button', { name: onPage.composer.shortcuts }).click();
    await opens(page, page.getByRole('menuitem').filter({ hasText: '計算' }));
    expect(await dialog(page).getByRole('heading', { level: 2 }).innerText()).toBe(inApp.calculator.title);
    await closeDialog(page);
    await say(dmBox(page), 'R8の補助率は？');
    await opens(page, (await answer(page)).getByRole('button', { name: spoken.calculator }));
    await closeDialog(page);
    expect(await focused(page)).toBe(spoken.calculator);
  });
});

describe('Home', () => {
  it('answers its examples, speaks the chosen language, and deletes a person’s data after asking', async () => {
    const page = await openAs(suzuki);
    await say(dmBox(page), 'R6の採択件数は？');
    await answer(page);
    await go(page, onPage.places.home);
    const home = page.locator('.home');
    await home.getByText(inApp.home.local).waitFor();
    await expectAccessible(page);
    const modal = await opens(page, pressed(page, spoken.ask('採択回数の上限は何回ですか？')));
    expect(await modal.innerText()).toContain('3回まで');
    await closeDialog(page);

    const english = wordingOf('en').home;
    await home.getByRole('combobox', { name: inApp.home.language }).selectOption('English');
    await home.getByRole('heading', { name: english.examples }).waitFor();
    const forget = home.getByRole('button', { name: english.forget });
    const nothingKept = home.getByText(english.keptNow({ questions: 0, feedback: 0, since: null }));
    const confirmation = await opens(page, forget);
    await expectAccessible(page);
    await confirmation.getByRole('button', { name: english.forgetNo }).click();
    expect(await nothingKept.count()).toBe(0);
    await (await opens(page, forget)).getByRole('button', { name: english.forgetYes }).click();
    // The language was the person's, too.
    await home.getByText(inApp.home.keptNow({ questions: 0, feedback: 0, since: null })).waitFor();
    expect(await nothingKept.count()).toBe(0);
  });
});

describe('without a mouse', () => {
  it('one asks a question, presses a suggestion, and goes on writing', async () => {
    const page = await openAs(sato);
    await tabTo(page, onPage.workspace.skipToWriting);
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe(onPage.composer.toApp(app));
    await page.keyboard.type('採択回数の上限は？');
    await page.keyboard.press('Enter');
    const first = await answer(page);
    await expect.poll(() => focused(page)).toBe(onPage.composer.toThread);
    const name = await first
      .getByRole('button', { name: /^質問する/u })
      .first()
      .getAttribute('aria-label');
    await tabTo(page, name ?? '', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await answer(page, 2);
    await tabTo(page, onPage.composer.toThread);
    await page.keyboard.type('R8の3回目の補助率は？');
    await page.keyboard.press('Enter');
    expect(await (await answer(page, 3)).innerText()).toContain('1/3');
  });
});

it('is dark for those who have it dark everywhere, and light for the others', async () => {
  const brightness = async (theme: 'light' | 'dark') => {
    const page = await openAs(sato, { theme });
    const color = await page.evaluate<string>('getComputedStyle(document.querySelector(".main-pane")).backgroundColor');
    return (color.match(/\d+/gu) ?? []).slice(0, 3).reduce((sum, each) => sum + Number(each), 0) / 3;
  };
  expect(await brightness('dark')).toBeLessThan(60);
  expect(await brightness('light')).toBeGreaterThan(230);
});

describe('on a phone', () => {
  it('one finds the way from the list to an answer, the calculator and back, with nothing cut off at the side', async () => {
    const page = await openAs(suzuki, { width: 390, height: 844 });
    const isWithinWidth = () => page.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth');
    await go(page, soudan);
    expect(await isWithinWidth()).toBe(true);
    await say(channelBox(page), `@${app} R7に採択された事業者の一覧は？`);
    const given = await answer(page);
    expect(await isWithinWidth()).toBe(true);
    expect(await given.getByRole('heading').first().innerText()).toContain('29件');
    await given.getByRole('button', { name: onPage.blocks.nextPage }).click();
    expect(await given.getByRole('navigation').innerText()).toContain(onPage.blocks.page(2, 3));
    await expectAccessible(page);
    await page.setViewportSize({ width: 390, height: 844 });
    // The list is taller than the window, and is read somewhere in its middle; the next answer is what counts.
    await say(threadBox(page), '採択回数の上限は？');
    const next = (await answer(page, 2)).getByRole('heading').first();
    await expect.poll(() => isInSight(next)).toBe(true);
    await thread(page).getByRole('link', { name: onPage.thread.close }).first().click();
    await say(channelBox(page), '/jinjibu check');
    await dialog(page).waitFor();
    expect(await isWithinWidth()).toBe(true);
    await dialog(page).getByRole('combobox', { name: inApp.calculator.adoptions }).selectOption('1回');
    await dialog(page).getByRole('button', { name: inApp.calculator.submit }).click();
    await dialog(page).getByText('1/2').first().waitFor();
    await closeDialog(page);
    await page.getByRole('link', { name: onPage.places.back }).click();
    await page.getByRole('navigation', { name: onPage.places.navigation }).waitFor();
  });
});

it('leaves nothing to worry about in the log', () => {
  expect(workspace.log()).toBe('');
});
