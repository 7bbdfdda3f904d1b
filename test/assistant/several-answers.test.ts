import { describe, expect, it } from 'vitest';
import { assistant } from './golden.ts';

const answerTo = (text: string) => assistant.respond(text).answer;

describe('several questions in one message', () => {
  it('are answered line by line, what is said of one below its words', () => {
    const { headline, text } = answerTo('R8の予算は？R7の採択件数は？');
    const [first, second] = headline.split('\n');
    expect(first).toContain('2.9億円');
    expect(second).toContain('29件');
    expect(text).toContain('「R7の採択件数は？」\n共同の各者を数えると33者です。');
  });

  it('for two lists are answered with one table of both, none of whose rows is lost', () => {
    const { table } = answerTo('R6の採択者一覧は？R7の採択者一覧は？');
    expect(table?.rows).toHaveLength(46 + 29);
    expect(new Set(table?.rows.map((row) => row.length))).toEqual(new Set([table?.columns.length]));
    const years = table?.rows.map((row) => row[table.columns.indexOf('年度')]);
    expect(new Set(years)).toEqual(new Set(['令和6年度（2024年度）', '令和7年度（2025年度）']));
  });

  it('for two tables of different kinds are answered with one as a table and the other in lines', () => {
    const { table, text } = answerTo('R8の補助率は？R7の補助率は？');
    expect(table?.columns.join()).toContain('令和8年度');
    expect(text).toContain(
      '「R7の補助率は？」\n- 1回目：令和7年度 右腕人材枠 2/3、令和7年度 法制度連携枠 1/2\n- 2回目',
    );
    const english = answerTo('What are the rates in R8? What are the rates in R7?');
    expect(english.text).toMatch(/“What are the rates in R7\?”\n- first: FY2025 \(R7\) right-hand talent frame/u);
  });

  it('suggest something to ask next on each', () => {
    const both = answerTo('法制度連携枠の要件は？R7の採択件数は？').suggestions;
    const [laws, count] = ['法制度連携枠の要件は？', 'R7の採択件数は？'].map((each) => answerTo(each).suggestions);
    expect(both).toHaveLength(4);
    expect(both.some((each) => laws?.includes(each))).toBe(true);
    expect(both.some((each) => count?.includes(each))).toBe(true);
  });
});
