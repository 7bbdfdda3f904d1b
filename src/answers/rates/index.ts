// Answers about rates, caps, the limit on adoptions and what changes from R7 to R8.
import {
  capsOf,
  compareFractions,
  type FactKey,
  type Finding,
  type FiscalYear,
  type Fraction,
  type FrameId,
  fractionOf,
  framesOf,
  lastListedYear,
  printFraction,
  subsidyRate,
} from '../../rules/index.ts';
import type { Question } from '../../understanding/question.ts';
import { type AnswerContext, citationsOf, type Draft } from '../draft.ts';
import { english } from './en.ts';
import { japanese } from './ja.ts';

const wordingOf = (context: AnswerContext) => (context.language === 'ja' ? japanese : english);
const ordinals = [1, 2, 3] as const;

/** The year that a question without one is about: the first year of the current rules. */
export function currentYear(context: AnswerContext): FiscalYear {
  return context.knowledge.book.limit.from;
}

/** Caveats that any answer about a year carries: the draft budget, and years beyond the stated duration. */
export function yearCaveats(context: AnswerContext, years: readonly FiscalYear[]): readonly string[] {
  const w = wordingOf(context);
  const { duration, draftBudget } = context.knowledge.book;
  const beyond = years.filter((year) => year > duration.to);
  return [
    ...(years.some((year) => year >= draftBudget.fiscalYear) ? [w.draftCaveat] : []),
    ...beyond.map((year) =>
      w.beyondDuration({
        year: context.terms.year(year),
        from: context.terms.years([duration.from]),
        to: context.terms.years([duration.to]),
      }),
    ),
  ];
}

export function answerRate(context: AnswerContext, question: Question): Draft {
  const { book } = context.knowledge;
  const { terms } = context;
  const w = wordingOf(context);
  const { slots } = question;
  const assumed = slots.years.length === 0;
  const impliedFrames = slots.frames.filter((frame) => book.frames.some((each) => each.id === frame && !each.onwards));
  const years = assumed ? impliedYears(context, impliedFrames) : [...slots.years];
  const asked =
    slots.ordinals.length > 0 ? [...slots.ordinals] : slots.adoptionsSoFar !== null ? [slots.adoptionsSoFar + 1] : [];
  const merged = mergedCells(context, years, slots.frames, asked);
  const caveats = [
    ...merged,
    ...(assumed ? [w.assumedYear({ year: terms.year(years[0] ?? 0) })] : []),
    ...yearCaveats(context, years),
  ];
  const suggestions = [w.suggestions.amount, w.suggestions.limit, w.suggestions.changes];
  const parts: RatePart[] = years.map((year) =>
    ratePart(context, year, slots.frames, asked, question.aspect, slots.stated.fractions.map(fractionOf)),
  );
  const facts = parts.flatMap((part) => part.facts);
  const compareYears =
    years.length === 2 && question.aspect !== 'kinds' && asked.length === 1 && slots.frames.length === 1
      ? comparedYears(context, years, slots.frames[0] ?? null, asked[0] ?? 1)
      : null;
  const headline = compareYears ?? w.several({ parts: parts.map((part) => part.headline) });
  const stated = slots.stated.fractions[0];
  const values = new Set(parts.flatMap((part) => part.rates.map(printFraction)));
  const confirmable = stated !== undefined && question.aspect === 'value' && values.size === 1 && asked.length === 1;
  const rows = tableOf(
    context,
    years.filter((year) => year > 2024 || year >= book.limit.from),
  );
  return {
    kind:
      parts.every((part) => part.unknown) && parts.every((part) => part.rates.length === 0)
        ? 'not_in_source'
        : 'answer',
    headline: confirmable ? w.confirm({ right: values.has(stated), headline }) : headline,
    facts: parts.flatMap((part) => part.named),
    table: rows,
    working: parts.flatMap((part) => part.working),
    caveats,
    citations: citationsOf(context, facts),
    suggestions,
    section: 'fy2026-programme',
  };
}

function impliedYears(context: AnswerContext, frames: readonly FrameId[]): FiscalYear[] {
  const years = context.knowledge.book.frames
    .filter((frame) => frames.includes(frame.id))
    .flatMap((frame) => frame.years);
  return years.length > 0 ? [...new Set(years)] : [currentYear(context)];
}

/** Cells that are blank in the text of the source and read as merged are said to be so. */
function mergedCells(
  context: AnswerContext,
  years: readonly FiscalYear[],
  frames: readonly FrameId[],
  asked: readonly number[],
): readonly string[] {
  const { book, readings } = context.knowledge;
  const w = wordingOf(context);
  const blank = book.rateColumns.filter(
    (column) =>
      readings.some((each) => each.frame === column.frame && each.from === column.from) &&
      years.some((year) => column.from <= year && (column.to === null || year <= column.to)) &&
      (frames.length === 0 || frames.includes(column.frame)) &&
      (asked.length === 0 || asked.some((ordinal) => ordinal > 1)),
  );
  return blank.length === 0
    ? []
    : [w.mergedCells({ frame: context.terms.frames([...new Set(blank.map((column) => column.frame))]) })];
}

interface RatePart {
  readonly headline: string;
  readonly rates: readonly Fraction[];
  readonly unknown: boolean;
  readonly facts: readonly FactKey[];
  readonly named: readonly { name: string; value: string }[];
  readonly working: readonly string[];
}

function ratePart(
  context: AnswerContext,
  year: FiscalYear,
  frames: readonly FrameId[],
  asked: readonly number[],
  aspect: string,
  stated: readonly Fraction[],
): RatePart {
  const { book } = context.knowledge;
  const { terms } = context;
  const w = wordingOf(context);
  const yearName = terms.year(year);
  const record = book.years.find((each) => each.fiscalYear === year);
  const meant: readonly (FrameId | null)[] =
    frames.length > 0
      ? frames
      : framesOf(book, year).length > 0
        ? framesOf(book, year).map((frame) => frame.id)
        : [null];
  const findings = meant.flatMap((frame) =>
    (asked.length > 0 ? asked : ordinals).map((ordinal) => ({
      frame,
      ordinal,
      finding: subsidyRate(book, { year, frame, ordinal }),
    })),
  );
  const values = findings.flatMap((each) =>
    each.finding.kind === 'value' ? [{ ...each, rate: each.finding.value }] : [],
  );
  const facts = [...new Set(findings.flatMap((each) => each.finding.facts))];
  const named = values.map((each) => ({ name: 'subsidy_rate', value: printFraction(each.rate) }));
  const working =
    values.length <= 3 ? [...new Set(values.flatMap((each) => each.finding.working.map(terms.step)))] : [];
  const part = (headline: string, extra: Partial<RatePart> = {}): RatePart => ({
    headline,
    rates: values.map((each) => each.rate),
    unknown: false,
    facts,
    named,
    working,
    ...extra,
  });
  const [firstFinding] = findings;
  if (aspect === 'kinds' && record) {
    const distinct = record.rates;
    return part(w.kinds({ year: yearName, count: distinct.length, rates: terms.list(distinct.map(printFraction)) }), {
      facts: ['yearly-rates', ...facts.filter((fact) => fact === 'rate-table')],
      named: distinct.map((rate) => ({ name: 'subsidy_rate', value: printFraction(rate) })),
      rates: distinct,
    });
  }
  if (values.length === 0 && firstFinding && firstFinding.finding.kind !== 'value') {
    const { because } = firstFinding.finding;
    if (because.code === 'adoption_limit_reached')
      return part(w.notPossible({ ordinal: terms.ordinal(because.adoptions + 1), limit: because.limit }), {
        named: [{ name: 'adoption_limit', value: String(because.limit) }],
      });
    if (because.code === 'rates_not_mapped_to_frames' && because.rates.length > 0)
      return part(w.unmapped({ year: yearName, rates: terms.list(because.rates.map(printFraction)) }), {
        rates: because.rates,
        named: because.rates.map((rate) => ({ name: 'subsidy_rate', value: printFraction(rate) })),
      });
    return part(`${sentence(context, terms.because(because))}`, { unknown: firstFinding.finding.kind === 'unknown' });
  }
  const [only] = values;
  if (only && only.frame === null)
    return part(w.one({ year: yearName, frame: null, ordinal: null, rate: printFraction(only.rate) }));
  if (aspect === 'which_ordinal' && stated.length > 0) {
    return part(
      meant
        .map((frame) =>
          w.whichOrdinal({
            year: yearName,
            frame: terms.frame(frame),
            rate: stated[0] ? printFraction(stated[0]) : '',
            ordinals: values
              .filter((each) => each.frame === frame && stated.some((rate) => compareFractions(rate, each.rate) === 0))
              .map((each) => terms.ordinal(each.ordinal)),
          }),
        )
        .join(context.language === 'ja' ? '' : ' '),
    );
  }
  if (aspect === 'decline' && asked.length < 2) {
    const all = meant.map((frame) => ({
      frame,
      rates: ordinals
        .map((ordinal) => subsidyRate(book, { year, frame, ordinal }))
        .flatMap((finding) => (finding.kind === 'value' ? [finding.value] : [])),
    }));
    const [first] = all;
    if (first)
      return part(
        w.declines({
          year: yearName,
          parts: all.map(({ frame, rates }) => ({
            frame: terms.frame(frame),
            rates: rates.map(printFraction).join(' → '),
            declines: rates.some((rate, index) => index > 0 && compareFractions(rate, rates[index - 1] ?? rate) < 0),
          })),
        }),
        {
          facts: [
            ...facts,
            ...(year >= book.limit.from && meant.includes('right-hand') ? (['decreasing'] as const) : []),
          ],
          named: all.flatMap(({ rates }) =>
            rates.map((rate) => ({ name: 'subsidy_rate', value: printFraction(rate) })),
          ),
        },
      );
  }
  if (asked.length === 1 && meant.length === 1 && only)
    return part(
      w.one({
        year: yearName,
        frame: terms.frame(only.frame),
        ordinal: terms.ordinal(only.ordinal),
        rate: printFraction(only.rate),
      }),
    );
  if (asked.length === 1 && meant.length > 1 && values.length > 1) {
    const [a, b] = values;
    const same = a !== undefined && b !== undefined && compareFractions(a.rate, b.rate) === 0;
    if (aspect === 'compare' && !same && a && b) {
      const [better, other] = compareFractions(a.rate, b.rate) > 0 ? [a, b] : [b, a];
      return part(
        w.compareFrames({
          year: yearName,
          ordinal: terms.ordinal(a.ordinal),
          better: terms.frame(better.frame),
          rate: printFraction(better.rate),
          other: terms.frame(other.frame),
          otherRate: printFraction(other.rate),
        }),
      );
    }
    return part(
      w.both({
        year: yearName,
        ordinal: terms.ordinal(asked[0] ?? 1),
        rates: values.map((each) => ({ frame: terms.frame(each.frame), rate: printFraction(each.rate) })),
        same,
      }),
    );
  }
  if (asked.length > 1 && meant.length > 1 && aspect !== 'compare') {
    const lines = asked.map((ordinal) => {
      const each = values.filter((value) => value.ordinal === ordinal);
      const [a] = each;
      if (!a) return w.notPossible({ ordinal: terms.ordinal(ordinal), limit: book.limit.maximum });
      return w.both({
        year: yearName,
        ordinal: terms.ordinal(ordinal),
        rates: each.map((value) => ({ frame: terms.frame(value.frame), rate: printFraction(value.rate) })),
        same: each.length > 1 && each.every((value) => compareFractions(value.rate, a.rate) === 0),
      });
    });
    return part(lines.join(context.language === 'ja' ? '' : ' '), { working: [] });
  }
  if (meant.length === 1 && asked.length !== 1) {
    const constant =
      values.every((each) => only !== undefined && compareFractions(each.rate, only.rate) === 0) &&
      values.length === ordinals.length;
    return part(
      w.byOrdinal({
        year: yearName,
        frame: terms.frame(meant[0] ?? null),
        rates: values.map((each) => ({ ordinal: terms.ordinal(each.ordinal), rate: printFraction(each.rate) })),
        constant,
      }),
    );
  }
  if (aspect === 'compare' && meant.length === 2) {
    const differ = ordinals.flatMap((ordinal) => {
      const [a, b] = meant.map((frame) => values.find((each) => each.frame === frame && each.ordinal === ordinal));
      if (!a || !b || compareFractions(a.rate, b.rate) === 0) return [];
      const [better, other] = compareFractions(a.rate, b.rate) > 0 ? [a, b] : [b, a];
      return [
        {
          ordinal: terms.ordinal(ordinal),
          frame: terms.frame(better.frame),
          rate: printFraction(better.rate),
          otherRate: printFraction(other.rate),
        },
      ];
    });
    return part(w.compareTable({ year: yearName, differ }), { working: [] });
  }
  return part(w.overview({ years: yearName }), { working: [] });
}

function comparedYears(
  context: AnswerContext,
  years: readonly FiscalYear[],
  frame: FrameId | null,
  ordinal: number,
): string | null {
  const [from, to] = [Math.min(...years), Math.max(...years)];
  const rates: readonly Finding<Fraction>[] = [from, to].map((year) =>
    subsidyRate(context.knowledge.book, { year, frame, ordinal }),
  );
  const [before, after] = rates;
  if (before?.kind !== 'value' || after?.kind !== 'value') return null;
  return wordingOf(context).compareYears({
    frame: context.terms.frame(frame),
    ordinal: context.terms.ordinal(ordinal),
    from: context.terms.year(from),
    fromRate: printFraction(before.value),
    to: context.terms.year(to),
    toRate: printFraction(after.value),
    same: compareFractions(before.value, after.value) === 0,
  });
}

/** The table of rates of the given years (R7, and R8 onwards as one). */
export function tableOf(context: AnswerContext, years: readonly FiscalYear[]): Draft['table'] {
  const { book } = context.knowledge;
  const w = wordingOf(context);
  const shown = [...new Set(years.map((year) => Math.min(year, book.limit.from)))].filter(
    (year) => year >= lastListedYear(book),
  );
  if (shown.length === 0) return null;
  const columns = shown.flatMap((year) => framesOf(book, year).map((frame) => ({ year, frame })));
  return {
    columns: [
      w.columns.adoption,
      ...columns.map(
        ({ year, frame }) =>
          `${year >= book.limit.from ? context.terms.yearOnwards(year) : context.terms.years([year])} ${context.terms.frame(frame.id)}`,
      ),
    ],
    rows: ordinals.map((ordinal) => [
      context.terms.ordinal(ordinal),
      ...columns.map(({ year, frame }) => {
        const finding = subsidyRate(book, { year, frame: frame.id, ordinal });
        return finding.kind === 'value' ? printFraction(finding.value) : '—';
      }),
    ]),
  };
}

export function answerCap(context: AnswerContext, question: Question): Draft {
  const { book } = context.knowledge;
  const { terms } = context;
  const w = wordingOf(context);
  const { slots } = question;
  if (
    question.aspect === 'either' &&
    (slots.years.length === 0 || slots.years.some((year) => year >= book.limit.from))
  ) {
    return {
      kind: 'answer',
      headline: w.eitherLimit({ maximum: book.limit.maximum }),
      facts: [{ name: 'adoption_limit', value: String(book.limit.maximum) }],
      caveats: yearCaveats(context, [book.limit.from]),
      citations: citationsOf(context, ['limit', 'yearly-caps']),
      suggestions: [w.suggestions.caps, w.suggestions.limit, w.suggestions.counting],
      section: 'fy2026-programme',
    };
  }
  const implied = book.frames
    .filter((frame) => slots.frames.includes(frame.id) && !frame.onwards)
    .flatMap((frame) => frame.years);
  const years = slots.years.length > 0 ? [...slots.years] : implied;
  const printed = (caps: readonly number[]) => terms.list(caps.map(terms.yen));
  const latest = book.years.at(-1);
  const all = book.years.map((year) => [terms.year(year.fiscalYear), printed(year.capsYen)]);
  if (years.length === 0 && slots.frames.length === 0) {
    return {
      kind: 'answer',
      headline: w.capsAll,
      facts: book.years.flatMap((year) => year.capsYen.map((cap) => ({ name: 'cap_yen', value: String(cap) }))),
      table: { columns: [w.columns.year, w.columns.caps], rows: all },
      caveats: book.years
        .filter((year) => year.capsYen.length > 1)
        .map((year) => w.capUnmapped({ year: terms.year(year.fiscalYear) })),
      citations: citationsOf(context, ['yearly-caps']),
      suggestions: [w.suggestions.amount, w.suggestions.limit],
      section: 'fy2022-2025',
    };
  }
  const asked = years.length > 0 ? years : [currentYear(context)];
  const found = asked.map((year) => ({ year, finding: capsOf(book, year) }));
  const known = found.flatMap(({ year, finding }) => (finding.kind === 'value' ? [{ year, caps: finding.value }] : []));
  const unknown = found.filter(({ finding }) => finding.kind !== 'value');
  const stated = slots.stated.yen[0];
  const lines = [
    ...known.map(({ year, caps }) => w.caps({ year: terms.year(year), caps: printed(caps), several: caps.length > 1 })),
    ...unknown.map(({ year, finding }) =>
      finding.kind === 'unknown' && finding.because.code === 'year_not_covered'
        ? sentence(context, terms.because(finding.because))
        : w.capUnknown({ year: terms.year(year) }),
    ),
  ];
  const joined = lines.join(context.language === 'ja' ? '' : ' ');
  const confirm = stated !== undefined && known.length === 1 && unknown.length === 0;
  return {
    kind: known.length > 0 ? 'answer' : 'not_in_source',
    headline: confirm ? w.confirm({ right: known[0]?.caps.includes(stated) ?? false, headline: joined }) : joined,
    details:
      known.length === 0 && latest
        ? [w.capNearby({ year: terms.year(latest.fiscalYear), caps: printed(latest.capsYen) })]
        : [],
    facts: known.flatMap(({ caps }) => caps.map((cap) => ({ name: 'cap_yen', value: String(cap) }))),
    caveats: known.filter(({ caps }) => caps.length > 1).map(({ year }) => w.capUnmapped({ year: terms.year(year) })),
    citations: citationsOf(context, ['yearly-caps']),
    suggestions: [w.suggestions.caps, w.suggestions.amount, w.suggestions.limit],
    section: 'fy2022-2025',
  };
}

export function answerLimit(context: AnswerContext, question: Question): Draft {
  const { book } = context.knowledge;
  const { terms } = context;
  const w = wordingOf(context);
  const { limit } = book;
  const before = question.slots.years.length > 0 && question.slots.years.every((year) => year < limit.from);
  const base = {
    facts: [{ name: 'adoption_limit', value: String(limit.maximum) }],
    caveats: yearCaveats(context, [limit.from]),
    suggestions: [w.suggestions.counting, w.suggestions.eligibility, w.suggestions.changes],
    section: 'fy2026-programme',
  };
  if (question.aspect === 'joint_counting')
    return {
      ...base,
      kind: 'not_in_source',
      headline: w.jointCounting,
      details: [w.countingDetail({ since: terms.years([limit.countedSince]) })],
      citations: citationsOf(context, ['counting']),
    };
  if (question.aspect === 'reset')
    return {
      ...base,
      kind: 'answer',
      headline: w.noReset,
      details: [w.countingDetail({ since: terms.years([limit.countedSince]) })],
      citations: citationsOf(context, ['counting', 'limit']),
    };
  if (question.aspect === 'counting')
    return {
      ...base,
      kind: 'answer',
      headline: w.counting,
      details: [w.countingDetail({ since: terms.years([limit.countedSince]) })],
      caveats: [...base.caveats, w.jointCounting],
      citations: citationsOf(context, ['counting', 'limit']),
    };
  if (before)
    return {
      ...base,
      kind: 'answer',
      headline: w.limitBefore({ year: terms.year(question.slots.years[0] ?? 0), from: terms.years([limit.from]) }),
      citations: citationsOf(context, ['limit', 'introduced']),
    };
  const stated = question.slots.stated.counts.find((count) => count > 0);
  const ordinal = question.slots.ordinals.find((each) => each > limit.maximum);
  const headline =
    ordinal !== undefined
      ? w.notPossible({ ordinal: terms.ordinal(ordinal), limit: limit.maximum })
      : stated !== undefined && stated !== 1
        ? w.limitConfirm({ right: stated === limit.maximum, stated, maximum: limit.maximum })
        : w.limit({ from: terms.years([limit.from]), maximum: limit.maximum });
  return { ...base, kind: 'answer', headline, citations: citationsOf(context, ['limit', 'counting']) };
}

export function answerRuleChanges(context: AnswerContext, question: Question): Draft {
  const { book } = context.knowledge;
  const { terms } = context;
  const w = wordingOf(context);
  const [before, after] = [lastListedYear(book), book.limit.from];
  const frame = question.slots.frames.length === 1 ? (question.slots.frames[0] ?? null) : null;
  const frames = framesOf(book, after).filter((each) => frame === null || each.id === frame);
  const rates = (year: FiscalYear, id: FrameId) =>
    ordinals
      .map((ordinal) => subsidyRate(book, { year, frame: id, ordinal }))
      .map((finding) => (finding.kind === 'value' ? printFraction(finding.value) : '—'))
      .join(' → ');
  return {
    kind: 'answer',
    headline: w.changes.headline({ frame }),
    facts: [{ name: 'adoption_limit', value: String(book.limit.maximum) }],
    table: {
      columns: [...w.changes.columns],
      rows: [
        [w.changes.limit, w.changes.same, terms.times(book.limit.maximum)],
        ...frames.map((each) => [
          `${terms.frame(each.id)} ${w.changes.rates}`,
          rates(before, each.id),
          rates(after, each.id),
        ]),
      ],
    },
    caveats: yearCaveats(context, [after]),
    citations: citationsOf(context, ['introduced', 'decreasing', 'limit', 'counting', 'rate-table']),
    suggestions: [w.suggestions.counting, w.suggestions.eligibility],
    section: 'fy2026-programme',
  };
}

/** A reason as a sentence of its own. */
export function sentence(context: AnswerContext, words: string): string {
  return context.language === 'ja' ? `${words}。` : `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
