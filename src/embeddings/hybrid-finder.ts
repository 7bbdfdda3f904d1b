// HybridFinder: the text index, with passages that come near each other put in the order of both rankings. It finds nothing that the text
// index does not find and changes no score that decides whether something stands in the source: only which of the near passages comes first.
import type { FindOptions, Found } from '../retrieval/passage-finder.ts';
import type { Finder } from '../understanding/resembling.ts';

/** Vectors of the passages, by id. */
export type Vectors = ReadonlyMap<string, Float32Array>;

/** Reciprocal rank fusion: Cormack, Clarke and Büttcher 2009, https://doi.org/10.1145/1571941.1572114. */
const rankConstant = 60;
/** Passages that come so near to the best one by the text index may change places. */
const near = 0.8;

export class HybridFinder implements Finder {
  readonly #text: Finder;
  /** What is looked for just now with a vector. */
  #looking: { readonly question: string; readonly query: Float32Array; readonly passages: Vectors } | null = null;

  constructor(text: Finder) {
    this.#text = text;
  }

  /** Runs a task, in which this question is looked for with both. Nothing in the task may wait for anything. */
  with<Result>(looking: { question: string; query: Float32Array; passages: Vectors }, task: () => Result): Result {
    this.#looking = looking;
    try {
      return task();
    } finally {
      this.#looking = null;
    }
  }

  find(question: string, options: FindOptions = {}): readonly Found[] {
    const found = this.#text.find(question, options);
    const looking = this.#looking;
    // What is said to be left unsaid is said of the passage that the words name.
    if (looking === null || looking.question !== question || found[0]?.target.kind === 'unsaid') return found;
    return fused(found, looking.query, looking.passages);
  }

  explain(question: string, options: FindOptions, found: Found) {
    return this.#text.explain(question, options, found);
  }
}

/** The same finds; near passages in the order of both rankings, and the scores in the order in which they were. */
export function fused(found: readonly Found[], query: Float32Array, vectors: Vectors): readonly Found[] {
  const best = found.find(({ target }) => target.kind === 'passage')?.score ?? 0;
  const places = found.flatMap(({ target, score }, place) =>
    target.kind === 'passage' && score >= best * near ? [place] : [],
  );
  const passages = places.flatMap((place) => found[place] ?? []);
  const likeness = new Map(
    passages.map((each): [Found, number] => [
      each,
      likenessOf(query, each.target.kind === 'passage' ? vectors.get(each.target.passage.id) : undefined),
    ]),
  );
  const byLikeness = [...passages].sort((a, b) => (likeness.get(b) ?? 0) - (likeness.get(a) ?? 0));
  const share = (rank: number) => 1 / (rankConstant + rank + 1);
  const both = new Map(passages.map((each, rank) => [each, share(rank) + share(byLikeness.indexOf(each))]));
  const order = [...passages].sort((a, b) => (both.get(b) ?? 0) - (both.get(a) ?? 0));
  const result = [...found];
  for (const [index, place] of places.entries()) {
    const [own, next] = [found[place], order[index]];
    if (own && next) result[place] = { ...next, score: own.score };
  }
  return result;
}

function likenessOf(query: Float32Array, vector: Float32Array | undefined): number {
  if (vector === undefined || vector.length !== query.length) return -1;
  let sum = 0;
  for (let each = 0; each < query.length; each++) sum += (query[each] ?? 0) * (vector[each] ?? 0);
  return sum;
}
