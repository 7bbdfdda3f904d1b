import { describe, expect, it } from 'vitest';
import { bestPlan, type PlannedAdoption, type PlannedYear, planRates, printFraction } from '../../src/rules/index.ts';
import { book, reiwa } from '../real-knowledge.ts';

const told = (plan: readonly PlannedAdoption[]) =>
  plan.map(
    ({ year, ordinal, rates, possible }) =>
      `R${year - 2018} no. ${ordinal}${possible ? '' : ' not possible'}: ${rates
        .map(({ frame, rate }) => `${frame} ${rate.kind === 'value' ? printFraction(rate.value) : rate.because.code}`)
        .join(', ')}`,
  );
const inFrame = (frame: PlannedYear['frame'], ...years: number[]): PlannedYear[] =>
  years.map((year) => ({ year: reiwa(year), frame }));

describe('a sequence of applications', () => {
  it('to 右腕人材枠 from R8 gets 2/3, 1/2 and 1/3, and then ends', () => {
    expect(told(planRates(book, 0, inFrame('right-hand', 8, 9, 10, 11)))).toEqual([
      'R8 no. 1: right-hand 2/3',
      'R9 no. 2: right-hand 1/2',
      'R10 no. 3: right-hand 1/3',
      'R11 no. 4 not possible: right-hand adoption_limit_reached',
    ]);
  });

  it('to 法制度連携枠 from R8 gets 1/2, 1/2 and 1/3', () => {
    expect(told(planRates(book, 0, inFrame('law-linked', 8, 9, 10)))).toEqual([
      'R8 no. 1: law-linked 1/2',
      'R9 no. 2: law-linked 1/2',
      'R10 no. 3: law-linked 1/3',
    ]);
  });

  it('counts adoptions whatever the frame', () => {
    expect(told(planRates(book, 0, [...inFrame('law-linked', 8), ...inFrame('right-hand', 9, 10)]))).toEqual([
      'R8 no. 1: law-linked 1/2',
      'R9 no. 2: right-hand 1/2',
      'R10 no. 3: right-hand 1/3',
    ]);
  });

  it('shows both frames where none is named', () => {
    expect(told(planRates(book, 1, inFrame(null, 8)))).toEqual(['R8 no. 2: right-hand 1/2, law-linked 1/2']);
  });

  it('counts the adoption of R7, which knew no limit, against the limit of R8', () => {
    expect(told(planRates(book, 2, inFrame('right-hand', 7, 8)))).toEqual([
      'R7 no. 3: right-hand 2/3',
      'R8 no. 4 not possible: right-hand adoption_limit_reached',
    ]);
  });

  it('goes on in R7 after three adoptions, at a rate that the table does not give', () => {
    expect(told(planRates(book, 3, inFrame('law-linked', 7)))).toEqual(['R7 no. 4: law-linked rate_beyond_table']);
  });

  it('stays at the fourth where the third was the last: what the limit does not allow counts for none', () => {
    expect(told(planRates(book, 3, inFrame('law-linked', 8, 9)))).toEqual([
      'R8 no. 4 not possible: law-linked adoption_limit_reached',
      'R9 no. 4 not possible: law-linked adoption_limit_reached',
    ]);
  });

  it('of no years is empty', () => {
    expect(planRates(book, 0, [])).toEqual([]);
  });
});

describe('the best sequence from R8', () => {
  it.each([
    [
      0,
      [
        'R8 no. 1: right-hand 2/3',
        'R9 no. 2: right-hand 1/2, law-linked 1/2',
        'R10 no. 3: right-hand 1/3, law-linked 1/3',
      ],
    ],
    [1, ['R8 no. 2: right-hand 1/2, law-linked 1/2', 'R9 no. 3: right-hand 1/3, law-linked 1/3']],
    [2, ['R8 no. 3: right-hand 1/3, law-linked 1/3']],
    [3, []],
    [4, []],
  ])('after %i adoptions takes the higher rate each year, both frames where they are equal', (adoptions, plan) => {
    expect(told(bestPlan(book, adoptions, reiwa(8)))).toEqual(plan);
  });
});
