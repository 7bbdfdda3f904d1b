import { arabicNumerals } from './arabic-numerals.ts';
import { KANJI_VARIANTS } from './kanji-variants.ts';

const VARIANT = new RegExp(`[${[...KANJI_VARIANTS.keys()].join('')}]`, 'gu');
const DASH = /[\u2010-\u2015\u2212]/gu;
const WAVE = /[\u301c\u3030]/gu;
const DASH_IN_KATAKANA = /(?<=[ァ-ヺー])-(?=[ァ-ヺ])/gu;
const COUNTER_KA = /(?<=[0-9数何])[ヶケヵカ箇个](?=[月所国年条])/gu;
const VU = /ヴ([ァィェォ]?)/gu;
const VU_AS_BU: Readonly<Record<string, string>> = { '': 'ブ', ァ: 'バ', ィ: 'ビ', ェ: 'ベ', ォ: 'ボ' };
const ASCII_ONLY = /^[\u0020-\u007e]*$/u;

/**
 * One notation for what people write in several: full and half width (NFKC), capitals, dashes, ヴァ and バ, variant
 * kanji, numbers in kanji, 三ヶ月 and 3か月. Katakana stays katakana, because a segmenter needs it.
 * Normalising twice gives the same as once.
 *
 * @example normalizeText('第三回　ＤＸﾌｫｰﾗﾑ') // '第3回 dxフォーラム'
 */
export function normalizeText(text: string): string {
  const lower = lowerCase(text);
  if (ASCII_ONLY.test(lower)) return arabicNumerals(lower);
  const spelled = lower
    .replace(DASH, '-')
    .replace(WAVE, '~')
    .replace(DASH_IN_KATAKANA, 'ー')
    .replace(VU, (_, small: string) => VU_AS_BU[small] ?? 'ブ')
    .replace(VARIANT, (variant) => KANJI_VARIANTS.get(variant) ?? variant);
  return arabicNumerals(spelled).replace(COUNTER_KA, 'か');
}

/** Lower-casing can undo NFKC's composition (İ), so NFKC comes before and after. */
function lowerCase(text: string): string {
  const compatible = text.normalize('NFKC');
  const lower = compatible.toLowerCase();
  return lower === compatible ? lower : lower.normalize('NFKC');
}
