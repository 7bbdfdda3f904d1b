import { describe, expect, it } from 'vitest';
import { normalizeMessage } from '../../../src/text/normalize.ts';
import { fiscalYears } from '../../../src/understanding/recognisers/fiscal-years.ts';
import { skippedYears } from '../../../src/understanding/recognisers/skipped-years.ts';

const skipped = (words: string) => {
  const text = normalizeMessage(words);
  return skippedYears(text, fiscalYears(text).mentions, 2025).map((year) => year - 2018);
};

describe('years left out', () => {
  it.each([
    ['R8は見送って、令和9年度に右腕で', [8]],
    ['令和8年度の応募は見送り、R9に', [8]],
    ['R8には出さずR9に出す', [8]],
    ['R8は応募せずに', [8]],
    ['skip R8 and apply in R9', [8]],
    ['they sit out FY2026', [8]],
    ['without applying in R8', [8]],
    ['R8に通り、R9は落ちて、R10に通ったら', [9]],
    ['adopted in R8, turned down in R9', [9]],
    ['R6に採択されてR7は落ちた', []],
    ['R8とR9に出します', []],
    ['apply in R8', []],
  ])('%s: %j', (text, years) => {
    expect(skipped(text)).toEqual(years);
  });
});
