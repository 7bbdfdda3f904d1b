import { type IndexOptions, japaneseAnalyzer } from '../../src/retrieval/index.ts';

const WEIGHTS = [1, 0.3, 0.4, 0.2];
const K1 = 0.6;
const B = 0.7;

/** What slowScores assumes. */
export const SLOW_OPTIONS: IndexOptions = {
  k1: K1,
  b: B,
  streamWeights: { words: 1, bigrams: 0.3, pairs: 0.4, quantities: 0.2 },
};

/**
 * BM25 as the textbook has it, summed over the streams, every document looked at for every token: the slow obvious way
 * that the index is compared with.
 */
export function slowScores(texts: readonly string[], query: string): number[] {
  const documents = texts.map((text) => japaneseAnalyzer.analyze(text));
  return documents.map((document) => {
    let score = 0;
    japaneseAnalyzer.analyze(query).forEach((tokens, stream) => {
      const average = documents.reduce((sum, each) => sum + (each[stream]?.length ?? 0), 0) / documents.length;
      for (const token of tokens) {
        const having = documents.filter((each) => each[stream]?.includes(token)).length;
        const idf = Math.log(1 + (documents.length - having + 0.5) / (having + 0.5));
        const count = document[stream]?.filter((each) => each === token).length ?? 0;
        const length = (document[stream]?.length ?? 0) / (average || 1);
        score += (WEIGHTS[stream] ?? 0) * idf * (count / (count + K1 * (1 - B + B * length)) || 0);
      }
    });
    return score;
  });
}
