// DocumentSearch: documents with a title and a text, found in two stages. The index finds candidates by the words that they share with a
// question; a closer look at the first of them (sentences, whole phrases, what they begin with) decides which comes first.
import { type Evidence, evidenceOf } from './closer-look/evidence.ts';
import { questionParts } from './closer-look/question-parts.ts';
import { EVIDENCE_WEIGHTS, weigh } from './closer-look/weights.ts';
import type { IndexOptions } from './index-options.ts';
import { loadTextIndex } from './load-text-index.ts';
import { RetrievalError } from './retrieval-error.ts';
import type { SearchOptions, TextIndex, TokenContribution } from './text-index.ts';
import { TextIndexBuilder } from './text-index-builder.ts';

export interface TitledDocument {
  readonly id: string;
  /** Empty for one without. */
  readonly title: string;
  readonly text: string;
}

/** What may be chosen when documents are indexed. */
export type DocumentSearchOptions = Pick<IndexOptions, 'streamWeights' | 'k1' | 'b'>;

/** A document that was found, best first. The difference of two scores is the logarithm of the odds between them. */
export interface DocumentHit {
  readonly id: string;
  readonly score: number;
  readonly explanation?: DocumentReasons;
}

export interface DocumentReasons {
  /** What each token of the question did in the index; null for a document that was not looked at more closely. */
  readonly tokens: readonly TokenContribution[];
  readonly evidence: Evidence | null;
}

/** So many of the documents that the index finds are looked at. On the development set 99 of 100 answers are among them. */
const LOOKED_AT = 20;

const KEPT = ['title', 'text'] as const;

/** Takes documents one by one, for those that come as a stream; `add` throws what TextIndexBuilder.add throws. */
export class DocumentSearchBuilder {
  readonly #builder: TextIndexBuilder;

  constructor(options: DocumentSearchOptions = {}) {
    this.#builder = new TextIndexBuilder({ ...options, kept: KEPT });
  }

  add({ id, title, text }: TitledDocument): void {
    this.#builder.add({ id, fields: { title, text } });
  }

  /** The search over all documents added so far. */
  finish(): DocumentSearch {
    return new DocumentSearch(this.#builder.finish());
  }
}

/**
 * Indexes all documents, in memory.
 *
 * @example buildDocumentSearch([{ id: 'a', title: '補助率', text: '補助率は3分の1です。' }]).search('補助率は？')
 */
export function buildDocumentSearch(
  documents: Iterable<TitledDocument>,
  options: DocumentSearchOptions = {},
): DocumentSearch {
  const builder = new DocumentSearchBuilder(options);
  for (const document of documents) builder.add(document);
  return builder.finish();
}

/** A search from the bytes that `save` gave; throws what loadTextIndex throws. */
export function loadDocumentSearch(bytes: Uint8Array): DocumentSearch {
  return new DocumentSearch(loadTextIndex(bytes));
}

export class DocumentSearch {
  readonly #index: TextIndex;

  /** Of an index that kept title and text; of another one it is an `invalid_option`. */
  constructor(index: TextIndex) {
    if (index.settings.kept.join() !== KEPT.join()) {
      throw new RetrievalError('invalid_option', `Expected an index that kept ${KEPT.join(' and ')}; build it so.`);
    }
    this.#index = index;
  }

  get documentCount(): number {
    return this.#index.documentCount;
  }

  /** The documents that answer a question most likely; one that shares no word with it is no hit. */
  search(question: string, { top = 10, explain = false }: SearchOptions = {}): DocumentHit[] {
    const analyzed = this.#index.analyze(question);
    const found = this.#index.search(analyzed, { top: Math.max(top, LOOKED_AT), explain, kept: true });
    const whole = this.#index.weightOf(analyzed) || 1;
    const parts = questionParts(question, this.#index.termWeights(analyzed));
    const looked = found
      .slice(0, LOOKED_AT)
      .map(({ id, score, explanation: tokens = [], kept: [title = '', text = ''] = [] }) => {
        const evidence = evidenceOf(parts, title, text, score / whole);
        return { id, score: weigh(evidence), explanation: { tokens, evidence } };
      });
    looked.sort((one, other) => other.score - one.score);
    // The others keep the index's order, behind the last one looked at.
    const { score: last = 0 } = looked.at(-1) ?? {};
    const least = found[LOOKED_AT - 1]?.score ?? 0;
    const others = found.slice(LOOKED_AT).map(({ id, score, explanation: tokens = [] }) => ({
      id,
      score: last - ((least - score) / whole) * EVIDENCE_WEIGHTS.share,
      explanation: { tokens, evidence: null },
    }));
    const hits: Required<DocumentHit>[] = [...looked, ...others].slice(0, top);
    return explain ? hits : hits.map(({ id, score }) => ({ id, score }));
  }

  /** The index, texts included, as bytes for loadDocumentSearch. */
  save(): Uint8Array {
    return this.#index.save();
  }
}
