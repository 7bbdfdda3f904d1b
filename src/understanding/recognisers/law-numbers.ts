// The laws by the numbers that the source gives them: ①の法律, 三つめの法律, "the third law", パターン2.
import { englishOrdinals, wholeNumber } from '../numbers.ts';
import { type Mention, mentionsOf, withoutOverlap } from './mention.ts';

const japanese = /([1-3一二三])(?:つ目|つめ|番目|番|個目)?の(?:法律|法制度|法(?![人令定務]))/gu;
const pattern = /(?:パターン|ぱたーん|パタン|pattern)\s*([1-3一二三])/gu;
const english =
  /\b(first|second|third|1st|2nd|3rd) (?:law|act|legal scheme)\b(?![- ]?(?:linked|linkage|link|frame|track))|\b(?:law|act) (?:no\.? ?|number )?([1-3])\b/gu;
/** “the third one”, where laws are what is talked about. */
const englishOne =
  /\bthe (first|second|third)(?: one)?(?=\s*(?:[?.,!;:]|$))|\b(?:under|of|for|by) the (first|second|third) one\b/gu;

/** Numbers of laws in the text, 1 to 3. */
export function lawNumbers(text: string): readonly Mention<number>[] {
  const japaneseNumber = (match: RegExpExecArray): number | null => wholeNumber(match[1] ?? '');
  const englishNumber = (match: RegExpExecArray): number =>
    englishOrdinals[match[1] ?? match[2] ?? ''] ?? Number.parseInt(match[1] ?? match[2] ?? '', 10);
  const ofLaws = /\b(?:laws?|acts?)\b/u.test(text);
  return withoutOverlap([
    ...mentionsOf(text, japanese, japaneseNumber),
    ...mentionsOf(text, pattern, japaneseNumber),
    ...mentionsOf(text, english, englishNumber),
    ...(ofLaws ? mentionsOf(text, englishOne, englishNumber) : []),
  ]);
}
