// Fraction: an exact rate. Money is multiplied by it in whole numbers; nothing here is floating point.

export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

/** Reads "2/3". Throws a RangeError for anything else: rates come from checked knowledge only. */
export function fractionOf(words: string): Fraction {
  const match = /^(\d+)\/(\d+)$/u.exec(words);
  if (!match || Number(match[2]) === 0) throw new RangeError(`not a fraction: ${words}`);
  return { numerator: Number(match[1]), denominator: Number(match[2]) };
}

export function printFraction(fraction: Fraction): string {
  return `${fraction.numerator}/${fraction.denominator}`;
}

/** Negative when a is smaller than b, 0 when equal. */
export function compareFractions(a: Fraction, b: Fraction): number {
  return a.numerator * b.denominator - b.numerator * a.denominator;
}

/** a − b in lowest terms; the fractions may come in any order. `numerator` is negative where b is the larger one. */
export function subtractFractions(a: Fraction, b: Fraction): Fraction {
  return lowestTerms({ numerator: compareFractions(a, b), denominator: a.denominator * b.denominator });
}

/** a ÷ b in lowest terms, of two fractions above 0. */
export function divideFractions(a: Fraction, b: Fraction): Fraction {
  return lowestTerms({ numerator: a.numerator * b.denominator, denominator: a.denominator * b.numerator });
}

function lowestTerms({ numerator, denominator }: Fraction): Fraction {
  let [divisor, rest] = [denominator, Math.abs(numerator)];
  while (rest > 0) [divisor, rest] = [rest, divisor % rest];
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

/** yen × fraction. `exact` is false when a part of a yen is cut off. */
export function timesYen(yen: number, fraction: Fraction): { readonly yen: number; readonly exact: boolean } {
  const product = BigInt(yen) * BigInt(fraction.numerator);
  const divisor = BigInt(fraction.denominator);
  return { yen: Number(product / divisor), exact: product % divisor === 0n };
}

/** The least whole yen whose product with the fraction is at least `yen`. */
export function leastYenFor(yen: number, fraction: Fraction): number {
  const product = BigInt(yen) * BigInt(fraction.denominator);
  const divisor = BigInt(fraction.numerator);
  return Number((product + divisor - 1n) / divisor);
}

/** part / whole in percent, rounded half up to one decimal, as tenths of a percent (541 is 54.1 %). */
export function permille(part: number, whole: number): number {
  return Math.round((part * 1000) / whole);
}
