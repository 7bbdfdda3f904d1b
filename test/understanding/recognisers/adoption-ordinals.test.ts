import { describe, expect, it } from 'vitest';
import { normalizeMessage } from '../../../src/text/normalize.ts';
import { adoptionOrdinals, itemNumbers } from '../../../src/understanding/recognisers/adoption-ordinals.ts';

const ordinals = (text: string) => adoptionOrdinals(normalizeMessage(text)).map((mention) => mention.value);
const items = (text: string) => itemNumbers(normalizeMessage(text)).map((mention) => mention.value);

describe('numbers of adoptions as ordinals', () => {
  it.each([
    ['2回目', [2]],
    ['２回目', [2]],
    ['二回目', [2]],
    ['二度目', [2]],
    ['3度目', [3]],
    ['初回', [1]],
    ['初採択', [1]],
    ['初めての採択', [1]],
    ['はじめて', [1]],
    ['10回目', [10]],
    ['1回目と2回目', [1, 2]],
    ['third adoption', [3]],
    ['2nd time', [2]],
    ['third-time', [3]],
    ['4th', [4]],
    ['十回目', [10]],
    ['三かいめ', [3]],
    ['1回目・2回目・3回目', [1, 2, 3]],
    ['first and second', [1, 2]],
    ['2回め', [2]],
    ['②回目', [2]],
    ['次が3回目', [3]],
  ])('%s: %j', (text, numbers) => {
    expect(ordinals(text)).toEqual(numbers);
  });

  it.each(['1回', '2回', '100回目', '0回目', '12.5回目', 'seconds', ''])('"%s" is none', (text) => {
    expect(ordinals(text)).toEqual([]);
  });
});

describe('places in a list that was shown', () => {
  it.each([
    ['2つ目の法律は？', [2]],
    ['２番目は？', [2]],
    ['三つ目', [3]],
    ['3件目の事業者', [3]],
    ['the second law', [2]],
    ['the first one', [1]],
    ['the last operator', [-1]],
    ['1つ目と2つ目', [1, 2]],
  ])('%s: %j', (text, numbers) => {
    expect(items(text)).toEqual(numbers);
  });

  it.each(['2回目', '2つ', 'second', ''])('"%s" is none', (text) => {
    expect(items(text)).toEqual([]);
  });
});
