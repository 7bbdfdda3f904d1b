// English sentences about budgets, applications, adoptions and adoption rates.
import type { Dates } from '../terms/index.ts';
import type { FiguresWording } from './ja.ts';

const and = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;

const ordinalWords: Readonly<Record<number, string>> = { 2: 'second', 3: 'third', 4: 'fourth' };

export const english = (dates: Dates): FiguresWording => ({
  metric: {
    budget: 'budget',
    applications: 'number of applications',
    adoptions: 'number of adoptions',
    rejections: 'number of applications not adopted',
    adoption_rate: 'adoption rate',
    rejection_rate: 'share of applications not adopted',
    applications_per_adoption: 'number of applications for each adoption',
  },
  bounds: {
    below: (figure) => `below ${figure}`,
    at_most: (figure) => `at most ${figure}`,
    at_least: (figure) => `at least ${figure}`,
    above: (figure) => `above ${figure}`,
  },
  threshold: (p) =>
    p.none
      ? `In no year was the ${p.metric} ${p.bound}: ${and(p.parts)}.`
      : `The ${p.metric} was ${p.bound} in ${p.parts.length} ${p.parts.length === 1 ? 'year' : 'years'}: ${and(p.parts)}.`,
  thresholdOne: (p) => `The ${p.metric} of ${p.year} was ${p.value}.`,
  target: (p) =>
    p.by < 0
      ? `No, with ${p.adoptions} adoptions ${p.year} was ${-p.by} short of the target of ${p.target} a year (${p.percent} of it).`
      : p.by === 0
        ? `Yes, with ${p.adoptions} adoptions ${p.year} exactly met the target of ${p.target} a year.`
        : `Yes, with ${p.adoptions} adoptions ${p.year} was ${p.by} above the target of ${p.target} a year (${p.percent} of it).`,
  targetSetFor: (p) => `The target of ${p.target} a year is that of the programme of ${p.years}.`,
  count: (p) => p.value,
  value: (p) => `The ${p.metric} of ${p.scope} is ${p.value}${p.draft ? ' (draft)' : ''}.`,
  values: (p) => `The ${p.metric} by year: ${and(p.parts)}.`,
  valuesPart: (p) => `${p.value} in ${p.scope}`,
  confirm: (p) => `${p.right ? 'Yes.' : 'No.'} ${p.headline}`,
  change: (p) =>
    p.direction === 'same'
      ? `The ${p.metric} is the same in ${p.from} and ${p.to}: ${p.after}.`
      : `The ${p.metric} went ${p.direction === 'up' ? 'up' : 'down'} from ${p.before} in ${p.from} to ${p.after} in ${p.to}: by ${p.by} (${p.percent}).`,
  times: (p) => `${p.to} is about ${p.ratio} times ${p.from}.`,
  shareOf: (p) => `${p.part} is ${p.percent} of ${p.whole}.`,
  total: (p) => `In ${p.scope} the ${p.metric} adds up to ${p.value}.`,
  average: (p) => `The average ${p.metric} in ${p.scope} is ${p.exact ? '' : 'about '}${p.value} a year.`,
  budgetPerAdoption: (p) =>
    `The budget of ${p.scope} divided by its adoptions is about ${p.value} for each (${p.budget} ÷ ${p.adoptions}).`,
  perAdoptionMost: (p) => `The budget for each adoption was highest in ${p.year}: about ${p.value}.`,
  perAdoptionLeast: (p) => `The budget for each adoption was lowest in ${p.year}: about ${p.value}.`,
  perAdoptionCaveat:
    'This only divides the budget by the number of adoptions; amounts granted to single operators are not in the document.',
  most: (p) => `The ${p.metric} was highest in ${p.year}: ${p.value}.`,
  least: (p) => `The ${p.metric} was lowest in ${p.year}: ${p.value}.`,
  ranked: (p) =>
    `The ${ordinalWords[p.rank] ?? `${p.rank}th`} ${p.low ? 'lowest' : 'highest'} ${p.metric} was that of ${p.year}: ${p.value}.`,
  apart: (p) => `The difference is ${p.by}.`,
  mostRate: (p) => `The adoption rate was ${p.high ? 'highest' : 'lowest'} in ${p.year}: ${p.value}.`,
  rate: (p) =>
    `The adoption rate of ${p.scope} is ${p.percent} (${p.adoptions} adoptions out of ${p.applications} applications, about ${p.ratio} applications for each).`,
  ratio: (p) =>
    `In ${p.scope} there were about ${p.ratio} applications for each adoption (${p.applications} ÷ ${p.adoptions}; adoption rate ${p.percent}).`,
  rejected: (p) =>
    `In ${p.scope} ${p.count} applications (${p.share}) were not adopted (${p.applications} applications − ${p.adoptions} adoptions; adoption rate ${p.percent}).`,
  pointsApart: (permille) => `${(permille / 10).toFixed(1)} points`,
  points: (p) =>
    p.points === '0.0'
      ? 'The rates are the same.'
      : `The rate of ${p.higher} is higher by ${p.points} percentage points.`,
  ratioApart: (p) => (p.by === '0.00' ? 'There is no difference.' : `It was higher in ${p.higher}, by about ${p.by}.`),
  ratioOnly: (ratio) => `about ${ratio}`,
  rates: 'The adoption rates by year:',
  ratesByYear: (p) =>
    p.ratio
      ? `Applications for each adoption, by year: ${and(p.each.map((one) => `about ${one.ratio} in ${one.year}`))}.`
      : `The adoption rate by year: ${and(p.each.map((one) => `${one.rate} in ${one.year}`))}.`,
  rejectedByYear: (p) =>
    `Applications that were not adopted, by year: ${and(p.each.map((one) => `${one.rejected} in ${one.year}`))} (${p.each.reduce((sum, one) => sum + one.rejected, 0)} in all).`,
  perAdoptionByYear: (p) =>
    `The budget for each adoption, by year: ${and(p.each.map((one) => `about ${one.value} in ${one.year}`))}.`,
  biggestStep: (p) => `The biggest ${p.less ? 'drop' : 'rise'} from the year before was in ${p.year} (by ${p.by}).`,
  steps: (p) => {
    const part = (found: readonly { year: string; by: string }[], word: string) =>
      found.length === 0
        ? ''
        : `${word} than the year before in ${and(found.map((one) => `${one.year} (by ${one.by})`))}.`;
    const [up, down] = [part(p.up, 'It was higher'), part(p.down, 'It was lower')];
    const same = p.same.length === 0 ? '' : `It was the same as the year before in ${and(p.same)}.`;
    return [p.down1st ? down : up, p.down1st ? up : down, same].filter((each) => each !== '').join(' ');
  },
  rateByFrame: (p) =>
    `The document does not state applications by frame, so adoption rates by frame are not known. In ${p.year} there were ${p.applications} applications and ${p.adoptions} adoptions, both frames together.`,
  budgetByFrame: (p) =>
    `The document does not state the budget by frame. The budget of ${p.year} is ${p.budget} in all.`,
  applicationsByFrame: (p) =>
    `The document does not state applications by frame. In ${p.year} there were ${p.applications}, all frames together.`,
  frames: (p) => `Number of adoptions: ${and(p.parts)}.`,
  share: (p) => `Of the ${p.whole} adoptions in ${p.year}, ${p.part} were under the ${p.scope}: ${p.percent}.`,
  mostFrame: (p) => `The most adoptions are ${p.count}, in ${p.scope}.`,
  moreIn: (p) => `The ${p.frame} had ${p.by} more than the ${p.other}.`,
  yearShare: (p) =>
    `Of the ${p.metric === 'budget' ? `${p.whole} of budget` : `${p.whole} ${p.metric}`} in ${dates.listed}, ${p.part} came in ${p.year}: ${p.percent}.`,
  byParty: (p) => `Counting every party of joint adoptions: ${p.parties} operators.`,
  all: (p) => `The ${p.metric} by year:`,
  budgetByStrand: (p) =>
    `The document does not state how the budget is divided between the parts of the programme, such as mentoring and roll-out. The budget of ${p.year} is ${p.budget} in all.`,
  mostRatio: (p) =>
    `Applications per adoption were ${p.high ? 'highest' : 'lowest'} in ${p.year}: about ${p.value} (adoption rate ${p.percent}).`,
  overview: (p) => `${p.year} at a glance:`,
  columns: {
    year: 'Year',
    budget: 'Budget',
    applications: 'Applications',
    adoptions: 'Adoptions',
    rejections: 'Not adopted',
    rate: 'Adoption rate',
    rates: 'Subsidy rates',
    caps: 'Caps',
    frames: 'Frames',
    item: 'Item',
    value: 'Value',
  },
  notFinal: (p) =>
    `No, ${p.value} for ${p.year} is the draft budget, not a final figure (the document is of ${dates.documentDate}).`,
  draft: `The figure for ${dates.coming} is a draft budget.`,
  scopeTotal: dates.listed,
  noRecord: 'not in the document',
  suggestions: [
    'How many adoptions were there in each year?',
    'In which year was the adoption rate lowest?',
    `How does the ${dates.coming} draft budget compare with ${dates.last}?`,
    'Which operators were adopted every year?',
  ],
});
