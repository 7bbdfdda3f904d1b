// Which of the operators that were listed before meet a condition: 「この中で翌年度も採択されたのは？」
import { isJoint, type OperatorWithAdoptions, operatorsWithAdoptions, selectOperators } from '../../rules/index.ts';
import type { Question } from '../../understanding/question.ts';
import type { AnswerContext, Draft } from '../draft.ts';
import { isOfKind, operatorsDraft, wordingOf } from './shared.ts';

export function answerAmong(context: AnswerContext, question: Question): Draft {
  const { book } = context.knowledge;
  const { terms } = context;
  const w = wordingOf(context);
  const { slots } = question;
  const [kind = ''] = question.aspect.split(':');
  const [year] = slots.years;
  const conditions: { readonly words: string; readonly holds: (each: OperatorWithAdoptions) => boolean }[] = [];
  if (kind === 'first_time' && year !== undefined) {
    const first = new Set(selectOperators(book, { firstIn: year }).map((each) => each.operator));
    conditions.push({ words: w.among.first({ year: terms.year(year) }), holds: ({ operator }) => first.has(operator) });
  } else if (slots.years.length > 0)
    conditions.push({
      words: w.among.years({ years: terms.years(slots.years) }),
      holds: ({ adoptions }) => slots.years.every((each) => adoptions.some(({ fiscalYear }) => fiscalYear === each)),
    });
  const { howOften } = slots;
  if (howOften) {
    const often = new Set(selectOperators(book, { howOften }).map((each) => each.operator));
    conditions.push({
      words: w.among.how({ how: w.set[howOften.comparison](howOften.times) }),
      holds: ({ operator }) => often.has(operator),
    });
  }
  if (slots.frames.length > 0)
    conditions.push({
      words: w.among.frames({ frames: terms.frames(slots.frames) }),
      holds: ({ adoptions }) => slots.frames.every((each) => adoptions.some(({ frame }) => frame === each)),
    });
  if (slots.laws.length > 0)
    conditions.push({
      words: w.among.laws({ laws: terms.list(slots.laws.map(terms.law)) }),
      holds: ({ adoptions }) => adoptions.some(({ law }) => law !== null && slots.laws.includes(law)),
    });
  if (slots.joint !== null)
    conditions.push({
      words: slots.joint ? w.among.joint : w.among.single,
      holds: ({ adoptions }) => adoptions.some((adoption) => isJoint(adoption) === slots.joint),
    });
  if (slots.applicants.length > 0)
    conditions.push({
      words: terms.list(slots.applicants.map((each) => terms.applicant(each))),
      holds: ({ operator }) => slots.applicants.some((each) => isOfKind(context, operator, each)),
    });
  const found = operatorsWithAdoptions(book).filter(
    (each) => slots.among.includes(each.operator) && conditions.every(({ holds }) => holds(each)),
  );
  const draft = operatorsDraft(
    context,
    w.among.found({
      whole: slots.among.length,
      conditions: conditions.map(({ words }) => words),
      count: found.length,
      names: terms.list(found.map((each) => terms.operator(each.operator))),
    }),
    found,
  );
  return { ...draft, facts: [...(draft.facts ?? []), { name: 'operators_before', value: String(slots.among.length) }] };
}
