// Answers about yen: subsidy from expenses, expenses for a wanted subsidy, own contribution.
import {
  adoptionsOf,
  capsOf,
  countedStep,
  type FactKey,
  type FiscalYear,
  factOf,
  framesOf,
  hasRateTable,
  printFraction,
  type Step,
  type SubsidyAmount,
  subsidyAmount,
} from '../../rules/index.ts';
import { asksHowFar } from '../../understanding/asks-how-far.ts';
import type { Question } from '../../understanding/question.ts';
import { yearsInARow } from '../../understanding/years-in-a-row.ts';
import { type AnswerContext, citationsOf, type Draft, sectionOf } from '../draft.ts';
import { answerEligibility } from '../eligibility/index.ts';
import { answerCap, askedOrdinals, currentYear, sentence, yearCaveats } from '../rates/index.ts';
import { comparedYears } from './compared-years.ts';
import { neededDraft, ownLimitDraft } from './needed.ts';
import { type RateCase, rateCases } from './rate-cases.ts';
import { wordingOf } from './shared.ts';
import { overYears } from './years.ts';

/** 「1回目から3回目までの合計」: how many adoptions in a row the sum is of; null where they are to be told apart. */
function adoptionsInARow({ words, slots: { ordinals } }: Question): number | null {
  const inARow = ordinals.length > 1 && ordinals.every((each, index) => each === (ordinals[0] ?? 0) + index);
  return inARow && /合計|総額|合わせて|全部で|トータル|\b(?:total|altogether|in all|sum)\b/u.test(words)
    ? ordinals.length
    : null;
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
  if (needsExpenses && question.aspect === 'own_contribution' && asksShare(question.words) && onlyRate)
    return sharesDraft(context, year, [onlyRate, ...otherRates], assumed);
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
  const sideBySide = [...new Set(slots.years)];
  const apart =
    sideBySide.some((each) => each < book.limit.from) ||
    (asksHowFar.test(question.words) && !oneAfterTheOther.test(question.words));
  if (sideBySide.length > 1 && apart && slots.expensesYen.length === 1) {
    const compared = comparedYears(context, question, sideBySide, asked);
    if (compared) return compared;
    const open: ('frame' | 'ordinal')[] = [
      ...(slots.frames.length === 0 ? (['frame'] as const) : []),
      ...(asked.length === 0 ? (['ordinal'] as const) : []),
    ];
    if (open.length > 0 && sideBySide.every((each) => hasRateTable(book, each)))
      return {
        kind: 'clarification',
        headline: w.missing({ what: open }),
        details: [w.missingHint],
        suggestions: w.choices,
      };
  }
  const run = yearsInARow(question.words) ?? adoptionsInARow(question);
  const planned =
    slots.years.length > 1
      ? [...slots.years].sort((a, b) => a - b)
      : run !== null && (slots.years.length === 1 || assumed)
        ? Array.from({ length: run }, (_, index) => year + index)
        : [];
  if (
    planned.length > 1 &&
    planned.every((each) => each >= book.limit.from) &&
    [1, planned.length].includes(slots.expensesYen.length)
  )
    return overYears(context, question, planned, asked[0] ?? 1);
  const caveats: string[] = [];
  if (assumed) caveats.push(w.assumedYear({ year: terms.year(year) }));
  const counting: Step[] = counted && operator !== undefined ? [countedStep(operator, counted)] : [];
  const cases = rateCases(context, year, slots.frames, asked, slots.stated.fractions);
  if ('because' in cases && cases.because.code === 'adoption_limit_reached' && operator !== undefined)
    return answerEligibility(context, { ...question, aspect: 'ordinal', slots: { ...slots, years: [year] } });
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
  const compared = slots.stated.fractions.length > 1 && cases.length > 1 && cases.every((each) => each.frame === null);
  const unmapped = !compared && !hasRateTable(book, year) && cases.length > 1;
  const expenses = terms.yen(slots.expensesYen[0] ?? 0);
  const main = single
    ? amountHeadline(context, year, only.each, only.amount)
    : unmapped
      ? w.unmapped({ year: terms.year(year), expenses, outcomes: subsidies })
      : w.table({ year: terms.year(year), expenses: terms.list(slots.expensesYen.map(terms.yen)) });
  const ownAsked = question.aspect === 'own_contribution';
  const few =
    !single &&
    !unmapped &&
    !several &&
    results.length <= 3 &&
    (compared || results.every(({ each }) => each.frame !== null));
  const [a, b] = results.map(({ amount }) => amount.outcomes[0]?.subsidyYen ?? 0);
  const fewLine = few
    ? w.few({
        own: ownAsked,
        year: terms.year(year),
        expenses,
        parts: results.map(({ each, amount }) =>
          w.fewPart({
            rate: compared ? printFraction(each.rate) : null,
            frame: terms.frame(each.frame),
            ordinal: each.ordinal === null ? null : terms.ordinal(each.ordinal),
            subsidy: amount.outcomes
              .map((outcome) => terms.yen(ownAsked ? outcome.ownYen : outcome.subsidyYen))
              .join(' / '),
          }),
        ),
        difference:
          results.length !== 2 || a === undefined || b === undefined
            ? null
            : a === b
              ? 'none'
              : terms.yen(Math.abs(a - b)),
      })
    : null;
  const [less = 0, more = 0] = results.map(
    ({ amount }) => amount.outcomes[0]?.[ownAsked ? 'ownYen' : 'subsidyYen'] ?? 0,
  );
  const apartBy = Math.abs(more - less);
  const byExpenses =
    several && cases.length === 1 && results.every(({ amount }) => amount.outcomes.length === 1)
      ? w.byExpenses({
          own: ownAsked,
          year: terms.year(year),
          frame: results[0]?.each.frame ? terms.frame(results[0].each.frame) : null,
          ordinal: results[0]?.each.ordinal ? terms.ordinal(results[0].each.ordinal) : null,
          parts: results.map(({ expensesYen, amount }) => ({
            expenses: terms.yen(expensesYen),
            amount: terms.yen(amount.outcomes[0]?.[ownAsked ? 'ownYen' : 'subsidyYen'] ?? 0),
          })),
          difference: results.length === 2 ? terms.yen(apartBy) : null,
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
        ? (byExpenses ?? fewLine ?? main)
        : w.confirm({ right: confirmed, headline: fewLine ?? main }),
    details: own ? [main] : single ? [ownLine] : [],
    facts: [
      ...(byExpenses !== null && results.length === 2 ? [{ name: 'difference_yen', value: String(apartBy) }] : []),
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

/** Years that are a plan, not two sides of a comparison. */
const oneAfterTheOther =
  /合計|合わせ|続け|連続|とも採択|\b(?:total|altogether|in a row|running|consecutive|both years)\b/u;

/** 「自己負担は何割？」: a share, which needs no yen. */
function asksShare(words: string): boolean {
  return /何分|割合|何割|何%|何パーセント|\b(?:fraction|share|percent(?:age)?|proportion|portion|part)\b/u.test(words);
}

/** What is left to pay at each rate that the question leaves open. */
function sharesDraft(context: AnswerContext, year: FiscalYear, cases: readonly RateCase[], assumed: boolean): Draft {
  const { terms } = context;
  const w = wordingOf(context);
  const own = ({ rate }: RateCase) =>
    printFraction({ numerator: rate.denominator - rate.numerator, denominator: rate.denominator });
  return {
    kind: 'answer',
    headline: w.shares({ year: terms.year(year) }),
    facts: cases.map((each) => ({ name: 'own_share', value: own(each) })),
    table: {
      columns: [w.columns.frame, w.columns.ordinal, w.columns.rate, w.columns.own],
      rows: cases.map((each) => [
        each.frame === null ? '—' : terms.frame(each.frame),
        each.ordinal === null ? '—' : terms.ordinal(each.ordinal),
        printFraction(each.rate),
        own(each),
      ]),
    },
    caveats: [...(assumed ? [w.assumedYear({ year: terms.year(year) })] : []), ...yearCaveats(context, [year])],
    citations: citationsOf(context, [...new Set(cases.flatMap((each) => each.facts))]),
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
