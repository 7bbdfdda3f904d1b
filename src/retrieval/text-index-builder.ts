import { analyzePieces } from './analyze-pieces.ts';
import { foldText } from './closer-look/fold-text.ts';
import { packIds } from './engine/document-ids.ts';
import { type Fingerprint, fingerprint } from './engine/fingerprint.ts';
import { GrowingArray } from './engine/growing-array.ts';
import { GrowingTerms } from './engine/growing-terms.ts';
import { bucketBits, FULL_IMPACT, type IndexData } from './engine/index-data.ts';
import { KeptTexts, MOST_KEPT } from './engine/kept-texts.ts';
import { isSpelled, packSpelled, type SpelledWord } from './engine/spelled-words.ts';
import { type CompleteIndexOptions, completeOptions, type IndexOptions } from './index-options.ts';
import { RetrievalError } from './retrieval-error.ts';
import { TextIndex } from './text-index.ts';

/** Something to be found: an id of its own and named texts, of which `fieldWeights` says how much each counts. */
export interface IndexDocument {
  readonly id: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Frequencies are kept in steps of a sixteenth, so that field weights such as 1.5 survive. */
const FREQUENCY_STEP = 16;

/**
 * Takes documents one by one, for those that come as a stream. It keeps their terms in the order of arrival and turns
 * the lists around at the end: from a term to its documents. Of the texts themselves only the fields are kept
 * that it is told to keep.
 */
export class TextIndexBuilder {
  readonly #options: CompleteIndexOptions;
  readonly #streamWeights: readonly number[];
  readonly #ids = new Map<string, number>();
  readonly #terms = new GrowingTerms();
  /** By term: its stream, how many documents have it, where its entry for the document at hand is. */
  readonly #stream = new GrowingArray();
  readonly #frequency = new GrowingArray();
  readonly #lastEntry = new GrowingArray();
  /** By entry (a term in a document): the term and its weighted occurrences. */
  readonly #entryTerm = new GrowingArray();
  readonly #entryCount = new GrowingArray();
  readonly #firstEntry = new GrowingArray();
  /** By document and stream: its weighted length. */
  readonly #lengths = new GrowingArray();
  /** Words of the first stream whose spelling is kept, with their terms. */
  readonly #spelled: SpelledWord[] = [];
  readonly #kept = new KeptTexts();
  readonly #print: Fingerprint = { high: 0, low: 0 };

  constructor(options: IndexOptions = {}) {
    this.#options = completeOptions(options);
    const { analyzer, streamWeights } = this.#options;
    this.#streamWeights = analyzer.streams.map((stream) => streamWeights[stream] ?? 1);
  }

  /**
   * Adds a document. One without text is kept and never found. An id that came before, or is empty, is a RetrievalError
   * (`duplicate_document_id`, `invalid_document`) that names the place; the builder stays as it was.
   */
  add(document: IndexDocument): void {
    const { id, fields } = document;
    const number = this.#ids.size;
    checkDocument(document, number);
    const earlier = this.#ids.get(id);
    if (earlier !== undefined) {
      const message = `Document ${number + 1} has the id "${id}" of document ${earlier + 1}; give every document its own.`;
      throw new RetrievalError('duplicate_document_id', message, { id, first: earlier + 1, second: number + 1 });
    }
    this.#ids.set(id, number);
    const firstEntry = this.#entryTerm.length;
    this.#firstEntry.push(firstEntry);
    const lengths = this.#streamWeights.map(() => 0);
    for (const [field, weight] of Object.entries(this.#options.fieldWeights)) {
      const text = fields[field];
      const step = Math.round(weight * FREQUENCY_STEP);
      if (text === undefined || text === '' || step === 0) continue;
      for (const streams of analyzePieces(this.#options.analyzer, text)) {
        streams.forEach((tokens, stream) => {
          if (this.#streamWeights[stream] === 0) return;
          lengths[stream] = (lengths[stream] ?? 0) + tokens.length * step;
          for (const token of tokens) this.#count(stream, token, step, firstEntry);
        });
      }
    }
    for (const length of lengths) this.#lengths.push(length);
    for (const field of this.#options.kept) this.#kept.push(foldText((fields[field] ?? '').slice(0, MOST_KEPT)));
  }

  #count(stream: number, token: string, step: number, firstEntry: number): void {
    const term = this.#terms.intern(fingerprint(stream, token, this.#print));
    if (term === this.#stream.length) {
      this.#stream.push(stream);
      this.#frequency.push(0);
      this.#lastEntry.push(0);
      if (stream === 0 && isSpelled(token)) this.#spelled.push({ word: token, term });
    }
    const entry = this.#lastEntry.get(term);
    if (entry >= firstEntry && this.#frequency.get(term) > 0) {
      this.#entryCount.set(entry, this.#entryCount.get(entry) + step);
      return;
    }
    this.#lastEntry.set(term, this.#entryTerm.length);
    this.#frequency.set(term, this.#frequency.get(term) + 1);
    this.#entryTerm.push(term);
    this.#entryCount.push(step);
  }

  /** The index of all documents added so far. */
  finish(): TextIndex {
    return new TextIndex(this.#data(), this.#options.analyzer);
  }

  #data(): IndexData {
    const { analyzer, k1, b, fieldWeights, streamWeights, kept } = this.#options;
    const documentCount = this.#ids.size;
    const { buckets, tags, place } = this.#placeTerms();
    const starts = this.#placePostings(place);
    const next = starts.slice();
    const entries = this.#entryTerm.length;
    const documents = documentCount <= 0x10000 ? new Uint16Array(entries) : new Uint32Array(entries);
    const impacts = new Uint8Array(entries);
    const maxImpacts = new Uint8Array(tags.length);
    const averages = this.#averageLengths();
    const streams = averages.length;
    for (let document = 0; document < documentCount; document += 1) {
      const end = document + 1 < documentCount ? this.#firstEntry.get(document + 1) : entries;
      for (let entry = this.#firstEntry.get(document); entry < end; entry += 1) {
        const term = this.#entryTerm.get(entry);
        const stream = this.#stream.get(term);
        const relativeLength = this.#lengths.get(document * streams + stream) / (averages[stream] ?? 1);
        const count = this.#entryCount.get(entry) / FREQUENCY_STEP;
        const part = count / (count + k1 * (1 - b + b * relativeLength));
        const impact = Math.max(1, Math.round(part * FULL_IMPACT));
        const position = place[term] ?? 0;
        const at = next[position] ?? 0;
        next[position] = at + 1;
        documents[at] = document;
        impacts[at] = impact;
        if (impact > (maxImpacts[position] ?? 0)) maxImpacts[position] = impact;
      }
    }
    const settings = { analyzer: analyzer.name, k1, b, fieldWeights, streamWeights, kept };
    const ids = packIds([...this.#ids.keys()]);
    const spelled = packSpelled(this.#spelled.map(({ word, term }) => ({ word, term: place[term] ?? 0 })));
    const lists = { buckets, tags, starts, maxImpacts, documents, impacts };
    return { settings, documentCount, ...lists, ...ids, ...spelled, ...this.#kept.pack() };
  }

  /** Groups the terms by bucket; `place[term]` is where the term went. */
  #placeTerms(): { buckets: Uint32Array; tags: Uint32Array; place: Uint32Array } {
    const size = this.#terms.size;
    const bits = bucketBits(size);
    const buckets = new Uint32Array((1 << bits) + 1);
    for (let term = 0; term < size; term += 1) {
      const after = (this.#terms.highs.get(term) >>> (32 - bits)) + 1;
      buckets[after] = (buckets[after] ?? 0) + 1;
    }
    for (let i = 1; i < buckets.length; i += 1) buckets[i] = (buckets[i] ?? 0) + (buckets[i - 1] ?? 0);
    const next = buckets.slice();
    const tags = new Uint32Array(size);
    const place = new Uint32Array(size);
    for (let term = 0; term < size; term += 1) {
      const bucket = this.#terms.highs.get(term) >>> (32 - bits);
      const at = next[bucket] ?? 0;
      next[bucket] = at + 1;
      tags[at] = this.#terms.lows.get(term);
      place[term] = at;
    }
    return { buckets, tags, place };
  }

  #placePostings(place: Uint32Array): Uint32Array {
    const starts = new Uint32Array(place.length + 1);
    for (let term = 0; term < place.length; term += 1) starts[(place[term] ?? 0) + 1] = this.#frequency.get(term);
    for (let i = 1; i < starts.length; i += 1) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
    return starts;
  }

  #averageLengths(): number[] {
    const streams = this.#streamWeights.length;
    const sums = this.#streamWeights.map(() => 0);
    for (let i = 0; i < this.#lengths.length; i += 1)
      sums[i % streams] = (sums[i % streams] ?? 0) + this.#lengths.get(i);
    return sums.map((sum) => sum / Math.max(1, this.#ids.size) || 1);
  }
}

function checkDocument({ id, fields }: IndexDocument, number: number): void {
  if (typeof id === 'string' && id !== '' && typeof fields === 'object' && fields !== null) return;
  const message = `Document ${number + 1} needs an \`id\` that is not empty and an object of \`fields\`.`;
  throw new RetrievalError('invalid_document', message, { document: number + 1 });
}
