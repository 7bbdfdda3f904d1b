// Plans over years: the rates of a sequence of adoptions, and the best sequence.
import {
  adoptionsOf,
  bestPlan,
  eligibilityOf,
  type FactKey,
  type FrameId,
  type PlannedAdoption,
  planRates,
  printFraction,
} from '../../rules/index.ts';
import { asksNegatively } from '../../understanding/asks-negatively.ts';
import type { Question } from '../../understanding/question.ts';
import { yearsInARow } from '../../understanding/years-in-a-row.ts';
import { type AnswerContext, citationsOf, type Draft, sectionOf } from '../draft.ts';
import { currentYear, yearCaveats } from '../rates/index.ts';
import { wordingOf } from './shared.ts';

export function answerPlan(context: AnswerContext, question: Question): Draft {
  const { book } = context.knowledge;
  const { terms } = context;
  const w = wordingOf(context);
  const { slots } = question;
  const operator = slots.operators[0];
  const own = operator === undefined ? [] : adoptionsOf(book, operator);
  const firstOrdinal = slots.ordinals[0];
  const adoptions =
    operator !== undefined ? own.length : (slots.adoptionsSoFar ?? (firstOrdinal !== undefined ? firstOrdinal - 1 : 0));
  const start = slots.years[0] ?? currentYear(context);
  const counted =
    operator === undefined ? [] : eligibilityOf(book, start, operator).working.slice(0, 1).map(terms.step);
  if (question.aspect === 'best') {
    const planned = bestPlan(book, adoptions, start);
    return {
      kind: 'answer',
      headline: w.plan.best({
        adoptions,
        remaining: planned.length,
        parts: planned.map((each) =>
          w.plan.bestPart({
            ordinal: terms.ordinal(each.ordinal),
            frames: each.rates.length > 1 ? w.plan.either : terms.frames(each.rates.map((rate) => rate.frame)),
            rate: rateWords(each),
          }),
        ),
      }),
      facts: planFacts(planned),
      table: planTable(context, planned),
      working: [
        ...counted,
        ...planned.flatMap((each) =>
          each.rates.flatMap(({ rate }) => (rate.kind === 'value' ? rate.working.map(terms.step) : [])),
        ),
      ],
      caveats: [
        w.plan.assumes,
        ...yearCaveats(
          context,
          planned.map((each) => each.year),
        ),
      ],
      citations: citationsOf(context, [
        'rate-table',
        'limit',
        'counting',
        ...own.map((adoption): FactKey => `adoption:${adoption.id}`),
      ]),
      suggestions: [w.suggestions.amount, w.suggestions.counting],
      section: sectionOf(context, 'rate-table'),
    };
  }
  const run = yearsInARow(question.words);
  const years =
    slots.years.length >= 2
      ? [...slots.years].sort((a, b) => a - b)
      : Array.from(
          { length: run ?? Math.max(2, slots.frames.length, book.limit.maximum - adoptions) },
          (_, index) => start + index,
        );
  const frameOf = (index: number): FrameId | null =>
    slots.frames.length === 0 || (slots.bothFrames && slots.frames.length < 2)
      ? null
      : (slots.frames[index] ?? slots.frames.at(-1) ?? null);
  const sequence = years.map((year, index) => ({ year, frame: frameOf(index) }));
  const planned = planRates(book, adoptions, sequence);
  const reachedYear = start + Math.max(0, book.limit.maximum - adoptions) - 1;
  const ended = planned.find((each) => !each.possible);
  const parts = planned.map((each) =>
    each.possible
      ? w.plan.part({
          year: terms.years([each.year]),
          ordinal: terms.ordinal(each.ordinal),
          frame:
            each.rates.length > 1 && sameRate(each)
              ? w.plan.either
              : terms.frames(each.rates.map((rate) => rate.frame)),
          rate: rateWords(each),
        })
      : w.plan.notPossiblePart({ year: terms.years([each.year]), ordinal: terms.ordinal(each.ordinal) }),
  );
  const asksWhether =
    /あり得|ありえ|意味|できる|できな|可能|いける|いけな|大丈夫|応募でき|申請でき|出せ|採択され(?:な|ま|得|う)|通(?:れ|らな)|無理|だめ|ダメ|不可|\b(?:can|possible|could|able|worth|point|barred|blocked|no longer|allowed|eligible)/u.test(
      question.words,
    );
  const reached = planned.find((each) => each.ordinal === book.limit.maximum);
  const sequenceLine = w.plan.sequence({ parts });
  return {
    kind: 'answer',
    headline:
      question.aspect === 'reach' && adoptions < book.limit.maximum
        ? w.plan.reached({ year: terms.years([reachedYear]), limit: book.limit.maximum })
        : question.aspect === 'next' && planned.length > 1
          ? nextHeadline(context, planned)
          : ended && asksWhether
            ? w.plan.ends({
                year: terms.years([ended.year]),
                ordinal: terms.ordinal(ended.ordinal),
                limit: book.limit.maximum,
                asked: asksNegatively(question.words),
              })
            : sequenceLine,
    details: [
      ...((ended && asksWhether) || question.aspect !== 'sequence' ? [sequenceLine] : []),
      ...(reached ? [w.plan.reached({ year: terms.years([reached.year]), limit: book.limit.maximum })] : []),
    ],
    facts: planFacts(planned),
    table: planTable(context, planned),
    working: [
      ...counted,
      ...planned.flatMap((each) =>
        each.rates.flatMap(({ rate }) =>
          rate.kind === 'value' ? rate.working.map(terms.step) : [terms.because(rate.because)],
        ),
      ),
    ],
    caveats: [
      w.plan.assumes,
      ...yearCaveats(
        context,
        planned.map((each) => each.year),
      ),
    ],
    citations: citationsOf(context, [
      'rate-table',
      'limit',
      'counting',
      ...own.map((adoption): FactKey => `adoption:${adoption.id}`),
    ]),
    suggestions: [w.suggestions.amount, w.suggestions.counting],
    section: sectionOf(context, 'rate-table'),
    years,
  };
}

/** A follow-up about one year more is answered with that year first. */
function nextHeadline(context: AnswerContext, planned: readonly PlannedAdoption[]): string {
  const w = wordingOf(context);
  const { terms } = context;
  const last = planned.at(-1);
  if (!last) return '';
  const place = { year: terms.years([last.year]), ordinal: terms.ordinal(last.ordinal) };
  if (!last.possible) return w.plan.ends({ ...place, limit: context.knowledge.book.limit.maximum, asked: false });
  return w.plan.next({
    ...place,
    frame: last.rates.length > 1 && sameRate(last) ? w.plan.either : terms.frames(last.rates.map((rate) => rate.frame)),
    rate: rateWords(last),
  });
}

function sameRate(planned: PlannedAdoption): boolean {
  return new Set(planned.rates.map(({ rate }) => (rate.kind === 'value' ? printFraction(rate.value) : ''))).size === 1;
}

function rateWords(planned: PlannedAdoption): string {
  const rates = planned.rates.map(({ rate }) => (rate.kind === 'value' ? printFraction(rate.value) : '—'));
  return new Set(rates).size === 1 ? (rates[0] ?? '—') : rates.join('・');
}

function planFacts(planned: readonly PlannedAdoption[]): Draft['facts'] {
  return planned.flatMap((each) => [
    { name: `next_adoption:${each.year}`, value: String(each.ordinal) },
    ...each.rates.flatMap(({ frame, rate }) =>
      rate.kind === 'value'
        ? [{ name: `subsidy_rate:${each.year}:${frame}`, value: printFraction(rate.value) }]
        : [{ name: `possible:${each.year}`, value: 'no' }],
    ),
  ]);
}

function planTable(context: AnswerContext, planned: readonly PlannedAdoption[]): Draft['table'] {
  const w = wordingOf(context);
  return {
    columns: [...w.plan.columns],
    rows: planned.map((each) => [
      context.terms.year(each.year),
      context.terms.ordinal(each.ordinal),
      each.possible
        ? each.rates
            .map(
              ({ frame, rate }) =>
                `${context.terms.frame(frame)} ${rate.kind === 'value' ? printFraction(rate.value) : '—'}`,
            )
            .join('、')
        : w.verdictNo,
    ]),
  };
}
