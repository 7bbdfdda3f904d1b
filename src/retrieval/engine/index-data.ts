import type { Fingerprint } from './fingerprint.ts';

/** What an index was built with; numbers and names only, so that it can be kept on disk. */
export interface IndexSettings {
  readonly analyzer: string;
  readonly k1: number;
  readonly b: number;
  readonly fieldWeights: Readonly<Record<string, number>>;
  readonly streamWeights: Readonly<Record<string, number>>;
  readonly kept: readonly string[];
}

/**
 * A whole index as plain arrays, the same in memory and on disk.
 *
 * Terms are grouped in buckets by the upper bits of their fingerprint; `buckets[i]` is where bucket i begins. Within a
 * bucket the lower half of the fingerprint tells them apart. Term t's postings are `starts[t]` to `starts[t + 1]`, by
 * rising document number. A posting's impact is BM25's part for term frequency and length, 0 to 1 as 0 to 255.
 */
export interface IndexData {
  readonly settings: IndexSettings;
  readonly documentCount: number;
  readonly buckets: Uint32Array;
  readonly tags: Uint32Array;
  readonly starts: Uint32Array;
  readonly maxImpacts: Uint8Array;
  readonly documents: Uint16Array | Uint32Array;
  readonly impacts: Uint8Array;
  readonly idBytes: Uint8Array;
  readonly idStarts: Uint32Array;
  /** Open-addressed hash table over ids: a document's number plus one, 0 for free. */
  readonly idSlots: Uint32Array;
  /** Longer words of the first stream, spelled out for the sake of typos: letters, where each begins, its term. */
  readonly spelledLetters: Uint16Array;
  readonly spelledStarts: Uint32Array;
  readonly spelledTerms: Uint32Array;
  /** Open-addressed hash table over what is left of these words without one letter: a word's place plus one, 0 for free. */
  readonly spelledSlots: Uint32Array;
  /** The kept fields of each document in turn, folded: letters, and where each field begins. */
  readonly keptLetters: Uint16Array;
  readonly keptStarts: Uint32Array;
}

/** An impact of 255 counts as 1. */
export const FULL_IMPACT = 255;

const TERMS_PER_BUCKET = 8;

/** How many upper bits of a fingerprint choose the bucket among `terms` terms. */
export function bucketBits(terms: number): number {
  return Math.min(24, Math.max(1, Math.ceil(Math.log2(Math.max(1, terms / TERMS_PER_BUCKET)))));
}

/** The number of a term in the index, -1 when no document has it. */
export function findTerm(data: IndexData, term: Fingerprint): number {
  const bits = 31 - Math.clz32(data.buckets.length - 1);
  const bucket = term.high >>> (32 - bits);
  const end = data.buckets[bucket + 1] ?? 0;
  for (let at = data.buckets[bucket] ?? 0; at < end; at += 1) {
    if (data.tags[at] === term.low) return at;
  }
  return -1;
}

/** In how many documents a term stands. */
export function documentFrequency(data: IndexData, term: number): number {
  return (data.starts[term + 1] ?? 0) - (data.starts[term] ?? 0);
}
