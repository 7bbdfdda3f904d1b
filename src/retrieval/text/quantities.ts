import { yearsOf } from './years.ts';

/** A number or 何, and up to two letters of what is counted. */
const COUNTED = /[0-9何]([\p{Script=Han}\p{Script=Katakana}a-z%])([\p{Script=Han}\p{Script=Katakana}ーa-z])?/gu;

const ASKED: readonly (readonly [string, readonly string[]])[] = [
  ['いつ', ['年', '月', '日']],
  ['いくら', ['円']],
  ['いくつ', ['個', 'つ']],
];

/** People are counted in either. */
const SAME: Readonly<Record<string, string>> = { 名: '人' };

/**
 * What a text counts or asks to be counted, without the number: 何年制 and 6年制 give the same tokens, and so does いつ
 * with every date. And the years that it names, whatever their notation.
 *
 * @example quantities('6年制の学部') // ['年', '年制']
 * @example quantities('令和8年') // ['年', '年 2026']
 */
export function quantities(normal: string): string[] {
  const found: string[] = [];
  for (const [, unit = '', next] of normal.matchAll(COUNTED)) {
    found.push(SAME[unit] ?? unit);
    if (next !== undefined) found.push(unit + next);
  }
  for (const [word, units] of ASKED) {
    if (normal.includes(word)) found.push(...units);
  }
  for (const year of yearsOf(normal)) found.push(`年 ${year}`);
  return found;
}
