// Operators whose next adoption would have a rate: 「R8で1/2になるのはどの事業者？」 Who that is follows from how often each was adopted.
import {
  type FiscalYear,
  fractionOf,
  framesOf,
  lastListedYear,
  operatorsWithAdoptions,
  ordinalsAtRate,
  printFraction,
} from '../../rules/index.ts';
import type { Question } from '../../understanding/question.ts';
import { type AnswerContext, citationsOf, type Draft } from '../draft.ts';
import { wordingOf } from './shared.ts';

/**
 * @param ofHowOften answers the same question for operators adopted exactly so often
 * @returns null where the rate takes no single number of adoptions so far, so that no one set answers it
 */
export function answerAtRate(
  context: AnswerContext,
  question: Question,
  ofHowOften: (question: Question) => Draft,
): Draft | null {
  const { book } = context.knowledge;
  const { terms } = context;
  const { at_rate: w } = wordingOf(context).set;
  const { slots } = question;
  const [stated] = slots.stated.fractions;
  if (stated === undefined) return null;
  const rate = fractionOf(stated);
  const last = lastListedYear(book);
  const year: FiscalYear = slots.years.find((each) => each > last) ?? last + 1;
  const frames = framesOf(book, year).filter(({ id }) => slots.frames.length === 0 || slots.frames.includes(id));
  const cells = frames.map(({ id }) => ({ frame: id, ordinals: ordinalsAtRate(book, { year, frame: id, rate }) }));
  const places = cells
    .filter(({ ordinals }) => ordinals.length > 0)
    .map(({ frame, ordinals }) => ({ frame: terms.frame(frame), ordinals: ordinals.map(terms.ordinal) }));
  const working = places.map((place) => w.place({ ...place, rate: printFraction(rate) }));
  const soFar = [...new Set(cells.flatMap(({ ordinals }) => ordinals.map((ordinal) => ordinal - 1)))].filter(
    (times) => times > 0,
  );
  const [times] = soFar;
  if (times === undefined)
    return {
      kind: 'answer',
      headline: w.nobody({
        year: terms.year(year),
        rate: printFraction(rate),
        places,
        whole: operatorsWithAdoptions(book).length,
      }),
      facts: [
        { name: 'subsidy_rate', value: printFraction(rate) },
        { name: 'operators', value: '0' },
      ],
      working: [...working, w.everyone({ whole: operatorsWithAdoptions(book).length })],
      citations: citationsOf(context, ['rate-table']),
    };
  if (soFar.length > 1) return null;
  const draft = ofHowOften({
    ...question,
    aspect: question.aspect.replace('at_rate', 'how_often'),
    slots: {
      ...slots,
      // Whom the years limit it to; the frames are those of the rate.
      years: slots.years.filter((each) => each <= last),
      frames: [],
      howOften: { comparison: 'exactly', times },
    },
  });
  return {
    ...draft,
    headline: `${w.meant({ year: terms.year(year), rate: printFraction(rate), ordinal: terms.ordinal(times + 1) })}${draft.headline}`,
    facts: [{ name: 'subsidy_rate', value: printFraction(rate) }, ...(draft.facts ?? [])],
    working: [...working, ...(draft.working ?? [])],
    citations: [...citationsOf(context, ['rate-table', 'counting']), ...(draft.citations ?? [])],
  };
}
