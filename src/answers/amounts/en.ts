// English sentences about amounts.
import type { Dates } from '../terms/index.ts';
import type { AmountsWording } from './ja.ts';

const or = (items: readonly string[]): string => items.join(' or ');

export const english = (dates: Dates): AmountsWording => ({
  subsidy: (p) =>
    `The subsidy for eligible expenses of ${p.expenses} in ${p.year}${p.frame === null ? '' : ` under the ${p.frame}`}${p.ordinal === null ? '' : `, ${p.ordinal} adoption,`} comes to ${p.subsidy} (rate ${p.rate}${p.capUnknown ? ', before any cap' : ''}).`,
  share: (p) => {
    const which = `in ${p.year}${p.frame === null ? '' : ` under the ${p.frame}`}${p.ordinal === null ? '' : `, ${p.ordinal} adoption`}`;
    return p.ownFirst
      ? `Your own share ${which} is ${p.own} of the eligible expenses (rate ${p.rate}).`
      : `The subsidy rate ${which} is ${p.rate}: ${p.rate} of the eligible expenses is paid, ${p.own} is left to you.`;
  },
  shares: (p) =>
    `Your own share of the eligible expenses in ${p.year} depends on the frame and the number of adoptions:`,
  confirm: (p) => `${p.right ? 'Yes.' : 'No.'} ${p.headline}`,
  capped: (p) =>
    `The subsidy for eligible expenses of ${p.expenses} in ${p.year} is limited to the cap of ${p.subsidy} (at ${p.rate} it would be ${p.computed}).`,
  either: (p) =>
    `The subsidy for eligible expenses of ${p.expenses} in ${p.year} is ${or(p.outcomes)} (rate ${p.rate}; the document does not state which of the two caps applies).`,
  own: (p) =>
    `Your own contribution is ${or(p.own)} (eligible expenses of ${p.expenses} minus a subsidy of ${or(p.subsidy)}).`,
  needed: (p) =>
    `To receive a subsidy of ${p.subsidy} you need eligible expenses of ${p.expenses} (${p.year}${p.frame === null ? '' : `, ${p.frame}`}${p.ordinal === null ? '' : `, ${p.ordinal} adoption`}, rate ${p.rate}).`,
  neededImpossible: (p) => `A subsidy of ${p.subsidy} is not possible in ${p.year}: the cap is ${p.cap}.`,
  within: (p) =>
    `To keep your own contribution within ${p.own}, the eligible expenses may be up to ${or(p.expenses)} (subsidy ${or(p.subsidy)}; ${p.year}${p.frame === null ? '' : `, ${p.frame}`}${p.ordinal === null ? '' : `, ${p.ordinal} adoption`}, rate ${p.rate}).`,
  tableWithin: (p) =>
    `The eligible expenses that keep your own contribution within ${p.own} in ${p.year} depend on the frame and the number of adoptions:`,
  table: (p) =>
    `The subsidy for eligible expenses of ${p.expenses} in ${p.year} depends on the frame and the number of adoptions:`,
  few: (p) =>
    `The ${p.own ? 'own contribution' : 'subsidy'} for eligible expenses of ${p.expenses} in ${p.year}: ${p.parts.join(', ')}${p.difference === null ? '' : p.difference === 'none' ? ' (no difference)' : ` (a difference of ${p.difference})`}.`,
  byExpenses: (p) =>
    `The ${p.own ? 'own contribution' : 'subsidy'} in ${p.year}${p.frame === null ? '' : ` under the ${p.frame}`}${p.ordinal === null ? '' : ` (${p.ordinal} adoption)`}: ${p.parts.map((each) => `${each.amount} for eligible expenses of ${each.expenses}`).join(', ')}${p.difference === null ? '' : ` (difference ${p.difference})`}.`,
  fewPart: (p) =>
    p.rate === null
      ? `${p.subsidy} under the ${p.frame}${p.ordinal === null ? '' : ` (${p.ordinal} adoption)`}`
      : `${p.subsidy} at a rate of ${p.rate}`,
  comparedYears: (p) => {
    const which = [p.ordinal === null ? '' : `, ${p.ordinal} adoption`, p.frame === null ? '' : `, ${p.frame}`].join(
      '',
    );
    const difference =
      p.by === null
        ? ''
        : p.by === 'none'
          ? ' There is no difference.'
          : ` The difference is ${p.by.amount}: it is ${p.by.less ? 'less' : 'more'} in ${p.by.year}.`;
    return `The ${p.own ? 'own contribution' : 'subsidy'} for eligible expenses of ${p.expenses}${which}: ${p.parts.map((each) => `${each.amount} in ${each.year}`).join(', ')}.${difference}`;
  },
  years: (p) =>
    p.single
      ? `With an adoption in ${p.years} and eligible expenses of ${p.expenses} the subsidy is ${p.total}, and that is the total.`
      : `With adoptions in ${p.years} and eligible expenses of ${p.expenses} each year, the subsidies add up to ${p.total}.`,
  yearBlocked: (p) => `${p.year} would be the ${p.ordinal} adoption, which the limit of ${p.limit} rules out.`,
  total: (p) => `Total: ${p.parts.join(' + ')} = ${p.total}`,
  assumes: 'This assumes that every application is adopted.',
  tableNeeded: (p) =>
    `The eligible expenses needed for a subsidy of ${p.subsidy} in ${p.year} depend on the frame and the number of adoptions:`,
  unmapped: (p) =>
    `The subsidy for eligible expenses of ${p.expenses} in ${p.year} is ${or(p.outcomes)}, depending on the rate; the document does not state which frame has which rate.`,
  capUnknown: (p) =>
    `The cap (upper limit) for ${p.year} is not in the document. Where one is set, the subsidy may be lower than this calculation.`,
  inexact: 'Parts of a yen were cut off; the document does not state how they are treated.',
  assumedYear: (p) => `No year was given, so this is worked out for ${p.year}.`,
  missing: (p) => {
    const names = {
      expenses: 'your eligible expenses',
      frame: 'the frame (右腕人材枠 or 法制度連携枠)',
      ordinal: 'which adoption this would be (first, second or third)',
    };
    const items = p.what.map((each) => names[each]);
    return `To work out the amount, please tell me ${items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`}.`;
  },
  missingHint: 'For example: "右腕人材枠, second adoption, 9 million yen". The subsidy is eligible expenses × rate.',
  columns: {
    year: 'Year',
    ordinal: 'Adoption',
    rate: 'Rate',
    subsidy: 'Subsidy',
    own: 'Own contribution',
    expenses: 'Eligible expenses needed',
    frame: 'Frame',
    cap: 'Cap',
    input: 'Eligible expenses',
  },
  suggestions: [
    'How much under 右腕人材枠, first adoption, with costs of 9 million yen?',
    'What would our own contribution be?',
    'What are the caps by year?',
  ],
  choices: [
    `${dates.coming}, 右腕人材枠, first adoption, eligible costs 9 million yen`,
    `${dates.coming}, 法制度連携枠, second adoption, eligible costs 9 million yen`,
    `Show the table of rates for ${dates.coming}`,
  ],
});
