import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  capsOf,
  expensesNeeded,
  expensesWithin,
  type Finding,
  fractionOf,
  type SubsidyAmount,
  subsidyAmount,
} from '../../src/rules/index.ts';
import { book, reiwa } from '../real-knowledge.ts';

function found<Value>(finding: Finding<Value>): Value {
  if (finding.kind !== 'value') throw new Error(`no value: ${finding.because.code}`);
  return finding.value;
}
const amount = (year: number, rate: string, expensesYen: number): SubsidyAmount =>
  found(subsidyAmount(book, reiwa(year), fractionOf(rate), expensesYen));

const man = 10_000;

describe('caps as the source lists them', () => {
  it.each([
    [4, [600 * man]],
    [5, [700 * man, 1000 * man]],
    [6, [1000 * man, 1300 * man]],
    [7, [1000 * man, 1300 * man]],
  ])('R%i', (year, caps) => {
    expect(capsOf(book, reiwa(year))).toEqual({ kind: 'value', value: caps, working: [], facts: ['yearly-caps'] });
  });

  it.each([8, 9, 30])('are not in the source for R%i', (year) => {
    expect(capsOf(book, reiwa(year))).toMatchObject({
      kind: 'unknown',
      because: { code: 'cap_not_in_source', year: reiwa(year) },
    });
  });

  it.each([3, 1])('are not covered for R%i', (year) => {
    expect(capsOf(book, reiwa(year))).toMatchObject({
      kind: 'unknown',
      because: { code: 'year_not_covered', year: reiwa(year) },
    });
  });
});

describe('the amount before caps', () => {
  it.each([
    [900 * man, '2/3', 600 * man, true],
    [900 * man, '1/2', 450 * man, true],
    [900 * man, '1/3', 300 * man, true],
    [1200 * man, '1/2', 600 * man, true],
    [1000 * man, '2/3', 6_666_666, false],
    [1000 * man, '1/3', 3_333_333, false],
    [1, '1/2', 0, false],
    [2, '1/2', 1, true],
    [0, '2/3', 0, true],
    [1_234_567, '2/3', 823_044, false],
    [9_000_000_000_000_000, '2/3', 6_000_000_000_000_000, true],
    [Number.MAX_SAFE_INTEGER, '1/3', 3_002_399_751_580_330, false],
  ])('of %i yen at %s is %i yen (exact: %s)', (expensesYen, rate, computedYen, exact) => {
    const result = amount(8, rate, expensesYen);
    expect(result).toMatchObject({ computedYen, exact });
    expect(result.outcomes).toEqual([{ capYen: null, subsidyYen: computedYen, ownYen: expensesYen - computedYen }]);
  });
});

describe('caps', () => {
  it.each([
    [1000 * man, 500 * man, 500 * man],
    [1200 * man, 600 * man, 600 * man],
    [1200 * man + 2, 600 * man, 600 * man + 2],
    [3000 * man, 600 * man, 2400 * man],
  ])('the one of R4 holds %i yen of expenses at %i yen', (expensesYen, subsidyYen, ownYen) => {
    const result = amount(4, '1/2', expensesYen);
    expect(result.cap).toEqual({ kind: 'known' });
    expect(result.outcomes).toEqual([{ capYen: 600 * man, subsidyYen, ownYen }]);
  });

  it.each([
    [5, '2/3', 1500 * man, [700 * man, 1000 * man]],
    [6, '2/3', 1800 * man, [1000 * man, 1200 * man]],
    [7, '2/3', 2400 * man, [1000 * man, 1300 * man]],
    [7, '1/2', 2200 * man, [1000 * man, 1100 * man]],
  ])(
    'R%i at %s: which cap goes with which frame is not said, so %i yen have two outcomes',
    (year, rate, expensesYen, subsidies) => {
      const result = amount(year, rate, expensesYen);
      expect(result.outcomes.map((outcome) => outcome.subsidyYen)).toEqual(subsidies);
      expect(result.cap).toEqual({ kind: 'unmapped', capsYen: found(capsOf(book, reiwa(year))) });
      for (const outcome of result.outcomes) expect(outcome.ownYen + outcome.subsidyYen).toBe(expensesYen);
    },
  );

  it('do not matter below both: one outcome', () => {
    const result = amount(7, '2/3', 1500 * man);
    expect(result.cap).toEqual({ kind: 'known' });
    expect(result.outcomes.map((outcome) => outcome.subsidyYen)).toEqual([1000 * man]);
  });

  it('of R8 is unknown: the computed amount stands alone and the reason is given', () => {
    const result = amount(8, '2/3', 5000 * man);
    expect(result.cap).toEqual({ kind: 'unknown', because: { code: 'cap_not_in_source', year: 2026 } });
    expect(result.outcomes).toEqual([{ capYen: null, subsidyYen: 33_333_333, ownYen: 16_666_667 }]);
  });

  it('stand in the working with the product and the own contribution', () => {
    const finding = subsidyAmount(book, reiwa(4), fractionOf('1/2'), 2000 * man);
    expect(finding.working).toEqual([
      {
        code: 'product',
        expensesYen: 2000 * man,
        rate: { numerator: 1, denominator: 2 },
        yen: 1000 * man,
        exact: true,
      },
      { code: 'cap', year: 2022, capYen: 600 * man, binds: true },
      { code: 'own_contribution', expensesYen: 2000 * man, subsidyYen: 600 * man, yen: 1400 * man },
    ]);
    expect(finding.facts).toEqual(['yearly-caps']);
  });
});

describe('expenses needed for a wanted subsidy', () => {
  it.each([
    [8, '1/2', 500 * man, 1000 * man, []],
    [8, '2/3', 600 * man, 900 * man, []],
    [8, '1/3', 100 * man, 300 * man, []],
    [8, '2/3', 1, 2, []],
    [4, '1/2', 700 * man, 1400 * man, [600 * man]],
    [7, '2/3', 1200 * man, 1800 * man, [1000 * man]],
    [7, '2/3', 1400 * man, 2100 * man, [1000 * man, 1300 * man]],
    [7, '1/2', 1000 * man, 2000 * man, []],
  ])(
    'R%i at %s: %i yen of subsidy need %i yen, over the caps %j',
    (year, rate, subsidyYen, expensesYen, exceededCapsYen) => {
      expect(found(expensesNeeded(book, reiwa(year), fractionOf(rate), subsidyYen))).toMatchObject({
        expensesYen,
        exceededCapsYen,
      });
    },
  );

  it('says that no cap is known for R8', () => {
    expect(found(expensesNeeded(book, reiwa(8), fractionOf('1/2'), man)).capsYen).toBeNull();
  });

  const rate = fc.constantFrom('1/2', '2/3', '1/3').map(fractionOf);

  it('are enough, and one yen less is not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3_000_000_000_000_000 }), rate, (wanted, by) => {
        const { expensesYen } = found(expensesNeeded(book, reiwa(8), by, wanted));
        expect(found(subsidyAmount(book, reiwa(8), by, expensesYen)).computedYen).toBeGreaterThanOrEqual(wanted);
        expect(found(subsidyAmount(book, reiwa(8), by, expensesYen - 1)).computedYen).toBeLessThan(wanted);
      }),
    );
  });
});

describe('laws of the amount', () => {
  const rate = fc.constantFrom('1/2', '2/3', '1/3').map(fractionOf);
  const year = fc.integer({ min: reiwa(4), max: reiwa(12) });

  it('subsidy and own contribution are the expenses, and no cap is passed', () => {
    fc.assert(
      fc.property(year, rate, fc.maxSafeNat(), (of, by, expensesYen) => {
        const { outcomes, computedYen } = found(subsidyAmount(book, of, by, expensesYen));
        expect(outcomes.length).toBeGreaterThan(0);
        for (const { capYen, subsidyYen, ownYen } of outcomes) {
          expect(subsidyYen + ownYen).toBe(expensesYen);
          expect(subsidyYen).toBe(Math.min(computedYen, capYen ?? computedYen));
        }
      }),
    );
  });

  it('more expenses never bring less subsidy', () => {
    fc.assert(
      fc.property(year, rate, fc.nat(100_000_000), fc.nat(100_000_000), (of, by, expensesYen, more) => {
        const least = found(subsidyAmount(book, of, by, expensesYen)).outcomes[0]?.subsidyYen ?? 0;
        const then = found(subsidyAmount(book, of, by, expensesYen + more)).outcomes[0]?.subsidyYen ?? 0;
        expect(then).toBeGreaterThanOrEqual(least);
      }),
    );
  });
});

describe('the most expenses within an own contribution', () => {
  const within = (year: number, rate: string, ownYen: number) =>
    found(expensesWithin(book, reiwa(year), fractionOf(rate), ownYen)).outcomes;

  it.each([
    [8, '2/3', 300 * man, [[900 * man, 600 * man]]],
    [8, '1/2', 300 * man, [[600 * man, 300 * man]]],
    [8, '1/3', 300 * man, [[450 * man, 150 * man]]],
    [4, '1/2', 500 * man, [[1000 * man, 500 * man]]],
    // Beyond the cap every further yen is the applicant's own.
    [4, '1/2', 1000 * man, [[1600 * man, 600 * man]]],
    [
      7,
      '1/2',
      2000 * man,
      [
        [3000 * man, 1000 * man],
        [3300 * man, 1300 * man],
      ],
    ],
  ] as const)('R%i, %s, %i yen', (year, rate, ownYen, outcomes) => {
    expect(within(year, rate, ownYen).map(({ expensesYen, subsidyYen }) => [expensesYen, subsidyYen])).toEqual(
      outcomes,
    );
  });

  it('never asks for more, and one yen more of expenses would', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(4, 8),
        fc.constantFrom('1/2', '2/3', '1/3'),
        fc.integer({ min: 1, max: 10 ** 9 }),
        (year, rate, ownYen) => {
          const [only] = within(year, rate, ownYen);
          const own = (expensesYen: number) => amount(year, rate, expensesYen).outcomes[0]?.ownYen ?? Number.NaN;
          expect(own(only?.expensesYen ?? 0)).toBeLessThanOrEqual(ownYen);
          expect(own((only?.expensesYen ?? 0) + 3)).toBeGreaterThan(ownYen);
        },
      ),
    );
  });
});
