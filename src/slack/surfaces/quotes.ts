// quotes: an Answer's citations for reading, grouped by the section of the source that they stand in.
import type { Answer } from '../../answers/answer.ts';
import { clean, nothing } from '../../block-kit/text.ts';
import { plainWords } from '../../knowledge/source/source-document.ts';

type Citation = Answer['citations'][number];

export interface QuotedSection {
  readonly document: string;
  readonly section: string;
  readonly quotes: readonly string[];
}

/** Sections in the order in which they are first cited. */
export function quotedSections(citations: readonly Citation[]): readonly QuotedSection[] {
  const sections = new Map<string, { document: string; section: string; quotes: string[] }>();
  for (const { document, section, quote } of citations) {
    const key = `${document}\0${section}`;
    const known = sections.get(key) ?? { document, section, quotes: [] };
    known.quotes.push(quote);
    sections.set(key, known);
  }
  return [...sections.values()];
}

/** A quotation without the extraction's marks; rows of a table one below the other, their cells told apart. */
export function readableQuote(quote: string): string {
  const words = clean(quote);
  if (!words.includes('\t')) return plainWords(words) || nothing;
  const rows = words.split('\n').map((row) => row.split('\t').map((cell) => plainWords(cell) || nothing));
  return rows.map((cells) => cells.join(' | ')).join('\n');
}

/** Does it show a dash for a cell in which the source's text has nothing? */
export const hasBlankCells = (quote: string): boolean =>
  quote.includes('\t') &&
  readableQuote(quote)
    .split(/ \| |\n/u)
    .includes(nothing);

export const documentsOf = (citations: readonly Citation[]): readonly string[] => [
  ...new Set(citations.map(({ document }) => document)),
];
