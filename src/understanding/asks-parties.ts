// How many parties a joint adoption is asked for by: 「4者で共同採択されたのは」, "joint adoptions of three parties", 「いちばん人数の多い共同」.
import { countPattern, englishNumbers, wholeNumber } from './numbers.ts';

const japanese = new RegExp(
  `(${countPattern})(?:者|社|団体|事業者|法人)(?:以上|超|を超える)?(?:で|による|での|の|が|合同で)?(?:組ん|共同|連名|一緒|合同|名を連ね|コンソ)|(?:共同|連名|コンソ)[^。?0-9]{0,8}?(${countPattern})(?:者|社|団体|事業者|法人)(?:以上|超|を超え|より多)?(?:で|の|による|構成|る|い|だ)`,
  'u',
);
const english =
  /\b(?:(?:more than|over|above|at least) )?(two|three|four|five|[2-9])(?: or more| and more)?[\s-]+(?:named |different )?(?:parties|partners|operators|companies|organi[sz]ations|members|applicants|party|member|way)\b/u;
const most =
  /(?:人数|者数|社数|構成員|メンバー|参加者|相手)(?:の数)?(?:が|の)?[^。?]{0,4}(?:一番|いちばん|最も|最多|最大)|(?:一番|いちばん|最も|最大)[^。?]{0,6}(?:人数|者数|社数|構成員|メンバー|大所帯|大きな|大きい)|大所帯|(?:一番|いちばん|最も)多くの(?:団体|会社|企業|事業者|法人|相手)(?:が|と|で)|\b(?:most|largest|biggest)\b[^.?]{0,16}\b(?:parties|partners|members|consorti\w*|groups?|joint (?:adoption|application)s?)\b/u;

/** A frame or a year that has the most of them. */
const mostOfFrames = /(?:どの|何の?)枠|枠は|どの年度?|何年度|\b(?:which|what) (?:frame|track|(?:fiscal )?year)/u;

export type Parties = 'most' | { readonly comparison: 'exactly' | 'at_least'; readonly number: number };

/** @param words a normalised question @returns a number of parties, `most` for the most that any has, null where none is asked for */
export function partiesAskedFor(words: string): Parties | null {
  if (most.test(words) && !mostOfFrames.test(words)) return 'most';
  const match = japanese.exec(words) ?? english.exec(words);
  const named = match?.slice(1).find((each) => each !== undefined);
  const number = named === undefined ? null : (englishNumbers[named] ?? wholeNumber(named));
  if (match === null || number === null) return null;
  const above = /超|より多|more than|over|above/u.test(match[0]);
  return above || /以上|or more|at least|and more/u.test(match[0])
    ? { comparison: 'at_least', number: above ? number + 1 : number }
    : { comparison: 'exactly', number };
}
