// Adoptions by frame: numbers and shares.
import {
  type FactKey,
  type FiscalYear,
  framesOf,
  lastListedYear,
  listedYears,
  permille,
  selectAdoptions,
} from '../../rules/index.ts';
import type { Question } from '../../understanding/question.ts';
import { scopeName } from '../adoptions/index.ts';
import { type AnswerContext, citationsOf, type Draft, sectionOf } from '../draft.ts';
import { sentence } from '../rates/index.ts';
import { wordingOf } from './shared.ts';

const mostAsked = /一番|いちばん|最も|最多|most|highest/u;

export function adoptionsByFrame(
  context: AnswerContext,
  question: Question,
  operation: string,
  years: readonly FiscalYear[],
): Draft {
  const { book } = context.knowledge;
  const { terms } = context;
  const w = wordingOf(context);
  // 「一番採択の多い枠は？」 is asked of all years.
  const asked =
    years.length > 0
      ? years
      : question.slots.frames.length === 0 && mostAsked.test(question.words)
        ? listedYears(book)
        : [lastListedYear(book)];
  if (asked.every((year) => year > lastListedYear(book)))
    return {
      kind: 'not_in_source',
      headline: sentence(context, terms.because({ code: 'adoptions_not_in_source', year: asked[0] ?? 0 })),
      citations: citationsOf(context, ['document-date']),
      suggestions: w.suggestions,
    };
  const rows = asked
    .flatMap((year) =>
      (question.slots.frames.length > 0 ? question.slots.frames : framesOf(book, year).map((frame) => frame.id)).map(
        (frame) => ({
          year,
          frame,
          count: selectAdoptions(book, { years: [year], frames: [frame] }).length,
          whole: selectAdoptions(book, { years: [year] }).length,
        }),
      ),
    )
    .filter((row) => row.count > 0 || asked.length === 1);
  const [only] = rows;
  const facts: FactKey[] = [...asked.map((year): FactKey => `totals:${year}`)];
  const scope = (row: (typeof rows)[number]) =>
    scopeName(context, { ...question.slots, years: [row.year], frames: [row.frame] });
  const shares = operation === 'share' || operation === 'change';
  const headline =
    only && operation === 'share'
      ? rows
          .map((row) =>
            w.share({
              scope: terms.frame(row.frame),
              year: terms.year(row.year),
              part: row.count,
              whole: row.whole,
              percent: terms.percent(permille(row.count, row.whole)),
            }),
          )
          .join('')
      : w.frames({
          parts: rows.map((row) =>
            w.valuesPart({ scope: scope(row), value: w.count({ metric: 'adoptions', value: String(row.count) }) }),
          ),
        });
  const [more, fewer] = rows.toSorted((a, b) => b.count - a.count);
  const compared =
    rows.length === 2 && more && fewer && more.year === fewer.year && more.count !== fewer.count
      ? w.moreIn({ frame: terms.frame(more.frame), other: terms.frame(fewer.frame), by: more.count - fewer.count })
      : null;
  // 「一番多かった枠は？」 of several years: the frame with the most.
  const most =
    rows.length > 2 && more && mostAsked.test(question.words)
      ? w.mostFrame({ scope: scope(more), count: more.count })
      : null;
  const asksWhich = /どっち|どちら|差|多|which|more|difference/u.test(question.words);
  return {
    kind: 'answer',
    headline: most
      ? `${most}${context.language === 'en' ? ' ' : ''}${headline}`
      : compared && asksWhich
        ? `${compared}${context.language === 'en' ? ' ' : ''}${headline}`
        : headline,
    details: compared && !asksWhich ? [compared] : [],
    facts: [
      ...(compared && more && fewer ? [{ name: 'difference', value: String(more.count - fewer.count) }] : []),
      ...rows.flatMap((row) => [
        { name: `adoptions:${row.year}:${row.frame}`, value: String(row.count) },
        { name: `adoptions:${row.year}`, value: String(row.whole) },
      ]),
    ],
    working: rows
      .map((row) =>
        terms.step({ code: 'share', part: row.count, whole: row.whole, permille: permille(row.count, row.whole) }),
      )
      .filter(() => shares || rows.length <= 2),
    citations: [
      ...citationsOf(context, facts),
      ...citationsOf(
        context,
        rows.map((row): FactKey => `frame:${row.frame}`),
      ),
    ],
    suggestions: w.suggestions,
    section: sectionOf(context, 'yearly-rates'),
  };
}
