import { describe, expect, it } from 'vitest';
import { normalizeMessage } from '../../../src/text/normalize.ts';
import { fiscalYears } from '../../../src/understanding/recognisers/fiscal-years.ts';

const read = (text: string) => fiscalYears(normalizeMessage(text));
const reiwa = (text: string) => read(text).years.map((year) => year - 2018);

describe('fiscal years', () => {
  it.each([
    ['R6', [6]],
    ['令和6', [6]],
    ['令和６年', [6]],
    ['令和6年度', [6]],
    ['令和六年度', [6]],
    ['令和元年度', [1]],
    ['れいわ6年度', [6]],
    ['2024年度', [6]],
    ['2024', [6]],
    ['２０２４年度', [6]],
    ['FY2024', [6]],
    ['FY24', [6]],
    ["FY'24", [6]],
    ["'24", [6]],
    ['fiscal year 2024', [6]],
    ['fiscal 2024', [6]],
    ['6年度', [6]],
    ['六年度', [6]],
    ['r.6', [6]],
    ['Reiwa 6', [6]],
    ['令和4・5年度', [4, 5]],
    ['令和4、5、6年度', [4, 5, 6]],
    ['R4,5,6の件数', [4, 5, 6]],
    ['R6/R7', [6, 7]],
    ['R6/7', [6, 7]],
    ['R4とR5', [4, 5]],
    ['R4 and R5', [4, 5]],
    ['R6年度', [6]],
    ['R６', [6]],
    ['Ｒ６', [6]],
    ['平成30年', [0]],
    ['平成30年度', [0]],
    ['10年度', [10]],
    ['R7の2回目', [7]],
    ['R7 2回目', [7]],
    ['令和七年', [7]],
    ['令和8年', [8]],
    ['R08', [8]],
    ['R 8', [8]],
    ['令和 8 年度', [8]],
    ['8年度の補助率', [8]],
    ['令和8の', [8]],
    ['2026', [8]],
    ['R8、R9、R10', [8, 9, 10]],
    ['R8→R9→R10', [8, 9, 10]],
    ['R7末', [7]],
    ['R7のA1', [7]],
    ['2024年', [6]],
    ['R5年とR6年', [5, 6]],
    ['R7から', [7]],
    ['令和6、7', [6, 7]],
    ['R8 or R9', [8, 9]],
    ['fy 2026', [8]],
    ["FY '26", [8]],
  ])('%s: %j', (text, years) => {
    expect(reiwa(text)).toEqual(years);
    expect(read(text)).toMatchObject({ range: false, onwards: false });
  });

  it.each([
    ['R4〜R7', [4, 5, 6, 7]],
    ['R4～R7', [4, 5, 6, 7]],
    ['R4~7', [4, 5, 6, 7]],
    ['R4-R7', [4, 5, 6, 7]],
    ['R4からR7まで', [4, 5, 6, 7]],
    ['令和4年度から令和7年度', [4, 5, 6, 7]],
    ['2022〜2025年度', [4, 5, 6, 7]],
    ['FY2022-FY2025', [4, 5, 6, 7]],
    ['FY2022 to FY2025', [4, 5, 6, 7]],
    ['R4～6', [4, 5, 6]],
    ['令和4~7年度', [4, 5, 6, 7]],
  ])('%s is a range, written out: %j', (text, years) => {
    expect(reiwa(text)).toEqual(years);
    expect(read(text).range).toBe(true);
  });

  it.each([
    ['R8以降', [8]],
    ['R8～', [8]],
    ['令和8年度以降', [8]],
    ['from FY2026 onwards', [8]],
    ['FY2026 and later', [8]],
    ['令和4年度〜', [4]],
    ['8年度以降', [8]],
  ])('%s means %j and the years after it', (text, years) => {
    expect(reiwa(text)).toEqual(years);
    expect(read(text).onwards).toBe(true);
  });

  it.each([
    '2024年問題',
    '令和7年6月',
    '2026年1月',
    '3年連続',
    '4年度連続',
    '2020年7月22日',
    '令和6年11月15日',
    'January 2026',
    '2026円',
    '2,026',
    '3年間',
    '1年目',
    '初年度',
    '5年後',
    'R100',
    '令和99年度',
    '100年企業',
    '2045年',
    'GR8',
    '2025年11月',
    '',
  ])('"%s" names no fiscal year', (text) => {
    expect(reiwa(text)).toEqual([]);
  });

  it('are mentioned where they stand', () => {
    const text = normalizeMessage('では令和７年度とFY2026は？');
    expect(fiscalYears(text).mentions.map(({ start, end }) => text.slice(start, end))).toEqual(['令和7年度', 'fy2026']);
  });
});
