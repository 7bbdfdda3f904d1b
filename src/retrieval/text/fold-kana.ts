const FIRST_KATAKANA = 0x30a1; // ァ
const LAST_KATAKANA = 0x30f6; // ヶ
const TO_HIRAGANA = 0x60;

/**
 * Katakana as hiragana, everything else as it is; lengths stay the same.
 * Only for tokens: a segmenter needs katakana to see where a foreign word begins and ends.
 *
 * @example foldKana('テレワーク') // 'てれわーく'
 */
export function foldKana(token: string): string {
  let first = 0;
  while (first < token.length && !isKatakana(token.charCodeAt(first))) first += 1;
  if (first === token.length) return token;
  let folded = token.slice(0, first);
  for (let i = first; i < token.length; i += 1) {
    const code = token.charCodeAt(i);
    folded += String.fromCharCode(isKatakana(code) ? code - TO_HIRAGANA : code);
  }
  return folded;
}

function isKatakana(code: number): boolean {
  return code >= FIRST_KATAKANA && code <= LAST_KATAKANA;
}
