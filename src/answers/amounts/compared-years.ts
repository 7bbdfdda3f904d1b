// The same expenses in two years, set side by side: 「R7とR8で補助額はいくら違う？」
import { type FactKey, type FiscalYear, printFraction, subsidyAmount } from '../../rules/index.ts';
import type { Question } from '../../understanding/question.ts';
import { type AnswerContext, citationsOf, type Draft, sectionOf } from '../draft.ts';
import { yearCaveats } from '../rates/index.ts';
import { rateCases } from './rate-cases.ts';
import { wordingOf } from './shared.ts';

/**
 * The subsidy in each of the years and how far they are apart, where each year has one rate for what is asked; null where one has several,
 * or none.
 */
export function comparedYears(
  context: AnswerContext,
  { slots, aspect }: Question,
  years: readonly FiscalYear[],
  asked: readonly number[],
): Draft | null {
  const { book } = context.knowledge;
  const { terms } = context;
  const w = wordingOf(context);
  const [expensesYen] = slots.expensesYen;
  if (expensesYen === undefined) return null;
  const rows = [...years]
    .sort((a, b) => a - b)
    .flatMap((year) => {
      const cases = rateCases(context, year, slots.frames, asked, slots.stated.fractions);
      if ('because' in cases || cases.length !== 1) return [];
      return cases.flatMap((each) => {
        const amount = subsidyAmount(book, year, each.rate, expensesYen);
        return amount.kind === 'value'
          ? [{ year, each, amount: amount.value, working: amount.working, facts: amount.facts }]
          : [];
      });
    });
  const [from, to] = rows;
  if (rows.length !== years.length || !from || !to) return null;
  const own = aspect === 'own_contribution';
  const outcomesOf = ({ amount }: typeof from) =>
    amount.outcomes.map((outcome) => (own ? outcome.ownYen : outcome.subsidyYen));
  const printed = (row: typeof from) => outcomesOf(row).map(terms.yen).join(' / ');
  const [before, after] = [outcomesOf(from), outcomesOf(to)];
  const by = rows.length === 2 && before.length === 1 && after.length === 1 ? (after[0] ?? 0) - (before[0] ?? 0) : null;
  const { frame } = from.each;
  const [ordinal] = asked;
  const facts = new Set<FactKey>(rows.flatMap((row) => [...row.each.facts, ...row.facts]));
  return {
    kind: 'answer',
    headline: w.comparedYears({
      frame: frame === null ? null : terms.frame(frame),
      ordinal: ordinal === undefined ? null : terms.ordinal(ordinal),
      expenses: terms.yen(expensesYen),
      own,
      parts: rows.map((row) => ({ year: terms.year(row.year), amount: printed(row) })),
      by:
        by === null
          ? null
          : by === 0
            ? 'none'
            : { year: terms.year(to.year), amount: terms.yen(Math.abs(by)), less: by < 0 },
    }),
    facts: [
      ...(by === null ? [] : [{ name: 'difference_yen', value: String(Math.abs(by)) }]),
      { name: 'eligible_expenses_yen', value: String(expensesYen) },
      ...rows.flatMap((row) => [
        { name: `subsidy_rate:${row.year}`, value: printFraction(row.each.rate) },
        ...outcomesOf(row).map((yen) => ({
          name: `${own ? 'own_contribution' : 'subsidy'}_yen:${row.year}`,
          value: String(yen),
        })),
      ]),
    ],
    table: {
      columns: [w.columns.year, w.columns.rate, w.columns.subsidy, w.columns.own],
      rows: rows.map(({ year, each, amount }) => [
        terms.year(year),
        printFraction(each.rate),
        amount.outcomes.map((outcome) => terms.yen(outcome.subsidyYen)).join(' / '),
        amount.outcomes.map((outcome) => terms.yen(outcome.ownYen)).join(' / '),
      ]),
    },
    working: rows.flatMap(({ each, working }) => [...each.steps, ...working].map(terms.step)),
    caveats: [
      ...yearCaveats(context, years),
      ...rows.flatMap(({ year, amount }) =>
        amount.cap.kind === 'unknown' ? [w.capUnknown({ year: terms.year(year) })] : [],
      ),
      ...(rows.some(({ amount }) => !amount.exact) ? [w.inexact] : []),
    ],
    citations: citationsOf(context, [...facts, 'yearly-caps']),
    suggestions: w.suggestions,
    section: sectionOf(context, 'rate-table'),
  };
}
