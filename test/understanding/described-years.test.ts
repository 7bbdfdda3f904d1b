import { describe, expect, it } from 'vitest';
import { calendarOf, extremesOf } from '../../src/rules/index.ts';
import { withYearsNamed } from '../../src/understanding/described-years.ts';
import { book } from '../real-knowledge.ts';

describe('years told by a figure', () => {
  const around = { extremes: extremesOf(book), calendar: calendarOf(book) };

  it.each([
    ['予算が一番大きかった年の採択率は?', '令和6年度の採択率は?'],
    ['最も応募が多かった年度の予算', '令和6年度の予算'],
    ['採択率が最低だった年は何件の応募?', '令和4年度と令和5年度は何件の応募?'],
    ['how many were adopted in the year with the fewest applications?', 'how many were adopted in fy2022 and fy2023?'],
    ['the cap in the year the budget was at its peak', 'the cap in fy2024'],
    ['倍率が最も低かった年の予算', '令和6年度の予算'],
    ['最初の2年間の応募は何件?', '令和4年度と令和5年度の応募は何件?'],
    ['how many adoptions over the first three years?', 'how many adoptions over fy2022 and fy2023 and fy2024?'],
  ])('%s', (text, read) => {
    expect(withYearsNamed(text, around)).toBe(read);
  });

  it.each(['予算が一番大きかった年は?', '応募がもっとも多かった年は何件?', 'which year had the largest budget?'])(
    'a year that is asked for stays: %s',
    (text) => {
      expect(withYearsNamed(text, around)).toBe(text);
    },
  );
});
