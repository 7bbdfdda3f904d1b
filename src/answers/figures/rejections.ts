// Applications that were not adopted: how many of a year or of several, and what share of them.
import { adoptionRate, listedYears, permille, sumOf } from '../../rules/index.ts';
import type { Question } from '../../understanding/question.ts';
import { type AnswerContext, citationsOf, type Draft, sectionOf } from '../draft.ts';
import { sentence } from '../rates/index.ts';
import { hundredths } from '../terms/index.ts';
import { asksByYear, wordingOf } from './shared.ts';

/** The applications not adopted in the years of a question, taken together; of each of them where that is asked for. */
export function rejectionsDraft(context: AnswerContext, { slots, words }: Question): Draft {
  const { book } = context.knowledge;
  const { terms } = context;
  const w = wordingOf(context);
  const years = slots.years.length > 0 ? slots.years : listedYears(book);
  const base = { suggestions: w.suggestions, section: sectionOf(context, 'yearly-rates') };
  const [rejections, rate] = [sumOf(book, 'rejections', years), adoptionRate(book, years)];
  if (rejections.kind !== 'value' || rate.kind !== 'value')
    return {
      ...base,
      kind: 'not_in_source',
      headline: rejections.kind === 'value' ? '' : sentence(context, terms.because(rejections.because)),
      citations: citationsOf(context, ['document-date', 'yearly-adoptions']),
    };
  const each = years.map((year) => {
    const finding = sumOf(book, 'rejections', [year]);
    return { year, rejected: finding.kind === 'value' ? finding.value : 0 };
  });
  const [only] = years.length === 1 ? years : [];
  const { applications, adoptions, permille: share, hundredths: ratio } = rate.value;
  const whole = w.rejected({
    scope: slots.years.length === 0 ? w.scopeTotal : only === undefined ? terms.years(years) : terms.year(only),
    count: rejections.value,
    share: terms.percent(permille(rejections.value, applications)),
    applications,
    adoptions,
    percent: terms.percent(share),
  });
  const byYear =
    years.length > 1 && asksByYear(words)
      ? w.rejectedByYear({ each: each.map(({ year, rejected }) => ({ year: terms.years([year]), rejected })) })
      : null;
  return {
    ...base,
    kind: 'answer',
    headline: byYear === null ? whole : [byYear, whole].join(context.language === 'ja' ? '' : ' '),
    facts: [
      { name: 'not_adopted', value: String(rejections.value) },
      { name: 'not_adopted_share', value: terms.percent(permille(rejections.value, applications)) },
      { name: 'adoption_rate', value: terms.percent(share) },
      { name: 'applications', value: String(applications) },
      { name: 'adoptions', value: String(adoptions) },
      { name: 'applications_per_adoption', value: hundredths(ratio) },
      ...each.map(({ year, rejected }) => ({ name: `not_adopted:${year}`, value: String(rejected) })),
    ],
    table:
      years.length > 1
        ? {
            columns: [w.columns.year, w.columns.rejections],
            rows: each.map(({ year, rejected }) => [terms.year(year), String(rejected)]),
          }
        : null,
    working: [...new Set([...rejections.working, ...rate.working].map(terms.step))],
    citations: citationsOf(context, [...new Set([...rejections.facts, ...rate.facts])]),
  };
}
