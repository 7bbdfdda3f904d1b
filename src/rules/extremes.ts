// The years in which each figure was highest and lowest.
import { figuresByYear, type YearlyFigure } from './bound.ts';
import { compareFractions } from './fraction.ts';
import type { FiscalYear, RuleBook } from './rule-book.ts';

/** Listed years, more than one where they are level. */
export interface Extremes {
  readonly most: readonly FiscalYear[];
  readonly least: readonly FiscalYear[];
}

export function extremesOf(book: RuleBook): Readonly<Record<YearlyFigure, Extremes>> {
  const of = (metric: YearlyFigure): Extremes => {
    const sorted = figuresByYear(book, metric).toSorted((a, b) => compareFractions(b.figure, a.figure));
    const levelWith = (end: (typeof sorted)[number] | undefined) =>
      sorted
        .filter(({ figure }) => end !== undefined && compareFractions(figure, end.figure) === 0)
        .map(({ year }) => year)
        .sort((a, b) => a - b);
    return { most: levelWith(sorted[0]), least: levelWith(sorted.at(-1)) };
  };
  return {
    budget: of('budget'),
    applications: of('applications'),
    adoptions: of('adoptions'),
    rejections: of('rejections'),
    adoption_rate: of('adoption_rate'),
    rejection_rate: of('rejection_rate'),
    applications_per_adoption: of('applications_per_adoption'),
  };
}
