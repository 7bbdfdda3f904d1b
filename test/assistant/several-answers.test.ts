import { describe, expect, it } from 'vitest';
import { assistant, golden } from './golden.ts';

const answerTo = (text: string) => assistant.respond(text).answer;

describe('several questions in one message', () => {
  it('are answered line by line, what is said of one with it or below its words', () => {
    expect(answerTo('R8の予算は？R7の採択件数は？').headline.split('\n')).toEqual([
      expect.stringContaining('2.9億円'),
      expect.stringMatching(/29件.*共同の各者を数えると33者です。$/u),
    ]);
    expect(answerTo('R8の予算は？「地域の人事部」とは何ですか？').text).toContain(
      '\n「「地域の人事部」とは何ですか？」\n',
    );
  });

  it('for two lists are answered with one table of both, none of whose rows is lost', () => {
    const { table } = answerTo('R6の採択者一覧は？R7の採択者一覧は？');
    expect(table?.rows).toHaveLength(46 + 29);
    expect(new Set(table?.rows.map((row) => row.length))).toEqual(new Set([table?.columns.length]));
    const years = table?.rows.map((row) => row[table.columns.indexOf('年度')]);
    expect(new Set(years)).toEqual(new Set(['令和6年度（2024年度）', '令和7年度（2025年度）']));
  });

  it('for two figures of the same years are answered with both side by side', () => {
    const { headline, table } = answerTo('年度ごとの応募と採択の件数は？');
    expect(headline.split('\n')).toEqual([expect.stringMatching(/応募.*37件/u), expect.stringMatching(/採択.*20件/u)]);
    expect(table?.columns).toEqual(['年度', '応募', '採択']);
    expect(table?.rows.at(-1)).toEqual(['令和7年度（2025年度）', '50件', '29件']);
    expect(answerTo('budget and adoptions in FY2025').headline).toMatch(/300 million yen.*\n.*29/u);
    expect(answerTo('R7の応募件数と採択件数は？').headline).toMatch(/50件.*\n.*29件/u);
  });

  it('for the same table of two years are answered with both side by side', () => {
    const { table } = answerTo('R8の補助率は？R7の補助率は？');
    expect(table?.columns).toHaveLength(5);
    expect(table?.rows).toEqual([
      ['1回目', '2/3', '1/2', '2/3', '1/2'],
      ['2回目', '1/2', '1/2', '2/3', '1/2'],
      ['3回目', '1/3', '1/3', '2/3', '1/3'],
    ]);
  });

  it('for tables of different kinds are answered with one as a table and the other in lines', () => {
    const { table, text } = answerTo('R8の補助率は？年度ごとの採択件数は？');
    expect(table?.columns).toEqual(['年度', '採択']);
    expect(text).toContain(
      '「R8の補助率は？」\n- 1回目：令和8年度以降 右腕人材枠 2/3、令和8年度以降 法制度連携枠 1/2\n- 2回目',
    );
    const english = answerTo('What are the rates in R8? How many adoptions were there each year?');
    expect(english.text).toMatch(/“What are the rates in R8\?”\n- first: FY2026 \(R8\) onwards right-hand/u);
  });

  it('suggest something to ask next on each', () => {
    const both = answerTo('法制度連携枠の要件は？R7の採択件数は？').suggestions;
    const [laws, count] = ['法制度連携枠の要件は？', 'R7の採択件数は？'].map((each) => answerTo(each).suggestions);
    expect(both).toHaveLength(4);
    expect(both.some((each) => laws?.includes(each))).toBe(true);
    expect(both.some((each) => count?.includes(each))).toBe(true);
  });

  it('are all answered, however they are put together, also where the source does not tell one', () => {
    for (const [message, ...answers] of [
      ['①R8の補助上限額は？ ②採択回数の上限は何回ですか？', '資料に記載がありません', '3回まで'],
      ['2点教えてください。(1)R7の予算はいくら？(2)R7の採択は何件？よろしくお願いします。', '3.0億円', '29件'],
      ['1. R7の予算はいくら？\n2. 毎年採択されている事業者は？', '3.0億円', '5者'],
      ['審査の配点はどうなっていますか？あと、採択回数の上限は何回ですか？', '資料に記載がありません', '3回まで'],
      ['First, what is the budget of FY2025? Second, is there a limit on adoptions?', '300 million yen', '3'],
      ['(a) the budget of FY2025 and (b) the number of adoptions in FY2025', '300 million yen', '29'],
    ] as const) {
      const { headline } = answerTo(message);
      for (const each of answers) expect(headline, message).toContain(each);
    }
  });

  it('are told apart whichever two golden questions they are', () => {
    const single = golden.flatMap(({ turns: [first = '', ...others] }) =>
      others.length === 0 && first.length >= 12 && first.length < 60 && /^[^?？。.!\n]+[?？]$/u.test(first)
        ? [first]
        : [],
    );
    const questions = single.flatMap((asked) => {
      const { kind, headline, language } = answerTo(asked);
      return kind === 'answer' && !headline.includes('\n') ? [{ asked, headline, language }] : [];
    });
    const ways = [
      (one: string, other: string) => `①${one} ②${other}`,
      (one: string, other: string) => `1) ${one}\n2) ${other}`,
      (one: string, other: string) => `${one} ${other}`,
      (one: string, other: string) => `- ${one}\n- ${other}`,
    ];
    const missed: string[] = [];
    let seen = 0;
    // Each beside the one a prime number of questions away: of another subject.
    for (const [place, one] of questions.entries()) {
      const other = questions[(place + 211) % questions.length];
      if (other === undefined || other.language !== one.language) continue;
      const message = ways[place % ways.length]?.(one.asked, other.asked) ?? '';
      const then = assistant.respond(other.asked, assistant.respond(one.asked).conversation).answer.headline;
      const { headline } = answerTo(message);
      seen++;
      if (!headline.includes(one.headline) || !(headline.includes(then) || headline.includes(other.headline)))
        missed.push(message);
    }
    console.log(`${seen} pairs of questions, ${missed.length} not both answered`);
    expect(seen).toBeGreaterThan(300);
    expect(missed.length / seen, missed.join('\n\n')).toBeLessThanOrEqual(0.04);
  });
});
