import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  adoptionsOf,
  compareFractions,
  type Eligibility,
  eligibilityByCount,
  eligibilityOf,
  operatorsWithAdoptions,
  printFraction,
} from '../../src/rules/index.ts';
import { book, reiwa } from '../real-knowledge.ts';

const rates = (found: Eligibility) =>
  Object.fromEntries(
    found.rates.map(({ frame, rate }) => [
      frame,
      rate.kind === 'value' ? printFraction(rate.value) : rate.because.code,
    ]),
  );

describe('in R8, after so many adoptions', () => {
  const full = 'adoption_limit_reached';
  it.each([
    [0, 1, true, 3, '2/3', '1/2'],
    [1, 2, true, 2, '1/2', '1/2'],
    [2, 3, true, 1, '1/3', '1/3'],
    [3, 4, false, 0, full, full],
    [4, 5, false, 0, full, full],
  ])(
    '%i: the next would be no. %i, possible %s, %i left, 右腕人材枠 %s, 法制度連携枠 %s',
    (adoptions, ordinal, possible, remaining, rightHand, lawLinked) => {
      const found = eligibilityByCount(book, reiwa(8), adoptions);
      expect(found).toMatchObject({ year: 2026, adoptions, ordinal, possible, remaining, limit: 3 });
      expect(rates(found)).toEqual({ 'right-hand': rightHand, 'law-linked': lawLinked });
      expect(found.facts).toEqual(expect.arrayContaining(['limit', 'counting']));
      expect(found.facts.includes('rate-table')).toBe(possible);
    },
  );

  it('shows the next number, the comparison with the limit and the cells of the table', () => {
    expect(eligibilityByCount(book, reiwa(8), 2).working).toMatchObject([
      { code: 'next_ordinal', adoptions: 2, ordinal: 3 },
      { code: 'limit_compared', ordinal: 3, limit: 3, possible: true },
      { code: 'rate_from_table', frame: 'right-hand', ordinal: 3 },
      { code: 'rate_from_table', frame: 'law-linked', ordinal: 3 },
    ]);
  });
});

describe('other years', () => {
  it.each([0, 1, 2, 3, 4])('R7 had no limit after %i adoptions', (adoptions) => {
    expect(eligibilityByCount(book, reiwa(7), adoptions)).toMatchObject({
      possible: true,
      limit: null,
      remaining: null,
      ordinal: adoptions + 1,
    });
  });

  it('does not know the rate of a fourth adoption in R7', () => {
    expect(rates(eligibilityByCount(book, reiwa(7), 3))).toEqual({
      'right-hand': 'rate_beyond_table',
      'law-linked': 'rate_beyond_table',
    });
  });

  it.each([0, 1, 2, 3, 4])('R9 judges %i adoptions like R8', (adoptions) => {
    const [eight, nine] = [8, 9].map((year) => eligibilityByCount(book, reiwa(year), adoptions));
    if (!eight || !nine) throw new Error('two years');
    expect(rates(nine)).toEqual(rates(eight));
    expect([nine.possible, nine.remaining]).toEqual([eight.possible, eight.remaining]);
  });
});

describe('a listed operator', () => {
  it('with three adoptions, one of them joint, cannot be adopted in R8, and each is named', () => {
    const found = eligibilityOf(book, reiwa(8), 'platform-aomori');
    expect(found).toMatchObject({ adoptions: 3, ordinal: 4, possible: false, remaining: 0 });
    expect(found.working[0]).toEqual({
      code: 'counted',
      operator: 'platform-aomori',
      adoptions: [
        { year: 2022, frame: null, listNumber: '2', joint: false },
        { year: 2024, frame: 'work-style', listNumber: 'B2', joint: true },
        { year: 2025, frame: 'right-hand', listNumber: 'A5', joint: true },
      ],
    });
    expect(found.facts).toEqual(
      expect.arrayContaining(['adoption:r4--2', 'adoption:r6-work-style-B2', 'adoption:r7-right-hand-A5']),
    );
  });

  it.each([
    ['dotto-doto', 4, false],
    ['mori-kosan', 3, false],
    ['awawa', 2, true],
    ['link-and-visible', 2, true],
    ['sekisho-career-plus', 2, true],
    ['avex', 2, true],
    ['kazami', 1, true],
    ['chiho-sosei-suishin-kiko', 1, true],
    ['chiho-sosei-suishin-kyodo-kiko', 1, true],
  ])('%s: %i adoptions, possible %s', (operator, adoptions, possible) => {
    expect(eligibilityOf(book, reiwa(8), operator)).toMatchObject({ adoptions, possible });
  });

  it('that no list has counts as none adopted', () => {
    expect(eligibilityOf(book, reiwa(8), 'nobody')).toMatchObject({ adoptions: 0, ordinal: 1, possible: true });
  });

  it('is judged by its count, for all ninety operators', () => {
    const all = operatorsWithAdoptions(book);
    expect(all.length).toBe(90);
    for (const { operator } of all) {
      const byName = eligibilityOf(book, reiwa(8), operator);
      const byCount = eligibilityByCount(book, reiwa(8), adoptionsOf(book, operator).length);
      expect([byName.possible, byName.remaining, rates(byName)]).toEqual([
        byCount.possible,
        byCount.remaining,
        rates(byCount),
      ]);
    }
    expect(all.filter(({ operator }) => !eligibilityOf(book, reiwa(8), operator).possible).length).toBe(9);
  });
});

describe('laws of eligibility', () => {
  it('an adoption more never makes possible what was not, leaves no more, and raises no rate', () => {
    fc.assert(
      fc.property(fc.integer({ min: reiwa(4), max: reiwa(20) }), fc.nat(20), (year, adoptions) => {
        const before = eligibilityByCount(book, year, adoptions);
        const after = eligibilityByCount(book, year, adoptions + 1);
        expect(!after.possible || before.possible).toBe(true);
        expect((after.remaining ?? 0) <= (before.remaining ?? 0)).toBe(true);
        after.rates.forEach(({ rate }, index) => {
          const earlier = before.rates[index]?.rate;
          if (rate.kind !== 'value') return;
          expect(earlier?.kind).toBe('value');
          if (earlier?.kind === 'value') expect(compareFractions(rate.value, earlier.value)).toBeLessThanOrEqual(0);
        });
      }),
    );
  });

  it('has a rate in every open frame exactly where it is possible, from R8 on', () => {
    fc.assert(
      fc.property(fc.integer({ min: reiwa(8), max: reiwa(20) }), fc.nat(20), (year, adoptions) => {
        const found = eligibilityByCount(book, year, adoptions);
        expect(found.rates.length).toBe(2);
        for (const { rate } of found.rates) expect(rate.kind).toBe(found.possible ? 'value' : 'does_not_apply');
        expect(found.possible).toBe((found.remaining ?? 0) > 0);
      }),
    );
  });
});

it('an assumed adoption counts on top of the listed ones, and the working says so', () => {
  const operator =
    book.adoptions.find(({ parties }) => parties[0]?.name === '松本商工会議所')?.parties[0]?.operator ?? '';
  const found = eligibilityOf(book, reiwa(8), operator, 2);
  expect([found.adoptions, found.ordinal, found.possible]).toEqual([3, 4, false]);
  expect(found.working).toContainEqual({ code: 'assumed', adoptions: 1, further: 2, total: 3 });
});
