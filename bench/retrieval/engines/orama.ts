import type { Engine } from '../engine.ts';
import { bigrams } from './tokens.ts';

interface Orama {
  create(options: object): object;
  insert(database: object, document: object): unknown;
  search(database: object, options: object): Promise<{ hits: { id: string }[] }>;
  save(database: object): unknown;
}

export const oramaJapanese = orama('Orama, Japanese', 'its Japanese tokenizer, OR', async (importPeer) => {
  const { createTokenizer } = (await importPeer('@orama/tokenizers/japanese')) as { createTokenizer: () => object };
  return createTokenizer();
});

export const oramaBigrams = orama('Orama, bigrams', 'bigrams, OR', async () => ({
  language: 'japanese',
  normalizationCache: new Map(),
  tokenize: bigrams,
}));

function orama(name: string, setup: string, tokenizer: (importPeer: Parameters<Engine['load']>[0]) => Promise<object>) {
  const engine: Engine = {
    name,
    setup,
    load: async (importPeer) => {
      const { create, insert, search, save } = (await importPeer('@orama/orama')) as Orama;
      const components = { tokenizer: await tokenizer(importPeer) };
      return async (passages) => {
        const database = create({ schema: { title: 'string', text: 'string' } as const, components });
        for (const { id, title, text } of passages) await insert(database, { id, title, text });
        return {
          search: async (text, top) => {
            const found = await search(database, { term: text, limit: top, threshold: 1 });
            return found.hits.map(({ id }) => id);
          },
          diskBytes: () => Buffer.byteLength(JSON.stringify(save(database))),
        };
      };
    },
  };
  return engine;
}
