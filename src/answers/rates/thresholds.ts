// At which adoptions the rate lies below or above a fraction, or one frame's rate below or above the other's.
import {
  adoptionsWhereRateIs,
  type Bound,
  compareFractions,
  type Fraction,
  type FrameId,
  framesOf,
  meets,
  printFraction,
  ratedAdoptions,
} from '../../rules/index.ts';
import type { Question } from '../../understanding/question.ts';
import { type AnswerContext, citationsOf, type Draft, sectionOf } from '../draft.ts';
import { tableOf } from './rate.ts';
import { currentYear, wordingOf, yearCaveats } from './shared.ts';

/** 「補助率が半分を下回るのは何回目から？」: each frame's adoptions whose rate is below (or above) the fraction. */
export function thresholdDraft(context: AnswerContext, question: Question, bound: Bound): Draft {
  const { book } = context.knowledge;
  const { terms } = context;
  const w = wordingOf(context);
  const year = question.slots.years[0] ?? currentYear(context);
  const parts = askedFrames(context, question, year).map((frame) => ({
    frame,
    adoptions: ratedAdoptions(book, year, frame).filter(({ rate }) => meets(rate, bound)),
  }));
  return {
    kind: 'answer',
    headline: w.threshold({
      year: terms.year(year),
      bound: w.bounds[bound.comparison](printFraction(bound.value)),
      parts: parts.map(({ frame, adoptions }) => ({
        frame: terms.frame(frame),
        adoptions: adoptions.map(({ ordinal, rate }) => ({
          ordinal: terms.ordinal(ordinal),
          rate: printFraction(rate),
        })),
      })),
    }),
    facts: [
      { name: 'bound', value: printFraction(bound.value) },
      ...parts.flatMap(({ frame, adoptions }) =>
        adoptions.map(({ ordinal, rate }) => ({
          name: `subsidy_rate:${frame}:${ordinal}`,
          value: printFraction(rate),
        })),
      ),
    ],
    ...base(context, question, year),
  };
}

/** 「補助率は最低だといくつ？」: the lowest or the highest of a year's rates, and at which adoptions it is that. */
export function extremeDraft(context: AnswerContext, question: Question, extreme: 'lowest' | 'highest'): Draft {
  const { book } = context.knowledge;
  const { terms } = context;
  const w = wordingOf(context);
  const year = question.slots.years[0] ?? currentYear(context);
  const cells = askedFrames(context, question, year).flatMap((frame) =>
    ratedAdoptions(book, year, frame).map((each) => ({ ...each, frame })),
  );
  const size = ({ rate }: (typeof cells)[number]): number => rate.numerator / rate.denominator;
  const sorted = cells.toSorted((a, b) => (extreme === 'lowest' ? size(a) - size(b) : size(b) - size(a)));
  const [first] = sorted;
  const rate = first === undefined ? '' : printFraction(first.rate);
  const found = cells.filter((each) => printFraction(each.rate) === rate);
  return {
    kind: 'answer',
    headline: w.extreme({
      year: terms.year(year),
      extreme,
      rate,
      parts: [...Map.groupBy(found, ({ frame }) => frame)].map(([frame, each]) => ({
        frame: terms.frame(frame),
        ordinals: each.map(({ ordinal }) => terms.ordinal(ordinal)),
      })),
    }),
    facts: found.map((each) => ({ name: `subsidy_rate:${each.frame}:${each.ordinal}`, value: rate })),
    ...base(context, question, year),
  };
}

/** All years with their rates, the coming one's from its table. */
function ratesByYear({ knowledge: { book } }: AnswerContext): readonly { year: number; rates: readonly Fraction[] }[] {
  const coming = book.limit.from;
  return [
    ...book.years.map(({ fiscalYear, rates }) => ({ year: fiscalYear, rates })),
    {
      year: coming,
      rates: framesOf(book, coming).flatMap(({ id }) => ratedAdoptions(book, coming, id).map(({ rate }) => rate)),
    },
  ];
}

/** 「歴代で一番高い補助率は？」: the lowest or the highest of all years' rates, and in which years it is among them. */
export function extremeOfAllDraft(context: AnswerContext, question: Question, extreme: 'lowest' | 'highest'): Draft {
  const sorted = ratesByYear(context)
    .flatMap(({ rates }) => rates)
    .toSorted(compareFractions);
  const rate = extreme === 'lowest' ? sorted[0] : sorted.at(-1);
  if (rate === undefined) return extremeDraft(context, question, extreme);
  const draft = rateYearsDraft(context, { ...question, words: '' }, rate);
  return {
    ...draft,
    headline: [wordingOf(context).extremeOfAll({ extreme, rate: printFraction(rate) }), draft.headline].join(
      context.language === 'ja' ? '' : ' ',
    ),
  };
}

const oneKind =
  /(?<!\d)(?:1|一)(?:種類|つ|通り)|\b(?:(?:only|just|exactly) (?:one|a single)|a single|one) (?:subsidy )?rate\b/u;
const severalKinds = /(?<!\d)([23二三])(?:種類|つ|通り)|\b(two|three|2|3) (?:different |distinct |subsidy )*rates\b/u;
const kindsNamed: Readonly<Record<string, number>> = { '2': 2, '3': 3, 二: 2, 三: 3, two: 2, three: 3 };

/** 「補助率が1種類しかなかった年度は？」: the years with so many rates; each year's where no number is told. */
export function kindsByYearDraft(context: AnswerContext, question: Question): Draft {
  const { terms } = context;
  const w = wordingOf(context);
  const [, ja, en] = severalKinds.exec(question.words) ?? [];
  const wanted = oneKind.test(question.words) ? 1 : (kindsNamed[ja ?? en ?? ''] ?? null);
  const years = ratesByYear(context).map(({ year, rates }) => ({
    year,
    rates: [...new Set(rates.map(printFraction))],
  }));
  const found = years.filter(({ rates }) => wanted === null || rates.length === wanted);
  return {
    kind: 'answer',
    headline: (found.length > 0 ? found : years)
      .map(({ year, rates }) => w.kinds({ year: terms.year(year), count: rates.length, rates: terms.list(rates) }))
      .join(context.language === 'ja' ? '' : ' '),
    facts: found.map(({ year }) => ({ name: 'fiscal_year', value: String(year) })),
    table: {
      columns: [w.columns.year, w.columns.rates],
      rows: years.map(({ year, rates }) => [terms.year(year), terms.list(rates)]),
    },
    caveats: yearCaveats(context, [context.knowledge.book.limit.from]),
    citations: citationsOf(context, ['yearly-rates', 'rate-table']),
    suggestions: [w.suggestions.amount, w.suggestions.limit, w.suggestions.changes],
    section: sectionOf(context, 'yearly-rates'),
  };
}

/** 「補助率が1/3だった年度は？」: the years whose rates hold a fraction, or do not. */
export function rateYearsDraft(context: AnswerContext, question: Question, fraction: Fraction): Draft {
  const { book } = context.knowledge;
  const { terms } = context;
  const w = wordingOf(context);
  const without = /な(?:い|かっ|し)|無|\b(?:not|no|without|never)\b|n't\b/u.test(question.words);
  const coming = book.limit.from;
  const years = ratesByYear(context);
  const found = years.filter(({ rates }) => rates.some((rate) => compareFractions(rate, fraction) === 0) !== without);
  return {
    kind: 'answer',
    headline: w.rateIn({
      rate: printFraction(fraction),
      years: found.length === 0 ? '' : terms.years(found.map(({ year }) => year)),
      without,
    }),
    facts: [
      { name: 'subsidy_rate', value: printFraction(fraction) },
      ...found.map(({ year }) => ({ name: 'fiscal_year', value: String(year) })),
    ],
    table: {
      columns: [w.columns.year, w.columns.rates],
      rows: years.map(({ year, rates }) => [terms.year(year), terms.list([...new Set(rates.map(printFraction))])]),
    },
    caveats: yearCaveats(context, [coming]),
    citations: citationsOf(context, ['yearly-rates', 'rate-table']),
    suggestions: [w.suggestions.amount, w.suggestions.limit, w.suggestions.changes],
    section: sectionOf(context, 'yearly-rates'),
  };
}

/** 「法制度連携枠の率が右腕人材枠を上回る回はある？」: the frame asked about stands first. */
export function exceedsDraft(context: AnswerContext, question: Question, comparison: 'above' | 'below'): Draft {
  const { book } = context.knowledge;
  const { terms } = context;
  const w = wordingOf(context);
  const year = question.slots.years[0] ?? currentYear(context);
  const [frame, other] = question.slots.frames as [FrameId, FrameId];
  const show = (found: ReturnType<typeof adoptionsWhereRateIs>) =>
    found.map(({ ordinal, rate, otherRate }) => ({
      ordinal: terms.ordinal(ordinal),
      rate: printFraction(rate),
      otherRate: printFraction(otherRate),
    }));
  const found = adoptionsWhereRateIs(book, year, comparison, frame, other);
  const opposite = adoptionsWhereRateIs(book, year, comparison === 'above' ? 'below' : 'above', frame, other);
  return {
    kind: 'answer',
    headline: w.exceeds({
      year: terms.year(year),
      frame: terms.frame(frame),
      other: terms.frame(other),
      above: comparison === 'above',
      adoptions: show(found),
      opposite: show(opposite),
    }),
    facts: found.map(({ ordinal, rate }) => ({
      name: `subsidy_rate:${frame}:${ordinal}`,
      value: printFraction(rate),
    })),
    ...base(context, question, year),
  };
}

/** The rate of part (1) of the programme, which the source does not state. */
export function mentoringDraft(context: AnswerContext): Draft {
  const w = wordingOf(context);
  const year = currentYear(context);
  return {
    kind: 'not_in_source',
    headline: w.mentoringRate,
    table: tableOf(context, [year]),
    caveats: yearCaveats(context, [year]),
    citations: citationsOf(context, ['rate-table']),
    suggestions: [w.suggestions.amount, w.suggestions.limit],
    section: sectionOf(context, 'rate-table'),
  };
}

/** The frames of a year that are asked about: all of them where none of them is named. */
function askedFrames({ knowledge: { book } }: AnswerContext, { slots }: Question, year: number): readonly FrameId[] {
  const open = framesOf(book, year).map(({ id }) => id);
  const named = slots.frames.filter((frame) => open.includes(frame));
  return named.length > 0 ? named : open;
}

function base(context: AnswerContext, question: Question, year: number) {
  const w = wordingOf(context);
  return {
    table: tableOf(context, [year]),
    caveats: [
      ...(question.slots.years.length === 0 ? [w.assumedYear({ year: context.terms.year(year) })] : []),
      ...yearCaveats(context, [year]),
    ],
    citations: citationsOf(context, [
      'rate-table',
      ...(year >= context.knowledge.book.limit.from ? (['limit'] as const) : []),
    ]),
    suggestions: [w.suggestions.amount, w.suggestions.limit, w.suggestions.changes],
    section: sectionOf(context, 'rate-table'),
  };
}
