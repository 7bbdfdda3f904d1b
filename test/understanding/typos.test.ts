import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldKana, nameKey } from '../../src/text/normalize.ts';
import { distanceWithin, NearNames } from '../../src/understanding/typos.ts';

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
const near = new NearNames(names);

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
    expect(near.nearest(key(typed))).toBe(name);
  });

  it.each(['森公産', 'ガクト', '商工会議所', 'まったく別の名前', 'ガグドラポ', ''])('%s is read as none', (typed) => {
    expect(near.nearest(key(typed))).toBeNull();
  });

  it('is none between two that are equally near', () => {
    expect(
      new NearNames([
        { operator: 'a', keys: ['あいうお'] },
        { operator: 'b', keys: ['あいうか'] },
      ]).nearest('あいうえ'),
    ).toBeNull();
  });

  it('is the only one within the distance, whatever the words', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'か', 'き', '会'), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(word, fc.array(word, { maxLength: 6 }), (typed, keys) => {
        const lists = keys.map((name, number) => ({ operator: String(number), keys: [name] }));
        const within = lists.filter(({ keys: [name = ''] }) => distanceWithin(typed, name, typed.length >= 10 ? 2 : 1));
        const only = typed.length >= 4 && within.length === 1 ? within[0]?.operator : null;
        expect(new NearNames(lists).nearest(typed)).toBe(only);
      }),
      { numRuns: 500 },
    );
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
