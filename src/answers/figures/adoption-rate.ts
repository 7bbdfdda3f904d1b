// Adoption rates (採択率, 倍率) of the years.
import {
  adoptionRate,
  type FiscalYear,
  figureOf,
  lastListedYear,
  listedYears,
  permille,
  rateDifference,
} from '../../rules/index.ts';
import { rankAsked } from '../../understanding/intents/figures.ts';
import type { Question } from '../../understanding/question.ts';
import { type AnswerContext, citationsOf, type Draft, sectionOf } from '../draft.ts';
import { sentence } from '../rates/index.ts';
import { hundredths, tenths } from '../terms/index.ts';
import { asksByYear, bothExtremes, wordingOf } from './shared.ts';
import { stepsInWords, type YearStep } from './steps.ts';

export function rateDraft(context: AnswerContext, question: Question, operation: string): Draft {
  const { book } = context.knowledge;
  const { terms } = context;
  const w = wordingOf(context);
  const { slots } = question;
  const ofFrames = slots.frames.length > 0 || slots.bothFrames;
  const years = slots.years.length > 0 ? [...slots.years] : ofFrames ? [lastListedYear(book)] : [...listedYears(book)];
  const base = { suggestions: w.suggestions, section: sectionOf(context, 'yearly-rates') };
  const wantsRatio = /倍率|競争率|competition|applications per|per adoption|ratio/u.test(question.words);
  if (slots.frames.length > 0 || slots.bothFrames) {
    const year = slots.years[0] ?? lastListedYear(book);
    const [applications, adoptions] = [figureOf(book, 'applications', year), figureOf(book, 'adoptions', year)];
    return {
      ...base,
      kind: 'not_in_source',
      headline: w.rateByFrame({
        year: terms.year(year),
        applications: applications.kind === 'value' ? String(applications.value) : '—',
        adoptions: adoptions.kind === 'value' ? String(adoptions.value) : '—',
      }),
      citations: citationsOf(context, [...applications.facts, ...adoptions.facts]),
      facts:
        applications.kind === 'value' && adoptions.kind === 'value'
          ? [
              { name: 'applications', value: String(applications.value) },
              { name: 'adoptions', value: String(adoptions.value) },
            ]
          : [],
    };
  }
  const perYear = years.map((year) => ({ year, finding: adoptionRate(book, [year]) }));
  const known = perYear.flatMap(({ year, finding }) =>
    finding.kind === 'value' ? [{ year, value: finding.value, working: finding.working, facts: finding.facts }] : [],
  );
  const [first] = perYear;
  if (known.length === 0 && first && first.finding.kind !== 'value')
    return {
      ...base,
      kind: 'not_in_source',
      headline: sentence(context, terms.because(first.finding.because)),
      citations: citationsOf(context, ['document-date', 'yearly-adoptions']),
    };
  const ordered = known.toSorted((a, b) => b.value.permille - a.value.permille);
  const low =
    /低|切っ|切る|下回|below|under|狭き|難し|厳し|激し|lowest|hardest|toughest|most competitive|fiercest|stiffest|keenest|worst/u.test(
      question.words,
    ) ||
    (wantsRatio && /高|highest/u.test(question.words));
  // 「2番目に高い」: of the rates, each told once.
  const rank = rankAsked(question.words);
  const places = [...new Set((low ? ordered.toReversed() : ordered).map((each) => each.value.permille))];
  const best =
    rank === null
      ? low
        ? ordered.at(-1)
        : ordered[0]
      : ordered.find((each) => each.value.permille === places[rank - 1]);
  const table =
    known.length > 1
      ? {
          columns: [w.columns.year, w.columns.applications, w.columns.adoptions, w.columns.rate],
          rows: known.map((each) => [
            terms.year(each.year),
            String(each.value.applications),
            String(each.value.adoptions),
            terms.percent(each.value.permille),
          ]),
        }
      : null;
  const facts = known.flatMap((each) => [
    { name: `adoption_rate:${each.year}`, value: terms.percent(each.value.permille) },
    { name: `applications:${each.year}`, value: String(each.value.applications) },
    { name: `adoptions:${each.year}`, value: String(each.value.adoptions) },
    { name: `applications_per_adoption:${each.year}`, value: hundredths(each.value.hundredths) },
  ]);
  const citations = citationsOf(
    context,
    known.flatMap((each) => each.facts),
  );
  const superlative =
    operation === 'most' ||
    rank !== null ||
    (known.length > 1 &&
      /一番|最も|いちばん|どの年|which year|highest|lowest|\b(?:best|worst|easiest|hardest)\b|狭き|(?:高|低)かった/u.test(
        question.words,
      ));
  // Years with the same applications and adoptions are equally high.
  const alike = (one: (typeof known)[number]) => known.filter((each) => each.value.permille === one.value.permille);
  const extreme = (each: (typeof known)[number], high: boolean) => {
    const year = terms.list(alike(each).map((one) => terms.year(one.year)));
    const percent = terms.percent(each.value.permille);
    if (rank !== null)
      return w.ranked({ metric: w.metric.adoption_rate, rank, low: !high, rate: true, year, value: percent });
    return wantsRatio
      ? w.mostRatio({ year, value: hundredths(each.value.hundredths), high: !high, percent })
      : w.mostRate({ year, value: percent, high });
  };
  if (superlative && best)
    return {
      ...base,
      kind: 'answer',
      years: alike(best).map(({ year }) => year),
      headline: (bothExtremes(question.words) ? [ordered[0], ordered.at(-1)] : [best])
        .flatMap((each, index) => (each ? [extreme(each, bothExtremes(question.words) ? index === 0 : !low)] : []))
        .join(context.language === 'ja' ? '' : ' '),
      details: known
        .map((each) =>
          w.ratio({
            scope: terms.year(each.year),
            percent: terms.percent(each.value.permille),
            adoptions: each.value.adoptions,
            applications: each.value.applications,
            ratio: hundredths(each.value.hundredths),
          }),
        )
        .filter(() => wantsRatio),
      facts: [...facts, ...(rank === null ? [] : [{ name: 'rank', value: String(rank) }])],
      table,
      working: known.flatMap((each) => each.working.filter((step) => step.code === 'share').map(terms.step)),
      citations,
    };
  const [one, other] = known;
  if (known.length === 2 && one && other && operation !== 'total') {
    const difference = rateDifference(book, one.year, other.year);
    const points = difference.kind === 'value' ? difference.value : 0;
    return {
      ...base,
      kind: 'answer',
      headline: [
        ...known.map((each) =>
          w[wantsRatio ? 'ratio' : 'rate']({
            scope: terms.year(each.year),
            percent: terms.percent(each.value.permille),
            adoptions: each.value.adoptions,
            applications: each.value.applications,
            ratio: hundredths(each.value.hundredths),
          }),
        ),
        wantsRatio
          ? w.ratioApart({
              higher: terms.year(one.value.hundredths >= other.value.hundredths ? one.year : other.year),
              by: hundredths(Math.abs(one.value.hundredths - other.value.hundredths)),
            })
          : w.points({ higher: terms.year(points >= 0 ? other.year : one.year), points: tenths(Math.abs(points)) }),
      ].join(context.language === 'ja' ? '' : ' '),
      facts: [
        ...facts,
        { name: 'difference_points', value: tenths(Math.abs(points)) },
        {
          name: 'difference',
          value: hundredths(Math.abs(one.value.hundredths - other.value.hundredths)),
        },
      ],
      table,
      working: [...known.flatMap((each) => each.working.map(terms.step)), ...difference.working.map(terms.step)],
      citations,
    };
  }
  const whole = adoptionRate(
    book,
    known.map((each) => each.year),
  );
  if (whole.kind !== 'value')
    return { ...base, kind: 'not_in_source', headline: sentence(context, terms.because(whole.because)) };
  const scope =
    years.length === 1
      ? terms.year(years[0] ?? 0)
      : slots.years.length > 1
        ? terms.years(known.map((each) => each.year))
        : w.scopeTotal;
  const p = {
    scope,
    percent: terms.percent(whole.value.permille),
    adoptions: whole.value.adoptions,
    applications: whole.value.applications,
    ratio: hundredths(whole.value.hundredths),
  };
  const each = known.map(({ year, value }) => ({
    year: terms.years([year]),
    rate: terms.percent(value.permille),
    ratio: hundredths(value.hundredths),
  }));
  const byYear =
    known.length > 2 && (asksByYear(question.words) || operation === 'change')
      ? w.ratesByYear({ each, ratio: wantsRatio })
      : null;
  const steps = known.length > 2 && operation === 'change' && !wantsRatio ? pointsBetween(context, years) : null;
  return {
    ...base,
    kind: 'answer',
    headline: byYear
      ? [byYear, steps === null ? w.rate(p) : stepsInWords(context, steps, question.words, w.pointsApart)].join(
          context.language === 'ja' ? '' : ' ',
        )
      : wantsRatio
        ? w.ratio(p)
        : w.rate(p),
    facts: [
      { name: 'adoption_rate', value: p.percent },
      { name: 'applications', value: String(p.applications) },
      { name: 'adoptions', value: String(p.adoptions) },
      { name: 'applications_per_adoption', value: p.ratio },
      { name: 'not_adopted', value: String(p.applications - p.adoptions) },
      { name: 'not_adopted_share', value: terms.percent(permille(p.applications - p.adoptions, p.applications)) },
      ...facts,
    ],
    table,
    working: [...(steps ?? []).flatMap((step) => step.working), ...whole.working].map(terms.step),
    citations: citationsOf(context, whole.facts),
  };
}

/** By how many points the adoption rate of each year is above or below that of the year before. */
function pointsBetween({ knowledge: { book } }: AnswerContext, years: readonly FiscalYear[]): readonly YearStep[] {
  const sorted = [...years].sort((a, b) => a - b);
  return sorted.slice(1).flatMap((year, index) => {
    const finding = rateDifference(book, sorted[index] ?? year, year);
    return finding.kind === 'value' ? [{ year, by: finding.value, working: finding.working }] : [];
  });
}
