import { describe, expect, it } from 'vitest';
import { normalizeMessage } from '../../../src/text/normalize.ts';
import { listNumbers } from '../../../src/understanding/recognisers/list-numbers.ts';

const numbers = (text: string) => listNumbers(normalizeMessage(text)).map((mention) => mention.value);

describe('numbers in the adoption lists', () => {
  it.each([
    ['B8', ['B8']],
    ['a-12', ['A12']],
    ['A12', ['A12']],
    ['No.5', ['5']],
    ['NO.5', ['5']],
    ['№5', ['5']],
    ['8番', ['8']],
    ['#3', ['3']],
    ['number 8', ['8']],
    ['番号8', ['8']],
    ['リスト番号 8', ['8']],
    ['R7のA1', ['A1']],
    ['A1とA2', ['A1', 'A2']],
    ['A1〜A4', ['A1', 'A2', 'A3', 'A4']],
    ['1番から3番まで', ['1', '2', '3']],
    ['B8からB10', ['B8', 'B9', 'B10']],
    ['B10番', ['B10']],
    ['Ｂ８', ['B8']],
    ['3番の事業者', ['3']],
    ['list number 14', ['14']],
    ['No. 12', ['12']],
    ['no5', ['5']],
    ['5番', ['5']],
    ['B8は', ['B8']],
    ['A-1', ['A1']],
    ['no. 8 in R4', ['8']],
  ])('%s: %j', (text, found) => {
    expect(numbers(text)).toEqual(found);
  });

  it.each(['A100', 'at 5', 'COVID19', 'G8', '一番多い', '2回目', '46件', ''])('"%s" is none', (text) => {
    expect(numbers(text)).toEqual([]);
  });
});
