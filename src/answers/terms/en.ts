// English terms.
import type { Knowledge } from '../../knowledge/index.ts';
import { type ApplicantKind, type Because, printFraction, type Step } from '../../rules/index.ts';
import { datesOf, hundredths, inOku, type Terms, tenths, thousands } from './index.ts';

/** 5.5 million yen (¥5,500,000) for round amounts, otherwise the yen alone. */
export function englishYen(yen: number): string {
  if (yen >= 1_000_000 && yen % 10_000 === 0) {
    const millions = thousands(BigInt(yen) / 1_000_000n);
    const decimals = String(yen % 1_000_000)
      .padStart(6, '0')
      .replace(/0+$/u, '');
    return `${millions}${decimals === '' ? '' : `.${decimals}`} million yen (¥${thousands(yen)})`;
  }
  return `¥${thousands(yen)}`;
}

export function englishOrdinal(ordinal: number): string {
  const words = [
    'zeroth',
    'first',
    'second',
    'third',
    'fourth',
    'fifth',
    'sixth',
    'seventh',
    'eighth',
    'ninth',
    'tenth',
  ];
  const tail =
    ordinal % 10 === 1 && ordinal % 100 !== 11
      ? 'st'
      : ordinal % 10 === 2 && ordinal % 100 !== 12
        ? 'nd'
        : ordinal % 10 === 3 && ordinal % 100 !== 13
          ? 'rd'
          : 'th';
  return words[ordinal] ?? `${ordinal}${tail}`;
}

export function englishTimes(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}

function list(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

export function englishTerms(knowledge: Knowledge): Terms {
  const frames = new Map(knowledge.book.frames.map((frame) => [frame.id, `${frame.english} (${frame.name})`]));
  const operators = new Map(
    knowledge.operators.map((operator) => [
      operator.id,
      `${operator.english} (${operator.name.replace(/(?<=[A-Z]) (?=[A-Z](?: |$))/gu, '')})`,
    ]),
  );
  const laws = new Map(knowledge.laws.map((law) => [law.id, `${law.english} (${law.name})`]));
  const sections = new Map(knowledge.sections.map((section) => [section.id, section.english]));
  const words = { years: englishYears };
  const terms: Terms = {
    dates: datesOf(knowledge, words, englishMonth(knowledge.document.asOf)),
    labels: { working: 'How this was worked out:', caveats: 'Please note:', sources: 'Source:' },
    year: (year) => (year < 2019 ? `FY${year}` : `FY${year} (R${year - 2018})`),
    yearOnwards: (year) => `FY${year} (R${year - 2018}) onwards`,
    ...words,
    frame: (frame) => (frame === null ? 'no frames' : (frames.get(frame) ?? frame)),
    frames: (ids) => list(ids.map((id) => frames.get(id) ?? id)),
    operator: (operator) => operators.get(operator) ?? operator,
    law: (law) => laws.get(law) ?? law,
    applicant: (kind) => applicants[kind],
    section: (section) => sections.get(section) ?? section,
    yen: englishYen,
    oku: (yen) => `${englishMillions(yen)} million yen (${inOku(yen)}億円)`,
    fraction: printFraction,
    percent: (permille) => `${tenths(permille)}%`,
    ordinal: englishOrdinal,
    times: englishTimes,
    list,
    step: (step) => englishStep(step, terms),
    because: (because) => englishBecause(because, terms),
  };
  return terms;
}

function englishYears(years: readonly number[]): string {
  return years.length > 2 && years.every((year, index) => index === 0 || year === (years[index - 1] ?? 0) + 1)
    ? `FY${years[0]} to FY${years.at(-1)}`
    : list(years.map((year) => `FY${year} (R${year - 2018})`));
}

const months = 'January February March April May June July August September October November December'.split(' ');

/** January 2026 for 2026-01. */
function englishMonth(asOf: string): string {
  const [year = '', month = ''] = asOf.split('-');
  return `${months[Number(month) - 1] ?? ''} ${year}`.trim();
}

function englishMillions(yen: number): string {
  const decimals = String(Math.abs(yen) % 1_000_000)
    .padStart(6, '0')
    .replace(/0+$/u, '');
  return `${yen < 0 ? '-' : ''}${thousands(Math.floor(Math.abs(yen) / 1_000_000))}${decimals === '' ? '' : `.${decimals}`}`;
}

const quantity = (value: number, unit: 'count' | 'yen'): string =>
  unit === 'yen' ? `${englishMillions(value)} million yen` : thousands(value);

function englishStep(step: Step, terms: Terms): string {
  switch (step.code) {
    case 'rate_from_table':
      return `Table of rates: ${terms.year(step.year)}, ${terms.frame(step.frame)}, ${terms.ordinal(step.ordinal)} adoption → ${printFraction(step.rate)}`;
    case 'rates_apart':
      return `${printFraction(step.from)} − ${printFraction(step.to)} = ${printFraction(step.by)} (${tenths(step.permille)} points)`;
    case 'rates_ratio':
      return `${printFraction(step.to)} ÷ ${printFraction(step.from)} = ${printFraction(step.ratio)} (${step.ratio.numerator < step.ratio.denominator ? '−' : '+'}${tenths(step.permille)}%)`;
    case 'rate_of_year':
      return `Table of years: the rate of ${terms.year(step.year)} is ${printFraction(step.rate)}`;
    case 'product':
      return `¥${thousands(step.expensesYen)} × ${printFraction(step.rate)} = ¥${thousands(step.yen)}${step.exact ? '' : ' (parts of a yen cut off)'}`;
    case 'quotient':
      return `¥${thousands(step.subsidyYen)} ÷ ${printFraction(step.rate)} = ¥${thousands(step.yen)}`;
    case 'cap':
      return `Compared with a cap of ${terms.yen(step.capYen)} in ${terms.year(step.year)}: ${step.binds ? 'above the cap' : 'within the cap'}`;
    case 'own_contribution':
      return `Own contribution: ¥${thousands(step.expensesYen)} − ¥${thousands(step.subsidyYen)} = ¥${thousands(step.yen)}`;
    case 'counted':
      return `Adoptions of ${terms.operator(step.operator)}: ${step.adoptions.map((each) => `${terms.year(each.year)}${each.frame === null ? '' : `, ${terms.frame(each.frame)}`}, no. ${each.listNumber}${each.joint ? ' (joint)' : ''}`).join('; ') || 'none'} → ${step.adoptions.length} in all`;
    case 'assumed':
      return step.further < 0
        ? `Not counting ${-step.further}: ${step.adoptions} − ${-step.further} = ${step.total}`
        : `Assuming ${step.further} more: ${step.adoptions} + ${step.further} = ${step.total}`;
    case 'next_ordinal':
      return `${step.adoptions} adoption${step.adoptions === 1 ? '' : 's'} so far + 1 → the next would be number ${step.ordinal}`;
    case 'limit_compared':
      return step.possible
        ? `Number ${step.ordinal} is within the limit of ${step.limit}`
        : `Number ${step.ordinal} exceeds the limit of ${step.limit}`;
    case 'share':
      return `${share(step.part)} ÷ ${share(step.whole)} = ${tenths(step.permille)}%`;
    case 'ratio':
      return `${thousands(step.part)} ÷ ${thousands(step.whole)} = ${hundredths(step.hundredths)} applications per adoption`;
    case 'points':
      return `${tenths(step.to)}% − ${tenths(step.from)}% = ${tenths(step.by)} points`;
    case 'difference':
      return `${quantity(step.to, step.unit)} − ${quantity(step.from, step.unit)} = ${quantity(step.by, step.unit)}`;
    case 'sum':
      return `${step.parts.map((part) => `FY${part.year}: ${quantity(part.value, step.unit)}`).join(' + ')} = ${quantity(step.total, step.unit)}`;
    case 'average':
      return step.unit === 'yen'
        ? `¥${thousands(step.total)} ÷ ${thousands(step.by)} = about ¥${thousands(step.value)}`
        : `${thousands(step.total)} ÷ ${thousands(step.by)} = ${tenths(step.value)}`;
  }
}

const share = (value: number): string =>
  Math.abs(value) >= 10_000_000 ? `${englishMillions(value)} million yen` : thousands(value);

function englishBecause(because: Because, terms: Terms): string {
  switch (because.code) {
    case 'rates_not_mapped_to_frames':
      return `for ${terms.year(because.year)} the document lists the rates ${terms.list(because.rates.map(printFraction))}, but does not state which frame or which number of adoptions has which`;
    case 'rate_beyond_table':
      return `the table of rates for ${terms.year(because.year)} ends at the third adoption; the document does not state the rate of the ${terms.ordinal(because.ordinal)}`;
    case 'year_not_covered':
      return `the document does not cover ${terms.year(because.year)} (it begins with ${terms.dates.first})`;
    case 'frame_not_in_year':
      return `${terms.frame(because.frame)} did not exist in ${terms.year(because.year)} (${because.frames.length === 0 ? 'there were no frames' : `the frames were ${terms.frames(because.frames)}`})`;
    case 'adoption_limit_reached':
      return `the limit is ${because.limit} adoptions, so a ${terms.ordinal(because.adoptions + 1)} is not possible`;
    case 'cap_not_in_source':
      return `the cap for ${terms.year(because.year)} is not in the document`;
    case 'applications_by_frame_not_in_source':
      return `the document does not state applications by frame for ${terms.year(because.year)}`;
    case 'adoptions_not_in_source':
      return `the results of ${terms.year(because.year)} are not in the document, which is of ${terms.dates.documentDate}`;
    case 'budget_not_in_source':
      return `the budget of ${terms.year(because.year)} is not in the document`;
  }
}

const applicants: Readonly<Record<ApplicantKind, string>> = {
  'society-of-commerce': 'a society of commerce (商工会)',
  'chamber-of-commerce': 'a chamber of commerce (商工会議所)',
  npo: 'an NPO',
  company: 'a company',
  'shinkin-bank': 'a shinkin bank (信用金庫) or other bank',
  association: 'an association, foundation or cooperative',
  'designated-corporation': 'a support corporation designated by a municipality',
  'approved-plan-holder': 'an operator with an approved collaborative support plan',
  municipality: 'a municipality',
  individual: 'an individual',
  university: 'a university or school corporation',
};
