// Reads the adoption lists (採択事業一覧) out of the document: one row a listed adoption, every named party of a joint one.
import { lineAt, type SourceDocument, wordsOf } from './source-document.ts';

export interface ListedAdoption {
  readonly fiscalYear: number;
  /** The frame as the list's title names it; null in R4, which had none. */
  readonly frameName: string | null;
  readonly listNumber: string;
  /** Names as printed, one for each party. */
  readonly names: readonly string[];
  /** The law column (R7 法制度連携枠), as printed without its circled number. */
  readonly lawName: string | null;
  readonly section: string;
  /** The row, verbatim. */
  readonly quote: string;
  /** Its line in the document. */
  readonly line: number;
}

/** What a list's slide states of its year: applications and adoptions, both frames together. */
export interface ListedTotals {
  readonly fiscalYear: number;
  readonly applications: number;
  readonly adoptions: number;
  readonly announced: string;
  readonly section: string;
  readonly quote: string;
  readonly line: number;
}

export interface AdoptionLists {
  readonly adoptions: readonly ListedAdoption[];
  readonly totals: readonly ListedTotals[];
  readonly unreadable: readonly { readonly line: number; readonly words: string }[];
}

const title = /^「地域の人事部」採択事業一覧（令和(\d+)年度）(?:（(.+)）)?$/u;
const totalsLine = /令和\d+年\d+月に採択結果を公表。（(\d+)件の応募があり、(\d+)件を採択）/u;
const legalForm = '(?:株式会社|有限会社|合同会社|一般社団法人|一般財団法人|特定非営利活動法人|NPO法人|協同組合)';

/** Fiscal year of a Reiwa year: R4 is 2022. */
export function fiscalYearOfReiwa(reiwa: number): number {
  return 2018 + reiwa;
}

/** Reads every section whose title is that of an adoption list. Rows that do not fit are returned as unreadable, never skipped. */
export function readAdoptionLists(document: SourceDocument): AdoptionLists {
  const adoptions: ListedAdoption[] = [];
  const totals: ListedTotals[] = [];
  const unreadable: { line: number; words: string }[] = [];
  for (const section of document.sections) {
    const heading = title.exec(section.title);
    if (!heading) continue;
    const fiscalYear = fiscalYearOfReiwa(Number(heading[1]));
    for (const passage of document.passages) {
      if (passage.section !== section.id) continue;
      const quote = wordsOf(document, passage);
      const line = lineAt(document.text, passage.start);
      if (passage.kind === 'bullet') {
        const stated = totalsLine.exec(quote);
        if (stated)
          totals.push({
            fiscalYear,
            applications: Number(stated[1]),
            adoptions: Number(stated[2]),
            announced: /令和\d+年\d+月/u.exec(quote)?.[0] ?? '',
            section: section.id,
            quote: quote.replace(/^- /u, ''),
            line,
          });
      }
      if (passage.kind !== 'row' || /^n[o0]\./iu.test(quote)) continue;
      const [listNumber, cell, law] = quote.split('\t');
      if (!listNumber || !cell || !/^[AB]?\d+$/u.test(listNumber)) {
        unreadable.push({ line, words: quote });
        continue;
      }
      adoptions.push({
        fiscalYear,
        frameName: heading[2] ?? null,
        listNumber,
        names: partiesOf(cell),
        lawName: law === undefined ? null : law.replace(/^[①②③]/u, ''),
        section: section.id,
        quote,
        line,
      });
    }
  }
  return { adoptions, totals, unreadable };
}

/** The parties of a cell: "(1)… (2)…", or names divided by a space before a legal form (R5 地域企業共同戦略枠 no. 2). */
export function partiesOf(cell: string): readonly string[] {
  const numbered = cell.split(/\s*\(\d\)/u).filter((part) => part !== '');
  if (numbered.length > 1) return numbered.map((part) => part.trim());
  return cell.split(new RegExp(`\\s+(?=${legalForm})`, 'u')).map((part) => part.trim());
}
