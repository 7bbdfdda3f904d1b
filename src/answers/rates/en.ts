// English sentences about rates, caps, limit and changes.
import { englishOrdinal } from '../terms/en.ts';
import type { Dates } from '../terms/index.ts';
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

export const english = (dates: Dates): RatesWording => ({
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
  changedCells: ({ frame, from, to, rates, changes }) =>
    changes.length === 0
      ? `The rates under the ${frame} are the same in ${from} and ${to} (${rates}).`
      : `Under the ${frame} the rate changes from ${from} to ${to} for the ${and(changes.map((each) => `${each.ordinal} adoption (${each.before} → ${each.after})`))}${changes.length < 3 ? '; otherwise it stays the same' : ''}.`,
  difference: ({ of, from, to, by, points, share }) => {
    const where = [
      of.ordinal === null ? '' : ` for a ${of.ordinal} adoption`,
      of.frame === null ? '' : ` under the ${of.frame}`,
      of.year === null ? '' : ` in ${of.year}`,
    ].join('');
    const adoption = of.ordinal === null && of.year !== null && of.frame !== null ? ' adoption' : '';
    const named = ({ name }: { name: string }) =>
      adoption === '' ? (of.frame === null ? `the ${name}` : name) : `the ${name}${adoption}`;
    if (by === null) return `The rates${where} are the same for ${named(from)} and ${named(to)}: ${from.rate}.`;
    const amount =
      share === null
        ? ''
        : `With the same eligible expenses the subsidy for ${named(to)} is ${share.exact ? '' : 'about '}${share.percent} ${share.less ? 'less' : 'more'} than for ${named(from)} (before any cap).`;
    const rates = `The rates${where} are ${by} apart (about ${points} percentage points): ${from.rate} for ${named(from)}, ${to.rate} for ${named(to)}.`;
    return (share?.first ? `${amount} ${rates}` : `${rates} ${amount}`).trim();
  },
  restSame: 'For the other adoptions there is no difference.',
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
  bounds: {
    below: (figure) => `below ${figure}`,
    at_most: (figure) => `at most ${figure}`,
    at_least: (figure) => `at least ${figure}`,
    above: (figure) => `above ${figure}`,
  },
  threshold: ({ year, bound, parts }) => {
    const some = parts.filter(({ adoptions }) => adoptions.length > 0);
    const none = parts.filter(({ adoptions }) => adoptions.length === 0).map(({ frame }) => frame);
    return some.length === 0
      ? `In ${year} the rate is never ${bound} under the ${and(none)}.`
      : `In ${year} the rate is ${bound} for the ${and(some.map(({ frame, adoptions }) => `${and(adoptions.map((each) => `${each.ordinal} adoption (${each.rate})`))} under the ${frame}`))}.${none.length === 0 ? '' : ` Under the ${and(none)} it never is.`}`;
  },
  exceeds: ({ year, frame, other, above, adoptions, opposite }) => {
    const show = (found: typeof adoptions) =>
      and(found.map((each) => `${each.ordinal} adoption (${each.rate} against ${each.otherRate})`));
    const [word, turned] = above ? ['higher', 'lower'] : ['lower', 'higher'];
    return adoptions.length > 0
      ? `Yes, in ${year} the rate under the ${frame} is ${word} than under the ${other} for the ${show(adoptions)}.`
      : `No, in ${year} the rate under the ${frame} is never ${word} than under the ${other} (${opposite.length === 0 ? 'it is the same for every adoption' : `it is ${turned} for the ${show(opposite)} and otherwise the same`}).`;
  },
  extreme: ({ year, extreme, rate, parts }) =>
    `The ${extreme} rate of ${year} is ${rate} (${parts.map(({ frame, ordinals }) => `${frame}: ${ordinals.join(' and ')} adoption`).join('; ')}).`,
  extremeOfAll: ({ extreme, rate }) => `The ${extreme} subsidy rate of all years is ${rate}.`,
  mentoringRate:
    'The document does not state the subsidy rate of the mentoring and roll-out part (伴走・横展開支援事業). The rates that it states are those of the right-hand talent frame and the law-linked frame.',
  kinds: ({ year, count, rates }) =>
    `In ${year} there ${count === 1 ? 'is one subsidy rate' : `are ${count} subsidy rates`}: ${rates}.`,
  unmapped: ({ year, rates }) =>
    `The subsidy rates of ${year} are ${rates}; the document does not state which frame or number of adoptions has which.`,
  confirm: ({ right, headline }) => `${right ? 'Yes.' : 'No.'} ${headline}`,
  notPossible: ({ ordinal, limit }) =>
    `A ${ordinal} adoption is not possible: from ${dates.limitFrom} the limit is ${limit} adoptions.`,
  columns: { adoption: 'Adoption', year: 'Year', rates: 'Rates', caps: 'Caps' },
  draftCaveat: `For ${dates.coming} the document (${dates.documentDate}) reflects a draft budget.`,
  beyondDuration: ({ year, from, to }) =>
    `The programme is stated to run from ${from} to ${to}; for ${year} this assumes that the table for ${dates.limitFrom} onwards simply goes on.`,
  mergedCells: ({ frame }) => `Blank cells of the table are read as merged cells: ${frame}.`,
  assumedYear: ({ year }) => `No year was given, so this is the rate of ${year}.`,
  caps: ({ year, caps, several }) =>
    `The cap in ${year} is ${caps}${several ? '; the document does not state which applies to which frame' : ''}.`,
  capIn: ({ cap, years, extreme }) =>
    extreme === null ? `A cap of ${cap} applied in ${years}.` : `The ${extreme} cap is ${cap}, in ${years}.`,
  rateIn: ({ rate, years, without }) =>
    years === ''
      ? `No year in the document is ${without ? 'without' : 'with'} a rate of ${rate}.`
      : `${without ? 'No rate of' : 'A rate of'} ${rate} is among those of ${years}.`,
  capBelow: ({ amount, years }) =>
    `Every cap was below ${amount} in ${years.map((each) => `${each.year} (${each.caps})`).join(', ')}.`,
  capBound: ({ bound, years }) =>
    years.length === 0
      ? `In no year was the cap ${bound}.`
      : `The cap was ${bound} in ${years.map((each) => `${each.year} (${each.caps})`).join(', ')}.`,
  capsAll: `The caps by year are as follows. The cap for ${dates.coming} is not in the document.`,
  capUnknown: ({ year }) => `The cap for ${year} is not in the document.`,
  capNearby: ({ year, caps }) => `The latest caps that it states are those of ${year}: ${caps}.`,
  capUnmapped: ({ year }) => `The document does not state which of the two caps of ${year} applies to which frame.`,
  capOfFrame: ({ frame }) => `Which of them applies to the ${frame} is not in the document.`,
  limit: ({ from, maximum }) =>
    `The limit is ${maximum} adoptions (from ${from}, in both frames; a ${englishOrdinal(maximum + 1)} is not possible).`,
  limited: ({ from, maximum }) =>
    `There is a limit: ${maximum} adoptions (from ${from}, in both frames; a ${englishOrdinal(maximum + 1)} is not possible).`,
  limitBefore: ({ unlimited, year, from }) =>
    `${unlimited ? 'Yes' : 'No'}, there was no limit on the number of adoptions in ${year}. The limit of ${dates.maximum} applies from ${from}.`,
  notYetLimited: ({ from, maximum }) =>
    `Because there was no limit yet: the limit of ${maximum} adoptions applies from ${from}, and not to the years before.`,
  limitConfirm: ({ right, stated, maximum }) =>
    right
      ? `Yes, the limit is ${maximum} adoptions.`
      : `No, the limit is not ${stated} but ${maximum} adoptions (from ${dates.limitFrom}, in both frames).`,
  notCountedBefore: ({ since }) => `No, only adoptions since ${since} count; earlier ones do not.`,
  counting: ({ not }) =>
    `${not === null ? 'Adoptions' : not ? 'No, adoptions' : 'Yes, adoptions'} are counted whatever the frame: every adoption since ${dates.countedSince} counts.`,
  notPerYear: ({ maximum, since }) =>
    `No, the limit is not one for each year: ${maximum} adoptions in all since ${since}.`,
  acrossFrames: ({ both, maximum, since }) =>
    `${both ? 'Yes' : 'No'}, the limit is one for both frames, not one for each: adoptions since ${since} are counted whatever the frame, and ${maximum} is the most in all.`,
  noReset: `No, the count is not reset: every adoption since ${dates.countedSince} counts, whatever the frame (the limit is ${dates.maximum}; a ${englishOrdinal(dates.maximum + 1)} is not possible).`,
  onlyAdopted: ({ not }) =>
    `${not ? 'Yes' : 'No'}, only adoptions are counted. An application that was not adopted is no adoption.`,
  countingDetail: ({ since }) =>
    `Counted are adoptions since ${since}, in the programmes of ${dates.listed} and in that of ${dates.coming}.`,
  jointCounting:
    'The document does not state how joint adoptions are counted. Please ask the office in charge of the call.',
  eitherLimit: ({ maximum }) =>
    `The limit on the number of adoptions is ${maximum} (from ${dates.limitFrom}). The cap on the amount for ${dates.coming} is not in the document.`,
  changes: {
    headline: ({ from, before, maximum, frame, changed }) =>
      frame === null
        ? `From ${from} both frames have a limit of ${maximum} adoptions, and the rate of the ${and(changed.map((each) => each.frame))} goes down with the number of adoptions.`
        : changed[0] === undefined
          ? `What is new for the ${frame} from ${from} is the limit of ${maximum} adoptions (a ${englishOrdinal(maximum + 1)} is not possible); its rates stay as in ${before}.`
          : `From ${from} the ${frame} has a limit of ${maximum} adoptions and a rate that goes down with each adoption (${changed[0].rates}).`,
    frames: ({ from, before, changed, same }) =>
      `From ${from} the rate goes down with the number of adoptions in the ${and(changed.map((each) => `${each.frame} (${each.rates})`))}.${same.length === 0 ? '' : ` The rates of the ${and(same)} stay as in ${before}.`}`,
    limit: 'Limit on adoptions',
    rates: 'rates (1st → 2nd → 3rd)',
    same: 'none',
    item: 'Item',
  },
  suggestions: {
    amount: 'How much subsidy for eligible costs of 9 million yen?',
    limit: 'How many times can an operator be adopted?',
    caps: 'What are the caps by year?',
    counting: 'Do adoptions in another frame count?',
    eligibility: `Can an operator with two adoptions apply for ${dates.coming}?`,
    changes: `What changes from ${dates.beforeLimit} to ${dates.limitFrom}?`,
  },
});
