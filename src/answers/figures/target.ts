// Whether a year's adoptions reached the number of efforts that the programme aims to support in each year.
import { againstTarget, type FiscalYear, lastListedYear, listedYears, permille } from '../../rules/index.ts';
import type { Question } from '../../understanding/question.ts';
import { type AnswerContext, citationsOf, type Draft, sectionOf } from '../draft.ts';
import { sentence } from '../rates/index.ts';
import { wordingOf } from './shared.ts';

/** Of all years, and not only those that the target is set for. */
const everYear = /\bever\b|これまで|今まで|過去|(?:どの|何)年/u;

export function targetDraft(context: AnswerContext, { slots, words }: Question): Draft {
  const { book } = context.knowledge;
  const { terms } = context;
  const w = wordingOf(context);
  const { from, to } = book.duration;
  // Without a year: those of the programme that are listed.
  const years: readonly FiscalYear[] =
    slots.years.length > 0
      ? slots.years
      : listedYears(book).filter((year) => everYear.test(words) || (from <= year && year <= to));
  const results = years.map((year) => ({ year, finding: againstTarget(book, year) }));
  const known = results.flatMap(({ year, finding }) =>
    finding.kind === 'value' ? [{ year, ...finding.value, steps: finding.working, facts: finding.facts }] : [],
  );
  const unknown = results.flatMap(({ finding }) =>
    finding.kind === 'value' ? [] : [sentence(context, terms.because(finding.because))],
  );
  const headline = known
    .map(({ year, adoptions, target, by }) =>
      w.target({ year: terms.year(year), adoptions, target, by, percent: terms.percent(permille(adoptions, target)) }),
    )
    .join(context.language === 'ja' ? '' : ' ');
  return {
    kind: known.length > 0 ? 'answer' : 'not_in_source',
    headline: headline === '' ? unknown.join('') : headline,
    details: headline === '' ? [] : unknown,
    facts: known.flatMap(({ year, adoptions, target, by }) => [
      { name: `adoptions:${year}`, value: String(adoptions) },
      { name: 'target', value: String(target) },
      { name: `difference:${year}`, value: String(by) },
    ]),
    working: known.flatMap(({ steps, adoptions, target }) => [
      ...steps.map(terms.step),
      terms.step({ code: 'share', part: adoptions, whole: target, permille: permille(adoptions, target) }),
    ]),
    caveats: known.some(({ set }) => !set)
      ? [w.targetSetFor({ target: book.duration.perYear, years: terms.years([from, to]) })]
      : [],
    citations: citationsOf(context, ['duration', ...known.flatMap(({ facts }) => facts)]),
    suggestions: w.suggestions,
    section: sectionOf(context, 'duration'),
    years: years.filter((year) => year <= lastListedYear(book)),
  };
}
