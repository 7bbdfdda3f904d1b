// How a figure goes from year to year: which years lie above, below or level with the one before.
import type { FiscalYear, Step } from '../../rules/index.ts';
import { mostOfMoves } from '../../understanding/intents/figures.ts';
import type { AnswerContext } from '../draft.ts';
import { wordingOf } from './shared.ts';

/** How a year's figure differs from that of the year before. */
export interface YearStep {
  readonly year: FiscalYear;
  readonly by: number;
  readonly working: readonly Step[];
}

const asksLess = /減|下が|落ち|\b(?:less|fewer|drop|fall|fell|decreas|declin|cut|lower)/u;

/** The years above, below and level with the one before; those that the words ask for first. `show` prints a difference, which is positive. */
export function stepsInWords(
  context: AnswerContext,
  steps: readonly YearStep[],
  words: string,
  show: (by: number) => string,
): string {
  const named = (found: readonly YearStep[]) =>
    found.map(({ year, by }) => ({ year: context.terms.years([year]), by: show(Math.abs(by)) }));
  const w = wordingOf(context);
  const less = asksLess.test(words);
  const moved = steps.filter(({ by }) => (less ? by < 0 : by > 0));
  const [biggest] = named(moved.toSorted((a, b) => Math.abs(b.by) - Math.abs(a.by)));
  if (biggest && mostOfMoves.test(words)) return w.biggestStep({ ...biggest, less });
  return w.steps({
    up: named(steps.filter(({ by }) => by > 0)),
    down: named(steps.filter(({ by }) => by < 0)),
    same: named(steps.filter(({ by }) => by === 0)).map(({ year }) => year),
    down1st: less,
  });
}
