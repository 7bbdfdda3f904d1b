// What surfaces show of the knowledge by itself: the calculator's choices, the rates at a glance. Figures come from here, never from wording.
import { termsOf } from '../../answers/terms/index.ts';
import type { Knowledge } from '../../knowledge/index.ts';
import { type FiscalYear, type FrameId, framesOf, printFraction } from '../../rules/index.ts';
import type { Language } from '../wording/index.ts';

export interface CalculatorChoices {
  readonly frames: readonly { readonly id: FrameId; readonly name: string }[];
  readonly years: readonly { readonly year: FiscalYear; readonly name: string }[];
  /** The limit: so many adoptions and more are one choice. */
  readonly mostAdoptions: number;
}

/** The years from the first with the limit on, as long as the programme lasts, and the frames of the first. */
export function calculatorChoices(knowledge: Knowledge, language: Language): CalculatorChoices {
  const { book } = knowledge;
  const terms = termsOf(knowledge, language);
  const from = book.limit.from;
  return {
    frames: framesOf(book, from).map(({ id }) => ({ id, name: terms.frame(id) })),
    years: Array.from({ length: Math.max(book.duration.to - from, 0) + 1 }, (_, index) => ({
      year: from + index,
      name: terms.year(from + index),
    })),
    mostAdoptions: book.limit.maximum,
  };
}

export interface Source {
  readonly title: string;
  /** The month that it is of, in words. */
  readonly date: string;
  readonly version: string;
}

/** What the answers are drawn from. */
export function sourceOf({ document, version }: Knowledge, language: Language): Source {
  const month = new Intl.DateTimeFormat('en-GB', { year: 'numeric', month: 'long', timeZone: 'UTC' });
  const date = language === 'ja' ? document.date : month.format(new Date(`${document.asOf}-01T00:00:00Z`));
  return { title: document.title, date, version };
}

export interface Glance {
  /** How often an operator can be adopted. */
  readonly adoptionLimit: number;
  /** "令和8年度以降" */
  readonly years: string;
  /** By frame: its rates in order of the adoptions. */
  readonly frames: readonly {
    readonly name: string;
    readonly rates: readonly { readonly adoption: string; readonly rate: string }[];
  }[];
}

/** The rates in force from the first year with the limit on, and the limit. */
export function ratesAtAGlance(knowledge: Knowledge, language: Language): Glance {
  const { book } = knowledge;
  const terms = termsOf(knowledge, language);
  const year = book.limit.from;
  const columns = book.rateColumns.filter(({ from, to }) => from <= year && (to === null || to >= year));
  return {
    adoptionLimit: book.limit.maximum,
    years: terms.yearOnwards(year),
    frames: columns.map(({ frame, rates }) => ({
      name: terms.frame(frame),
      rates: rates.map((rate, index) => ({ adoption: terms.ordinal(index + 1), rate: printFraction(rate) })),
    })),
  };
}
