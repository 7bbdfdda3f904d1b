// An entry of an adoption list by its number.
import { type Adoption, factOf, isJoint, selectAdoptions } from '../../rules/index.ts';
import type { Question } from '../../understanding/question.ts';
import { type AnswerContext, citationsOf, type Draft, operatorFact } from '../draft.ts';
import { adoptionFilter, adoptionTable, wordingOf } from './shared.ts';

export function answerListEntry(context: AnswerContext, question: Question): Draft {
  const { book } = context.knowledge;
  const { terms } = context;
  const w = wordingOf(context);
  const { slots } = question;
  const number = slots.listNumbers[0] ?? '';
  const scope = adoptionFilter({ years: slots.years, frames: slots.frames });
  const found = slots.listNumbers.flatMap((listNumber) => selectAdoptions(book, { listNumber, ...scope }));
  // "8番" of a year whose numbers carry letters: the letter is left out in speech where the frame says which list is meant.
  const lettered =
    found.length > 0 || !/^\d+$/u.test(number)
      ? found
      : ['A', 'B'].flatMap((letter) => selectAdoptions(book, { listNumber: `${letter}${number}`, ...scope }));
  const entries = lettered;
  const [only] = entries;
  const suggestions = [w.suggestions.list, w.suggestions.every];
  if (!only)
    return {
      kind: 'answer',
      headline: w.noEntry({ year: slots.years[0] === undefined ? null : terms.year(slots.years[0]), number }),
      suggestions,
    };
  const line = (adoption: Adoption) =>
    w.entry({
      year: terms.year(adoption.fiscalYear),
      frame: adoption.frame === null ? null : terms.frame(adoption.frame),
      number: adoption.listNumber,
      names: terms.list(adoption.parties.map((party) => terms.operator(party.operator))),
      joint: isJoint(adoption),
      law: adoption.law === null ? null : terms.law(adoption.law),
    });
  return {
    kind: 'answer',
    headline:
      entries.length <= 2
        ? entries.map(line).join(context.language === 'ja' ? '' : ' ')
        : slots.listNumbers.length > 1 && new Set(entries.map(({ fiscalYear }) => fiscalYear)).size === 1
          ? w.entriesOfYear({
              year: terms.year(only.fiscalYear),
              entries: entries.map((adoption) => ({
                number: adoption.listNumber,
                names: terms.list(adoption.parties.map((party) => terms.operator(party.operator))),
              })),
            })
          : w.entriesMany({ number, count: entries.length }),
    facts: entries.flatMap((adoption) => adoption.parties.map((party) => operatorFact(context, party.operator))),
    table: adoptionTable(context, entries),
    citations: citationsOf(context, entries.map(factOf)),
    suggestions: [
      ...(entries.length === 1 ? [w.suggestions.eligibility({ name: only.parties[0]?.name ?? '' })] : []),
      ...suggestions,
    ],
    items: [
      ...entries.flatMap((adoption) =>
        adoption.parties.map((party) => ({ kind: 'operator' as const, id: party.operator })),
      ),
      ...entries.flatMap(({ law }) => (law === null ? [] : [{ kind: 'law' as const, id: law }])),
    ],
  };
}
