// What answers about rates share, and other answers take from them: the current year, caveats of a year, a reason as a sentence.
import { calendarOf, type FiscalYear } from '../../rules/index.ts';
import type { Slots } from '../../understanding/question.ts';
import { type AnswerContext, wordings } from '../draft.ts';
import { english } from './en.ts';
import { japanese } from './ja.ts';

export const wordingOf = wordings(japanese, english);

export const ordinals = [1, 2, 3] as const;

/** The year that a question without one is about: the one whose call is to come. */
export function currentYear(context: AnswerContext): FiscalYear {
  return calendarOf(context.knowledge.book).coming;
}

/** The numbers of the adoption that a question is about; none when it leaves them open. `counted`: the adoptions of a named operator. */
export function askedOrdinals(slots: Slots, counted: number | null = null): readonly number[] {
  const soFar = slots.adoptionsSoFar ?? counted;
  const asked = slots.ordinals.length > 0 ? slots.ordinals : soFar === null ? [] : [soFar + 1];
  return asked.map((ordinal) => ordinal + (slots.further ?? 0));
}

/** Caveats that any answer about a year carries: the draft budget, and years beyond the stated duration. */
export function yearCaveats(context: AnswerContext, years: readonly FiscalYear[]): readonly string[] {
  const w = wordingOf(context);
  const { duration, draftBudget } = context.knowledge.book;
  const beyond = years.filter((year) => year > duration.to);
  return [
    ...(years.some((year) => year >= draftBudget.fiscalYear) ? [w.draftCaveat] : []),
    ...beyond.map((year) =>
      w.beyondDuration({
        year: context.terms.year(year),
        from: context.terms.years([duration.from]),
        to: context.terms.years([duration.to]),
      }),
    ),
  ];
}

/** A reason as a sentence of its own. */
export function sentence(context: AnswerContext, words: string): string {
  return context.language === 'ja' ? `${words}。` : `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
