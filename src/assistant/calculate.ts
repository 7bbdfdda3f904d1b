// calculate: the same answers without language: a form's fields become a Question, and the rules core answers it.
import { answerAmount } from '../answers/amounts/index.ts';
import type { AnswerContext, Draft } from '../answers/draft.ts';
import { answerEligibility } from '../answers/eligibility/index.ts';
import { answerRate } from '../answers/rates/index.ts';
import type { FiscalYear, FrameId, OperatorId } from '../rules/index.ts';
import { emptySlots } from '../understanding/empty-slots.ts';
import type { Question, Slots } from '../understanding/question.ts';

/** What a calculator asks for. Null is "not given"; an operator's adoptions are counted by the rules. */
export interface Calculation {
  readonly operator: OperatorId | null;
  /** Null: all frames of the year. */
  readonly frame: FrameId | null;
  readonly year: FiscalYear;
  readonly adoptionsSoFar: number | null;
  readonly expensesYen: number | null;
}

/** Returns the question that the fields amount to, and its draft: yen where expenses are given, else the verdict, else the rate. */
export function calculate(
  context: AnswerContext,
  calculation: Calculation,
): { readonly question: Question; readonly draft: Draft } {
  const { operator, frame, year, adoptionsSoFar, expensesYen } = calculation;
  const slots: Slots = {
    ...emptySlots,
    years: [year],
    frames: frame === null ? [] : [frame],
    bothFrames: frame === null,
    operators: operator === null ? [] : [operator],
    adoptionsSoFar: operator === null ? adoptionsSoFar : null,
    expensesYen: expensesYen === null ? [] : [expensesYen],
  };
  if (expensesYen !== null) {
    const question: Question = { intent: 'amount', aspect: 'subsidy', slots, words: '' };
    return { question, draft: answerAmount(context, question) };
  }
  if (operator !== null || adoptionsSoFar !== null) {
    const question: Question = { intent: 'eligibility', aspect: 'verdict', slots, words: '' };
    return { question, draft: answerEligibility(context, question) };
  }
  const question: Question = { intent: 'rate', aspect: 'value', slots, words: '' };
  return { question, draft: answerRate(context, question) };
}
