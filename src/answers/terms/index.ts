// Terms: how years, frames, operators, yen and the steps of a calculation are written in each language.
import type { Knowledge } from '../../knowledge/index.ts';
import {
  type ApplicantKind,
  type Because,
  calendarOf,
  type FiscalYear,
  type Fraction,
  type FrameId,
  type LawId,
  listedYears,
  type OperatorId,
  type Step,
} from '../../rules/index.ts';
import type { Language } from '../../understanding/language.ts';
import { englishTerms } from './en.ts';
import { japaneseTerms } from './ja.ts';

/** The years and dates that sentences name, in words: a new year is a matter of data. */
export interface Dates {
  /** All years whose adoptions are listed, the first and the last of them. */
  readonly listed: string;
  readonly first: string;
  readonly last: string;
  /** The year of the draft budget, whose call is to come. */
  readonly coming: string;
  /** From when the number of adoptions is limited, the year before, since when they are counted, and how many there may be. */
  readonly limitFrom: string;
  readonly beforeLimit: string;
  readonly countedSince: string;
  readonly maximum: number;
  /** 2026年1月, January 2026 */
  readonly documentDate: string;
}

export interface Terms {
  readonly dates: Dates;
  readonly labels: { readonly working: string; readonly caveats: string; readonly sources: string };
  year(year: FiscalYear): string;
  /** A year with those after it. */
  yearOnwards(year: FiscalYear): string;
  years(years: readonly FiscalYear[]): string;
  frame(frame: FrameId | null): string;
  frames(frames: readonly FrameId[]): string;
  operator(operator: OperatorId): string;
  law(law: LawId): string;
  applicant(kind: ApplicantKind): string;
  section(section: string): string;
  yen(yen: number): string;
  /** Budgets as the source prints them, in 億円. */
  oku(yen: number): string;
  fraction(fraction: Fraction): string;
  /** 541 → 54.1% */
  percent(permille: number): string;
  ordinal(ordinal: number): string;
  times(count: number): string;
  list(items: readonly string[]): string;
  step(step: Step): string;
  because(because: Because): string;
}

export function termsOf(knowledge: Knowledge, language: Language): Terms {
  let terms = cache[language].get(knowledge);
  if (!terms) {
    terms = language === 'ja' ? japaneseTerms(knowledge) : englishTerms(knowledge);
    cache[language].set(knowledge, terms);
  }
  return terms;
}

/** The dates of the knowledge in the words of `years` and `year`. */
export function datesOf({ book }: Knowledge, { years }: Pick<Terms, 'years'>, documentDate: string): Dates {
  const { limit } = book;
  const { first, last, coming } = calendarOf(book);
  return {
    listed: years(listedYears(book)),
    first: years([first]),
    last: years([last]),
    coming: years([coming]),
    limitFrom: years([limit.from]),
    beforeLimit: years([limit.from - 1]),
    countedSince: years([limit.countedSince]),
    maximum: limit.maximum,
    documentDate,
  };
}

const cache = { ja: new WeakMap<Knowledge, Terms>(), en: new WeakMap<Knowledge, Terms>() };

/** 1,234,567. Written by hand: `toLocaleString` loads the machine's number formats, which takes longer than the whole answer. */
export function thousands(value: number | bigint): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/gu, ',');
}

/** 54.1 for 541; 25.0 for 250. */
export function tenths(permille: number): string {
  return `${permille < 0 ? '-' : ''}${Math.floor(Math.abs(permille) / 10)}.${Math.abs(permille) % 10}`;
}

export function hundredths(value: number): string {
  return `${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')}`;
}

/** 1.0, 0.95, 2.9: yen in units of 億, with one decimal at least. */
export function inOku(yen: number): string {
  const digits = String(Math.abs(yen)).padStart(9, '0');
  const decimals = digits.slice(-8).replace(/0+$/u, '');
  return `${yen < 0 ? '-' : ''}${thousands(BigInt(digits.slice(0, -8)))}.${decimals === '' ? '0' : decimals}`;
}
