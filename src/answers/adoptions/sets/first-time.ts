// Operators by which of their adoptions a year was: the first, a further one, the second or third.
import { type FiscalYear, lastListedYear, listedYears, type OperatorWithAdoptions } from '../../../rules/index.ts';
import { citationsOf, type Draft } from '../../draft.ts';
import type { SetAnswer, SetScene } from './scene.ts';

/** Of all operators, and not of those of the year. */
const ofAll =
  /(?:全|すべての|全ての)(?:事業者|体|団体)|90(?:者|社|団体)|\b(?:all|the) (?:90|ninety)\b|\ball (?:the )?operators\b/u;

/** Some of those adopted in a year: how many, of how many, and who. */
function partOfYear(
  { question, everyone, names, share, shareStep, draft, ofYear }: SetScene,
  year: FiscalYear,
  found: readonly OperatorWithAdoptions[],
  headline: (part: { count: number; names: string; whole: number; percent: string; ofYear: boolean }) => string,
): Draft {
  const all = ofAll.test(question.words);
  const whole = all ? everyone : ofYear(year).length;
  const part = { count: found.length, names: names(found), whole, percent: share(found.length, whole), ofYear: !all };
  return draft(headline(part), found, { working: [shareStep(found.length, whole)] });
}

/** How many were new and how many returned, for each listed year. */
function byYear(
  { context, question, book, select, terms, w, draft, ofYear }: SetScene,
  kind: 'first_time' | 'repeat',
): Draft {
  const counted = listedYears(book).map((year) => ({
    year,
    first_time: select({ firstIn: year }).length,
    repeat: select({ repeatIn: year }).length,
    whole: ofYear(year).length,
  }));
  const fewest = /少な|fewest|least/u.test(question.words);
  const [extreme] = [...counted].sort((a, b) => (fewest ? a[kind] - b[kind] : b[kind] - a[kind]));
  const asksExtreme = /一番|いちばん|最も|最多|最少|多かった|少な|\b(?:most|fewest|least)\b/u.test(question.words);
  const lead =
    asksExtreme && extreme
      ? w.set.by_year_most({ kind, year: terms.year(extreme.year), count: extreme[kind], most: !fewest })
      : '';
  const parts = counted.map((each) => ({ year: terms.years([each.year]), count: each[kind] }));
  return draft(`${lead}${w.set.by_year({ kind, parts })}`, [], {
    table: {
      columns: [w.columns.year, w.columns.firsts, w.columns.repeats, w.columns.whole],
      rows: counted.map((each) => [
        terms.year(each.year),
        String(each.first_time),
        String(each.repeat),
        String(each.whole),
      ]),
    },
    facts: counted.map((each) => ({
      name: kind === 'first_time' ? 'first_time_operators' : 'operators',
      value: String(each[kind]),
    })),
    citations: citationsOf(context, ['yearly-adoptions']),
  });
}

/** Since R4 the lists tell who is new: first adopted in any of these years. */
export const firstWithin: SetAnswer = ({ slots, select, terms, w, names, share, shareStep, draft }) => {
  const found = slots.years.flatMap((year) => select({ firstIn: year }));
  const whole = new Set(slots.years.flatMap((year) => select({ inAll: [year] }).map(({ operator }) => operator))).size;
  return draft(
    w.set.first_time({
      year: terms.years(slots.years),
      count: found.length,
      names: found.length > 30 ? '' : names(found),
      whole,
      percent: share(found.length, whole),
      ofYear: true,
    }),
    found,
    { working: [shareStep(found.length, whole)] },
  );
};

const firstOrRepeat =
  (kind: 'first_time' | 'repeat'): SetAnswer =>
  (scene) => {
    const { slots, book, select, terms, w, names, shareStep, draft } = scene;
    // 「R5初採択でR6も採択されたのは」: first in the one, and in the others as well.
    const [first, ...later] = [...slots.years].sort((a, b) => a - b);
    if (
      kind === 'first_time' &&
      first !== undefined &&
      later.length > 0 &&
      (later.at(-1) ?? 0) <= lastListedYear(book)
    ) {
      const whole = select({ firstIn: first }).length;
      const found = select({ firstIn: first, inAll: later });
      return draft(
        w.set.first_then({
          year: terms.year(first),
          later: terms.years(later),
          whole,
          count: found.length,
          names: names(found),
        }),
        found,
        { working: [shareStep(found.length, whole)] },
      );
    }
    const year = slots.years.at(-1);
    if (year === undefined) return byYear(scene, kind);
    // 「R5に初めて採択され、その後も採択されたのは何者？」
    if (kind === 'first_time' && slots.howOften !== null && year <= lastListedYear(book)) {
      const { comparison, times } = slots.howOften;
      const found = select({ firstIn: year, howOften: slots.howOften });
      const whole = select({ firstIn: year }).length;
      return draft(
        w.set.first_how({
          year: terms.year(year),
          whole,
          how: w.set[comparison](times),
          again:
            comparison === 'at_least' && times === 2 ? true : comparison === 'exactly' && times === 1 ? false : null,
          count: found.length,
          names: names(found),
        }),
        found,
        { working: [shareStep(found.length, whole)] },
      );
    }
    if (year > lastListedYear(book))
      return draft(w.set.listedUnknown({ year: terms.year(year) }), [], {
        kind: 'not_in_source',
        table: null,
        facts: [],
        caveats: [],
      });
    const found = select(kind === 'repeat' ? { repeatIn: year } : { firstIn: year });
    return partOfYear(scene, year, found, (part) => w.set[kind]({ year: terms.year(year), ...part }));
  };

/** 「R6の初採択は？」 */
export const firstTime = firstOrRepeat('first_time');
/** 「R6のリピーターは？」 */
export const repeat = firstOrRepeat('repeat');

/** 「R7が2回目だったのは？」 */
export const numberInYear: SetAnswer = (scene) => {
  const { slots, book, select, terms, w } = scene;
  const [year = lastListedYear(book)] = slots.years;
  const [number = 1] = slots.ordinals;
  const found = select({ numberIn: { year, number } });
  return partOfYear(scene, year, found, (part) =>
    w.set.numberInYear({ year: terms.year(year), ordinal: terms.ordinal(number), ...part }),
  );
};
