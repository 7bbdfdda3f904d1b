import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  adoptionsWhereRateIs,
  againstTarget,
  type Comparison,
  figuresByYear,
  fractionOf,
  meets,
  printFraction,
  ratedAdoptions,
} from '../../src/rules/index.ts';
import { book, reiwa } from '../real-knowledge.ts';

const half = fractionOf('1/2');
const ordinals = (year: number, frame: 'right-hand' | 'law-linked', comparison: Comparison) =>
  ratedAdoptions(book, reiwa(year), frame)
    .filter(({ rate }) => meets(rate, { comparison, value: half }))
    .map(({ ordinal }) => ordinal);

describe('rates below and above a half', () => {
  it.each<[number, 'right-hand' | 'law-linked', Comparison, number[]]>([
    [8, 'right-hand', 'below', [3]],
    [8, 'right-hand', 'at_most', [2, 3]],
    [8, 'right-hand', 'at_least', [1, 2]],
    [8, 'right-hand', 'above', [1]],
    [8, 'law-linked', 'below', [3]],
    [8, 'law-linked', 'above', []],
    [7, 'right-hand', 'above', [1, 2, 3]],
    [7, 'law-linked', 'below', [3]],
  ])('R%i, %s, %s: %j', (year, frame, comparison, expected) => {
    expect(ordinals(year, frame, comparison)).toEqual(expected);
  });

  it('divide the adoptions: each is below, or at least there', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), (numerator, denominator) => {
        const value = { numerator, denominator };
        for (const { rate } of ratedAdoptions(book, reiwa(8), 'right-hand'))
          expect(meets(rate, { comparison: 'below', value })).toBe(!meets(rate, { comparison: 'at_least', value }));
      }),
    );
  });
});

describe("one frame's rate against the other's", () => {
  it('is above only at the first adoption in R8', () => {
    expect(
      adoptionsWhereRateIs(book, reiwa(8), 'above', 'right-hand', 'law-linked').map(({ ordinal, rate, otherRate }) => [
        ordinal,
        printFraction(rate),
        printFraction(otherRate),
      ]),
    ).toEqual([[1, '2/3', '1/2']]);
  });

  it('is never above for the law-linked frame', () => {
    for (const year of [7, 8, 9])
      expect(adoptionsWhereRateIs(book, reiwa(year), 'above', 'law-linked', 'right-hand')).toEqual([]);
  });

  it('is above at every adoption in R7', () => {
    expect(adoptionsWhereRateIs(book, reiwa(7), 'above', 'right-hand', 'law-linked')).toHaveLength(3);
  });
});

describe('years and a figure', () => {
  it.each([
    ['adoption_rate', 'above', '6/10', [6]],
    ['adoption_rate', 'below', '6/10', [4, 5, 7]],
    ['applications', 'at_least', '50/1', [6, 7]],
    ['adoptions', 'at_most', '20/1', [4, 5]],
    ['budget', 'above', '300000000/1', [6]],
  ] as const)('%s %s %s: R%j', (metric, comparison, value, expected) => {
    const found = figuresByYear(book, metric).filter(({ figure }) =>
      meets(figure, { comparison, value: fractionOf(value) }),
    );
    expect(found.map(({ year }) => year)).toEqual(expected.map(reiwa));
  });
});

describe('the target of efforts a year', () => {
  it.each([
    [4, 20, -10, false],
    [6, 46, 16, false],
    [7, 29, -1, true],
  ])('R%i: %i adoptions, %i from the target; set for the year: %s', (year, adoptions, by, set) => {
    expect(againstTarget(book, reiwa(year))).toMatchObject({
      kind: 'value',
      value: { adoptions, target: 30, by, set },
    });
  });

  it('cannot be told for a year without results', () => {
    expect(againstTarget(book, reiwa(8))).toMatchObject({ kind: 'unknown' });
  });
});
