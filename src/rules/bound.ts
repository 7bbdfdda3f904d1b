// Bounds: what lies below or above a figure that an asker names: adoptions by their rate, years by a metric or by the adoption rate.

import { adoptionRate, figureOf, listedYears, type Metric } from './figures.ts';
import { compareFractions, type Fraction } from './fraction.ts';
import type { FactKey, FiscalYear, FrameId, RuleBook } from './rule-book.ts';
import { subsidyRate } from './subsidy-rate.ts';

export type Comparison = 'below' | 'at_most' | 'at_least' | 'above';

/** A figure that something is compared with: 1/2, 6/10, 40/1. */
export interface Bound {
  readonly comparison: Comparison;
  readonly value: Fraction;
}

export function meets(figure: Fraction, { comparison, value }: Bound): boolean {
  const difference = compareFractions(figure, value);
  switch (comparison) {
    case 'below':
      return difference < 0;
    case 'at_most':
      return difference <= 0;
    case 'at_least':
      return difference >= 0;
    case 'above':
      return difference > 0;
  }
}

/** An adoption by its number, with the rate that it has. */
export interface RatedAdoption {
  readonly ordinal: number;
  readonly rate: Fraction;
}

/** The adoptions of a year and frame, first to last that the table has. */
export function ratedAdoptions(book: RuleBook, year: FiscalYear, frame: FrameId): readonly RatedAdoption[] {
  return Array.from({ length: book.limit.maximum }, (_, index) => index + 1).flatMap((ordinal) => {
    const rate = subsidyRate(book, { year, frame, ordinal });
    return rate.kind === 'value' ? [{ ordinal, rate: rate.value }] : [];
  });
}

/** The adoptions, by their number, at which one frame's rate is above (or below) another's in a year. */
export function adoptionsWhereRateIs(
  book: RuleBook,
  year: FiscalYear,
  comparison: 'above' | 'below',
  frame: FrameId,
  other: FrameId,
): readonly (RatedAdoption & { readonly otherRate: Fraction })[] {
  const others = ratedAdoptions(book, year, other);
  return ratedAdoptions(book, year, frame).flatMap((each) => {
    const against = others.find(({ ordinal }) => ordinal === each.ordinal);
    return against && meets(each.rate, { comparison, value: against.rate })
      ? [{ ...each, otherRate: against.rate }]
      : [];
  });
}

/** What years are told by: a metric, the exact share of the applications that were adopted or rejected, or how many there were for each adoption (倍率). */
export type YearlyFigure = Metric | 'adoption_rate' | 'rejection_rate' | 'applications_per_adoption';

const isOfApplications = (metric: YearlyFigure): metric is Exclude<YearlyFigure, Metric> =>
  metric === 'adoption_rate' || metric === 'rejection_rate' || metric === 'applications_per_adoption';

/** A listed year with its figure. */
export interface YearFigure {
  readonly year: FiscalYear;
  readonly figure: Fraction;
  readonly facts: readonly FactKey[];
}

/** The listed years, each with a figure. */
export function figuresByYear(
  book: RuleBook,
  metric: YearlyFigure,
  years: readonly FiscalYear[] = listedYears(book),
): readonly YearFigure[] {
  return years.flatMap((year): YearFigure[] => {
    if (!isOfApplications(metric)) {
      const found = figureOf(book, metric, year);
      return found.kind === 'value'
        ? [{ year, figure: { numerator: found.value, denominator: 1 }, facts: found.facts }]
        : [];
    }
    const found = adoptionRate(book, [year]);
    if (found.kind !== 'value') return [];
    const { applications, adoptions } = found.value;
    const figure = {
      adoption_rate: { numerator: adoptions, denominator: applications },
      rejection_rate: { numerator: applications - adoptions, denominator: applications },
      applications_per_adoption: { numerator: applications, denominator: adoptions },
    }[metric];
    return [{ year, figure, facts: found.facts }];
  });
}
