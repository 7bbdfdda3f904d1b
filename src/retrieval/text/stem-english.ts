/**
 * The singular of an English plural, else the word as it is. Lighter than Porter's: a question in English names the
 * things of the text, in one number or the other, and a stem that is no word would be strange to read in an explanation.
 *
 * @example stemEnglish('subsidies') // 'subsidy'
 */
export function stemEnglish(word: string): string {
  if (word.length < 4 || !word.endsWith('s')) return word;
  if (word.endsWith('ss') || word.endsWith('us') || word.endsWith('is')) return word;
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (/(?:sh|ch|x|ss|z)es$/u.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}
