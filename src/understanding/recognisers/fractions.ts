// Fractions and percentages that a message states: 1/2, 3分の2, two-thirds, 半分, 50%.
import type { Fraction } from '../../rules/index.ts';
import { countPattern, wholeNumber } from '../numbers.ts';
import { type Mention, mentionsOf, withoutOverlap } from './mention.ts';

const slashed = /(?<![\d/.])(\d)\s*[/⁄]\s*(\d)(?![\d/]|\s*月)/gu;
const japanese = new RegExp(`(${countPattern})\\s*分の\\s*(${countPattern})`, 'gu');
const english =
  /\b(?:two[\s-]thirds?|one[\s-]third|a third(?!-|\s+(?:right|law|legal|(?:right-hand |law-linked )?(?:adoption)|time|application|selection|year|award|go|round|one))|one[\s-]half|a half|half)\b|半分|半額/gu;

const percents = /(?<![\d.])(\d{2}(?:\.\d+)?)\s*(?:%|パーセント|per ?cent\b)/gu;
/** What people round: a third is no whole number of percent. */
const thirds: readonly (readonly [RegExp, Fraction])[] = [
  [/^66(?:\.\d+)?$|^67$/u, { numerator: 2, denominator: 3 }],
  [/^33(?:\.\d+)?$/u, { numerator: 1, denominator: 3 }],
];

/** Percentages as the fractions that a rate may be: 50% is 1/2, 66% and 66.7% are 2/3. */
export function percentages(text: string): readonly Mention<Fraction>[] {
  return mentionsOf(text, percents, (match) => {
    const told = match[1] ?? '';
    const third = thirds.find(([pattern]) => pattern.test(told))?.[1];
    if (third) return third;
    const number = Number(told);
    if (number % 10 !== 0) return null;
    return number === 50 ? { numerator: 1, denominator: 2 } : { numerator: number / 10, denominator: 10 };
  });
}

/** Fractions between 0 and 1. */
export function fractions(text: string): readonly Mention<Fraction>[] {
  const proper = (numerator: number | null, denominator: number | null): Fraction | null =>
    numerator !== null && denominator !== null && numerator > 0 && numerator < denominator && denominator <= 10
      ? { numerator, denominator }
      : null;
  return withoutOverlap([
    ...mentionsOf(text, slashed, (match) => proper(Number(match[1]), Number(match[2]))),
    ...mentionsOf(text, japanese, (match) => proper(wholeNumber(match[2] ?? ''), wholeNumber(match[1] ?? ''))),
    ...mentionsOf(text, english, (match) =>
      /two/u.test(match[0])
        ? { numerator: 2, denominator: 3 }
        : /third/u.test(match[0])
          ? { numerator: 1, denominator: 3 }
          : { numerator: 1, denominator: 2 },
    ),
  ]);
}
