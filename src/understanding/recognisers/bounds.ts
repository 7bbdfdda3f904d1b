// Bounds that a message names: 半分を下回る, 6割以上, 40件未満, "below one half", "over 70 percent", "fewer than 40 applications".
import type { Bound, Comparison, Fraction } from '../../rules/index.ts';
import { numberPattern, scaled, wholeNumber } from '../numbers.ts';
import { fractions } from './fractions.ts';
import { type Mention, mentionsOf, withoutOverlap } from './mention.ts';
import { moneyAmounts } from './money.ts';

export interface NamedBound extends Bound {
  readonly unit: 'share' | 'count' | 'yen' | 'times';
}

const percents = new RegExp(`(${numberPattern})\\s*(?:%|パーセント|ぱーせんと|per ?cent\\b)`, 'gu');
/** 「半数以上」 */
const halves = /半数/gu;
const tenths = /([1-9一二三四五六七八九])\s*割/gu;
const counts = new RegExp(
  `(${numberPattern})\\s*(?:件|(?:applications?|adoptions?|projects?|bids|applicants?|operators?)\\b)`,
  'gu',
);

/** 「倍率が1.5倍を超える」: how many there are of one thing for each of another. */
const multiples = new RegExp(
  `(${numberPattern})\\s*(?:倍(?!率)|(?:applications|bids) (?:per|for each|for every)\\b|times\\b)`,
  'gu',
);

/** Words right behind a figure, in Japanese. */
const behind: readonly (readonly [Comparison, RegExp])[] = [
  ['at_least', /^(?:円|ほど)?(?:以上|を下回らな|に達)/u],
  ['at_most', /^(?:円|ほど)?(?:以下|まで(?:の|に|し)|を(?:上回|超え)(?:らな|な))/u],
  [
    'below',
    /^(?:円|ほど)?(?:未満|(?:を|も|より|よりも|に)?、?(?:下回|割り込|割っ|割る|割れ|切っ|切る|切り|低|少な|小さ|満たな|満たず|届か|達しな|達せ))/u,
  ],
  ['above', /^(?:円|ほど)?(?:超(?!過)|(?:を|も|より|よりも)?、?(?:上回|超え|越え|高|多|大き))/u],
];

/** Words right before a figure, in English. */
const before: readonly (readonly [Comparison, RegExp])[] = [
  ['at_least', /\b(?:at least|no less than|no fewer than|(?:reach|reached|reaches|hit))\s*$/u],
  ['at_most', /\b(?:at most|no more than|up to|not more than|not over)\s*$/u],
  ['below', /\b(?:below|under|(?:less|lower|fewer|smaller) than|beneath|short of|drop(?:s|ped)? to below)\s*$/u],
  ['above', /\b(?:above|over|(?:more|higher|greater|larger) than|exceed(?:s|ed|ing)?|beyond|top(?:s|ped)|past)\s*$/u],
];

function comparisonAt(text: string, { start, end }: { start: number; end: number }): Comparison | null {
  const [head, tail] = [text.slice(Math.max(0, start - 24), start), text.slice(end, end + 16)];
  return (
    behind.find(([, pattern]) => pattern.test(tail))?.[0] ??
    before.find(([, pattern]) => pattern.test(head))?.[0] ??
    null
  );
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

/** A share in its lowest terms: 50% is 1/2. */
function share(numerator: number, denominator: number): Fraction | null {
  if (numerator < 0 || numerator > denominator) return null;
  const by = gcd(numerator, denominator);
  return { numerator: numerator / by, denominator: denominator / by };
}

/** The bounds of a normalised text, in order: a figure with a word that compares something with it. */
export function bounds(text: string): readonly Mention<NamedBound>[] {
  const figures = withoutOverlap<{ readonly value: Fraction; readonly unit: NamedBound['unit'] }>([
    ...fractions(text).map(({ start, end, value }) => ({ start, end, value: { value, unit: 'share' as const } })),
    ...mentionsOf(text, percents, (match) => {
      const tenthsOf = scaled(match[1] ?? '', 10);
      const value = tenthsOf === null ? null : share(tenthsOf, 1000);
      return value === null ? null : { value, unit: 'share' as const };
    }),
    ...mentionsOf(text, halves, () => ({ value: { numerator: 1, denominator: 2 }, unit: 'share' as const })),
    ...mentionsOf(text, tenths, (match) => {
      const value = share(wholeNumber(match[1] ?? '') ?? 0, 10);
      return value === null ? null : { value, unit: 'share' as const };
    }),
    ...mentionsOf(text, counts, (match) => {
      const count = wholeNumber(match[1] ?? '');
      return count === null ? null : { value: { numerator: count, denominator: 1 }, unit: 'count' as const };
    }),
    ...mentionsOf(text, multiples, (match) => {
      const tenths = scaled(match[1] ?? '', 10);
      return tenths === null ? null : { value: { numerator: tenths, denominator: 10 }, unit: 'times' as const };
    }),
    ...moneyAmounts(text).map(({ start, end, value }) => ({
      start,
      end,
      value: { value: { numerator: value, denominator: 1 }, unit: 'yen' as const },
    })),
  ]);
  return figures.flatMap(({ start, end, value }) => {
    const comparison = comparisonAt(text, { start, end });
    return comparison === null ? [] : [{ start, end, value: { ...value, comparison } }];
  });
}
