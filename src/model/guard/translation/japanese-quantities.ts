// japaneseQuantities: the quantities of a Japanese sentence of the source.
import { scaled, wholeNumber } from '../../../understanding/numbers.ts';
import { clausesWith, plainNumber, type Quantities, type Quantity, type Unit, withRanges } from './quantities.ts';

const digits = '(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)';
const kanji = '[〇一二三四五六七八九十百千]+';
const either = `(?:${digits}|${kanji})`;

const counters: readonly (readonly [Unit, string])[] = [
  ['page', 'ページ|頁'],
  ['year', '年間|か年|ヵ年|カ年|年(?!度|目|代|版|問題)'],
  ['month', '[かヶカケヵ箇]月間?|月間'],
  ['week', '週間?'],
  ['day', '日間|日(?=以内|前|後|以上|以下|未満|程度)'],
  ['hour', '時間'],
  ['minute', '分間|分(?![のけ野類析割])'],
  ['age', '歳|才'],
  [
    'place',
    '市区?町村|自治体|町村|市町|都道府県|府県|[かヶカケヵ箇][所国]|地域|拠点|地区|エリア|店舗|施設|[市町村県校]|大学|高校',
  ],
  ['organisation', '事業者|法人|団体|企業|機関|組合|商工会|[社者]'],
  ['person', '人(?!ひとり|一人|材|事|口)|名(?!称|前|簿)'],
  ['case', '件|事例|プロジェクト|取組|事業(?!者|所)'],
  ['time', '回|度(?![目合々])'],
  [
    'thing',
    'つ|点|種類?|項目|本|個|枚|冊|台|部(?!門)|通り|段階|分野|要件|条件|類型|パターン|枠|法律?|軸|柱|要素|課題|世帯|室|戸|棟',
  ],
];
/** Kanji numerals are parts of many words: only with these counters are they read as numbers. */
const kanjiCounters =
  '件|社|者|名(?!称|前|簿)|人(?!ひとり|一人|材)|回|年間|か年|[かヶカ]月|つ|団体|[かヶカ箇]所|歳|日間|週間|時間|法人|事業者|種類|項目|市町村|地域';

/** Two and more are no part of a word with these, either. */
const moreCounters =
  '枠|本|点|段階|分野|軸|柱|要件|条件|課題|校|市(?!場)|町|村|県|者|世帯|パターン|類型|法律?|団体|機関|自治体|大学|施設|拠点';
/** Not behind a letter with which the numeral would be one word. */
const notWithin = '(?<=^|[^\\p{Script=Han}]|[計全約各毎延])';

const scaleOf: Readonly<Record<string, number>> = { 兆: 1e12, 億: 1e8, 万: 1e4, 千: 1e3, 百: 100, 十: 10 };
const pieces = `(?=[\\d〇一二三四五六七八九十百千])(?:${either}[千百十]*[兆億万])*(?:${either}[千百十]*)?`;
const piece = new RegExp(`(${digits}|${kanji})([千百十]*)([兆億万]?)`, 'gu');

/** 1億2,000万, 5千万, 三千; null: not a whole number. */
function amountOf(words: string): number | null {
  let sum = 0;
  for (const [, number = '', small = '', large = ''] of words.matchAll(piece)) {
    const factor = [...small, ...large].reduce((product, letter) => product * (scaleOf[letter] ?? 1), 1);
    const part = scaled(number, factor);
    if (part === null) return null;
    sum += part;
  }
  return sum;
}

const eras: Readonly<Record<string, number>> = { 令和: 2018, R: 2018, 平成: 1988, H: 1988, 昭和: 1925 };
const yearUnits = (suffix: string | undefined): ReadonlySet<string> =>
  new Set(suffix === '年度' ? ['fiscal'] : suffix === '年' ? ['calendar'] : ['fiscal', 'calendar']);

type Read = Pick<Quantity, 'kind' | 'value'> &
  Partial<Pick<Quantity, 'units' | 'optional'>> & { readonly bound?: string };
type Rule = readonly [RegExp, (match: RegExpExecArray) => readonly Read[] | null];

const unitOf = (words: string): Unit | null =>
  counters.find(([, pattern]) => new RegExp(`^(?:${pattern})`, 'u').test(words))?.[0] ?? null;
const anyCounter = counters.map(([, pattern]) => pattern).join('|');
const number = (words: string): string | null =>
  /^\d/u.test(words) ? plainNumber(words) : (wholeNumber(words)?.toString() ?? null);
const one = (kind: Quantity['kind'], value: string | null, more: Omit<Read, 'kind' | 'value'> = {}): Read[] | null =>
  value === null ? null : [{ kind, value, ...more }];

/** A count whose counter is what the match ends with. */
const counted = (value: string | null, match: RegExpExecArray, counter: string): Read[] | null => {
  const end = match.index + match[0].length;
  const unit = unitOf(match.input.slice(end - counter.length));
  // 「…の一つ」 is hardly ever counted in English, nor is 「1人当たり」.
  const optional = value === '1' && (unit === 'thing' || /^[当あ]たり/u.test(match.input.slice(end)));
  return one('count', value, { units: new Set(unit === null ? [] : [unit]), optional });
};

const rule = (pattern: string, read: Rule[1]): Rule => [new RegExp(pattern, 'uy'), read];

/** In the order in which they are tried; each at the letter where it begins. */
const rules: readonly Rule[] = [
  rule('〔(\\d+)〕|\\((\\d{1,2})\\)|※\\s?(\\d{1,2})', ([, a, b, c]) => one('mark', a ?? b ?? c ?? null)),
  rule(
    `(令和|平成|昭和|(?<![A-Za-z])[RH])(元|\\d{1,2}|${kanji})(年度|年)?(?:[~-](\\d{1,2})(年度|年))?(?![A-Za-z])`,
    ([, era = '', first = '', suffix, last, lastSuffix]) => {
      const year = (words: string) => (eras[era] ?? 0) + (words === '元' ? 1 : Number(number(words)));
      const units = yearUnits(suffix ?? lastSuffix);
      if (last === undefined) return one('year', String(year(first)), { units });
      return [
        { kind: 'year', value: String(year(first)), units, bound: 'from' },
        { kind: 'year', value: String(year(last)), units: yearUnits(lastSuffix), bound: 'to' },
      ];
    },
  ),
  rule(
    `(FY ?)?((?:19|20)\\d{2})(?:(年度|年(?!間))(?:[~-]((?:19|20)\\d{2})(年度|年))?|[~-]((?:19|20)\\d{2})(年度|年)|(?![\\d,.]\\d|\\d|${anyCounter}|[円万億%]))`,
    ([, fiscal, first = '', suffix, later, laterSuffix, only, onlySuffix]) => {
      const [last, lastSuffix] = [later ?? only, laterSuffix ?? onlySuffix];
      const units = yearUnits(fiscal === undefined ? (suffix ?? lastSuffix) : '年度');
      if (last === undefined) return one('year', first, { units });
      return [
        { kind: 'year', value: first, units, bound: 'from' },
        { kind: 'year', value: last, units: yearUnits(lastSuffix), bound: 'to' },
      ];
    },
  ),
  rule(`(\\d{1,2}|${kanji})月(?!間)(?:(\\d{1,2}|${kanji})日)?`, ([, month = '', day]) =>
    one('date', `${number(month)}${day === undefined ? '' : `-${number(day)}`}`),
  ),
  rule(`(${either})分の(${either})`, ([, below = '', above = '']) =>
    one('fraction', `${number(above)}/${number(below)}`),
  ),
  rule('(\\d+)/(\\d+)(?![\\d/])', ([, above, below]) => one('fraction', `${above}/${below}`)),
  rule('半分|半数|半額', () => one('fraction', '1/2')),
  rule(`(${either})割(?:(\\d)分)?(?![合引り])`, ([, tenths = '', hundredths = '0']) =>
    one('percent', String(Number(number(tenths)) * 10 + Number(hundredths))),
  ),
  rule(`(${digits})(?:%|パーセント)ポイント|(${digits})ポイント`, ([, a, b]) => one('points', number(a ?? b ?? ''))),
  rule(`(${digits})(?:%|パーセント)`, ([, a = '']) => one('percent', number(a))),
  rule(`(${either})倍`, ([, a = '']) => one('multiple', number(a))),
  rule(`(${pieces})円`, ([, a = '']) => one('yen', amountOf(a)?.toString() ?? null)),
  rule(`第(${either})(?:回|次|号|期|章|条|位|段)?`, ([, a = '']) => one('ordinal', number(a))),
  rule(`(${either})年目`, ([, a = '']) => one('ordinal', number(a), { units: new Set(['year']) })),
  rule(`(${either})(?:[回つ度番件社人名者]目|位)`, ([, a = '']) => one('ordinal', number(a))),
  rule('初めて|はじめて|最初|初の', () => one('ordinal', '1', { optional: true })),
  rule(`数([十百千万])?(?:${anyCounter})|複数`, ([, scale]) =>
    one('vague', scale ?? 'several', { optional: scale === undefined }),
  ),
  rule(`p\\.? ?(\\d+)`, ([, a = '']) => one('count', number(a), { units: new Set(['page']) })),
  rule(`(${digits}) ?(km|kg|cm|m2|ha|kW|MW|m)(?![A-Za-z])`, ([, a = '', unit]) => one('code', `${number(a)}${unit}`)),
  rule('[A-Za-z]+-?\\d[A-Za-z\\d-]*|\\d+[A-Za-z]+\\d*', ([words]) => one('code', words.toLowerCase())),
  rule(`(\\d[\\d,.]*[千百十]*[兆億万]?\\d*[千百十]*万?)(${anyCounter})`, (match) => {
    const [, a = '', counter = ''] = match;
    return counted(/[兆億万千百十]/u.test(a) ? (amountOf(a)?.toString() ?? null) : number(a), match, counter);
  }),
  rule(`${notWithin}(${kanji})(${kanjiCounters})`, (match) => counted(number(match[1] ?? ''), match, match[2] ?? '')),
  rule(`${notWithin}([二三四五六七八九十]+)(${moreCounters})`, (match) =>
    counted(number(match[1] ?? ''), match, match[2] ?? ''),
  ),
  rule('過半数|大多数|大半', () => one('vague', 'majority')),
  rule(`(${digits})`, ([, a = '']) => one('count', number(a), { units: null })),
];

const afterwards: readonly (readonly [RegExp, string])[] = [
  [/^(?:の)?(?:割合)?以上/u, 'min'],
  [/^(?:の)?(?:以内|以下)|^[をが]上限/u, 'max'],
  [/^(?:の)?未満|^を下回|^に満たない/u, 'under'],
  [/^(?:の)?超|^を超え|^を上回/u, 'over'],
  [/^程度|^前後|^ほど|^弱|^強/u, 'about'],
];
const beforehand: readonly (readonly [RegExp, string])[] = [
  [/(?:約|およそ|概ね|おおむね|おおよそ|ほぼ)$/u, 'about'],
  [/(?:最大|最大で|最高)$/u, 'max'],
  [/(?:最低|最低でも|少なくとも)$/u, 'min'],
];

function boundsOf(kind: Quantity['kind'], own: string | undefined, before: string, after: string): string {
  const found = new Set<string>(own === undefined ? [] : [own]);
  if (kind === 'year' || kind === 'date') {
    if (/^(?:から|以降|以後|より|~)/u.test(after)) found.add('from');
    if (/^(?:まで|以前)/u.test(after) || /~$/u.test(before)) found.add('to');
    return [...found].sort().join();
  }
  if (kind === 'mark' || kind === 'code' || kind === 'ordinal') return '';
  if (/^まで/u.test(after)) found.add('max');
  for (const [pattern, bound] of afterwards) if (pattern.test(after)) found.add(bound);
  for (const [pattern, bound] of beforehand) if (pattern.test(before)) found.add(bound);
  return [...found].sort().join();
}

/** Where a clause of a Japanese sentence ends, for what is counted in it. */
const clauseEnds = /[、；;()「」:：。→]|の?うち、?/gu;

/** @param text NFKC, with ① … as 〔1〕 …, names and addresses taken out; null when a digit in it is read by no rule */
export function japaneseQuantities(text: string): Quantities | null {
  const all: Quantity[] = [];
  for (let at = 0; at < text.length; ) {
    const read = readAt(text, at);
    if (read === null) {
      if (/\d/u.test(text[at] ?? '')) return null;
      at++;
      continue;
    }
    all.push(...read);
    at = read.at(-1)?.end ?? at + 1;
  }
  const ranged = withRanges(all, text, /^[~-]$/u);
  return { all: ranged, clauses: clausesWith(text, ranged, clauseEnds, 'ja') };
}

function readAt(text: string, at: number): readonly Quantity[] | null {
  for (const [pattern, read] of rules) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) continue;
    const end = at + match[0].length;
    const found = read(match);
    if (found === null) continue;
    return found.map(({ kind, value, units = null, optional = false, bound }) => ({
      kind,
      value,
      units,
      optional,
      bounds: [boundsOf(kind, bound, text.slice(Math.max(0, at - 6), at), text.slice(end, end + 8))],
      start: at,
      end,
    }));
  }
  return null;
}
