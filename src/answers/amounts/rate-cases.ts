// The rates that a question about yen leaves open.
import {
  type FactKey,
  type FiscalYear,
  type Fraction,
  type FrameId,
  framesOf,
  hasRateTable,
  printFraction,
  type Step,
  subsidyRate,
} from '../../rules/index.ts';
import type { AnswerContext } from '../draft.ts';

export interface RateCase {
  readonly frame: FrameId | null;
  readonly ordinal: number | null;
  readonly rate: Fraction;
  readonly steps: readonly Step[];
  readonly facts: readonly FactKey[];
}

/** The rates that a question leaves open: one where everything is given, a row each otherwise. */
export function rateCases(
  context: AnswerContext,
  year: FiscalYear,
  frames: readonly FrameId[],
  asked: readonly number[],
  stated: readonly string[],
): readonly RateCase[] | { because: Parameters<AnswerContext['terms']['because']>[0]; facts: readonly FactKey[] } {
  const { book } = context.knowledge;
  // Rates named by the asker count when nothing else says which rate applies.
  const named = [...new Set(stated)].flatMap((each) => {
    const [numerator, denominator] = each.split('/').map(Number);
    return numerator && denominator
      ? [{ frame: null, ordinal: null, rate: { numerator, denominator }, steps: [], facts: [] }]
      : [];
  });
  if (named.length > 0 && frames.length === 0 && asked.length === 0) return named;
  const meant: readonly (FrameId | null)[] =
    frames.length > 0
      ? frames
      : framesOf(book, year).length > 0
        ? framesOf(book, year).map((frame) => frame.id)
        : [null];
  const dependsOnOrdinal = hasRateTable(book, year);
  const ordinals: readonly (number | null)[] = asked.length > 0 ? asked : dependsOnOrdinal ? [1, 2, 3] : [null];
  const found = meant.flatMap((frame) =>
    ordinals.map((ordinal) => ({ frame, ordinal, finding: subsidyRate(book, { year, frame, ordinal }) })),
  );
  const values = found.flatMap(({ frame, ordinal, finding }) =>
    finding.kind === 'value'
      ? [
          {
            frame,
            ordinal: dependsOnOrdinal ? ordinal : null,
            rate: finding.value,
            steps: finding.working,
            facts: finding.facts,
          },
        ]
      : [],
  );
  if (values.length > 0) return collapse(values);
  const [first] = found;
  if (first && first.finding.kind !== 'value') {
    const { because, facts } = first.finding;
    if (because.code === 'rates_not_mapped_to_frames' && because.rates.length > 0)
      return because.rates.map((rate) => ({
        frame: null,
        ordinal: null,
        rate,
        steps: [{ code: 'rate_of_year', year, rate }],
        facts,
      }));
    return { because, facts };
  }
  return [];
}

/** Cases of one frame whose rate is the same for every number of adoptions become one. */
function collapse(cases: readonly RateCase[]): readonly RateCase[] {
  const byFrame = Map.groupBy(cases, (each) => each.frame);
  return [...byFrame.values()].flatMap((group) => {
    const [first] = group;
    const same =
      first !== undefined &&
      group.length === 3 &&
      group.every((each) => printFraction(each.rate) === printFraction(first.rate));
    return same ? [{ ...first, ordinal: null }] : group;
  });
}
