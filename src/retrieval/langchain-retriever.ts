// LangChain retrievers: one over any documents, one over the passages of the source. Nothing on the way of a question imports this file:
// loading LangChain takes longer than answering.
import { Document, type DocumentInterface } from '@langchain/core/documents';
import { BaseRetriever, type BaseRetrieverInput } from '@langchain/core/retrievers';
import type { KnownPassage } from '../knowledge/index.ts';
import { buildDocumentSearch, type DocumentSearchOptions } from './document-search.ts';
import type { FindOptions, Found } from './passage-finder.ts';
import { RetrievalError } from './retrieval-error.ts';

const MOST = 10;

interface FoundDocument {
  readonly id: string;
  readonly score: number;
}

export interface DocumentRetrieverInput extends BaseRetrieverInput {
  /** A DocumentSearch or a TextIndex. */
  readonly index: { search(text: string, options: { readonly top: number }): readonly FoundDocument[] };
  /** The document that the index has under an id. One without a document is left out. */
  readonly documentOf: (id: string) => DocumentInterface | undefined;
  /** How many documents at most; 10 unless told. */
  readonly k?: number;
}

export interface DocumentsOptions extends BaseRetrieverInput {
  readonly k?: number;
  readonly index?: DocumentSearchOptions;
}

/**
 * The documents that answer a query most likely, best first, each with its `score` in the metadata.
 *
 * @example DocumentRetriever.fromDocuments([new Document({ pageContent: '補助率は3分の1です。' })], { k: 3 }).invoke('補助率は？')
 */
export class DocumentRetriever extends BaseRetriever {
  override lc_namespace = ['jinjibu', 'retrievers'];
  readonly #index: DocumentRetrieverInput['index'];
  readonly #documentOf: (id: string) => DocumentInterface | undefined;
  readonly #k: number;

  static override lc_name(): string {
    return 'DocumentRetriever';
  }

  constructor({ index, documentOf, k = MOST, ...fields }: DocumentRetrieverInput) {
    super(fields);
    checkMost(k);
    this.#index = index;
    this.#documentOf = documentOf;
    this.#k = k;
  }

  /**
   * Indexes documents: their `pageContent`, and a `title` in the metadata where that is a string. Throws what
   * buildDocumentSearch throws; documents without an id of their own are told apart by their place.
   */
  static fromDocuments(
    documents: readonly DocumentInterface[],
    { index: options, ...fields }: DocumentsOptions = {},
  ): DocumentRetriever {
    const byId = new Map(documents.map((document, place) => [document.id ?? `#${place}`, document]));
    const index = buildDocumentSearch(
      documents.map(({ id, pageContent, metadata }, place) => ({
        id: id ?? `#${place}`,
        title: typeof metadata.title === 'string' ? metadata.title : '',
        text: pageContent,
      })),
      options,
    );
    return new DocumentRetriever({ ...fields, index, documentOf: (id) => byId.get(id) });
  }

  override async _getRelevantDocuments(query: string): Promise<DocumentInterface[]> {
    return this.#index.search(query, { top: this.#k }).flatMap(({ id, score }) => {
      const document = this.#documentOf(id);
      return document ? [new Document({ ...document, metadata: { ...document.metadata, score } })] : [];
    });
  }
}

/** What a document of the PassageRetriever says about itself, besides its words. */
export interface PassageMetadata {
  readonly section: string;
  readonly path: readonly string[];
  readonly kind: KnownPassage['kind'];
  /** Verbatim, as the source has it; `pageContent` is the same for reading. */
  readonly quote: string;
  readonly english: string | null;
  readonly score: number;
}

export interface PassageRetrieverInput extends BaseRetrieverInput {
  readonly finder: { find(question: string, options?: FindOptions): readonly Found[] };
  readonly k?: number;
}

/** The passages of the source that a question is about, best first. */
export class PassageRetriever extends BaseRetriever<PassageMetadata & Record<string, unknown>> {
  override lc_namespace = ['jinjibu', 'retrievers'];
  readonly #finder: PassageRetrieverInput['finder'];
  readonly #k: number;

  static override lc_name(): string {
    return 'PassageRetriever';
  }

  constructor({ finder, k = MOST, ...fields }: PassageRetrieverInput) {
    super(fields);
    checkMost(k);
    this.#finder = finder;
    this.#k = k;
  }

  override async _getRelevantDocuments(
    query: string,
  ): Promise<DocumentInterface<PassageMetadata & Record<string, unknown>>[]> {
    const found = this.#finder.find(query, { top: this.#k });
    return found.flatMap(({ target, score }) => {
      if (target.kind !== 'passage') return [];
      const { id, words, section, path, kind, quote, english } = target.passage;
      return [new Document({ id, pageContent: words, metadata: { section, path, kind, quote, english, score } })];
    });
  }
}

function checkMost(k: number): void {
  if (Number.isInteger(k) && k >= 0) return;
  throw new RetrievalError('invalid_option', `Expected \`k\` to be a whole number, 0 or more, got ${k}.`, {
    name: 'k',
  });
}
