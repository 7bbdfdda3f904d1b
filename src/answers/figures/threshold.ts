// Which years lie below or above a figure: 「採択率が6割を超えた年度は？」「応募が50件以上だったのは？」
import { type Bound, figuresByYear, listedYears, meets, permille, type YearlyFigure } from '../../rules/index.ts';
import type { Question } from '../../understanding/question.ts';
import { type AnswerContext, citationsOf, type Draft, sectionOf } from '../draft.ts';
import { hundredths } from '../terms/index.ts';
import { factNames, wordingOf } from './shared.ts';

export function thresholdDraft(
  context: AnswerContext,
  { slots }: Question,
  metric: YearlyFigure,
  bound: Bound & { readonly unit: 'share' | 'count' | 'yen' | 'times' },
): Draft {
  const { book } = context.knowledge;
  const { terms } = context;
  const w = wordingOf(context);
  const isShare = metric === 'adoption_rate' || metric === 'rejection_rate';
  const isRatio = metric === 'applications_per_adoption';
  const ratio = ({ numerator, denominator }: Bound['value']) => hundredths(Math.round((numerator * 100) / denominator));
  const show = (figure: Bound['value']) => {
    const { numerator, denominator } = figure;
    if (isRatio) return w.ratioOnly(ratio(figure));
    return isShare
      ? terms.percent(permille(numerator, denominator))
      : metric === 'budget'
        ? terms.oku(numerator)
        : w.count({ metric, value: String(numerator) });
  };
  const plain = (figure: Bound['value']) => {
    const { numerator, denominator } = figure;
    if (isRatio) return ratio(figure);
    return isShare ? terms.percent(permille(numerator, denominator)) : String(numerator);
  };
  const asked = slots.years.length > 0 ? slots.years : listedYears(book);
  const all = figuresByYear(book, metric, asked);
  const found = all.filter(({ figure }) => meets(figure, bound));
  const part = ({ year, figure }: (typeof all)[number]) =>
    w.valuesPart({ scope: terms.years([year]), value: show(figure) });
  const [only] = all;
  const p = {
    metric: w.metric[metric],
    bound: w.bounds[bound.comparison](show(bound.value)),
    parts: (found.length > 0 ? found : all).map(part),
    none: found.length === 0,
  };
  return {
    kind: 'answer',
    headline:
      slots.years.length === 1 && only
        ? w.confirm({
            right: found.length === 1,
            headline: w.thresholdOne({ ...p, year: terms.year(only.year), value: show(only.figure) }),
          })
        : w.threshold(p),
    years: found.map(({ year }) => year),
    facts: [
      ...all.map(({ year, figure }) => ({ name: `${factNames[metric]}:${year}`, value: plain(figure) })),
      { name: 'bound', value: plain(bound.value) },
      { name: 'years', value: String(found.length) },
    ],
    table:
      all.length > 1
        ? {
            columns: [w.columns.year, isShare || isRatio ? w.metric[metric] : w.columns[metric]],
            rows: all.map(({ year, figure }) => [terms.year(year), show(figure)]),
          }
        : null,
    citations: citationsOf(
      context,
      all.flatMap(({ facts }) => facts),
    ),
    suggestions: w.suggestions,
    section: sectionOf(context, 'yearly-rates'),
  };
}
