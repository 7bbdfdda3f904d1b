// A year at a glance.
import { type FiscalYear, framesOf, printFraction } from '../../rules/index.ts';
import { type AnswerContext, citationsOf, type Draft, sectionOf } from '../draft.ts';
import { sentence } from '../rates/index.ts';
import { wordingOf } from './shared.ts';

export function overview(context: AnswerContext, year: FiscalYear): Draft {
  const { book, programmes } = context.knowledge;
  const { terms } = context;
  const w = wordingOf(context);
  const record = book.years.find((each) => each.fiscalYear === year);
  const draft = year === book.draftBudget.fiscalYear ? book.draftBudget : null;
  if (!record && !draft)
    return {
      kind: 'not_in_source',
      headline: sentence(
        context,
        terms.because({
          code: year < (book.years[0]?.fiscalYear ?? 0) ? 'year_not_covered' : 'budget_not_in_source',
          year,
        }),
      ),
      suggestions: w.suggestions,
    };
  const frames = framesOf(book, year);
  const rows: [string, string][] = [
    [w.columns.budget, terms.oku(record?.budgetYen ?? draft?.budgetYen ?? 0)],
    [w.columns.frames, frames.length === 0 ? terms.frame(null) : terms.frames(frames.map((frame) => frame.id))],
    ...(record
      ? ([
          [w.columns.rates, terms.list(record.rates.map(printFraction))],
          [w.columns.caps, terms.list(record.capsYen.map(terms.yen))],
          [w.columns.applications, String(record.applications)],
          [w.columns.adoptions, String(record.adoptions)],
        ] as [string, string][])
      : ([
          [w.columns.caps, w.noRecord],
          [w.columns.adoptions, w.noRecord],
        ] as [string, string][])),
  ];
  return {
    kind: 'answer',
    headline: w.overview({ year: terms.year(year) }),
    details: programmes.filter((each) => each.year === year).map((each) => each.ja),
    facts: [
      { name: `budget:${year}`, value: String(record?.budgetYen ?? draft?.budgetYen ?? 0) },
      ...frames.map((frame) => ({ name: 'frame', value: frame.name })),
      ...(record
        ? [
            ...record.rates.map((rate) => ({ name: 'subsidy_rate', value: printFraction(rate) })),
            ...record.capsYen.map((cap) => ({ name: 'cap_yen', value: String(cap) })),
            { name: `applications:${year}`, value: String(record.applications) },
            { name: `adoptions:${year}`, value: String(record.adoptions) },
          ]
        : []),
    ],
    table: { columns: [w.columns.item, w.columns.value], rows },
    caveats: draft ? [w.draft] : [],
    citations: citationsOf(context, [
      ...(record
        ? (['yearly-budget', 'yearly-rates', 'yearly-adoptions', 'yearly-caps', `totals:${year}`] as const)
        : (['draft-budget', 'rate-table', 'limit'] as const)),
      `programme:${year}`,
    ]),
    suggestions: w.suggestions,
    section: sectionOf(context, 'yearly-rates'),
  };
}
