import { buildDocumentSearch } from '../../../src/retrieval/index.ts';
import type { Engine } from '../engine.ts';

export const ours: Engine = {
  name: 'src/retrieval',
  setup: 'as it is',
  load: async () => (passages) => {
    const search = buildDocumentSearch(passages);
    return {
      search: (text, top) => search.search(text, { top }).map(({ id }) => id),
      diskBytes: () => search.save().length,
    };
  },
};
