// Yen over several years, one adoption after the other.
import { type FiscalYear, type FrameId, printFraction, subsidyAmount, subsidyRate } from '../../rules/index.ts';
import type { Question } from '../../understanding/question.ts';
import { type AnswerContext, citationsOf, type Draft, sectionOf } from '../draft.ts';
import { sentence, yearCaveats } from '../rates/index.ts';
import { wordingOf } from './shared.ts';

/** The same expenses in several years, or each year its own, one adoption after the other: the rate of each, and the sum. */
export function overYears(
  context: AnswerContext,
  question: Question,
  years: readonly FiscalYear[],
  firstOrdinal: number,
): Draft {
  const { book } = context.knowledge;
  const { terms } = context;
  const w = wordingOf(context);
  const { slots } = question;
  const expensesOf = (index: number): number => slots.expensesYen[index] ?? slots.expensesYen[0] ?? 0;
  const expenses = [...new Set(years.map((_, index) => expensesOf(index)))];
  const frameOf = (index: number): FrameId | null =>
    slots.frames.length === 0 ? null : (slots.frames[index] ?? slots.frames.at(-1) ?? null);
  if (slots.frames.length === 0)
    return {
      kind: 'clarification',
      headline: w.missing({ what: ['frame'] }),
      details: [w.missingHint],
      suggestions: w.choices,
    };
  const rows = years
    .map((year, index) => ({
      year,
      ordinal: firstOrdinal + index,
      frame: frameOf(index),
      expensesYen: expensesOf(index),
    }))
    .map((row) => ({ ...row, rate: subsidyRate(book, row) }));
  const known = rows.flatMap((row) => {
    if (row.rate.kind !== 'value') return [];
    const amount = subsidyAmount(book, row.year, row.rate.value, row.expensesYen);
    return amount.kind === 'value'
      ? [
          {
            ...row,
            value: row.rate.value,
            steps: [...row.rate.working, ...amount.working.slice(0, 1)],
            subsidyYen: amount.value.computedYen,
            exact: amount.value.exact,
          },
        ]
      : [];
  });
  const total = known.reduce((sum, row) => sum + row.subsidyYen, 0);
  const printed = known.map((row) => terms.yen(row.subsidyYen));
  return {
    kind: 'answer',
    headline: [
      ...(known.length > 0
        ? [
            w.years({
              years: terms.years(known.map((row) => row.year)),
              single: known.length === 1,
              expenses: terms.list(expenses.map(terms.yen)),
              total: terms.yen(total),
            }),
          ]
        : []),
      ...rows.flatMap((row) =>
        row.rate.kind === 'value'
          ? []
          : row.rate.because.code === 'adoption_limit_reached'
            ? [
                w.yearBlocked({
                  year: terms.year(row.year),
                  ordinal: terms.ordinal(row.ordinal),
                  limit: book.limit.maximum,
                }),
              ]
            : [sentence(context, terms.because(row.rate.because))],
      ),
    ].join(context.language === 'ja' ? '' : ' '),
    facts: [
      { name: 'subsidy_total_yen', value: String(total) },
      ...expenses.map((each) => ({ name: 'eligible_expenses_yen', value: String(each) })),
      ...known.flatMap((row) => [
        { name: `subsidy_rate:${row.year}`, value: printFraction(row.value) },
        { name: `subsidy_yen:${row.year}`, value: String(row.subsidyYen) },
      ]),
    ],
    table: {
      columns: [w.columns.year, w.columns.ordinal, w.columns.frame, w.columns.rate, w.columns.subsidy],
      rows: known.map((row) => [
        terms.year(row.year),
        terms.ordinal(row.ordinal),
        terms.frame(row.frame),
        printFraction(row.value),
        terms.yen(row.subsidyYen),
      ]),
    },
    working: [
      ...known.flatMap((row) => row.steps.map(terms.step)),
      w.total({ parts: printed, total: terms.yen(total) }),
    ],
    caveats: [
      w.assumes,
      ...yearCaveats(context, years),
      w.capUnknown({ year: terms.years(years) }),
      ...(known.some((row) => !row.exact) ? [w.inexact] : []),
    ],
    citations: citationsOf(context, ['rate-table', 'limit', 'counting', 'yearly-caps']),
    suggestions: w.suggestions,
    section: sectionOf(context, 'rate-table'),
    years,
  };
}
