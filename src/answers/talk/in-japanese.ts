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

/**
 * The draft with a language model's English below each passage that it shows in Japanese.
 * @param english by the passage's id
 */
export function withTranslations(context: AnswerContext, draft: Draft, english: ReadonlyMap<string, string>): Draft {
  const w = talkWording(context);
  const translated = (draft.inJapanese ?? []).flatMap((passage) => {
    const words = english.get(passage.id);
    return words === undefined ? [] : [{ passage, words, line: w.translated({ words }) }];
  });
  if (translated.length === 0) return draft;
  const linesBelow = (shown: string) =>
    translated.flatMap(({ passage, line }) => (shown.includes(wordsFor(context, passage)) ? [line] : []));
  return {
    ...draft,
    details: [...linesBelow(draft.headline), ...(draft.details ?? []).flatMap((line) => [line, ...linesBelow(line)])],
    translations: translated.map(({ passage: { quote }, words }) => ({ quote, english: words })),
  };
}
