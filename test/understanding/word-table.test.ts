import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../src/knowledge/words.ts';
import { normalizeMessage, squeeze, wordKey } from '../../src/text/normalize.ts';
import { WordTable } from '../../src/understanding/word-table.ts';

const tableOf = (...words: readonly string[]): WordTable<string> =>
  new WordTable(rowsOf(new Map(words.map((word) => [wordKey(word), word]))));
const find = (table: WordTable<string>, text: string) => {
  const normalized = normalizeMessage(text);
  return table
    .find(normalized, squeeze(normalized))
    .map(({ start, end, value }) => [value, normalized.slice(start, end)]);
};

describe('finding listed words', () => {
  it.each([
    [
      '右腕人材枠の補助率',
      ['右腕人材枠', '補助率'],
      [
        ['右腕人材枠', '右腕人材枠'],
        ['補助率', '補助率'],
      ],
    ],
    ['補助率の上限', ['補助', '補助率', '率'], [['補助率', '補助率']]],
    ['Ｋ Ａ Ｚ Ａ Ｍ Ｉは', ['KAZAMI'], [['KAZAMI', 'k a z a m i']]],
    [
      'ふぃっしゃーまん・じゃぱん',
      ['フィッシャーマン・ジャパン'],
      [['フィッシャーマン・ジャパン', 'ふぃっしゃーまん・じゃぱん']],
    ],
    ['two operators', ['operator'], [['operator', 'operator']]],
    ['cooperator', ['operator'], []],
    ['the rate', ['rate'], [['rate', 'rate']]],
    ['strategy', ['rate'], []],
    ['採択率は', ['率'], []],
    ['率は', ['率'], [['率', '率']]],
    ['R6とr7', ['r6'], [['r6', 'r6']]],
    ['ixis', ['ix'], []],
    ['', ['補助率'], []],
  ])('in "%s" of %j: %j', (text, words, found) => {
    expect(find(tableOf(...words), text)).toEqual(found);
  });

  it('finds any key of a value, and never the empty one', () => {
    const table = new WordTable(
      rowsOf(
        new Map([
          ['補助', 1],
          ['助成', 1],
          ['', 2],
        ]),
      ),
    );
    const text = '助成と補助';
    expect(table.find(text, squeeze(text))).toEqual([
      { start: 0, end: 2, value: 1 },
      { start: 3, end: 5, value: 1 },
    ]);
  });

  const letters = fc.string({
    unit: fc.constantFrom('補', '助', '率', 'あ', 'い', 'ア', 'a', 'b', '1', ' ', '・'),
    maxLength: 24,
  });

  it('finds words left to right without overlap, each where it says', () => {
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 6 }), letters, (words, text) => {
        const table = new WordTable(rowsOf(new Map(words.map((word) => [wordKey(word), wordKey(word)]))));
        const normalized = normalizeMessage(text);
        let end = 0;
        for (const found of table.find(normalized, squeeze(normalized))) {
          expect(found.start).toBeGreaterThanOrEqual(end);
          expect(wordKey(normalized.slice(found.start, found.end))).toBe(found.value);
          end = found.end;
        }
      }),
    );
  });
});
