// What is no question for a set of operators, though its words are those of one.
import { whichNumber } from '../../asks-left.ts';
import { has } from '../candidate.ts';
import { rejected } from '../figures.ts';
import { leftAskedFor } from './adoptions-left.ts';
import { type Scene, tellsOfOne } from './scene.ts';

type Refusal = (scene: Scene) => boolean;

/** An operator that is named is asked about by itself, unless operators are spoken of too. */
export const namesOperatorOnly: Refusal = ({ message, slots }) =>
  slots.operators.length > 0 && !has(message, 'operators-noun');

export const namesOperator: Refusal = ({ slots }) => slots.operators.length > 0;

/** Rates, budgets, pages and applications are other figures. */
export const asksOtherFigure: Refusal = ({ message }) =>
  has(message, 'rate', 'budget', 'link', 'application-count', 'amount');

/** An amount of money belongs to no set of operators. */
export const statesMoney: Refusal = ({ slots }) => slots.expensesYen.length > 0 || slots.subsidyYen !== null;

/** 「R6に採択されてR7に落ちたのは」 is told by the lists; 「落ちたのは」 alone is not. */
export const asksAdoptionRate: Refusal = ({ message, absent }) =>
  has(message, 'adoption-rate') && !(absent.length > 0 && message.years.mentions.length > 1);

/** Operators are counted whatever else is said. */
const howManyOperators = /何者|何社|何団体|how many operators/u;

/** How often one can be adopted is a rule, where no operators are asked for by it. */
export const asksLimitItself: Refusal = (scene) =>
  has(scene.message, 'adoption-limit') && leftAskedFor(scene) === null && !howManyOperators.test(scene.message.text);

/** Numbers that come out differently as adoptions are counted. */
const numberOfThem =
  /何者|何社|何団体|何%|何パーセント|割合|延べ|者数|社数|(?:者|団体|会社)の数|how many|share|percent/u;

/** How adoptions are counted is a rule, where no number is asked for that depends on it. */
export const asksCountingRule: Refusal = ({ message }) =>
  has(message, 'counting-rule') && !message.eachParty && !numberOfThem.test(message.text);

/** Whom the results leave out is in no list: 「R7に落選したのは？」 How many applications they leave out, the figures tell. */
export const asksRejected: Refusal = ({ message, slots }) =>
  rejected.test(message.text) &&
  ((has(message, 'not-adopted') && slots.years.length < 2) || /何件|件数/u.test(message.text));

/** Nothing in it is of the lists, or asks for someone. */
export const asksNothingListed: Refusal = ({ message, asksCount, asksWho }) =>
  !asksCount &&
  !asksWho &&
  !has(message, 'adopted', 'list', 'history', 'operators-noun', 'which-operator', 'joint', 'single-applicant') &&
  !has(message, 'every-year', 'first-time', 'repeat', 'most');

/** 「2回採択されています。次は何回目？」: adoptions told of one's own case are asked about for that case. */
export const asksOfOwnCase: Refusal = ({ message, slots, ofOperators }) => {
  const { text } = message;
  if (slots.adoptionsSoFar === null) return false;
  return (
    tellsOfOne.test(text) ||
    (whichNumber.test(text) && !ofOperators) ||
    (has(message, 'we') && !/何者|何社|how many operators/u.test(text)) ||
    (has(message, 'apply', 'eligible') && !has(message, 'which-operator') && !howManyOperators.test(text))
  );
};
