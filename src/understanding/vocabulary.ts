// Vocabulary: the words that knowledge/ lists, ready to be found in messages.
import type { Knowledge, Smalltalk, Word, WordLists } from '../knowledge/index.ts';
import { WordTable } from './word-table.ts';

export interface Vocabulary extends Pick<WordLists, 'names' | 'regions' | 'lawPatterns'> {
  readonly words: WordTable<Word>;
  readonly topics: WordTable<Word>;
  readonly terms: WordTable<string>;
  readonly synonyms: WordTable<string>;
  readonly smalltalk: ReadonlyMap<string, Smalltalk>;
}

export function buildVocabulary({ words: lists }: Knowledge): Vocabulary {
  return {
    words: new WordTable(lists.words),
    topics: new WordTable(lists.topics),
    terms: new WordTable(lists.terms),
    synonyms: new WordTable(lists.synonyms),
    smalltalk: new Map(lists.smalltalk.flatMap(({ value, keys }) => keys.map((key) => [key, value] as const))),
    names: lists.names,
    regions: lists.regions,
    lawPatterns: lists.lawPatterns,
  };
}
