import { describe, expect, it } from 'vitest';
import { normalizeMessage } from '../../../src/text/normalize.ts';
import { fiscalYears } from '../../../src/understanding/recognisers/fiscal-years.ts';

const calendar = { first: 2022, last: 2025, coming: 2026, open: [], together: [], target: 30, limit: 3 };
const read = (text: string, before: number | null) =>
  fiscalYears(normalizeMessage(text), { calendar, before }).years.map((year) => year - 2018);

describe('years told by others', () => {
  it.each([
    ['その年の件数は', [6]],
    ['同じ年度の予算は', [6]],
    ['翌年は？', [7]],
    ['その次の年は', [7]],
    ['前の年は', [5]],
    ['the year after', [7]],
    ['and the year before that?', [5]],
    ['two years later', [8]],
    ['R4からその年まで全部', [4, 5, 6]],
    ['R5の採択者で翌年度も採択されたのは', [5, 6]],
    ['R4とその翌年', [4, 5]],
  ])('%s, after a question about R6', (text, years) => {
    expect(read(text, 2024)).toEqual(years);
  });

  it.each([
    ['最初の年の補助率', [4]],
    ['初年度の件数', [4]],
    ['直近の年度は', [7]],
    ['the first year', [4]],
  ])('%s, whatever was said before', (text, years) => {
    expect(read(text, null)).toEqual(years);
  });

  it.each(['その年の件数は', '翌年は？', '前年度比で', '補助事業開始年度の翌年度の継続率', 'その年齢は'])(
    '%s: none without a year before',
    (text) => {
      expect(read(text, null)).toEqual([]);
    },
  );

  it.each(['前年度比で', '補助事業開始年度の翌年度の継続率', 'その年齢は', '次の年度も続ければ'])(
    '%s is no year that was told',
    (text) => {
      expect(read(text, 2024).filter((year) => year === 6)).toEqual([]);
    },
  );

  it('the first year of a plan is not the first listed one', () => {
    expect(read('初年度R8、そのまま3年間', 2024)).toEqual([8]);
  });
});
