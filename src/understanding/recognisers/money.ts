// Money in yen: 900万, 1,200万円, 1.2千万, 0.9億, 1億2000万円, ¥9,000,000, 9 million yen, 2,000千円.
import { englishNumbers, numberPattern, scaled } from '../numbers.ts';
import { type Mention, mentionsOf, withoutOverlap } from './mention.ts';

const units: Readonly<Record<string, number>> = {
  oku: 100_000_000,
  man: 10_000,
  billion: 1_000_000_000,
  bn: 1_000_000_000,
  million: 1_000_000,
  mil: 1_000_000,
  mio: 1_000_000,
  mn: 1_000_000,
  m: 1_000_000,
  thousand: 1_000,
  k: 1_000,
};

/** A run of digits, commas, numerals and units: 1億2000万, 9千5百万, 三百万, 1,200万, 0.9億. */
const japanese = /(¥)?\s*((?:(?![.,])[\d.,〇零一二三四五六七八九十百千]+\s*(?:億|万|まん)*\s*)+)(円|えん|yen|jpy)?/gu;
const english = new RegExp(
  `(?:(?:¥|jpy|yen)\\s*)?(?<![\\d.,新]|(?<!jpy)(?<!yen)[a-z])(${numberPattern}|one|two|three|four|five|six|seven|eight|nine|ten|half a)[\\s-]*(billion|bn|million|mil|mio|mn|m|thousand|k|oku|man)(?![a-z])(?:\\s*(?:-\\s*)?(yen|jpy|円))?`,
  'gu',
);

/** What is no yen, however large its number: 「従業員3万人」「2万社」. */
const otherUnit =
  /^\s*(?:人|名|社|者|件|戸|世帯|回|歳|時間|日|年|km|キロ|平米|坪|ha|ヘクタール|トン|台|本|個|枚|部|%|people|inhabitants|residents|employees)/u;

/** Amounts of yen, whole. A number without 円, 万 or another unit is money only from 100,000 on. */
export function moneyAmounts(text: string): readonly Mention<number>[] {
  return withoutOverlap([
    ...mentionsOf(text, english, (match) => {
      const word = match[1] ?? '';
      const factor = units[match[2] ?? ''] ?? 1;
      if (word === 'half a') return factor / 2;
      const named = englishNumbers[word];
      const yen = named === undefined ? scaled(word, factor) : named * factor;
      return yen !== null && yen >= 1000 ? yen : null;
    }),
    ...mentionsOf(text, japanese, (match) => {
      const [, mark, run = '', currency] = match;
      const words = run
        .replace(/\s+/gu, '')
        .replace(/まん/gu, '万')
        .replace(/[.,]+$/u, '');
      const yen = yenOf(words);
      // 「千円単位で」 names a unit, 「人口3万人」 something else that is counted.
      const behind = text.slice(match.index + match[0].length);
      if (yen === null || /^\s*単位/u.test(behind) || (currency === undefined && otherUnit.test(behind))) return null;
      const marked = mark !== undefined || currency !== undefined || /億|万/u.test(words);
      if (!marked) return /^[\d,]+$/u.test(words) && yen >= 100_000 ? yen : null;
      return yen;
    }),
  ]);
}

/** Yen of a run such as 1億2000万 or 9千5百万; null where the digits are grouped wrongly or the units are out of order. */
export function yenOf(words: string): number | null {
  let total = 0;
  let rest = words;
  let below = Number.POSITIVE_INFINITY;
  for (const [unit, factor] of [
    ['億', 100_000_000],
    ['万', 10_000],
    ['', 1],
  ] as const) {
    const at = unit === '' ? rest.length : rest.indexOf(unit);
    if (at === -1) continue;
    const part = rest.slice(0, at);
    rest = rest.slice(at + unit.length);
    if (part === '') {
      if (unit === '') continue;
      return null;
    }
    if (factor >= below) return null;
    below = factor;
    const yen = partOf(part, factor);
    if (yen === null) return null;
    total += yen;
  }
  return words !== '' && rest === '' && Number.isSafeInteger(total) ? total : null;
}

/** A part before 億 or 万 (or the last one), times its factor: 2000, 9千5百, 三百, 1.2, 1,200. */
function partOf(part: string, factor: number): number | null {
  if (
    (part.match(/[\d.,]+/gu) ?? []).some(
      (digits) => digits.includes(',') && !/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(digits),
    )
  )
    return null;
  if (!/[十百千]/u.test(part)) return scaled(part, factor);
  let sum = 0;
  let rest = part;
  for (const [unit, value] of [
    ['千', 1000],
    ['百', 100],
    ['十', 10],
  ] as const) {
    const at = rest.indexOf(unit);
    if (at === -1) continue;
    const yen = at === 0 ? value * factor : scaled(rest.slice(0, at), value * factor);
    if (yen === null) return null;
    sum += yen;
    rest = rest.slice(at + 1);
  }
  if (rest === '') return sum;
  const last = scaled(rest, factor);
  return last === null ? null : sum + last;
}
