// carryOver: what a message means after what was said before. Pure: (conversation, reading) → question.
import type { Reading } from '../understanding/understand.ts';
import { afterExplanation } from './after-explanation.ts';
import { countedByFrame, reasonOfFigure, sameMetric, targetMet } from './after-figures.ts';
import { afterLaw } from './after-law.ts';
import { caseOfOperator, figuresOfTheCase, sameOfOtherCase } from './cases.ts';
import { besideLast, betweenLastTwo, changedRate, sumOfThem } from './compared.ts';
import type { Conversation } from './conversation.ts';
import { announcedLater, nextInPlan, otherFrameInYear, planWithoutYear, sameAgain, withoutYear } from './goes-on.ts';
import {
  adoptionsAssumed,
  adoptionsTold,
  amountAtRate,
  capOfFrame,
  expensesRestated,
  limitSince,
  nameInOtherYear,
  ofOwnCase,
  ratesChangeSince,
  slotReplaced,
  yearCounted,
} from './once-more.ts';
import { readWithBefore } from './read-with-before.ts';
import { type Carried, firstOf, type Rule, turnOf } from './rule.ts';
import {
  besideOperator,
  countDoubted,
  jointInstead,
  leftAfterVerdict,
  ofTheOperator,
  othersLikeIt,
  othersOfLaw,
  planOfTheOperator,
  sameSet,
  whichOfKind,
} from './same-operators.ts';
import { clearAfterQuotation, standsAlone } from './stands-alone.ts';

/** The kinds of follow-up. The first that holds is taken: the narrower kinds stand before the wider ones. */
const followUps: Rule = firstOf(
  // A bare word after a quotation (「いつ？」「2つ目は？」) looks like many questions: first of all it is asked of the quotation.
  afterExplanation,
  // 「令和6年度の実績は？」 in a case study looks like a question about the programme's year.
  figuresOfTheCase,
  // 「R7との差は？」 names what to compare with, and not what to ask again.
  besideLast,
  // 「なぜ減った？」 looks like asking for the evidence.
  reasonOfFigure,
  // 「同じ法律でほかには？」 points at the law, and not at its operator.
  othersOfLaw,
  // What is whole by itself takes nothing from before.
  standsAlone,
  // What is supposed, or said of caps, amounts and names, holds whatever else the words may mean.
  adoptionsAssumed,
  adoptionsTold,
  yearCounted,
  capOfFrame,
  afterLaw,
  amountAtRate,
  expensesRestated,
  nameInOtherYear,
  ratesChangeSince,
  // The last answers side by side, added up, or a year further on.
  betweenLastTwo,
  sumOfThem,
  changedRate,
  otherFrameInYear,
  sameAgain,
  planWithoutYear,
  withoutYear,
  // More of the same operator, year, set or figure.
  countDoubted,
  whichOfKind,
  othersLikeIt,
  jointInstead,
  besideOperator,
  leftAfterVerdict,
  planOfTheOperator,
  ofTheOperator,
  countedByFrame,
  announcedLater,
  targetMet,
  sameSet,
  sameMetric,
  nextInPlan,
  clearAfterQuotation,
  // The last question again, with another year, frame, operator …
  slotReplaced,
  ofOwnCase,
  limitSince,
  caseOfOperator,
  sameOfOtherCase,
  // Any other question that leaves something open.
  readWithBefore,
);

/** The question of a message in its conversation; null when nothing could be made of it. */
export function carryOver(conversation: Conversation, reading: Reading): Carried | null {
  const turn = turnOf(conversation, reading);
  return turn === null ? (reading.candidates[0] ?? null) : followUps(turn);
}
