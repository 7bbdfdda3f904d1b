import type { IndexData } from './index-data.ts';
import { TopDocuments } from './top-documents.ts';

/** A term of a query that stands in the index, and what an impact of 1 in a document adds to its score. */
export interface WeightedTerm {
  readonly term: number;
  readonly weight: number;
}

/** The best documents by adding up every posting of every term. Takes time in proportion to the index. */
export function scanAll(data: IndexData, terms: readonly WeightedTerm[], top: number): TopDocuments {
  const scores = new Float64Array(data.documentCount);
  const { documents, impacts, starts } = data;
  for (const { term, weight } of terms) {
    const end = starts[term + 1] ?? 0;
    for (let at = starts[term] ?? 0; at < end; at += 1) {
      const document = documents[at] as number;
      scores[document] = (scores[document] as number) + weight * (impacts[at] as number);
    }
  }
  const best = new TopDocuments(top);
  let threshold = 0;
  for (let document = 0; document < scores.length; document += 1) {
    const score = scores[document] as number;
    if (score > threshold) {
      best.offer(document, score);
      threshold = best.threshold;
    }
  }
  return best;
}
