// Terms: how years, frames, operators, yen and the steps of a calculation are written in each language.
import type { Knowledge } from '../../knowledge/index.ts';
import type { Because, FiscalYear, Fraction, FrameId, LawId, OperatorId, Step } from '../../rules/index.ts';
import type { Language } from '../../understanding/message.ts';
import { englishTerms } from './en.ts';
import { japaneseTerms } from './ja.ts';

export interface Terms {
  readonly labels: { readonly working: string; readonly caveats: string; readonly sources: string };
  year(year: FiscalYear): string;
  /** A year with those after it. */
  yearOnwards(year: FiscalYear): string;
  years(years: readonly FiscalYear[]): string;
  frame(frame: FrameId | null): string;
  frames(frames: readonly FrameId[]): string;
  operator(operator: OperatorId): string;
  law(law: LawId): string;
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

const cache = { ja: new WeakMap<Knowledge, Terms>(), en: new WeakMap<Knowledge, Terms>() };

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
  return `${yen < 0 ? '-' : ''}${Number(digits.slice(0, -8)).toLocaleString('en-US')}.${decimals === '' ? '0' : decimals}`;
}
