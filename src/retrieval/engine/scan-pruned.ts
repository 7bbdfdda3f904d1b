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
const PROBES = [0.12, 0.25, 0.4, 0.6];

/** As many documents more than asked for, because the best so far need not be the best in the end. */
const PROBED_MORE = 2;

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
  for (; taken < lists.length && remaining >= threshold; taken += 1) {
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
  candidates.subarray(0, count).sort();
  for (; taken < lists.length && count > 0; taken += 1) {
    const list = lists[taken] as BoundedTerm;
    lookUp(data, list, space, count);
    remaining -= list.bound;
    if (count > top) {
      threshold = Math.max(threshold, bestOf(space, count, top).threshold);
      count = keepAbove(space, count, threshold - remaining);
    }
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
  for (const { number, score } of bestOf(space, count, top * PROBED_MORE).list()) {
    let sum = score;
    for (let i = from; i < lists.length; i += 1) {
      const { term, weight } = lists[i] as BoundedTerm;
      sum += weight * postingImpact(data, term, number);
    }
    full.offer(number, sum);
  }
  return full.threshold;
}

/** Adds a list to the scores of the candidates, which are in rising order, by leaping through it. */
function lookUp(data: IndexData, { start, end, weight }: BoundedTerm, space: PruningSpace, count: number): void {
  const { documents, impacts } = data;
  const { scores, candidates } = space;
  let at = start;
  for (let i = 0; i < count && at < end; i += 1) {
    const document = candidates[i] as number;
    let step = 1;
    while (at + step < end && (documents[at + step] as number) < document) step *= 2;
    let low = at + (step >>> 1);
    let high = Math.min(end, at + step + 1);
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((documents[middle] as number) < document) low = middle + 1;
      else high = middle;
    }
    at = low;
    if (at < end && documents[at] === document) {
      scores[document] = (scores[document] as number) + weight * (impacts[at] as number);
    }
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
