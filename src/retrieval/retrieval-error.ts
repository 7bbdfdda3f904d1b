/** What can be wrong with what a caller hands to the search engine; `code` says which, `facts` with what. */
export type RetrievalErrorCode =
  | 'duplicate_document_id'
  | 'invalid_document'
  | 'invalid_option'
  | 'unknown_document'
  | 'index_damaged'
  | 'index_version_differs'
  | 'index_analyzer_differs';

/** The caller has to change its input (or build the index anew); the message says what and how. */
export class RetrievalError extends Error {
  readonly code: RetrievalErrorCode;
  readonly facts: Readonly<Record<string, string | number>>;

  constructor(code: RetrievalErrorCode, message: string, facts: Readonly<Record<string, string | number>> = {}) {
    super(message);
    this.name = 'RetrievalError';
    this.code = code;
    this.facts = facts;
  }
}
