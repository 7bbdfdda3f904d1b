/**
 * How text becomes tokens. One analyzer serves documents and queries, so both are normalised alike by construction.
 *
 * `analyze` returns one list of tokens for each of `streams`, in the same order. The first stream is the one that
 * `TextIndex.termWeights` reports on: its tokens should be words that a person would recognise.
 */
export interface Analyzer {
  /** Kept in a saved index: change it whenever the same text would give other tokens. */
  readonly name: string;
  readonly streams: readonly string[];
  analyze(text: string): readonly (readonly string[])[];
}
