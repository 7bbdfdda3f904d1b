import type { IndexData } from './index-data.ts';
import { postingImpact } from './posting-impact.ts';
import type { WeightedTerm } from './scan-all.ts';
import { TopDocuments } from './top-documents.ts';

/** Working memory of scanPruned, kept between queries: making it anew would cost more than many a query. */
export interface PruningSpace {
  /** By document; all 0 between queries. */
  readonly scores: Float64Array;
  readonly candidates: Uint32Array;
}

/** At these parts of the sum of all bounds a few promising documents are scored in full, to raise the threshold. */
const PROBES = [0.25, 0.45];

/**
 * Reading goes on until the lists not yet taken can add no more than this part of the threshold. 1 would do; a little
 * more reading, which is cheap, leaves fewer candidates to search for, which is not.
 */
const READ_ON = 0.7;

interface BoundedTerm extends WeightedTerm {
  readonly start: number;
  readonly end: number;
  /** The most that the term can add to any document. */
  readonly bound: number;
}

export function pruningSpace(documentCount: number): PruningSpace {
  return { scores: new Float64Array(documentCount), candidates: new Uint32Array(documentCount) };
}

/**
 * The same result as scanAll, without reading most of the long posting lists (MaxScore, a term at a time).
 *
 * Lists are taken from the one that promises most for its length. As soon as the lists not yet taken cannot lift a
 * document above the threshold, the score that the last place has for sure, only documents already seen can still win:
 * the remaining lists are searched for these instead of being read, and whoever falls behind is dropped on the way.
 */
export function scanPruned(
  data: IndexData,
  terms: readonly WeightedTerm[],
  top: number,
  space: PruningSpace,
): TopDocuments {
  if (top === 0) return new TopDocuments(0);
  const lists = boundedTerms(data, terms);
  const total = lists.reduce((sum, { bound }) => sum + bound, 0);
  const { scores, candidates } = space;
  let count = 0;
  let remaining = total;
  let threshold = 0;
  let taken = 0;
  let probes = 0;
  for (; taken < lists.length && remaining >= threshold * READ_ON; taken += 1) {
    const list = lists[taken] as BoundedTerm;
    count = readList(data, list, space, count);
    remaining -= list.bound;
    if (total - remaining >= (PROBES[probes] ?? 2) * total) {
      probes += 1;
      threshold = Math.max(threshold, probe(data, lists, taken + 1, top, space, count));
    }
  }
  const seen = count;
  const touched = candidates.slice(0, seen);
  count = keepAbove(space, count, threshold - remaining);
  for (; taken < lists.length && count > 0; taken += 1) {
    const list = lists[taken] as BoundedTerm;
    lookUp(data, list, space, count);
    remaining -= list.bound;
    count = keepAbove(space, count, threshold - remaining);
  }
  const best = bestOf(space, count, top);
  for (let i = 0; i < seen; i += 1) scores[touched[i] as number] = 0;
  return best;
}

/** The lists in the order in which reading them is worth most. */
function boundedTerms(data: IndexData, terms: readonly WeightedTerm[]): BoundedTerm[] {
  const lists = terms.map(({ term, weight }) => {
    const start = data.starts[term] as number;
    const end = data.starts[term + 1] as number;
    return { term, weight, start, end, bound: weight * (data.maxImpacts[term] as number) };
  });
  return lists.sort((one, other) => (one.end - one.start) / one.bound - (other.end - other.start) / other.bound);
}

/** Adds a whole list to the scores; returns how many documents have been seen by then. */
function readList(data: IndexData, { start, end, weight }: BoundedTerm, space: PruningSpace, seen: number): number {
  const { documents, impacts } = data;
  const { scores, candidates } = space;
  let count = seen;
  for (let at = start; at < end; at += 1) {
    const document = documents[at] as number;
    const score = scores[document] as number;
    if (score === 0) {
      candidates[count] = document;
      count += 1;
    }
    scores[document] = score + weight * (impacts[at] as number);
  }
  return count;
}

/** A score that the last place will at least have: that of the `top` best so far, with all lists not yet taken added. */
function probe(
  data: IndexData,
  lists: readonly BoundedTerm[],
  from: number,
  top: number,
  space: PruningSpace,
  count: number,
): number {
  const full = new TopDocuments(top);
  for (const { number, score } of bestOf(space, count, top).list()) {
    let sum = score;
    for (let i = from; i < lists.length; i += 1) {
      const { term, weight } = lists[i] as BoundedTerm;
      sum += weight * postingImpact(data, term, number);
    }
    full.offer(number, sum);
  }
  return full.threshold;
}

/** Adds to the scores of the candidates what the term adds to each. */
function lookUp(
  data: IndexData,
  { term, weight }: BoundedTerm,
  { scores, candidates }: PruningSpace,
  count: number,
): void {
  for (let i = 0; i < count; i += 1) {
    const document = candidates[i] as number;
    const impact = postingImpact(data, term, document);
    if (impact > 0) scores[document] = (scores[document] as number) + weight * impact;
  }
}

/** Drops the candidates with less than `least`, without changing the order of the others. */
function keepAbove({ scores, candidates }: PruningSpace, count: number, least: number): number {
  let kept = 0;
  for (let i = 0; i < count; i += 1) {
    const document = candidates[i] as number;
    if ((scores[document] as number) >= least) {
      candidates[kept] = document;
      kept += 1;
    }
  }
  return kept;
}

function bestOf({ scores, candidates }: PruningSpace, count: number, top: number): TopDocuments {
  const best = new TopDocuments(top);
  let threshold = 0;
  for (let i = 0; i < count; i += 1) {
    const document = candidates[i] as number;
    const score = scores[document] as number;
    if (score >= threshold) {
      best.offer(document, score);
      threshold = best.threshold;
    }
  }
  return best;
}
