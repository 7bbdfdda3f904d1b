import { analyzePieces } from './analyze-pieces.ts';
import type { Analyzer } from './analyzer.ts';
import { documentId, documentNumber } from './engine/document-ids.ts';
import { findBest } from './engine/find-best.ts';
import { type Fingerprint, fingerprint } from './engine/fingerprint.ts';
import { documentFrequency, FULL_IMPACT, findTerm, type IndexData, type IndexSettings } from './engine/index-data.ts';
import { writeIndex } from './engine/index-file.ts';
import { keptText } from './engine/kept-texts.ts';
import { postingImpact } from './engine/posting-impact.ts';
import { wordsOneEditAway } from './engine/spelled-words.ts';
import { RetrievalError } from './retrieval-error.ts';

export interface SearchOptions {
  /** How many hits at most; 10 unless told. */
  readonly top?: number;
  /** Adds to each hit what each token of the query contributed. */
  readonly explain?: boolean;
  /** Adds to each hit the document's kept fields, folded, in the order of `settings.kept`. */
  readonly kept?: boolean;
}

/** A document that was found. Scores compare hits of one query; they are no probabilities. */
export interface Hit {
  readonly id: string;
  readonly score: number;
  readonly explanation?: readonly TokenContribution[];
  readonly kept?: readonly string[];
}

/** One token of the query and what it did for a document; contributions of all tokens add up to the score. */
export interface TokenContribution {
  readonly stream: string;
  readonly token: string;
  /** The index's own word, where the token is in no document and one edit away from it. */
  readonly readAs?: string;
  readonly documentFrequency: number;
  /** The most that the token can contribute. */
  readonly weight: number;
  /** 0 when the document does not contain the token. */
  readonly contribution: number;
}

/** How telling one content word of a question is, and whether a document has it. */
export interface TermWeight {
  readonly token: string;
  /** 0 when every document has the word; highest when none has. */
  readonly idf: number;
  readonly documentFrequency: number;
  readonly readAs?: string;
  /** Only there when a document was asked about. */
  readonly inDocument?: boolean;
}

/** A text as its tokens: how often each occurs, a map for each stream of the analyzer. */
export interface AnalyzedText {
  readonly analyzer: string;
  readonly counts: readonly ReadonlyMap<string, number>[];
}

/** What can be searched for: a text, or one that was analysed before. */
export type Query = string | AnalyzedText;

/** A term of the index, -1 when no document has the token or one that it may be a typo of. */
interface KnownTerm {
  readonly term: number;
  readonly documentFrequency: number;
  readonly readAs?: string;
}

interface QueryTerm extends KnownTerm {
  readonly stream: number;
  readonly token: string;
  readonly idf: number;
  readonly weight: number;
}

/** Weights are multiples of this, so that sums of them are exact and the order of adding cannot change a rank. */
const WEIGHT_STEP = 2 ** -20;

/** Ranks documents for a text by the sum of BM25 over the analyzer's streams. Made by buildTextIndex or loadTextIndex. */
export class TextIndex {
  readonly #data: IndexData;
  readonly #analyzer: Analyzer;
  readonly #streamWeights: readonly number[];
  /** Of texts that were analysed for several calls, looked up once. */
  readonly #lookedUp = new WeakMap<AnalyzedText, readonly QueryTerm[]>();

  constructor(data: IndexData, analyzer: Analyzer) {
    this.#data = data;
    this.#analyzer = analyzer;
    this.#streamWeights = analyzer.streams.map((stream) => data.settings.streamWeights[stream] ?? 1);
  }

  get documentCount(): number {
    return this.#data.documentCount;
  }

  get settings(): IndexSettings {
    return this.#data.settings;
  }

  /**
   * The documents that share most with the text, best first; a document that shares nothing is no hit. No character of
   * the text has a special meaning.
   */
  search(text: Query, options: SearchOptions = {}): Hit[] {
    const top = options.top ?? 10;
    if (!Number.isInteger(top) || top < 0) {
      throw new RetrievalError('invalid_option', `Expected \`top\` to be a whole number, 0 or more, got ${top}.`);
    }
    const terms = this.#queryTerms(text);
    const known = terms.filter(({ term, weight }) => term >= 0 && weight > 0);
    const best = findBest(this.#data, known, top);
    return best.list().map(({ number, score }) => {
      const hit = { id: documentId(this.#data, number), score: score / FULL_IMPACT };
      return {
        ...hit,
        ...(options.explain === true ? { explanation: this.#explain(terms, number) } : {}),
        ...(options.kept === true ? { kept: this.#kept(number) } : {}),
      };
    });
  }

  /**
   * The text's tokens in the analyzer's first stream, each once, in order, with how telling they are. With a
   * document's id it also says which of them the document contains; an unknown id is `unknown_document`.
   */
  termWeights(text: Query, id?: string): TermWeight[] {
    const document = id === undefined ? undefined : this.#numberOf(id);
    return this.#words(text).map(({ token, idf, term, documentFrequency, readAs }) => ({
      token,
      idf,
      documentFrequency,
      ...(readAs === undefined ? {} : { readAs }),
      ...(document === undefined ? {} : { inDocument: this.#has(document, term) }),
    }));
  }

  /** The score that a document holding every token of the text as densely as can be would get: what a hit's score is a share of. */
  weightOf(text: Query): number {
    return this.#queryTerms(text).reduce((sum, term) => sum + term.weight, 0);
  }

  /** For each document, the share of the text's telling words (by idf, first stream) that it contains: 0 to 1. Unknown ids hold nothing. */
  coverage(text: Query, ids: readonly string[]): number[] {
    const words = this.#words(text);
    const whole = words.reduce((sum, { idf }) => sum + idf, 0);
    return ids.map((id) => {
      const document = documentNumber(this.#data, id);
      if (document === undefined || whole === 0) return 0;
      return words.reduce((sum, { term, idf }) => sum + (this.#has(document, term) ? idf : 0), 0) / whole;
    });
  }

  /** What each token of the text contributes to a document's score; an unknown id is `unknown_document`. */
  contributions(text: Query, id: string): readonly TokenContribution[] {
    return this.#explain(this.#queryTerms(text), this.#numberOf(id));
  }

  /** The text analysed once, for several calls on this index or others with the same analyzer. */
  analyze(text: string): AnalyzedText {
    const counts = this.#analyzer.streams.map(() => new Map<string, number>());
    for (const streams of analyzePieces(this.#analyzer, text)) {
      streams.forEach((tokens, stream) => {
        const count = counts[stream];
        for (const token of tokens) count?.set(token, (count.get(token) ?? 0) + 1);
      });
    }
    return { analyzer: this.#analyzer.name, counts };
  }

  /** The text's tokens in the analyzer's first stream. */
  #words(text: Query): readonly QueryTerm[] {
    return this.#queryTerms(text).filter(({ stream }) => stream === 0);
  }

  #has(document: number, term: number): boolean {
    return term >= 0 && postingImpact(this.#data, term, document) > 0;
  }

  #analyzed(text: Query): AnalyzedText {
    return typeof text !== 'string' && text.analyzer === this.#analyzer.name
      ? text
      : this.analyze(typeof text === 'string' ? text : '');
  }

  /** The index as bytes for loadTextIndex. */
  save(): Uint8Array {
    return writeIndex(this.#data);
  }

  #kept(document: number): string[] {
    const fields = this.#data.settings.kept.length;
    return Array.from({ length: fields }, (_, field) => keptText(this.#data, document * fields + field));
  }

  #numberOf(id: string): number {
    const document = documentNumber(this.#data, id);
    if (document !== undefined) return document;
    throw new RetrievalError('unknown_document', `No document of this index has the id "${id}".`, { id });
  }

  #queryTerms(text: Query): readonly QueryTerm[] {
    const analyzed = this.#analyzed(text);
    let terms = this.#lookedUp.get(analyzed);
    if (terms === undefined) {
      terms = this.#lookUp(analyzed);
      this.#lookedUp.set(analyzed, terms);
    }
    return terms;
  }

  #lookUp({ counts }: AnalyzedText): readonly QueryTerm[] {
    const print: Fingerprint = { high: 0, low: 0 };
    const terms: QueryTerm[] = [];
    for (const [stream, tokens] of counts.entries())
      for (const [token, count] of tokens) {
        const known = this.#find(stream, token, print);
        const idf = this.#idf(known.documentFrequency);
        const weight = Math.round((count * idf * (this.#streamWeights[stream] ?? 1)) / WEIGHT_STEP) * WEIGHT_STEP;
        terms.push({ ...known, stream, token, idf, weight });
      }
    return terms;
  }

  /** The token's term; of a longer word that no document has, the most frequent of those one edit away. */
  #find(stream: number, token: string, print: Fingerprint): KnownTerm {
    const term = findTerm(this.#data, fingerprint(stream, token, print));
    if (term >= 0) return { term, documentFrequency: documentFrequency(this.#data, term) };
    const near = stream === 0 ? wordsOneEditAway(this.#data, token) : [];
    return near
      .map(({ word, term: other }) => ({
        term: other,
        documentFrequency: documentFrequency(this.#data, other),
        readAs: word,
      }))
      .reduce<KnownTerm>((best, each) => (each.documentFrequency > best.documentFrequency ? each : best), {
        term: -1,
        documentFrequency: 0,
      });
  }

  #idf(frequency: number): number {
    return Math.log(1 + (this.#data.documentCount - frequency + 0.5) / (frequency + 0.5));
  }

  #explain(terms: readonly QueryTerm[], document: number): TokenContribution[] {
    return terms.map(({ stream, term, idf: _, ...rest }) => {
      const impact = term < 0 ? 0 : postingImpact(this.#data, term, document);
      return {
        stream: this.#analyzer.streams[stream] ?? '',
        ...rest,
        contribution: (rest.weight * impact) / FULL_IMPACT,
      };
    });
  }
}
