import type { Engine } from '../engine.ts';
import { bigrams, words } from './tokens.ts';

interface MiniSearch {
  add(document: object): void;
  search(text: string): { id: string }[];
}
type MiniSearchClass = new (options: object) => MiniSearch;

export const minisearchWords = minisearch('MiniSearch, words', 'Intl.Segmenter words, OR', words);
export const minisearchBigrams = minisearch('MiniSearch, bigrams', 'bigrams, OR', bigrams);
export const minisearchBoth = minisearch('MiniSearch, both', 'words and bigrams, OR', (text) => [
  ...words(text),
  ...bigrams(text),
]);

function minisearch(name: string, setup: string, tokenize: (text: string) => string[]): Engine {
  return {
    name,
    setup,
    load: async (importPeer) => {
      const { default: Class } = (await importPeer('minisearch')) as { default: MiniSearchClass };
      return (passages) => {
        const index = new Class({ fields: ['title', 'text'], tokenize, processTerm: (term: string) => term });
        for (const passage of passages) index.add(passage);
        return {
          search: (text, top) =>
            index
              .search(text)
              .slice(0, top)
              .map(({ id }) => id),
          diskBytes: () => Buffer.byteLength(JSON.stringify(index)),
        };
      };
    },
  };
}
