// The budget divided by the adoptions that it paid for.
import { type FiscalYear, figureOf, lastListedYear } from '../../rules/index.ts';
import type { Question } from '../../understanding/question.ts';
import { type AnswerContext, citationsOf, type Draft, sectionOf } from '../draft.ts';
import { sentence } from '../rates/index.ts';
import { asksByYear, wordingOf } from './shared.ts';

/** Whether the question is about each adoption. */
export function perAdoption(question: Question): boolean {
  return /件数で割|\d件で割|採択数で割|1件|一件|件あたり|件当たり|採択1|1採択|者あたり|社あたり|per adopt|per project|each adoption|per operator|adoption/u.test(
    question.words,
  );
}

export function perAdoptionDraft(context: AnswerContext, question: Question, years: readonly FiscalYear[]): Draft {
  const { book } = context.knowledge;
  const { terms } = context;
  const w = wordingOf(context);
  const counted = years.filter((year) => year <= lastListedYear(book));
  const rows = counted.flatMap((year) => {
    const [budget, adoptions] = [figureOf(book, 'budget', year), figureOf(book, 'adoptions', year)];
    return budget.kind === 'value' && adoptions.kind === 'value'
      ? [{ year, budget: budget.value, adoptions: adoptions.value, facts: [...budget.facts, ...adoptions.facts] }]
      : [];
  });
  const line = (scope: string, budget: number, adoptions: number) =>
    w.budgetPerAdoption({
      scope,
      value: terms.yen(rounded(budget / adoptions)),
      budget: terms.oku(budget),
      adoptions,
    });
  const [budget, adoptions] = [
    rows.reduce((sum, row) => sum + row.budget, 0),
    rows.reduce((sum, row) => sum + row.adoptions, 0),
  ];
  if (rows.length === 0)
    return {
      kind: 'not_in_source',
      headline: sentence(context, terms.because({ code: 'adoptions_not_in_source', year: years[0] ?? 0 })),
      suggestions: w.suggestions,
    };
  const least = /少な|小さ|安|低|least|lowest|smallest/u.test(question.words);
  const [extreme] = rows.toSorted((a, b) =>
    least ? a.budget / a.adoptions - b.budget / b.adoptions : b.budget / b.adoptions - a.budget / a.adoptions,
  );
  const wantsExtreme =
    rows.length > 1 && /一番|いちばん|最も|最大|最小|最高|最低|\b(?:most|least|highest|lowest)\b/u.test(question.words);
  return {
    kind: 'answer',
    headline:
      wantsExtreme && extreme
        ? w[least ? 'perAdoptionLeast' : 'perAdoptionMost']({
            year: terms.year(extreme.year),
            value: terms.yen(rounded(extreme.budget / extreme.adoptions)),
          })
        : rows.length > 1 && asksByYear(question.words)
          ? w.perAdoptionByYear({
              each: rows.map((row) => ({
                year: terms.years([row.year]),
                value: terms.yen(rounded(row.budget / row.adoptions)),
              })),
            })
          : line(terms.years(counted), budget, adoptions),
    ...(wantsExtreme && extreme ? { years: [extreme.year] } : {}),
    facts: [
      { name: 'budget_per_adoption_yen', value: String(rounded(budget / adoptions)) },
      ...rows.flatMap((row) => [
        {
          name: `budget_per_adoption_yen:${row.year}`,
          value: String(rounded(row.budget / row.adoptions)),
        },
        { name: `budget:${row.year}`, value: String(row.budget) },
        { name: `adoptions:${row.year}`, value: String(row.adoptions) },
      ]),
    ],
    table:
      rows.length > 1
        ? {
            columns: [w.columns.year, w.columns.budget, w.columns.adoptions, w.columns.value],
            rows: rows.map((row) => [
              terms.year(row.year),
              terms.oku(row.budget),
              String(row.adoptions),
              terms.yen(rounded(row.budget / row.adoptions)),
            ]),
          }
        : null,
    working: [
      ...(rows.length > 1
        ? rows.map((row) =>
            terms.step({
              code: 'average',
              total: row.budget,
              by: row.adoptions,
              value: Math.round(row.budget / row.adoptions),
              unit: 'yen' as const,
            }),
          )
        : []),
      terms.step({ code: 'average', total: budget, by: adoptions, value: Math.round(budget / adoptions), unit: 'yen' }),
    ],
    caveats: [w.perAdoptionCaveat],
    citations: citationsOf(
      context,
      rows.flatMap((row) => row.facts),
    ),
    suggestions: w.suggestions,
    section: sectionOf(context, 'yearly-rates'),
  };
}

/** To ten thousand yen (万円); the exact quotient stands in the working. */
function rounded(yen: number): number {
  return Math.round(yen / 10_000) * 10_000;
}
