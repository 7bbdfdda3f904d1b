import { describe, expect, it } from 'vitest';
import { printFraction } from '../../../src/rules/index.ts';
import { normalizeMessage } from '../../../src/text/normalize.ts';
import { fractions, percentages } from '../../../src/understanding/recognisers/fractions.ts';

const stated = (text: string) => fractions(normalizeMessage(text)).map((mention) => printFraction(mention.value));

describe('fractions', () => {
  it.each([
    ['1/2', ['1/2']],
    ['２／３', ['2/3']],
    ['2/3', ['2/3']],
    ['1 / 3', ['1/3']],
    ['3分の2', ['2/3']],
    ['三分の二', ['2/3']],
    ['2分の1', ['1/2']],
    ['半分', ['1/2']],
    ['半額', ['1/2']],
    ['two-thirds', ['2/3']],
    ['two thirds', ['2/3']],
    ['one third', ['1/3']],
    ['a half', ['1/2']],
    ['one-half', ['1/2']],
    ['half', ['1/2']],
    ['1/2と2/3', ['1/2', '2/3']],
    ['½', ['1/2']],
    ['⅔', ['2/3']],
    ['4/5', ['4/5']],
    ['1/3ずつ', ['1/3']],
    ['二分の一', ['1/2']],
    ['３分の１', ['1/3']],
  ])('%s: %j', (text, found) => {
    expect(stated(text)).toEqual(found);
  });

  it.each(['10/12', '3/2', '2024/1', '1/2月', '6/1', '0/3', 'a third adoption', 'R6/R7', 'behalf', ''])(
    '"%s" is none',
    (text) => {
      expect(stated(text)).toEqual([]);
    },
  );
});

describe('percentages', () => {
  it.each([
    ['50%', ['1/2']],
    ['66.7%', ['2/3']],
    ['67パーセント', ['2/3']],
    ['33 percent', ['1/3']],
    ['60%', ['6/10']],
    ['100%', []],
    ['54.1%', []],
  ])('%s is %j as a rate', (text, found) => {
    expect(percentages(normalizeMessage(text)).map((mention) => printFraction(mention.value))).toEqual(found);
  });
});
