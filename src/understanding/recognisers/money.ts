// Money in yen: 900万, 1,200万円, 1.2千万, 0.9億, 1億2000万円, ¥9,000,000, 9 million yen, 2,000千円.
import { englishNumbers, numberPattern, scaled, wholeNumber } from '../numbers.ts';
import { type Mention, mentionsOf, withoutOverlap } from './mention.ts';

const units: Readonly<Record<string, number>> = {
  億: 100_000_000,
  千万: 10_000_000,
  百万: 1_000_000,
  十万: 100_000,
  万: 10_000,
  千: 1_000,
  '': 1,
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

const japanese = new RegExp(
  `(¥)?\\s*(${numberPattern})\\s*(億|千万|百万|十万|万|千)?(?:\\s*(${numberPattern})\\s*(千万|百万|万|千))?\\s*(円|えん|yen|jpy)?`,
  'gu',
);
const english = new RegExp(
  `(?:(?:¥|jpy|yen)\\s*)?(?<![a-z\\d.,])(${numberPattern}|one|two|three|four|five|six|seven|eight|nine|ten|half a)[\\s-]*(billion|bn|million|mil|mio|mn|m|thousand|k|oku|man)(?![a-z])(?:\\s*(?:-\\s*)?(yen|jpy|円))?`,
  'gu',
);

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
      const [, mark, number = '', unit = '', rest, restUnit = '', currency] = match;
      // A kanji numeral needs a unit or 円 (「一億」「三百万円」), or it is part of a word.
      const kanji = /^[〇零一二三四五六七八九十百千]/u.test(number);
      const whole =
        kanji && unit === '' && /[百千]$/u.test(number) && /^\s*万/u.test(text.slice(match.index + match[0].length))
          ? null
          : number;
      if (whole === null) return null;
      const yen = scaled(whole, units[unit] ?? 1);
      if (yen === null) return null;
      const second = rest === undefined ? 0 : scaled(rest, units[restUnit] ?? 1);
      if (second === null) return null;
      const total = yen + second;
      const marked = mark !== undefined || currency !== undefined || /億|万/u.test(unit);
      if (!marked) return !kanji && wholeNumber(number) !== null && total >= 100_000 ? total : null;
      return total;
    }),
  ]);
}
