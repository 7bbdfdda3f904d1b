// planRates and bestPlan: which rates a sequence of applications gets over the years, and when the limit ends it.
import type { Finding } from './finding.ts';
import { compareFractions, type Fraction } from './fraction.ts';
import { type FiscalYear, type FrameId, framesOf, type RuleBook } from './rule-book.ts';
import { subsidyRate } from './subsidy-rate.ts';

export interface PlannedYear {
  readonly year: FiscalYear;
  /** Null when both frames are meant. */
  readonly frame: FrameId | null;
}

export interface PlannedAdoption {
  readonly year: FiscalYear;
  readonly ordinal: number;
  readonly rates: readonly { readonly frame: FrameId; readonly rate: Finding<Fraction> }[];
  readonly possible: boolean;
}

/** Walks a sequence of adoptions, each assumed to succeed where the limit allows it, after `adoptions` earlier ones. One that it does not allow counts for none. */
export function planRates(
  book: RuleBook,
  adoptions: number,
  sequence: readonly PlannedYear[],
): readonly PlannedAdoption[] {
  let counted = adoptions;
  return sequence.map(({ year, frame }) => {
    const ordinal = counted + 1;
    const possible = year < book.limit.from || ordinal <= book.limit.maximum;
    if (possible) counted = ordinal;
    const frames = frame === null ? framesOf(book, year).map((each) => each.id) : [frame];
    return {
      year,
      ordinal,
      rates: frames.map((each) => ({ frame: each, rate: subsidyRate(book, { year, frame: each, ordinal }) })),
      possible,
    };
  });
}

/** From `from` on, the frame with the higher rate for each adoption that the limit still allows (both where they are equal). */
export function bestPlan(book: RuleBook, adoptions: number, from: FiscalYear): readonly PlannedAdoption[] {
  const left = Math.max(0, book.limit.maximum - adoptions);
  return planRates(
    book,
    adoptions,
    Array.from({ length: left }, (_, index) => ({ year: from + index, frame: null })),
  ).map((planned) => {
    const known = planned.rates.flatMap((each) => (each.rate.kind === 'value' ? [each.rate.value] : []));
    const best = known.toSorted(compareFractions).at(-1);
    return {
      ...planned,
      rates: planned.rates.filter(
        (each) => each.rate.kind === 'value' && best !== undefined && compareFractions(each.rate.value, best) === 0,
      ),
    };
  });
}
