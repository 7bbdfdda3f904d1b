// Operators by which of their adoptions a year was: the first, a further one, the second or third.
import {
  type FiscalYear,
  lastListedYear,
  listedYears,
  type OperatorWithAdoptions,
  selectOperators,
} from '../../../rules/index.ts';
import { citationsOf, type Draft } from '../../draft.ts';
import type { SetAnswer, SetScene } from './scene.ts';

/** Some of those adopted in a year: how many, of how many, and who. */
function partOfYear(
  { names, share, shareStep, draft, ofYear }: SetScene,
  year: FiscalYear,
  found: readonly OperatorWithAdoptions[],
  headline: (part: { count: number; names: string; whole: number; percent: string }) => string,
): Draft {
  const whole = ofYear(year).length;
  const part = { count: found.length, names: names(found), whole, percent: share(found.length, whole) };
  return draft(headline(part), found, { working: [shareStep(found.length, whole)] });
}

const firstOrRepeat =
  (kind: 'first_time' | 'repeat'): SetAnswer =>
  (scene) => {
    const { context, question, slots, book, terms, w, names, shareStep, draft, ofYear } = scene;
    // 「R5初採択でR6も採択されたのは」: first in the one, and in the others as well.
    const [first, ...later] = [...slots.years].sort((a, b) => a - b);
    if (
      kind === 'first_time' &&
      first !== undefined &&
      later.length > 0 &&
      (later.at(-1) ?? 0) <= lastListedYear(book)
    ) {
      const found = selectOperators(book, { firstIn: first, inAll: later });
      return draft(
        w.set.first_then({
          year: terms.year(first),
          later: terms.years(later),
          whole: selectOperators(book, { firstIn: first }).length,
          count: found.length,
          names: names(found),
        }),
        found,
        { working: [shareStep(found.length, selectOperators(book, { firstIn: first }).length)] },
      );
    }
    const year = slots.years.at(-1);
    if (year === undefined) {
      const rows = listedYears(book).map((each) => [
        terms.year(each),
        String(selectOperators(book, { firstIn: each }).length),
        String(ofYear(each).length),
      ]);
      const [most] = listedYears(book)
        .map((each) => ({ year: each, count: selectOperators(book, { firstIn: each }).length }))
        .sort((a, b) => (/少な|fewest|least/u.test(question.words) ? a.count - b.count : b.count - a.count));
      const extreme =
        most && /一番|いちばん|最も|最多|最少|多かった|少な|\b(?:most|fewest|least)\b/u.test(question.words)
          ? w.set.first_time_most({
              year: terms.year(most.year),
              count: most.count,
              most: !/少な|fewest|least/u.test(question.words),
            })
          : '';
      return draft(`${extreme}${w.set.first_time_all}`, [], {
        table: { columns: [w.columns.year, w.columns.firsts, w.columns.whole], rows },
        facts: rows.map((row) => ({ name: 'first_time_operators', value: row[1] ?? '' })),
        citations: citationsOf(context, ['yearly-adoptions']),
      });
    }
    if (year > lastListedYear(book))
      return draft(w.set.listedUnknown({ year: terms.year(year) }), [], {
        kind: 'not_in_source',
        table: null,
        facts: [],
        caveats: [],
      });
    const found = selectOperators(book, kind === 'repeat' ? { repeatIn: year } : { firstIn: year });
    return partOfYear(scene, year, found, (part) => w.set[kind]({ year: terms.year(year), ...part }));
  };

/** 「R6の初採択は？」 */
export const firstTime = firstOrRepeat('first_time');
/** 「R6のリピーターは？」 */
export const repeat = firstOrRepeat('repeat');

/** 「R7が2回目だったのは？」 */
export const numberInYear: SetAnswer = (scene) => {
  const { slots, book, terms, w } = scene;
  const [year = lastListedYear(book)] = slots.years;
  const [number = 1] = slots.ordinals;
  const found = selectOperators(book, { numberIn: { year, number } });
  return partOfYear(scene, year, found, (part) =>
    w.set.numberInYear({ year: terms.year(year), ordinal: terms.ordinal(number), ...part }),
  );
};
