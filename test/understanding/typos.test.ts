import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldKana, nameKey } from '../../src/text/normalize.ts';
import { distanceWithin, nearestName } from '../../src/understanding/typos.ts';

const key = (name: string) => foldKana(nameKey(name));
const names = [
  '森興産',
  'プラットフォームあおもり',
  'ガクトラボ',
  '地方創生推進機構',
  '地方創生推進協同機構',
  '松本商工会議所',
  '庄原商工会議所',
].map((name) => ({ operator: name, keys: [key(name)] }));

describe('the nearest name', () => {
  it.each([
    ['ガクトラポ', 'ガクトラボ'],
    ['ガクトラホボ', 'ガクトラボ'],
    ['ガトクラボ', 'ガクトラボ'],
    ['ガクトラボ', 'ガクトラボ'],
    ['プラットホームあおもり', 'プラットフォームあおもり'],
    ['松元商工会議所', '松本商工会議所'],
    ['地方創成推進機構', '地方創生推進機構'],
  ])('%s is read as %s', (typed, name) => {
    expect(nearestName(key(typed), names)).toBe(name);
  });

  it.each(['森公産', 'ガクト', '商工会議所', 'まったく別の名前', 'ガグドラポ', ''])('%s is read as none', (typed) => {
    expect(nearestName(key(typed), names)).toBeNull();
  });

  it('is none between two that are equally near', () => {
    expect(
      nearestName('あいうえ', [
        { operator: 'a', keys: ['あいうお'] },
        { operator: 'b', keys: ['あいうか'] },
      ]),
    ).toBeNull();
  });
});

describe('the distance of two words', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'あ'), maxLength: 8 });

  it('is the same both ways, and 0 only for equal words', () => {
    fc.assert(
      fc.property(word, word, fc.nat(4), (a, b, limit) => {
        expect(distanceWithin(a, b, limit)).toBe(distanceWithin(b, a, limit));
        expect(distanceWithin(a, b, 0)).toBe(a === b);
      }),
    );
  });

  it('is one for a letter more, less or other, and for two letters that changed places', () => {
    fc.assert(
      fc.property(word, fc.nat(8), fc.constantFrom('x', 'y'), (a, at, letter) => {
        const [left, right] = [a.slice(0, at), a.slice(at)];
        expect(distanceWithin(a, left + letter + right, 1)).toBe(true);
        expect(distanceWithin(a, left + right.slice(1), 1)).toBe(true);
        expect(distanceWithin(a, left + letter + right.slice(1), 1)).toBe(true);
        expect(distanceWithin(a, left + (right[1] ?? '') + (right[0] ?? '') + right.slice(2), 1)).toBe(true);
      }),
    );
  });
});
