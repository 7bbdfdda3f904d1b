import type { IndexOptions } from './index-options.ts';
import type { TextIndex } from './text-index.ts';
import { type IndexDocument, TextIndexBuilder } from './text-index-builder.ts';

/**
 * Indexes all documents, in memory; throws what TextIndexBuilder.add throws.
 *
 * @example buildTextIndex([{ id: 'a', fields: { title: '補助率', text: '補助率は3分の1です。' } }]).search('補助率は？')
 */
export function buildTextIndex(documents: Iterable<IndexDocument>, options: IndexOptions = {}): TextIndex {
  const builder = new TextIndexBuilder(options);
  for (const document of documents) builder.add(document);
  return builder.finish();
}
