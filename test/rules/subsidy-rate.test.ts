import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareFractions,
  type FrameId,
  fractionOf,
  ordinalsAtRate,
  printFraction,
  subsidyRate,
} from '../../src/rules/index.ts';
import { book, reiwa } from '../real-knowledge.ts';

const found = (year: number, frame: FrameId | null, ordinal: number | null) => {
  const finding = subsidyRate(book, { year, frame, ordinal });
  return finding.kind === 'value' ? printFraction(finding.value) : `${finding.kind}: ${finding.because.code}`;
};

const cells: readonly (readonly [number, FrameId, number, string])[] = [
  [7, 'right-hand', 1, '2/3'],
  [7, 'right-hand', 2, '2/3'],
  [7, 'right-hand', 3, '2/3'],
  [7, 'law-linked', 1, '1/2'],
  [7, 'law-linked', 2, '1/2'],
  [7, 'law-linked', 3, '1/3'],
  [8, 'right-hand', 1, '2/3'],
  [8, 'right-hand', 2, '1/2'],
  [8, 'right-hand', 3, '1/3'],
  [8, 'law-linked', 1, '1/2'],
  [8, 'law-linked', 2, '1/2'],
  [8, 'law-linked', 3, '1/3'],
  [9, 'right-hand', 1, '2/3'],
  [9, 'right-hand', 2, '1/2'],
  [9, 'right-hand', 3, '1/3'],
  [9, 'law-linked', 1, '1/2'],
  [9, 'law-linked', 2, '1/2'],
  [9, 'law-linked', 3, '1/3'],
];

describe('the table of rates', () => {
  it('has a test for each of its twelve cells, and for those of R9', () => {
    expect(cells.length).toBe(18);
    expect(book.rateColumns.reduce((sum, column) => sum + column.rates.length, 0)).toBe(12);
  });

  it.each(cells)('gives for R%i, %s, adoption no. %i the rate %s', (year, frame, ordinal, rate) => {
    expect(found(reiwa(year), frame, ordinal)).toBe(rate);
  });

  it('takes a question without a number of adoptions as the first adoption', () => {
    expect(found(reiwa(8), 'right-hand', null)).toBe('2/3');
  });

  it('shows the cell that it read and rests on the table', () => {
    expect(subsidyRate(book, { year: reiwa(8), frame: 'right-hand', ordinal: 2 })).toEqual({
      kind: 'value',
      value: { numerator: 1, denominator: 2 },
      working: [
        {
          code: 'rate_from_table',
          year: 2026,
          frame: 'right-hand',
          ordinal: 2,
          rate: { numerator: 1, denominator: 2 },
        },
      ],
      facts: ['rate-table'],
    });
  });
});

describe('beyond the third adoption', () => {
  it.each([
    ['right-hand', 4],
    ['law-linked', 4],
    ['right-hand', 5],
    ['law-linked', 99],
  ] as const)(
    'is unknown in R7, %s, adoption no. %i: the table ends at the third and R7 had no limit',
    (frame, ordinal) => {
      expect(found(reiwa(7), frame, ordinal)).toBe('unknown: rate_beyond_table');
    },
  );

  it.each([
    [8, 'right-hand', 4],
    [8, 'law-linked', 4],
    [8, 'right-hand', 5],
    [9, 'right-hand', 4],
    [9, 'law-linked', 4],
    [12, 'law-linked', 4],
  ] as const)('does not apply in R%i, %s, adoption no. %i: the limit is three', (year, frame, ordinal) => {
    const finding = subsidyRate(book, { year: reiwa(year), frame, ordinal });
    expect(finding).toEqual({
      kind: 'does_not_apply',
      because: { code: 'adoption_limit_reached', adoptions: ordinal - 1, limit: 3 },
      working: [],
      facts: ['limit', 'counting'],
    });
  });
});

describe('years before the table', () => {
  it.each([null, 1, 2, 4])('gives 1/2 for R4 whatever the number of the adoption (%s)', (ordinal) => {
    expect(found(reiwa(4), null, ordinal)).toBe('1/2');
  });

  it.each([
    [5, 'standard', ['1/2', '2/3', '1/3']],
    [5, 'joint-strategy', ['1/2', '2/3', '1/3']],
    [5, null, ['1/2', '2/3', '1/3']],
    [6, 'general', ['1/2', '2/3']],
    [6, 'work-style', ['1/2', '2/3']],
    [6, null, ['1/2', '2/3']],
  ] as const)('does not know which of the rates of R%i goes with %s, and names the rates', (year, frame, rates) => {
    for (const ordinal of [null, 1, 2, 3, 4]) {
      const finding = subsidyRate(book, { year: reiwa(year), frame, ordinal });
      expect(finding.kind).toBe('unknown');
      if (finding.kind !== 'unknown' || finding.because.code !== 'rates_not_mapped_to_frames') throw new Error('wrong');
      expect(finding.because.rates.map(printFraction)).toEqual(rates);
    }
  });

  it.each([3, 1, -10])('does not know R%i, which the document does not cover', (year) => {
    expect(found(reiwa(year), null, 1)).toBe('unknown: year_not_covered');
    expect(found(reiwa(year), 'right-hand', 1)).toBe('unknown: year_not_covered');
  });
});

const frames = ['standard', 'joint-strategy', 'general', 'work-style', 'right-hand', 'law-linked'] as const;
const open: Readonly<Record<number, readonly FrameId[]>> = {
  4: [],
  5: ['standard', 'joint-strategy'],
  6: ['general', 'work-style'],
  7: ['right-hand', 'law-linked'],
  8: ['right-hand', 'law-linked'],
  9: ['right-hand', 'law-linked'],
};
const closed = Object.entries(open).flatMap(([year, here]) =>
  frames.filter((frame) => !here.includes(frame)).map((frame) => [Number(year), frame] as const),
);

describe('a frame that the year did not have', () => {
  it('is tested for every year and frame', () => expect(closed.length).toBe(26));

  it.each(closed)('does not apply: R%i has no %s', (year, frame) => {
    expect(subsidyRate(book, { year: reiwa(year), frame, ordinal: 1 })).toMatchObject({
      kind: 'does_not_apply',
      because: { code: 'frame_not_in_year', year: reiwa(year), frame, frames: open[year] },
    });
  });
});

describe('laws of the rate', () => {
  const frame = fc.constantFrom('right-hand' as const, 'law-linked' as const);
  const year = fc.integer({ min: reiwa(7), max: reiwa(30) });
  const ordinal = fc.integer({ min: 1, max: 12 });

  it('never rises with an adoption more, in any frame and year', () => {
    fc.assert(
      fc.property(year, frame, ordinal, (of, which, number) => {
        const before = subsidyRate(book, { year: of, frame: which, ordinal: number });
        const after = subsidyRate(book, { year: of, frame: which, ordinal: number + 1 });
        // Once there is no rate there is none for later adoptions either.
        if (before.kind !== 'value') return after.kind !== 'value';
        return after.kind !== 'value' || compareFractions(after.value, before.value) <= 0;
      }),
    );
  });

  it('is the same in every year from R8 on', () => {
    fc.assert(
      fc.property(fc.integer({ min: reiwa(8), max: reiwa(40) }), frame, ordinal, (of, which, number) => {
        expect(found(of, which, number)).toBe(found(reiwa(8), which, number));
      }),
    );
  });

  it('is a value, "does not apply" or "unknown" for every question, with the facts that it rests on', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1990, max: 2100 }),
        fc.constantFrom(null, ...frames),
        fc.option(fc.integer({ min: 1, max: 99 })),
        (of, which, number) => {
          const finding = subsidyRate(book, { year: of, frame: which, ordinal: number });
          expect(finding.facts.length).toBeGreaterThan(0);
          if (finding.kind === 'value') expect(finding.working.length).toBe(1);
        },
      ),
    );
  });
});

describe('the numbers of adoptions that have a rate', () => {
  it.each([
    [8, 'right-hand', '2/3', [1]],
    [8, 'right-hand', '1/2', [2]],
    [8, 'law-linked', '1/2', [1, 2]],
    [8, 'law-linked', '1/3', [3]],
    [7, 'right-hand', '2/3', [1, 2, 3]],
    [8, 'right-hand', '3/4', []],
    [6, 'general', '1/2', []],
  ] as const)('R%i, %s, %s: %j', (year, frame, rate, expected) => {
    expect(ordinalsAtRate(book, { year: reiwa(year), frame, rate: fractionOf(rate) })).toEqual(expected);
  });
});
