// Numbers in the adoption lists: B8, a-12, No.5, 8番, #3, number 8.
import { type Mention, mentionsOf, withoutOverlap } from './mention.ts';

const lettered = /(?<![a-z\d])([ab])\s?-?(\d{1,2})(?![\d%回件社年a-z]|用紙|判|サイズ)(?:番)?/gu;
const numbered =
  /(?<![a-z])(?:no\.?|№|#|number|nr\.?|番号は?)\s*(\d{1,2})(?!\d)(?:番)?|(?<!\d)(\d{1,2})\s*番(?!目|組|多|少|高|低|得|大|小|古|新|良|人気)/gu;

/** List numbers, upper case as the source prints them ("B8", "5"). */
export function listNumbers(text: string): readonly Mention<string>[] {
  return withoutOverlap([
    ...mentionsOf(text, lettered, (match) => `${(match[1] ?? '').toUpperCase()}${Number(match[2])}`),
    ...mentionsOf(text, numbered, (match) => String(Number(match[1] ?? match[2]))),
  ]);
}
