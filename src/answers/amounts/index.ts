// Answers about yen: subsidy from expenses, expenses for a wanted subsidy, own contribution.
import {
  adoptionsOf,
  capsOf,
  countedStep,
  expensesNeeded,
  expensesWithin,
  type FactKey,
  type FiscalYear,
  type Fraction,
  type FrameId,
  factOf,
  framesOf,
  hasRateTable,
  printFraction,
  type Step,
  type SubsidyAmount,
  subsidyAmount,
  subsidyRate,
} from '../../rules/index.ts';
import { yearsInARow } from '../../understanding/intents/eligibility.ts';
import type { Question } from '../../understanding/question.ts';
import { type AnswerContext, citationsOf, type Draft, sectionOf, wordings } from '../draft.ts';
import { answerCap, askedOrdinals, currentYear, sentence, yearCaveats } from '../rates/index.ts';
import { english } from './en.ts';
import { japanese } from './ja.ts';

const wordingOf = wordings(japanese, english);

interface RateCase {
  readonly frame: FrameId | null;
  readonly ordinal: number | null;
  readonly rate: Fraction;
  readonly steps: readonly Step[];
  readonly facts: readonly FactKey[];
}

export function answerAmount(context: AnswerContext, question: Question): Draft {
  const { book } = context.knowledge;
  const { terms } = context;
  const w = wordingOf(context);
  const { slots } = question;
  const assumed = slots.years.length === 0;
  const implied = book.frames.find((frame) => slots.frames.includes(frame.id) && !frame.onwards)?.years[0];
  const year = slots.years.at(-1) ?? implied ?? currentYear(context);
  const operator = slots.operators.length === 1 ? slots.operators[0] : undefined;
  const counted = operator === undefined ? null : adoptionsOf(book, operator);
  const asked = askedOrdinals(slots, counted && year >= book.limit.from ? counted.length : null);
  if (question.aspect === 'cap_needed') {
    const caps = capsOf(book, year);
    const [cap] = caps.kind === 'value' ? caps.value : [];
    if (caps.kind !== 'value' || cap === undefined || caps.value.length > 1)
      return answerCap(context, { ...question, aspect: 'value', slots: { ...slots, years: [year] } });
    return answerAmount(context, {
      ...question,
      aspect: 'expenses_needed',
      slots: { ...slots, years: [year], subsidyYen: cap, stated: { ...slots.stated, fractions: [] } },
    });
  }
  const needsExpenses = slots.expensesYen.length === 0 && slots.subsidyYen === null && slots.ownYen === null;
  const rates = needsExpenses ? rateCases(context, year, slots.frames, asked, slots.stated.fractions) : [];
  const [onlyRate, ...otherRates] = 'because' in rates ? [] : rates;
  if (needsExpenses && onlyRate && otherRates.length === 0)
    return shareDraft(context, question, year, onlyRate, assumed);
  if (needsExpenses) {
    const missing: ('expenses' | 'frame' | 'ordinal')[] = ['expenses'];
    const ownRate = slots.stated.fractions.length === 1;
    if (!ownRate && slots.frames.length === 0 && framesOf(book, year).length > 0) missing.push('frame');
    if (!ownRate && asked.length === 0 && hasRateTable(book, year)) missing.push('ordinal');
    return {
      kind: 'clarification',
      headline: w.missing({ what: missing }),
      details: [w.missingHint],
      suggestions: w.choices,
    };
  }
  const run = yearsInARow(question.words);
  const planned =
    slots.years.length > 1
      ? [...slots.years].sort((a, b) => a - b)
      : run !== null && (slots.years.length === 1 || assumed)
        ? Array.from({ length: run }, (_, index) => year + index)
        : [];
  if (planned.length > 1 && planned.every((each) => each >= book.limit.from) && slots.expensesYen.length === 1)
    return overYears(context, question, planned, asked[0] ?? 1);
  const caveats: string[] = [];
  if (assumed) caveats.push(w.assumedYear({ year: terms.year(year) }));
  const counting: Step[] = counted && operator !== undefined ? [countedStep(operator, counted)] : [];
  const cases = rateCases(context, year, slots.frames, asked, slots.stated.fractions);
  if ('because' in cases)
    return {
      kind:
        cases.because.code === 'adoption_limit_reached' || cases.because.code === 'frame_not_in_year'
          ? 'answer'
          : 'not_in_source',
      headline: sentence(context, terms.because(cases.because)),
      working: counting.map(terms.step),
      caveats: [...caveats, ...yearCaveats(context, [year])],
      citations: citationsOf(context, [...cases.facts, ...(counted ?? []).map(factOf)]),
      suggestions: w.suggestions,
    };
  caveats.push(...yearCaveats(context, [year]));
  const facts = new Set<FactKey>(cases.flatMap((each) => each.facts));
  for (const adoption of counted ?? []) facts.add(factOf(adoption));
  if (slots.ownYen !== null && slots.expensesYen.length === 0 && slots.subsidyYen === null)
    return ownLimitDraft(context, year, cases, slots.ownYen, caveats, facts, counting);
  if (slots.subsidyYen !== null && slots.expensesYen.length === 0)
    return neededDraft(context, year, cases, slots.subsidyYen, caveats, facts, counting);

  const several = slots.expensesYen.length > 1;
  const results = slots.expensesYen
    .flatMap((expensesYen) =>
      cases.map((each) => ({ each, expensesYen, finding: subsidyAmount(book, year, each.rate, expensesYen) })),
    )
    .flatMap(({ each, expensesYen, finding }) =>
      finding.kind === 'value'
        ? [{ each, expensesYen, amount: finding.value, steps: finding.working, facts: finding.facts }]
        : [],
    );
  for (const result of results) for (const fact of result.facts) facts.add(fact);
  if (results.some(({ amount }) => amount.cap.kind === 'unknown'))
    caveats.push(w.capUnknown({ year: terms.year(year) }));
  if (results.some(({ amount }) => !amount.exact)) caveats.push(w.inexact);
  const [only] = results;
  const single = results.length === 1 && only !== undefined;
  const subsidies = [
    ...new Set(results.flatMap(({ amount }) => amount.outcomes.map((outcome) => terms.yen(outcome.subsidyYen)))),
  ];
  const owns = [
    ...new Set(results.flatMap(({ amount }) => amount.outcomes.map((outcome) => terms.yen(outcome.ownYen)))),
  ];
  const unmapped = !hasRateTable(book, year) && cases.length > 1;
  const expenses = terms.yen(slots.expensesYen[0] ?? 0);
  const main = single
    ? amountHeadline(context, year, only.each, only.amount)
    : unmapped
      ? w.unmapped({ year: terms.year(year), expenses, outcomes: subsidies })
      : w.table({ year: terms.year(year), expenses: terms.list(slots.expensesYen.map(terms.yen)) });
  const few =
    !single && !unmapped && !several && results.length <= 3 && results.every(({ each }) => each.frame !== null);
  const [a, b] = results.map(({ amount }) => amount.outcomes[0]?.subsidyYen ?? 0);
  const fewLine = few
    ? w.few({
        year: terms.year(year),
        expenses,
        parts: results.map(({ each, amount }) =>
          w.fewPart({
            frame: terms.frame(each.frame),
            ordinal: each.ordinal === null ? null : terms.ordinal(each.ordinal),
            subsidy: amount.outcomes.map((outcome) => terms.yen(outcome.subsidyYen)).join(' / '),
          }),
        ),
        difference: results.length === 2 && a !== undefined && b !== undefined ? terms.yen(Math.abs(a - b)) : null,
      })
    : null;
  // 「半分の1,400万円が出たのかな」: the amount that the asker expects, compared.
  const expected = slots.subsidyYen;
  const confirmed =
    expected !== null && single && only.amount.outcomes.length === 1
      ? only.amount.outcomes[0]?.subsidyYen === expected
      : expected !== null &&
          results.length > 0 &&
          !results.some(({ amount }) => amount.outcomes.some((each) => each.subsidyYen === expected))
        ? false
        : null;
  const own = question.aspect === 'own_contribution' && (single || unmapped);
  const ownLine = w.own({ own: owns, expenses, subsidy: subsidies });
  return {
    kind: 'answer',
    headline: own
      ? ownLine
      : confirmed === null
        ? (fewLine ?? main)
        : w.confirm({ right: confirmed, headline: fewLine ?? main }),
    details: own ? [main] : single ? [ownLine] : [],
    facts: [
      ...(few && results.length === 2 && a !== undefined && b !== undefined
        ? [{ name: 'difference_yen', value: String(Math.abs(a - b)) }]
        : []),
      ...results.flatMap(({ each, amount }) => [
        { name: 'subsidy_rate', value: printFraction(each.rate) },
        { name: 'eligible_expenses_yen', value: String(amount.expensesYen) },
        ...amount.outcomes.flatMap((outcome) => [
          { name: 'subsidy_yen', value: String(outcome.subsidyYen) },
          { name: 'own_contribution_yen', value: String(outcome.ownYen) },
        ]),
      ]),
    ],
    table: single
      ? null
      : {
          columns: [
            ...(several ? [w.columns.input] : []),
            w.columns.frame,
            w.columns.ordinal,
            w.columns.rate,
            w.columns.subsidy,
            w.columns.own,
          ],
          rows: results.map(({ each, expensesYen, amount }) => [
            ...(several ? [terms.yen(expensesYen)] : []),
            each.frame === null ? '—' : terms.frame(each.frame),
            each.ordinal === null ? '—' : terms.ordinal(each.ordinal),
            printFraction(each.rate),
            amount.outcomes.map((outcome) => terms.yen(outcome.subsidyYen)).join(' / '),
            amount.outcomes.map((outcome) => terms.yen(outcome.ownYen)).join(' / '),
          ]),
        },
    working: [
      ...counting.map(terms.step),
      ...(single || results.length <= 3
        ? results.flatMap(({ each, steps }) => [...each.steps, ...steps].map(terms.step))
        : results.map(({ each, steps }) => [...each.steps, ...steps.slice(0, 1)].map(terms.step).join(' → '))),
    ],
    caveats,
    citations: citationsOf(context, [
      ...facts,
      ...(results.some(({ amount }) => amount.cap.kind === 'unknown') ? (['yearly-caps'] as const) : []),
    ]),
    suggestions: w.suggestions,
    section: sectionOf(context, 'rate-table'),
  };
}

/** Without expenses, but with a rate: what share is paid and what is left, and that the yen need the expenses. */
function shareDraft(
  context: AnswerContext,
  question: Question,
  year: FiscalYear,
  { frame, ordinal, rate, steps, facts }: RateCase,
  assumed: boolean,
): Draft {
  const { terms } = context;
  const w = wordingOf(context);
  const own = printFraction({ numerator: rate.denominator - rate.numerator, denominator: rate.denominator });
  return {
    kind: 'answer',
    headline: w.share({
      year: terms.year(year),
      frame: frame === null ? null : terms.frame(frame),
      ordinal: ordinal === null ? null : terms.ordinal(ordinal),
      rate: printFraction(rate),
      own,
      ownFirst: question.aspect === 'own_contribution',
    }),
    details: [w.missing({ what: ['expenses'] })],
    facts: [
      { name: 'subsidy_rate', value: printFraction(rate) },
      { name: 'own_share', value: own },
    ],
    working: steps.map(terms.step),
    caveats: [...(assumed ? [w.assumedYear({ year: terms.year(year) })] : []), ...yearCaveats(context, [year])],
    citations: citationsOf(context, facts),
    suggestions: w.suggestions,
    section: sectionOf(context, 'rate-table'),
  };
}

/** The same expenses in several years, one adoption after the other: the rate of each, and the sum. */
function overYears(
  context: AnswerContext,
  question: Question,
  years: readonly FiscalYear[],
  firstOrdinal: number,
): Draft {
  const { book } = context.knowledge;
  const { terms } = context;
  const w = wordingOf(context);
  const { slots } = question;
  const expensesYen = slots.expensesYen[0] ?? 0;
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
    .map((year, index) => ({ year, ordinal: firstOrdinal + index, frame: frameOf(index) }))
    .map((row) => ({ ...row, rate: subsidyRate(book, row) }));
  const known = rows.flatMap((row) => {
    if (row.rate.kind !== 'value') return [];
    const amount = subsidyAmount(book, row.year, row.rate.value, expensesYen);
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
    headline: w.years({
      years: terms.years(known.map((row) => row.year)),
      expenses: terms.yen(expensesYen),
      total: terms.yen(total),
    }),
    details: rows.flatMap((row) =>
      row.rate.kind === 'value' ? [] : [sentence(context, terms.because(row.rate.because))],
    ),
    facts: [
      { name: 'subsidy_total_yen', value: String(total) },
      { name: 'eligible_expenses_yen', value: String(expensesYen) },
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
  };
}

function amountHeadline(context: AnswerContext, year: FiscalYear, rateCase: RateCase, amount: SubsidyAmount): string {
  const w = wordingOf(context);
  const { terms } = context;
  const base = { year: terms.year(year), expenses: terms.yen(amount.expensesYen), rate: printFraction(amount.rate) };
  const [first] = amount.outcomes;
  if (amount.outcomes.length > 1)
    return w.either({ ...base, outcomes: amount.outcomes.map((outcome) => terms.yen(outcome.subsidyYen)) });
  if (first && first.subsidyYen < amount.computedYen)
    return w.capped({ ...base, subsidy: terms.yen(first.subsidyYen), computed: terms.yen(amount.computedYen) });
  return w.subsidy({
    ...base,
    frame: rateCase.frame === null ? null : terms.frame(rateCase.frame),
    ordinal: rateCase.ordinal === null ? null : terms.ordinal(rateCase.ordinal),
    subsidy: terms.yen(first?.subsidyYen ?? 0),
    capUnknown: amount.cap.kind === 'unknown',
  });
}

/** The rates that a question leaves open: one where everything is given, a row each otherwise. */
function rateCases(
  context: AnswerContext,
  year: FiscalYear,
  frames: readonly FrameId[],
  asked: readonly number[],
  stated: readonly string[],
): readonly RateCase[] | { because: Parameters<AnswerContext['terms']['because']>[0]; facts: readonly FactKey[] } {
  const { book } = context.knowledge;
  // A rate named by the asker counts when nothing else says which rate applies.
  if (stated.length === 1 && frames.length === 0 && asked.length === 0) {
    const [numerator, denominator] = (stated[0] ?? '').split('/').map(Number);
    if (numerator && denominator)
      return [{ frame: null, ordinal: null, rate: { numerator, denominator }, steps: [], facts: [] }];
  }
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

/** Expenses up to which the own contribution stays within what the asker wants to pay. */
function ownLimitDraft(
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

function neededDraft(
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
