import type { IndexData } from './index-data.ts';
import { postingImpact } from './posting-impact.ts';
import { TopDocuments } from './top-documents.ts';

/** A term of a query that stands in the index, and what an impact of 1 in a document adds to its score. */
export interface WeightedTerm {
  readonly term: number;
  readonly weight: number;
}

/** At most so many documents at a time: few enough for their scores to stay in the processor's nearer memory. */
const WINDOW = 16_384;

/** The first windows are smaller, to have a threshold soon. */
const FIRST_WINDOW = 1024;

/**
 * Lists are read until those that are left can add no more than this part of the threshold. 1 would do; a little more
 * reading, which is cheap, leaves fewer documents to search the other lists for, which is not.
 */
const READ_ON = 0.6;

/** A posting list and how far it has been read. */
interface List extends WeightedTerm {
  next: number;
  readonly end: number;
  /** The most that the term can add to any document. */
  readonly bound: number;
}

// Between queries it is all 0. Searching is synchronous, so one is enough.
const windowScores = new Float64Array(WINDOW);
const touched = new Uint16Array(WINDOW);

/**
 * The best documents by the sum of weight times impact over the terms: exactly those, and in the order, that adding up
 * every posting would give, without reading most of the long lists (MaxScore, a window of documents at a time).
 *
 * The threshold is the score of the last place so far. Lists that together cannot reach it are not read: they can lift a
 * document that another list has, but not bring in one of their own. As the threshold rises, more lists are left out.
 */
export function findBest(data: IndexData, terms: readonly WeightedTerm[], top: number): TopDocuments {
  const best = new TopDocuments(top);
  if (top === 0) return best;
  const lists = listsOf(data, terms);
  let boundFrom = suffixSums(lists);
  let threshold = 0;
  let read = lists.length;
  for (let from = 0, to = FIRST_WINDOW; from < data.documentCount; from = to, to += Math.min(from, WINDOW)) {
    const before = read;
    while (read > 0 && (boundFrom[read - 1] as number) < threshold * READ_ON) read -= 1;
    if (read < before) {
      // Of the lists that are only searched, those that can add most come first: what is hopeless shows sooner.
      lists.push(...lists.splice(read).sort((one, other) => other.bound - one.bound));
      boundFrom = suffixSums(lists);
    }
    const count = readWindow(data, lists, read, from, to);
    for (let i = 0; i < count; i += 1) {
      const at = touched[i] as number;
      const score = windowScores[at] as number;
      windowScores[at] = 0;
      if (score + (boundFrom[read] as number) < threshold) continue;
      const full = completeScore(data, lists, boundFrom, read, from + at, score, threshold);
      if (full >= threshold) {
        best.offer(from + at, full);
        threshold = best.threshold;
      }
    }
  }
  return best;
}

/** The lists, first the one that promises most for its length. */
function listsOf(data: IndexData, terms: readonly WeightedTerm[]): List[] {
  const lists = terms.map(({ term, weight }): List => {
    const next = data.starts[term] as number;
    const end = data.starts[term + 1] as number;
    return { term, weight, next, end, bound: weight * (data.maxImpacts[term] as number) };
  });
  return lists.sort((one, other) => (one.end - one.next) / one.bound - (other.end - other.next) / other.bound);
}

/** At i: the most that all lists from i on can add together. */
function suffixSums(lists: readonly List[]): Float64Array {
  const sums = new Float64Array(lists.length + 1);
  for (let i = lists.length - 1; i >= 0; i -= 1) sums[i] = (sums[i + 1] as number) + (lists[i] as List).bound;
  return sums;
}

/** Adds up the first `read` lists for the documents of one window; returns how many of these have a score now. */
function readWindow(
  { documents, impacts }: IndexData,
  lists: readonly List[],
  read: number,
  from: number,
  to: number,
): number {
  let count = 0;
  for (let i = 0; i < read; i += 1) {
    const list = lists[i] as List;
    const { end, weight } = list;
    let next = list.next;
    while (next < end) {
      const document = documents[next] as number;
      if (document >= to) break;
      const at = document - from;
      const score = windowScores[at] as number;
      if (score === 0) {
        touched[count] = at;
        count += 1;
      }
      windowScores[at] = score + weight * (impacts[next] as number);
      next += 1;
    }
    list.next = next;
  }
  return count;
}

/** The document's score with the lists from `read` on added; stops where it can no longer reach the threshold. */
function completeScore(
  data: IndexData,
  lists: readonly List[],
  boundFrom: Float64Array,
  read: number,
  document: number,
  partial: number,
  threshold: number,
): number {
  let score = partial;
  for (let i = read; i < lists.length; i += 1) {
    if (score + (boundFrom[i] as number) < threshold) return 0;
    const { term, weight } = lists[i] as List;
    score += weight * postingImpact(data, term, document);
  }
  return score;
}
