// RuleBook: the facts that the rules work on. Built and checked by knowledge/; the rules read nothing else.
import type { Fraction } from './fraction.ts';

/** Fiscal year (April to March) by its first calendar year: 2022 is R4, 2026 is R8. */
export type FiscalYear = number;
export type FrameId = 'standard' | 'joint-strategy' | 'general' | 'work-style' | 'right-hand' | 'law-linked';
export type LawId = 'regional-future-investment' | 'small-business-support' | 'two-area-living';
/** An operator (事業者), the same over all years and spellings. */
export type OperatorId = string;
export type AdoptionId = string;

/** Names a fact of the knowledge; each has its verbatim quotation there. */
export type FactKey =
  | 'rate-table'
  | 'limit'
  | 'counting'
  | 'decreasing'
  | 'introduced'
  | 'duration'
  | 'totals'
  | 'draft-budget'
  | 'yearly-budget'
  | 'yearly-rates'
  | 'yearly-adoptions'
  | 'yearly-caps'
  | `totals:${FiscalYear}`
  | `programme:${FiscalYear}`
  | `frame:${FrameId}`
  | `adoption:${AdoptionId}`
  | `requirement:${LawId}`
  | `plan:${LawId}`
  | `full-name:${LawId}`
  | `pattern:${LawId}`
  | 'requirement'
  | 'document-date';

export interface RateColumn {
  readonly frame: FrameId;
  readonly from: FiscalYear;
  /** Last year; null for 令和8年度～. */
  readonly to: FiscalYear | null;
  /** Rate of the 1st, 2nd, 3rd adoption. */
  readonly rates: readonly Fraction[];
}

export interface Frame {
  readonly id: FrameId;
  readonly name: string;
  readonly english: string;
  readonly years: readonly FiscalYear[];
  /** True when the frame goes on after the last of `years`. */
  readonly onwards: boolean;
}

/** A year as the source's table of years states it. */
export interface YearRecord {
  readonly fiscalYear: FiscalYear;
  readonly budgetYen: number;
  readonly rates: readonly Fraction[];
  readonly adoptions: number;
  readonly applications: number;
  readonly capsYen: readonly number[];
}

/** One row of an adoption list. */
export interface Adoption {
  readonly id: AdoptionId;
  readonly fiscalYear: FiscalYear;
  readonly frame: FrameId | null;
  readonly listNumber: string;
  readonly parties: readonly { readonly operator: OperatorId; readonly name: string }[];
  readonly law: LawId | null;
}

export interface AdoptionLimit {
  readonly from: FiscalYear;
  readonly maximum: number;
  readonly countedSince: FiscalYear;
}

export interface RuleBook {
  readonly rateColumns: readonly RateColumn[];
  readonly frames: readonly Frame[];
  readonly years: readonly YearRecord[];
  readonly draftBudget: { readonly fiscalYear: FiscalYear; readonly budgetYen: number };
  readonly limit: AdoptionLimit;
  /** The years of the programme, and how many efforts it aims to support in each. */
  readonly duration: { readonly from: FiscalYear; readonly to: FiscalYear; readonly perYear: number };
  readonly adoptions: readonly Adoption[];
}

export const firstYear = (book: RuleBook): FiscalYear => book.years[0]?.fiscalYear ?? 0;
/** The last year whose adoptions the source lists. */
export const lastListedYear = (book: RuleBook): FiscalYear => book.years.at(-1)?.fiscalYear ?? 0;

/** Where the source stands in time: the years that it lists, and the one whose call is to come. */
export interface Calendar {
  readonly first: FiscalYear;
  readonly last: FiscalYear;
  readonly coming: FiscalYear;
  /** Frames of the coming call. */
  readonly open: readonly FrameId[];
  /** The frames of each year that has any, the coming call's first. */
  readonly together: readonly (readonly FrameId[])[];
  /** How many efforts the programme aims to support in each year. */
  readonly target: number;
  /** The most adoptions that an operator may have, from the coming call on. */
  readonly limit: number;
}

export function calendarOf(book: RuleBook): Calendar {
  const coming = book.draftBudget.fiscalYear;
  return {
    first: firstYear(book),
    last: lastListedYear(book),
    coming,
    open: framesOf(book, coming).map((frame) => frame.id),
    together: Array.from({ length: coming - firstYear(book) + 1 }, (_, index) =>
      framesOf(book, coming - index).map((frame) => frame.id),
    ).filter((frames) => frames.length > 0),
    target: book.duration.perYear,
    limit: book.limit.maximum,
  };
}

/** Frames open in a year; from the last listed year on, those that go onwards. */
export function framesOf(book: RuleBook, year: FiscalYear): readonly Frame[] {
  return book.frames.filter(
    (frame) => frame.years.includes(year) || (frame.onwards && year > (frame.years.at(-1) ?? Number.POSITIVE_INFINITY)),
  );
}
