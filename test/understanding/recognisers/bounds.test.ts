import { describe, expect, it } from 'vitest';
import { printFraction } from '../../../src/rules/index.ts';
import { normalizeMessage } from '../../../src/text/normalize.ts';
import { bounds } from '../../../src/understanding/recognisers/bounds.ts';

const read = (text: string) =>
  bounds(normalizeMessage(text)).map(({ value }) => `${value.comparison} ${printFraction(value.value)} ${value.unit}`);

describe('bounds', () => {
  it.each([
    ['補助率が半分を下回るのは', ['below 1/2 share']],
    ['経費の半分を割り込む', ['below 1/2 share']],
    ['2分の1未満', ['below 1/2 share']],
    ['１／２より低くなる', ['below 1/2 share']],
    ['3分の1以下', ['at_most 1/3 share']],
    ['採択率が6割を超えた年度', ['above 3/5 share']],
    ['採択率が6割に満たない', ['below 3/5 share']],
    ['採択率70%以上', ['at_least 7/10 share']],
    ['応募が50件以上', ['at_least 50/1 count']],
    ['採択が25件を上回った', ['above 25/1 count']],
    ['予算が3億円を超えた', ['above 300000000/1 yen']],
    ['below one half', ['below 1/2 share']],
    ['more than half of the costs', ['above 1/2 share']],
    ['less than 50%', ['below 1/2 share']],
    ['fewer than 40 applications', ['below 40/1 count']],
    ['over 70 percent', ['above 7/10 share']],
    ['at least 30 projects', ['at_least 30/1 count']],
    ['補助率は半分です', []],
    ['the overall rate of 62 applications', []],
  ])('%s: %j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});
