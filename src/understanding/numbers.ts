// Numbers as people write them: digits with commas and decimals, kanji numerals, English words. Exact: decimals are digits, not floats.

/** Matches a number in normalised text; for use inside other patterns. */
export const numberPattern = '(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|[〇零一二三四五六七八九十百千]+)';
/** Matches a small whole number (as in counts and ordinals). */
export const countPattern = '(?:\\d{1,3}|[〇零一二三四五六七八九十]{1,3})';

const kanjiDigits: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const kanjiUnits: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** A whole number in digits or kanji numerals; null when it is neither. */
export function wholeNumber(words: string): number | null {
  const digits = words.replaceAll(',', '');
  // More digits than can be held exactly are no number that anyone asks about.
  if (digits.length > 15) return null;
  if (/^\d+$/u.test(digits)) return Number(digits);
  if (words.length > 12) return null;
  if (/[十百千]/u.test(words)) {
    let total = 0;
    let current: number | null = null;
    for (const letter of words) {
      const unit = kanjiUnits[letter];
      const digit = kanjiDigits[letter];
      if (unit !== undefined) {
        total += (current ?? 1) * unit;
        current = null;
      } else if (digit !== undefined) current = digit;
      else return null;
    }
    return total + (current ?? 0);
  }
  let positional = '';
  for (const letter of words) {
    const digit = kanjiDigits[letter];
    if (digit === undefined) return null;
    positional += digit;
  }
  return positional === '' ? null : Number(positional);
}

/** number × 10^zeros, exact; null when the result is not a whole number that can be held exactly. */
export function scaled(words: string, factor: number): number | null {
  const [whole = '', decimals = ''] = words.replaceAll(',', '').split('.');
  if (!/^\d{0,9}$/u.test(decimals)) return null;
  const integer = wholeNumber(whole === '' ? '0' : whole);
  if (integer === null) return null;
  const scale = 10 ** decimals.length;
  const result = (BigInt(integer) * BigInt(scale) + BigInt(decimals === '' ? 0 : decimals)) * BigInt(factor);
  if (result % BigInt(scale) !== 0n) return null;
  const value = result / BigInt(scale);
  return value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : null;
}

export const englishOrdinals: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
};
export const englishNumbers: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
};
