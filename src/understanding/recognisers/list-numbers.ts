// Numbers in the adoption lists: B8, a-12, No.5, 8番, #3, number 8.
import { type Mention, mentionsOf, withoutOverlap } from './mention.ts';

const lettered = /(?<![a-z\d])([ab])\s?-?(\d{1,2})(?![\d%回件社年a-z]|用紙|判|サイズ)(?:番)?/gu;
const numbered =
  /(?<![a-z])(?:no\.?|№|#|number|nr\.?|番号は?|entry|row|line|position|item)\s*(?:no\.?|number)?\s*(\d{1,2})(?![\d%])(?:番)?|(?<![\d.])(\d{1,2})(?:st|nd|rd|th) (?:entry|row|line|name|(?:on|in) (?:the|that) (?:[a-z]+ |(?:fy|r)?\d+ )?(?:list|table))\b|(?<=(?:一覧|リスト|名簿|枠)(?:の|で|、|は、?|で、?))\s*(\d{1,2})番目|(?<!\d)(\d{1,2})\s*番(?!目|組|多|少|高|低|得|大|小|古|新|良|人気)/gu;

/** 「A1〜A5」「1番から5番まで」: those between them, too. */
const ranged = /(?<![a-z\d])([ab]?)(\d{1,2})番?\s*(?:から|~|-|to|through)\s*([ab]?)(\d{1,2})(?:番|(?![\d%回件社年]))/gu;

/** List numbers, upper case as the source prints them ("B8", "5"). */
export function listNumbers(text: string): readonly Mention<string>[] {
  const between = [...text.matchAll(ranged)].flatMap((match): Mention<string>[] => {
    const [, letter = '', first, other = '', last] = match;
    const [from, to] = [Number(first), Number(last)];
    const told = letter !== '' || text.slice(match.index, match.index + match[0].length).includes('番');
    return told && (other === '' || other === letter)
      ? Array.from({ length: Math.max(0, to - from - 1) }, (_, index) => ({
          start: match.index,
          end: match.index + 1,
          value: `${letter.toUpperCase()}${from + index + 1}`,
        }))
      : [];
  });
  return [...between, ...single(text)].sort((a, b) => orderOf(a.value) - orderOf(b.value));
}

const orderOf = (number: string): number => Number(number.replace(/\D/gu, ''));

function single(text: string): readonly Mention<string>[] {
  return withoutOverlap([
    ...mentionsOf(text, lettered, (match) => `${(match[1] ?? '').toUpperCase()}${Number(match[2])}`),
    ...mentionsOf(text, numbered, (match) => String(Number(match[1] ?? match[2] ?? match[3] ?? match[4]))),
  ]);
}
