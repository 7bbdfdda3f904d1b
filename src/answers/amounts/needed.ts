// Yen the other way round: expenses for a wanted subsidy, and expenses within an own contribution.
import {
  expensesNeeded,
  expensesWithin,
  type FactKey,
  type FiscalYear,
  printFraction,
  type Step,
} from '../../rules/index.ts';
import { type AnswerContext, citationsOf, type Draft, sectionOf } from '../draft.ts';
import type { RateCase } from './rate-cases.ts';
import { wordingOf } from './shared.ts';

/** Expenses up to which the own contribution stays within what the asker wants to pay. */
export function ownLimitDraft(
  context: AnswerContext,
  year: FiscalYear,
  cases: readonly RateCase[],
  ownYen: number,
  caveats: readonly string[],
  facts: Set<FactKey>,
  counting: readonly Step[],
): Draft {
  const { terms } = context;
  const w = wordingOf(context);
  const results = cases.flatMap((each) => {
    const finding = expensesWithin(context.knowledge.book, year, each.rate, ownYen);
    if (finding.kind !== 'value') return [];
    for (const fact of finding.facts) facts.add(fact);
    return [{ each, ...finding.value, steps: finding.working }];
  });
  const [only] = results;
  if (!only)
    return { kind: 'clarification', headline: w.missing({ what: ['frame', 'ordinal'] }), suggestions: w.choices };
  return {
    kind: 'answer',
    headline:
      results.length === 1
        ? w.within({
            year: terms.year(year),
            frame: only.each.frame === null ? null : terms.frame(only.each.frame),
            ordinal: only.each.ordinal === null ? null : terms.ordinal(only.each.ordinal),
            own: terms.yen(ownYen),
            expenses: only.outcomes.map(({ expensesYen }) => terms.yen(expensesYen)),
            subsidy: only.outcomes.map(({ subsidyYen }) => terms.yen(subsidyYen)),
            rate: printFraction(only.each.rate),
          })
        : w.tableWithin({ year: terms.year(year), own: terms.yen(ownYen) }),
    facts: [
      { name: 'own_contribution_yen', value: String(ownYen) },
      ...results.flatMap(({ each, outcomes }) => [
        { name: 'subsidy_rate', value: printFraction(each.rate) },
        ...outcomes.flatMap(({ expensesYen, subsidyYen }) => [
          { name: 'eligible_expenses_yen', value: String(expensesYen) },
          { name: 'subsidy_yen', value: String(subsidyYen) },
        ]),
      ]),
    ],
    table:
      results.length === 1
        ? null
        : {
            columns: [w.columns.frame, w.columns.ordinal, w.columns.rate, w.columns.input, w.columns.subsidy],
            rows: results.map(({ each, outcomes }) => [
              each.frame === null ? '—' : terms.frame(each.frame),
              each.ordinal === null ? '—' : terms.ordinal(each.ordinal),
              printFraction(each.rate),
              outcomes.map(({ expensesYen }) => terms.yen(expensesYen)).join(' / '),
              outcomes.map(({ subsidyYen }) => terms.yen(subsidyYen)).join(' / '),
            ]),
          },
    working: [
      ...counting.map(terms.step),
      ...results.flatMap(({ each, steps }) =>
        (results.length === 1 ? [...each.steps, ...steps] : steps.slice(0, 1)).map(terms.step),
      ),
    ],
    caveats: [...caveats, ...(results.every(({ capped }) => capped) ? [] : [w.capUnknown({ year: terms.year(year) })])],
    citations: citationsOf(context, [...facts, 'yearly-caps']),
    suggestions: w.suggestions,
    section: sectionOf(context, 'rate-table'),
  };
}

/** The expenses needed for a wanted subsidy. */
export function neededDraft(
  context: AnswerContext,
  year: FiscalYear,
  cases: readonly RateCase[],
  subsidyYen: number,
  caveats: readonly string[],
  facts: Set<FactKey>,
  counting: readonly Step[],
): Draft {
  const { book } = context.knowledge;
  const { terms } = context;
  const w = wordingOf(context);
  const results = cases.flatMap((each) => {
    const finding = expensesNeeded(book, year, each.rate, subsidyYen);
    return finding.kind === 'value'
      ? [{ each, needed: finding.value, steps: finding.working, facts: finding.facts }]
      : [];
  });
  for (const result of results) for (const fact of result.facts) facts.add(fact);
  const [only] = results;
  if (!only)
    return { kind: 'clarification', headline: w.missing({ what: ['frame', 'ordinal'] }), suggestions: w.choices };
  const caps = only.needed.capsYen;
  const impossible = caps !== null && caps.length > 0 && only.needed.exceededCapsYen.length === caps.length;
  const capLine = caps === null ? [w.capUnknown({ year: terms.year(year) })] : [];
  return {
    kind: 'answer',
    headline: impossible
      ? w.neededImpossible({
          year: terms.year(year),
          subsidy: terms.yen(subsidyYen),
          cap: terms.list((caps ?? []).map(terms.yen)),
        })
      : results.length === 1
        ? w.needed({
            year: terms.year(year),
            frame: only.each.frame === null ? null : terms.frame(only.each.frame),
            ordinal: only.each.ordinal === null ? null : terms.ordinal(only.each.ordinal),
            subsidy: terms.yen(subsidyYen),
            expenses: terms.yen(only.needed.expensesYen),
            rate: printFraction(only.each.rate),
          })
        : w.tableNeeded({ year: terms.year(year), subsidy: terms.yen(subsidyYen) }),
    facts: results.flatMap(({ each, needed }) => [
      { name: 'subsidy_rate', value: printFraction(each.rate) },
      { name: 'subsidy_yen', value: String(subsidyYen) },
      { name: 'eligible_expenses_yen', value: String(needed.expensesYen) },
    ]),
    table:
      results.length === 1
        ? null
        : {
            columns: [w.columns.frame, w.columns.ordinal, w.columns.rate, w.columns.expenses],
            rows: results.map(({ each, needed }) => [
              each.frame === null ? '—' : terms.frame(each.frame),
              each.ordinal === null ? '—' : terms.ordinal(each.ordinal),
              printFraction(each.rate),
              terms.yen(needed.expensesYen),
            ]),
          },
    working: [
      ...counting.map(terms.step),
      ...results.flatMap(({ each, steps }) =>
        (results.length === 1 ? [...each.steps, ...steps] : steps.slice(0, 1)).map(terms.step),
      ),
    ],
    caveats: [...caveats, ...capLine],
    citations: citationsOf(context, [...facts, 'yearly-caps']),
    suggestions: w.suggestions,
    section: sectionOf(context, 'rate-table'),
  };
}
