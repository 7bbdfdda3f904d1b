import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findBest, type WeightedTerm } from '../../../src/retrieval/engine/find-best.ts';
import { FULL_IMPACT, type IndexData } from '../../../src/retrieval/engine/index-data.ts';
import { KeptTexts } from '../../../src/retrieval/engine/kept-texts.ts';
import { packSpelled } from '../../../src/retrieval/engine/spelled-words.ts';
import { TopDocuments } from '../../../src/retrieval/engine/top-documents.ts';

describe('findBest', () => {
  it('finds what adding up everything finds, ties included', () => {
    const lists = fc.array(
      fc.dictionary(fc.nat(59).map(String), fc.integer({ min: 1, max: FULL_IMPACT }), { minKeys: 1, maxKeys: 60 }),
      { minLength: 1, maxLength: 12 },
    );
    const weights = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(lists, weights, fc.integer({ min: 0, max: 70 }), (postings, weight, top) => {
        const data = indexOf(postings);
        const terms = postings.map((_, term) => ({ term, weight: (weight[term] ?? 1) / 8 }));
        expect(findBest(data, terms, top).list()).toEqual(scanAll(data, terms, top).list());
      }),
      { numRuns: 500 },
    );
  });

  it('finds what adding up everything finds among ten thousand documents with words as rare as in a language', () => {
    const random = randomNumbers(7);
    const postings = Array.from({ length: 400 }, (_, rank) => {
      const share = 0.6 / (rank + 1);
      const list: Record<string, number> = { [rank]: 200 };
      for (let document = 0; document < 10_000; document += 1) {
        if (random() < share) list[document] = 1 + Math.floor(random() * FULL_IMPACT);
      }
      return list;
    });
    const data = indexOf(postings);
    for (let query = 0; query < 300; query += 1) {
      const chosen = new Set(Array.from({ length: 3 + (query % 25) }, () => Math.floor(random() ** 2 * 400)));
      const terms = Array.from(chosen, (term) => ({ term, weight: Math.round(Math.log(1 + term) * 64 + 1) / 64 }));
      expect(findBest(data, terms, 10).list()).toEqual(scanAll(data, terms, 10).list());
    }
  });
});

/** Adds up every posting of every term. */
function scanAll(data: IndexData, terms: readonly WeightedTerm[], top: number): TopDocuments {
  const scores = new Float64Array(data.documentCount);
  for (const { term, weight } of terms) {
    for (let at = data.starts[term] ?? 0; at < (data.starts[term + 1] ?? 0); at += 1) {
      const document = data.documents[at] ?? 0;
      scores[document] = (scores[document] ?? 0) + weight * (data.impacts[at] ?? 0);
    }
  }
  const best = new TopDocuments(top);
  scores.forEach((score, document) => {
    if (score > 0) best.offer(document, score);
  });
  return best;
}

/** An index with these posting lists, from document to impact; only what scanning reads of it. */
function indexOf(postings: readonly Readonly<Record<string, number>>[]): IndexData {
  const lists = postings.map((list) =>
    Object.entries(list)
      .map(([document, impact]) => [Number(document), impact] as const)
      .sort(([one], [other]) => one - other),
  );
  const flat = lists.flat();
  const starts = Uint32Array.from({ length: lists.length + 1 }, (_, i) => lists.slice(0, i).flat().length);
  return {
    settings: { analyzer: 'none', k1: 0, b: 0, fieldWeights: {}, streamWeights: {}, kept: [] },
    documentCount: Math.max(...flat.map(([document]) => document)) + 1,
    buckets: new Uint32Array(),
    tags: new Uint32Array(),
    starts,
    maxImpacts: Uint8Array.from(lists, (list) => Math.max(...list.map(([, impact]) => impact))),
    documents: Uint32Array.from(flat, ([document]) => document),
    impacts: Uint8Array.from(flat, ([, impact]) => impact),
    idBytes: new Uint8Array(),
    idStarts: new Uint32Array(),
    idSlots: new Uint32Array(),
    ...packSpelled([]),
    ...new KeptTexts().pack(),
  };
}

/** Numbers from 0 to 1, the same ones each time. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
