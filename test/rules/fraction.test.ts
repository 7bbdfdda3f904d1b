import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareFractions, fractionOf, leastYenFor, permille, printFraction, timesYen } from '../../src/rules/index.ts';

const fraction = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }))
  .filter(([a, b]) => a <= b)
  .map(([numerator, denominator]) => ({ numerator, denominator }));

describe('fractions', () => {
  it.each(['1/2', '2/3', '1/3', '0/5', '10/12'])('reads and prints %s without reducing it', (words) => {
    expect(printFraction(fractionOf(words))).toBe(words);
  });

  it.each(['', '1', '0.5', '1/0', '1 / 2', '-1/2', '1/2 ', '1/2/3', '１/２', 'half'])('refuses "%s"', (words) => {
    expect(() => fractionOf(words)).toThrow(RangeError);
  });

  it.each([
    ['1/3', '1/2', -1],
    ['1/2', '2/3', -1],
    ['1/2', '2/4', 0],
    ['2/3', '1/3', 1],
  ])('compares %s with %s', (a, b, sign) => {
    expect(Math.sign(compareFractions(fractionOf(a), fractionOf(b)))).toBe(sign);
  });
});

describe('yen times a fraction', () => {
  it.each([
    [9_000_000, '2/3', 6_000_000, true],
    [10_000_000, '2/3', 6_666_666, false],
    [10_000_000, '1/3', 3_333_333, false],
    [1, '1/2', 0, false],
    [0, '2/3', 0, true],
    [Number.MAX_SAFE_INTEGER, '1/2', 4_503_599_627_370_495, false],
    [9_007_199_254_740_990, '2/3', 6_004_799_503_160_660, true],
  ])('%i × %s is %i yen (exact: %s)', (yen, words, product, exact) => {
    expect(timesYen(yen, fractionOf(words))).toEqual({ yen: product, exact });
  });

  it('cuts off less than a yen, and says when it did', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fraction, (yen, by) => {
        const product = timesYen(yen, by);
        const rest = BigInt(yen) * BigInt(by.numerator) - BigInt(product.yen) * BigInt(by.denominator);
        expect(rest >= 0n && rest < BigInt(by.denominator)).toBe(true);
        expect(product.exact).toBe(rest === 0n);
      }),
    );
  });
});

describe('the least yen for a product', () => {
  it('reaches the product, and one yen less does not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 900_000_000_000_000 }), fraction, (yen, by) => {
        const least = leastYenFor(yen, by);
        expect(timesYen(least, by).yen).toBeGreaterThanOrEqual(yen);
        expect(timesYen(least - 1, by).yen).toBeLessThan(yen);
      }),
    );
  });
});

describe('tenths of a percent', () => {
  it.each([
    [20, 37, 541],
    [46, 62, 742],
    [29, 50, 580],
    [115, 186, 618],
    [1, 2000, 1],
    [1, 2001, 0],
    [-10, 300, -33],
    [0, 7, 0],
    [7, 7, 1000],
  ])('of %i in %i are %i', (part, whole, share) => {
    expect(permille(part, whole)).toBe(share);
  });
});
