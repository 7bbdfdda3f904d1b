// Operators by the years in which they were adopted: in all, in some and not in others, in a row.
import { type FiscalYear, type FrameId, framesOf, lastListedYear, listedYears } from '../../../rules/index.ts';
import { yearsInARow } from '../../../understanding/years-in-a-row.ts';
import type { AnswerContext } from '../../draft.ts';
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
  const length = yearsInARow(question.words) ?? 2;
  const found = select({ inARow: length });
  return draft(
    w.set.in_a_row({ length, years: terms.years(listedYears(book)), count: found.length, names: names(found) }),
    found,
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
  const years = [...slots.years].sort((a, b) => a - b).filter((year) => year <= lastListedYear(book));
  const framed = slots.frames.length > 0;
  const kinds = kindsAskedFor(context, question);
  const found = select({ inAll: years, ...(framed ? { frames: slots.frames } : {}) }).filter(({ operator }) =>
    kinds.has(operator),
  );
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
export const inSomeNotOthers: SetAnswer = ({ slots, select, terms, w, names, draft }) => {
  const without = slots.withoutYears;
  const inAll = slots.years.filter((year) => !without.includes(year));
  const found = select({ inAll, inNone: without });
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
