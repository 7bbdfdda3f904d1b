import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeMessage, squeeze, wordKey } from '../../src/text/normalize.ts';
import { WordTrie } from '../../src/understanding/word-trie.ts';

function trieOf(...words: readonly string[]): WordTrie<string> {
  const trie = new WordTrie<string>();
  for (const word of words) trie.add(wordKey(word), word);
  return trie;
}
const find = (trie: WordTrie<string>, text: string) => {
  const normalized = normalizeMessage(text);
  return trie
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
    expect(find(trieOf(...words), text)).toEqual(found);
  });

  it('keeps the first value of a key', () => {
    const trie = new WordTrie<number>();
    trie.add('補助', 1);
    trie.add('補助', 2);
    expect(trie.get('補助')).toBe(1);
    expect(trie.get('補')).toBeUndefined();
    expect(trie.get('補助率')).toBeUndefined();
  });

  const letters = fc.string({
    unit: fc.constantFrom('補', '助', '率', 'あ', 'い', 'ア', 'a', 'b', '1', ' ', '・'),
    maxLength: 24,
  });

  it('finds words left to right without overlap, each where it says', () => {
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 6 }), letters, (words, text) => {
        const trie = new WordTrie<string>();
        for (const word of words) if (wordKey(word) !== '') trie.add(wordKey(word), wordKey(word));
        const normalized = normalizeMessage(text);
        let end = 0;
        for (const found of trie.find(normalized, squeeze(normalized))) {
          expect(found.start).toBeGreaterThanOrEqual(end);
          expect(wordKey(normalized.slice(found.start, found.end))).toBe(found.value);
          end = found.end;
        }
      }),
    );
  });
});
