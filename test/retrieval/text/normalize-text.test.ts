import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arabicNumerals } from '../../../src/retrieval/text/arabic-numerals.ts';
import { normalizeText } from '../../../src/retrieval/text/normalize-text.ts';

describe('normalizeText', () => {
  it.each([
    ['ＤＸ推進', 'dx推進'],
    ['ﾃﾚﾜｰｸ', 'テレワーク'],
    ['㈱テスト', '(株)テスト'],
    ['１，０００万円', '1000万円'],
    ['千万円', '1000万円'],
    ['第三回', '第3回'],
    ['二千五百万円', '2500万円'],
    ['一九九五年', '1995年'],
    ['二十三人', '23人'],
    ['三ヶ月', '3か月'],
    ['3カ月', '3か月'],
    ['ヴァイオリン', 'バイオリン'],
    ['サ-ビス', 'サービス'],
    ['國學院', '国学院'],
    ['Straße Ω', 'straße ω'],
  ])('writes %s as %s', (text, normal) => {
    expect(normalizeText(text)).toBe(normal);
  });

  it.each(['九州と四国', '統一', '十百年', '1,00', 'テレワーク'])('leaves %s alone', (text) => {
    expect(normalizeText(text)).toBe(text);
  });

  it('changes nothing the second time', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({
        unit: fc.constantFrom(...'〇一二十百千万第年月回ヶカ箇か国1209,，-—ーヴァィABÅİßΣ國ｶﾞ。 '),
        maxLength: 24,
      }),
    );
    fc.assert(
      fc.property(text, (given) => {
        const once = normalizeText(given);
        expect(normalizeText(once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('arabicNumerals', () => {
  it('reads every number below ten thousand as it reads its digits', () => {
    for (let value = 1; value < 10_000; value += 1) {
      expect(arabicNumerals(`${inKanji(value)}年`)).toBe(`${value}年`);
    }
  });
});

function inKanji(value: number): string {
  return Array.from(String(value), Number)
    .map((digit, place, digits) => {
      const unit = ['', '十', '百', '千'][digits.length - 1 - place] ?? '';
      if (digit === 0) return '';
      return digit === 1 && unit !== '' ? unit : `${'〇一二三四五六七八九'[digit]}${unit}`;
    })
    .join('');
}
