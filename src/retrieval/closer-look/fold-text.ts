import { foldKana } from '../text/fold-kana.ts';
import { normalizeText } from '../text/normalize-text.ts';

/** The one notation in which a question and a document are compared letter by letter: normalised, katakana as hiragana. */
export function foldText(text: string): string {
  return foldKana(normalizeText(text));
}
