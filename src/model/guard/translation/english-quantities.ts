// englishQuantities: the quantities of an English sentence that a model wrote.
import { clausesWith, plainNumber, type Quantities, type Quantity, type Unit, withRanges } from './quantities.ts';

const small: Readonly<Record<string, number>> = Object.fromEntries(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value]),
);
const tens: Readonly<Record<string, number>> = Object.fromEntries(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, index) => [word, (index + 2) * 10]),
);
const scales: Readonly<Record<string, bigint>> = {
  hundred: 100n,
  thousand: 1_000n,
  million: 1_000_000n,
  billion: 1_000_000_000n,
  trillion: 1_000_000_000_000n,
};
const ordinals: Readonly<Record<string, number>> = Object.fromEntries(
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'
    .split(' ')
    .map((word, value) => [word, value]),
);
const parts: Readonly<Record<string, number>> = {
  half: 2,
  halves: 2,
  third: 3,
  thirds: 3,
  quarter: 4,
  quarters: 4,
  fourth: 4,
  fourths: 4,
  fifth: 5,
  fifths: 5,
  tenth: 10,
  tenths: 10,
};
const months = 'january february march april may june july august september october november december'.split(' ');

const digits = '(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)';
const word = Object.keys({ ...small, ...tens }).join('|');
const scale = Object.keys(scales).join('|');
/** 5.5 million, twenty-five, one hundred and seven, a hundred million. */
const amount = `(?:${digits}(?:[ -](?:${scale}))*|(?:(?:an? )(?=(?:${scale})\\b)|(?:(?:${word})(?:-(?:${word}))?)[ -]?)(?:(?:${scale})(?: and)?[ -]?(?:(?:${word})(?:-(?:${word}))?[ -]?)?)*)`;
const month = months.join('|');

/** The exact value of an amount's words; null: none. */
function amountOf(words: string): string | null {
  const [head = '', ...rest] = words.trim().split(/[ -]+/u);
  if (/^\d/u.test(head)) {
    const plain = plainNumber(head);
    if (plain === null) return null;
    if (rest.length === 0) return plain;
    const [whole = '0', decimals = ''] = plain.split('.');
    const factor = rest.reduce((product, each) => product * (scales[each] ?? 0n), 1n);
    const exact = BigInt(whole + decimals) * factor;
    const divisor = 10n ** BigInt(decimals.length);
    return exact % divisor === 0n ? String(exact / divisor) : null;
  }
  let [sum, current] = [0n, 0n];
  for (const each of [head, ...rest]) {
    if (each === 'a' || each === 'an') current = 1n;
    else if (each === 'and') continue;
    else if (scales[each] !== undefined) {
      const factor = scales[each];
      if (factor === 100n) current = (current || 1n) * factor;
      else {
        sum += (current || 1n) * factor;
        current = 0n;
      }
    } else {
      const value = small[each] ?? tens[each];
      if (value === undefined) return null;
      current += BigInt(value);
    }
  }
  return String(sum + current);
}

/** What a noun can be the count of. */
const nouns: readonly (readonly [Unit, RegExp])[] = [
  [
    'person',
    /^(?:person|people|employee|worker|participant|student|intern|member|staff|resident|applicant|hire|individual|fisher|driver|graduate|successor|candidate|attendee|visitor|user|wom[ae]n|m[ae]n|child(?:ren)?|registrant|manager|executive)s?$/u,
  ],
  [
    'organisation',
    /^(?:compan(?:y|ies)|firms?|business(?:es)?|operators?|organi[sz]ations?|corporations?|enterprises?|bod(?:y|ies)|institutions?|applicants?|associations?|groups?|entit(?:y|ies)|employers?|agenc(?:y|ies)|members?|schools?|universit(?:y|ies)|societ(?:y|ies)|chambers?|cooperatives?)$/u,
  ],
  [
    'case',
    /^(?:cases?|applications?|adoptions?|projects?|efforts?|initiatives?|examples?|plans?|proposals?|grants?|items?|program(?:me)?s?|works?)$/u,
  ],
  [
    'time',
    /^(?:times?|adoptions?|rounds?|sessions?|seminars?|meetings?|events?|occasions?|workshops?|lectures?|briefings?)$/u,
  ],
  ['year', /^years?$/u],
  ['month', /^months?$/u],
  ['week', /^weeks?$/u],
  ['day', /^days?$/u],
  ['hour', /^hours?$/u],
  ['minute', /^minutes?$/u],
  [
    'place',
    /^(?:municipalit(?:y|ies)|governments?|regions?|areas?|places?|sites?|prefectures?|cit(?:y|ies)|towns?|villages?|locations?|bases?|districts?|countr(?:y|ies)|schools?|universit(?:y|ies)|stores?|facilit(?:y|ies)|communit(?:y|ies))$/u,
  ],
  ['page', /^(?:pages?|p)$/u],
];

/** The things that the words behind a number name, the nearest ones; none where they name nothing that is known. */
function unitsIn(before: string, after: string): ReadonlySet<string> {
  const units = new Set<string>();
  if (/\b(?:aged?|ages)(?: of)? $/u.test(before) || /^[ -]?years?[ -](?:old|of age)/u.test(after)) units.add('age');
  if (/\b(?:page|p\.) ?$/u.test(before)) units.add('page');
  const [phrase = ''] = /^[^.,;:()\d]*/u.exec(after) ?? [];
  const words = phrase.split(/[ -]+/u).filter((each) => each !== '');
  for (const nearest of [words.slice(0, 3), words.slice(3, 7)]) {
    for (const each of nearest)
      for (const [unit, pattern] of nouns)
        if (pattern.test(each) && !(unit === 'year' && units.has('age'))) units.add(unit);
    if (units.size > 0) return units;
  }
  if (/^ (?:were|was|have been|of (?:them|these|those|which))\b/u.test(after)) units.add('case');
  return units;
}

type Read = Pick<Quantity, 'kind' | 'value'> &
  Partial<Pick<Quantity, 'units' | 'optional'>> & { readonly counted?: true };
type Rule = readonly [RegExp, (match: RegExpExecArray, before: string, after: string) => readonly Read[] | null];
const rule = (pattern: string, read: Rule[1]): Rule => [new RegExp(pattern, 'uy'), read];
const one = (kind: Quantity['kind'], value: string | null, more: Omit<Read, 'kind' | 'value'> = {}): Read[] | null =>
  value === null ? null : [{ kind, value, ...more }];

const fiscal = new Set(['fiscal']);
const eitherYear = new Set(['fiscal', 'calendar']);
const start = '(?<![a-z0-9])';
const end = '(?![a-z0-9])';

const rules: readonly Rule[] = [
  rule(`〔(\\d+)〕|\\((\\d{1,2})\\)|${start}note (\\d{1,2})${end}|(?<=^|\\n)(\\d{1,2})\\.(?= )`, ([, a, b, c, d]) =>
    one('mark', a ?? b ?? c ?? d ?? null),
  ),
  rule(
    `${start}(?:fy|fiscal(?: years?)?|financial years?) ?((?:19|20)\\d\\d)(?:(?:-| to | through |, | and | or )(?:fy ?)?((?:19|20)\\d\\d|(?<=-)\\d\\d))?${end}`,
    ([words, first = '', last]) => {
      if (last === undefined) return one('year', first, { units: fiscal });
      const whole = last.length === 2 ? `${first.slice(0, 2)}${last}` : last;
      if (/, | and | or /u.test(words)) return [first, whole].map((value) => ({ kind: 'year', value, units: fiscal }));
      return [
        { kind: 'year', value: first, units: new Set(['fiscal', 'from']) },
        { kind: 'year', value: whole, units: new Set(['fiscal', 'to']) },
      ];
    },
  ),
  rule(`${start}((?:19|20)\\d\\d) (?:fiscal|financial) year${end}`, ([, a = '']) => one('year', a, { units: fiscal })),
  rule(`${start}(?:reiwa |r)(\\d{1,2})${end}`, ([, a]) => one('year', String(2018 + Number(a)), { units: eitherYear })),
  rule(`${start}(?:heisei |h)(\\d{1,2})${end}`, ([, a]) =>
    one('year', String(1988 + Number(a)), { units: eitherYear }),
  ),
  rule(`${start}(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${month})${end}`, ([, day = '', name = '']) =>
    one('date', `${months.indexOf(name) + 1}-${Number(day)}`),
  ),
  rule(`${start}(${month}) (\\d{1,2})(?:st|nd|rd|th)?(?![\\d,.]\\d|\\d|%)`, ([, name = '', day = '']) =>
    one('date', `${months.indexOf(name) + 1}-${Number(day)}`),
  ),
  rule(`${start}(${month})${end}`, ([, name = ''], before, after) =>
    // "may" is a verb, "march" too; as months they stand beside a year or behind a preposition.
    /^(?:may|march)$/u.test(name) &&
    !/^,? (?:19|20)\d\d/u.test(after) &&
    !/\b(?:in|by|of|from|to|until|since|late|early|mid|and) $/u.test(before)
      ? null
      : one('date', String(months.indexOf(name) + 1)),
  ),
  rule(`${start}((?:19|20)\\d\\d)(?:-((?:19|20)\\d\\d))?(?![\\d]|,\\d|\\.\\d|%|[a-z])`, ([, a = '', b], _, after) =>
    /^ (?:yen|million|people|companies|firms|cases)\b/u.test(after)
      ? null
      : b === undefined
        ? one('year', a, { units: new Set(['calendar']) })
        : [
            { kind: 'year', value: a, units: new Set(['calendar', 'from']) },
            { kind: 'year', value: b, units: new Set(['calendar', 'to']) },
          ],
  ),
  rule(`${start}(\\d+)/(\\d+)(?![\\d/])`, ([, a, b]) => one('fraction', `${a}/${b}`)),
  rule(`${start}(${word})[ -](half|halves|thirds?|quarters?|fourths?|fifths?|tenths?)${end}`, ([, a = '', b = '']) =>
    one('fraction', `${small[a] ?? tens[a]}/${parts[b]}`),
  ),
  rule(`${start}(?:an? )(third|quarter|fifth|tenth)(?= of\\b)`, ([, a = '']) => one('fraction', `1/${parts[a]}`)),
  rule(`${start}(?:a )?half${end}`, () => one('fraction', '1/2')),
  rule(`${start}(${amount})[ -]?(?:percentage points?|%[- ]points?)${end}`, ([, a = '']) => one('points', amountOf(a))),
  rule(`${start}(${amount})[ -]?(?:%|(?:percent|per cent)${end})`, ([, a = '']) => one('percent', amountOf(a))),
  rule(`(?:¥|${start}jpy |${start}yen )(${digits}(?: (?:${scale}))*)(?!\\d)`, ([, a = '']) => one('yen', amountOf(a))),
  rule(`${start}(${amount})[ -]?(?:yen|jpy)${end}`, ([, a = '']) => one('yen', amountOf(a))),
  rule(`${start}(${digits}|${word})[ -]?fold${end}`, ([, a = '']) => one('multiple', amountOf(a))),
  rule(`${start}(?:doubled?|doubles)${end}`, () => one('multiple', '2')),
  rule(`${start}(?:tripled?|triples)${end}`, () => one('multiple', '3')),
  rule(`${start}once${end}(?! )`, () => one('count', '1', { units: new Set(['time']) })),
  rule(`${start}(once|twice|thrice)${end}`, ([, a]) =>
    one('count', a === 'once' ? '1' : a === 'twice' ? '2' : '3', { units: new Set(['time']), optional: a === 'once' }),
  ),
  rule(`${start}(\\d+)(?:st|nd|rd|th)${end}`, ([, a = ''], _, after) =>
    one('ordinal', a, /^ (?:fiscal )?year/u.test(after) ? { units: new Set(['year']) } : {}),
  ),
  rule(`${start}(${Object.keys(ordinals).join('|')})${end}`, ([, a = ''], _, after) =>
    one('ordinal', String(ordinals[a]), {
      ...(/^ (?:fiscal )?year/u.test(after) ? { units: new Set(['year']) } : {}),
    }),
  ),
  rule(`${start}no\\. ?(\\d+)${end}`, ([, a = '']) => one('ordinal', a)),
  rule(`${start}(?:several|multiple)${end}`, () => one('vague', 'several', { optional: true })),
  rule(`${start}(?:majority|minority|dozen|couple|score|pair|decades?|century|centuries)${end}`, ([words]) =>
    one('vague', words),
  ),
  rule(`${start}(?:dozens|tens) of${end}`, () => one('vague', '十')),
  rule(`${start}hundreds of${end}`, () => one('vague', '百')),
  rule(`${start}thousands of${end}`, () => one('vague', '千')),
  rule(`${start}tens of thousands of${end}`, () => one('vague', '万')),
  rule(`${start}(${digits}) ?(km|kg|cm|m2|ha|kw|mw|m)${end}`, ([, a = '', unit = '']) =>
    one('code', `${plainNumber(a)}${unit}`),
  ),
  rule(`${start}(?:[a-z]+-?\\d[a-z\\d-]*|\\d+[a-z]+\\d*)${end}`, ([words]) => one('code', words)),
  // "one of the", "as one": no count.
  rule(
    `(?<=\\b(?:no|the|this|that|any|each|every|which) )one${end}|(?<=\\bas )one(?=[,.;:)]|$| (?:secures|with|to|and)\\b)|${start}one(?= (?:of|another|or more|day)\\b)`,
    () => one('count', '1', { units: new Set(['thing']), optional: true }),
  ),
  rule(`${start}(${amount})(?![a-z0-9%])`, ([words, a = ''], before, after) => {
    const gap = /[ -]$/u.test(words) ? ' ' : '';
    return one('count', amountOf(a), { units: unitsIn(before, `${gap}${after}`) });
  }),
];

const beforehand: readonly (readonly [string, RegExp])[] = [
  ['min', /\b(?:at least|no fewer than|not fewer than|no less than|not less than|a minimum of|minimum)$/u],
  [
    'max',
    /\b(?:up to|at most|no more than|not more than|not exceeding|a maximum of|maximum of|maximum|within|capped at)$/u,
  ],
  ['over', /\b(?:(?<!no |not )more than|over|above|exceeding|exceeds?|in excess of)$/u],
  ['under', /\b(?:(?<!no |not )less than|(?<!no |not )fewer than|under|below)$/u],
  ['about', /\b(?:about|around|approximately|roughly|some|nearly|almost|approx\.)$/u],
];
const afterwards: readonly (readonly [string, RegExp])[] = [
  ['min', /^(?: [a-z]+){0,2}? or (?:more|above|over|higher|older)\b|^ and (?:above|over)\b/u],
  ['max', /^(?: [a-z]+){0,2}? or (?:less|fewer|below|under|lower|younger)\b/u],
];

function boundsOf(kind: Quantity['kind'], own: readonly string[], before: string, after: string): readonly string[] {
  const found = new Set(own);
  if (kind === 'year' || kind === 'date') {
    if (/\b(?:from|since|between)(?: the start of)?(?: (?:the end of|late|early|mid))? ?$/u.test(before))
      found.add('from');
    if (/\b(?:until|through|to|by|till)(?: the end of)? ?$|-$/u.test(before)) found.add('to');
    if (/^ (?:onwards?|and later|or later|and after)\b/u.test(after)) found.add('from');
    if (/^ or earlier\b/u.test(after)) found.add('to');
    if (/\bafter $/u.test(before)) found.add('after');
    if (/\bbefore $/u.test(before)) found.add('before');
    return [[...found].sort().join()];
  }
  if (kind === 'mark' || kind === 'code' || kind === 'ordinal') return [''];
  const trimmed = before.trimEnd();
  for (const [bound, pattern] of beforehand) if (pattern.test(trimmed)) found.add(bound);
  for (const [bound, pattern] of afterwards) if (pattern.test(after)) found.add(bound);
  return [[...found].sort().join()];
}

/** Where a clause of an English sentence ends, for what is counted in it. */
const clauseEnds = /[,;:()]|\b(?:and|but|while|whereas|of which)\b/gu;

/** @param text NFKC, with ① … as 〔1〕 …, names, addresses and what stands in Japanese taken out; null when a digit in it is read by no rule */
export function englishQuantities(text: string): Quantities | null {
  const lower = text.toLowerCase();
  const all: Quantity[] = [];
  for (let at = 0; at < lower.length; ) {
    const read = readAt(lower, at);
    if (read === null) {
      if (/\d/u.test(lower[at] ?? '')) return null;
      at++;
      continue;
    }
    all.push(...read);
    at = read.at(-1)?.end ?? at + 1;
  }
  const ranged = withRanges(all, lower, /^(?: to |-| - )$/u).map((each, index) =>
    endOfRange(each, all[index - 1], lower),
  );
  const once = ranged.filter((each, index) => !saysAgain(each, ranged[index - 1], lower));
  return { all: once, clauses: clausesWith(lower, once, clauseEnds, 'en') };
}

function readAt(text: string, at: number): readonly Quantity[] | null {
  for (const [pattern, read] of rules) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null || match[0] === '') continue;
    const words = match[0].trimEnd().replace(/-$/u, '');
    const before = text.slice(Math.max(0, at - 40), at);
    const after = text.slice(at + words.length, at + words.length + 80);
    const found = read(match, before, after);
    if (found === null) continue;
    return found.map(({ kind, value, units = null, optional = false }) => {
      const own = ['from', 'to'].filter((bound) => kind === 'year' && units?.has(bound));
      const plain = units === null ? null : new Set([...units].filter((unit) => unit !== 'from' && unit !== 'to'));
      return {
        kind,
        value,
        units: plain,
        optional,
        // What stands before a range is said of its beginning.
        bounds: own.includes('to') ? own : boundsOf(kind, own, before, after),
        start: at,
        end: at + words.length,
      };
    });
  }
  return null;
}

/** Between FY2022 and FY2025: the second is where it ends. */
function endOfRange(each: Quantity, before: Quantity | undefined, text: string): Quantity {
  const isEnd =
    each.kind === 'year' &&
    before?.kind === 'year' &&
    before.bounds.includes('from') &&
    text.slice(before.end, each.start) === ' and ';
  return isEnd ? { ...each, bounds: ['to'] } : each;
}

/** 20 million yen (¥20,000,000), FY2024 (R6): the same once more, in brackets right behind it. */
function saysAgain(each: Quantity, before: Quantity | undefined, text: string): boolean {
  return (
    before !== undefined &&
    each.kind === before.kind &&
    each.value === before.value &&
    text.slice(before.end, each.start) === ' (' &&
    text[each.end] === ')'
  );
}
