// subsidyRate: the rate of one adoption by fiscal year, frame and number of the adoption (補助率).
import { doesNotApply, type Finding, unknown, value } from './finding.ts';
import { compareFractions, type Fraction } from './fraction.ts';
import { type FiscalYear, type FrameId, firstYear, framesOf, type RateColumn, type RuleBook } from './rule-book.ts';

export interface RateQuestion {
  readonly year: FiscalYear;
  /** Null where the year has one rate whatever the frame (R4). */
  readonly frame: FrameId | null;
  /** 1 for the first adoption. Null where the rate does not depend on it. */
  readonly ordinal: number | null;
}

/** Whether the year's rates stand in the table by frame and number of the adoption; earlier years have one rate, or rates that nothing is said about. */
export function hasRateTable(book: RuleBook, year: FiscalYear): boolean {
  return book.rateColumns.some((column) => covers(column, year));
}

function covers(column: RateColumn, year: FiscalYear): boolean {
  return column.from <= year && (column.to === null || year <= column.to);
}

/**
 * The rate that the source states for a year, a frame and the number of the adoption.
 * R4 has one rate. R5 and R6 list rates without saying which frame has which: unknown. R7 and R8 onwards have the table
 * 「採択回数／令和7年度／令和8年度～」; from R8 the 4th adoption is not possible (「4回目の採択は不可」), in R7 the table ends at the 3rd.
 */
export function subsidyRate(book: RuleBook, question: RateQuestion): Finding<Fraction> {
  const { year, frame, ordinal } = question;
  const record = book.years.find((candidate) => candidate.fiscalYear === year);
  if (year < firstYear(book)) return unknown({ code: 'year_not_covered', year }, ['yearly-rates']);
  const open = framesOf(book, year);
  if (frame !== null && !open.some((candidate) => candidate.id === frame))
    return doesNotApply({ code: 'frame_not_in_year', year, frame, frames: open.map((each) => each.id) }, [
      'yearly-rates',
    ]);
  const column = book.rateColumns.find((candidate) => candidate.frame === frame && covers(candidate, year));
  if (!column) {
    const only = record?.rates.length === 1 ? record.rates[0] : undefined;
    if (only) return value(only, [{ code: 'rate_of_year', year, rate: only }], ['yearly-rates']);
    return unknown({ code: 'rates_not_mapped_to_frames', year, rates: record?.rates ?? [] }, ['yearly-rates']);
  }
  const number = ordinal ?? 1;
  if (year >= book.limit.from && number > book.limit.maximum)
    return doesNotApply({ code: 'adoption_limit_reached', adoptions: number - 1, limit: book.limit.maximum }, [
      'limit',
      'counting',
    ]);
  const rate = column.rates[number - 1];
  if (!rate) return unknown({ code: 'rate_beyond_table', year, ordinal: number }, ['rate-table']);
  return value(rate, [{ code: 'rate_from_table', year, frame: column.frame, ordinal: number, rate }], ['rate-table']);
}

/** The numbers of adoptions that have a rate in a frame of a year whose rates stand in the table; none where no adoption has it. */
export function ordinalsAtRate(
  book: RuleBook,
  { year, frame, rate }: { readonly year: FiscalYear; readonly frame: FrameId; readonly rate: Fraction },
): readonly number[] {
  return Array.from({ length: book.limit.maximum }, (_, index) => index + 1).filter((ordinal) => {
    const finding = subsidyRate(book, { year, frame, ordinal });
    return finding.kind === 'value' && compareFractions(finding.value, rate) === 0;
  });
}
