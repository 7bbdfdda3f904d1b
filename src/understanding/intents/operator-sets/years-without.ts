// yearsWithout: the years in which operators must not have been adopted.
import type { Mention } from '../../recognisers/mention.ts';

const english =
  /\b(?:but (?:was |were |has |have )?(?:not|never)|not (?:adopted |selected |chosen |listed )?(?:again )?(?:in|for)|absent|except|missing|without|skipped|dropped out)/u;
/** What follows a year to say that they are not in it: 「R5にはない」「R6だけ抜けている」. */
const notIn =
  /^(?:年度|年)?(?:の|に|で|は|には|では|だけ|のみ|も|にだけ|で?も?)*[^。、]{0,14}?(?:ない|無い|無く|無し|なし|なく|なかっ|ません|ず(?:に|、|$)|抜け|外れ|消え|いな|落ち|未採択|漏れ|姿を消|見当たら)/u;
/** What stands between years that are told together. */
const and = /^(?:年度?)?\s*(?:と|・|、|,|や|および|及び|か)\s*$/u;

/** Years after which "not" stands, for 「R4とR6にあるのにR5にはない」; in English all years after the "not". */
export function yearsWithout(text: string, mentions: readonly Mention<number>[]): readonly number[] {
  const not = english.exec(text);
  if (not && !/[ぁ-ん]/u.test(text))
    return mentions.filter((mention) => mention.start > not.index).map((mention) => mention.value);
  const missing: number[] = [];
  mentions.forEach((mention, index) => {
    if (notIn.test(text.slice(mention.end, mentions[index + 1]?.start ?? text.length))) missing.push(mention.value);
  });
  // 「R4とR7には無い」: years told together are missing together.
  for (let index = mentions.length - 2; index >= 0; index--) {
    const [mention, next] = [mentions[index], mentions[index + 1]];
    if (
      mention &&
      next &&
      missing.includes(next.value) &&
      !missing.includes(mention.value) &&
      and.test(text.slice(mention.end, next.start))
    )
      missing.push(mention.value);
  }
  return missing.sort((a, b) => a - b);
}
