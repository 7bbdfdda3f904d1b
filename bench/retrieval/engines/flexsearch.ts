import type { Engine } from '../engine.ts';

interface FlexIndex {
  add(id: string, text: string): void;
  search(text: string, options: object): string[];
  export(handler: (key: string, data: string | undefined) => void): unknown;
}
interface FlexSearch {
  Index: new (options: object) => FlexIndex;
  Charset: { CJK: object };
}

export const flexsearch: Engine = {
  name: 'FlexSearch',
  setup: 'Charset.CJK, context, suggestions (OR)',
  load: async (importPeer) => {
    const loaded = (await importPeer('flexsearch')) as FlexSearch & { default?: FlexSearch };
    const { Index, Charset } = loaded.default ?? loaded;
    return (passages) => {
      const index = new Index({ encoder: Charset.CJK, tokenize: 'strict', context: { depth: 1, bidirectional: true } });
      for (const { id, title, text } of passages) index.add(id, normal(`${title}\n${text}`));
      return {
        search: (text, top) => index.search(normal(text), { limit: top, suggest: true }),
        diskBytes: async () => {
          let bytes = 0;
          await index.export((_, data) => {
            bytes += Buffer.byteLength(data ?? '');
          });
          return bytes;
        },
      };
    };
  },
};

function normal(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
