import type { IndexData } from './index-data.ts';

/** The impact of a term in a document, 0 when the document does not contain it. */
export function postingImpact(data: IndexData, term: number, document: number): number {
  let low = data.starts[term] ?? 0;
  let high = data.starts[term + 1] ?? 0;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((data.documents[middle] ?? 0) < document) low = middle + 1;
    else high = middle;
  }
  const found = low < (data.starts[term + 1] ?? 0) && data.documents[low] === document;
  return found ? (data.impacts[low] ?? 0) : 0;
}
