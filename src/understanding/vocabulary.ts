// Vocabulary: the words that knowledge/ lists, ready to be found in messages.
import type { Knowledge, Smalltalk, Word, WordLists } from '../knowledge/index.ts';
import { type Calendar, calendarOf, extremesOf } from '../rules/index.ts';
import type { Spelling } from './spelling.ts';
import { NearNames } from './typos.ts';
import { WordTable } from './word-table.ts';

export interface Vocabulary extends Pick<WordLists, 'regions' | 'lawPatterns'> {
  readonly words: WordTable<Word>;
  readonly topics: WordTable<Word>;
  readonly terms: WordTable<string>;
  readonly synonyms: WordTable<string>;
  readonly names: NearNames;
  readonly calendar: Calendar;
  /** The years in which each figure was highest and lowest. */
  readonly extremes: ReturnType<typeof extremesOf>;
  readonly smalltalk: ReadonlyMap<string, Smalltalk>;
  /** Made when the first message has an English word that nothing explains. */
  readonly spelling: () => Spelling;
}

export function buildVocabulary({ words: lists, book }: Knowledge): Vocabulary {
  let spelling: Spelling | null = null;
  return {
    spelling: () => {
      spelling ??= spellingOf(lists.spelling);
      return spelling;
    },
    words: new WordTable(lists.words),
    topics: new WordTable(lists.topics),
    terms: new WordTable(lists.terms),
    synonyms: new WordTable(lists.synonyms),
    calendar: calendarOf(book),
    extremes: extremesOf(book),
    smalltalk: new Map(Object.entries(lists.smalltalk)),
    names: new NearNames(lists.names),
    regions: lists.regions,
    lawPatterns: lists.lawPatterns,
  };
}

const spellingOf = ({ telling, known }: WordLists['spelling']): Spelling => ({
  telling: new Set(telling.split(' ')),
  known: new Set(known.split(' ')),
});
