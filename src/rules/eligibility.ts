// eligibility: whether an operator with so many adoptions may be adopted again in a year, and at which rate in each frame.

import { adoptionsOf, countedStep, factOf } from './adoption-history.ts';
import type { Finding, Step } from './finding.ts';
import type { Fraction } from './fraction.ts';
import type { FactKey } from './rule-book.ts';
import { type FiscalYear, type FrameId, framesOf, type OperatorId, type RuleBook } from './rule-book.ts';
import { subsidyRate } from './subsidy-rate.ts';

export interface Eligibility {
  readonly year: FiscalYear;
  readonly adoptions: number;
  /** The number that the next adoption would have. */
  readonly ordinal: number;
  readonly limit: number | null;
  readonly possible: boolean;
  /** Adoptions still possible from R8 on, 0 when none; null where there is no limit (R7 and before). */
  readonly remaining: number | null;
  readonly rates: readonly { readonly frame: FrameId; readonly rate: Finding<Fraction> }[];
  readonly working: readonly Step[];
  readonly facts: readonly FactKey[];
}

/**
 * Verdict from the number of adoptions so far (0 or more): N adoptions mean applying for the (N+1)th.
 * Basis: 「採択回数の上限を3回までに設定（4回目の採択は不可）」 and 「採択枠を問わず採択された回数をカウントする」, from R8.
 */
export function eligibilityByCount(book: RuleBook, year: FiscalYear, adoptions: number): Eligibility {
  const ordinal = adoptions + 1;
  const limited = year >= book.limit.from;
  const possible = !limited || ordinal <= book.limit.maximum;
  const rates = framesOf(book, year).map((frame) => ({
    frame: frame.id,
    rate: subsidyRate(book, { year, frame: frame.id, ordinal }),
  }));
  const working: Step[] = [{ code: 'next_ordinal', adoptions, ordinal }];
  if (limited) working.push({ code: 'limit_compared', ordinal, limit: book.limit.maximum, possible });
  for (const { rate } of rates) if (rate.kind === 'value') working.push(...rate.working);
  return {
    year,
    adoptions,
    ordinal,
    limit: limited ? book.limit.maximum : null,
    possible,
    remaining: limited ? Math.max(0, book.limit.maximum - adoptions) : null,
    rates,
    working,
    facts: [...(limited ? (['limit', 'counting'] as const) : []), ...(possible ? (['rate-table'] as const) : [])],
  };
}

/**
 * Verdict for a listed operator: its adoptions are counted first, joint ones included; the working lists each. `further`: adoptions that
 * are assumed on top of them.
 */
export function eligibilityOf(book: RuleBook, year: FiscalYear, operator: OperatorId, further = 0): Eligibility {
  const adoptions = adoptionsOf(book, operator);
  const byCount = eligibilityByCount(book, year, adoptions.length + further);
  const assumed: readonly Step[] =
    further === 0 ? [] : [{ code: 'assumed', adoptions: adoptions.length, further, total: byCount.adoptions }];
  return {
    ...byCount,
    working: [countedStep(operator, adoptions), ...assumed, ...byCount.working],
    facts: [...byCount.facts, ...adoptions.map(factOf)],
  };
}
