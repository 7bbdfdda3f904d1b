// Figures of the years: budgets, applications, adoptions, adoption rates, their sums, changes and averages.
import { type Finding, type Step, unknown, value } from './finding.ts';
import { permille } from './fraction.ts';
import { type FactKey, type FiscalYear, firstYear, lastListedYear, type RuleBook } from './rule-book.ts';

/** Rejections: applications that were not adopted. */
export type Metric = 'budget' | 'applications' | 'adoptions' | 'rejections';

/** One metric in one year. Budgets are yen (R8: the draft); the others are counts, both frames together. */
export function figureOf(book: RuleBook, metric: Metric, year: FiscalYear): Finding<number> {
  const record = book.years.find((candidate) => candidate.fiscalYear === year);
  if (record) {
    switch (metric) {
      case 'budget':
        return value(record.budgetYen, [], ['yearly-budget']);
      case 'applications':
        return value(record.applications, [], [`totals:${year}`]);
      case 'adoptions':
        return value(record.adoptions, [], ['yearly-adoptions', `totals:${year}`]);
      case 'rejections':
        return value(
          record.applications - record.adoptions,
          [
            {
              code: 'difference',
              from: record.adoptions,
              to: record.applications,
              by: record.applications - record.adoptions,
              unit: 'count',
            },
          ],
          ['yearly-adoptions', `totals:${year}`],
        );
    }
  }
  if (metric === 'budget' && year === book.draftBudget.fiscalYear)
    return value(book.draftBudget.budgetYen, [], ['draft-budget']);
  if (year < firstYear(book)) return unknown({ code: 'year_not_covered', year }, []);
  return unknown(
    metric === 'budget' ? { code: 'budget_not_in_source', year } : { code: 'adoptions_not_in_source', year },
    [],
  );
}

/** Sum of a metric over years; unknown as soon as one year is. */
export function sumOf(book: RuleBook, metric: Metric, years: readonly FiscalYear[]): Finding<number> {
  const facts = new Set<FactKey>();
  const parts: { year: FiscalYear; value: number }[] = [];
  const steps: Step[] = [];
  for (const year of years) {
    const figure = figureOf(book, metric, year);
    if (figure.kind !== 'value') return figure;
    parts.push({ year, value: figure.value });
    steps.push(...figure.working);
    for (const fact of figure.facts) facts.add(fact);
  }
  const total = parts.reduce((sum, part) => sum + part.value, 0);
  const working: Step[] =
    parts.length > 1 ? [...steps, { code: 'sum', parts, total, unit: metric === 'budget' ? 'yen' : 'count' }] : steps;
  if (metric === 'adoptions' && years.length === book.years.length) facts.add('totals');
  return value(total, working, [...facts]);
}

export interface AdoptionRate {
  readonly applications: number;
  readonly adoptions: number;
  /** Tenths of a percent. */
  readonly permille: number;
  /** Applications for one adoption (倍率), in hundredths. */
  readonly hundredths: number;
}

/** Adoptions ÷ applications over the given years (both frames together: the source gives no applications by frame). */
export function adoptionRate(book: RuleBook, years: readonly FiscalYear[]): Finding<AdoptionRate> {
  const applications = sumOf(book, 'applications', years);
  const adoptions = sumOf(book, 'adoptions', years);
  if (applications.kind !== 'value') return applications;
  if (adoptions.kind !== 'value') return adoptions;
  const share = permille(adoptions.value, applications.value);
  const hundredths = Math.round((applications.value * 100) / adoptions.value);
  return value(
    { applications: applications.value, adoptions: adoptions.value, permille: share, hundredths },
    [
      ...applications.working,
      ...adoptions.working,
      { code: 'share', part: adoptions.value, whole: applications.value, permille: share },
      { code: 'ratio', part: applications.value, whole: adoptions.value, hundredths },
    ],
    [...new Set([...years.map((year): FactKey => `totals:${year}`), ...adoptions.facts])],
  );
}

/** The difference of two years' adoption rates, in tenths of a percentage point, from the exact shares. */
export function rateDifference(book: RuleBook, from: FiscalYear, to: FiscalYear): Finding<number> {
  const [before, after] = [adoptionRate(book, [from]), adoptionRate(book, [to])];
  if (before.kind !== 'value') return before;
  if (after.kind !== 'value') return after;
  const by = Math.round(
    (after.value.adoptions * 1000) / after.value.applications -
      (before.value.adoptions * 1000) / before.value.applications,
  );
  return value(
    by,
    [{ code: 'points', from: before.value.permille, to: after.value.permille, by }],
    [...new Set([...before.facts, ...after.facts])],
  );
}

export interface AgainstTarget {
  readonly adoptions: number;
  readonly target: number;
  /** adoptions − target. */
  readonly by: number;
  /** Whether the target was set for the year; it stands for the programme's years only. */
  readonly set: boolean;
}

/** A year's adoptions against 「各年度30件の地域の人事部の取組の支援を目指す」. */
export function againstTarget(book: RuleBook, year: FiscalYear): Finding<AgainstTarget> {
  const adoptions = figureOf(book, 'adoptions', year);
  if (adoptions.kind !== 'value') return adoptions;
  const { from, to, perYear } = book.duration;
  return value(
    {
      adoptions: adoptions.value,
      target: perYear,
      by: adoptions.value - perYear,
      set: from <= year && year <= to,
    },
    [{ code: 'difference', from: perYear, to: adoptions.value, by: adoptions.value - perYear, unit: 'count' }],
    ['duration', ...adoptions.facts],
  );
}

export interface Change {
  readonly from: number;
  readonly to: number;
  readonly by: number;
  /** Change in tenths of a percent of `from`. */
  readonly permille: number;
}

export function changeOf(book: RuleBook, metric: Metric, from: FiscalYear, to: FiscalYear): Finding<Change> {
  const before = figureOf(book, metric, from);
  const after = figureOf(book, metric, to);
  if (before.kind !== 'value') return before;
  if (after.kind !== 'value') return after;
  const by = after.value - before.value;
  const share = permille(by, before.value);
  return value(
    { from: before.value, to: after.value, by, permille: share },
    [
      ...before.working,
      ...after.working,
      { code: 'difference', from: before.value, to: after.value, by, unit: metric === 'budget' ? 'yen' : 'count' },
      { code: 'share', part: by, whole: before.value, permille: share },
    ],
    [...new Set([...before.facts, ...after.facts])],
  );
}

/** Listed years that the source covers, R4 to R7. */
export const listedYears = (book: RuleBook): readonly FiscalYear[] =>
  Array.from({ length: lastListedYear(book) - firstYear(book) + 1 }, (_, index) => firstYear(book) + index);
