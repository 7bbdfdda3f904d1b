// English sentences about eligibility, requirements and plans.

import { englishTimes } from '../terms/en.ts';
import type { Dates } from '../terms/index.ts';
import { type EligibilityWording, mostNames } from './ja.ts';

const and = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;

const named = (names: readonly string[]): string => (names.length > mostNames ? '' : `: ${and(names)}`);

const yesOrNo = (asked: boolean | null, rest: string): string =>
  asked === null ? `${rest.charAt(0).toUpperCase()}${rest.slice(1)}` : `${asked ? 'Yes' : 'No'}, ${rest}`;

/** A supposition brings its own comma: “X, assuming one more adoption,”. */
const forWhom = (who: string): string => `For ${who.replace(/,$/u, '')},`;

const yesOrNoStop = (asked: boolean | null): string => (asked === null ? '' : asked ? 'Yes. ' : 'No. ');

const leftOf = ({ who, left }: { readonly who: string; readonly left: number }): string => `${who} (${left} left)`;

export const english = (dates: Dates): EligibilityWording => ({
  possible: (p) =>
    yesOrNo(
      p.asked,
      `${p.who} can still be adopted in ${p.year}: it would be the ${p.ordinal} adoption (${p.adoptions} so far${p.remaining === null ? '' : `, ${p.remaining} left`}).`,
    ),
  notPossible: (p) =>
    yesOrNo(
      p.asked,
      `${p.who} cannot be adopted in ${p.year}: with ${p.adoptions} adoptions the limit of ${p.limit} has been reached.`,
    ),
  rateAlso: (p) => `The rate would be ${and(p.parts)}.`,
  rateOne: (p) =>
    `${forWhom(p.who)} an adoption in ${p.year} under the ${p.frame} would be the ${p.ordinal}, at a rate of ${p.rate}.`,
  rateBoth: (p) =>
    p.same === null
      ? `${forWhom(p.who)} an adoption in ${p.year} would be the ${p.ordinal}, at a rate of ${and(p.parts)}.`
      : `${forWhom(p.who)} an adoption in ${p.year} would be the ${p.ordinal}, at a rate of ${p.same} in both frames.`,
  ratePart: (p) => `${p.rate} under the ${p.frame}`,
  ordinal: (p) =>
    `${forWhom(p.who)} an adoption in ${p.year} would be the ${p.ordinal} in all (${p.adoptions} so far).`,
  ordinalNotPossible: (p) =>
    `${p.who} has ${p.adoptions} adoptions, so the next would be the ${p.ordinal}, which the limit of ${p.limit} rules out: not possible in ${p.year}.`,
  remaining: (p) =>
    p.remaining === 0
      ? `${forWhom(p.who)} no adoptions are left: with ${p.adoptions} so far the limit of ${p.limit} has been reached, so another in ${p.year} or later is not possible.`
      : `From ${p.year} on, ${p.who} can be adopted ${p.remaining}${p.adoptions === 0 ? '' : ' more'} time${p.remaining === 1 ? '' : 's'} (${p.adoptions} so far, limit ${p.limit}).`,
  moreLeft: (p) =>
    p.others.length === 0
      ? `They have as many left: ${and(p.first.map(leftOf))}.`
      : `The most left: ${and(p.first.map(leftOf))}; then ${and(p.others.map(leftOf))}.`,
  before: (p) =>
    `In ${p.year} there was no limit on the number of adoptions, so ${p.who} was not barred by its count. The limit of ${dates.maximum} applies from ${dates.limitFrom}.`,
  you: (p) =>
    p.adoptions === 0 ? 'an operator that has never been adopted' : `an operator adopted ${englishTimes(p.adoptions)}`,
  several: (p) =>
    p.possible.length === 0
      ? `None of them can be adopted in ${p.year}: all ${p.others.length} have reached the limit of ${p.limit} adoptions.`
      : `${p.possible.length} of them can still be adopted in ${p.year}${named(p.possible)}.${p.others.length === 0 ? '' : ` ${p.others.length} ${p.others.length === 1 ? 'has' : 'have'} reached the limit of ${p.limit}${named(p.others)}.`}`,
  assuming: (p) =>
    `${p.who}, ${p.further < 0 ? `not counting ${p.further === -1 ? 'one adoption' : `${-p.further} adoptions`}` : `assuming ${p.further === 1 ? 'one more adoption' : `${p.further} more adoptions`}`},`,
  unlisted: (p) =>
    `「${p.name}」 is not listed among the adoptions of ${dates.listed}. With no adoption so far, it can apply for ${p.year}; it would be the ${p.ordinal} adoption (${and(p.parts)}).`,
  byCount: (p) =>
    `Those adopted ${englishTimes(p.limit - 1)} at most can be adopted in ${p.year}; with ${p.limit} or more it is not possible. The table has each number of adoptions.`,
  missing: `Please tell me how many times you have been adopted, or the name of the operator. All adoptions from ${dates.listed} are counted to say whether you may apply for ${dates.coming} and at which rate.`,
  missingTable: 'By number of adoptions so far:',
  columns: { adoptions: 'Adoptions so far', next: 'Next', verdict: dates.coming, operator: 'Operator' },
  verdictYes: 'possible',
  verdictNo: 'not possible',
  joint: (p) =>
    `Joint adoptions are included in the count (${p.partners}). The document does not state how joint applications count; the office in charge of the call decides.`,
  lookAlike: (p) =>
    `${p.other} has a similar name, but the document does not say that they are the same operator, so they are counted separately.`,
  corrected: (p) => `"${p.typed}" was read as ${p.name}.`,
  stated: (p) => `By the document ${p.who} has been adopted ${englishTimes(p.counted)}, not ${englishTimes(p.stated)}.`,
  other: 'This verdict is about the number of adoptions only; other conditions of the call are not in the document.',
  lawFrame:
    'For the law-linked frame (法制度連携枠) the applicant must also hold an approval, certification or designation under one of the three acts.',
  requirement: {
    frame:
      'The law-linked frame (法制度連携枠) is restricted to operators approved, certified or designated under one of these three acts:',
    law: (p) => `To apply for the law-linked frame under the ${p.law}, the requirement is ${p.requirement}.`,
    applicant: (p) =>
      `${forWhom(p.who)} the requirement of the law-linked frame (法制度連携枠) is ${p.act} under the ${p.laws}.`,
    applicantMany: (p) => `${forWhom(p.who)} the law-linked frame (法制度連携枠) requires ${p.parts.join(', or ')}.`,
    notFor: (p) =>
      `${yesOrNoStop(p.asked)}The requirement under the ${p.law} is for ${p.applicants}; ${p.who} is neither.`,
    part: (p) => `${p.act} under the ${p.law}`,
    notYet: (p) =>
      `${yesOrNoStop(p.asked)}Without an approval, certification or designation the requirement of the law-linked frame (法制度連携枠) is not met: it is restricted to operators that already have one.`,
    content: (p) =>
      `${yesOrNoStop(p.asked)}A plan without efforts such as securing people does not meet the requirement of the law-linked frame (法制度連携枠), approved or certified as it may be. Required is ${p.requirements.join('; or ')}.`,
    met: (p) =>
      `Yes, ${p.who} is eligible for the law-linked frame (法制度連携枠) as far as the ${p.law} goes; its requirement is ${p.requirement}.`,
    rightHand:
      'It is the law-linked frame (法制度連携枠) that requires an approval, certification or designation. The document does not state such a requirement for the right-hand talent frame (右腕人材枠).',
    unstated: (p) =>
      `The document does not state whether ${p.who} may apply. The law-linked frame (法制度連携枠) is restricted to operators approved, certified or designated under these acts:`,
    acts: {
      approval:
        'approval by the national government of a collaborative support plan (連携支援計画) with efforts such as securing people in it',
      certification:
        'certification by the national government of a management development support plan (経営発達支援計画) with efforts such as securing people in it',
      designation: 'designation by the municipality as a two-area living support corporation (二地域居住等支援法人)',
    },
    columns: ['Act', 'Plan or designation', 'Decided by', 'For whom'],
    notLaw2:
      'The Small Business Support Act (小規模事業者支援法) is only for societies (商工会) and chambers of commerce (商工会議所).',
  },
  plan: {
    sequence: (p) => `The rates, in order: ${p.parts.join(' → ')}.`,
    part: (p) => `${p.year} (${p.ordinal}, ${p.frame}) ${p.rate}`,
    notPossiblePart: (p) => `${p.year} (${p.ordinal}) not possible`,
    ends: (p) =>
      `${p.asked ? 'Yes' : 'No'}: in ${p.year} it would be the ${p.ordinal} adoption, which is not possible because the limit is ${p.limit}.`,
    best: (p) =>
      p.remaining === 0
        ? `With ${p.adoptions} adoptions, no further adoption is possible from ${dates.coming} on.`
        : `The order with the highest rates is ${p.parts.join(' → ')} (${p.remaining} adoption${p.remaining === 1 ? '' : 's'} left).`,
    bestPart: (p) => `${p.ordinal}: ${p.frames} at ${p.rate}`,
    next: (p) => `A further adoption in ${p.year} would be the ${p.ordinal}: ${p.rate} under ${p.frame}.`,
    reached: (p) => `The adoption in ${p.year} reaches the limit of ${p.limit}.`,
    columns: ['Year', 'Adoption', 'Frame and rate'],
    assumes: 'This assumes that every application is adopted.',
    either: 'either frame',
  },
  suggestions: {
    rate: 'At which rate?',
    history: (p) => `When was ${p.name} adopted?`,
    counting: 'Do adoptions in another frame count?',
    requirements: 'What does the law-linked frame require?',
    amount: 'How much subsidy for eligible costs of 9 million yen?',
    limit: 'How many times can an operator be adopted?',
    counts: [
      'We have never been adopted',
      'We have been adopted once',
      'We have been adopted twice',
      'We have been adopted three times',
    ],
    links: 'Where are the guidelines for each act?',
  },
});
