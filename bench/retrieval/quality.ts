/** How good lists of hits are, by what is known to be relevant. */
import type { Query } from './corpus.ts';

export interface Quality {
  readonly recall1: number;
  readonly recall5: number;
  /** Mean of 1 / rank of the first relevant hit, 0 past rank 10. */
  readonly mrr10: number;
}

/** `hits[i]` belongs to `queries[i]`, best first. */
export function quality(queries: readonly Query[], hits: readonly (readonly string[])[]): Quality {
  const mean = (value: (relevant: ReadonlySet<string>, found: readonly string[]) => number): number =>
    queries.reduce((sum, { relevant }, i) => sum + value(new Set(relevant), hits[i] ?? []), 0) / queries.length;
  const recall = (k: number): number =>
    mean((relevant, found) => {
      const right = found.slice(0, k).filter((id) => relevant.has(id)).length;
      return right / Math.min(k, relevant.size);
    });
  const mrr10 = mean((relevant, found) => {
    const place = found.slice(0, 10).findIndex((id) => relevant.has(id));
    return place === -1 ? 0 : 1 / (place + 1);
  });
  return { recall1: recall(1), recall5: recall(5), mrr10 };
}
