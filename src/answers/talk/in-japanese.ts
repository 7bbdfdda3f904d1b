// Passages for an English reader: their rendering by people, or, where nobody has made one, the Japanese words and that it is so.
import type { KnownPassage } from '../../knowledge/index.ts';
import type { AnswerContext, Draft } from '../draft.ts';
import { talkWording } from './wording.ts';

/** A passage's words for the asker. */
export function wordsFor(context: AnswerContext, passage: KnownPassage): string {
  if (context.language === 'ja') return passage.words;
  return passage.english ?? talkWording(context).inJapanese({ words: passage.words });
}

/** Of the passages that a draft shows, those that an English reader gets in Japanese; for a draft. */
export function shownInJapanese(
  { language }: AnswerContext,
  passages: readonly KnownPassage[],
): Pick<Draft, 'inJapanese'> {
  const inJapanese = language === 'ja' ? [] : passages.filter(({ english }) => english === null);
  return inJapanese.length === 0 ? {} : { inJapanese };
}
