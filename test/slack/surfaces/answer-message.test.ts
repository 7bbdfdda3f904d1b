import type { KnownBlock } from '@slack/types';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limits } from '../../../src/block-kit/limits.ts';
import { clean, escapeMrkdwn } from '../../../src/block-kit/text.ts';
import { messageProblems } from '../../../src/block-kit/validate.ts';
import { answerMessage } from '../../../src/slack/surfaces/answer-message.ts';
import { readableFacts } from '../../../src/slack/surfaces/facts.ts';
import { actionIds } from '../../../src/slack/surfaces/ids.ts';
import { readableQuote } from '../../../src/slack/surfaces/quotes.ts';
import { wordingOf } from '../../../src/slack/wording/index.ts';
import type { AnswerRecord } from '../../../src/storage/storage.ts';
import { objectsIn, wordsIn } from './reading.ts';
import { anyRecord, goldenRecords, recordFor, recordOf } from './records.ts';

const restated = { question: 'R8の補助率は？', user: 'U0OTHER' };
const forms = [
  ['in a channel', {}],
  ['in private', { private: true }],
  ['with the question restated', { restated }],
] as const;

const idsOf = (blocks: readonly KnownBlock[]): unknown[] =>
  objectsIn(blocks).flatMap((each) => ('action_id' in each ? [each.action_id] : []));
const typesOf = (blocks: readonly KnownBlock[]): string[] => blocks.map(({ type }) => type);

/** What of the headline and of the first quotation is there whatever the answer: their beginnings. */
const beginning = (text: string): string => [...text].slice(0, 250).join('');
function keepsWhatMatters({ answer }: AnswerRecord, blocks: readonly KnownBlock[]): void {
  const words = wordsIn(blocks);
  for (const line of beginning(clean(answer.headline).trim()).split('\n')) expect(words).toContain(line.trim());
  const [first] = answer.citations;
  if (first) expect(words).toContain(beginning(readableQuote(first.quote)));
}

describe('the message of a golden question', () => {
  it('is there for more than a thousand answers', () => {
    expect(goldenRecords.length).toBeGreaterThan(1_000);
  });

  it.each(forms)('%s is one that Slack accepts', (_, options) => {
    for (const record of goldenRecords)
      expect(messageProblems(answerMessage(record, options)), record.question).toEqual([]);
  });

  it('has its headline and its first quotation', () => {
    for (const record of goldenRecords) keepsWhatMatters(record, answerMessage(record).blocks);
  });

  it('says the whole answer as text, for those who hear it', () => {
    let short = 0;
    for (const record of goldenRecords) {
      const { text } = answerMessage(record);
      const whole = escapeMrkdwn(clean(record.answer.text));
      expect(text.length).toBeLessThanOrEqual(limits.messageTextAdvised.max);
      if (text === whole) short++;
      else expect(idsOf(answerMessage(record).blocks)).toContain(actionIds.showDetails);
    }
    expect(short / goldenRecords.length).toBeGreaterThan(0.98);
  });

  it('is rarely so long that something is left out', () => {
    const shortened = goldenRecords.filter((record) =>
      idsOf(answerMessage(record).blocks).includes(actionIds.showDetails),
    );
    expect(shortened.length / goldenRecords.length).toBeLessThan(0.02);
  });
});

describe('any answer', () => {
  it.each(forms)('%s gives a message that Slack accepts, with headline and first quotation', (_, options) => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const message = answerMessage(record, options);
        expect(messageProblems(message)).toEqual([]);
        keepsWhatMatters(record, message.blocks);
      }),
      { numRuns: 100 },
    );
  });

  it('has a button for everything where anything is left out', () => {
    const citation = { document: '資料', section: '節', quote: '文' };
    const huge = recordOf(
      '問',
      {
        ...recordFor('R8の補助率は？').answer,
        working: Array(80).fill('計算'.repeat(400)),
        citations: Array(500).fill(citation),
      },
      [],
    );
    const { blocks } = answerMessage(huge);
    expect(messageProblems({ blocks })).toEqual([]);
    expect(idsOf(blocks)).toContain(actionIds.showDetails);
    expect(wordsIn(blocks)).toContain('長いため一部を省いています');
  });

  it('never becomes markup: words of people and of the source stand in literal nodes', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const { text, blocks } = answerMessage(record, { restated: { question: record.question, user: record.user } });
        const objects = objectsIn(blocks);
        expect(objects.filter(({ type }) => type === 'mrkdwn' || type === 'markdown')).toEqual([]);
        expect(
          objects.filter(({ type }) => ['broadcast', 'usergroup', 'channel', 'emoji'].includes(String(type))),
        ).toEqual([]);
        expect(objects.filter(({ type }) => type === 'plain_text').every(({ emoji }) => emoji === false)).toBe(true);
        for (const user of objects.filter(({ type }) => type === 'user')) expect(user.user_id).toBe(record.user);
        for (const link of objects.filter(({ type }) => type === 'link')) expect(link.url).toMatch(/^https:\/\//u);
        expect(text).not.toMatch(/[<>]/u);
      }),
      { numRuns: 100 },
    );
  });
});

describe('the parts of a message', () => {
  it('are read in order: headline, facts, table, what to mind, working, sources, next questions, feedback', () => {
    const { blocks } = answerMessage(recordFor('R8に右腕人材枠、2回目、対象経費900万円だといくら？'));
    expect(typesOf(blocks)[0]).toMatch(/header|rich_text/u);
    const containers = blocks.filter((block) => block.type === 'container');
    expect(containers.map(({ title }) => title?.text)).toEqual([
      expect.stringMatching(/^計算の過程/u),
      expect.stringMatching(/^出典/u),
    ]);
    expect(containers.every(({ is_collapsible, default_collapsed }) => is_collapsible && default_collapsed)).toBe(true);
    expect(typesOf(blocks).slice(-4)).toEqual(['actions', 'context', 'actions', 'context_actions']);
    expect(idsOf(blocks.slice(-4, -3))).toContain(actionIds.showSources);
    expect(idsOf(blocks.slice(-2, -1))).toContain(`${actionIds.askSuggestion}:0`);
  });

  it('tell yen, rates and counts as people write them', () => {
    const factsOf = (question: string): string => {
      const { answer, ...record } = recordFor(question);
      // A headline that says nothing of them.
      return wordsIn(answerMessage({ ...record, details: [], answer: { ...answer, headline: '…' } }).blocks);
    };
    const amounts = factsOf('R8に右腕人材枠、2回目、対象経費900万円だといくら？');
    for (const words of ['補助率：1/2', '対象経費：900万円', '補助額：450万円', '自己負担：450万円'])
      expect(amounts).toContain(words);
    const may = factsOf('セキショウキャリアプラスはR8に申請できる？');
    for (const words of ['申請：可能', '次の採択：3回目', '採択回数の残り：1回', 'これまでの採択：2回'])
      expect(may).toContain(words);
    const english = factsOf(
      'How much is the subsidy for 9 million yen in the right-hand frame, second adoption, FY2026?',
    );
    expect(english).toContain('Subsidy: 4.5 million yen (¥4,500,000)');
  });

  it('count a list’s adoptions as the list’s, an operator’s as its own so far', () => {
    const { answer, ...record } = recordFor('R7に採択された事業者の一覧は？');
    const list = wordsIn(answerMessage({ ...record, details: [], answer: { ...answer, headline: '…' } }).blocks);
    expect(list).toContain('採択：29件');
    expect(list).not.toContain('これまでの採択：');
  });

  it('repeat nothing that the headline has just said', () => {
    const factsOf = (question: string): readonly string[] =>
      readableFacts(recordFor(question), wordingOf('ja')).map(({ label, value }) => `${label}：${value}`);
    expect(factsOf('R6に採択された事業者の一覧は？')).toEqual([]);
    expect(factsOf('セキショウキャリアプラスはR8に申請できる？')).toEqual(['採択回数の上限：3回']);
    expect(factsOf('R8に右腕人材枠、2回目、対象経費600万円だといくら？')).toEqual([]);
    expect(factsOf('R8に右腕人材枠、1回目、対象経費600万円だといくら？')).toEqual([]);
    expect(factsOf('R7の倍率は？').join()).not.toContain('1.72');
  });

  it('call the answers to a question of the app’s own choices, and those to go on with examples', () => {
    const w = wordingOf('ja').answer;
    const missing = wordsIn(answerMessage(recordFor('うちは申請できますか？')).blocks);
    expect(missing).toContain(w.choices);
    expect(missing).not.toContain(w.next);
    expect(wordsIn(answerMessage(recordFor('R8の補助率は？')).blocks)).toContain(w.next);
  });

  it('name no list of operators twice', () => {
    const record = recordFor('R5にいてR6にいない事業者をあげて');
    expect(record.answer.facts.filter(({ name }) => name === 'operator').length).toBeGreaterThan(5);
    expect(typesOf(answerMessage(record).blocks).filter((type) => type === 'rich_text').length).toBeLessThanOrEqual(2);
  });

  it('show a headline of several lines, or with an address, as text whose address is a link', () => {
    const { blocks } = answerMessage(recordFor('小規模事業者支援法の計画のリンクある？'));
    expect(blocks[0]?.type).toBe('rich_text');
    const links = objectsIn(blocks).filter(({ type }) => type === 'link');
    expect(links.map(({ url }) => url)).toEqual(['https://www.chusho.meti.go.jp/keiei/shokibo/nintei.html']);
  });

  it('set a long headline’s first sentence, or what stands before its list, in bold', () => {
    const boldIn = (question: string) =>
      objectsIn(answerMessage(recordFor(question)).blocks[0])
        .filter(({ style }) => (style as { bold?: boolean } | undefined)?.bold)
        .map(({ text }) => text);
    expect(boldIn('Can Sekisho Career Plus apply in R8?')).toEqual([
      expect.stringMatching(/^Yes, Sekisho Career Plus .* \(2 so far, 1 left\)\.$/u),
    ]);
    expect(boldIn('Which operators were adopted in FY2025 in the law-linked frame?')).toEqual([
      expect.stringMatching(/^Adopted in FY2025.*:$/u),
    ]);
  });

  it('offer the next questions as buttons that differ in their ids and say what they ask', () => {
    const record = recordFor('R8の補助率は？');
    const buttons = objectsIn(answerMessage(record).blocks).filter(({ action_id }) =>
      String(action_id).startsWith(`${actionIds.askSuggestion}:`),
    );
    expect(buttons.length).toBe(record.answer.suggestions.length);
    buttons.forEach((button, index) => {
      expect(button).toMatchObject({ action_id: `ask_suggestion:${index}`, value: `${record.id}:${index}` });
      expect(button.accessibility_label).toContain('質問する');
    });
  });

  it('restate a question with the person who asked it', () => {
    const [first] = answerMessage(recordFor('R8の補助率は？'), { restated }).blocks;
    expect(objectsIn([first]).find(({ type }) => type === 'user')).toMatchObject({ user_id: 'U0OTHER' });
    expect(wordsIn([first])).toContain('R8の補助率は？');
  });

  it('have a button to share only in private, and one to delete only for the asker in the open', () => {
    const record = recordFor('R8の補助率は？');
    const open = objectsIn(answerMessage(record).blocks);
    const hidden = objectsIn(answerMessage(record, { private: true }).blocks);
    const find = (objects: typeof open, id: string) => objects.find(({ action_id }) => action_id === id);
    expect(find(open, actionIds.shareAnswer)).toBeUndefined();
    expect(find(open, actionIds.deleteAnswer)).toMatchObject({ visible_to_user_ids: ['U0TEST'] });
    expect(find(hidden, actionIds.shareAnswer)).toMatchObject({ value: record.id });
    expect(find(hidden, actionIds.deleteAnswer)).toBeUndefined();
  });

  it.each([
    ['R8の補助率は？', actionIds.openCalculator, true],
    ['年度ごとの採択件数は？', actionIds.openCalculator, false],
    ['令和8年度の公募の締切はいつ？', actionIds.askPerson, true],
    ['R8の補助率は？', actionIds.askPerson, false],
    ['R8の補助率は？', actionIds.showSources, true],
    ['こんにちは', actionIds.showSources, false],
    ['R8の補助率は？', actionIds.showDetails, false],
  ])('to %s: a button %s is there: %s', (question, id, there) => {
    expect(idsOf(answerMessage(recordFor(question)).blocks).includes(id)).toBe(there);
  });

  it('rate the answer with a value that tells the answer and the verdict', () => {
    const record = recordFor('R8の補助率は？');
    const feedback = objectsIn(answerMessage(record).blocks).find(({ type }) => type === 'feedback_buttons');
    expect(feedback).toMatchObject({
      positive_button: { value: `${record.id}:good`, text: { text: '役に立った' } },
      negative_button: { value: `${record.id}:bad`, text: { text: '役に立たなかった' } },
    });
  });
});

describe('a table', () => {
  const tableOf = (blocks: readonly KnownBlock[]) =>
    blocks.find((block) => block.type === 'table' || block.type === 'data_table');

  it('that is small is a table as it stands', () => {
    const record = recordFor('R8の補助率は？');
    const table = tableOf(answerMessage(record).blocks);
    expect(table?.type).toBe('table');
    expect(objectsIn(table?.rows).map(({ text }) => text)).toEqual([
      ...(record.answer.table?.columns ?? []),
      ...(record.answer.table?.rows ?? []).flat(),
    ]);
  });

  it('of adoptions over several years shows one year, which its caption names; its rows are named by the operator', () => {
    const record = recordFor('Which operators were adopted in FY2024 or later?');
    const years = new Set(record.answer.table?.rows.map(([year]) => year));
    expect(years.size).toBeGreaterThan(1);
    const { blocks } = answerMessage(record);
    const table = tableOf(blocks);
    if (table?.type !== 'data_table') throw new Error('no data table');
    const [year] = record.answer.table?.rows[0] ?? [];
    expect(table.caption).toContain(year);
    expect(table.caption).toContain('2026年1月');
    expect(table.rows.length - 1).toBe(record.answer.table?.rows.filter(([each]) => each === year).length);
    expect(table.rows[0]?.[table.row_header_column_index ?? -1]).toMatchObject({ text: 'Operators' });
    expect(wordsIn(blocks)).toContain(`of ${record.answer.table?.rows.length} rows`);
    expect(idsOf(blocks)).toContain(actionIds.showDetails);
  });

  it('has no column that repeats what the headline has said', () => {
    const record = recordFor('特定非営利活動法人G-netの採択履歴は？');
    expect(record.answer.table?.columns).toContain('事業者');
    const table = tableOf(answerMessage(record).blocks);
    expect(objectsIn(table?.rows[0]).map(({ text }) => text)).toEqual(['年度', '枠', 'No.']);
  });

  it('says once, in its caption, what all its rows have in common', () => {
    const record = recordFor('R7の右腕人材枠に採択された事業者の一覧は？');
    expect(record.answer.table?.rows.length).toBeGreaterThan(12);
    const table = tableOf(answerMessage(record).blocks);
    if (table?.type !== 'data_table') throw new Error('no data table');
    expect(table.caption).toMatch(/^令和7年度（2025年度）・右腕人材枠（19行）/u);
    expect(objectsIn(table.rows[0]).map(({ text }) => text)).toEqual(['No.', '事業者']);
  });

  it('wider than Slack takes becomes a list', () => {
    const wide = Array.from({ length: 21 }, (_, index) => `列${index}`);
    const answer = { ...recordFor('R8の補助率は？').answer, table: { columns: wide, rows: [wide] } };
    const { blocks } = answerMessage(recordOf('問', answer, []));
    expect(tableOf(blocks)).toBeUndefined();
    expect(wordsIn(blocks)).toContain('列0 | 列1');
  });

  it('with rows of several lengths is evened out', () => {
    const answer = { ...recordFor('R8の補助率は？').answer, table: { columns: ['甲'], rows: [['1', '2'], []] } };
    const table = tableOf(answerMessage(recordOf('問', answer, [])).blocks);
    expect(table?.rows.map((row) => row.map((cell) => ('text' in cell ? cell.text : '')))).toEqual([
      ['甲', '—'],
      ['1', '2'],
      ['—', '—'],
    ]);
  });
});
