// slotsOf: the slots that a message fills by itself, whatever it turns out to ask.
import { printFraction } from '../rules/index.ts';
import { introduces } from './asker.ts';
import { howManyLeft } from './asks-left.ts';
import { saysHowCounted } from './each-party.ts';
import { emptySlots } from './empty-slots.ts';
import type { Message } from './message.ts';
import type { ApplicantKindName, Slots } from './question.ts';

const has = (message: Message, concept: string): boolean => message.concepts.has(concept);

/** A message is about adoptions when it uses the programme's own verbs; only then are ordinary words read as operators' names. */
export function isAboutAdoptions(message: Message): boolean {
  // 「つなぐってR6どの枠？」
  if (message.ordinals.length > 0 || /(?:どの|何の?|どちらの)枠|枠(?:を|は|が)(?:変|替|移)/u.test(message.text))
    return true;
  return [
    'adopted',
    'history',
    'when',
    'list-number',
    'eligible',
    'apply',
    'rate',
    'adoption-limit',
    'joint',
    'repeat',
    'every-year',
    'first-time',
    'list',
    'counting-rule',
    'not-adopted',
    'law',
  ].some((concept) => has(message, concept));
}

export function operatorsIn(message: Message): readonly string[] {
  // 「タカヨシジャパンとファミリー」: beside a sure name, an ordinary word that is a name too is one.
  if (message.operators.length > 0)
    return message.possibleOperators.length > 0 && isAboutAdoptions(message) && message.leftover.length === 0
      ? [...message.operators, ...message.possibleOperators]
      : message.operators;
  if (
    message.regionOperators.length > 0 &&
    message.concepts.has('adopted') &&
    (message.concepts.has('which-operator') ||
      message.concepts.has('operators-noun') ||
      message.concepts.has('when') ||
      /は[?。]?$/u.test(message.text))
  )
    return message.regionOperators;
  // A short reply that is hardly more than the name; 「ファミリーの者です」.
  if (
    message.possibleOperators.length > 0 &&
    message.leftover.length === 0 &&
    ((message.text.length <= 14 && message.concepts.size === 0) || introduces(message.text))
  )
    return message.possibleOperators;
  if (message.possibleOperators.length > 0 && isAboutAdoptions(message) && !has(message, 'kind-municipality'))
    return message.possibleOperators;
  return [];
}

/** 「3回目が終わったら」「after the third」: so many adoptions are behind. */
function doneBefore({ text, ordinals }: Message): number | null {
  const [only] = ordinals;
  return only !== undefined &&
    ordinals.length === 1 &&
    (/^(?:の採択)?(?:が|を|まで)?(?:終わ|終え|済ん|使い切)|^の(?:次|後|あと)/u.test(text.slice(only.end)) ||
      /\bafter (?:the|a|our|its|their) $/u.test(text.slice(0, only.start)))
    ? only.value
    : null;
}

/** The year right before a number of adoptions: 「R4に1回」. */
const yearOf = ({ years, text }: Message, { start }: { readonly start: number }): number | undefined =>
  years.mentions.find(
    (year) => year.end <= start && /^(?:年度?)?(?:に|で|は|が)?\s*$/u.test(text.slice(year.end, start)),
  )?.value;

/** “one adoption so far (FY2024)”: the years right behind a number of adoptions. */
const yearsBehind = ({ years, text }: Message, { end }: { readonly end: number }): readonly number[] =>
  years.mentions.flatMap(({ start, value }) =>
    start >= end &&
    /^ ?(?:so far|already|until now)? ?\((?:(?:in )?(?:fy|r)?\s?\d+(?:,| and|,? &)? ?)*$/u.test(text.slice(end, start))
      ? [value]
      : [],
  );

/** 「共同で1回、単独で1回」, "once alone and once with a partner" */
const toldByPartners = ({ text }: Message, counts: Message['counts']): boolean =>
  counts.length > 1 &&
  counts.every(
    ({ start, end }) =>
      /(?:共同|連名|合同|グループ|単独|単体|自社|代表|構成員|一社|1社)[^、。]{0,8}$/u.test(text.slice(0, start)) ||
      /^[ ,]*(?:jointly|alone|solo|by (?:ourselves|itself|themselves)|on (?:our|its|their) own|with (?:a|an|our|another) )/u.test(
        text.slice(end),
      ),
  );

/** 「一般枠で1回、働き方改革推進枠で1回」「R4に1回、R6に1回」: counts told one by one add up; otherwise the last one told counts. */
function toldInAll(message: Message, told: readonly number[]): number | null {
  const byYear = message.counts.filter(
    (count) => !count.value.remaining && (yearOf(message, count) ?? Number.POSITIVE_INFINITY) <= message.calendar.last,
  );
  if (byYear.length > 1) return byYear.reduce((sum, { value }) => sum + value.times, 0);
  // 「R5とR6に1回ずつ」: so many in each of the years.
  const inEach = message.counts.find(
    ({ start, end, value }) =>
      value.soFar && /ずつ$/u.test(message.text.slice(start, end)) && message.years.years.length > 1,
  );
  if (inEach) return inEach.value.times * message.years.years.filter((year) => year <= message.calendar.last).length;
  const each = message.counts.filter(({ value }) => !value.remaining);
  if (told.length > 0 && toldByPartners(message, each)) return each.reduce((sum, { value }) => sum + value.times, 0);
  if (told.length > 1 && message.framePlaces.length >= told.length) return told.reduce((sum, times) => sum + times, 0);
  return told.at(-1) ?? null;
}

/** The adoptions supposed of operators or a number that are told: beside those known, or of what is left after them. */
export function supposed({ assumed, text }: Message): { further: number; years: readonly number[] } | null {
  if (assumed === null) return null;
  // 「R8に採択されたら、その次は？」
  const next =
    /(?:その|この)(?:次|後|あと)(?:は|に|も|の年)|さらに(?:もう|次)|\b(?:after that|the (?:year|one) after|(?:further|another|additional) (?:adoption|application|one))\b/u.test(
      text,
    );
  return assumed.beside || next || howManyLeft.test(text) ? { further: assumed.by, years: assumed.years } : null;
}

const waits =
  /(?:年度?|r\d+)まで(?:待|見送|我慢|出さ)|\b(?:wait|hold off|hold out|hold back|holds? on)\w* (?:until|till)\b/u;

/** The years that a message is about: those in which something happens. */
function meantYears({ years, calendar, skipped, text }: Message): number[] {
  const [first = 0] = years.years;
  // 「R6以前」「R6まで」: from the first listed year on.
  if (years.until && first > calendar.first)
    return Array.from({ length: first - calendar.first + 1 }, (_, index) => calendar.first + index);
  // 「R10まで待って」, "waits until FY2028": that year alone.
  const last = years.years.at(-1);
  if (last !== undefined && waits.test(text)) return [last];
  const happening = years.years.filter((year) => !skipped.includes(year));
  return happening.length > 0 ? happening : [...years.years];
}

/** The years that are asked about once those of a supposition are taken out; the year after them where none is left. */
export function withoutSupposed(years: readonly number[], found: ReturnType<typeof supposed>): number[] {
  if (found === null) return [...years];
  const others = years.filter((year) => !found.years.includes(year));
  return others.length > 0 || found.years.length === 0 || found.further < 0 ? others : [Math.max(...found.years) + 1];
}

export function slotsOf(message: Message): Slots {
  const { years } = message;
  const [bound] = message.bounds;
  const done = doneBefore(message);
  const told = message.counts.filter(
    (count) =>
      count.value.soFar &&
      // 「R8で2回」 is no adoption so far.
      (yearOf(message, count) ?? 0) <= message.calendar.last &&
      count.value.comparison !== 'at_least' &&
      count.value.comparison !== 'at_most',
  );
  const compared = message.counts.find((count) => count.value.comparison !== null && !count.value.remaining);
  const { expenses, subsidy, own } = moneyRoles(message);
  const operators = [...operatorsIn(message)];
  const soFar =
    done ??
    toldInAll(
      message,
      told.map((count) => count.value.times),
    );
  // When the adoptions so far were, and not what is asked about.
  const timed = new Set(told.flatMap((count) => yearsBehind(message, count)));
  const suppositions = operators.length > 0 || soFar !== null ? supposed(message) : null;
  return {
    ...emptySlots,
    years: withoutSupposed(
      meantYears(message).filter((year) => !timed.has(year)),
      suppositions,
    ),
    further: suppositions?.further ?? null,
    onwards: years.onwards,
    frames: [...message.frames],
    bothFrames: has(message, 'both-frames') || message.frames.length > 1,
    ordinals: done === null ? [...new Set(message.ordinals.map((mention) => mention.value))] : [],
    adoptionsSoFar: soFar,
    howOften: compared?.value.comparison
      ? { comparison: compared.value.comparison, times: compared.value.times }
      : null,
    expensesYen: expenses,
    subsidyYen: subsidy,
    ownYen: own,
    operators,
    except: [...message.except],
    byRegion: message.regionOperators.length > 0 && operatorsIn(message) === message.regionOperators,
    unlisted: message.unlisted,
    laws: [...message.laws],
    applicants: [
      ...new Set(
        [...message.concepts]
          .map((concept) => (concept === 'trade' ? 'kind-company' : concept))
          .filter((concept) => concept.startsWith('kind-'))
          .map((concept) => concept.slice('kind-'.length) as ApplicantKindName),
      ),
    ],
    notYet: has(message, 'not-yet'),
    listNumbers: [...new Set(message.listNumbers)],
    joint: saysHowCounted(message.text)
      ? null
      : has(message, 'single-applicant')
        ? false
        : has(message, 'joint')
          ? true
          : null,
    bound: bound === undefined ? null : bound.value,
    left: message.left,
    stated: {
      fractions: message.fractions.map((mention) => printFraction(mention.value)),
      counts: [...message.limits.map(({ value }) => value), ...message.counts.map(({ value }) => value.times)],
      yen: message.money.map((mention) => mention.value),
    },
  };
}

interface MoneyRoles {
  readonly expenses: number[];
  readonly subsidy: number | null;
  readonly own: number | null;
}

/** Which amounts are expenses, which is a wanted subsidy and which the asker's own share, by the words beside them. */
function moneyRoles(message: Message): MoneyRoles {
  const expenses: number[] = [];
  let subsidy: number | null = null;
  let own: number | null = null;
  for (const { start, end, value } of message.money) {
    const before = message.text.slice(Math.max(0, start - 28), start);
    const after = message.text.slice(end, end + 26);
    const wanted =
      /^\s*(?:円|ほど|くらい|ぐらい|程度|以上)?\s*(?:の)?(?:補助金?|助成金?|交付)?(?:を|が|は)?\s*(?:満額)?(?:もら|受け取|受けた|受けよう|受ける|欲し|ほし|得|引き出|獲得|いただ|頂|出してもら|補助してもら|交付され|狙)/u.test(
        after,
      ) ||
      // 「上限が1000万円だとして、満額になる経費は？」
      (/(?:上限|限度)額?(?:が|は|も|を)?[^、。]{0,3}$/u.test(before) &&
        /満額|いっぱい|フル/u.test(message.text) &&
        (has(message, 'expenses') || has(message, 'wanted-subsidy'))) ||
      // 「上限600万に届く経費はいくら」
      (/(?:上限|限度)額?(?:の|が|は)?$/u.test(before) &&
        /^円?(?:に|まで)(?:届|達|到達|な[るりっ]|もら)/u.test(after) &&
        has(message, 'expenses')) ||
      /^\s*(?:の)?(?:補助金?|助成金?)(?:を|が)/u.test(after) ||
      /^\s*(?:円)?(?:が|も|は)?(?:まるまる|満額|全額|そのまま|丸々|ちゃんと|ほんとに|本当に)?\s*(?:出(?:る|た|ます|ました|て)|支給され|おり)/u.test(
        after,
      ) ||
      /(?:補助金?|助成金?|補助額|交付額)(?:を|が|で|として|は)?\s*$/u.test(before) ||
      /(?:receive|received|get|got|were (?:paid|granted|given)|obtain|bring in|yield|earn|attract|want|grant of|subsidy of|need a subsidy of|secure|draw|worth of subsidy)\s*(?:a\s+)?(?:subsidy\s+of\s+|grant\s+of\s+)?(?:about\s+|around\s+|exactly\s+|the full\s+)?$/u.test(
        before,
      ) ||
      /^\s*(?:yen\s+)?(?:in|of|as)?\s*(?:a\s+)?(?:subsidy|subsidies|grant|support)\b/u.test(after);
    const isExpense =
      /(?:経費|費用|総額|事業費|予算|かかる|使う|かけ|投じ)(?![^、。]{0,6}(?:いくら|どれ|どの|何))[^、。]{0,8}$/u.test(
        before,
      ) ||
      /^\s*(?:円)?(?:の)?(?:経費|費用|事業|対象|かかる|使|かけ|支出)/u.test(after) ||
      /(?:costs?|expenses|expenditure|spend|spending|budget|outlay)[^.?!]{0,16}$/u.test(before) ||
      /^\s*(?:yen\s+)?(?:in|of)\s+(?:eligible|expenses|costs)/u.test(after);
    // "a 5 million yen grant": what it is stands right behind it.
    const isGrant =
      /^\s*(?:yen\s+)?(?:subsidy|subsidies|grant)\b/u.test(after) ||
      /^円?(?:の|ほど)?(?:補助金?|助成金?|補助額)(?:を|が|もら|受|に(?:届|達|到達|な[るりっ]))/u.test(after);
    const ownShare =
      /(?:自己負担|自己資金|自腹|持ち出し|手出し|自社負担|うちの負担|手元|手持ち|own (?:contribution|share|funds|money)|out of pocket)[^。?]{0,8}$/u.test(
        before,
      ) ||
      /^\s*(?:円)?(?:まで|以内|以下)?(?:の|を|が|しか)?(?:自己負担|自己資金|自腹|持ち出し|手出し)/u.test(after) ||
      /^\s*(?:yen )?(?:of )?(?:our|my) own\b/u.test(after);
    // 「1500万使うと1000万もらえる？」: what is spent stands before what is paid.
    const paid =
      expenses.length > 0 &&
      /^\s*(?:円)?(?:が|は|も|を)?(?:まるまる|満額|全額|ちゃんと|本当に)?(?:もら|受け取|戻|返って|補助され|支給され|出(?:る|た|ます|ました|て))/u.test(
        after,
      );
    // 「1/2だと経費900万で450万ですよね？」
    const confirms =
      (expenses.length > 0 &&
        /(?:だと|なら|ならば|で|では|の場合は?)、?$/u.test(before) &&
        /^円?[?？]?$/u.test(after)) ||
      (/^(?:円)?(?:です(?:よね|か|ね)|だよね|で(?:合って|いい|正しい)|になり?(?:ます)?(?:よね|か))/u.test(after) &&
        expenses.length > 0 &&
        message.fractions.length > 0);
    if (ownShare && !isExpense && own === null) own = value;
    else if ((confirms || paid || isGrant || (wanted && !isExpense)) && subsidy === null) subsidy = value;
    else expenses.push(value);
  }
  // "経費はいくら必要" with a single amount: the amount is what is wanted.
  if (
    subsidy === null &&
    expenses.length === 1 &&
    has(message, 'wanted-subsidy') &&
    !/(?:経費|費用|costs?|expenses)\D{0,6}$/u.test(message.text.slice(0, message.money[0]?.start ?? 0))
  ) {
    const [only] = expenses;
    return { expenses: [], subsidy: only ?? null, own };
  }
  return { expenses, subsidy, own };
}
