// Operators by the years in which they were adopted: in all, in some and not in others, in a row.
import { type FiscalYear, type FrameId, framesOf, lastListedYear, listedYears } from '../../../rules/index.ts';
import { longestRun, yearsInARow } from '../../../understanding/years-in-a-row.ts';
import { type AnswerContext, citationsOf } from '../../draft.ts';
import { kindsAskedFor } from '../shared.ts';
import type { SetAnswer } from './scene.ts';

/** 「毎年採択されたのは？」 */
export const inEveryYear: SetAnswer = ({ book, select, terms, w, names, draft }) => {
  const years = listedYears(book);
  const found = select({ inAll: years });
  return draft(w.set.every_year({ years: terms.years(years), count: found.length, names: names(found) }), found);
};

/** 「3年続けて採択されたのは？」 */
export const inARow: SetAnswer = ({ question, book, select, terms, w, names, draft }) => {
  const lengths = listedYears(book).map((_, index) => index + 1);
  const longest = lengths.findLast((each) => select({ inARow: each }).length > 0) ?? 1;
  const length = longestRun.test(question.words) ? longest : (yearsInARow(question.words) ?? 2);
  const found = select({ inARow: length });
  return draft(
    w.set.in_a_row({ length, years: terms.years(listedYears(book)), count: found.length, names: names(found) }),
    found,
  );
};

/** 「採択の間が空いた事業者は？」 */
export const withGap: SetAnswer = ({ book, select, terms, w, names, draft }) => {
  const found = select({ gap: true });
  return draft(w.set.gap({ years: terms.years(listedYears(book)), count: found.length, names: names(found) }), found);
};

/** 「同じ年度に2回採択された事業者は？」 */
export const twiceAYear: SetAnswer = ({ context, select, w, names, draft }) => {
  const found = select({ twiceAYear: true });
  return draft(
    w.set.twice_a_year({ count: found.length, names: names(found) }),
    found,
    found.length === 0 ? { citations: citationsOf(context, ['totals', 'yearly-adoptions']) } : {},
  );
};

/** 「採択された事業者が一番少なかったのは何年度？」 */
export const operatorsByYear: SetAnswer = ({ context, question, book, terms, w, draft, ofYear }) => {
  const yearsAsked = question.slots.years.length > 0 ? question.slots.years : listedYears(book);
  const counted = yearsAsked.map((year) => ({ year: terms.year(year), count: ofYear(year).length }));
  const [first, last] = [counted[0], counted.at(-1)];
  const fewest = /少な|最少|\b(?:fewest|least|smallest|lowest)\b/u.test(question.words);
  const [extreme] = [...counted].sort((a, b) => (fewest ? a.count - b.count : b.count - a.count));
  const asked = fewest || /一番|いちばん|最も|最多|\b(?:most|largest|highest)\b/u.test(question.words);
  return draft(
    w.set.operators_by_year({
      parts: counted,
      extreme: asked && counted.length > 2 && extreme ? { ...extreme, most: !fewest } : null,
      change:
        counted.length === 2 && first && last
          ? { from: first.year, to: last.year, by: last.count - first.count }
          : null,
    }),
    [],
    {
      table: {
        columns: [w.columns.year, w.columns.whole],
        rows: counted.map((each) => [each.year, String(each.count)]),
      },
      facts: [
        ...counted.map((each) => ({ name: 'operators', value: String(each.count) })),
        ...(counted.length === 2 && first && last
          ? [{ name: 'operators', value: String(Math.abs(last.count - first.count)) }]
          : []),
      ],
      citations: citationsOf(context, ['yearly-adoptions']),
    },
  );
};

/** 「R6とR7の両方」: in each of the years, or the frames, that are named. */
export const inAll: SetAnswer = ({
  context,
  question,
  slots,
  aspect,
  book,
  select,
  terms,
  w,
  names,
  share,
  shareStep,
  draft,
  ofYear,
}) => {
  const { within } = w;
  const years = [...slots.years].sort((a, b) => a - b).filter((year) => year <= lastListedYear(book));
  const framed = slots.frames.length > 0;
  const kinds = kindsAskedFor(context, question);
  const found = select({ inAll: years, ...(framed ? { frames: slots.frames } : {}) }).filter(({ operator }) =>
    kinds.has(operator),
  );
  const [start, ...others] = slots.years.filter((year) => year <= lastListedYear(book));
  // 「R6に共同で採択された者のうち、R7にも」: of those that were adopted so in the year named first.
  if (slots.joint !== null && start !== undefined && others.length > 0 && slots.applicants.length === 0) {
    const base = { years: [start], joint: slots.joint };
    const ofBase = select({ adoptedAs: base });
    const again = select({ adoptedAs: base, inAll: others });
    return draft(
      within.found({
        base: within.base({ scope: terms.year(start), laws: '', joint: slots.joint, kind: '' }),
        whole: ofBase.length,
        condition: within.again({ years: terms.years(others), one: again.length === 1 }),
        count: again.length,
        names: names(again),
      }),
      again,
      { working: [shareStep(again.length, ofBase.length)] },
    );
  }
  if (slots.applicants.length > 0)
    return draft(
      w.set.in_all_of_kind({
        kind: kinds.name,
        years: terms.years(years),
        count: found.length,
        names: names(found),
      }),
      found,
    );
  if (framed)
    return draft(
      w.set.in_frames({
        scopes: [
          ...slots.frames.map((frame) => scopeOf(context, frame, years)),
          ...years
            .filter((year) => !framesOf(book, year).some(({ id }) => slots.frames.includes(id)))
            .map((year) => terms.year(year)),
        ],
        count: found.length,
        names: names(found),
      }),
      found,
    );
  // 「R7の33者のうちR6にも」: the year named first is the whole.
  const [first = 0, ...rest] = slots.years.filter((year) => year <= lastListedYear(book));
  const [from, to] = [first, rest.at(-1) ?? first];
  const whole = ofYear(from).length;
  if ((aspect === 'share' || /割合|何割|何%|\b(?:share|percent|proportion)/u.test(question.words)) && years.length >= 2)
    return draft(
      w.set.in_all_share({
        from: terms.year(from),
        to: terms.year(to),
        part: found.length,
        whole,
        percent: share(found.length, whole),
      }),
      found,
      { working: [shareStep(found.length, whole)] },
    );
  return draft(
    w.set.in_all({ years: terms.years(years), both: years.length < 3, count: found.length, names: names(found) }),
    found,
    {
      working: whole > 0 && years.length >= 2 ? [shareStep(found.length, whole)] : [],
    },
  );
};

/** 「R5にはあってR6にはない」 */
export const inSomeNotOthers: SetAnswer = ({ slots, select, terms, w, everyone, names, share, shareStep, draft }) => {
  const without = slots.withoutYears;
  const inAll = slots.years.filter((year) => !without.includes(year));
  const found = select({ inAll, inNone: without });
  if (inAll.length === 0)
    return draft(
      w.set.not_in({
        without: terms.years(without),
        count: found.length,
        whole: everyone,
        percent: share(found.length, everyone),
        names: found.length > 30 ? '' : names(found),
      }),
      found,
      { working: [shareStep(found.length, everyone)] },
    );
  return draft(
    w.set.in_not_in({
      years: terms.years(inAll),
      without: terms.years(without),
      count: found.length,
      names: names(found),
    }),
    found,
  );
};

/** A frame with the year of it that is meant; its only year where none is. */
function scopeOf({ knowledge: { book }, terms }: AnswerContext, frame: FrameId, years: readonly FiscalYear[]): string {
  const known = book.frames.find(({ id }) => id === frame)?.years ?? [];
  const year = years.find((each) => known.includes(each)) ?? known[0];
  return year === undefined
    ? terms.frame(frame)
    : terms
        .list([terms.years([year]), terms.frame(frame)])
        .replace('、', 'の')
        .replace(' and ', ', ');
}
