// Answers about who may be adopted again, what the law-linked frame requires, and plans over years.
import {
  adoptionsOf,
  bestPlan,
  type Eligibility,
  eligibilityByCount,
  eligibilityOf,
  type FactKey,
  type FiscalYear,
  type FrameId,
  isJoint,
  lawsFor,
  type OperatorId,
  type PlannedAdoption,
  planRates,
  printFraction,
} from '../../rules/index.ts';
import { yearsInARow } from '../../understanding/intents/eligibility.ts';
import type { Question } from '../../understanding/question.ts';
import { type AnswerContext, citationsOf, type Draft, sectionOf, wordings } from '../draft.ts';
import { currentYear, yearCaveats } from '../rates/index.ts';
import { english } from './en.ts';
import { japanese } from './ja.ts';

const wordingOf = wordings(japanese, english);

export function answerEligibility(context: AnswerContext, question: Question): Draft {
  const { book } = context.knowledge;
  const w = wordingOf(context);
  const { slots } = question;
  const year = slots.years.at(-1) ?? currentYear(context);
  if (slots.operators.length > 1) return severalOperators(context, question, year);
  const operator = slots.operators[0];
  const further = slots.further ?? 0;
  if (operator !== undefined)
    return verdictDraft(context, question, eligibilityOf(book, year, operator, further), operator);
  if (slots.adoptionsSoFar !== null)
    return verdictDraft(context, question, eligibilityByCount(book, year, slots.adoptionsSoFar + further), null);
  return {
    kind: 'clarification',
    headline: w.missing,
    details: [w.missingTable],
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
  const headline = (() => {
    if (question.aspect === 'unlisted')
      return w.unlisted({ name: slots.unlisted ?? '', year, ordinal: base.ordinal, parts });
    if (found.limit === null) return w.before({ who, year });
    if (question.aspect === 'remaining')
      return w.remaining({ who, year, adoptions: found.adoptions, remaining: found.remaining ?? 0, limit });
    if (question.aspect === 'ordinal')
      return found.possible ? w.ordinal(base) : w.ordinalNotPossible({ ...base, limit });
    if (!found.possible) return w.notPossible({ ...base, limit });
    if (question.aspect === 'rate') {
      const [only] = rates;
      if (rates.length === 1 && only)
        return w.rateOne({ who, year, frame: terms.frame(only.frame), ordinal: base.ordinal, rate: only.rate });
      const same = rates.every((each) => each.rate === only?.rate) ? (only?.rate ?? null) : null;
      return w.rateBoth({ who, year, ordinal: base.ordinal, parts, same });
    }
    return `${w.possible({ ...base, remaining: found.remaining })}${parts.length > 0 && context.language === 'en' ? ' ' : ''}${parts.length > 0 ? w.rateAlso({ parts }) : ''}`;
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
    ...(known ? [w.suggestions.history({ name: known.name })] : []),
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
      found.length > 3
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

export function answerRequirements(context: AnswerContext, question: Question): Draft {
  const { laws } = context.knowledge;
  const { terms } = context;
  const w = wordingOf(context);
  const { slots } = question;
  // What an applicant holds says more than what kind it is.
  const applicant =
    slots.applicants.find((kind) => kind === 'designated-corporation' || kind === 'approved-plan-holder') ??
    // A municipality beside another kind is rather who asks.
    slots.applicants.find((kind) => kind !== 'municipality') ??
    slots.applicants[0];
  const open = applicant === undefined ? null : lawsFor(applicant);
  const meant = laws.filter((law) =>
    slots.laws.length > 0 ? slots.laws.includes(law.id) : open === null || open.includes(law.id),
  );
  const shown = meant.length > 0 ? meant : laws;
  const [first] = shown;
  const headline = (() => {
    if (question.aspect === 'right_hand') return w.requirement.rightHand;
    if (slots.notYet) return w.requirement.notYet;
    if (applicant === 'designated-corporation' || applicant === 'approved-plan-holder')
      return w.requirement.met({
        who: terms.applicant(applicant),
        law: first ? terms.law(first.id) : '',
        requirement: first?.requirement[context.language] ?? '',
      });
    if (applicant !== undefined && open === null) return w.requirement.unstated({ who: terms.applicant(applicant) });
    if (applicant !== undefined && shown.length === 1 && first)
      return w.requirement.applicant({
        who: terms.applicant(applicant),
        laws: terms.law(first.id),
        act: w.requirement.acts[first.decision.act],
      });
    if (applicant !== undefined)
      return w.requirement.applicantMany({
        who: terms.applicant(applicant),
        parts: shown.map((law) =>
          w.requirement.part({ law: terms.law(law.id), act: w.requirement.acts[law.decision.act] }),
        ),
      });
    if (slots.laws.length === 1 && first)
      return w.requirement.law({ law: terms.law(first.id), requirement: first.requirement[context.language] });
    return w.requirement.frame;
  })();
  const excluded = applicant !== undefined && open !== null && !open.includes('small-business-support');
  return {
    kind: 'answer',
    headline,
    facts: shown.map((law) => ({ name: 'law', value: law.name })),
    table: {
      columns: [...w.requirement.columns],
      rows: shown.map((law) => [
        terms.law(law.id),
        law.plan[context.language],
        law.decision[context.language],
        law.applicants[context.language],
      ]),
    },
    caveats: [...(excluded ? [w.requirement.notLaw2] : []), ...yearCaveats(context, [currentYear(context)])],
    citations: citationsOf(context, [
      'requirement',
      ...shown.map((law): FactKey => `requirement:${law.id}`),
      ...(shown.length === 1 && first ? ([`plan:${first.id}`] as const) : []),
    ]),
    suggestions: [w.suggestions.links, w.suggestions.rate, w.suggestions.limit],
    items: shown.map((law) => ({ kind: 'law' as const, id: law.id })),
    section: 'law-linked-frame',
  };
}

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
    /あり得|ありえ|意味|できる|可能|いける|大丈夫|応募でき|申請でき|can|possible|could|able|worth|point/u.test(
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
  };
}

/** A follow-up about one year more is answered with that year first. */
function nextHeadline(context: AnswerContext, planned: readonly PlannedAdoption[]): string {
  const w = wordingOf(context);
  const { terms } = context;
  const last = planned.at(-1);
  if (!last) return '';
  const place = { year: terms.years([last.year]), ordinal: terms.ordinal(last.ordinal) };
  if (!last.possible) return w.plan.ends({ ...place, limit: context.knowledge.book.limit.maximum });
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
