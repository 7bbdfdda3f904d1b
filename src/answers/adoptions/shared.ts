// What answers about adoptions share: the wording, the table of adoptions, the name of a set.
import { type Adoption, isJoint, type OperatorId } from '../../rules/index.ts';
import type { Question } from '../../understanding/question.ts';
import { type AnswerContext, type Draft, wordings } from '../draft.ts';
import { english } from './en.ts';
import { japanese } from './ja.ts';

export const wordingOf = wordings(japanese, english);

/** The case study about an operator, if the source has one. */
export function caseSection(context: AnswerContext, operator: OperatorId): string | null {
  const region = context.knowledge.operators.find((each) => each.id === operator)?.region;
  return region?.section ?? null;
}

export function adoptionTable(context: AnswerContext, adoptions: readonly Adoption[]): Draft['table'] {
  const { terms } = context;
  const w = wordingOf(context);
  const withLaw = adoptions.some((adoption) => adoption.law !== null);
  return {
    columns: [w.columns.year, w.columns.frame, w.columns.number, w.columns.names, ...(withLaw ? [w.columns.law] : [])],
    rows: adoptions.map((adoption) => [
      terms.year(adoption.fiscalYear),
      adoption.frame === null ? '—' : terms.frame(adoption.frame),
      adoption.listNumber,
      `${terms.list(adoption.parties.map((party) => terms.operator(party.operator)))}${isJoint(adoption) ? w.jointMark : ''}`,
      ...(withLaw ? [adoption.law === null ? '—' : terms.law(adoption.law)] : []),
    ]),
  };
}

/** What a set of adoptions is limited to, in words. */
export function scopeName(context: AnswerContext, slots: Question['slots']): string {
  const { terms } = context;
  const w = wordingOf(context);
  const years =
    slots.years.length === 0
      ? slots.frames.length > 0
        ? ''
        : w.scopeAll
      : slots.years.length === 1
        ? terms.year(slots.years[0] ?? 0)
        : terms.years(slots.years);
  const frames = slots.frames.length > 0 ? terms.frames(slots.frames) : '';
  return context.language === 'ja'
    ? [years, frames].filter((each) => each !== '').join('の')
    : [years, frames].filter((each) => each !== '').join(', ');
}
