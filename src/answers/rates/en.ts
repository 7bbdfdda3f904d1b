// English sentences about rates, caps, limit and changes.
import type { RatesWording } from './wording.ts';

const and = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;

/** The first adoption whose rate is lower than the one before. */
function fallsAt(rates: string): string {
  const each = rates.split(' → ');
  return (
    ['first', 'second', 'third'][each.findIndex((rate, index) => index > 0 && rate !== each[index - 1])] ?? 'first'
  );
}

export const english: RatesWording = {
  one: ({ year, frame, ordinal, rate }) =>
    `The subsidy rate in ${year}${frame === null ? '' : ` under the ${frame}`}${ordinal === null ? '' : `, ${ordinal} adoption,`} is ${rate}.`,
  both: ({ year, ordinal, rates, same }) =>
    same
      ? `In ${year} the rate for a ${ordinal} adoption is ${rates[0]?.rate ?? ''} in both frames.`
      : `In ${year} the rate for a ${ordinal} adoption is ${and(rates.map((each) => `${each.rate} under the ${each.frame}`))}.`,
  byOrdinal: ({ year, frame, rates, constant }) =>
    constant
      ? `In ${year} the rate under the ${frame} is ${rates[0]?.rate ?? ''}, whatever the number of adoptions.`
      : `In ${year} the rate under the ${frame} is ${and(rates.map((each) => `${each.rate} for the ${each.ordinal} adoption`))}.`,
  overview: ({ years }) => `The subsidy rates of ${years} depend on the frame and the number of adoptions:`,
  several: ({ parts }) => parts.join(' '),
  compareFrames: ({ year, ordinal, better, rate, other, otherRate }) =>
    `For a ${ordinal} adoption in ${year} the ${better} is higher: ${rate}, against ${otherRate} under the ${other}.`,
  compareYears: ({ frame, ordinal, from, fromRate, to, toRate, same }) =>
    same
      ? `Under the ${frame} the rate for a ${ordinal} adoption is the same in ${from} and ${to}: ${toRate}.`
      : `Under the ${frame} the rate for a ${ordinal} adoption changes from ${fromRate} in ${from} to ${toRate} in ${to}.`,
  compareTable: ({ year, differ }) =>
    differ.length === 0
      ? `In ${year} both frames have the same rates.`
      : `In ${year} the frames differ for the ${and(differ.map((each) => `${each.ordinal} adoption (${each.rate} under the ${each.frame}, ${each.otherRate} under the other)`))}; otherwise the rates are the same.`,
  declines: ({ year, parts }) =>
    parts
      .map(({ frame, rates, declines }) =>
        declines
          ? `Yes, in ${year} the rate under the ${frame} goes down with the number of adoptions, from the ${fallsAt(rates)} on (${rates}).`
          : `No, in ${year} the rate under the ${frame} does not go down: it is ${rates.split('→')[0]?.trim() ?? ''} whatever the number of adoptions.`,
      )
      .join(' '),
  whichOrdinal: ({ year, frame, rate, ordinals }) =>
    ordinals.length === 0
      ? `In ${year} no adoption under the ${frame} has a rate of ${rate}.`
      : `In ${year} the rate under the ${frame} is ${rate} for the ${and(ordinals)} adoption.`,
  kinds: ({ year, count, rates }) => `In ${year} there are ${count} subsidy rates: ${rates}.`,
  unmapped: ({ year, rates }) =>
    `The subsidy rates of ${year} are ${rates}; the document does not state which frame or number of adoptions has which.`,
  confirm: ({ right, headline }) => `${right ? 'Yes.' : 'No.'} ${headline}`,
  notPossible: ({ ordinal, limit }) =>
    `A ${ordinal} adoption is not possible: from FY2026 the limit is ${limit} adoptions.`,
  columns: { adoption: 'Adoption', year: 'Year', rates: 'Rates', caps: 'Caps' },
  draftCaveat: 'For FY2026 the document (January 2026) reflects a draft budget.',
  beyondDuration: ({ year, from, to }) =>
    `The programme is stated to run from ${from} to ${to}; for ${year} this assumes that the table "令和8年度～" simply goes on.`,
  mergedCells: ({ frame }) => `Blank cells of the table are read as merged cells (${frame}).`,
  assumedYear: ({ year }) => `No year was given, so this is the rate of ${year}.`,
  caps: ({ year, caps, several }) =>
    `The cap in ${year} is ${caps}${several ? '; the document does not state which applies to which frame' : ''}.`,
  capsAll: 'The caps by year are as follows. The cap for FY2026 is not in the document.',
  capUnknown: ({ year }) => `The cap for ${year} is not in the document.`,
  capNearby: ({ year, caps }) => `The latest caps that it states are those of ${year}: ${caps}.`,
  capUnmapped: ({ year }) => `The document does not state which of the two caps of ${year} applies to which frame.`,
  limit: ({ from, maximum }) =>
    `The limit is ${maximum} adoptions (from ${from}, in both frames; a ${maximum === 3 ? 'fourth' : `${maximum + 1}th`} is not possible).`,
  limitBefore: ({ year, from }) =>
    `No, there was no limit on the number of adoptions in ${year}. The limit of 3 applies from ${from}.`,
  limitConfirm: ({ right, stated, maximum }) =>
    right
      ? `Yes, the limit is ${maximum} adoptions.`
      : `No, the limit is not ${stated} but ${maximum} adoptions (from FY2026, in both frames).`,
  counting: 'Yes, adoptions are counted whatever the frame: every adoption since FY2022 (R4) counts.',
  noReset:
    'No, the count is not reset: every adoption since FY2022 (R4) counts, whatever the frame (the limit is 3; a fourth is not possible).',
  countingDetail: ({ since }) =>
    `Counted are adoptions since ${since}, in the programmes of R4 to R7 and in that of R8.`,
  jointCounting:
    'The document does not state how joint adoptions are counted. Please ask the office in charge of the call.',
  eitherLimit: ({ maximum }) =>
    `The limit on the number of adoptions is ${maximum} (from FY2026). The cap on the amount for FY2026 is not in the document.`,
  changes: {
    headline: ({ frame }) =>
      frame === 'law-linked'
        ? 'What is new for the law-linked frame (法制度連携枠) from FY2026 is the limit of 3 adoptions (a fourth is not possible); its rates stay as in FY2025.'
        : frame === 'right-hand'
          ? 'From FY2026 the right-hand talent frame (右腕人材枠) has a limit of 3 adoptions and a rate that goes down with each adoption (2/3 → 1/2 → 1/3).'
          : 'From FY2026 both frames have a limit of 3 adoptions, and the rate of the right-hand talent frame (右腕人材枠) goes down with the number of adoptions.',
    limit: 'Limit on adoptions',
    rates: 'rates (1st → 2nd → 3rd)',
    same: 'none',
    columns: ['Item', 'FY2025 (R7)', 'FY2026 (R8) onwards'],
  },
  suggestions: {
    rate: ({ year, frame, ordinal }) => `What is the rate for adoption no. ${ordinal} under the ${frame} in FY${year}?`,
    amount: 'How much subsidy for eligible costs of 9 million yen?',
    limit: 'How many times can an operator be adopted?',
    caps: 'What are the caps by year?',
    counting: 'Do adoptions in another frame count?',
    eligibility: 'Can an operator with two adoptions apply for FY2026?',
    changes: 'What changes from FY2025 to FY2026?',
  },
};
