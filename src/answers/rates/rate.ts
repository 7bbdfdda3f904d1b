// Subsidy rates by year, frame and number of the adoption.
import {
  compareFractions,
  type FactKey,
  type Finding,
  type FiscalYear,
  type Fraction,
  type FrameId,
  fractionOf,
  framesOf,
  hasRateTable,
  printFraction,
  ratedAdoptions,
  subsidyRate,
} from '../../rules/index.ts';
import type { Question } from '../../understanding/question.ts';
import { type AnswerContext, citationsOf, type Draft, sectionOf } from '../draft.ts';
import { rateDifferences } from './differences.ts';
import { askedOrdinals, currentYear, ordinals, sentence, wordingOf, yearCaveats } from './shared.ts';
import {
  exceedsDraft,
  extremeDraft,
  extremeOfAllDraft,
  kindsByYearDraft,
  mentoringDraft,
  rateYearsDraft,
  thresholdDraft,
} from './thresholds.ts';

export function answerRate(context: AnswerContext, question: Question): Draft {
  const { book } = context.knowledge;
  const { terms } = context;
  const w = wordingOf(context);
  const { slots } = question;
  if (question.aspect === 'mentoring') return mentoringDraft(context);
  const [said] = slots.stated.fractions;
  if (question.aspect === 'years' && said !== undefined) return rateYearsDraft(context, question, fractionOf(said));
  if (question.aspect === 'kinds_by_year') return kindsByYearDraft(context, question);
  if (question.aspect === 'lowest_ever' || question.aspect === 'highest_ever')
    return extremeOfAllDraft(context, question, question.aspect === 'lowest_ever' ? 'lowest' : 'highest');
  if (question.aspect === 'threshold' && slots.bound && hasRateTable(book, slots.years[0] ?? currentYear(context)))
    return thresholdDraft(context, question, slots.bound);
  if (question.aspect.startsWith('exceeds:') && hasRateTable(book, slots.years[0] ?? currentYear(context)))
    return exceedsDraft(context, question, question.aspect === 'exceeds:below' ? 'below' : 'above');
  if (
    (question.aspect === 'lowest' || question.aspect === 'highest') &&
    hasRateTable(book, slots.years[0] ?? currentYear(context))
  )
    return extremeDraft(context, question, question.aspect);
  const assumed = slots.years.length === 0;
  const impliedFrames = slots.frames.filter((frame) => book.frames.some((each) => each.id === frame && !each.onwards));
  const years = assumed ? impliedYears(context, impliedFrames) : [...slots.years];
  const asked = askedOrdinals(slots);
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
      : years.length === 2 && asked.length === 0 && asksChange.test(question.words)
        ? changedCells(context, years, slots.frames)
        : null;
  const apart =
    question.aspect === 'kinds'
      ? null
      : rateDifferences(context, { years, frames: slots.frames, asked, words: question.words });
  const headline = apart?.headline ?? compareYears ?? w.several({ parts: parts.map((part) => part.headline) });
  const stated = slots.stated.fractions[0];
  const values = new Set(parts.flatMap((part) => part.rates.map(printFraction)));
  // One rate is what was said or is not; of several, none may be.
  const confirmable =
    stated !== undefined &&
    question.aspect === 'value' &&
    parts.length === 1 &&
    values.size > 0 &&
    ((values.size === 1 && asked.length === 1) || !values.has(stated) || always.test(question.words));
  const rows = tableOf(
    context,
    years.filter((year) => hasRateTable(book, year)),
  );
  return {
    kind:
      parts.every((part) => part.unknown) && parts.every((part) => part.rates.length === 0)
        ? 'not_in_source'
        : 'answer',
    headline: confirmable
      ? w.confirm({ right: values.has(stated) && (values.size === 1 || !always.test(question.words)), headline })
      : headline,
    facts: [...(apart?.named ?? []), ...parts.flatMap((part) => part.named)],
    table: rows,
    working: apart ? [...new Set(apart.steps.map(terms.step))] : parts.flatMap((part) => part.working),
    caveats,
    citations: citationsOf(context, facts),
    suggestions,
    section: sectionOf(context, 'rate-table'),
  };
}

/** 「ずっと1/2のまま？」: each of the rates is said to be that. */
const always =
  /ずっと|いつも|常に|のまま|一律|どの回も|何回目でも|何回でも|\b(?:always|every time|each time|throughout|regardless|flat)\b/u;

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
  if (aspect === 'kinds' && (record || values.length > 0)) {
    const distinct = record?.rates ?? values.map(({ rate }) => rate).filter(isFirstOfItsKind);
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
    // 「2/3から1/2になる」: the rate that it comes to.
    const [before, after] = stated;
    const turns = before !== undefined && after !== undefined && compareFractions(after, before) < 0;
    return part(
      meant
        .flatMap((frame) =>
          (turns ? [after] : stated).map((rate) =>
            w.whichOrdinal({
              year: yearName,
              frame: terms.frame(frame),
              rate: printFraction(rate),
              ordinals: values
                .filter((each) => each.frame === frame && compareFractions(rate, each.rate) === 0)
                .map((each) => terms.ordinal(each.ordinal)),
            }),
          ),
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

const isFirstOfItsKind = (rate: Fraction, index: number, all: readonly Fraction[]): boolean =>
  all.findIndex((each) => compareFractions(each, rate) === 0) === index;

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

const asksChange =
  /変わ|変化|違|差|同じ|据え置|下が|上が|悪|良く|不利|有利|比べ|低|高|\b(?:chang|differ|same|drop|lower|higher|fall|fell|cut|less|more|worse|better|compar)/u;

/** Which cells of the table differ between two years, frame by frame; null where a year has no table. */
function changedCells(context: AnswerContext, years: readonly FiscalYear[], frames: readonly FrameId[]): string | null {
  const { book } = context.knowledge;
  const { terms } = context;
  const [from, to] = [Math.min(...years), Math.max(...years)];
  if (!hasRateTable(book, from) || !hasRateTable(book, to)) return null;
  const both = framesOf(book, from)
    .map(({ id }) => id)
    .filter((id) => framesOf(book, to).some((each) => each.id === id) && (frames.length === 0 || frames.includes(id)));
  return both.length === 0
    ? null
    : both
        .map((frame) => {
          const after = ratedAdoptions(book, to, frame);
          return wordingOf(context).changedCells({
            frame: terms.frame(frame),
            from: terms.year(from),
            to: terms.year(to),
            rates: after.map(({ rate }) => printFraction(rate)).join(' → '),
            changes: ratedAdoptions(book, from, frame).flatMap(({ ordinal, rate }) => {
              const now = after.find((each) => each.ordinal === ordinal);
              return now === undefined || compareFractions(now.rate, rate) === 0
                ? []
                : [{ ordinal: terms.ordinal(ordinal), before: printFraction(rate), after: printFraction(now.rate) }];
            }),
          });
        })
        .join(context.language === 'ja' ? '' : ' ');
}

/** The table of rates of the given years (R7, and R8 onwards as one). */
export function tableOf(context: AnswerContext, years: readonly FiscalYear[]): Draft['table'] {
  const { book } = context.knowledge;
  const w = wordingOf(context);
  const shown = [...new Set(years.map((year) => Math.min(year, book.limit.from)))].filter((year) =>
    hasRateTable(book, year),
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
