/** The scripts that the tokenisers tell apart. */
export type CharClass = 'hiragana' | 'katakana' | 'kanji' | 'latin' | 'digit' | 'other' | 'none';

const LETTER = /[\p{L}\p{M}\p{N}]/u;

/**
 * The script of the UTF-16 unit at a position; both halves of a surrogate pair get the pair's class.
 * `other` is a letter of any other script; `none` is everything that separates words.
 */
export function charClass(text: string, at: number): CharClass {
  const code = text.charCodeAt(at);
  if (code < 0x80) {
    if (code >= 0x61 && code <= 0x7a) return 'latin';
    if (code >= 0x30 && code <= 0x39) return 'digit';
    return code >= 0x41 && code <= 0x5a ? 'latin' : 'none';
  }
  if (code >= 0x3041 && code <= 0x3096) return 'hiragana';
  if ((code >= 0x30a1 && code <= 0x30fa) || code === 0x30fc) return 'katakana';
  if ((code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code === 0x3005) return 'kanji';
  if (code >= 0xd800 && code <= 0xdfff) {
    const point = code < 0xdc00 ? text.codePointAt(at) : text.codePointAt(at - 1);
    if (point === undefined || point < 0x10000) return 'none';
    if (point >= 0x20000 && point <= 0x3ffff) return 'kanji';
    return LETTER.test(String.fromCodePoint(point)) ? 'other' : 'none';
  }
  return LETTER.test(text.charAt(at)) ? 'other' : 'none';
}
