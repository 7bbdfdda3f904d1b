import { findPosting } from './find-posting.ts';
import type { IndexData } from './index-data.ts';

/** The impact of a term in a document, 0 when the document does not contain it. */
export function postingImpact(data: IndexData, term: number, document: number): number {
  const end = data.starts[term + 1] as number;
  const at = findPosting(data, data.starts[term] as number, end, document);
  return at < end && data.documents[at] === document ? (data.impacts[at] as number) : 0;
}
