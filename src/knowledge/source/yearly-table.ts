// Reads the table of years (R4 to R7: budget, rates, adoptions, caps) out of the document.
import { lineAt, type SourceDocument, wordsOf } from './source-document.ts';

export interface ListedYear {
  readonly fiscalYear: number;
  readonly budgetYen: number;
  /** Rates as printed ("1/2"), in the source's order. */
  readonly rates: readonly string[];
  readonly adoptions: number;
  readonly capsYen: readonly number[];
}

export interface YearlyTable {
  readonly section: string;
  /** Where its rows stand in the document. */
  readonly lines: { readonly years: number; readonly adoptions: number };
  readonly years: readonly ListedYear[];
  /** The rows, verbatim, by what they hold. */
  readonly quotes: {
    readonly budget: string;
    readonly rates: string;
    readonly adoptions: string;
    readonly caps: string;
  };
}

/** Yen of a printed amount such as "0.95億円" or "1,300万円"; null for anything else. Exact: decimals are read as digits. */
export function yenOfPrinted(words: string): number | null {
  const match = /^([\d,]+)(?:\.(\d+))?(億|万)円$/u.exec(words);
  if (!match) return null;
  const unit = match[3] === '億' ? 8 : 4;
  const decimals = match[2] ?? '';
  const digits = `${(match[1] ?? '').replaceAll(',', '')}${decimals}${'0'.repeat(Math.max(0, unit - decimals.length))}`;
  return Number(digits);
}

/** Reads the table from the given section. Null when a row is missing or a cell cannot be read. */
export function readYearlyTable(document: SourceDocument, section: string): YearlyTable | null {
  const passages = document.passages.filter((passage) => passage.section === section && passage.kind === 'row');
  const rows = passages.map((passage) => wordsOf(document, passage));
  const lineOf = (words: string) => lineAt(document.text, passages[rows.indexOf(words)]?.start ?? 0);
  const row = (label: string) => rows.find((words) => words.startsWith(`${label}\t`)) ?? '';
  const quotes = { budget: row('予算額'), rates: row('補助率'), adoptions: row('採択実績'), caps: row('補助上限') };
  const header = rows.find((words) => words.startsWith('\t令和'));
  if (!header) return null;
  const years: ListedYear[] = [];
  for (const [index, label] of header.split('\t').entries()) {
    if (label === '') continue;
    const cell = (words: string) => words.split('\t')[index] ?? '';
    const reiwa = /^令和(\d+)年度$/u.exec(label)?.[1];
    const budgetYen = yenOfPrinted(cell(quotes.budget));
    const adoptions = /^(\d+)件$/u.exec(cell(quotes.adoptions))?.[1];
    const caps = cell(quotes.caps).split(/\s+/u).map(yenOfPrinted);
    const rates = cell(quotes.rates).split('、');
    if (
      !reiwa ||
      budgetYen === null ||
      !adoptions ||
      caps.includes(null) ||
      !rates.every((rate) => /^\d\/\d$/u.test(rate))
    )
      return null;
    years.push({
      fiscalYear: 2018 + Number(reiwa),
      budgetYen,
      rates,
      adoptions: Number(adoptions),
      capsYen: caps.filter((cap) => cap !== null),
    });
  }
  return years.length === 0
    ? null
    : {
        section,
        lines: { years: lineOf(header), adoptions: lineOf(quotes.adoptions) },
        years,
        quotes,
      };
}
