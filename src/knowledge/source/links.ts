// Reads the addresses (URLs) out of the document, each with the words that introduce it.
import { plainWords, type SourceDocument, wordsOf } from './source-document.ts';

export interface Link {
  readonly url: string;
  /** What the source calls the page, e.g. 承認連携支援計画一覧. */
  readonly label: string;
  /** The law whose row of the table the address stands in, as printed; null elsewhere. */
  readonly lawName: string | null;
  readonly passage: string;
  readonly section: string;
  readonly quote: string;
}

/** Every address of the document, in its order. */
export function readLinks(document: SourceDocument): readonly Link[] {
  const links: Link[] = [];
  for (const passage of document.passages) {
    const quote = wordsOf(document, passage);
    const words = plainWords(quote);
    let from = 0;
    let whole = '';
    for (const match of words.matchAll(/https?:\/\/[\x21-\x7e]+/gu)) {
      const before = words.slice(from, match.index).trim();
      const own = before.replace(/[：:]\s*$/u, '').trim();
      // A passage with two addresses: the first label carries over to the second ("説明会動画：… 説明会資料：…").
      const event = own.lastIndexOf(' ');
      if (whole === '') whole = event > 0 && own.includes('）') ? own.slice(0, event) : own;
      links.push({
        url: match[0],
        label: own === '' ? (passage.path.at(-1) ?? '') : from === 0 ? own : `${whole} ${own}`,
        lawName: passage.section === 'links' ? (passage.path.at(-1)?.replace(/（.*$/u, '') ?? null) : null,
        passage: passage.id,
        section: passage.section,
        quote,
      });
      from = match.index + match[0].length;
    }
  }
  return links;
}
