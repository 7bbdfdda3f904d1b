import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { outlineFile } from '../../../src/knowledge/files.ts';
import { cutDocument } from '../../../src/knowledge/source/source-document.ts';
import { readYearlyTable, yenOfPrinted } from '../../../src/knowledge/source/yearly-table.ts';
import { type Damage, damaged, sound, sourceFile } from '../damage.ts';

const outline = outlineFile.parse(parse(sound['outline.yaml'] ?? ''));
const read = (...damages: readonly Damage[]) =>
  readYearlyTable(cutDocument(damaged(sound, ...damages)[sourceFile] ?? '', outline).document, 'fy2022-2025');

describe('printed amounts', () => {
  it.each([
    ['0.95億円', 95_000_000],
    ['1.5億円', 150_000_000],
    ['4.0億円', 400_000_000],
    ['2.9億円', 290_000_000],
    ['600万円', 6_000_000],
    ['1,300万円', 13_000_000],
    ['12億円', 1_200_000_000],
  ])('%s is %i yen, exactly', (words, yen) => {
    expect(yenOfPrinted(words)).toBe(yen);
  });

  it.each(['', '億円', '0.95億', '600', '600円', '約600万円', '600万円 ', '１億円', '-1億円'])(
    '"%s" is none',
    (words) => {
      expect(yenOfPrinted(words)).toBeNull();
    },
  );
});

describe('the table of years', () => {
  it('reads as printed', () => {
    expect(read()?.years).toEqual([
      { fiscalYear: 2022, budgetYen: 95_000_000, rates: ['1/2'], adoptions: 20, capsYen: [6_000_000] },
      {
        fiscalYear: 2023,
        budgetYen: 150_000_000,
        rates: ['1/2', '2/3', '1/3'],
        adoptions: 20,
        capsYen: [7_000_000, 10_000_000],
      },
      {
        fiscalYear: 2024,
        budgetYen: 400_000_000,
        rates: ['1/2', '2/3'],
        adoptions: 46,
        capsYen: [10_000_000, 13_000_000],
      },
      {
        fiscalYear: 2025,
        budgetYen: 300_000_000,
        rates: ['1/2', '2/3', '1/3'],
        adoptions: 29,
        capsYen: [10_000_000, 13_000_000],
      },
    ]);
  });

  it('quotes each of its rows verbatim', () => {
    const quotes = Object.values(read()?.quotes ?? {});
    expect(quotes.length).toBe(4);
    for (const quote of quotes) expect(sound[sourceFile]).toContain(quote);
  });

  it.each([
    ['a row is missing', '予算額\t', '予算\t'],
    ['an amount has no 円', '予算額\t0.95億円', '予算額\t0.95億'],
    ['a rate is no fraction', '補助率\t1/2', '補助率\t50%'],
    ['a count has no 件', '採択実績\t20件', '採択実績\t20'],
    ['a cap cannot be read', '補助上限\t600万円', '補助上限\tなし'],
    ['the header is missing', '\t令和4年度\t令和5年度', '\t2022\t2023'],
  ])('cannot be read when %s', (_, from, to) => {
    expect(read({ file: sourceFile, from, to })).toBeNull();
  });
});
