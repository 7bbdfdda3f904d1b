// Budgets, applications and adoptions of the years: value, change, total, average, largest, by frame.
import {
  changeOf,
  type Finding,
  type FiscalYear,
  figureOf,
  lastListedYear,
  listedYears,
  type Metric,
  permille,
  selectAdoptions,
  sumOf,
} from '../../rules/index.ts';
import { asksHowFar } from '../../understanding/asks-how-far.ts';
import { asksOrder, asksTimes, mostOfMoves, rankAsked } from '../../understanding/intents/figures.ts';
import type { Question } from '../../understanding/question.ts';
import { type AnswerContext, citationsOf, type Draft, sectionOf } from '../draft.ts';
import { sentence } from '../rates/index.ts';
import { hundredths, thousands } from '../terms/index.ts';
import { adoptionsByFrame } from './by-frame.ts';
import { perAdoption, perAdoptionDraft } from './per-adoption.ts';
import { asksByYear, bothExtremes, factNames, wordingOf } from './shared.ts';
import { stepsInWords, type YearStep } from './steps.ts';

function print(context: AnswerContext, metric: Metric, value: number): string {
  return metric === 'budget' ? context.terms.oku(value) : wordingOf(context).count({ metric, value: thousands(value) });
}

/** By their size where that order is asked for, else as they come. */
function inOrder<Figure extends { readonly value: number }>(
  figures: readonly Figure[],
  words: string,
): readonly Figure[] {
  if (!asksOrder.test(words)) return figures;
  const ascending = /(?:少な|小さ|低)い順|昇順|ascending|\b(?:smallest|lowest) (?:first|to)\b/u.test(words);
  return figures.toSorted((a, b) => (ascending ? a.value - b.value : b.value - a.value));
}

/** 「〜はR6の何倍」 */
const multipleOfOther = /^(?!.*(?:から|より)).*は[^。?]*\d(?:年度?)?の[^。?]{0,10}何倍/u;

export function metricDraft(context: AnswerContext, question: Question, metric: Metric, operation: string): Draft {
  const { book } = context.knowledge;
  const { terms } = context;
  const w = wordingOf(context);
  const { slots } = question;
  const name = w.metric[metric];
  const years = [...slots.years];
  const chosen =
    years.length > 0
      ? years
      : metric === 'budget'
        ? [...listedYears(book), book.draftBudget.fiscalYear]
        : [...listedYears(book)];
  const show = (value: number) => print(context, metric, value);
  const base = { suggestions: w.suggestions, section: sectionOf(context, 'yearly-rates') };
  const fact = (year: FiscalYear, value: number) => ({ name: `${factNames[metric]}:${year}`, value: String(value) });
  const byYear = (figures: readonly { year: FiscalYear; value: number }[]) =>
    w.values({
      metric: name,
      parts: inOrder(figures, question.words).map(({ year, value }) =>
        w.valuesPart({ scope: terms.years([year]), value: show(value) }),
      ),
    });
  const unknownDraft = (finding: Finding<unknown>): Draft => ({
    ...base,
    kind: 'not_in_source',
    headline: finding.kind === 'value' ? '' : sentence(context, terms.because(finding.because)),
    citations: citationsOf(
      context,
      metric === 'budget' ? ['draft-budget', 'yearly-budget'] : ['document-date', 'yearly-adoptions'],
    ),
  });
  if (operation === 'draft') {
    const { fiscalYear, budgetYen } = book.draftBudget;
    return {
      ...base,
      kind: 'answer',
      headline: w.notFinal({ year: terms.year(fiscalYear), value: show(budgetYen) }),
      facts: [fact(fiscalYear, budgetYen)],
      citations: citationsOf(context, ['draft-budget', 'document-date']),
    };
  }
  // Frames: adoptions are counted in the lists; applications by frame are not in the source.
  if (metric === 'budget' && (slots.frames.length > 0 || slots.bothFrames || operation === 'strand')) {
    const year = years[0] ?? book.draftBudget.fiscalYear;
    const figure = figureOf(book, 'budget', year);
    return {
      ...base,
      kind: 'not_in_source',
      headline: w[operation === 'strand' ? 'budgetByStrand' : 'budgetByFrame']({
        year: terms.year(year),
        budget: figure.kind === 'value' ? show(figure.value) : w.noRecord,
      }),
      facts: figure.kind === 'value' ? [fact(year, figure.value)] : [],
      citations: citationsOf(context, figure.facts),
    };
  }
  if (slots.frames.length > 0 || operation === 'frames' || (slots.bothFrames && metric !== 'budget')) {
    const year =
      years[0] ?? book.frames.find((frame) => frame.id === slots.frames[0])?.years[0] ?? lastListedYear(book);
    if (metric === 'applications') {
      const figure = figureOf(book, metric, year);
      return {
        ...base,
        kind: 'not_in_source',
        headline: w.applicationsByFrame({
          year: terms.year(year),
          applications: figure.kind === 'value' ? String(figure.value) : '—',
        }),
        citations: citationsOf(context, figure.facts),
        facts: figure.kind === 'value' ? [fact(year, figure.value)] : [],
      };
    }
    if (metric === 'adoptions')
      return adoptionsByFrame(
        context,
        question,
        operation,
        years.length > 0
          ? years
          : [
              ...new Set(
                book.frames.filter((frame) => slots.frames.includes(frame.id)).flatMap((frame) => frame.years),
              ),
            ],
      );
  }
  if (operation === 'year_share') {
    const year = years[0] ?? lastListedYear(book);
    const [part, whole] = [figureOf(book, metric, year), sumOf(book, metric, listedYears(book))];
    if (part.kind !== 'value') return unknownDraft(part);
    if (whole.kind !== 'value') return unknownDraft(whole);
    const share = permille(part.value, whole.value);
    return {
      ...base,
      kind: 'answer',
      headline: w.yearShare({
        metric,
        year: terms.year(year),
        part: show(part.value),
        whole: show(whole.value),
        percent: terms.percent(share),
      }),
      facts: [
        fact(year, part.value),
        { name: `${factNames[metric]}_total`, value: String(whole.value) },
        { name: 'share', value: terms.percent(share) },
      ],
      working: [terms.step({ code: 'share', part: part.value, whole: whole.value, permille: share })],
      citations: citationsOf(context, whole.facts),
    };
  }
  if (
    operation === 'average' &&
    metric !== 'applications' &&
    (metric === 'adoptions' ? /予算|budget/u.test(question.words) : true) &&
    perAdoption(question)
  )
    return perAdoptionDraft(context, question, chosen);
  if (operation === 'change') {
    const [from, to] =
      chosen.length >= 2
        ? [chosen[0] ?? 0, chosen.at(-1) ?? 0]
        : chosen.length === 1
          ? [(chosen[0] ?? 0) - 1, chosen[0] ?? 0]
          : [0, 0];
    const [first, last] =
      years.length === 2 || chosen.length < 2 ? [Math.min(from, to), Math.max(from, to)] : [from, to];
    // 「R4からR6でどれだけ増えた？」: from the first to the last.
    const apart =
      years.length > 2 &&
      (asksHowFar.test(question.words) || /何割|何%/u.test(question.words) || asksTimes.test(question.words));
    if (years.length > 0 && (years.length <= 2 || apart)) {
      const finding = changeOf(book, metric, first, last);
      if (finding.kind !== 'value') return unknownDraft(finding);
      const { value } = finding;
      // 「R4の応募はR6の何倍？」: the year named first is the multiple of the other.
      const turned = years[0] === last ? false : multipleOfOther.test(question.words);
      const ratio = Math.round(turned ? (value.from * 100) / value.to : (value.to * 100) / value.from);
      const [reference, multiple] = turned ? [last, first] : [first, last];
      const times = w.times({ from: terms.years([reference]), to: terms.years([multiple]), ratio: hundredths(ratio) });
      // 「R4の件数はR7の何割？」: the year named first, as a share of the other.
      const [part, whole] = years[0] === first ? [value.from, value.to] : [value.to, value.from];
      const asksShare =
        years.length === 2 &&
        !/[増減]|下が|上が|\b(?:increase|decrease|drop|fall|fell|rise|rose|less|more)/u.test(question.words) &&
        /何割|何%|何パーセント|what percent|percentage of/u.test(question.words);
      const share = asksShare
        ? w.shareOf({
            part: terms.years([years[0] ?? first]),
            whole: terms.years([years[1] ?? last]),
            percent: terms.percent(permille(part, whole)),
          })
        : '';
      return {
        ...base,
        kind: 'answer',
        headline: `${share === '' ? '' : `${share}${context.language === 'en' ? ' ' : ''}`}${asksTimes.test(question.words) ? `${times}${context.language === 'en' ? ' ' : ''}` : ''}${w.change({ metric: name, from: terms.year(first), to: terms.year(last), before: show(value.from), after: show(value.to), by: show(Math.abs(value.by)), percent: terms.percent(Math.abs(value.permille)), direction: value.by > 0 ? 'up' : value.by < 0 ? 'down' : 'same' })}`,
        facts: [
          fact(first, value.from),
          fact(last, value.to),
          { name: 'difference', value: String(value.by) },
          { name: 'change_percent', value: terms.percent(value.permille) },
          { name: 'times', value: hundredths(ratio) },
          ...(asksShare ? [{ name: 'share', value: terms.percent(permille(part, whole)) }] : []),
        ],
        working: finding.working.map(terms.step),
        caveats: metric === 'budget' && last === book.draftBudget.fiscalYear ? [w.draft] : [],
        citations: citationsOf(context, finding.facts),
      };
    }
  }
  const steps = operation === 'change' && chosen.length > 2 ? stepsOf(context, metric, chosen) : null;
  if (operation === 'most') {
    const found = chosen.flatMap((year) => {
      const figure = figureOf(book, metric, year);
      return figure.kind === 'value'
        ? [{ year, value: figure.value, working: figure.working, facts: figure.facts }]
        : [];
    });
    const least = /少な|小さ|最少|最小|低|fewest|lowest|smallest|least/u.test(question.words);
    const ordered = found.toSorted((a, b) => b.value - a.value);
    const [highest, lowest] = [ordered[0], ordered.at(-1)];
    // 「2番目に多い」: of the figures, each told once.
    const rank = rankAsked(question.words);
    const places = [...new Set((least ? ordered.toReversed() : ordered).map((each) => each.value))];
    const best = rank === null ? (least ? lowest : highest) : ordered.find((each) => each.value === places[rank - 1]);
    const extreme = (value: number, low: boolean) =>
      w[low ? 'least' : 'most']({
        metric: name,
        year: terms.list(found.filter((each) => each.value === value).map((each) => terms.year(each.year))),
        value: show(value),
      });
    if (best && highest && lowest)
      return {
        ...base,
        kind: 'answer',
        years: found.filter((each) => each.value === best.value).map((each) => each.year),
        headline: bothExtremes(question.words)
          ? [
              extreme(highest.value, false),
              extreme(lowest.value, true),
              ...(/差|difference|gap|apart/u.test(question.words)
                ? [w.apart({ by: show(highest.value - lowest.value) })]
                : []),
            ].join(context.language === 'ja' ? '' : ' ')
          : rank === null
            ? extreme(best.value, least)
            : w.ranked({
                metric: name,
                rank,
                low: least,
                rate: false,
                year: terms.list(
                  found.filter((each) => each.value === best.value).map((each) => terms.year(each.year)),
                ),
                value: show(best.value),
              }),
        facts: [
          ...found.map((each) => fact(each.year, each.value)),
          { name: 'difference', value: String(highest.value - lowest.value) },
          ...(rank === null ? [] : [{ name: 'rank', value: String(rank) }]),
        ],
        table: yearTable(context, metric, found),
        working: found.flatMap((each) => each.working.map(terms.step)),
        citations: citationsOf(
          context,
          found.flatMap((each) => each.facts),
        ),
        caveats:
          metric === 'budget' && found.some((each) => each.year === book.draftBudget.fiscalYear) ? [w.draft] : [],
      };
  }
  if (operation === 'total' || operation === 'average') {
    const summed = years.length > 0 ? years : [...listedYears(book)];
    const finding = sumOf(book, metric, summed);
    if (finding.kind !== 'value') return unknownDraft(finding);
    const scope = years.length > 0 ? terms.years(years) : w.scopeTotal;
    const each = summed.flatMap((year) => {
      const figure = figureOf(book, metric, year);
      return figure.kind === 'value' ? [{ year, value: figure.value }] : [];
    });
    const average = Math.round(finding.value / summed.length);
    const tenth = Math.round((finding.value * 10) / summed.length);
    const tenths = `${Math.floor(tenth / 10)}.${tenth % 10}`;
    const averaged = metric === 'budget' ? show(average) : w.count({ metric, value: tenths });
    return {
      ...base,
      kind: 'answer',
      headline:
        operation === 'total'
          ? [
              ...(asksByYear(question.words) ? [byYear(each)] : []),
              w.total({ scope, metric: name, value: show(finding.value) }),
            ].join(context.language === 'en' ? ' ' : '')
          : w.average({
              scope,
              metric: name,
              value: averaged,
              exact: (finding.value * (metric === 'budget' ? 1 : 10)) % summed.length === 0,
            }),
      facts: [
        { name: `${factNames[metric]}_total`, value: String(finding.value) },
        ...(operation === 'average'
          ? [{ name: `${factNames[metric]}_average`, value: metric === 'budget' ? String(average) : tenths }]
          : []),
        ...each.map(({ year, value }) => fact(year, value)),
      ],
      working: [
        ...finding.working.map(terms.step),
        ...(operation === 'average'
          ? [
              terms.step({
                code: 'average',
                total: finding.value,
                by: summed.length,
                value: metric === 'budget' ? average : tenth,
                unit: metric === 'budget' ? 'yen' : 'count',
              }),
            ]
          : []),
      ],
      citations: citationsOf(context, finding.facts),
    };
  }
  const found = chosen.map((year) => ({ year, finding: figureOf(book, metric, year) }));
  const known = found.flatMap(({ year, finding }) =>
    finding.kind === 'value' ? [{ year, value: finding.value, facts: finding.facts }] : [],
  );
  const missing = found.find(({ finding }) => finding.kind !== 'value');
  if (known.length === 0 && missing) return unknownDraft(missing.finding);
  const [only] = known;
  const stated = [...slots.stated.counts, ...slots.stated.yen];
  const parties =
    metric === 'adoptions' && known.length === 1 && only
      ? new Set(
          selectAdoptions(book, { years: [only.year] }).flatMap((adoption) =>
            adoption.parties.map((party) => party.operator),
          ),
        ).size
      : null;
  const headline =
    known.length === 1 && only
      ? w.value({
          scope: terms.year(only.year),
          metric: name,
          value: show(only.value),
          draft: metric === 'budget' && only.year === book.draftBudget.fiscalYear,
        })
      : byYear(known);
  const inSteps = steps === null ? '' : stepsInWords(context, steps, question.words, show);
  const told =
    steps === null
      ? headline
      : (mostOfMoves.test(question.words) ? [inSteps, headline] : [headline, inSteps]).join(
          context.language === 'ja' ? '' : ' ',
        );
  const confirm = only !== undefined && known.length === 1 && metric === 'budget' && slots.stated.yen.length === 1;
  return {
    ...base,
    kind: 'answer',
    headline: confirm ? w.confirm({ right: stated.includes(only.value), headline }) : told,
    details: [
      ...(missing && missing.finding.kind !== 'value'
        ? [sentence(context, terms.because(missing.finding.because))]
        : []),
      ...(parties !== null && only && parties !== only.value ? [w.byParty({ parties })] : []),
    ],
    facts: [
      ...known.map((each) => fact(each.year, each.value)),
      ...(parties === null ? [] : [{ name: 'operators', value: String(parties) }]),
    ],
    table: known.length > 2 ? yearTable(context, metric, known) : null,
    working: (steps ?? []).flatMap(({ working }) => working.map(terms.step)),
    caveats: metric === 'budget' && known.some((each) => each.year === book.draftBudget.fiscalYear) ? [w.draft] : [],
    citations: citationsOf(
      context,
      known.flatMap((each) => each.facts),
    ),
  };
}

/** How each of the years differs from the one before; null where a year is missing. */
function stepsOf(context: AnswerContext, metric: Metric, years: readonly FiscalYear[]): readonly YearStep[] | null {
  const sorted = [...years].sort((a, b) => a - b);
  const steps = sorted.slice(1).flatMap((year, index): YearStep[] => {
    const finding = changeOf(context.knowledge.book, metric, sorted[index] ?? year, year);
    return finding.kind === 'value' ? [{ year, by: finding.value.by, working: finding.working }] : [];
  });
  return steps.length === sorted.length - 1 ? steps : null;
}

function yearTable(
  context: AnswerContext,
  metric: Metric,
  rows: readonly { year: FiscalYear; value: number }[],
): Draft['table'] {
  const w = wordingOf(context);
  return {
    columns: [w.columns.year, w.columns[metric]],
    rows: rows.map((row) => [context.terms.year(row.year), print(context, metric, row.value)]),
  };
}
