// Whether an operator, or so many adoptions, may be adopted again, and at which rate.
import {
  adoptionsOf,
  type Eligibility,
  eligibilityByCount,
  eligibilityOf,
  type FiscalYear,
  type FrameId,
  isJoint,
  type OperatorId,
  printFraction,
} from '../../rules/index.ts';
import { asksNegatively, asksYesOrNo } from '../../understanding/asks-negatively.ts';
import type { Question } from '../../understanding/question.ts';
import { type AnswerContext, citationsOf, type Draft, sectionOf } from '../draft.ts';
import { currentYear, yearCaveats } from '../rates/index.ts';
import { wordingOf } from './shared.ts';

export function answerEligibility(context: AnswerContext, question: Question): Draft {
  const { book } = context.knowledge;
  const w = wordingOf(context);
  const { slots } = question;
  const year = slots.years.at(-1) ?? currentYear(context);
  if (slots.operators.length > 1) return severalOperators(context, question, year);
  const operator = slots.operators[0];
  const counted = operator === undefined ? slots.adoptionsSoFar : adoptionsOf(book, operator).length;
  // No more can be taken away than there are.
  const further = Math.max(slots.further ?? 0, -(counted ?? 0));
  if (operator !== undefined)
    return verdictDraft(context, question, eligibilityOf(book, year, operator, further), operator);
  if (slots.adoptionsSoFar !== null)
    return verdictDraft(context, question, eligibilityByCount(book, year, slots.adoptionsSoFar + further), null);
  const each = question.aspect === 'by_count';
  return {
    kind: each ? 'answer' : 'clarification',
    headline: each ? w.byCount({ year: context.terms.year(year), limit: book.limit.maximum }) : w.missing,
    details: each ? [] : [w.missingTable],
    table: {
      columns: [
        w.columns.adoptions,
        w.columns.next,
        w.columns.verdict,
        ...eligibilityByCount(book, year, 0).rates.map(({ frame }) => context.terms.frame(frame)),
      ],
      rows: [0, 1, 2, 3].map((adoptions) => {
        const each = eligibilityByCount(book, year, adoptions);
        return [
          context.terms.times(adoptions),
          context.terms.ordinal(each.ordinal),
          each.possible ? w.verdictYes : w.verdictNo,
          ...each.rates.map(({ rate }) => (rate.kind === 'value' ? printFraction(rate.value) : '—')),
        ];
      }),
    },
    citations: citationsOf(context, ['limit', 'counting', 'rate-table']),
    suggestions: w.suggestions.counts,
    section: sectionOf(context, 'rate-table'),
  };
}

function verdictDraft(
  context: AnswerContext,
  question: Question,
  found: Eligibility,
  operator: OperatorId | null,
): Draft {
  const { book } = context.knowledge;
  const { terms } = context;
  const w = wordingOf(context);
  const { slots } = question;
  const name = operator === null ? w.you({ adoptions: found.adoptions }) : terms.operator(operator);
  const who = operator !== null && slots.further !== null ? w.assuming({ who: name, further: slots.further }) : name;
  const year = terms.year(found.year);
  const base = { who, year, adoptions: found.adoptions, ordinal: terms.ordinal(found.ordinal) };
  const frames: readonly FrameId[] = slots.frames.length > 0 ? slots.frames : found.rates.map((each) => each.frame);
  const rates = found.rates.flatMap(({ frame, rate }) =>
    frames.includes(frame) && rate.kind === 'value' ? [{ frame, rate: printFraction(rate.value) }] : [],
  );
  const parts = rates.map((each) => w.ratePart({ frame: terms.frame(each.frame), rate: each.rate }));
  const limit = found.limit ?? book.limit.maximum;
  const saysYes = (yes: boolean) => (asksYesOrNo(question.words) ? yes !== asksNegatively(question.words) : null);
  const headline = (() => {
    if (question.aspect === 'unlisted')
      return w.unlisted({ name: slots.unlisted ?? '', year, ordinal: base.ordinal, parts });
    if (found.limit === null) return w.before({ who, year });
    if (question.aspect === 'remaining')
      return w.remaining({ who, year, adoptions: found.adoptions, remaining: found.remaining ?? 0, limit });
    if (question.aspect === 'ordinal')
      return found.possible ? w.ordinal(base) : w.ordinalNotPossible({ ...base, limit });
    if (!found.possible) return w.notPossible({ ...base, limit, asked: saysYes(false) });
    if (question.aspect === 'rate') {
      const [only] = rates;
      if (rates.length === 1 && only)
        return w.rateOne({ who, year, frame: terms.frame(only.frame), ordinal: base.ordinal, rate: only.rate });
      const same = rates.every((each) => each.rate === only?.rate) ? (only?.rate ?? null) : null;
      return w.rateBoth({ who, year, ordinal: base.ordinal, parts, same });
    }
    return `${w.possible({ ...base, remaining: found.remaining, asked: saysYes(true) })}${parts.length > 0 && context.language === 'en' ? ' ' : ''}${parts.length > 0 ? w.rateAlso({ parts }) : ''}`;
  })();
  const adoptions = operator === null ? [] : adoptionsOf(book, operator);
  const joint = adoptions.filter(isJoint);
  const partners = [
    ...new Set(
      joint.flatMap((adoption) =>
        adoption.parties.filter((party) => party.operator !== operator).map((party) => terms.operator(party.operator)),
      ),
    ),
  ];
  const known = context.knowledge.operators.find((each) => each.id === operator);
  const stated = slots.adoptionsSoFar;
  const caveats = [
    ...(operator !== null && stated !== null && stated !== adoptions.length
      ? [w.stated({ who, stated, counted: adoptions.length })]
      : []),
    ...(joint.length > 0 ? [w.joint({ partners: terms.list(partners) })] : []),
    ...(known?.lookAlike ? [w.lookAlike({ name: who, other: terms.operator(known.lookAlike) })] : []),
    ...(found.possible && frames.includes('law-linked') ? [w.lawFrame] : []),
    ...yearCaveats(context, [found.year]),
    ...(found.possible ? [w.other] : []),
  ];
  const suggestions = [
    ...(known ? [w.suggestions.history({ name: context.language === 'ja' ? known.name : known.english })] : []),
    ...(found.possible ? [w.suggestions.amount, w.suggestions.requirements] : [w.suggestions.limit]),
    w.suggestions.counting,
  ];
  return {
    kind: 'answer',
    headline,
    facts: [
      { name: 'adoptions', value: String(found.adoptions) },
      { name: 'next_adoption', value: String(found.ordinal) },
      { name: 'possible', value: found.possible ? 'yes' : 'no' },
      ...(found.limit === null
        ? []
        : [
            { name: 'adoption_limit', value: String(found.limit) },
            { name: 'adoptions_left', value: String(found.remaining ?? 0) },
          ]),
      ...rates.map((each) => ({ name: `subsidy_rate:${each.frame}`, value: each.rate })),
    ],
    working: found.working.map(terms.step),
    caveats,
    citations: citationsOf(context, found.facts),
    suggestions,
    items: operator === null ? [] : [{ kind: 'operator', id: operator }],
    section: sectionOf(context, 'rate-table'),
  };
}

function severalOperators(context: AnswerContext, question: Question, year: FiscalYear): Draft {
  const { book } = context.knowledge;
  const { terms } = context;
  const w = wordingOf(context);
  const found = question.slots.operators.map((operator) => ({ operator, result: eligibilityOf(book, year, operator) }));
  const drafts = found.map(({ operator, result }) => verdictDraft(context, question, result, operator));
  return {
    kind: 'answer',
    headline:
      asksWhoHasMore.test(question.words) && found.length <= 3
        ? moreLeft(context, found)
        : found.length > 3 ||
            (asksWhichOfThem.test(question.words) && new Set(found.map(({ result }) => result.possible)).size > 1)
          ? w.several({
              year: terms.year(year),
              possible: found.filter(({ result }) => result.possible).map(({ operator }) => terms.operator(operator)),
              others: found.filter(({ result }) => !result.possible).map(({ operator }) => terms.operator(operator)),
              limit: book.limit.maximum,
            })
          : drafts.map((draft) => draft.headline).join(context.language === 'ja' ? '' : ' '),
    facts: drafts.flatMap((draft) => draft.facts ?? []),
    table: {
      columns: [w.columns.operator, w.columns.adoptions, w.columns.next, w.columns.verdict],
      rows: found.map(({ operator, result }) => [
        terms.operator(operator),
        terms.times(result.adoptions),
        terms.ordinal(result.ordinal),
        result.possible ? w.verdictYes : w.verdictNo,
      ]),
    },
    working: drafts.flatMap((draft) => draft.working ?? []),
    caveats: [...new Set(drafts.flatMap((draft) => draft.caveats ?? []))],
    citations: drafts.flatMap((draft) => draft.citations ?? []),
    suggestions: [w.suggestions.counting, w.suggestions.limit],
    items: found.map(({ operator }) => ({ kind: 'operator' as const, id: operator })),
    section: sectionOf(context, 'rate-table'),
  };
}

/** 「AとBのうち、申請できるのは？」, "which of these may apply?" */
const asksWhichOfThem = /(?:どちら|どっち|どれ|どこ|(?:うち|中)(?:で|、)?[^。?]{0,24}のは)|\bwhich\b|\bwho\b/u;

/** 「余地が多く残っているのはどちら？」 */
const asksWhoHasMore =
  /(?:残|余地|余裕|回数)[^。?]{0,16}(?:どちら|どっち|どこ|誰)|(?:どちら|どっち|どこ|誰)[^。?]{0,16}(?:残|余地|余裕|多く)|\b(?:which|who)\b[^?]*\b(?:more|most|greater|fewer)\b[^?]*\b(?:left|room|remaining|chances|adoptions)\b/u;

/** Which of several operators has the most adoptions left. */
function moreLeft(
  { terms, ...context }: AnswerContext,
  found: readonly { readonly operator: OperatorId; readonly result: Eligibility }[],
): string {
  const w = wordingOf({ terms, ...context });
  const each = found.map(({ operator, result }) => ({ who: terms.operator(operator), left: result.remaining ?? 0 }));
  const most = Math.max(...each.map(({ left }) => left));
  return w.moreLeft({
    first: each.filter(({ left }) => left === most),
    others: each.filter(({ left }) => left !== most),
  });
}
