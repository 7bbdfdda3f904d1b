// How far two rates are apart: between two adoptions, two frames or two years, as a fraction, in points and as a share of the first.
import {
  divideFractions,
  type FactKey,
  type FiscalYear,
  type Fraction,
  type FrameId,
  framesOf,
  permille,
  printFraction,
  type Step,
  subsidyRate,
  subtractFractions,
} from '../../rules/index.ts';
import { asksHowFar } from '../../understanding/asks-how-far.ts';
import type { AnswerContext } from '../draft.ts';
import { ordinals, wordingOf } from './shared.ts';

/** 「補助額は何％減る」: the share of the amount, not the points of the rate. */
const asksShare =
  /(?:何割|何%|何パーセント)[^。?]{0,8}(?:減|少な|カット|目減り)|(?:補助|金)額|\b(?:what|how many) per ?cent(?!age points?)[^.?]{0,30}\b(?:less|smaller|more)\b/u;

interface Point {
  readonly year: FiscalYear;
  readonly frame: FrameId;
  readonly ordinal: number;
}

export interface RateDifferences {
  readonly headline: string;
  readonly facts: readonly FactKey[];
  readonly named: readonly { readonly name: string; readonly value: string }[];
  readonly steps: readonly Step[];
}

/** The differences between the two adoptions, frames or years that a question names; null where it names no two, or asks for none. */
export function rateDifferences(
  context: AnswerContext,
  {
    years,
    frames,
    asked,
    words,
  }: { years: readonly FiscalYear[]; frames: readonly FrameId[]; asked: readonly number[]; words: string },
): RateDifferences | null {
  if (!asksHowFar.test(words)) return null;
  const { book } = context.knowledge;
  const { terms } = context;
  const w = wordingOf(context);
  const named = pairs(context, years, frames, asked);
  const known = named.flatMap(([from, to]) => {
    const [before, after] = [subsidyRate(book, from), subsidyRate(book, to)];
    return before.kind === 'value' && after.kind === 'value' ? [{ from, to, before, after }] : [];
  });
  if (known.length === 0 || known.length < named.length) return null;
  const apart = known.filter(({ before, after }) => printFraction(before.value) !== printFraction(after.value));
  const shown = apart.length === 0 ? known.slice(0, 1) : apart;
  const varies = ({ from, to }: { readonly from: Point; readonly to: Point }) =>
    from.year !== to.year ? 'year' : from.frame !== to.frame ? 'frame' : 'ordinal';
  const lines = shown.map(({ from, to, before, after }) => {
    const by = absolute(subtractFractions(before.value, after.value));
    const axis = varies({ from, to });
    const rest = divideFractions(after.value, before.value);
    return w.difference({
      of: {
        year: axis === 'year' ? null : terms.year(from.year),
        frame: axis === 'frame' ? null : terms.frame(from.frame),
        ordinal: axis === 'ordinal' || (apart.length === 0 && known.length > 1) ? null : terms.ordinal(from.ordinal),
      },
      from: { name: nameOf(context, from, axis), rate: printFraction(before.value) },
      to: { name: nameOf(context, to, axis), rate: printFraction(after.value) },
      by: by.numerator === 0 ? null : printFraction(by),
      points: terms.percent(permille(by.numerator, by.denominator)).replace('%', ''),
      share:
        shown.length > 1
          ? null
          : {
              exact: (1000 * Math.abs(rest.numerator - rest.denominator)) % rest.denominator === 0,
              percent: terms.percent(changeOf(rest)),
              less: rest.numerator < rest.denominator,
              first: asksShare.test(words),
            },
    });
  });
  const others = apart.length > 0 && apart.length < known.length ? [w.restSame] : [];
  return {
    headline: [...lines, ...others].join(context.language === 'ja' ? '' : ' '),
    facts: [...new Set(known.flatMap(({ before, after }) => [...before.facts, ...after.facts]))],
    named: apart.map(({ before, after }) => ({
      name: 'rate_difference',
      value: printFraction(absolute(subtractFractions(before.value, after.value))),
    })),
    steps: shown.flatMap(({ before, after }): Step[] => {
      const [more, less] =
        subtractFractions(before.value, after.value).numerator >= 0
          ? [before.value, after.value]
          : [after.value, before.value];
      const by = subtractFractions(more, less);
      const ratio = divideFractions(after.value, before.value);
      return [
        ...before.working,
        ...after.working,
        { code: 'rates_apart', from: more, to: less, by, permille: permille(by.numerator, by.denominator) },
        ...(shown.length > 1 || by.numerator === 0
          ? []
          : [{ code: 'rates_ratio', from: before.value, to: after.value, ratio, permille: changeOf(ratio) } as const]),
      ];
    }),
  };
}

/** The two sides of each difference: what a question names twice varies, what it leaves open is gone through. */
function pairs(
  context: AnswerContext,
  years: readonly FiscalYear[],
  frames: readonly FrameId[],
  asked: readonly number[],
): readonly (readonly [Point, Point])[] {
  const { book } = context.knowledge;
  const open = (year: FiscalYear) => framesOf(book, year).map(({ id }) => id);
  const [year] = years;
  if (year === undefined) return [];
  const meant = frames.length > 0 ? frames : open(year);
  const numbers = asked.length > 0 ? asked : ordinals;
  if (years.length === 2) {
    const [from, to] = [Math.min(...years), Math.max(...years)];
    if (asked.length > 1) return [];
    return meant.flatMap((frame) =>
      numbers.map(
        (ordinal) =>
          [
            { year: from, frame, ordinal },
            { year: to, frame, ordinal },
          ] as const,
      ),
    );
  }
  if (years.length > 2) return [];
  // 「1回目から3回目で」 names those between them, too.
  if (asked.length >= 2) {
    const sorted = [...asked].sort((a, b) => a - b);
    const [from = 1, to = 1] = [sorted[0], sorted.at(-1)];
    return meant.map(
      (frame) =>
        [
          { year, frame, ordinal: from },
          { year, frame, ordinal: to },
        ] as const,
    );
  }
  const [one, other] = meant;
  return asked.length < 2 && meant.length === 2 && one && other
    ? numbers.map(
        (ordinal) =>
          [
            { year, frame: one, ordinal },
            { year, frame: other, ordinal },
          ] as const,
      )
    : [];
}

function nameOf({ terms }: AnswerContext, { year, frame, ordinal }: Point, axis: 'year' | 'frame' | 'ordinal'): string {
  return axis === 'year' ? terms.year(year) : axis === 'frame' ? terms.frame(frame) : terms.ordinal(ordinal);
}

/** How far a ratio is from 1, in tenths of a percent. */
const changeOf = ({ numerator, denominator }: Fraction): number =>
  permille(Math.abs(numerator - denominator), denominator);

const absolute = ({ numerator, denominator }: Fraction): Fraction => ({ numerator: Math.abs(numerator), denominator });
