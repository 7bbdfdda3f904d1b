import type { Analyzer } from './analyzer.ts';
import { RetrievalError } from './retrieval-error.ts';
import { japaneseAnalyzer } from './text/japanese-analyzer.ts';

/** What may be chosen when an index is built; everything has a default that was measured on Japanese questions. */
export interface IndexOptions {
  /** Which fields of a document are indexed, and how much an occurrence in each counts. Other fields are ignored. */
  readonly fieldWeights?: Readonly<Record<string, number>>;
  /** How much each stream of the analyzer adds to the score; a stream not named here counts 1, with 0 it is left out. */
  readonly streamWeights?: Readonly<Record<string, number>>;
  /** How soon further occurrences of a word stop counting: BM25's k1, 0 or more. */
  readonly k1?: number;
  /** How much a long document has to have more of a word: BM25's b, 0 to 1. */
  readonly b?: number;
  readonly analyzer?: Analyzer;
  /** Fields whose letters are kept, folded and cut at 20,000, for a closer look at what was found (DocumentSearch); none unless told. */
  readonly kept?: readonly string[];
}

export type CompleteIndexOptions = Required<IndexOptions>;

const DEFAULTS: CompleteIndexOptions = {
  fieldWeights: { title: 1, text: 1 },
  streamWeights: { words: 1, bigrams: 0.3, pairs: 0.4, quantities: 0.4 },
  k1: 0.3,
  b: 0.75,
  analyzer: japaneseAnalyzer,
  kept: [],
};

/** The options with defaults filled in; throws `invalid_option` with the name of the first that makes no sense. */
export function completeOptions(options: IndexOptions): CompleteIndexOptions {
  const complete = { ...DEFAULTS, ...options };
  check('k1', complete.k1, Number.POSITIVE_INFINITY);
  check('b', complete.b, 1);
  for (const [field, weight] of Object.entries(complete.fieldWeights)) check(`fieldWeights.${field}`, weight, 100);
  for (const [stream, weight] of Object.entries(complete.streamWeights)) check(`streamWeights.${stream}`, weight, 100);
  if (Object.keys(complete.fieldWeights).length === 0) {
    throw new RetrievalError('invalid_option', 'Expected `fieldWeights` to name at least one field.');
  }
  return complete;
}

function check(name: string, value: number, most: number): void {
  if (Number.isFinite(value) && value >= 0 && value <= most) return;
  const range = most === Number.POSITIVE_INFINITY ? '0 or more' : `from 0 to ${most}`;
  throw new RetrievalError('invalid_option', `Expected \`${name}\` to be a number ${range}, got ${value}.`, { name });
}
