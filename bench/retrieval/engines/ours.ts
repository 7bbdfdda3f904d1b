import { buildTextIndex, type IndexDocument } from '../../../src/retrieval/index.ts';
import type { Passage } from '../corpus.ts';
import type { Engine } from '../engine.ts';

export const ours: Engine = {
  name: 'src/retrieval',
  setup: 'as it is',
  load: async () => (passages) => {
    const index = buildTextIndex(asDocuments(passages));
    return {
      search: (text, top) => index.search(text, { top }).map(({ id }) => id),
      diskBytes: () => index.save().length,
    };
  },
};

function* asDocuments(passages: Iterable<Passage>): Generator<IndexDocument> {
  for (const { id, title, text } of passages) yield { id, fields: { title, text } };
}
