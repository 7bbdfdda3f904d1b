// yearsWithout: the years in which operators must not have been adopted.
import type { Mention } from '../../recognisers/mention.ts';

/** Words before a year, of the same clause, that say they are not in it: "but not in FY2023", "skipped FY2023", "missing from FY2023". */
const notInEnglish =
  /(?:n't|\b(?:not|never|neither|nor|absent|except|missing|without|skip(?:s|ped|ping)?|miss(?:es|ed)|sat out|sit(?:s|ting)? out|left out|drop(?:s|ped)? out|dropped|turned (?:[a-z]+ )?down|reject(?:s|ed|ion)?|refused|unsuccessful|knocked back|fell|vanish\w*|disappear\w*|gone|lost|no longer|nowhere|lack(?:s|ed|ing)?|fail(?:s|ed)?))\b/u;
/** A clause of its own says anew whether they are. */
const saysAnew =
  /(?:[,;] ?|\b)(?:but|and|then|yet|while|although|though|only to|before)\b(?: (?:then|later|also|again|still|did|were|was|have|had|got|who|they|it|that|so|in|for))* ?(?!(?:not|never|nor|neither)\b)(?:[a-z]+ )?(?:adopted|selected|back|return\w*|came|come|again|in|show\w*|appear\w*|listed|won|present|reappear\w*|did)\b/u;
/** Nothing but the year itself is told anew. */
const goesOn =
  /^(?:'s)?[ ,/&-]*(?:(?:and|or|nor|to|through|in|for|either|from|the|list|lists|of|one|year)\b[ ,]*)*(?:fy)?\s*$/u;

/** What follows a year to say that they are not in it: 「R5にはない」「R6だけ抜けている」. */
const notIn =
  /^(?:年度|年)?(?:の|に|で|は|には|では|だけ|のみ|も|にだけ|で?も?)*(?:(?!途切れ|切れ目|欠かさ|休まず|採択され(?:た(?:あと|後|のち)|てから))[^。、]){0,14}?(?:ない|無い|無く|無し|なし|なく|なかっ|ません|ず(?:に|、|$)|抜け|外れ|消え|いな|落ち|落選|不採択|対象外|だめ|ダメ|駄目|通らな|未採択|漏れ|姿を消|見当たら)/u;
/** What stands between years that are told together. */
const and = /^(?:年度?)?\s*(?:と|・|、|,|や|および|及び|か)\s*$/u;

/** 「その間は採択されていない」, "but not in between" */
const notBetween =
  /\b(?:not|n't|never|nothing|absent|missing|gap|skipp\w+)\b[^.?]{0,24}\bin between\b|\bnot (?:again )?(?:until|till|before)\b|(?:間|あいだ)(?:の年度?)?(?:は|に|だけ|には|が)[^。?\d]{0,12}(?:な[いく]|抜け|ません|休|空い)/u;

const yearsBetween = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from - 1) }, (_, index) => from + index + 1);

/** Years that "not" is said of: in Japanese behind them (「R4とR6にあるのにR5にはない」), in English before them. */
export function yearsWithout(text: string, mentions: readonly Mention<number>[]): readonly number[] {
  const named = mentions.map(({ value }) => value);
  if (notBetween.test(text) && named.length > 1)
    return yearsBetween(Math.min(...named), Math.max(...named)).filter((year) => !named.includes(year));
  return /[ぁ-ん]/u.test(text) ? inJapanese(text, mentions) : inEnglish(text, mentions);
}

function inEnglish(text: string, mentions: readonly Mention<number>[]): readonly number[] {
  const [first, last] = mentions;
  // “fell out between FY2024 and FY2025”: in the one, and not in the other.
  if (first && last && mentions.length === 2 && /\bbetween (?:the )?$/u.test(text.slice(0, first.start)))
    return notInEnglish.test(text.slice(0, first.start)) ? [last.value] : [];
  const missing: number[] = [];
  let without = false;
  mentions.forEach(({ start, value }, index) => {
    const between = text.slice(mentions[index - 1]?.end ?? 0, start);
    if (index === 0 || !goesOn.test(between)) {
      const clause = between.split(saysAnew).at(-1) ?? between;
      without = notInEnglish.test(clause);
    }
    if (without) missing.push(value);
  });
  return missing;
}

function inJapanese(text: string, mentions: readonly Mention<number>[]): readonly number[] {
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
