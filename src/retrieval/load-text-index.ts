import type { Analyzer } from './analyzer.ts';
import { readIndex } from './engine/index-file.ts';
import { RetrievalError } from './retrieval-error.ts';
import { japaneseAnalyzer } from './text/japanese-analyzer.ts';
import { TextIndex } from './text-index.ts';

/**
 * An index from the bytes that `save` gave. Hand over the analyzer that it was built with, if not the default one.
 * Throws a RetrievalError that says to build anew when the bytes are damaged, of another format or another analyzer.
 */
export function loadTextIndex(bytes: Uint8Array, analyzer: Analyzer = japaneseAnalyzer): TextIndex {
  const data = readIndex(bytes);
  if (data.settings.analyzer !== analyzer.name) {
    const facts = { saved: data.settings.analyzer, given: analyzer.name };
    const message = `The index was built with the analyzer "${facts.saved}", not "${facts.given}"; build the index anew.`;
    throw new RetrievalError('index_analyzer_differs', message, facts);
  }
  return new TextIndex(data, analyzer);
}
