/** A search engine over words that knows no subsidy: build or load a TextIndex, then search it. */
export type { Analyzer } from './analyzer.ts';
export { buildTextIndex } from './build-text-index.ts';
export {
  buildDocumentSearch,
  type DocumentHit,
  type DocumentReasons,
  DocumentSearch,
  DocumentSearchBuilder,
  type DocumentSearchOptions,
  loadDocumentSearch,
  type TitledDocument,
} from './document-search.ts';
export type { IndexOptions } from './index-options.ts';
export { loadTextIndex } from './load-text-index.ts';
export { RetrievalError, type RetrievalErrorCode } from './retrieval-error.ts';
export { japaneseAnalyzer } from './text/japanese-analyzer.ts';
export { normalizeText } from './text/normalize-text.ts';
export type {
  AnalyzedText,
  Hit,
  Query,
  SearchOptions,
  TermWeight,
  TextIndex,
  TokenContribution,
} from './text-index.ts';
export { type IndexDocument, TextIndexBuilder } from './text-index-builder.ts';
