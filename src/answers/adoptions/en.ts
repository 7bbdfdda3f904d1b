// English sentences about who was adopted when.

import { englishTimes } from '../terms/en.ts';
import type { Dates } from '../terms/index.ts';
import type { AdoptionsWording } from './ja.ts';

const and = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** What holds for operators with so many adoptions left. */
function havingLeft(
  dates: Dates,
  { left, limit, one }: { left: number | 'some'; limit: number; one: boolean },
): string {
  const have = one ? 'has' : 'have';
  if (left === 'some') return `${have} adoptions left under the limit of ${limit} (from ${dates.limitFrom})`;
  return left === 0
    ? `${have} no adoptions left (adopted ${limit} times or more; limit from ${dates.limitFrom})`
    : `${have} ${plural(left, 'adoption', 'adoptions')} left (adopted ${englishTimes(limit - left)})`;
}

export const english = (dates: Dates): AdoptionsWording => ({
  history: (p) => `${p.who} has been adopted ${englishTimes(p.count)} (${p.years}).`,
  years: (p) => `${p.who} was adopted in ${p.years} (${plural(p.count, 'adoption', 'adoptions')} in all).`,
  count: (p) => `${p.who} has been adopted ${englishTimes(p.count)}: ${p.years}.`,
  countIn: (p) =>
    `${p.who} was adopted ${p.count === 0 ? 'not once' : englishTimes(p.count)} in ${p.scope}${p.years === '' ? '' : ` (${p.years})`}.`,
  ofItsLaw: (p) =>
    `${p.count === 0 ? 'No other operator was' : plural(p.count, 'operator was', 'operators were')} adopted under ${p.same ? 'the same act as' : 'another act than'} ${p.who} (${p.law})${p.count === 0 ? '' : `: ${p.names}`}.`,
  confirmCount: (p) => `${p.right ? 'Yes' : 'No'}, ${p.who} has been adopted ${englishTimes(p.count)} (${p.years}).`,
  number: (p) => `${p.who} is listed as ${and(p.parts)}.`,
  numberPart: (p) => `No.${p.number} in ${p.year}${p.frame === null ? '' : ` (${p.frame})`}`,
  frame: (p) => `${p.who} was adopted under ${and(p.parts)}.`,
  framePart: (p) => `${p.frame ?? 'a call without frames'} in ${p.year}`,
  law: (p) => `In ${p.year} ${p.who} was adopted under the ${p.law} (pattern ${p.number}).`,
  lawFullName: (p) => `The ${p.year} adoption of ${p.who} was under the ${p.law}, in full 「${p.full}」.`,
  noLaw: (p) => `${p.who} has no adoption under the law-linked frame (法制度連携枠).`,
  partners: (p) => `${p.who} was adopted jointly with ${and(p.parts)}.`,
  partnersPart: (p) => `${p.partners} (${p.year})`,
  noPartners: (p) => `${p.who} has no joint adoption; every adoption was on its own.`,
  single: (p) => `${p.who} was adopted on its own: ${p.entries}.`,
  neverAlone: (p) => `No, ${p.who} has no adoption on its own; all are joint: ${and(p.parts)}.`,
  jointYes: (p) => `${p.who} has joint adoptions: ${and(p.parts)}.`,
  together: (p) =>
    p.years.length === 0
      ? `${p.who} were never adopted jointly.`
      : `${p.who} were adopted jointly ${plural(p.years.length, 'time', 'times')} (${and(p.years)}).`,
  numberInYear: (p) => `The adoption of ${p.who} in ${p.year} was its ${p.ordinal}.`,
  first: (p) => `${p.who} was first adopted in ${p.year} (${plural(p.count, 'adoption', 'adoptions')} in all).`,
  last: (p) => `The latest adoption of ${p.who} was in ${p.year} (${plural(p.count, 'adoption', 'adoptions')} in all).`,
  inYear: (p) => `${p.turnedDown ? 'No' : 'Yes'}, ${p.who} was adopted in ${p.year} (${p.entries}).`,
  notInYear: (p) =>
    p.turnedDown
      ? `${p.who} is not in the list of ${p.year}. It was adopted in ${p.years}. The document does not state whether it applied.`
      : `No, ${p.who} was not adopted in ${p.year}. It was adopted in ${p.years}.`,
  notInFrame: (p) => `No, ${p.who} has no adoption under the ${p.frame}. Its adoptions: ${p.years}.`,
  inFrame: (p) => `Yes, ${p.who} was adopted under the ${p.frame} (${p.years}).`,
  notListedYet: (p) =>
    `The results of ${p.year} are not in the document. Up to ${dates.last} ${p.who} was adopted in ${p.years}.`,
  absentYears: (p) =>
    p.missing === ''
      ? `${p.who} was adopted in every year of ${dates.listed}.`
      : `${p.who} was not adopted in ${p.missing} (it was in ${p.years}).`,
  profile: (p) =>
    `${p.who}${p.region === null ? '' : `, in ${p.region},`} has been adopted ${englishTimes(p.count)} (${p.years}).`,
  lookAlike: (p) =>
    `${p.other} has a similar name, but the document does not say that they are the same, so they are counted separately.`,
  spelling: (p) => `The list prints the name as 「${p.printed}」, which is read as the same operator (${p.name}).`,
  corrected: (p) => `"${p.typed}" was read as ${p.name}.`,
  notTheSame: (p) =>
    `${p.one} and ${p.other} have similar names, but the document does not say that they are one operator, so they are counted separately.`,
  earlier: (p) => (p.same ? `Both were first adopted in ${p.year}. ` : `${p.who} was adopted earlier, in ${p.year}. `),
  moreOften: (p) =>
    p.count === p.otherCount
      ? `Both have been adopted equally often: ${p.count === 1 ? 'once' : `${p.count} times`}. `
      : `${p.who} has been adopted more often: ${p.count} against ${p.otherCount} for ${p.other}. `,
  which: 'Which operator do you mean? Please give its name.',
  unlisted: (p) =>
    `「${p.name}」 is not listed among the adoptions of ${dates.listed}; the document does not mention an adoption of it.`,
  unlistedDetail: 'It may be listed under another name; please try its official or short name.',
  entry: (p) =>
    `No.${p.number} of ${p.year}${p.frame === null ? '' : ` (${p.frame})`} is ${p.names}${p.joint ? ' (joint)' : ''}${p.law === null ? '' : `, under the ${p.law}`}.`,
  noEntry: (p) => `There is no No.${p.number} in ${p.year ?? 'the adoption lists'}.`,
  entriesOfYear: (p) =>
    `In the list of ${p.year}: ${p.entries.map((each) => `No. ${each.number}, ${each.names}`).join('; ')}.`,
  entriesMany: (p) => `No.${p.number} stands ${p.count} times in the lists.`,
  set: {
    apart: (p) => `Leaving out ${p.names}: `,
    every_year: (p) =>
      `${plural(p.count, 'operator was', 'operators were')} adopted in every year of ${p.years}: ${p.names}.`,
    in_a_row: (p) =>
      p.count === 0
        ? `No operator was adopted ${p.length} years in a row in ${p.years}.`
        : `${plural(p.count, 'operator was', 'operators were')} adopted at least ${p.length} years in a row in ${p.years}: ${p.names}.`,
    gap: (p) =>
      `${plural(p.count, 'operator has', 'operators have')} a year without an adoption between adoptions of ${p.years}${p.names === '' ? '' : `: ${p.names}`}.`,
    twice_a_year: (p) =>
      p.count === 0
        ? 'No operator was adopted twice in the same year.'
        : `${plural(p.count, 'operator was', 'operators were')} adopted twice or more in the same year: ${p.names}.`,
    operators_by_year: (p) =>
      `${p.change === null ? '' : p.change.by === 0 ? `As many operators were adopted in ${p.change.to} as in ${p.change.from}. ` : `From ${p.change.from} to ${p.change.to} the number of operators ${p.change.by < 0 ? 'fell' : 'rose'} by ${Math.abs(p.change.by)}. `}${p.extreme === null ? '' : `The ${p.extreme.most ? 'most' : 'fewest'} operators, ${p.extreme.count}, were adopted in ${p.extreme.year}. `}Operators adopted by year: ${and(p.parts.map((each) => `${each.count} in ${each.year}`))} (counting every party of joint adoptions).`,
    in_all: (p) =>
      `${plural(p.count, 'operator was', 'operators were')} adopted in ${p.both ? 'both' : 'all of'} ${p.years}: ${p.names}.`,
    in_frames: (p) =>
      `${plural(p.count, 'operator was', 'operators were')} adopted in each of these: ${p.scopes.join('; ')}${p.count === 0 ? '' : `. ${p.names}`}.`,
    in_all_share: (p) =>
      `Of the ${p.whole} operators adopted in ${p.from}, ${p.part} were adopted again in ${p.to}: ${p.percent} (counting every party of joint adoptions).`,
    not_in: (p) =>
      `${plural(p.count, 'operator was', 'operators were')} not adopted in ${p.without} (${p.percent} of the ${p.whole} adopted so far)${p.names === '' ? '' : `: ${p.names}`}.`,
    in_not_in: (p) =>
      p.count === 0
        ? `No operator was adopted in ${p.years} but not in ${p.without}.`
        : `${plural(p.count, 'operator was', 'operators were')} adopted in ${p.years} but not in ${p.without}: ${p.names}.`,
    first_time: (p) =>
      `${plural(p.count, 'operator was', 'operators were')} adopted for the first time in ${p.year} (${p.percent} of ${p.ofYear ? `the ${p.whole} adopted then` : `all ${p.whole}`})${p.names === '' ? '' : `: ${p.names}`}.`,
    first_how: (p) =>
      `Of the ${p.whole} operators first adopted in ${p.year}, ${p.count} ${p.again === null ? `${p.count === 1 ? 'has' : 'have'} been adopted ${p.how} in all` : p.again ? `${p.count === 1 ? 'was' : 'were'} adopted again later` : `${p.count === 1 ? 'was' : 'were'} not adopted again later`}${p.names === '' ? '' : `: ${p.names}`}.`,
    first_then: (p) =>
      `Of the ${p.whole} operators first adopted in ${p.year}, ${plural(p.count, 'was', 'were')} adopted in ${p.later} as well${p.count === 0 ? '' : `: ${p.names}`}.`,
    by_year_most: (p) =>
      `The ${p.most ? 'most' : 'fewest'} ${p.kind === 'first_time' ? 'first-time' : 'returning'} operators, ${p.count}, were in ${p.year}. `,
    by_year: (p) =>
      `${p.kind === 'first_time' ? 'First-time' : 'Returning'} operators by year: ${and(p.parts.map((each) => `${each.count} in ${each.year}`))} (counting every party of joint adoptions).`,
    repeat: (p) =>
      `Of the operators adopted in ${p.year}, ${p.count} had been adopted before (${p.percent} of ${p.ofYear ? '' : 'all '}${p.whole})${p.names === '' ? '' : `: ${p.names}`}.`,
    how_often: (p) =>
      `${plural(p.count, 'operator has', 'operators have')} been adopted ${p.how} (${p.percent} of ${p.whole})${p.names === '' ? '' : `: ${p.names}`}.`,
    left: (p) =>
      `${p.count} of the ${p.whole} operators (${p.percent}) ${havingLeft(dates, { ...p, one: p.count === 1 })}${p.names === '' ? '' : `: ${p.names}`}.`,
    at_rate: {
      meant: (p) => `In ${p.year} the rate is ${p.rate} for operators whose next adoption is their ${p.ordinal}. `,
      nobody: (p) =>
        p.places.length === 0
          ? `No rate of ${p.year} is ${p.rate}, so no operator would have it.`
          : `None of the ${p.whole} operators adopted so far would have a rate of ${p.rate} in ${p.year}: it is the rate of ${and(p.places.map(({ frame, ordinals }) => `the ${and([...ordinals])} adoption under the ${frame}`))}.`,
      place: (p) => `${p.frame}: the rate is ${p.rate} for the ${and([...p.ordinals])} adoption`,
      everyone: (p) => `for the ${p.whole} operators adopted so far, the next adoption is the second or a later one`,
    },
    exactly: (times) => `exactly ${englishTimes(times)}`,
    at_least: (times) => `at least ${englishTimes(times)}`,
    at_most: (times) => `at most ${englishTimes(times)}`,
    most: (p) => `The most adoptions are ${p.times}, by ${plural(p.count, 'operator', 'operators')}: ${p.names}.`,
    numberInYear: (p) =>
      p.count === 0
        ? `There is no operator whose adoption in ${p.year} was its ${p.ordinal}.`
        : `${plural(p.count, 'operator', 'operators')} had the ${p.ordinal} adoption in ${p.year} (${p.percent} of that year's ${p.whole}): ${p.names}.`,
    joint: (p) =>
      p.ofOperators
        ? `${p.operators} operators were adopted jointly in ${p.scope} (${plural(p.count, 'joint adoption', 'joint adoptions')}, naming ${p.parties} parties in all).`
        : `There ${p.count === 1 ? 'is 1 joint adoption' : `are ${p.count} joint adoptions`} in ${p.scope} (${p.percent} of ${p.whole}), naming ${p.parties} parties in all${p.operators === p.parties ? '' : ` (${p.operators} different operators)`}.`,
    inOneWayOnly: (p) =>
      `${plural(p.count, 'operator', 'operators')}${p.scope === '' ? '' : ` adopted in ${p.scope}`} ${
        {
          only_joint: `${p.count === 1 ? 'was' : 'were'} only ever adopted jointly`,
          only_alone: `${p.count === 1 ? 'was' : 'were'} only ever adopted on ${p.count === 1 ? 'its' : 'their'} own`,
          joint_and_alone: `${p.count === 1 ? 'was' : 'were'} adopted both jointly and on ${p.count === 1 ? 'its' : 'their'} own`,
        }[p.partnership]
      } (${p.percent} of ${p.whole})${p.names === '' ? '' : `: ${p.names}`}.`,
    single: (p) =>
      `There ${p.count === 1 ? 'is 1 adoption of a single applicant' : `are ${p.count} adoptions of single applicants`} in ${p.scope} (${p.percent} of ${p.whole}).`,
    partsOf: (p) =>
      ` Of these, ${and(p.parts.map((each) => `${each.count} in ${each.scope}${each.percent === null ? '' : ` (${each.percent} of ${each.whole})`}`))}.`,
    jointOf: (p) =>
      p.entries.length === 0
        ? `There is no joint adoption of ${p.parties} ${p.orMore ? 'or more ' : ''}parties in ${p.scope}.`
        : `${p.most ? `The most parties that a joint adoption names in ${p.scope} is ${p.parties}` : `Joint adoptions of ${p.parties} ${p.orMore ? 'or more ' : ''}parties in ${p.scope}: ${p.entries.length}`} (${p.entries.map((each) => `No. ${each.number} of ${each.year}: ${each.names}`).join('; ')}).`,
    jointEntries: (p) => ` ${p.entries.map((each) => `No. ${each.number} of ${each.year}: ${each.names}`).join('; ')}.`,
    law: (p) =>
      `Adopted under the ${p.law} in ${dates.last}: ${p.names} (${plural(p.count, 'adoption', 'adoptions')}${p.share === null ? '' : `, ${p.share.percent} of the ${p.share.whole} in the law-linked frame`}).`,
    laws_in_all: (p) => `${plural(p.count, 'adoption', 'adoptions')} in all. `,
    by_law: (p) => `${dates.last} adoptions of the law-linked frame by act: ${and(p.parts)}.`,
    by_law_most: (p) => `The most, ${p.count}, were under the ${p.law}. `,
    by_law_least: (p) => `The fewest, ${p.count}, were under the ${p.law}. `,
    by_law_part: (p) => `${p.count} under the ${p.law}`,
    in_all_of_kind: (p) =>
      p.count === 0
        ? `No operator of this kind (${p.kind}) was adopted in each of ${p.years}.`
        : `${plural(p.count, 'operator', 'operators')} of this kind (${p.kind}) adopted in each of ${p.years}: ${p.names}.`,
    ofKind: (p) => (p.except ? `any other than ${p.kind}` : p.kind),
    kind: (p) =>
      p.count === 0
        ? `The lists have no adoption of ${p.kind}${p.scope === '' ? '' : ` (${p.scope})`}.`
        : `${plural(p.count, 'operator', 'operators')} of this kind (${p.kind}) ${p.scope === '' ? 'in the lists' : `adopted in ${p.scope}`}, with ${plural(p.adoptions, 'adoption', 'adoptions')}${p.share === null ? '' : ` (${p.share.percent} of ${p.share.whole} operators)`}: ${p.names}.`,
    listed: (p) =>
      `${p.scope}: ${plural(p.count, 'adoption', 'adoptions')} (${p.parties} operators, counting every party of joint adoptions), listed below.`,
    listedOperators: (p) =>
      `${plural(p.operators, 'operator was', 'operators were')} adopted in ${p.scope}, counting every party of joint adoptions (${plural(p.adoptions, 'adoption', 'adoptions')}), listed below.`,
    listedShort: (p) => `Adopted in ${p.scope}: ${p.names} (${plural(p.count, 'adoption', 'adoptions')}).`,
    listedNone: (p) => `The lists have no adoption for ${p.scope}.`,
    listedUnknown: (p) => `The results of ${p.year} are not in the document, which is of ${dates.documentDate}.`,
    all: (p) =>
      `${p.operators} operators were adopted in ${dates.listed} (${p.adoptions} adoptions; counting every party of joint adoptions each time, ${p.parties}).`,
  },
  within: {
    found: (p) =>
      `Of the ${p.whole} ${p.base}, ${p.count === 0 ? 'none' : p.count} ${p.condition}${p.names === '' ? '' : `: ${p.names}`}.`,
    base: (p) =>
      `operators${p.kind === '' ? '' : ` of this kind (${p.kind})`} adopted${p.joint === null ? '' : p.joint ? ' jointly' : ' on their own'}${p.laws === '' ? '' : ` under the ${p.laws}`} in ${p.scope}`,
    how: (p) =>
      `${p.one ? 'has' : 'have'} been adopted ${p.how}${p.of === null ? ' in all' : `${p.of.joint === null ? '' : p.of.joint ? ' jointly' : ' on their own'}${p.of.laws === '' ? '' : ` under the ${p.of.laws}`} in ${p.of.scope}`}`,
    left: (p) => havingLeft(dates, p),
    again: (p) => `${p.one ? 'was' : 'were'} adopted in ${p.years} as well`,
    first: (p) => `${p.one ? 'was' : 'were'} adopted for the first time in ${p.year}`,
    repeat: (p) => `had been adopted before ${p.year} as well`,
  },
  among: {
    found: (p) =>
      p.count === 0
        ? `None of those ${p.whole} operators was ${and(p.conditions)}.`
        : `Of those ${p.whole}, ${plural(p.count, 'operator was', 'operators were')} ${and(p.conditions)}: ${p.names}.`,
    years: (p) => `adopted in ${p.years}`,
    first: (p) => `adopted for the first time in ${p.year}`,
    how: (p) => `adopted ${p.how}`,
    frames: (p) => `adopted under the ${p.frames}`,
    laws: (p) => `adopted under the ${p.laws}`,
    joint: 'adopted jointly',
    single: 'adopted on its own',
  },
  byRegion:
    'The document has no list of where operators are. Only those whose place shows in a case study or in the name are given.',
  counted:
    'In joint adoptions every named party is counted once. The document does not state how joint applications count.',
  columns: {
    year: 'Year',
    frame: 'Frame',
    number: 'No.',
    names: 'Operators',
    law: 'Act',
    operator: 'Operator',
    count: 'Adoptions',
    years: 'Years',
    firsts: 'First-time',
    repeats: 'Returning',
    whole: 'Operators of the year',
  },
  jointMark: ' (joint)',
  scopeAll: dates.listed,
  parties: (count) => `${count}`,
  suggestions: {
    eligibility: (p) => `Can ${p.name} apply for ${dates.coming}?`,
    number: 'Which number on the list?',
    law: 'Under which act was it adopted?',
    case: (p) => `What does ${p.name} do?`,
    every: 'Which operators were adopted every year?',
    list: `List the operators adopted in ${dates.last}`,
    twice: 'How many operators were adopted exactly twice?',
    counts: 'How many adoptions were there in each year?',
  },
});
