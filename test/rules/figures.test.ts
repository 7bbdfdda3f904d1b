import { describe, expect, it } from 'vitest';
import {
  adoptionRate,
  calendarOf,
  changeOf,
  figureOf,
  listedYears,
  type Metric,
  rateDifference,
  sumOf,
} from '../../src/rules/index.ts';
import { book, reiwa } from '../real-knowledge.ts';

const oku = 100_000_000;
const all = [4, 5, 6, 7].map(reiwa);

describe('figures of a year', () => {
  it.each<[Metric, number, number]>([
    ['budget', 4, 95_000_000],
    ['budget', 5, 150_000_000],
    ['budget', 6, 4 * oku],
    ['budget', 7, 3 * oku],
    ['budget', 8, 290_000_000],
    ['applications', 4, 37],
    ['applications', 5, 37],
    ['applications', 6, 62],
    ['applications', 7, 50],
    ['adoptions', 4, 20],
    ['adoptions', 5, 20],
    ['adoptions', 6, 46],
    ['adoptions', 7, 29],
  ])('%s of R%i: %i', (metric, year, value) => {
    expect(figureOf(book, metric, reiwa(year))).toMatchObject({ kind: 'value', value });
  });

  it.each<[Metric, number, string]>([
    ['budget', 3, 'year_not_covered'],
    ['applications', 3, 'year_not_covered'],
    ['adoptions', 1, 'year_not_covered'],
    ['applications', 8, 'adoptions_not_in_source'],
    ['adoptions', 8, 'adoptions_not_in_source'],
    ['adoptions', 9, 'adoptions_not_in_source'],
    ['budget', 9, 'budget_not_in_source'],
  ])('%s of R%i are unknown: %s', (metric, year, code) => {
    expect(figureOf(book, metric, reiwa(year))).toMatchObject({
      kind: 'unknown',
      because: { code, year: reiwa(year) },
    });
  });

  it('rest on the draft budget for R8 and on the table of years before', () => {
    expect(figureOf(book, 'budget', reiwa(8)).facts).toEqual(['draft-budget']);
    expect(figureOf(book, 'budget', reiwa(7)).facts).toEqual(['yearly-budget']);
  });

  it('agree with the rows of the lists', () => {
    expect(listedYears(book)).toEqual(all);
    for (const year of all) {
      const rows = book.adoptions.filter((adoption) => adoption.fiscalYear === year).length;
      expect(figureOf(book, 'adoptions', year)).toMatchObject({ value: rows });
    }
  });
});

describe('sums', () => {
  it.each<[Metric, readonly number[], number]>([
    ['adoptions', [4, 5, 6, 7], 115],
    ['adoptions', [4, 5], 40],
    ['adoptions', [7], 29],
    ['applications', [4, 5, 6, 7], 186],
    ['budget', [4, 5, 6, 7], 945_000_000],
    ['budget', [4, 5, 6, 7, 8], 1_235_000_000],
    ['budget', [7, 8], 590_000_000],
  ])('%s of R%j: %i', (metric, years, value) => {
    expect(sumOf(book, metric, years.map(reiwa))).toMatchObject({ kind: 'value', value });
  });

  it('show their parts, and none for a single year', () => {
    expect(sumOf(book, 'adoptions', [reiwa(4), reiwa(5)]).working).toEqual([
      {
        code: 'sum',
        parts: [
          { year: 2022, value: 20 },
          { year: 2023, value: 20 },
        ],
        total: 40,
        unit: 'count',
      },
    ]);
    expect(sumOf(book, 'adoptions', [reiwa(4)]).working).toEqual([]);
  });

  it("rest on the source's own total where they cover all its years", () => {
    expect(sumOf(book, 'adoptions', all).facts).toContain('totals');
    expect(sumOf(book, 'adoptions', all.slice(1)).facts).not.toContain('totals');
  });

  it.each<[Metric, readonly number[], string]>([
    ['adoptions', [4, 5, 6, 7, 8], 'adoptions_not_in_source'],
    ['budget', [8, 9], 'budget_not_in_source'],
    ['applications', [3, 4], 'year_not_covered'],
  ])('%s of R%j are unknown as soon as one year is', (metric, years, code) => {
    expect(sumOf(book, metric, years.map(reiwa))).toMatchObject({ kind: 'unknown', because: { code } });
  });
});

describe('adoption rates', () => {
  it.each([
    [[4], 37, 20, 541, 185],
    [[5], 37, 20, 541, 185],
    [[6], 62, 46, 742, 135],
    [[7], 50, 29, 580, 172],
    [[4, 5, 6, 7], 186, 115, 618, 162],
    [[6, 7], 112, 75, 670, 149],
  ])(
    'of R%j: %i applications, %i adoptions, %i ‰, %i hundredths applications for one adoption',
    (years, applications, adoptions, permille, hundredths) => {
      expect(adoptionRate(book, years.map(reiwa))).toMatchObject({
        kind: 'value',
        value: { applications, adoptions, permille, hundredths },
      });
    },
  );

  it('show the share and the ratio', () => {
    expect(adoptionRate(book, [reiwa(7)]).working).toEqual([
      { code: 'share', part: 29, whole: 50, permille: 580 },
      { code: 'ratio', part: 50, whole: 29, hundredths: 172 },
    ]);
  });

  it('of R8 are unknown', () => {
    expect(adoptionRate(book, [reiwa(8)])).toMatchObject({
      kind: 'unknown',
      because: { code: 'adoptions_not_in_source' },
    });
  });
});

describe('changes', () => {
  it.each<[Metric, number, number, number, number]>([
    ['budget', 4, 5, 55_000_000, 579],
    ['budget', 5, 6, 250_000_000, 1667],
    ['budget', 6, 7, -1 * oku, -250],
    ['budget', 7, 8, -10_000_000, -33],
    ['adoptions', 4, 5, 0, 0],
    ['adoptions', 5, 6, 26, 1300],
    ['adoptions', 6, 7, -17, -370],
    ['applications', 6, 7, -12, -194],
    ['applications', 4, 7, 13, 351],
  ])('of %s from R%i to R%i: %i, %i ‰', (metric, from, to, by, permille) => {
    expect(changeOf(book, metric, reiwa(from), reiwa(to))).toMatchObject({ kind: 'value', value: { by, permille } });
  });

  it('to a year without figures are unknown', () => {
    expect(changeOf(book, 'adoptions', reiwa(7), reiwa(8)).kind).toBe('unknown');
    expect(changeOf(book, 'budget', reiwa(8), reiwa(9)).kind).toBe('unknown');
    expect(changeOf(book, 'budget', reiwa(3), reiwa(4)).kind).toBe('unknown');
  });
});

describe('the difference of adoption rates', () => {
  it.each([
    [6, 7, -162],
    [7, 6, 162],
    [4, 5, 0],
    [5, 6, 201],
  ])('R%i to R%i: %i tenths of a point', (from, to, by) => {
    expect(rateDifference(book, reiwa(from), reiwa(to))).toMatchObject({ kind: 'value', value: by });
  });

  it('is unknown where the source lists no results', () => {
    expect(rateDifference(book, reiwa(7), reiwa(8))).toMatchObject({ kind: 'unknown' });
  });
});

it('the calendar tells the listed years, the coming call and its frames', () => {
  expect(calendarOf(book)).toEqual({
    first: reiwa(4),
    last: reiwa(7),
    coming: reiwa(8),
    open: ['right-hand', 'law-linked'],
    together: [
      ['right-hand', 'law-linked'],
      ['right-hand', 'law-linked'],
      ['general', 'work-style'],
      ['standard', 'joint-strategy'],
    ],
    target: 30,
    limit: 3,
  });
});
