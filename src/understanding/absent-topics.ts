// absentTopics: what a message names that the source does not treat.
import type { Word } from '../knowledge/index.ts';
import type { Mention, Span } from './recognisers/mention.ts';

export interface AbsentTopic {
  readonly topic: string;
  /** Whether the words are those that no recogniser explains. */
  readonly explains: boolean;
  /** The cue, as it stands in the text. */
  readonly words: string;
}

/**
 * The topics of a message that the source lacks, each once.
 * @param text normalised
 * @param topics the topics' words in it
 * @param known the listed words in it
 * @param unexplained runs of it that no recogniser knows
 */
export function absentTopics(
  text: string,
  topics: readonly Mention<Word>[],
  known: readonly Span[],
  unexplained: readonly string[],
): readonly AbsentTopic[] {
  const found = new Map<string, AbsentTopic>();
  for (const { start, end, value } of topics) {
    if (value.kind !== 'absent') continue;
    const words = text.slice(start, end);
    const explains =
      unexplained.some((run) => run.length >= (/[a-z]/u.test(run) ? 4 : 2) && words.includes(run)) ||
      // One word of a topic that holds several known ones says more than they do.
      known.filter((word) => start <= word.start && word.end <= end).length > 1;
    found.set(value.topic, { topic: value.topic, words, explains });
  }
  return [...found.values()];
}
