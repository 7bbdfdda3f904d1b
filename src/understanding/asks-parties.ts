// How many parties a joint adoption is asked for by: 「4者で共同採択されたのは」, "joint adoptions of three parties", 「いちばん人数の多い共同」.
import { countPattern, englishNumbers, wholeNumber } from './numbers.ts';

const japanese = new RegExp(
  `(${countPattern})(?:者|社|団体|事業者|法人)(?:で|による|での|の|が|合同で)?(?:組ん|共同|連名|一緒|合同|名を連ね|コンソ)|(?:共同|連名|コンソ)[^。?0-9]{0,8}?(${countPattern})(?:者|社|団体|事業者|法人)(?:で|の|による|構成)`,
  'u',
);
const english =
  /\b(two|three|four|five|[2-9])[\s-]+(?:parties|partners|operators|companies|organi[sz]ations|members|applicants|party|member|way)\b/u;
const most =
  /(?:人数|者数|社数|構成員|メンバー|参加者|相手)(?:の数)?(?:が|の)?[^。?]{0,4}(?:一番|いちばん|最も|最多|最大)|(?:一番|いちばん|最も|最大)[^。?]{0,6}(?:人数|者数|社数|構成員|メンバー|大所帯|大きな|大きい)|大所帯|(?:一番|いちばん|最も)多くの(?:団体|会社|企業|事業者|法人|相手)(?:が|と|で)|\b(?:most|largest|biggest)\b[^.?]{0,16}\b(?:parties|partners|members|consorti\w*|groups?|joint (?:adoption|application)s?)\b/u;

/** @param words a normalised question @returns a number of parties, `most` for the most that any has, null where none is asked for */
export function partiesAskedFor(words: string): number | 'most' | null {
  if (most.test(words)) return 'most';
  const [, before, after] = japanese.exec(words) ?? [];
  const named = before ?? after;
  if (named !== undefined) return wholeNumber(named);
  const [, told] = english.exec(words) ?? [];
  return told === undefined ? null : (englishNumbers[told] ?? Number(told));
}
