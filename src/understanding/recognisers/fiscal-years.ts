// Fiscal years: R6, 令和6年度, 令和六, 6年度, 2024年度, FY2024, FY24, '24, ranges and lists of them, 以降.
import { countPattern, wholeNumber } from '../numbers.ts';
import { type Mention, mentionsOf, withoutOverlap } from './mention.ts';
import { relativeYears, type YearsAround } from './relative-years.ts';
import { withoutTakenBack } from './taken-back.ts';

export interface FiscalYears {
  /** In the order of mention, ranges written out. */
  readonly years: readonly number[];
  /** 以降, onwards: the last named year and those after it. */
  readonly onwards: boolean;
  /** 以前, まで, up to: the last named year and those before it. */
  readonly until: boolean;
  /** A range was written (R4～R7). */
  readonly range: boolean;
  readonly mentions: readonly Mention<number>[];
}

/** Years of an era as they sound: れいわろくねんど. */
const kanaNumbers: Readonly<Record<string, number>> = {
  がん: 1,
  いち: 1,
  に: 2,
  さん: 3,
  よ: 4,
  よん: 4,
  ご: 5,
  ろく: 6,
  なな: 7,
  しち: 7,
  はち: 8,
  きゅう: 9,
  く: 9,
  じゅう: 10,
};
const kanaPattern = `(?:${Object.keys(kanaNumbers).join('|')})(?=ねん)`;
const notDate = '(?!\\s*年?\\s*\\d{1,2}\\s*月)';
const reiwa = new RegExp(
  `(?<![a-z])(?:令和|れいわ|reiwa|r\\.?)\\s*(${countPattern}|元|${kanaPattern})\\s*(?:年度|年|ねんど)?${notDate}(?!\\d)`,
  'gu',
);
const heisei = new RegExp(`(?:平成|(?<![a-z])h)\\s*(${countPattern}|元)\\s*(?:年度|年)${notDate}`, 'gu');
const western =
  /(?<![\d.,/])(?:fy|f\.y\.|fiscal\s+(?:year\s+)?)?\s*(20[12]\d)(?:\s*(?:年度|年|fiscal year|fy))?(?!\s*年?\s*\d{1,2}\s*月)(?!\s*[-/.]\s*\d{1,2}(?!\d))(?![\d,.]*\d)(?!\s*(?:年?問題|年?版|年\s*\d|\s*円|万|千|件|社|problem|issue))/gu;
const short =
  /(?<![a-z])fy\s*'?\s*(\d\d)(?!\d)|(?<![\w])'(\d\d)(?!\d)|(?<=fy\s*'?\d\d\s*(?:-|~|to|through|and)\s*(?:fy)?)(\d\d)(?!\d)/gu;
const bare = new RegExp(`(?<![\\d.第全])(${countPattern})\\s*年度(?!目|分|連続|間|すべて|全て|続け|とも)`, 'gu');
const months =
  /(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)\.?,?\s*$/u;

/** Recognises the years of a normalised text; those told by other years (その年, 翌年度) where `around` says what they can mean. */
export function fiscalYears(text: string, around: YearsAround | null = null): FiscalYears {
  const found = [
    ...mentionsOf(text, reiwa, (match) => {
      const number = match[1] === '元' ? 1 : (kanaNumbers[match[1] ?? ''] ?? wholeNumber(match[1] ?? ''));
      return number === null || number < 1 || number > 30 ? null : 2018 + number;
    }),
    ...mentionsOf(text, heisei, (match) => {
      const number = match[1] === '元' ? 1 : wholeNumber(match[1] ?? '');
      return number === null || number < 1 || number > 31 ? null : 1988 + number;
    }),
    ...mentionsOf(text, western, (match) =>
      months.test(text.slice(Math.max(0, match.index - 12), match.index)) ? null : Number(match[1]),
    ),
    ...mentionsOf(text, short, (match) => 2000 + Number(match[1] ?? match[2] ?? match[3])),
    ...mentionsOf(text, bare, (match) => {
      const number = wholeNumber(match[1] ?? '');
      return number === null || number < 1 || number > 30 ? null : number >= 20 ? 2000 + number : 2018 + number;
    }),
  ];
  const named = withLists(text, withoutOverlap(found));
  const told =
    around === null ? named : [...named, ...relativeYears(text, named, around)].sort((a, b) => a.start - b.start);
  const mentions = withoutTakenBack(text, told);
  const years: number[] = [];
  let range = false;
  mentions.forEach((mention, index) => {
    const next = mentions[index + 1];
    years.push(mention.value);
    if (
      next &&
      next.value > mention.value + 1 &&
      /^\s*(?:度|年)?\s*(?:~|-|から|より|to|through|until|till|ー)\s*$/u.test(text.slice(mention.end, next.start))
    ) {
      for (let year = mention.value + 1; year < next.value; year++) years.push(year);
    }
    if (next && /^\s*(?:~|-|から|より|to|through|ー)\s*$/u.test(text.slice(mention.end, next.start))) range = true;
  });
  const last = mentions.at(-1);
  const tail = last ? text.slice(last.end, last.end + 12) : '';
  const head = last ? text.slice(0, last.start) : '';
  return {
    years: [...new Set(years)],
    onwards:
      /^\s*(?:以降|以後|から(?:順に|ずっと|毎年|今|現在|最新|直近|最後)|~(?!\s*(?:r|令和|20|\d))|onward|and (?:later|after|beyond)|or later)/u.test(
        tail,
      ) ||
      /from then on|以降/u.test(tail) ||
      /\bsince $/u.test(head) ||
      (/^ on\b/u.test(tail) && /\bfrom $/u.test(head)),
    until:
      (/^\s*(?:以前|まで(?:の|に|で)|or earlier|and (?:before|earlier))/u.test(tail) && mentions.length === 1) ||
      (/^(?:.*\s)?(?:up to|until|through)\s+(?:and including\s+)?$/u.test(head) && mentions.length === 1),
    range,
    mentions,
  };
}

/** 「令和4・5年度」「R6/7」「R4, 5 and 6」: numbers that go on after a named year. */
function withLists(text: string, mentions: readonly Mention<number>[]): Mention<number>[] {
  const all = [...mentions];
  const more =
    /^\s*(?:年度?)?\s*(?:・|,|、|\/|と|&|~|-|から|and|to)\s*(\d{1,2})(?=\s*(?:年度|$|[・,、/と&~\-)\]】」はのもでにを。?!]|and|to|から|まで|以|\s))(?!\s*(?:回|件|社|万|億|番|%|割|円|位|者|月|分の|[,.]\d{3}|\.\d|yen|jpy|million|billion|thousand|percent|times|(?:m|mn|k)\b))/u;
  for (let index = 0; index < all.length; index++) {
    const mention = all[index];
    if (!mention) continue;
    // Only after a year written with an era and a small number, so that "2024, 5 …" is not read on.
    if (/20\d\d/u.test(text.slice(mention.start, mention.end))) continue;
    const match = more.exec(text.slice(mention.end));
    const number = match ? Number(match[1]) : 0;
    const start = mention.end + (match ? match[0].length - (match[1]?.length ?? 0) : 0);
    if (!match || number < 1 || number > 20 || all.some((other) => other.start < start + 2 && start < other.end))
      continue;
    const suffix = /^\s*年度/u.exec(text.slice(start + (match[1]?.length ?? 0)))?.[0].length ?? 0;
    all.splice(index + 1, 0, { start, end: start + (match[1]?.length ?? 0) + suffix, value: 2018 + number });
  }
  return all.sort((a, b) => a.start - b.start);
}
