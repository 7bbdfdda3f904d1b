// subsidyAmount and expensesNeeded: yen from eligible expenses, rate and cap, and the other way round. Whole yen, exact fractions.
import type { Because, Finding, Step } from './finding.ts';
import { unknown, value } from './finding.ts';
import { type Fraction, leastYenFor, timesYen } from './fraction.ts';
import type { FactKey, FiscalYear, RuleBook } from './rule-book.ts';

/** Caps (補助上限) of a year as the source lists them; R8 and later: not in the source. */
export function capsOf(book: RuleBook, year: FiscalYear): Finding<readonly number[]> {
  const record = book.years.find((candidate) => candidate.fiscalYear === year);
  if (!record) {
    const later = year > (book.years.at(-1)?.fiscalYear ?? 0);
    return unknown(later ? { code: 'cap_not_in_source', year } : { code: 'year_not_covered', year }, ['yearly-caps']);
  }
  return value(record.capsYen, [], ['yearly-caps']);
}

/** What one cap would leave of the computed amount. */
export interface CappedAmount {
  readonly capYen: number | null;
  readonly subsidyYen: number;
  readonly ownYen: number;
}

export interface SubsidyAmount {
  readonly expensesYen: number;
  readonly rate: Fraction;
  /** expenses × rate before any cap. */
  readonly computedYen: number;
  /** False when a part of a yen was cut off: the source does not state how fractions of a yen are treated. */
  readonly exact: boolean;
  /** One entry where the cap is certain or does not matter, one for each cap the source leaves unmapped. */
  readonly outcomes: readonly CappedAmount[];
  readonly cap:
    | { readonly kind: 'known' }
    | { readonly kind: 'unmapped'; readonly capsYen: readonly number[] }
    | { readonly kind: 'unknown'; readonly because: Because };
}

/** Subsidy for eligible expenses at a rate in a year. Both are whole numbers of yen; the caps are those of `capsOf`. */
export function subsidyAmount(
  book: RuleBook,
  year: FiscalYear,
  rate: Fraction,
  expensesYen: number,
): Finding<SubsidyAmount> {
  const { yen: computedYen, exact } = timesYen(expensesYen, rate);
  const working: Step[] = [{ code: 'product', expensesYen, rate, yen: computedYen, exact }];
  const facts: FactKey[] = [];
  const caps = capsOf(book, year);
  const outcome = (capYen: number | null): CappedAmount => {
    const subsidyYen = capYen === null ? computedYen : Math.min(computedYen, capYen);
    return { capYen, subsidyYen, ownYen: expensesYen - subsidyYen };
  };
  const base = { expensesYen, rate, computedYen, exact };
  if (caps.kind !== 'value') {
    const only = outcome(null);
    working.push({ code: 'own_contribution', expensesYen, subsidyYen: only.subsidyYen, yen: only.ownYen });
    return value({ ...base, outcomes: [only], cap: { kind: 'unknown', because: caps.because } }, working, facts);
  }
  facts.push('yearly-caps');
  const outcomes = caps.value.map(outcome);
  for (const { capYen } of outcomes)
    if (capYen !== null) working.push({ code: 'cap', year, capYen, binds: computedYen > capYen });
  const certain = outcomes.every((each) => each.subsidyYen === outcomes[0]?.subsidyYen);
  for (const each of certain ? outcomes.slice(0, 1) : outcomes)
    working.push({ code: 'own_contribution', expensesYen, subsidyYen: each.subsidyYen, yen: each.ownYen });
  return value(
    {
      ...base,
      outcomes: certain ? outcomes.slice(0, 1) : outcomes,
      cap: certain ? { kind: 'known' } : { kind: 'unmapped', capsYen: caps.value },
    },
    working,
    facts,
  );
}

/** Expenses, and what of them is paid. */
export interface ExpensesWithin {
  readonly expensesYen: number;
  readonly subsidyYen: number;
}

/**
 * The most eligible expenses, in whole yen, of which the own contribution stays within `ownYen`: without a cap ownYen ÷ (1 − rate), and
 * ownYen + cap where the subsidy for that would exceed the cap. One entry, or one for each cap that the source leaves unmapped.
 */
export function expensesWithin(
  book: RuleBook,
  year: FiscalYear,
  rate: Fraction,
  ownYen: number,
): Finding<{ readonly outcomes: readonly ExpensesWithin[]; readonly capped: boolean }> {
  const own: Fraction = { numerator: rate.denominator - rate.numerator, denominator: rate.denominator };
  // The subsidy is cut to whole yen, so that the own contribution is rounded up: the expenses are rounded down.
  const { yen: free } = timesYen(ownYen, { numerator: own.denominator, denominator: own.numerator });
  const { yen: subsidyYen, exact } = timesYen(free, rate);
  const caps = capsOf(book, year);
  const known = caps.kind === 'value' ? caps.value : [];
  const working: Step[] = [
    { code: 'quotient', subsidyYen: ownYen, rate: own, yen: free },
    { code: 'product', expensesYen: free, rate, yen: subsidyYen, exact },
    ...known.map((capYen): Step => ({ code: 'cap', year, capYen, binds: subsidyYen > capYen })),
  ];
  const outcomes = (known.length > 0 ? known : [Number.POSITIVE_INFINITY]).map((capYen) =>
    subsidyYen > capYen ? { expensesYen: ownYen + capYen, subsidyYen: capYen } : { expensesYen: free, subsidyYen },
  );
  const distinct = [...new Map(outcomes.map((each) => [each.expensesYen, each])).values()];
  for (const each of distinct)
    working.push({
      code: 'own_contribution',
      expensesYen: each.expensesYen,
      subsidyYen: each.subsidyYen,
      yen: each.expensesYen - each.subsidyYen,
    });
  return value({ outcomes: distinct, capped: known.length > 0 }, working, known.length > 0 ? ['yearly-caps'] : []);
}

export interface ExpensesNeeded {
  readonly subsidyYen: number;
  readonly rate: Fraction;
  readonly expensesYen: number;
  /** Caps of the year that the wanted subsidy exceeds; empty when none is stated or none is exceeded. */
  readonly exceededCapsYen: readonly number[];
  readonly capsYen: readonly number[] | null;
}

/** The least eligible expenses for which the rate gives the wanted subsidy. */
export function expensesNeeded(
  book: RuleBook,
  year: FiscalYear,
  rate: Fraction,
  subsidyYen: number,
): Finding<ExpensesNeeded> {
  const expensesYen = leastYenFor(subsidyYen, rate);
  const caps = capsOf(book, year);
  const capsYen = caps.kind === 'value' ? caps.value : null;
  const exceededCapsYen = (capsYen ?? []).filter((cap) => subsidyYen > cap);
  return value(
    { subsidyYen, rate, expensesYen, exceededCapsYen, capsYen },
    [
      { code: 'quotient', subsidyYen, rate, yen: expensesYen },
      ...(capsYen ?? []).map((capYen): Step => ({ code: 'cap', year, capYen, binds: subsidyYen > capYen })),
    ],
    capsYen === null ? [] : ['yearly-caps'],
  );
}
