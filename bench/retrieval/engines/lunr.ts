import type { Engine } from '../engine.ts';

interface LunrIndex {
  query(build: (query: { term(tokens: readonly object[], options: object): void }) => void): { ref: string }[];
}
interface LunrBuilder {
  use(plugin: unknown): void;
  ref(name: string): void;
  field(name: string): void;
  add(document: object): void;
}
interface Lunr {
  (build: (this: LunrBuilder) => void): LunrIndex;
  ja: { tokenizer(text: string): object[] };
}

export const lunr: Engine = {
  name: 'lunr',
  setup: 'lunr-languages ja, terms of its tokenizer, OR',
  load: async (importPeer) => {
    const { default: engine } = (await importPeer('lunr')) as { default: Lunr };
    for (const part of ['lunr.stemmer.support', 'tinyseg', 'lunr.ja']) {
      const { default: extend } = (await importPeer(`lunr-languages/${part}`)) as { default: (lunr: Lunr) => void };
      extend(engine);
    }
    return (passages) => {
      const index = engine(function () {
        this.use(engine.ja);
        this.ref('id');
        this.field('title');
        this.field('text');
        for (const { id, title, text } of passages) this.add({ id, title: normal(title), text: normal(text) });
      });
      return {
        // Through the query builder, because lunr's query language splits at spaces and knows no Japanese.
        search: (text, top) =>
          index
            .query((query) => query.term(engine.ja.tokenizer(normal(text)), {}))
            .slice(0, top)
            .map(({ ref }) => ref),
        diskBytes: () => Buffer.byteLength(JSON.stringify(index)),
      };
    };
  },
};

function normal(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
